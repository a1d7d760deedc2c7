#include "reading/claims/dates/order.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

struct Distance {
  std::optional<std::int32_t> low, high;
  std::size_t first = 0;  ///< chunk with which its words begin
};

/// Whole days of a unit, the least and the most; 0 for units shorter than a day.
struct UnitDays {
  std::string_view unit;
  int least, most;
};
constexpr UnitDays units[] = {{"day", 1, 1}, {"week", 7, 7}, {"month", 28, 31}, {"year", 365, 366}};

/// "two days" is 1..3 days, "three weeks" 18..24, "over a month" 29 or more: half a unit to
/// either side, a day where days are counted, unless the words set the bound themselves.
std::optional<Distance> distance_of(const Value& length) {
  const auto* unit = std::find_if(std::begin(units), std::end(units),
                                  [&](const UnitDays& u) { return u.unit == length.unit; });
  if (unit == std::end(units)) return std::nullopt;
  const auto days = [](std::int64_t thousandths, int each) {
    return static_cast<std::int32_t>(std::min<std::int64_t>(thousandths, 1000000) * each / 1000);
  };
  Distance distance;
  if (length.hard.low) {
    const int slack = length.hedge.empty() ? std::max(1, unit->most / 2) : 0;
    distance.low = std::max(0, days(length.hard.low->thousandths, unit->least) - slack);
  }
  if (length.hard.high)
    distance.high = days(length.hard.high->thousandths, unit->most) + std::max(1, unit->most / 2);
  return distance;
}

bool settled(const ChunkedSentence& s) {
  for (std::size_t i = 0; i < s.chunks.size(); ++i)
    if (s.is(i, "modal") || s.says(i, {"if", "never", "to"})) return false;
  return true;
}

/// "two days", "the day", "a day" right before "after": how far.
std::optional<Distance> distance_before(const ChunkedSentence& s, std::size_t after,
                                        std::span<const Mention> mentions) {
  if (after == 0) return std::nullopt;
  if (s.says(after - 1, "day") && after > 1 && s.is(after - 2, "determiner"))
    return Distance{0, 2, after - 2};
  if (s.chunks[after - 1].kind != ChunkKind::date) return std::nullopt;
  const auto* date = date_at(s, after - 1, mentions);
  if (date == nullptr || date->kind != TimexKind::duration || !date->length) return std::nullopt;
  auto distance = distance_of(*date->length);
  if (distance) distance->first = after - 1;
  return distance;
}

}  // namespace

std::vector<OrderStatement> order_statements(const RecognisedSentence& r,
                                             std::span<const Mention> mentions) {
  const ChunkedSentence& s = r.chunked;
  std::vector<OrderStatement> statements;
  if (r.events.size() != 2 || !settled(s)) return statements;
  for (std::size_t e = 0; e < 2; ++e) {
    const EventPhrase& from = r.events[e];
    const EventPhrase& of = r.events[1 - e];
    if (from.first == 0 || from.what.plural || of.what.plural) continue;
    const bool after = s.says(from.first - 1, "after");
    if (!after && !s.says(from.first - 1, "before")) continue;
    const auto distance = distance_before(s, from.first - 1, mentions);
    // "The blast came two days after the vote"; "Two days after the vote, a blast ..." opens its
    // sentence.
    if (!distance || (e == 0 && distance->first != 0)) continue;
    OrderStatement statement{
        r.event_mentions[1 - e],
        r.event_mentions[e],
        distance->low,
        distance->high,
        s.span(std::min(distance->first, of.first), std::max(from.last, of.last)),
        std::string(s.view.words(s.chunks[distance->first].first, s.chunks[from.first - 1].last))};
    if (!after) {
      std::swap(statement.low, statement.high);
      if (statement.low) statement.low = -*statement.low;
      if (statement.high) statement.high = -*statement.high;
    }
    statements.push_back(std::move(statement));
  }
  return statements;
}

}  // namespace checkclaims
