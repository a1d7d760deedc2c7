#include "reading/claims/figures/counting.hpp"

#include "reading/claims/figures/time_limit.hpp"

namespace checkclaims {
namespace {

Counting counting_named(std::string_view name) {
  for (const Counting counting : {Counting::running_total, Counting::event_total,
                                  Counting::increment, Counting::snapshot, Counting::share})
    if (name_of(counting) == name) return counting;
  return Counting::event_total;
}

}  // namespace

FigureCounting counting_of(const RecognisedSentence& sentence, std::span<const Mention> mentions,
                           const Frame& frame, const CountPhrase& phrase, std::uint32_t subject,
                           const bool of_place) {
  const ChunkedSentence& s = sentence.chunked;
  if (frame.stock) return {Counting::snapshot, {}};
  const std::string_view always = (*frame.measure)[MeasureField::counting];
  if (!always.empty()) return {counting_named(always), {}};
  if (of_place) return {counting_named((*frame.measure)[MeasureField::ongoing]), {}};
  const auto& event = the<EventMention>(mentions[subject]);
  if (!s.view.lexicon.row(Table::events, event.kind)[EventField::ongoing])
    return {counting_named((*frame.measure)[MeasureField::point]), {}};
  if (phrase.named) return {Counting::increment, {}};
  const bool toll = s.hit(frame.trigger, Table::measures, Construction::total_noun) !=
                    nullptr;  // "stood at 146 on Sunday"
  if (!toll)
    if (const auto limit = time_limit(sentence, mentions, phrase, frame))
      return {Counting::increment, limit->date};
  return {counting_named((*frame.measure)[MeasureField::ongoing]), {}};
}

}  // namespace checkclaims
