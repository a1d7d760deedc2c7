#pragma once
#include <nlohmann/json.hpp>

#include "lexicon/generate/wordnet.hpp"
#include "lexicon/generate/written.hpp"

namespace checkclaims::generate {

/// Rows of the table `people`: WordNet's nouns for people that are in no table. Members of a class
/// with a hand-written row join that row; all others share one row whose scope is the noun itself.
nlohmann::ordered_json people_rows(const WordNet& net, const Written& written);

}  // namespace checkclaims::generate
