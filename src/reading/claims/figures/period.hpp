#pragma once
#include <span>

#include "reading/claims/figures/figure_subjects.hpp"
#include "reading/claims/figures/frames.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// Whether a figure is counted over the months or years that its sentence names ("so far this
/// year", "since January", "in the past five years"), not of one event. A month in which a single
/// event happened only dates it, and since when a war has gone on is all of its time. `published`
/// are the days on which the article can have been published.
CountedOver counted_over(const RecognisedSentence& sentence, std::span<const Mention> mentions,
                         const CountPhrase& phrase, const Frame& frame,
                         const FigureSubject& subject, const DayRange& published);

}  // namespace checkclaims
