// Typical errors in articles: each is found once, with its cause.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "checkclaims/digits.hpp"
#include "claims_by_hand.hpp"
#include "reasoning/check.hpp"
#include "told.hpp"

namespace checkclaims::causes_test {

using told::Told;

namespace {

struct Fault {
  const char* why;
  std::vector<Told> articles;
  const char* verdict;
  const char* says;  ///< words of the first finding's cause
};

Told blast(const char* day, const char* rest) {
  static std::vector<std::string> kept;
  kept.reserve(256);
  kept.push_back(std::string("The explosion in Grenholt on 1 June 2031 killed ") + rest);
  return {day, kept.back().c_str()};
}
Told war(const char* day, const char* rest) {
  static std::vector<std::string> kept;
  kept.reserve(256);
  kept.push_back(std::string("The war in Kelmaria has killed ") + rest);
  return {day, kept.back().c_str()};
}

std::vector<Fault> faults() {
  return {
      {"an earlier total is raised, and a later article contradicts it",
       {blast("2031-06-02", "12 people."), blast("2031-06-03", "41 people."),
        blast("2031-06-05", "18 people."), blast("2031-06-06", "21 people.")},
       "error conflicting-figure <single-figure>",
       "41 in [0] is wrong"},
      {"three articles below the first are one finding",
       {{"2030-01-10", "The cholera outbreak in Norvia has infected 174,312 people."},
        {"2030-01-12", "The cholera outbreak in Norvia has infected 170,000 people."},
        {"2030-01-14", "The cholera outbreak in Norvia has infected 172,000 people."},
        {"2030-01-16", "The cholera outbreak in Norvia has infected 173,000 people."}},
       "error falling-total <single-figure>",
       "174,312 in [0] is wrong"},
      {"transposed digits in the newest total",
       {war("2030-01-10", "4,150 people."), war("2030-02-10", "4,291 people."),
        war("2030-03-10", "4,237 people.")},
       "error falling-total <transposed-digits>",
       "4,237 in [1] is 4,327"},
      {"a vague total may be an old one",
       {war("2030-01-10", "at least 49,445 people."), war("2030-03-10", "over 42,000 people.")},
       "",
       ""},
      {"a vague total with its digits transposed",
       {war("2030-01-10", "at least 39,445 people."), war("2030-03-10", "over 24,000 people.")},
       "warning implausible-jump <transposed-digits>",
       "> 24,000 in [1] is 42,000"},
      {"a digit dropped",
       {war("2030-01-10", "4,150 people."), war("2030-02-10", "4,312 people."),
        war("2030-03-10", "432 people.")},
       "error falling-total <dropped-digit>",
       "432 in [1] is 4,312"},
      {"a zero added",
       {war("2030-01-10", "4,150 people."), war("2030-02-10", "43,120 people."),
        war("2030-03-10", "4,450 people.")},
       "error falling-total <added-digit>",
       "43,120 in [0] is 4,312"},
      {"killed and injured are the wrong way round",
       {blast("2031-06-02", "12 people and injured 30."),
        blast("2031-06-04", "30 people and injured 12.")},
       "error conflicting-figure <swapped-figures>",
       "30 killed are the wrong way round"},
      {"a month's dead for all",
       {war("2030-01-10", "4,150 people."), war("2030-02-10", "4,291 people."),
        war("2030-03-10", "141 people.")},
       "warning falling-total <increment-as-total>",
       "on top of 4,150"},
      {"the missing are counted as dead",
       {{"2031-06-02",
         "The explosion in Grenholt on 1 June 2031 killed 14 people. Nine people are missing after "
         "the explosion in "
         "Grenholt on 1 June 2031."},
        blast("2031-06-03", "23 people."),
        blast("2031-06-05", "14 people.")},
       "error conflicting-figure <measures-added>",
       "14 killed and 9 missing together"},
      {"an older figure is repeated, and nobody confirms the newer",
       {blast("2031-06-02", "12 people."), blast("2031-06-03", "15 people."),
        blast("2031-06-05", "12 people.")},
       "error conflicting-figure <repeated-figure>",
       "repeats the older 12"},
      {"and where others confirm it, it is no error",
       {blast("2031-06-02", "12 people."), blast("2031-06-03", "15 people."),
        blast("2031-06-05", "12 people."), blast("2031-06-06", "16 people.")},
       "note stale-figure",
       ""},
      {"more children than people",
       {{"2031-06-02", "The crash near Ostvik left 21 people dead, among them 34 children."}},
       "error part-exceeds-whole <swapped-figures>",
       "21 in [0] and 34 in [1]"},
      {"more hostages freed than taken",
       {{"2031-05-11",
         "Gunmen took 253 hostages in an attack in Marendi on Sunday. On Monday 300 of the "
         "hostages were released."}},
       "error part-exceeds-whole <swapped-figures>",
       "253 in [0] and 300 in [1]"},
      {"a text against its own headline",
       {{"2031-06-02", "The explosion in Grenholt on 1 June 2031 killed 14 people.",
         "Grenholt explosion kills 41"}},
       "error conflicting-figure <transposed-digits>",
       "41 in [1] is 14"},
      {"its only figure, told of the event of the sentence before",
       {{"2031-06-02", "An explosion shook Grenholt on 1 June 2031. Fourteen people died.",
         "Grenholt explosion kills 19"}},
       "error conflicting-figure",
       ""},
      {"where the text has the headline's figure too, the other may be a part",
       {{"2031-06-02",
         "An explosion shook Grenholt on 1 June 2031. Fourteen people died at once, and 19 in all.",
         "Grenholt explosion kills 19"}},
       "",
       ""},
      {"a leap that a digit too many explains",
       {war("2030-01-10", "4,150 people."), war("2030-02-10", "4,312 people."),
        war("2030-03-10", "43,510 people.")},
       "warning implausible-jump <added-digit>",
       "43,510 in [2] is 4,351"},
      {"a leap that another article confirms",
       {war("2030-01-10", "4,150 people."), war("2030-02-10", "4,312 people."),
        war("2030-03-10", "43,510 people."), war("2030-03-12", "43,600 people.")},
       "",
       ""},
      {"a fall that is not announced",
       {{"2031-04-24", "The bombings of 21 April 2031 in Corvale killed 359 people."},
        {"2031-04-26", "The bombings of 21 April 2031 in Corvale killed 253 people."}},
       "error conflicting-figure",
       ""},
      {"a fall that is announced",
       {{"2031-04-24", "The bombings of 21 April 2031 in Corvale killed 359 people."},
        {"2031-04-26",
         "The death toll of the bombings of 21 April 2031 in Corvale was lowered from 359 to "
         "253."}},
       "note revised-figure",
       ""},
      {"an outbreak's dead fall",
       {{"2034-10-15", "The marsh fever outbreak in Tavania has killed 4,181 people."},
        {"2034-11-30", "The marsh fever outbreak in Tavania has killed 3,145 people."}},
       "error falling-total",
       ""},
      {"an outbreak's dead are revised",
       {{"2034-10-15", "The marsh fever outbreak in Tavania has killed 4,181 people."},
        {"2034-11-30",
         "The death toll of the marsh fever outbreak in Tavania was revised down to 3,145."}},
       "note revised-figure",
       ""},
      {"years later it is another outbreak",
       {{"2034-10-15", "The marsh fever outbreak in Tavania has killed 4,181 people."},
        {"2036-11-30", "The marsh fever outbreak in Tavania has killed 3,145 people."}},
       "",
       ""},
      {"another disease is another outbreak",
       {{"2034-10-15", "The marsh fever outbreak in Tavania has killed 4,181 people."},
        {"2034-11-30", "The cholera outbreak in Tavania has killed 3,145 people."}},
       "",
       ""},
      {"an outbreak of a town is not that of its country",
       {{"2034-10-15", "The cholera outbreak in Kenya has killed 4,181 people."},
        {"2034-11-30", "The cholera outbreak in Nairobi has killed 145 people."}},
       "",
       ""},
  };
}

}  // namespace

TEST(Causes, EveryFaultIsFoundOnceAndNamed) {
  for (const Fault& fault : faults()) {
    const Analysis analysis = told::analysed(fault.articles);
    EXPECT_EQ(told::verdict_with_cause(analysis), fault.verdict) << fault.why;
    if (*fault.says == '\0' || analysis.findings.empty()) continue;
    EXPECT_NE(analysis.findings.front().cause.text.find(fault.says), std::string::npos)
        << fault.why << ": " << analysis.findings.front().cause.text;
  }
}

TEST(Causes, ACauseIsNoPartOfTheIdentity) {
  Finding finding;
  finding.rule = "falling-total";
  const std::string before = finding_id(finding);
  finding.cause = {"added-digit", "43,120 in [0] is 4,312 with a digit too many", {}};
  EXPECT_EQ(finding_id(finding), before);
}

TEST(Causes, SlipsOfThePen) {
  const auto meant = [](std::int64_t written) {
    std::set<std::int64_t> all;
    for (const Slip& slip : slips(written)) all.insert(slip.meant);
    return all;
  };
  EXPECT_TRUE(meant(4237).contains(4327)) << "transposed";
  EXPECT_TRUE(meant(432).contains(4320)) << "a zero dropped";
  EXPECT_TRUE(meant(43120).contains(4312)) << "a zero too many";
  EXPECT_TRUE(meant(7).empty()) << "one digit says nothing";
  EXPECT_FALSE(meant(1005).contains(105) && meant(1005).contains(5))
      << "no number begins with a zero";
  EXPECT_TRUE(meant(55).empty() || !meant(55).contains(55)) << "equal digits are not transposed";
  EXPECT_TRUE(drops_a_digit(432, 4312));
  EXPECT_FALSE(drops_a_digit(432, 4512));
}

// Drop any rival of an error or a warning, and what is left proves less: each is needed.
TEST(Causes, EveryRivalIsNeeded) {
  std::mt19937 random(20231007);
  const auto number = [&](int below) {
    return static_cast<int>(random() % static_cast<unsigned>(below));
  };
  int errors = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<by_hand::Said> said;
    const int size = 2 + number(5);
    for (int i = 0; i < size; ++i) {
      const std::string low = "2023-10-" + std::to_string(10 + number(9));
      said.push_back({by_hand::exactly(100 + number(8)),
                      number(4) == 0 ? by_hand::from(low.c_str()) : by_hand::on(low.c_str())});
    }
    const Analysis all = by_hand::analysis_of(said);
    for (const Finding& finding : check(all)) {
      if (finding.severity == Severity::note) continue;
      ++errors;
      std::vector<ClaimId> rivals;
      for (const Label& label : finding.labels)
        if (label.role == LabelRole::rival) rivals.push_back(label.claim);
      const auto values_of = [&](const std::vector<ClaimId>& kept) {
        Analysis some = all;
        some.claims = {};
        for (const ClaimId claim : kept) some.claims.push_back(all.claims[claim]);
        for (const Finding& found : check(some))
          if (found.severity != Severity::note) return found.values;
        return std::vector<std::string>();
      };
      EXPECT_EQ(values_of(rivals), finding.values) << "the rivals alone prove it";
      for (std::size_t i = 0; i < rivals.size(); ++i) {
        std::vector<ClaimId> rest = rivals;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_NE(values_of(rest), finding.values) << "round " << round;
      }
    }
  }
  EXPECT_GT(errors, 100);
}

}  // namespace checkclaims::causes_test
