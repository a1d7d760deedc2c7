#include "reading/claims/dates/place_events.hpp"

#include <algorithm>

#include "reading/events/attribution.hpp"

namespace checkclaims {
namespace {

struct PlaceEvent {
  const Row* row = nullptr;
  std::size_t first = 0, last = 0;     ///< chunks, date included
  std::size_t date = 0;                ///< chunk of the date
  std::optional<std::uint32_t> place;  ///< name mention; nothing = "it", which stands at `first`
};

class PlaceEventFinder {
 public:
  PlaceEventFinder(const ChunkedSentence& sentence, std::span<const Mention> mentions)
      : s_(sentence), mentions_(mentions) {}

  std::vector<PlaceEvent> all() const {
    std::vector<PlaceEvent> frames;
    if (!s_.view.tables.has(Table::events)) return frames;
    for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
      std::optional<PlaceEvent> frame;
      const Hit* hit = s_.hit(i, Table::events, Construction::befalls);
      if (hit != nullptr)
        frame = done(i);
      else if ((hit = s_.hit(i, Table::events, Construction::befalling)) != nullptr)
        frame = told(i);
      if (!frame) continue;
      frame->row = &s_.view.lexicon.row(*hit);
      frames.push_back(*frame);
    }
    return frames;
  }

 private:
  std::optional<std::uint32_t> place_at(std::size_t chunk) const {
    if (chunk >= s_.chunks.size() || s_.chunks[chunk].kind != ChunkKind::name) return std::nullopt;
    const auto* name = name_at(s_, chunk, mentions_);
    if (name == nullptr || name->kind != EntityKind::place || name->demonym || name->possessive)
      return std::nullopt;
    return s_.chunks[chunk].mention;
  }

  /// The day behind `after`, which "on" brings in: not "until", "before" or a weekday's hour.
  std::optional<std::size_t> day_behind(std::size_t after) const {
    if (after + 1 >= s_.chunks.size() || !s_.says(after, "on") ||
        s_.chunks[after + 1].kind != ChunkKind::date)
      return std::nullopt;
    const auto* date = date_at(s_, after + 1, mentions_);
    const bool calendar =
        date != nullptr && date->kind == TimexKind::date && !date->impossible &&
        (date->days.exact() || (date->reference == DateReference::yearless && names_day(*date)));
    return calendar ? std::optional(after + 1) : std::nullopt;
  }

  /// "Port Halden was invaded on 6 May", "it was invaded by Norvian troops on 6 May".
  std::optional<PlaceEvent> done(std::size_t verb) const {
    std::size_t be = verb;
    while (be > 0 && s_.is(be - 1, "adverb") && s_.hit(be - 1, Table::modality) == nullptr) --be;
    if (be < 2 || !s_.says(be - 1, {"was", "were"})) return std::nullopt;
    const std::size_t subject = be - 2;
    const auto place = place_at(subject);
    if (!place && !s_.says(subject, "it")) return std::nullopt;
    constexpr std::size_t reach = 6;
    for (std::size_t i = verb + 1; i < s_.chunks.size() && i < verb + reach; ++i) {
      if (s_.chunks[i].segment != s_.chunks[verb].segment) break;
      if (const auto day = day_behind(i))
        return PlaceEvent{nullptr, subject, *day + 1, *day, place};
    }
    return std::nullopt;
  }

  /// "The invasion of Port Halden on 6 May", "in Port Halden until the invasion on 6 May".
  std::optional<PlaceEvent> told(std::size_t noun) const {
    if (noun + 2 < s_.chunks.size() && s_.says(noun + 1, "of")) {
      const std::size_t named = s_.is(noun + 2, "article") ? noun + 3 : noun + 2;
      const auto place = place_at(named);
      const auto day = place ? day_behind(named + 1) : std::nullopt;
      return day ? std::optional(PlaceEvent{nullptr, noun, *day + 1, *day, place}) : std::nullopt;
    }
    const auto day = day_behind(noun + 1);
    if (!day || noun < 3 || !s_.says(noun - 1, "the")) return std::nullopt;
    if (!s_.says(noun - 2, {"after", "before", "since", "until"})) return std::nullopt;
    const auto place = place_at(noun - 3);
    return place ? std::optional(PlaceEvent{nullptr, noun - 3, *day + 1, *day, place})
                 : std::nullopt;
  }

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
};

/// What was done lies behind its article: without a year it is the last such day there was.
DayRange past_days(const DateMention& date, const DayRange& published) {
  if (date.reference != DateReference::yearless || !date.days.exact() || !published.high ||
      *date.days.low <= *published.high)
    return date.days;
  const CivilDay civil = civil_of(*date.days.low);
  const auto before = day_of(civil.year - 1, civil.month, civil.day);
  return before && *before <= *published.high ? DayRange::on(*before) : DayRange{};
}

}  // namespace

std::vector<Claim> place_event_claims(const RecognisedSentence& sentence, const Reading& reading,
                                      const PlaceThread& places) {
  std::vector<Claim> claims;
  const ChunkedSentence& s = sentence.chunked;
  for (const PlaceEvent& event : PlaceEventFinder(s, reading.mentions).all()) {
    const auto place =
        event.place ? event.place : places.place_before(s, reading.mentions, event.first);
    if (!place) continue;
    const Mention& date = reading.mentions[s.chunks[event.date].mention];
    Claim claim;
    claim.measure = event.row->id;
    claim.what = EventDay{past_days(the<DateMention>(date), reading.document.published.days),
                          std::string(reading.document.at(date.span))};
    claim.value_span = date.span;
    claim.subject_mention = *place;
    claim.span = s.span(event.first, event.last);
    attribute(claim, sentence, reading.mentions);
    claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace checkclaims
