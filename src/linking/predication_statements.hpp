#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/linked_reading.hpp"
#include "linking/parties.hpp"

namespace checkclaims {

/// The rows of the relations table.
std::vector<RelationLogic> relation_logic(const Lexicon& lexicon);

/// What articles say of two parties, with who those are among all articles.
std::vector<PredicationStatement> predication_statements(std::span<const LinkedReading> readings,
                                                         Parties& parties);

}  // namespace checkclaims
