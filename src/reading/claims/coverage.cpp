#include "reading/claims/coverage.hpp"

#include <algorithm>
#include <set>

namespace checkclaims {
namespace {

/// The day of an event is a statement of the day network; where the words leave it open, it is
/// of an event that nothing is counted of.
void mark_days_of_events(Reading& reading) {
  for (Mention& mention : reading.mentions) {
    const auto* event = if_is<EventMention>(mention);
    if (event == nullptr || event->implied) continue;
    for (const auto& told : {event->date, event->since}) {
      const auto* date = told ? if_is<DateMention>(reading.mentions[*told]) : nullptr;
      if (date == nullptr) continue;
      const bool stated = date->kind != TimexKind::set && !date->days.unbounded();
      reading.mentions[*told].unread = stated ? SkipReason::claimed : SkipReason::uncounted_event;
      if (stated) mention.unread = SkipReason::claimed;
    }
  }
}

/// "Tuesday, 7 October 2023" is held against the calendar.
void mark_written_days(Reading& reading) {
  const auto& written = reading.document.written_days;
  for (Mention& mention : reading.mentions) {
    if (!is<DateMention>(mention)) continue;
    const auto day =
        std::lower_bound(written.begin(), written.end(), mention.span,
                         [](const WrittenDay& one, const Span& span) { return one.span < span; });
    if (day != written.end() && day->span == mention.span) mention.unread = SkipReason::claimed;
  }
}

void mark_claimed(Reading& reading) {
  std::set<Span> values;
  for (const Claim& claim : reading.claims) {
    if (claim.kind() == ClaimKind::status && claim.as_of)
      reading.mentions[*claim.as_of].unread = SkipReason::claimed;
    if (claim.kind() != ClaimKind::figure) continue;
    values.insert(claim.value_span);
    if (claim.as_of) reading.mentions[*claim.as_of].unread = SkipReason::claimed;
    Mention& subject = reading.mentions[claim.subject_mention];
    const auto* event = if_is<EventMention>(subject);
    if (event == nullptr) continue;
    subject.unread = SkipReason::claimed;
    for (const auto& told : {event->date, event->since})
      if (told) reading.mentions[*told].unread = SkipReason::claimed;
  }
  for (Mention& mention : reading.mentions) {
    const bool has_value = is<NumberMention>(mention) || is<DateMention>(mention);
    if (has_value && values.contains(mention.span)) mention.unread = SkipReason::claimed;
  }
}

void mark_measured(Reading& reading) {
  for (const Measurement& measurement : reading.measurements) {
    reading.mentions[measurement.number].unread = SkipReason::claimed;
    if (measurement.date != Measurement::none && !measurement.claimed)
      reading.mentions[measurement.date].unread = SkipReason::claimed;
  }
}

}  // namespace

void cover(Reading& reading) {
  mark_days_of_events(reading);
  mark_written_days(reading);
  mark_claimed(reading);
  mark_measured(reading);
  Coverage& coverage = reading.document.coverage;
  coverage.sentences = static_cast<std::uint32_t>(reading.document.sentences.size());
  for (const Mention& mention : reading.mentions) {
    const std::uint32_t used = mention.unread == SkipReason::claimed ? 1 : 0;
    if (is<NumberMention>(mention)) {
      ++coverage.numbers_seen;
      coverage.numbers_used += used;
    } else if (is<DateMention>(mention)) {
      ++coverage.dates_seen;
      coverage.dates_used += used;
    } else if (const auto* event = if_is<EventMention>(mention);
               event != nullptr && !event->implied) {
      ++coverage.events_seen;
      coverage.events_used += used;
    }
  }
}

}  // namespace checkclaims
