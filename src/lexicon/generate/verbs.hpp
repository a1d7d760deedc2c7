#pragma once
#include <nlohmann/json.hpp>

#include "lexicon/generate/senses.hpp"
#include "lexicon/generate/written.hpp"

namespace checkclaims::generate {

/// Rows of the measures table with the verbs of WordNet that mean what a row counts. A verb that
/// has an entry in a hand-written row of any measure is left to it.
nlohmann::ordered_json measure_rows(const Senses& senses, const Written& written);

}  // namespace checkclaims::generate
