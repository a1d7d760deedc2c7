#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <tuple>

#include "checkclaims/words.hpp"
#include "lexicon/generate/senses.hpp"

namespace checkclaims::generate {

/// The relation of two words, in sorted order, in a part of speech.
using WordPairs = std::map<std::tuple<std::string, std::string, std::size_t>, Contrast>;

/// WordNet's antonyms between frequent senses, and the pairs that are not sisters according to its
/// definitions; then the rows of opposites.json, which override both. Throws std::runtime_error
/// naming a row that states nothing.
WordPairs word_pairs(const Senses& senses, const nlohmann::json& rows);

}  // namespace checkclaims::generate
