// Relations and actions between two parties, in two articles: which pairs contradict each other,
// and which do not.
#include <gtest/gtest.h>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims::relations_test {
namespace {

struct Case {
  const char *one, *other;
  bool matches;
  const char* why;
};

std::string article(const std::string& day, const std::string& text) {
  return day.empty() ? text + "\n" : "---\ntitle: News\ndate: " + day + "\n---\n\n" + text + "\n";
}

/// The warnings on who did what, as "relation: values".
std::string clashes(const std::string& one, const std::string& one_day, const std::string& other,
                    const std::string& other_day) {
  const Analysis analysis =
      analyse({{"a.txt", article(one_day, one)}, {"b.txt", article(other_day, other)}}, {});
  std::string all;
  for (const Finding& finding : analysis.findings)
    if (finding.rule == "conflicting-statement" && !finding.key.starts_with("statement-"))
      all += finding.measure + ": " + finding.message + "; ";
  return all;
}

void expect(const Case& c, const char* one_day, const char* other_day) {
  EXPECT_EQ(!clashes(c.one, one_day, c.other, other_day).empty(), c.matches)
      << c.why << "\n  " << c.one << "\n  " << c.other << "\n  "
      << clashes(c.one, one_day, c.other, other_day);
  EXPECT_EQ(!clashes(c.other, other_day, c.one, one_day).empty(), c.matches)
      << "the other way round: " << c.why << "\n  " << c.one << "\n  " << c.other;
}

}  // namespace

TEST(Relations, OfTwoNamedParties) {
  for (const Case& c : {
           Case{"Elin Sand succeeded Omar Hadid.", "Omar Hadid succeeded Elin Sand.", true,
                "one came after the other"},
           Case{"Elin Sand succeeded Omar Hadid.", "Elin Sand was succeeded by Omar Hadid.", true,
                "passive and active are kept apart"},
           Case{"Elin Sand succeeded Omar Hadid.", "Omar Hadid was succeeded by Elin Sand.", false,
                "they say the same"},
           Case{"Omar Hadid succeeded Elin Sand.",
                "Talks were held with Elin Sand's predecessor, the late Omar Hadid.", true,
                "a noun says it the other way round"},
           Case{"Elin Sand succeeded Omar Hadid.",
                "Talks were held with Elin Sand's predecessor, Omar Hadid.", false,
                "and here the same way"},
           Case{"After Omar Hadid's death, Elin Sand was elected to lead the party.",
                "Omar Hadid succeeded Elin Sand.", true,
                "who rises after a death comes after the dead"},
           Case{"After Omar Hadid's death, Elin Sand was elected to lead the party.",
                "Elin Sand succeeded Omar Hadid.", false, "they say the same"},
           Case{"Elin Sand replaced Omar Hadid.", "Elin Sand did not replace Omar Hadid.", true,
                "one denies what the other says"},
           Case{"Vesta Line is a subsidiary of the Norvian shipping group, Haldenfors.",
                "Vesta Line owns Haldenfors.", true, "a subsidiary is owned"},
           Case{"Vesta Line is a subsidiary of Haldenfors.", "Haldenfors owns Vesta Line.", false,
                "they say the same"},
           Case{"Haldenfors acquired Vesta Line.", "Vesta Line acquired Haldenfors.", true,
                "one bought the other"},
           Case{"Haldenfors may acquire Vesta Line.", "Vesta Line acquired Haldenfors.", false,
                "what may be is held against nothing"},
           Case{"Haldenfors tried to acquire Vesta Line.", "Vesta Line acquired Haldenfors.", false,
                "nor is what was tried"},
           Case{"Elin Sand is the aunt of Omar Hadid.", "Omar Hadid's cousin, Elin Sand, spoke.",
                true, "of two people one tie only"},
           Case{"Elin Sand is the mother of Omar Hadid.", "Omar Hadid is the son of Elin Sand.",
                false, "two words for one tie"},
           Case{"Elin Sand is the mother of Omar Hadid.",
                "Elin Sand is the daughter of Omar Hadid.", true, "who is whose child"},
           Case{"Elin Sand is the sister of Omar Hadid.", "Omar Hadid is the brother of Elin Sand.",
                false, "holds both ways"},
           Case{"Omar Hadid's father-in-law is Karl Berg.",
                "Karl Berg is the brother-in-law of Omar Hadid.", true, "two ties by marriage"},
           Case{"Elin Sand married Omar Hadid.", "Omar Hadid married Elin Sand.", false,
                "holds both ways"},
           Case{"Norvia invaded Sulia.", "Sulia invaded Norvia.", false,
                "both may have, on other days"},
           Case{"Norvia invaded Sulia on 3 May 2031.", "Sulia invaded Norvia on 3 May 2031.", true,
                "but not on one day"},
           Case{"Haldenfors sued Vesta Line.", "Vesta Line sued Haldenfors.", false,
                "they may sue each other"},
           Case{"Omar Hadid murdered Elin Sand.", "Elin Sand murdered Omar Hadid.", true,
                "the dead kill nobody"},
           Case{"Omar Hadid murdered Elin Sand.", "Karl Berg murdered Elin Sand.", true,
                "a killer there is one of"},
           Case{"Omar Hadid murdered Elin Sand.",
                "Elin Sand was murdered by Omar Hadid and Karl Berg.", false,
                "he did not do it alone"},
           Case{"Elin Sand invented the barometer of Halden.", "Omar Hadid met Elin Sand.", false,
                "nothing is said of one thing"},
           Case{"Elin Sand invented teleprinting.", "Omar Hadid invented teleprinting.", true,
                "one inventor, of what has no name"},
           Case{"Elin Sand was born in Madrid.", "Elin Sand was born in Oslo.", true,
                "one is born in one place"},
           Case{"Elin Sand was born in Madrid.", "Elin Sand was born in Spain.", false,
                "one place lies in the other"},
           Case{"Elin Sand died in Paris.", "Elin Sand died in London.", true, "and dies in one"},
           Case{"Elin Sand resides in Paris.", "Elin Sand lives in France.", false,
                "one place lies in the other"},
           Case{"Omar Hadid was sentenced to 12 years in jail.",
                "Omar Hadid was sentenced to 14 years in jail.", true, "two sentences"},
           Case{"Omar Hadid was sentenced to one year in jail.",
                "Omar Hadid was sentenced to 12 months in jail.", false,
                "a year has twelve months"},
           Case{"Omar Hadid was sentenced to nine months in jail.",
                "Omar Hadid was sentenced to 12 months in jail.", true, "in one unit or another"},
           Case{"Elin Sand and Omar Hadid were sentenced to 12 years and 14 years, respectively.",
                "Elin Sand was sentenced to 14 years.", true, "each has her own"},
           Case{"Elin Sand and Omar Hadid were sentenced to 12 years and 14 years, respectively.",
                "Omar Hadid was sentenced to 14 years.", false, "and this is his"},
           Case{"Haldenfors reported net earnings of $312m for the quarter.",
                "Haldenfors lost $312m.", true, "a profit is no loss"},
           Case{"Haldenfors reported net earnings of $312m for the quarter.",
                "Haldenfors lost $9m.", false, "two sums may be of two times"},
           Case{"The presidential vote in Norway is slated for October 30.",
                "New elections in Norway will take place on July 14.", true, "one vote, two days"},
           Case{"The presidential vote in Norway is slated for October 30.",
                "The presidential vote in Norway will take place on October 30.", false, "one day"},
           Case{"She succeeded Omar Hadid.", "Omar Hadid succeeded Elin Sand.", false,
                "nobody knows who she is"},
       })
    expect(c, "", "");
}

TEST(Relations, WhatOnePartyDidAndDidNot) {
  for (const Case& c : {
           Case{"For instance Norway, like its neighbours, demands a stamp, but will not accept "
                "the blue passport as proof.",
                "Norway accepts the blue passport as proof.", true, "refused for good"},
           Case{"Norway accepted the offer.", "Norway rejected the offer.", true, "opposites"},
           Case{"Norway accepted the offer.", "Norway did not accept the offer.", true, "denied"},
           Case{"Norway accepted the offer.", "Norway accepted the first offer.", false,
                "they say the same"},
           Case{"Norway accepted the offer.", "Sweden rejected the offer.", false, "two parties"},
           Case{"Norway accepted the offer.", "Norway rejected the visa rules.", false,
                "two things"},
           Case{"Norway accepted the offer.", "Norway might not accept the offer.", false,
                "supposed"},
           Case{"Norway has not ratified the treaty.", "Norway will ratify the treaty.", false,
                "not yet, but soon"},
           Case{"Norway had not ratified the treaty.", "Norway ratified the treaty.", false,
                "before that time"},
           Case{"Elin Sand reached Oslo on 3 May 2031.", "Elin Sand left Oslo on 3 May 2031.", true,
                "arrived or left"},
           Case{"Elin Sand reached Oslo on 3 May 2031.", "Elin Sand left Oslo on 9 May 2031.",
                false, "another day"},
           Case{"The treaty is legal.", "The treaty is illegal.", true, "what it is, by opposites"},
           Case{"The treaty is legal.", "The treaty is not legal.", true, "what it is, denied"},
           Case{"The treaty is legal.", "The treaty is old.", false, "two qualities"},
           Case{"Elin Sand was hired.", "Elin Sand was fired.", false, "one after the other"},
           Case{"It accepted the offer.", "It rejected the offer.", false,
                "nobody knows what it is"},
       })
    expect(c, "", "");
  const Case days{"Norway accepted the offer.", "Norway did not accept the offer.", true,
                  "articles of one day"};
  expect(days, "2031-05-06", "2031-05-06");
  const Case put_off{"The presidential vote in Norway is slated for October 30.",
                     "The presidential vote in Norway will take place on July 14.", false,
                     "a day may be moved"};
  expect(put_off, "2031-05-06", "2031-05-26");
  const Case offers{"Norway accepted the offer.", "Norway rejected the offer.", false,
                    "two offers, it may be"};
  expect(offers, "2031-05-06", "2031-05-06");
  const Case later{"Norway rejected the offer.", "Norway accepted the offer.", false,
                   "minds are changed overnight"};
  expect(later, "2031-05-06", "2031-05-07");
  const Case somebody{"The operator accepted the offer.", "The operator rejected the offer.", false,
                      "two operators, it may be"};
  expect(somebody, "2031-05-06", "2031-05-06");
}

}  // namespace checkclaims::relations_test
