// The graph's answers: compared with a slow implementation of the same definitions, at scale, and
// for any order of claims and documents.
#include "reasoning/claim_graph.hpp"

#include <gtest/gtest.h>

#include "cpu_time.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include "claims_by_hand.hpp"
#include "reasoning/check.hpp"

namespace checkclaims::claim_graph_test {

using namespace by_hand;

namespace {

int pick(std::mt19937& random, int low,
         int high) {  // not a distribution: the same on every machine
  return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
}

DayRange random_days(std::mt19937& random) {
  const Day first = plus_days(day("2023-10-05"), pick(random, 0, 45));
  switch (pick(random, 0, 5)) {
    case 0: return {};
    case 1: return {first, std::nullopt};
    case 2: return {std::nullopt, first};
    case 3: return {first, plus_days(first, pick(random, 0, 20))};
    default: return DayRange::on(first);
  }
}

Value random_value(std::mt19937& random) {
  const int number = pick(random, 1, 12);
  switch (pick(random, 0, 5)) {
    case 0: return over(number, number + 1);
    case 1: return almost(number + 1, number);
    case 2: return about(number, number - 1, number + 1);
    case 3: return rounded(number, number - 1, number + 2);
    default: return exactly(number);
  }
}

std::vector<Said> random_sayings(std::mt19937& random, Counting counting) {
  const char* speakers[] = {"", "", "police", "army", "ministry"};
  std::vector<Said> sayings;
  const bool crowded = pick(random, 0, 5) == 0;  // many claims of few articles and days
  const int count = crowded ? pick(random, 20, 40) : pick(random, 2, 14);
  for (int i = 0; i < count; ++i) {
    Said said{random_value(random), random_days(random)};
    said.speaker = speakers[pick(random, 0, 4)];
    said.counting = counting;
    said.subject = counting == Counting::running_total ? war() : attack();
    said.revision = pick(random, 0, 9) == 0;
    if (i > 1 && crowded) {
      said.document = pick(random, 0, 1);
      said.when = sayings[static_cast<std::size_t>(pick(random, 0, 1))].when;
    } else if (i > 0 && pick(random, 0, 3) == 0) {
      said.document = pick(random, 0, i - 1);
      if (pick(random, 0, 1) == 0)
        said.when = sayings[static_cast<std::size_t>(pick(random, 0, i - 1))].when;
    }
    sayings.push_back(said);
  }
  return sayings;
}

/// What the rules say of two claims, word for word, without any sorting.
class SlowReading {
 public:
  SlowReading(const Analysis& analysis, Counting counting, std::set<std::size_t> aside = {})
      : claims_(analysis.claims), counting_(counting), aside_(std::move(aside)) {
    for (std::size_t r = 0; r < claims_.size(); ++r)
      for (std::size_t x = 0; x < claims_.size(); ++x)
        if (!aside_.contains(r) && !aside_.contains(x) && claims_[r].figure().revision &&
            !surely_before(when(r), when(x)) && clash(r, x))
          corrected_.insert(x);
  }

  bool corrected(std::size_t claim) const { return corrected_.contains(claim); }

  bool in_conflict(std::size_t a) const { return faces(a, false); }
  bool in_dispute(std::size_t a) const { return faces(a, true); }

 private:
  const DayRange& when(std::size_t claim) const { return claims_[claim].when_apart_from_totals; }

  bool faces(std::size_t a, bool as_dispute) const {
    if (corrected(a) || aside_.contains(a)) return false;
    for (std::size_t b = 0; b < claims_.size(); ++b)
      if (!corrected(b) && !aside_.contains(b) && clash(a, b) && disputing(a, b) == as_dispute)
        return true;
    return false;
  }

  bool disputing(std::size_t a, std::size_t b) const {
    const auto& one = claims_[a].said.speaker;
    const auto& other = claims_[b].said.speaker;
    return !one.empty() && !other.empty() && one.front() != other.front();
  }

  bool clash(std::size_t a, std::size_t b) const { return falls(a, b) || falls(b, a); }

  bool one_time(std::size_t a, std::size_t b) const {
    if (counting_ == Counting::snapshot) return when(a).exact() && when(a) == when(b);
    return claims_[a].document == claims_[b].document && when(a) == when(b);
  }

  bool undated(std::size_t a) const {
    const LinkedClaim& claim = claims_[a];
    if (when(a).high || !claim.figure().value.hard.exact() || !claim.subject.settle_days)
      return false;
    for (const LinkedClaim& other : claims_)
      if (other.document == claim.document && other.when_apart_from_totals != when(a)) return false;
    return !when(a).low || *when(a).low <= plus_days(*claim.subject.date.high, 1);
  }

  /// `low` is the lower, and no choice of days saves both.
  bool falls(std::size_t low, std::size_t high) const {
    if (!surely_below(claims_[low].figure().value.possible, claims_[high].figure().value.possible))
      return false;
    if (counting_ == Counting::snapshot) return one_time(low, high);
    if (surely_before(when(high), when(low))) return true;
    if (counting_ == Counting::running_total) return false;
    const Subject& event = claims_[low].subject;
    const Day settled = plus_days(*event.date.high, *event.settle_days);
    if (when(low).low && *when(low).low >= settled) return true;
    return one_time(low, high) || (undated(low) && undated(high));
  }

  std::span<const LinkedClaim> claims_;
  Counting counting_;
  std::set<std::size_t> aside_;  ///< what has fallen behind is a story of its own
  std::set<std::size_t> corrected_;
};

/// A finding without what depends on file names and positions.
std::string told(const Analysis& analysis, const Finding& finding) {
  std::string text = finding.id + finding.rule + finding.key + finding.message;
  for (const auto& label : finding.labels)
    text += '\n' + std::string(name_of(label.role)) + label.text +
            (label.quotes_claim ? analysis.claims[label.claim].id : "");
  for (const auto& step : finding.proof) text += '\n' + to_text(step);
  return text;
}

std::vector<std::string> told(const Analysis& analysis) {
  std::vector<std::string> all;
  for (const Finding& finding : check(analysis)) all.push_back(told(analysis, finding));
  return all;
}

Analysis shuffled(const Analysis& analysis, std::mt19937& random) {
  Analysis other;
  std::vector<DocumentId> place;
  for (const DocumentId d : analysis.documents.ids()) place.push_back(d);
  std::shuffle(place.begin(), place.end(), random);
  other.documents.resize(place.size());
  for (const DocumentId d : analysis.documents.ids())
    other.documents[place[index(d)]] = analysis.documents[d];
  other.claims = analysis.claims;
  for (LinkedClaim& claim : other.claims) claim.document = place[index(claim.document)];
  std::shuffle(other.claims.begin(), other.claims.end(), random);
  return other;
}

double seconds(const Analysis& analysis) {
  return cpu_seconds([&] { EXPECT_LE(check(analysis).size(), 4U); });
}

}  // namespace

TEST(ClaimGraph, AgreesWithASlowReading) {
  std::mt19937 random(20231007);
  int conflicts = 0, disputes = 0, corrections = 0;
  for (int round = 0; round < 6000; ++round) {
    const Counting counting = std::array{Counting::event_total, Counting::running_total,
                                         Counting::snapshot}[static_cast<std::size_t>(round % 3)];
    const Analysis analysis = analysis_of(random_sayings(random, counting));
    const ClaimGraph graph(analysis);
    ASSERT_EQ(graph.quantities().size(), 1U);
    const Quantity& quantity = graph.quantities().front();
    std::set<std::size_t> aside;
    for (const Stale& stale : quantity.stale)
      aside.insert(index(quantity.bounded_claims[stale.bounded].claim));
    const SlowReading slow(analysis, counting, aside);
    const ConflictSet& rivals = graph.rivals(quantity);
    for (std::size_t i = 0; i < quantity.bounded_claims.size(); ++i) {
      const std::size_t claim = index(quantity.bounded_claims[i].claim);
      ASSERT_EQ(rivals.revised_by[i] != Conflicts::none, slow.corrected(claim))
          << "round " << round;
      ASSERT_EQ(rivals.conflict[i].any(), slow.in_conflict(claim)) << "round " << round;
      ASSERT_EQ(rivals.dispute[i].any(), slow.in_dispute(claim)) << "round " << round;
      conflicts += rivals.conflict[i].any();
      disputes += rivals.dispute[i].any();
      corrections += rivals.revised_by[i] != Conflicts::none;
    }
  }
  EXPECT_GT(std::min({conflicts, disputes, corrections}), 1000)
      << "the cases must be worth comparing";
}

TEST(ClaimGraph, EveryRivalHasAnOpponentAmongTheRivals) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const Counting counting = round % 2 == 0 ? Counting::event_total : Counting::running_total;
    const Analysis analysis = analysis_of(random_sayings(random, counting));
    for (const Finding& finding : check(analysis)) {
      if (finding.severity == Severity::note) continue;
      Analysis alone;
      alone.documents = analysis.documents;
      for (const Label& label : finding.labels)
        if (label.role == LabelRole::rival) alone.claims.push_back(analysis.claims[label.claim]);
      const ClaimGraph again(alone);
      ASSERT_EQ(again.quantities().size(), 1U);
      const Quantity& rivals = again.quantities().front();
      for (std::size_t i = 0; i < rivals.bounded_claims.size(); ++i) {
        const bool opposed = rivals.rivals.conflict[i].any() || rivals.rivals.dispute[i].any();
        EXPECT_TRUE(opposed) << "a rival without an opponent proves nothing, round " << round;
      }
      if (alone.claims.size() != 2) continue;
      for (std::size_t dropped = 0; dropped < 2; ++dropped) {
        Analysis one_left = alone;
        one_left.claims = {alone.claims[static_cast<ClaimId>(1 - dropped)]};
        EXPECT_TRUE(check(one_left).empty()) << "one side alone is no contradiction";
      }
    }
  }
}

TEST(ClaimGraph, OrderOfClaimsAndDocumentsChangesNothing) {
  std::mt19937 random(11);
  for (int round = 0; round < 600; ++round) {
    const Counting counting = std::array{Counting::event_total, Counting::running_total,
                                         Counting::snapshot}[static_cast<std::size_t>(round % 3)];
    const Analysis analysis = analysis_of(random_sayings(random, counting));
    ASSERT_EQ(told(analysis), told(shuffled(analysis, random))) << "round " << round;
  }
}

TEST(ClaimGraph, SuccessionsFollowDaysThenValues) {
  const Analysis analysis = analysis_of({
      {over(42000, 42999), from("2024-10-07"), "", war(), Counting::running_total},
      {at_least(39445), on("2024-07-31"), "", war(), Counting::running_total},
      {over(39100, 39199), between("2024-07-08", "2024-08-06"), "", war(), Counting::running_total},
      {almost(32000, 31000), {}, "", war(), Counting::running_total},
  });
  const ClaimGraph graph(analysis);
  const Quantity& quantity = graph.quantities().front();
  std::vector<ClaimId> claims;
  for (const std::uint32_t i : graph.successions(quantity, {0, 1, 2, 3}))
    claims.push_back(quantity.bounded_claims[i].claim);
  EXPECT_EQ(claims, (std::vector{ClaimId{3}, ClaimId{2}, ClaimId{1}, ClaimId{0}}))
      << "surely later days last, lower values first where days are open";
}

TEST(ClaimGraph, KeepsUnlikeThingsApart) {
  Analysis analysis = analysis_of({{exactly(1), on("2023-10-08")},
                                   {exactly(2), on("2023-10-08")},
                                   {exactly(3), on("2023-10-08")}});
  analysis.claims[ClaimId{2}].said.what = EventDay{};
  EXPECT_EQ(ClaimGraph(analysis).quantities().front().bounded_claims.size(), 2U)
      << "only figures are compared";
  analysis.claims[ClaimId{1}].figure().value.unit = "house";
  EXPECT_TRUE(ClaimGraph(analysis).quantities().empty()) << "people and houses are not comparable";
  EXPECT_TRUE(ClaimGraph(Analysis{}).quantities().empty()) << "nothing was said";
}

TEST(ClaimGraph, AMillionClaimsOnOneKey) {
#if defined(NDEBUG) && !CHECKCLAIMS_SANITIZED
  constexpr int size = 1'000'000;
#else
  constexpr int size = 20'000;
#endif
  struct Case {
    const char* why;
    Said (*said)(int);
  };
  for (const Case& c :
       {Case{"all equal",
             [](int) {
               return Said{exactly(7), on("2024-05-01")};
             }},
        Case{"all different, all in conflict",
             [](int i) {
               return Said{exactly(i), on("2024-05-01")};
             }},
        Case{"all different, by speakers of their own",
             [](int i) {
               return Said{exactly(i), on("2024-05-01"), "speaker " + std::to_string(i)};
             }},
        Case{"a running total that rises and falls",
             [](int i) {
               return Said{exactly(i % 1000), DayRange::on(plus_days(day("2000-01-01"), i % 5000)),
                           "", war(), Counting::running_total};
             }},
        Case{"one long article", [](int i) {
               return Said{exactly(i), on("2023-10-08"), "", attack(), Counting::event_total, false,
                           0};
             }}}) {
    const auto build = [&](int count) {
      Analysis analysis;
      analysis.documents.resize(static_cast<std::size_t>(count));
      const Analysis one = analysis_of({c.said(0)});
      analysis.claims = std::vector(static_cast<std::size_t>(count), one.claims.front());
      for (int i = 0; i < count; ++i) {
        const Said said = c.said(i);
        LinkedClaim& claim = analysis.claims[static_cast<ClaimId>(i)];
        claim.figure().value = said.value;
        claim.when = claim.when_apart_from_totals = claim.when_ordinary = said.when;
        if (!said.speaker.empty()) claim.said.speaker = {said.speaker};
        claim.document = said.document == 0 ? DocumentId{} : static_cast<DocumentId>(i);
        claim.id = std::to_string(i);
      }
      return analysis;
    };
    const double quarter = seconds(build(size / 4)), whole = seconds(build(size));
    EXPECT_LT(whole, 15 * quarter + 1)
        << c.why << ": four times the claims must not cost sixteen times";
    EXPECT_LT(whole, 60) << c.why;
  }
}

}  // namespace checkclaims::claim_graph_test
