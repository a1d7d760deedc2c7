#include "reading/claims/dates/main_event_claim.hpp"

#include <utility>

namespace checkclaims {

std::optional<std::uint32_t> claim_main_event(Reading& reading, MainEvent main) {
  Claim claim;
  claim.measure = main.event.kind;
  for (const LeftOut& out : main.left_out) reading.mentions[out.mention].unread = out.reason;
  if (main.event.date) reading.mentions[*main.event.date].unread = SkipReason::article_day;
  reading.mentions.push_back(
      {main.span, main.sentence, SkipReason::claimed, std::move(main.event)});
  const auto event = static_cast<std::uint32_t>(reading.mentions.size() - 1);
  const bool harm = claim.measure != "news";
  if (main.days) {
    // Where no clause tells the day, all that is claimed is that it happened by then.
    claim.what = EventDay{*main.days, std::string(reading.document.at(main.date_span))};
    claim.value_span = main.date_span;
    claim.span = main.span;
    claim.subject_mention = event;
    reading.claims.push_back(std::move(claim));
  }
  return harm ? std::optional(event) : std::nullopt;
}

}  // namespace checkclaims
