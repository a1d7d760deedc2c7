#include "reading/claims/figures/period.hpp"

#include <algorithm>

#include "reading/claims/figures/time_limit.hpp"

namespace checkclaims {
namespace {

/// A month or more: "January", "2023", "this year", "the past five years".
bool long_time(const DateMention& date) {
  constexpr int shortest_month = 28;
  if (date.kind == TimexKind::duration)
    return date.length && (date.length->unit == "month" || date.length->unit == "year");
  if (date.kind != TimexKind::date) return false;
  if (date.month_day && date.month_day->day() == 0) return true;
  return date.days.low && date.days.high &&
         date.days.high->number - date.days.low->number + 1 >= shortest_month;
}

class PeriodReader {
 public:
  PeriodReader(const RecognisedSentence& sentence, std::span<const Mention> mentions,
               const Frame& frame, const FigureSubject& subject, const DayRange& published)
      : sentence_(sentence),
        mentions_(mentions),
        frame_(frame),
        subject_(subject),
        published_(published) {
    const auto* event = if_is<EventMention>(mentions[subject.mention]);
    if (event == nullptr) return;
    ongoing_ = lasts(*event);
    several_ = subject.event && event->plural && !event->definite && !ongoing_;
    one_ = subject.event && !event->plural && !ongoing_;
  }

  /// The time of the chunk is what the figure is counted over.
  bool counts_over(std::size_t chunk) const {
    const DateMention* date =
        s_.chunks[chunk].kind == ChunkKind::date ? date_at(s_, chunk, mentions_) : nullptr;
    if (date == nullptr || one_ || !long_time(*date) || of_another_clause(chunk)) return false;
    if (counts_since(s_, chunk)) return !ongoing_ && date->kind == TimexKind::date;
    if (counts_up_to(s_, chunk) || of_an_event(chunk)) return false;
    if (date->kind == TimexKind::duration)
      return chunk > 0 && s_.says(chunk - 1, {"in", "over", "during", "within"});
    const bool up_to_now =
        published_.low && date->days.low && date->days.high && date->days.contains(*published_.low);
    // "Eight months ago" is a point in time.
    return up_to_now || ((died_in_several() || subject_.of_place) && !date->from_told);
  }

 private:
  bool lasts(const EventMention& event) const {
    return s_.view.lexicon.row(Table::events, event.kind)[EventField::ongoing];
  }

  /// "Died in crashes": not "in the crashes of April", nor "after rain triggered landslides".
  bool died_in_several() const {
    if (!several_) return false;
    const std::size_t first = sentence_.events[*subject_.event].first;
    return first > 0 && s_.is(first - 1, "preposition");
  }

  /// "The floods of 2022", "the strikes this month", "the worst attack in a decade": of the event,
  /// not of the figure.
  bool of_an_event(std::size_t chunk) const {
    return std::any_of(
        sentence_.events.begin(), sentence_.events.end(), [&](const EventPhrase& event) {
          const bool single = !event.what.plural && (!lasts(event.what) || event.what.definite);
          return event.first <= chunk && chunk <= std::max(event.last, event.head + 2) &&
                 (single || chunk < frame_.trigger);
        });
  }

  /// "Strikes last month that killed 32", "said last month he would": a clause begins in between,
  /// or the time is that of the saying. And what is far away tells of something else.
  bool of_another_clause(std::size_t chunk) const {
    constexpr std::size_t far = 12;
    const std::size_t first = std::min(chunk, frame_.trigger),
                      last = std::max(chunk, frame_.trigger);
    if (last - first > far || (chunk > 0 && s_.hit(chunk - 1, Table::sayings) != nullptr))
      return true;
    for (std::size_t i = first + 1; i < last; ++i)
      if (s_.is(i, "relative") || s_.hit(i, Table::sayings) != nullptr) return true;
    return false;
  }

  const RecognisedSentence& sentence_;
  const ChunkedSentence& s_ = sentence_.chunked;
  std::span<const Mention> mentions_;
  const Frame& frame_;
  const FigureSubject& subject_;
  const DayRange& published_;
  bool ongoing_ = false;
  bool several_ = false;  ///< the sentence tells of several events, whichever they are
  bool one_ = false;      ///< the sentence tells of a single event
};

/// "In 2023, 310 people died": a time that opens the sentence, and nothing that happened in it.
bool opens(const RecognisedSentence& sentence, std::size_t chunk) {
  constexpr std::size_t longest = 5;
  const auto& events = sentence.events;
  return chunk <= longest && sentence.chunked.chunks[chunk].segment == 0 &&
         std::none_of(events.begin(), events.end(),
                      [chunk](const EventPhrase& event) { return event.first < chunk; });
}

}  // namespace

CountedOver counted_over(const RecognisedSentence& sentence, std::span<const Mention> mentions,
                         const CountPhrase& phrase, const Frame& frame,
                         const FigureSubject& subject, const DayRange& published) {
  if (phrase.single || phrase.named || phrase.told || frame.stock) return CountedOver::event;
  const ChunkedSentence& s = sentence.chunked;
  const PeriodReader reader(sentence, mentions, frame, subject, published);
  const std::uint32_t clause = s.chunks[frame.trigger].segment;
  for (std::size_t i = 0; i < s.chunks.size() && s.chunks[i].segment <= clause; ++i) {
    const bool near = s.chunks[i].segment == clause || (clause == 1 && opens(sentence, i));
    if (near && (i < phrase.first || i >= phrase.last) && reader.counts_over(i))
      return CountedOver::period;
  }
  return CountedOver::event;
}

}  // namespace checkclaims
