#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"
#include "linking/parties.hpp"
#include "linking/weighing.hpp"

namespace checkclaims {

/// The amounts of all articles, of parties and events as they are linked; by article, place.
std::vector<AmountStatement> amount_statements(std::span<const LinkedReading> readings,
                                               const EventLinks& events, Parties& parties,
                                               const Lexicon& lexicon);

/// Those of two articles that share no number, though they are of one thing and of one time; one
/// for each party and row. An article that gives the other's number as well contradicts nothing. At
/// most so many of one party are held against each other that the work stays linear.
std::vector<AmountContrast> amount_contrasts(std::span<const LinkedReading> readings,
                                             std::span<const AmountStatement> statements,
                                             const Weighing& weighing, const EntityLinks& entities,
                                             const Lexicon& lexicon);

}  // namespace checkclaims
