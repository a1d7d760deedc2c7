#include "reasoning/day_cause.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

struct DaySlip {
  const char* kind;
  const char* how;
  Day meant;
};

/// The days that may have been meant by a day, likeliest first.
std::vector<DaySlip> slips_of(Day day) {
  std::vector<DaySlip> slips;
  for (const int days : {-1, 1})
    slips.push_back({"off-by-one", "is off by a day", plus_days(day, days)});
  const CivilDay civil = civil_of(day);
  const auto add = [&](const char* kind, const char* how, int year, int month, int of_month) {
    if (const auto meant = day_of(year, month, of_month)) slips.push_back({kind, how, *meant});
  };
  for (const int years : {-1, 1})
    add("wrong-year", "has the wrong year", civil.year + years, civil.month, civil.day);
  if (civil.day != civil.month)
    add("day-and-month", "has day and month exchanged", civil.year, civil.day, civil.month);
  std::array<int, 11> months{};
  for (int m = 1, at = 0; m <= 12; ++m)
    if (m != civil.month) months[static_cast<std::size_t>(at++)] = m;
  std::stable_sort(months.begin(), months.end(), [&](int a, int b) {
    return std::abs(a - civil.month) < std::abs(b - civil.month);
  });
  for (const int month : months)
    add("wrong-month", "has the wrong month", civil.year, month, civil.day);
  return slips;
}

class DaySearch {
 public:
  DaySearch(const StatementsOfDays& statements, std::span<const std::uint32_t> order,
            std::span<const std::vector<std::uint32_t>> circles)
      : analysis_(statements.analysis()), order_(order) {
    std::vector<DayPoint> points;
    for (const auto& circle : circles)
      for (const std::uint32_t s : circle)
        for (const DayPoint& point : {at(s).of, at(s).from})
          if (point.kind != DayPoint::Kind::calendar) points.push_back(point);
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    points_ = points.size();
    for (const std::uint32_t s : statements.among(points))
      around_.push_back(numbered(at(s), points));
  }

  Cause run() const {
    std::vector<std::pair<std::size_t, std::size_t>> candidates;  // number of times stated, label
    for (std::size_t label = 0; label < order_.size(); ++label)
      if (at(order_[label]).absolute() && at(order_[label]).low &&
          at(order_[label]).low == at(order_[label]).high)
        candidates.emplace_back(times_stated(at(order_[label])), label);
    std::stable_sort(candidates.begin(), candidates.end(), [&](const auto& a, const auto& b) {
      const auto rank = [&](const auto& c) {
        return std::pair(c.first, at(order_[c.second]).of.kind == DayPoint::Kind::article);
      };
      return rank(a) < rank(b);
    });
    Cause cause;
    for (const auto& [times, label] : candidates) {
      if (!cause.kind.empty() && times > candidates.front().first) break;
      const auto slips = slips_of(Day{*at(order_[label]).low});
      const auto slip = std::find_if(slips.begin(), slips.end(), [&, l = label](const DaySlip& s) {
        return helps(at(order_[l]), s.meant);
      });
      if (slip == slips.end()) continue;
      if (cause.kind.empty()) cause.kind = slip->kind;
      cause.text += fmt::format("{}{} {}: {} would fit", cause.text.empty() ? "" : "; or ",
                                reference({static_cast<std::uint32_t>(label)}), slip->how,
                                to_iso(slip->meant));
    }
    return cause;
  }

 private:
  /// A statement of `around_`, renumbered.
  struct Near {
    const DayStatement* said;
    DayStatement numbered;  ///< its points are renumbered from 0, so that the others need no space
  };
  static Near numbered(const DayStatement& statement, std::span<const DayPoint> points) {
    DayStatement small{statement.of, statement.from, statement.low, statement.high, {}, {}, {}};
    for (DayPoint* point : {&small.of, &small.from})
      if (point->kind != DayPoint::Kind::calendar)
        *point = DayPoint::event(static_cast<std::uint32_t>(
            std::lower_bound(points.begin(), points.end(), *point) - points.begin()));
    return {&statement, std::move(small)};
  }

  const DayStatement& at(std::uint32_t s) const { return analysis_.day_statements[s]; }

  static bool same_day(const DayStatement& a, const DayStatement& b) {
    return a.absolute() && b.absolute() && a.of == b.of && a.low == b.low && a.high == b.high;
  }
  std::size_t times_stated(const DayStatement& statement) const {
    return static_cast<std::size_t>(
        std::count_if(around_.begin(), around_.end(),
                      [&](const Near& other) { return same_day(statement, *other.said); }));
  }

  /// Everything becomes possible with `meant` wherever that day is stated.
  bool helps(const DayStatement& wrong, Day meant) const {
    std::vector<DayStatement> changed;
    changed.reserve(around_.size());
    for (const auto& [said, numbered] : around_) {
      changed.push_back(numbered);
      if (same_day(*said, wrong)) changed.back().low = changed.back().high = meant.number;
    }
    return solve_days(changed, 0, points_).contradictions.empty();
  }

  const Analysis& analysis_;
  std::span<const std::uint32_t> order_;
  std::vector<Near> around_;
  std::size_t points_ = 0;
};

}  // namespace

StatementsOfDays::StatementsOfDays(const Analysis& analysis) : analysis_(&analysis) {
  ends_.reserve(analysis.day_statements.size());
  for (std::uint32_t s = 0; s < analysis.day_statements.size(); ++s)
    ends_.push_back({analysis.day_statements[s].of, analysis.day_statements[s].from, s});
  std::sort(ends_.begin(), ends_.end());
}

std::vector<std::uint32_t> StatementsOfDays::among(std::span<const DayPoint> points) const {
  const auto calendar = [](const DayPoint& point) {
    return point.kind == DayPoint::Kind::calendar;
  };
  const auto known = [&](const DayPoint& point) {
    return calendar(point) || std::binary_search(points.begin(), points.end(), point);
  };
  std::vector<std::uint32_t> found;
  const auto all_between = [&](const DayPoint& of, const DayPoint& from) {
    for (auto at = std::lower_bound(ends_.begin(), ends_.end(), Ends{of, from, 0});
         at != ends_.end() && at->of == of && at->from == from; ++at)
      found.push_back(at->statement);
  };
  const auto all_of = [&](const DayPoint& of) {
    const auto first = std::lower_bound(ends_.begin(), ends_.end(), Ends{of, DayPoint{}, 0});
    const auto last =
        std::partition_point(first, ends_.end(), [&](const Ends& ends) { return ends.of == of; });
    // an article that gives thousands of days
    if (static_cast<std::size_t>(last - first) > points.size()) {
      all_between(of, DayPoint{});
      for (const DayPoint& from : points) all_between(of, from);
      return;
    }
    for (auto at = first; at != last; ++at)
      if (known(at->from)) found.push_back(at->statement);
  };
  all_of(DayPoint{});
  for (const DayPoint& point : points) all_of(point);
  std::sort(found.begin(), found.end());
  return found;
}

Cause likely_slip_of_day(const StatementsOfDays& statements, std::span<const std::uint32_t> order,
                         std::span<const std::vector<std::uint32_t>> circles) {
  return DaySearch(statements, order, circles).run();
}

}  // namespace checkclaims
