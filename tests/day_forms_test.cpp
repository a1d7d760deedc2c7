// The forms in which articles give the day of an event, or of what was done to a place.
#include <gtest/gtest.h>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/wording.hpp"

namespace checkclaims::day_forms_test {

namespace {

/// "event: 2031-04-12" or "Port Halden, invasion: 2031-04-02" for each claim about a day.
std::string days_in(const std::string& text, bool all = true) {
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

TEST(DayForms, AreReadLikeThis) {
  struct Case {
    const char* text;
    const char* days;
    const char* why;
  };
  for (const Case& c : {
           Case{"The 12 April 2031 bombing in Port Halden killed 19 people.", "bombing: 2031-04-12",
                "the day before the noun"},
           Case{"The bombing in Port Halden on 12 April 2031 killed 19 people.",
                "bombing: 2031-04-12", "the day behind the noun"},
           Case{"The bombing in Port Halden on April 12 killed 19 people.", "bombing: 2031-04-12",
                "the year is that of the event"},
           Case{"The bombing in Port Halden killed 19 people.", "bombing: 2031-06-02 or earlier",
                "no day is given: it was by then"},
           Case{"The vote on 3 April 2031 was calm. The bombing in Port Halden came two days after "
                "the vote on 3 April 2031.",
                "vote: 2031-04-03 | bombing: 2031-06-02 or earlier | bombing: "
                "2031-04-04..2031-04-06 | vote: 2031-04-03",
                "counted from another event"},
           Case{"The town of Dalgrun was invaded on 2 April 2031.", "Dalgrun, invasion: 2031-04-02",
                "done to a place"},
           Case{"The town of Dalgrun was invaded by Norvian troops on April 2.",
                "Dalgrun, invasion: 2031-04-02", "by whom stands between"},
           Case{"More than 4,000 people lived in Dalgrun before it was invaded on 2 April.",
                "Dalgrun, invasion: 2031-04-02", "\"it\" is the place named before"},
           Case{"They lived in the town of Dalgrun until the invasion on 2 April.",
                "Dalgrun, invasion: 2031-04-02", "the noun right behind the place"},
           Case{"They lived in the town of Dalgrun until the invasion on 2 December.",
                "Dalgrun, invasion: 2030-12-02", "what was done is past"},
           Case{"The invasion of the town of Dalgrun on 2 April 2031 came at night.", "",
                "a silence: the name is too far from its noun"},
           Case{"The annexation of Crimea on 18 March 2014 was condemned.",
                "Crimea, annexation: 2014-03-18", "the noun and its place"},
           Case{"The town of Dalgrun was not invaded on 2 April 2031.", "", "denied"},
           Case{"The town of Dalgrun will be invaded on 2 July 2031.", "", "still to come"},
           Case{"The town of Dalgrun was invaded by tourists.", "", "no day"},
           Case{"The town of Dalgrun was invaded before 2 April 2031.", "",
                "before a day is not on it"},
       })
    EXPECT_EQ(days_in(c.text), c.days) << c.text << ": " << c.why;
}

TEST(DayForms, EventsHaveThemOnlyWhereTheyAreAskedFor) {
  const std::string text =
      "The flood of 3 May 2031 is over.\n\nThe 12 April 2031 bombing in Port Halden killed 19 "
      "people.";
  EXPECT_NE(days_in(text, true).find("bombing: 2031-04-12"), std::string::npos)
      << days_in(text, true);
  EXPECT_LE(days_in(text, false).size(), days_in(text, true).size());
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
