#include "linking/totals.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace checkclaims {
namespace {

struct Total {
  std::uint32_t reading = 0;
  const LinkedClaim* claim = nullptr;
};

/// A last day on which an article can have been written, and the claim of another article that
/// proves it.
struct Bound {
  std::optional<Day> day;
  const Total* by = nullptr;
};

bool open(const LinkedReading& reading) {
  const DateBasis basis = reading.document.published.basis;
  return basis == DateBasis::unknown || basis == DateBasis::inferred;
}

/// For each total the earliest last day among articles whose total is surely higher: sorted by
/// lower bound, with the minimum of all that follow. O(n log n).
template <class Low, class High, class LastDay>
std::vector<Bound> before(std::span<const Total> totals, Low low, High high, LastDay last_day) {
  std::vector<std::pair<Decimal, const Total*>> by_low;
  for (const Total& total : totals)
    if (const std::optional<Decimal> least = low(*total.claim)) by_low.emplace_back(*least, &total);
  std::sort(by_low.begin(), by_low.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second->claim->id, a.second->reading) <
           std::tie(b.first, b.second->claim->id, b.second->reading);
  });
  std::vector<Bound> least(by_low.size() + 1);
  for (std::size_t i = by_low.size(); i-- > 0;) {
    least[i] = least[i + 1];
    const auto day = last_day(by_low[i].second->reading);
    if (day && (!least[i].day || *day <= *least[i].day)) least[i] = {day, by_low[i].second};
  }
  std::vector<Bound> bounds;
  for (const Total& total : totals) {
    const auto top = high(*total.claim);
    if (!top) {
      bounds.emplace_back();
      continue;
    }
    const auto above =
        std::upper_bound(by_low.begin(), by_low.end(), *top,
                         [](Decimal value, const auto& other) { return value < other.first; });
    bounds.push_back(least[static_cast<std::size_t>(above - by_low.begin())]);
  }
  return bounds;
}

void cut(DayRange& days, Day high) {
  if ((!days.high || high < *days.high) && (!days.low || *days.low <= high)) days.high = high;
}

}  // namespace

void order_by_totals(std::vector<LinkedReading>& readings) {
  std::map<std::string_view, std::vector<Total>> series;
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (const LinkedClaim& claim : readings[r].claims) {
      if (claim.kind() == ClaimKind::figure && claim.figure().counting == Counting::running_total &&
          stated(claim) && claim.said.measure != "elapsed")
        series[claim.key].push_back({r, &claim});
    }
  for (const auto& [key, totals] : series) {
    const auto hard = before(
        totals, [](const LinkedClaim& c) { return c.figure().value.possible.low; },
        [](const LinkedClaim& c) { return c.figure().value.possible.high; },
        [&](std::uint32_t r) { return readings[r].document.published.apart_from_totals.high; });
    for (std::size_t i = 0; i < totals.size(); ++i) {
      Document& document = readings[totals[i].reading].document;
      if (!hard[i].day || !open(readings[totals[i].reading])) continue;
      const Day last = plus_days(*hard[i].day, -1);
      if (document.published.days.high && *document.published.days.high <= last) continue;
      if (document.published.days.low && last < *document.published.days.low) continue;
      cut(document.published.days, last);
      cut(document.published.ordinary, last);
      document.published.basis = DateBasis::inferred;
      document.published.why.push_back({DocumentId{hard[i].by->reading},
                                        hard[i].by->claim->said.value_span,
                                        totals[i].claim->figure().value.text + " is below " +
                                            hard[i].by->claim->figure().value.text + " of " +
                                            to_iso(*hard[i].day) + " or earlier, so " +
                                            to_iso(last) + " or earlier",
                                        true,
                                        {std::nullopt, last}});
    }
    const auto soft = before(
        totals, [](const LinkedClaim& c) { return c.figure().value.soft.low; },
        [](const LinkedClaim& c) { return c.figure().value.soft.high; },
        [&](std::uint32_t r) { return readings[r].document.published.ordinary.high; });
    for (std::size_t i = 0; i < totals.size(); ++i)
      if (soft[i].day && open(readings[totals[i].reading]))
        cut(readings[totals[i].reading].document.published.ordinary, plus_days(*soft[i].day, -1));
  }
}

}  // namespace checkclaims
