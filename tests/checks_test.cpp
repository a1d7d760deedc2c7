// What each check reports and where it is silent, on claims built by hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "claims_by_hand.hpp"
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims::checks_test {

using namespace by_hand;

namespace {

/// "error conflicting-figure 1139 1200; note ..."
std::string verdict(const Analysis& analysis) {
  std::string text;
  for (const Finding& finding : check(analysis)) {
    if (!text.empty()) text += "; ";
    text += std::string(name_of(finding.severity)) + ' ' + finding.rule;
    for (const auto& value : finding.values) text += ' ' + value;
  }
  return text;
}

const DayRange unknown{};
const DayRange after_attack = from("2023-10-08");
constexpr auto running = Counting::running_total;
constexpr auto snapshot = Counting::snapshot;

Interval months(int low, std::optional<int> high) {
  return {Decimal::of(low), high ? std::optional(Decimal::of(*high)) : std::nullopt};
}
Interval above_months(int low) { return {Decimal::of(low), std::nullopt, true, false}; }

struct Case {
  const char* why;
  std::vector<Said> said;
  const char* verdict;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(verdict(analysis_of(c.said)), c.verdict) << c.why;
}

}  // namespace

TEST(Checks, ComparabilityTable) {
  const Said police{exactly(12), on("2023-10-09"), "police"};
  const Said rebels{exactly(3), on("2023-10-10"), "rebels"};
  expect_all({
      {"row 1: a toll grows in its first days",
       {{exactly(12), on("2023-10-08")}, {at_least(15), on("2023-10-10")}},
       "note evolving-figure 12 15.."},
      {"row 2: it falls on a later day",
       {{exactly(15), on("2023-10-08")}, {exactly(9), on("2023-10-09")}},
       "error conflicting-figure 15 9"},
      {"row 3: it falls, and says so",
       {{exactly(15), on("2023-10-08")},
        {exactly(9), on("2023-10-09"), "", attack(), Counting::event_total, true}},
       "note revised-figure 15 9"},
      {"row 4: settled, so whichever came first it changed or fell",
       {{rounded(1200, 1150, 1249), after_attack}, {exactly(1139), from("2024-08-01")}},
       "error conflicting-figure 1139 1200"},
      {"row 5: some order of days allows both",
       {{almost(32000, 31000), between("2024-03-01", "2024-03-31"), "", war(), running},
        {over(42000, 42999), unknown, "", war(), running}},
       "note evolving-figure 0..31999 42001.."},
      {"row 6: one figure, two precisions",
       {{exactly(253), after_attack}, {about(250, 240, 260), from("2024-08-01")}},
       "note refined-figure 240..260 253"},
      {"row 7: another measure and modality",
       {{exactly(253), after_attack},
        {exactly(40), after_attack, "", attack(), Counting::event_total, false, -1,
         Modality::hypothetical, "released"}},
       ""},
      {"row 10: two named speakers", {police, rebels}, "warning disputed-figure 12 3"},
      {"row 13: an increment is no rival of its total",
       {{exactly(5), on("2023-10-09"), "", attack(), Counting::increment},
        {exactly(41), on("2023-10-09")}},
       ""},
      {"row 15: equal figures agree",
       {{exactly(3), on("2023-10-08")}, {exactly(3), on("2023-10-12")}},
       ""},
      {"row 16: another measure",
       {{at_least(20), on("2023-10-08")},
        {exactly(250), on("2023-10-08"), "", attack(), Counting::event_total, false, -1,
         Modality::asserted, "injured"}},
       ""},
      {"row 18: a denial is no claim",
       {{exactly(40), on("2023-10-08")},
        {exactly(4), on("2023-10-12"), "army", attack(), Counting::event_total, false, -1,
         Modality::denied}},
       ""},
  });
  Value households = exactly(9000);
  households.unit = "household";
  expect_all({{"row 17: households and people are not comparable",
               {{households, on("2023-12-20")}, {exactly(45000), on("2023-12-21")}},
               ""}});
}

TEST(Checks, ConflictingFigure) {
  Subject unsettled = attack();
  unsettled.settle_days.reset();
  expect_all({
      {"rounding allows both",
       {{rounded(1200, 1150, 1249), on("2024-01-01")}, {exactly(1189), on("2024-05-01")}},
       "note refined-figure 1189 1200"},
      {"within the days in which it settles it grows",
       {{exactly(9), on("2023-10-08")}, {exactly(15), on("2023-10-20")}},
       "note evolving-figure 15 9"},
      {"the early figure has no day and may be early",
       {{exactly(900), unknown}, {exactly(1139), from("2024-08-01")}},
       "note evolving-figure 1139 900"},
      {"a higher one after the total was settled",
       {{exactly(9), on("2023-12-01")}, {exactly(15), on("2024-12-01")}},
       "error conflicting-figure 15 9"},
      {"never settles, so it may grow late",
       {{exactly(9), on("2023-12-01"), "", unsettled},
        {exactly(15), on("2024-12-01"), "", unsettled}},
       "note evolving-figure 15 9"},
      {"the last day on which it may still grow",
       {{exactly(9), on("2023-11-05")}, {exactly(15), on("2024-12-01")}},
       "note evolving-figure 15 9"},
      {"the first day on which it may not",
       {{exactly(9), on("2023-11-06")}, {exactly(15), on("2024-12-01")}},
       "error conflicting-figure 15 9"},
      {"two articles without any day: one may be early",
       {{exactly(900), after_attack}, {exactly(1139), unknown}},
       "warning conflicting-figure 1139 900"},
      {"undated, but one is no exact figure",
       {{at_least(900), after_attack}, {exactly(850), unknown}},
       "note evolving-figure 850 900.."},
      {"undated, two named speakers",
       {{exactly(900), after_attack, "police"}, {exactly(1139), unknown, "army"}},
       "warning disputed-figure 1139 900"},
      {"an undated figure joins the error that the key has",
       {{rounded(1200, 1150, 1249), after_attack},
        {exactly(1139), from("2024-08-01")},
        {exactly(900), unknown}},
       "error conflicting-figure 1139 1200 900"},
      {"one article, one time",
       {{exactly(9), on("2023-10-08")},
        {exactly(15), on("2023-10-08"), "", attack(), Counting::event_total, false, 0}},
       "error conflicting-figure 15 9"},
      {"one article, another day",
       {{exactly(9), on("2023-10-08")},
        {exactly(15), on("2023-10-10"), "", attack(), Counting::event_total, false, 0}},
       ""},
      {"two articles of one day may be of the morning and of the evening",
       {{exactly(9), on("2023-10-08")}, {exactly(15), on("2023-10-08")}},
       "note evolving-figure 15 9"},
      {"snapshots of one day",
       {{exactly(9), on("2023-10-08"), "", attack(), snapshot},
        {exactly(15), on("2023-10-08"), "", attack(), snapshot}},
       "error conflicting-figure 15 9"},
      {"snapshots rise and fall",
       {{exactly(15), on("2023-10-08"), "", attack(), snapshot},
        {exactly(9), on("2023-10-09"), "", attack(), snapshot}},
       ""},
      {"a third article that repeats a figure changes nothing",
       {{rounded(1200, 1150, 1249), after_attack},
        {exactly(1139), from("2024-08-01")},
        {exactly(1139), from("2024-09-01"), "army"}},
       "error conflicting-figure 1139 1200"},
  });
}

TEST(Checks, FallingTotal) {
  expect_all({
      {"lower on a later day",
       {{exactly(12000), on("2024-05-10"), "", war(), running},
        {exactly(9000), on("2024-05-12"), "", war(), running}},
       "error falling-total 12000 9000"},
      {"of one day the order is open",
       {{exactly(12000), on("2024-05-10"), "", war(), running},
        {exactly(9000), on("2024-05-10"), "", war(), running}},
       "note evolving-figure 12000 9000"},
      {"it says that it was revised",
       {{exactly(12000), on("2024-05-10"), "", war(), running},
        {exactly(9000), on("2024-05-12"), "", war(), running, true}},
       "note revised-figure 12000 9000"},
      {"who repeats the revised figure falls no more",
       {{exactly(12000), on("2024-05-10"), "", war(), running},
        {exactly(9000), on("2024-05-12"), "", war(), running, true},
        {exactly(9000), on("2024-05-14"), "", war(), running}},
       "note revised-figure 12000 9000"},
      {"two named speakers",
       {{exactly(12000), on("2024-05-10"), "ministry", war(), running},
        {exactly(9000), on("2024-05-12"), "army", war(), running}},
       "warning disputed-figure 12000 9000"},
      {"one speaker falls by himself",
       {{exactly(12000), on("2024-05-10"), "ministry", war(), running},
        {exactly(9000), on("2024-05-12"), "ministry", war(), running}},
       "error falling-total 12000 9000"},
      {"the running maximum passes a later bound; what lies between is no rival",
       {{exactly(10), on("2024-05-01"), "", war(), running},
        {exactly(30), on("2024-05-02"), "", war(), running},
        {exactly(40), on("2024-05-03"), "", war(), running},
        {almost(20, 15), on("2024-05-04"), "", war(), running}},
       "error falling-total 0..19 40"},
      {"over 9,000 leaves room for 12,000",
       {{exactly(12000), on("2024-05-10"), "", war(), running},
        {over(9000, 9999), on("2024-05-12"), "", war(), running}},
       ""},
  });
}

TEST(Checks, DisputedFigure) {
  expect_all({
      {"where one is not named it is a conflict",
       {{exactly(12), on("2023-10-09"), "police"}, {exactly(3), on("2023-10-10")}},
       "error conflicting-figure 12 3"},
      {"a conflict over the same figures is told once",
       {{exactly(12), on("2023-10-09"), "police"},
        {exactly(3), on("2023-10-10")},
        {exactly(3), on("2023-10-11"), "rebels"}},
       "error conflicting-figure 12 3"},
      {"a figure that only a speaker disputes is told besides",
       {{exactly(12), on("2023-10-09"), "police"},
        {exactly(3), on("2023-10-10"), "police"},
        {exactly(5), on("2023-10-11"), "rebels"}},
       "error conflicting-figure 12 3; warning disputed-figure 12 5"},
  });
}

TEST(Checks, EvolvingFigure) {
  Value nine = lasting("over nine months", "month", above_months(9),
                       {Decimal::of(9), Decimal::of(10), true, false});
  Value ten = lasting("nearly ten months", "month", {Decimal::of(0), Decimal::of(10), false, true},
                      {Decimal::of(9), Decimal::of(10), false, true});
  Value past_ten = lasting("over ten months", "month", above_months(10),
                           {Decimal::of(10), Decimal::of(11), true, false});
  Value year = lasting("yearlong", "month", months(12, 12), months(11, 15));
  year.possible = months(11, 15);
  Value one_year = lasting("a year", "year", months(1, 1), months(1, 1));
  const auto elapsed = [](Value value, DayRange when) {
    return Said{value, when, "", war(), running, false, -1, Modality::asserted, "elapsed"};
  };
  expect_all({
      {"the age of a war grows",
       {elapsed(year, unknown), elapsed(past_ten, from("2024-08-08")),
        elapsed(nine, from("2024-07-08")), elapsed(ten, on("2024-07-31"))},
       "note evolving-figure 0..<10 month 10<.. month 12 month 9<.. month"},
      {"months and years are compared in days",
       {elapsed(nine, on("2024-07-08")), elapsed(one_year, on("2024-10-07"))},
       "note evolving-figure 1 year 9<.. month"},
      {"the same figure in all articles",
       {{over(42000, 42999), on("2024-10-10"), "", war(), running},
        {over(42000, 42999), on("2024-10-11"), "", war(), running}},
       ""},
      {"one article that tells the whole story is no series",
       {{exactly(10), on("2024-05-01"), "", war(), running},
        {exactly(20), on("2024-05-03"), "", war(), running, false, 0}},
       ""},
  });
}

namespace {

/// Labels and proof, one a line.
std::string told(const Finding& finding) {
  std::string text = finding.message + '\n';
  for (const Label& label : finding.labels)
    text += std::string(name_of(label.role)) + ": " + label.text + '\n';
  for (const ProofStep& step : finding.proof) text += "- " + to_text(step) + '\n';
  return text;
}

Published inferred(std::vector<DateEvidence> why, DayRange days) {
  Published published;
  published.days = published.apart_from_totals = published.ordinary = days;
  published.basis = DateBasis::inferred;
  published.why = std::move(why);
  return published;
}

}  // namespace

TEST(Proof, QuotesWhatDatesARivalAndNothingElse) {
  Analysis analysis = analysis_of({{rounded(1200, 1150, 1249), after_attack},
                                   {exactly(1139), from("2024-08-01"), "Israeli figures"},
                                   {exactly(1139), from("2024-10-07"), "an agency"}});
  analysis.claims[ClaimId{0}].figure().ambiguous_measure = "casualties";
  analysis.documents[DocumentId{1}].published =
      inferred({{DocumentId{1}, {3, 9}, "after 2024-05-31", false, from("2024-06-01")},
                {DocumentId{1}, {13, 19}, "2024-08-01 or later", false, from("2024-08-01")},
                {DocumentId{1}, {23, 29}, "a total that only grows", true, from("2024-09-01")},
                {DocumentId{1}, {33, 39}, "before 2025", false, {std::nullopt, day("2024-12-31")}}},
               from("2024-08-01"));
  analysis.documents[DocumentId{0}].published =
      inferred({{DocumentId{0}, {3, 9}, "after 2023-10-07", false, after_attack}}, after_attack);
  const auto findings = check(analysis);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(
      told(findings.front()),
      "7 October attack, killed: 1,139 and 1,200 cannot both be true\n"
      "rival: 1,200 killed\n"
      "rival: 1,139 killed, according to Israeli figures\n"
      "evidence: 2024-08-01 or later\n"
      "also: 1,139 killed, according to an agency\n"
      "- 1,139 in [1] is outside 1,200 in [0] even when that is rounded (1,150..1,249)\n"
      "- neither order works: if [0] came first, an event's total would have fallen; if [1], for "
      "2024-08-01 or later, came first, a total settled since 2023-11-06 (30 days after the "
      "event) would have changed\n"
      "- [2] dates [1]: 2024-08-01 or later\n"
      "- [0] says \"casualties\", read as killed because no figure beside it says otherwise\n");
  // Without the evidence the article has no day, and one of the two may be early.
  Analysis undated = analysis;
  undated.claims.resize(undated.claims.size() - 1);
  for (LinkedClaim& claim : undated.claims)
    claim.when = claim.when_apart_from_totals = after_attack;
  EXPECT_NE(verdict(undated).substr(0, 5), "error") << "the proof rests on its evidence";
}

TEST(Proof, ASeriesIsToldInOrderWithItsGrowth) {
  const auto findings = check(
      analysis_of({{over(42000, 42999), from("2024-10-07"), "", war(), running},
                   {at_least(39445), on("2024-07-31"), "", war(), running},
                   {over(39100, 39199), between("2024-07-08", "2024-08-06"), "", war(), running},
                   {almost(32000, 31000), unknown, "", war(), running},
                   {at_least(39445), on("2024-08-02"), "ministry", war(), running}}));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_TRUE(findings.front().order_inferred);
  EXPECT_EQ(
      told(findings.front()),
      "the war, killed: from < 32,000 to > 42,000\n"
      "rival: < 32,000 killed\n"
      "rival: > 39,100 killed\n"
      "rival: ≥ 39,445 killed\n"
      "rival: > 42,000 killed\n"
      "also: ≥ 39,445 killed, according to ministry\n"
      "- [0] to [1]: +7,102 at least\n"
      "- order inferred: the proven days leave it open; the texts, then the figures, suggest it\n");
  const auto dated = check(analysis_of({{exactly(10), on("2024-05-01"), "", war(), running},
                                        {exactly(25), on("2024-05-02"), "", war(), running}}));
  ASSERT_EQ(dated.size(), 1U);
  EXPECT_FALSE(dated.front().order_inferred) << "two stated days need no inference";
  EXPECT_EQ(to_text(dated.front().proof.front()), "[0] to [1]: +15");
}

TEST(Proof, ARefinementNamesTheRangeThatTheWordsGive) {
  Value wide = about(250, 240, 260);
  wide.possible = {Decimal::of(200), Decimal::of(300)};
  const auto proof = [](std::vector<Said> said) {
    const auto findings = check(analysis_of(said));
    std::vector<std::string> steps;
    if (findings.size() == 1)
      for (const ProofStep& step : findings.front().proof) steps.push_back(to_text(step));
    return steps;
  };
  using Steps = std::vector<std::string>;
  EXPECT_EQ(proof({{exactly(253), from("2024-08-01")}, {wide, from("2024-08-02")}}),
            Steps{"253 in [0] lies within 240..260 in [1]"});
  EXPECT_EQ(proof({{exactly(211), from("2024-08-01")}, {wide, from("2024-08-02")}}),
            Steps{"211 in [0] lies within ≈ 250 in [1] when that is read loosely (200..300)"});
  EXPECT_EQ(
      proof({{exactly(1189), from("2024-08-01")}, {rounded(1200, 1150, 1249), from("2024-08-02")}}),
      Steps{"1,189 in [0] lies within 1,200 in [1] when that is rounded (1,150..1,249)"});
}

TEST(Proof, AFindingNamesTheScopeOfItsKey) {
  Analysis analysis =
      analysis_of({{rounded(1200, 1150, 1249), after_attack}, {exactly(1139), from("2024-08-01")}});
  analysis.claims[ClaimId{0}].figure().scope = {{"israeli"}, 0};
  EXPECT_EQ(check(analysis).front().counted, "")
      << "a scope that the key leaves out is one side's own";
  for (LinkedClaim& claim : analysis.claims) claim.keyed_scope = {"israeli"};
  EXPECT_EQ(check(analysis).front().counted, "Israelis");
  EXPECT_EQ(check(analysis).front().message,
            "7 October attack, killed, Israelis: 1,139 and 1,200 cannot both be true");
  analysis.claims[ClaimId{0}].keyed_scope.clear();
  EXPECT_EQ(check(analysis).front().scope, std::vector<std::string>{"israeli"})
      << "one leaves it open, the key does not";
  analysis.claims[ClaimId{0}].figure().scope = {{"child"}, std::nullopt};
  for (LinkedClaim& claim : analysis.claims) claim.keyed_scope = {"child"};
  EXPECT_EQ(check(analysis).front().counted, "child") << "no demonym";
}

TEST(Proof, TheAgeOfAWarIsToldInOrder) {
  const auto elapsed = [](Value value, DayRange when) {
    return Said{value, when, "", war(), running, false, -1, Modality::asserted, "elapsed"};
  };
  Value year = lasting("yearlong", "month", months(12, 12), months(11, 15));
  year.possible = months(11, 15);
  const auto findings = check(analysis_of({
      elapsed(year, from("2024-08-01")),
      elapsed(lasting("over ten months", "month", above_months(10),
                      {Decimal::of(10), Decimal::of(11), true, false}),
              from("2024-08-08")),
      elapsed(lasting("over nine months", "month", above_months(9),
                      {Decimal::of(9), Decimal::of(10), true, false}),
              from("2024-07-08")),
      elapsed(lasting("Nearly ten months", "month", {Decimal::of(0), Decimal::of(10), false, true},
                      {Decimal::of(9), Decimal::of(10), false, true}),
              on("2024-07-31")),
  }));
  ASSERT_EQ(findings.size(), 1U);
  std::vector<std::string> texts;
  for (const Label& label : findings.front().labels) texts.push_back(label.text);
  EXPECT_EQ(texts, (std::vector<std::string>{
                       "> 9 months, time since it began", "< 10 months, time since it began",
                       "> 10 months, time since it began", "12 months, time since it began"}));
}

TEST(Proof, RepeatsAreCappedAndCounted) {
  std::vector<Said> sayings(30, {exactly(1139), on("2024-08-01")});
  sayings.push_back({exactly(900), on("2024-09-01")});
  const auto findings = check(analysis_of(sayings));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().labels.size(), 2U + 16U) << "two rivals and sixteen repeats";
  EXPECT_EQ(to_text(findings.front().proof.back()), "13 more places repeat these values");
}

TEST(Proof, ManyCampsAreOneFindingOfBoundedSize) {
  std::vector<Said> sayings;
  for (int i = 0; i < 200; ++i) sayings.push_back({exactly(1000 + i), on("2024-08-01")});
  const auto findings = check(analysis_of(sayings));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().values.size(), 200U) << "its identity knows every value";
  EXPECT_EQ(findings.front().labels.size(), 16U);
  EXPECT_EQ(to_text(findings.front().proof.back()), "184 more values take part");
  EXPECT_EQ(findings.front().message,
            "7 October attack, killed: 1,000, 1,001, 1,002 and 197 more cannot all be true");
}

TEST(Proof, ADifferentValueIsAnotherIdentity) {
  const std::vector<Said> two = {{rounded(1200, 1150, 1249), after_attack},
                                 {exactly(1139), from("2024-08-01")}};
  std::vector<Said> repeated = two, third = two;
  repeated.push_back({exactly(1139), from("2024-09-01"), "an agency"});
  third.push_back({exactly(900), unknown});
  const std::string id = check(analysis_of(two)).front().id;
  EXPECT_EQ(check(analysis_of(repeated)).front().id, id)
      << "another speaker repeats a known figure";
  EXPECT_NE(check(analysis_of(third)).front().id, id) << "a new figure under a known key";
}

}  // namespace checkclaims::checks_test
