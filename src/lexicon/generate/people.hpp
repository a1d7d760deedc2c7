#pragma once
#include <nlohmann/json.hpp>

#include "lexicon/generate/wordnet.hpp"
#include "lexicon/generate/written.hpp"

namespace checkclaims::generate {

/// Rows of the table `people`: WordNet's nouns for people that no table has. Those of a
/// class that a hand-written row stands for join that row; all others share one whose
/// scope is the noun itself.
nlohmann::ordered_json people_rows(const WordNet& net, const Written& written);

}  // namespace checkclaims::generate
