#pragma once
#include <vector>

#include "checkclaims/days.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// What the articles say of the days of their publication and of events, and of the order
/// and distance of these, by document, then begin:
///
///   the date line, the front matter         an article's day
///   "Updated 31 July 2024"                  an article's last day, where no words tell the day
///   itself "an attack on 7 October 2023"           an event's day; and the article is later "over
///   nine months into the war"         the article, after the war's beginning "stalled in August",
///   of a war since Oct. the article, not before the first August after it began "two days after
///   the vote"               one event after another
///
/// A dated article is held to its words less strictly than an undated one is bounded by them: by a
/// day for what is past, by a tenth of what has passed.
std::vector<DayStatement> day_statements(std::span<const LinkedReading> readings,
                                         const EventLinks& events, const Lexicon& lexicon);

}  // namespace checkclaims
