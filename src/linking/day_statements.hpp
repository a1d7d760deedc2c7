#pragma once
#include <vector>

#include "checkclaims/days.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// What the articles say about the days of their publication and of events, and about the order
/// and distance of these; by document, then begin:
///
///   the date line, the front matter         an article's day
///   "Updated 31 July 2024"                  an article's last day, where no words give it
///   "an attack on 7 October 2023"           an event's day; and the article is later
///   "over nine months into the war"         the article, after the beginning of the war
///   "stalled in August", of a war since
///   October                                 the article, not before the first August of the war
///   "two days after the vote"               one event after another
///
/// A dated article is held to its words less strictly than an undated one is bounded by them: one
/// day of tolerance for what is past, a tenth of the elapsed time for lengths of time.
std::vector<DayStatement> day_statements(std::span<const LinkedReading> readings,
                                         const EventLinks& events, const Lexicon& lexicon);

}  // namespace checkclaims
