#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"
#include "reading/mentions/left_out.hpp"

namespace checkclaims {

/// The event that an article is about, and the day that its clauses give to it.
struct MainEvent {
  EventMention event;            ///< implied; its `date` is the mention that told the day
  std::optional<DayRange> days;  ///< without `date_span` it happened by their end
  Span span, date_span;          ///< clause and words that told the day, where one is known
  std::uint32_t sentence = 0;
  std::vector<LeftOut> left_out;  ///< days that are told with something else
};

/// The article's news: the kind of harm its events and verbs tell of most, the headline
/// counting double, or `news` where they tell of none. Its day is that of `main_event_day`, else
/// the article's own. An article that is mainly about something that lasts (a war) has
/// `news` of its own day. Nothing where it tells neither of harm nor a day.
std::optional<MainEvent> main_event(const Reading& reading,
                                    std::span<const RecognisedSentence> sentences);

}  // namespace checkclaims
