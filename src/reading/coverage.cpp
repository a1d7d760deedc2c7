#include "reading/coverage.hpp"

#include <algorithm>
#include <set>

namespace checkclaims {
namespace {

void say_dates_of_events(Reading& reading) {
  for (const Mention& mention : reading.mentions) {
    const auto* event = std::get_if<EventMention>(&mention.what);
    if (event == nullptr || event->implied) continue;
    for (const auto& told : {event->date, event->since})
      if (told && std::holds_alternative<DateMention>(reading.mentions[*told].what))
        reading.mentions[*told].unread = Unread::uncounted_event;
  }
}

/// Figures alone: no rule compares the days of events yet.
void mark_claimed(Reading& reading) {
  std::set<Span> values;
  for (const Claim& claim : reading.claims) {
    if (claim.kind != ClaimKind::figure) continue;
    values.insert(claim.value_span);
    if (claim.as_of) reading.mentions[*claim.as_of].unread = Unread::claimed;
    Mention& subject = reading.mentions[claim.subject_mention];
    const auto* event = std::get_if<EventMention>(&subject.what);
    if (event == nullptr) continue;
    subject.unread = Unread::claimed;
    for (const auto& told : {event->date, event->since})
      if (told) reading.mentions[*told].unread = Unread::claimed;
  }
  for (Mention& mention : reading.mentions) {
    const bool has_value = std::holds_alternative<NumberMention>(mention.what) || std::holds_alternative<DateMention>(mention.what);
    if (has_value && values.contains(mention.span)) mention.unread = Unread::claimed;
  }
}

}  // namespace

void cover(Reading& reading) {
  say_dates_of_events(reading);
  mark_claimed(reading);
  Coverage& coverage = reading.document.coverage;
  coverage.sentences = static_cast<std::uint32_t>(reading.document.sentences.size());
  coverage.claims = static_cast<std::uint32_t>(std::count_if(
      reading.claims.begin(), reading.claims.end(), [](const Claim& claim) { return claim.kind == ClaimKind::figure; }));
  for (const Mention& mention : reading.mentions) {
    const std::uint32_t used = mention.unread == Unread::claimed ? 1 : 0;
    if (std::holds_alternative<NumberMention>(mention.what)) {
      ++coverage.numbers_seen;
      coverage.numbers_used += used;
    } else if (std::holds_alternative<DateMention>(mention.what)) {
      ++coverage.dates_seen;
      coverage.dates_used += used;
    } else if (const auto* event = std::get_if<EventMention>(&mention.what); event != nullptr && !event->implied) {
      ++coverage.events_seen;
      coverage.events_used += used;
    }
  }
}

}  // namespace checkclaims
