#pragma once
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "linking/entities.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Statements of two articles that agree in everything but one thing and cannot both be true. The
/// result does not depend on which article of two is named first. `readings` must have their days
/// already.
std::vector<StatementContrast> statement_contrasts(std::span<const LinkedReading> readings,
                                                   const EntityLinks& entities,
                                                   const Lexicon& lexicon);

}  // namespace checkclaims
