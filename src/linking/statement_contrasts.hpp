#pragma once
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "linking/entities.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Statements of two articles that say the same but for one thing, which cannot both be true.
/// Which article of two is named first changes nothing. `readings` have their days already.
std::vector<StatementContrast> statement_contrasts(std::span<const LinkedReading> readings,
                                                   const EntityLinks& entities,
                                                   const Lexicon& lexicon);

}  // namespace checkclaims
