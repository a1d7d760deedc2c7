// The temporal constraint network: the fast solver against a slow one, and the properties of its
// contradictions.
#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "checkclaims/days.hpp"

namespace checkclaims::day_network_test {

namespace {

using Point = DayPoint;

DayStatement on(Point of, int low, int high) { return {of, {}, low, high, {}, {}, ""}; }
DayStatement apart(Point of, Point from, std::optional<int> low, std::optional<int> high) {
  return {of, from, low, high, {}, {}, ""};
}

/// Floyd and Warshall's way over articles and events: tightest bounds, or nothing where a circle is
/// negative.
std::optional<std::vector<DayRange>> slowly(std::span<const DayStatement> statements,
                                            std::size_t articles, std::size_t events) {
  constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max() / 4;
  const std::size_t n = articles + events + 1;
  std::vector<std::vector<std::int64_t>> d(n, std::vector<std::int64_t>(n, far));
  const auto at = [&](Point p) -> std::size_t {
    return p.kind == Point::Kind::calendar  ? 0
           : p.kind == Point::Kind::article ? 1 + p.index
                                            : 1 + articles + p.index;
  };
  for (std::size_t i = 0; i < n; ++i) d[i][i] = 0;
  for (const auto& s : statements) {
    auto& up = d[at(s.from)][at(s.of)];
    auto& down = d[at(s.of)][at(s.from)];
    if (s.high) up = std::min<std::int64_t>(up, *s.high);
    if (s.low) down = std::min<std::int64_t>(down, -*s.low);
  }
  for (std::size_t k = 0; k < n; ++k)
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j)
        if (d[i][k] < far && d[k][j] < far) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
  std::vector<DayRange> ranges;
  for (std::size_t i = 0; i < n; ++i) {
    if (d[i][i] < 0) return std::nullopt;
    DayRange range;
    if (d[0][i] < far) range.high = Day{static_cast<std::int32_t>(d[0][i])};
    if (d[i][0] < far) range.low = Day{static_cast<std::int32_t>(-d[i][0])};
    if (i > 0) ranges.push_back(range);
  }
  return ranges;
}

std::vector<DayStatement> some_statements(std::mt19937& random, std::size_t count) {
  const auto pick = [&](int from, int to) {
    return std::uniform_int_distribution<int>(from, to)(random);
  };
  const auto point = [&] {
    const auto index = static_cast<std::uint32_t>(pick(0, 2));
    return pick(0, 1) == 0 ? Point::article(index) : Point::event(index);
  };
  std::vector<DayStatement> statements;
  while (statements.size() < count) {
    const int low = pick(-6, 6), high = low + pick(0, 5);
    const int sides = pick(0, 3);  // 0 both, 1 low alone, 2 high alone, 3 both
    const Point of = point(), from = pick(0, 2) == 0 ? Point{} : point();
    if (of == from) continue;
    statements.push_back(apart(of, from, sides == 2 ? std::nullopt : std::optional(low),
                               sides == 1 ? std::nullopt : std::optional(high)));
  }
  return statements;
}

}  // namespace

TEST(DayNetwork, FindsWhatTheSlowSolverFinds) {
  std::mt19937 random(4711);
  std::size_t possible = 0, impossible = 0;
  for (int round = 0; round < 4000; ++round) {
    const auto statements = some_statements(random, 1 + static_cast<std::size_t>(round) % 9);
    const auto expected = slowly(statements, 3, 3);
    const DayNetwork network = solve_days(statements, 3, 3);
    ASSERT_EQ(network.contradictions.empty(), expected.has_value()) << "round " << round;
    expected ? ++possible : ++impossible;
    for (std::size_t i = 0; i < 6 && expected; ++i)
      ASSERT_EQ(i < 3 ? network.articles[i] : network.events[i - 3], (*expected)[i])
          << "round " << round;
  }
  EXPECT_GT(possible, 300U);
  EXPECT_GT(impossible, 300U);
}

TEST(DayNetwork, ContradictionsAreMinimal) {
  std::mt19937 random(1812);
  for (int round = 0; round < 2000; ++round) {
    const auto statements = some_statements(random, 9);
    for (const auto& cycle : solve_days(statements, 3, 3).contradictions) {
      std::vector<DayStatement> all;
      for (const std::uint32_t s : cycle) all.push_back(statements[s]);
      ASSERT_FALSE(slowly(all, 3, 3)) << "round " << round;
      for (std::size_t left_out = 0; left_out < all.size(); ++left_out) {
        auto others = all;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(left_out));
        ASSERT_TRUE(slowly(others, 3, 3)) << "round " << round;
      }
    }
  }
}

TEST(DayNetwork, GivesAnUndatedArticleTheDaysOfWhatItTells) {
  const std::vector<DayStatement> statements = {
      on(Point::event(0), 100, 100), apart(Point::event(1), Point::event(0), 2, 2),
      apart(Point::article(0), Point::event(1), 1, std::nullopt)};
  const DayNetwork network = solve_days(statements, 1, 2);
  EXPECT_EQ(network.events[1], DayRange::on(Day{102}));
  EXPECT_EQ(network.articles[0], (DayRange{Day{103}, std::nullopt}));
}

TEST(DayNetwork, WithdrawsTheRelativeStatementAndKeepsTheDays) {
  const std::vector<DayStatement> statements = {on(Point::event(0), 100, 100),
                                                on(Point::event(1), 110, 110),
                                                apart(Point::event(1), Point::event(0), 2, 3)};
  const DayNetwork network = solve_days(statements, 0, 2);
  ASSERT_EQ(network.contradictions.size(), 1U);
  EXPECT_EQ(network.contradictions[0].size(), 3U);
  EXPECT_EQ(network.events[1], DayRange::on(Day{110}));
}

TEST(DayNetwork, TwoDaysOfOneEventAreOneContradictionHoweverOftenTheyAreTold) {
  const std::vector<DayStatement> statements = {
      on(Point::event(0), 100, 100), on(Point::event(0), 101, 101), on(Point::event(0), 100, 100),
      on(Point::event(0), 101, 101)};
  const DayNetwork network = solve_days(statements, 0, 1);
  EXPECT_EQ(network.contradictions.size(), 1U);
  EXPECT_TRUE(network.events[0].unbounded());
}

}  // namespace checkclaims::day_network_test
