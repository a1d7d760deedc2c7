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

/// What articles say about two parties, with the parties identified across all articles.
std::vector<PredicationStatement> predication_statements(std::span<const LinkedReading> readings,
                                                         Parties& parties);

}  // namespace checkclaims
