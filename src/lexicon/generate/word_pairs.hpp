#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <tuple>

#include "checkclaims/words.hpp"
#include "lexicon/generate/senses.hpp"

namespace checkclaims::generate {

/// What two words are to each other, the one first that is smaller in order, in a part of speech.
using WordPairs = std::map<std::tuple<std::string, std::string, std::size_t>, Contrast>;

/// WordNet's antonyms, as far as frequent senses are meant, and the pairs that its
/// definitions forbid to be sisters; then what the rows of opposites.json say, which overrule.
/// Throws std::runtime_error naming the row that says nothing.
WordPairs word_pairs(const Senses& senses, const nlohmann::json& rows);

}  // namespace checkclaims::generate
