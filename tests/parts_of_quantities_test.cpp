// Parts and wholes of numbers of any kind: the arithmetic, and which numbers of two articles, or of
// one, are held against each other.
#include <gtest/gtest.h>

#include <algorithm>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/shares.hpp"
#include "checkclaims/wording.hpp"

namespace checkclaims::parts_of_quantities_test {
namespace {

Value exactly(std::int64_t whole) {
  Value value;
  value.hard = value.soft = value.possible = Interval::exactly(Decimal::of(whole));
  return value;
}

Value rounded(std::int64_t hard, std::int64_t low, std::int64_t high) {
  Value value = exactly(hard);
  value.possible = {Decimal::of(low), Decimal::of(high), false, false};
  return value;
}

Value at_least(std::int64_t low) {
  Value value = exactly(low);
  value.hard.high = value.possible.high = std::nullopt;
  value.hedge = "at-least";
  return value;
}

Value fraction(std::int64_t thousandths) {
  Value value;
  value.hard = value.soft = value.possible = Interval::exactly(Decimal{thousandths});
  value.unit = "share";
  return value;
}

std::string text_of(const std::optional<Interval>& interval) {
  return interval ? to_text(*interval) : "nothing";
}

/// One or two articles, and whether they contradict each other by their parts and wholes.
struct PartsCase {
  const char *one, *other;
  const char* rule;  ///< empty if nothing is to be said
  const char* why;
};

std::vector<Finding> findings_of(const PartsCase& test) {
  const auto dated = [](const char* text) {
    return "---\ndate: 2031-05-06\n---\n" + std::string(text) + '\n';
  };
  std::vector<Article> files = {{"a.txt", dated(test.one)}};
  if (*test.other != '\0') files.push_back({"b.txt", dated(test.other)});
  std::vector<Finding> findings = analyse(std::move(files), {.jobs = 1}).findings;
  std::erase_if(findings, [](const Finding& finding) {
    return finding.severity == Severity::note || !finding.key.starts_with("quantity|");
  });
  return findings;
}

}  // namespace

TEST(PartsOfQuantities, PercentagesAreIntervals) {
  struct {
    Value part, whole;
    const char *percent, *why;
  } const cases[] = {
      {exactly(900), exactly(6000), "15", "a share of exact numbers"},
      {rounded(900, 850, 949), exactly(6000), "14.166..15.817", "rounded outwards"},
      {exactly(38), at_least(127), "0..29.922", "the whole may be more"},
      {at_least(38), exactly(127), "≥ 29.921", "the part may be more"},
      {at_least(38), at_least(127), "nothing", "both may be more"},
      {exactly(1), exactly(0), "nothing", "of nothing there is no share"},
      {exactly(900'000'000'000), exactly(1'000'000'000'000), "89.999..90", "large numbers"},
  };
  for (const auto& test : cases)
    EXPECT_EQ(text_of(percentage_of(test.part, test.whole)), test.percent) << test.why;
}

TEST(PartsOfQuantities, FractionsAreLoose) {
  EXPECT_EQ(to_text(percentage_told(fraction(250))), "20..30") << "a quarter";
  EXPECT_EQ(to_text(percentage_told(fraction(500))), "45..55") << "half";
  EXPECT_EQ(to_text(percentage_told(fraction(100))), "8..12") << "a tenth";
  Value more = fraction(500);
  more.possible.high = std::nullopt;
  more.hedge = "more-than";
  EXPECT_EQ(to_text(percentage_told(more)), "≥ 50") << "more than half";
}

TEST(PartsOfQuantities, ChangesGoEitherWay) {
  EXPECT_EQ(text_of(change_in_percent(exactly(40), exactly(52))), "30") << "a rise";
  EXPECT_EQ(text_of(change_in_percent(exactly(80), exactly(60))), "25") << "a fall";
  EXPECT_EQ(text_of(change_in_percent(rounded(100, 80, 119), exactly(100))), "0..25")
      << "perhaps no change";
  EXPECT_EQ(text_of(change_in_percent(exactly(40), at_least(52))), "nothing") << "without bounds";
}

TEST(PartsOfQuantities, SumsTakeTheLeastOfEach) {
  const Value one = rounded(31'000, 30'500, 31'499), other = rounded(9'500, 9'450, 9'549);
  const Value* const parts[] = {&one, &other};
  EXPECT_EQ(sum_of_least(parts), Decimal::of(30'750 + 9'475)) << "half of what rounding allows";
}

TEST(PartsOfQuantities, AreHeldAgainstEachOther) {
  constexpr const char *figure = "conflicting-figure", *part = "part-exceeds-whole", *none = "";
  const PartsCase cases[] = {
      {"Vesta Line is cutting 450 of its 1,500 jobs in Halden, it said.",
       "Vesta Line is cutting a tenth of its jobs in Halden, the union said.", figure,
       "counts and a fraction"},
      {"The flood in Halden ruined 900 of the town's 1,000 shops.",
       "The flood ruined 30 percent of the shops in Halden.", figure, "the whole has an owner"},
      {"In Halden 60 of the 80 boats in the harbour burned on Monday.",
       "A fifth of the boats in the harbour of Halden burned on Monday.", figure, "a subject"},
      {"Vesta Line sold 31,000 cars in Norvia and 9,500 in Banu.",
       "All 36,000 cars that Vesta Line sold in Norvia and Banu are recalled.", part,
       "parts by place"},
      {"The union gave Halden 40 million euros and Karel 35 million for schools.",
       "The union gave a total of 60 million euros for schools in Halden and Karel.", part,
       "parts by party"},
      {"Vesta Line is cutting 450 of its 1,500 jobs in Halden, it said.",
       "Vesta Line is cutting a tenth of its jobs in Norvia, the union said.", none,
       "another place"},
      {"Vesta Line is cutting 450 of its 1,500 jobs, it said.",
       "Vesta Line cut a tenth of its jobs in 2019, and now it cuts again.", none, "another year"},
      {"Vesta Line is cutting 450 of its 1,500 jobs, it said.",
       "Vesta Line is cutting about 30 percent of its jobs.", none, "it fits"},
      {"Vesta Line is cutting 450 of its 1,500 jobs, it said.",
       "Halden Steel is cutting a tenth of its jobs, unlike Vesta Line.", none, "another firm"},
      {"Vesta Line is cutting 450 of its 1,500 jobs, it said.",
       "The union at Vesta Line feared that a tenth of its jobs might go.", none, "a fear"},
      {"Vesta Line is cutting 450 of its 1,500 jobs, it said.",
       "A tenth of the jobs that Vesta Line is cutting are in the office.", none,
       "a part of a part"},
      {"The flood in Halden ruined 900 of the town's 1,000 shops.",
       "A week after the flood 30 percent of the shops in Halden have opened again.", none,
       "another deed"},
      {"Vesta Line has 12,000 workers. It will dismiss 450 workers in Halden.",
       "Vesta Line will dismiss a quarter of its workers in Halden.", none,
       "the whole is of more than that town"},
      {"Vesta Line sold 31,000 cars in Norvia and 9,500 in Banu.",
       "Vesta Line recalls 36,000 cars that it sold in Norvia and Banu between 2028 and 2029.",
       none, "of some years"},
      {"Vesta Line sold 31,000 cars in Norvia and 9,500 in Banu.",
       "Vesta Line sold more than 36,000 cars in Norvia and Banu.", none, "it may be more"},
      {"The union gave Halden 40 million euros and Karel 35 million for schools.",
       "The union gave a total of 60 million euros for roads.", none, "another purpose"},
      {"Vesta Line sends 340 of its employees home.",
       "The office of Vesta Line has 260 employees, and its yard 700.", none,
       "the whole of a part of it"},
      {"Vesta Line sends 340 of its employees home.", "In 2019 Vesta Line had 260 employees.", none,
       "another year"},
      {"At least 127 people fell ill in Halden. Of these, 38 are children.",
       "More than half of those who live in Halden are children.", none, "other people"},
      {"At least 127 people fell ill with measles in Halden. Of these, 38 are children.",
       "More than half of those who caught measles in Halden are children.", figure, "one illness"},
      {"Ana Reyes won 54 percent of the vote in the second round in Halden.",
       "Tom Barnes won 51 percent of the vote in Halden in the first round.", none, "two rounds"},
      {"Of the 600 pupils who sat the exam in Marnby in May, 420 failed, the school office said.",
       "A third of the pupils in Marnby failed the exam in May.", figure,
       "the whole opens the sentence"},
      {"More than 700 of the 1,000 teachers in Halvik walked out on Tuesday, the union said.",
       "Most classes went on in Halvik. Only a quarter of the teachers walked out on Tuesday.",
       figure, "a part without an upper bound"},
      {"Water ruined 3,000 books in the town library of Ekeby on Sunday. It has 60,000 books.",
       "The town library of Ekeby is closed. Water had ruined 40 percent of its books.", figure,
       "the whole is told in the next sentence"},
      {"Vets killed 9,000 hens on the Berg farm near Tansby on Thursday and 4,000 on the Lie farm.",
       "A total of 10,000 hens have been killed near Tansby on Friday.", part, "two farms"},
      {"The ministry gave 80 million crowns to the harbour of Stensund, 70 million to Lerwick and "
       "55 million to Holm.",
       "The ministry gave a total of 150 million crowns to the harbours of Stensund and Lerwick.",
       none, "one of the parts is of another whole"},
      {"More than 700 of the 1,000 teachers in Halvik walked out on Tuesday, the union said.",
       "Only a quarter of the teachers at the grammar school walked out in Halvik on Tuesday.",
       none, "one school"},
      {"On Monday 300 of the 900 pupils in Dovrik stayed at home with flu, the office said.",
       "On Wednesday two thirds of the pupils in Dovrik stayed at home with flu.", none,
       "another day"},
      {"Orsk Steel will dismiss 1,300 of its workers by June.",
       "In the melting shop Orsk Steel has 900 workers.", none, "one shop"},
      {"Luis Prado won the run-off in Costa Verde with 56 percent of the vote.",
       "Marta Sol took 49 percent of the vote in the run-off in Costa Verde.", part,
       "two shares of one vote"},
      {"Luis Prado won the run-off in Costa Verde with 56 percent of the vote.",
       "Marta Sol took 49 percent of the vote in the capital and lost in Costa Verde.", none,
       "in one town"},
      {"Vesta Line will dismiss 900 of its 6,000 employees, a quarter of the workforce.", "",
       figure, "within one sentence"},
      {"Vesta Line will dismiss 900 of its 6,000 employees (25 percent).", "", figure,
       "in brackets"},
      {"Vesta Line will dismiss 900 of its 6,000 employees, or 15 percent.", "", none, "it fits"},
      {"Vesta Line will dismiss 900 of its 6,000 employees, 25 percent more than last year.", "",
       none, "a comparison"},
      {"Vesta Line will dismiss 900 of its 6,000 employees, 60 percent of them women.", "", none,
       "a share of the part"},
  };
  for (const PartsCase& test : cases) {
    const auto findings = findings_of(test);
    const bool found = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
      return finding.rule == test.rule;
    });
    if (*test.rule == '\0')
      EXPECT_TRUE(findings.empty()) << test.one << '\n' << test.other << '\n' << test.why;
    else
      EXPECT_TRUE(found) << test.one << '\n' << test.other << '\n' << test.why;
  }
}

TEST(PartsOfQuantities, ProofShowsTheArithmetic) {
  const auto findings = findings_of(
      {"Vesta Line sold 31,000 cars in Norvia and 9,500 in Banu.",
       "All 36,000 cars that Vesta Line sold in Norvia and Banu are recalled.", "", ""});
  ASSERT_EQ(findings.size(), 1U);
  const auto& proof = findings.front().proof;
  EXPECT_TRUE(std::any_of(proof.begin(), proof.end(), [](const ProofStep& step) {
    return to_text(step) == "31,000 + 9,500 = 40,500 > 36,000";
  }));
}

}  // namespace checkclaims::parts_of_quantities_test
