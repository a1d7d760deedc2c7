// Which days become claims, and which year they get. The forms in which articles give days are
// specified in docs/coverage.md.
#include <gtest/gtest.h>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/wording.hpp"

namespace checkclaims::day_forms_test {

namespace {

/// "event: 2031-04-12" or "Port Halden, invasion: 2031-04-02" for each claim about a day.
std::string days_in(const std::string& text, bool all) {
  const Analysis analysis =
      analyse({{"a.txt", "---\ndate: 2031-06-02\n---\n\n" + text + "\n"}}, {.claim_days = all});
  std::string days;
  for (const LinkedClaim& claim : analysis.claims) {
    if (claim.kind() != ClaimKind::date || claim.said.measure == "news") continue;
    if (!days.empty()) days += " | ";
    days += claim.subject.kind == SubjectKind::event
                ? claim.subject.event_kind
                : claim.subject.name + ", " + claim.said.measure;
    days += ": " + (claim.event_day().days.exact()       ? to_iso(*claim.event_day().days.low)
                    : claim.event_day().days.unbounded() ? "open"
                                                         : to_text(claim.event_day().days));
  }
  return days;
}

}  // namespace

TEST(DayForms, EventsHaveThemOnlyWhereTheyAreAskedFor) {
  const std::string text =
      "The bombing in Port Halden on 12 April 2031 killed 19 people. The vote on 3 April 2031 was "
      "calm.";
  EXPECT_EQ(days_in(text, true), "bombing: 2031-04-12 | vote: 2031-04-03");
  EXPECT_EQ(days_in(text, false), "bombing: 2031-04-12") << "the article's news alone";
}

TEST(DayForms, AYearIsSharedUnderOneKey) {
  const auto days = [](const char* dated) {
    const Analysis analysis =
        analyse({{"a.txt", "The town of Dalgrun was invaded on 2 April.\n"}, {"b.txt", dated}}, {});
    for (const LinkedClaim& claim : analysis.claims)
      if (claim.kind() == ClaimKind::date && claim.document == DocumentId{0} &&
          claim.said.measure == "invasion")
        return claim.event_day().days.exact() ? to_iso(*claim.event_day().days.low)
                                              : std::string("open");
    return std::string("none");
  };
  EXPECT_EQ(days("The town of Dalgrun was invaded on 2 April 2031.\n"), "2031-04-02");
  EXPECT_EQ(days("The town of Dalgrun was invaded on 3 April 2031.\n"), "open")
      << "another day proves no year";
  EXPECT_EQ(days("The town of Dalgrun was invaded on 2 April 2031 and again it was invaded on 2 "
                 "April 1999.\n"),
            "open")
      << "two years";
  EXPECT_EQ(days("The town of Velgrun was invaded on 2 April 2031.\n"), "open") << "another place";
}

}  // namespace checkclaims::day_forms_test
