#include "reasoning/day_cause.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <vector>

#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

struct DaySlip {
  const char* kind;
  const char* how;
  Day meant;
};

/// What may have been meant by a day, likeliest first.
std::vector<DaySlip> slips_of(Day day) {
  std::vector<DaySlip> slips;
  for (const int days : {-1, 1}) slips.push_back({"off-by-one", "is off by a day", plus_days(day, days)});
  const CivilDay civil = civil_of(day);
  const auto add = [&](const char* kind, const char* how, int year, int month, int of_month) {
    if (const auto meant = day_of(year, month, of_month)) slips.push_back({kind, how, *meant});
  };
  for (const int years : {-1, 1}) add("wrong-year", "has the wrong year", civil.year + years, civil.month, civil.day);
  if (civil.day != civil.month) add("day-and-month", "has day and month exchanged", civil.year, civil.day, civil.month);
  std::array<int, 11> months{};
  for (int m = 1, at = 0; m <= 12; ++m)
    if (m != civil.month) months[static_cast<std::size_t>(at++)] = m;
  std::stable_sort(months.begin(), months.end(), [&](int a, int b) { return std::abs(a - civil.month) < std::abs(b - civil.month); });
  for (const int month : months) add("wrong-month", "has the wrong month", civil.year, month, civil.day);
  return slips;
}

class DaySearch {
 public:
  DaySearch(const Analysis& analysis, std::span<const std::uint32_t> order, std::span<const std::vector<std::uint32_t>> circles)
      : analysis_(analysis), order_(order) {
    std::set<DayPoint> points;
    for (const auto& circle : circles)
      for (const std::uint32_t s : circle)
        for (const DayPoint& point : {at(s).of, at(s).from}) points.insert(point);
    const auto known = [&](const DayPoint& point) { return point.kind == DayPoint::Kind::calendar || points.contains(point); };
    for (const DayStatement& statement : analysis.day_statements)
      if (known(statement.of) && known(statement.from)) around_.push_back(statement);
  }

  Cause run() const {
    std::vector<std::pair<std::size_t, std::size_t>> candidates;  // how often told, label
    for (std::size_t label = 0; label < order_.size(); ++label)
      if (at(order_[label]).absolute() && at(order_[label]).low && at(order_[label]).low == at(order_[label]).high)
        candidates.emplace_back(told(at(order_[label])), label);
    std::stable_sort(candidates.begin(), candidates.end(), [&](const auto& a, const auto& b) {
      const auto rank = [&](const auto& c) { return std::pair(c.first, at(order_[c.second]).of.kind == DayPoint::Kind::article); };
      return rank(a) < rank(b);
    });
    Cause cause;
    for (const auto& [times, label] : candidates) {
      if (!cause.kind.empty() && times > candidates.front().first) break;
      const auto slips = slips_of(Day{*at(order_[label]).low});
      const auto slip = std::find_if(slips.begin(), slips.end(), [&, l = label](const DaySlip& s) { return helps(at(order_[l]), s.meant); });
      if (slip == slips.end()) continue;
      if (cause.kind.empty()) cause.kind = slip->kind;
      cause.text += fmt::format("{}{} {}: {} would fit", cause.text.empty() ? "" : "; or ", reference(label), slip->how, to_iso(slip->meant));
    }
    return cause;
  }

 private:
  const DayStatement& at(std::uint32_t s) const { return analysis_.day_statements[s]; }

  static bool same_day(const DayStatement& a, const DayStatement& b) {
    return a.absolute() && b.absolute() && a.of == b.of && a.low == b.low && a.high == b.high;
  }
  std::size_t told(const DayStatement& statement) const {
    return static_cast<std::size_t>(std::count_if(around_.begin(), around_.end(), [&](const DayStatement& other) { return same_day(statement, other); }));
  }

  /// Everything is possible with `meant` wherever that day is told.
  bool helps(const DayStatement& wrong, Day meant) const {
    std::vector<DayStatement> changed = around_;
    for (DayStatement& statement : changed)
      if (same_day(statement, wrong)) statement.low = statement.high = meant.number;
    return solve_days(changed, analysis_.documents.size(), analysis_.events.size()).contradictions.empty();
  }

  const Analysis& analysis_;
  std::span<const std::uint32_t> order_;
  std::vector<DayStatement> around_;
};

}  // namespace

Cause likely_slip_of_day(const Analysis& analysis, std::span<const std::uint32_t> order,
                         std::span<const std::vector<std::uint32_t>> circles) {
  return DaySearch(analysis, order, circles).run();
}

}  // namespace checkclaims
