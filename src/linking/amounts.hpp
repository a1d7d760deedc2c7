#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"
#include "linking/parties.hpp"
#include "linking/weighing.hpp"

namespace checkclaims {

/// The amounts in all articles, with their parties and events linked; ordered by article and place.
std::vector<AmountStatement> amount_statements(std::span<const LinkedReading> readings,
                                               const EventLinks& events, Parties& parties,
                                               const Lexicon& lexicon);

/// Pairs of amounts from two articles that share no number although they are about one thing at one
/// time; at most one pair for each party and row. An article that also gives the other's number
/// contradicts nothing. The number of amounts compared for one party is bounded, so that the work
/// stays linear.
std::vector<AmountContrast> amount_contrasts(std::span<const LinkedReading> readings,
                                             std::span<const AmountStatement> statements,
                                             const Weighing& weighing, const EntityLinks& entities,
                                             const Lexicon& lexicon);

}  // namespace checkclaims
