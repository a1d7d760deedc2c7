// Numbers that two articles give for one party (a fine, a prison term, an age): which pairs
// contradict each other, and which do not.
#include <gtest/gtest.h>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims::amounts_test {
namespace {

struct Case {
  const char *one, *other;
  const char* found;  ///< subject and values; empty: silent
  const char* why;
};

std::string article(const std::string& day, const std::string& text) {
  return day.empty() ? text + "\n" : "---\ntitle: News\ndate: " + day + "\n---\n\n" + text + "\n";
}

/// The errors and warnings on amounts, as "subject: values".
std::string clashes(const std::string& one, const std::string& one_day, const std::string& other,
                    const std::string& other_day) {
  const Analysis analysis =
      analyse({{"a.txt", article(one_day, one)}, {"b.txt", article(other_day, other)}}, {});
  std::string all;
  for (const Finding& finding : analysis.findings)
    if (finding.rule == "conflicting-statement" && !finding.key.starts_with("statement-") &&
        finding.severity != Severity::note)
      all +=
          finding.subject.name + ": " + finding.values.at(0) + " or " + finding.values.at(1) + ";";
  return all;
}

void expect(const Case& c, const char* one_day, const char* other_day) {
  const std::string found = c.found[0] == '\0' ? "" : std::string(c.found) + ';';
  EXPECT_EQ(clashes(c.one, one_day, c.other, other_day), found)
      << c.why << "\n  " << c.one << "\n  " << c.other;
  EXPECT_EQ(clashes(c.other, other_day, c.one, one_day), found) << "the other way round: " << c.why;
}

}  // namespace

TEST(Amounts, OfOneParty) {
  for (const Case& c : {
           Case{"A court in Oslo sentenced Omar Hadid to 12 years in prison for fraud.",
                "Omar Hadid was jailed for 21 years.",
                "Omar Hadid, prison term: 12 years or 21 years", "active and passive"},
           Case{"Omar Hadid was sentenced to one year in jail.",
                "Omar Hadid was jailed for 12 months.", "", "a year has twelve months"},
           Case{"Omar Hadid was jailed for 12 years.",
                "Prosecutors had asked that Omar Hadid be jailed for 20 years.", "",
                "asked for, not given"},
           Case{"Omar Hadid was jailed for 12 years.", "Omar Hadid had been jailed for two years.",
                "", "an earlier one"},
           Case{"Omar Hadid was sentenced to 12 years in prison on 3 May 2031.",
                "Omar Hadid, who was sentenced to two years in prison in 2011, was jailed again on "
                "3 May 2031.",
                "", "each number has the day between its commas"},
           Case{"Omar Hadid was jailed for 12 years.", "Karl Berg was jailed for 20 years.", "",
                "two people"},
           Case{"Elin Sand and Omar Hadid were sentenced to 12 years and 14 years, respectively.",
                "Elin Sand was jailed for 14 years.",
                "Elin Sand, prison term: 12 years or 14 years", "each has her own"},
           Case{"Elin Sand and Omar Hadid were sentenced to 12 years and 14 years, respectively.",
                "Omar Hadid was jailed for 14 years.", "", "and this is his"},
           Case{"The Commission fined Haldenfors 250 million euros.",
                "Haldenfors must pay a fine of €520 million.",
                "Haldenfors, fine: 250 million euros or €520 million",
                "a verb and a noun, a currency and its sign"},
           Case{"The Commission fined Haldenfors 250 million euros.",
                "The court fined Haldenfors $520 million.", "",
                "two kinds of money are not compared"},
           Case{"The Commission fined Haldenfors 250 million euros.",
                "Haldenfors may be fined 520 million euros.", "", "supposed"},
           Case{"Haldenfors said it would buy rival Vesta Line for $4.2 billion.",
                "The $2.4 billion takeover of Vesta Line was welcomed.",
                "Vesta Line, price: $2.4 billion or $4.2 billion", "announced is as good as done"},
           Case{"Haldenfors would buy Vesta Line for $4.2 billion if it could.",
                "The $2.4 billion takeover of Vesta Line was welcomed.", "", "wished for is not"},
           Case{"Haldenfors bought Vesta Line for $4.2 billion.",
                "Haldenfors bought Vesta Line for about $4 billion.", "", "rounded"},
           Case{"Vesta Line, the Sulian shipping group, said it would cut 1,200 jobs.",
                "Vesta Line will lay off 2,100 employees.",
                "Vesta Line, jobs cut: 1,200 jobs or 2,100 employees",
                "jobs and those who have them"},
           Case{"Norwegian inflation slowed to 3.2 percent in May.",
                "Inflation in Norway fell to 2.3% in May.",
                "Norway, inflation: 2.3% or 3.2 percent", "a country and its adjective"},
           Case{"Norwegian inflation slowed to 3.2 percent in May.",
                "Inflation in Norway fell to 2.3% in April.", "", "two months"},
           Case{"Unemployment in Norway stood at 6.1 percent, the labour office said.",
                "Unemployment in Norway stood at 4.8 percent, the statistics agency said.", "",
                "two offices, two definitions"},
           Case{"A 6.8 magnitude earthquake struck Morocco on 8 September 2023.",
                "A magnitude 5.4 earthquake hit Morocco on 8 September 2023. It was the second "
                "earthquake that day.",
                "", "one of two"},
           Case{"Norwegian core inflation slowed to 3.2 percent.",
                "Inflation in Norway fell to 2.3%.", "", "another measure of it"},
           Case{"Norwegian inflation slowed to 2.3 percent from 3.2 percent.",
                "Inflation in Norway fell to 2.3%.", "", "what it was before"},
           Case{
               "A 6.8 magnitude earthquake struck Morocco on 8 September 2023.",
               "The magnitude-8.6 earthquake that hit Morocco on 8 September 2023 killed hundreds.",
               "8 September 2023 earthquake in Morocco, magnitude: 6.8 or 8.6", "of one event"},
           Case{"A 6.8 magnitude earthquake struck Morocco on 8 September 2023.",
                "A magnitude 4.6 aftershock hit Morocco on 8 September 2023.", "",
                "what follows an earthquake"},
           Case{"A 6.8 magnitude earthquake struck Morocco on 8 September 2023.",
                "A magnitude 5.8 earthquake hit Morocco on 24 February 2004.", "",
                "two earthquakes"},
       })
    expect(c, "", "");
}

TEST(Amounts, AgesOfOnePerson) {
  for (const Case& c : {
           Case{"Elin Sand, 27, was named as the victim.",
                "The victim, 72-year-old Elin Sand, lived alone.", "Elin Sand, age: 27 or 72",
                "behind a name and before it"},
           Case{"Elin Sand, aged 7, was pulled from the rubble.",
                "Rescuers found Elin Sand, 9, under a stair.", "Elin Sand, age: 7 or 9",
                "with a word for it"},
           Case{"The singer Elin Sand died at the age of 81.", "Elin Sand, 78, died in Halden.",
                "Elin Sand, age: 78 or 81", "the age at which one died"},
           Case{"The singer Elin Sand is dead. She died at her home at the age of 81.",
                "Elin Sand died on Monday. She was 78 years old and had been ill.",
                "Elin Sand, age: 78 or 81", "of whom the sentence before told"},
           Case{"Elin Sand began to preach at the age of 13.",
                "Elin Sand, 41, was named as the victim.", "", "an age of another time"},
           Case{"Elin Sand, 58 - 3 with 51 knockouts, won.", "Elin Sand, 36, won.", "",
                "a record of wins"},
           Case{"Omar Hadid, 24, was shot. His cousin Omar Hadid, 31, was hurt.",
                "Omar Hadid, 31, is in hospital.", "", "two of one name"},
           Case{"Elin Sand, 27, and Omar Hadid, 72, were hurt.", "Omar Hadid, 27, was hurt.",
                "Omar Hadid, age: 27 or 72", "the number of another party is none of his"},
       })
    expect(c, "", "");
  const Case apart{"Elin Sand, 27, was hurt.", "Elin Sand, 29, was found guilty.", "",
                   "two years later"};
  expect(apart, "2029-05-06", "2031-05-06");
  expect(apart, "", "2031-05-06");
  const Case birthdays{"Elin Sand, 27, was hurt.", "Elin Sand, 30, was found guilty.", "",
                       "two years and one month later: three birthdays"};
  expect(birthdays, "2029-05-06", "2031-06-06");
  const Case too_old{"Elin Sand, 27, was hurt.", "Elin Sand, 34, was found guilty.",
                     "Elin Sand, age: 27 or 34", "two years later"};
  expect(too_old, "2029-05-06", "2031-05-06");
  const Case younger{"Elin Sand, 41, was hurt.", "Elin Sand, 38, was found guilty.",
                     "Elin Sand, age: 38 or 41", "nobody gets younger"};
  expect(younger, "2030-12-06", "2031-05-06");
  const Case two_people{"Elin Sand, 20, was hurt.", "Elin Sand, 66, was found guilty.", "",
                        "mother and daughter, months apart"};
  expect(two_people, "2030-12-06", "2031-05-06");
  const Case awaited{"Elin Sand, 24, was hurt on Monday.", "Elin Sand, 42, is due home on Monday.",
                     "Elin Sand, age: 24 or 42", "the days told are not those of the ages"};
  expect(awaited, "2031-05-06", "2031-05-06");
  const Case close{"Elin Sand, 27, was hurt.", "Elin Sand, 29, has died.",
                   "Elin Sand, age: 27 or 29", "a day later"};
  expect(close, "2031-05-06", "2031-05-07");
}

TEST(Amounts, WhatNeverChangesIsComparedAcrossAllDays) {
  const Case founded{"The Vela Institute, founded in 1923, has 300 staff.",
                     "The Vela Institute was founded in 1932 by Otto Vela.",
                     "Vela Institute, founding: 1923 or 1932", "a year of founding"};
  expect(founded, "2020-05-06", "2031-05-07");
  const Case born{"Elin Sand was born in 1879 in Ulm.",
                  "Elin Sand, born on 14 March 1897, was a physicist.",
                  "Elin Sand, birth: 14 March 1897 or 1879", "a year and a day"};
  expect(born, "2020-05-06", "2031-05-07");
  const Case same{"Elin Sand was born in 1897 in Ulm.",
                  "Elin Sand, born on 14 March 1897, was a physicist.", "",
                  "the day lies in the year"};
  expect(same, "2020-05-06", "2031-05-07");
  const Case changes{"Vesta Line will cut 1,200 jobs.", "Vesta Line will cut 2,100 jobs.", "",
                     "a fine, a price, jobs: there may be others by then"};
  expect(changes, "2020-05-06", "2031-05-07");
}

namespace {

/// Two articles of one story, with a sentence of their own each.
std::string in_story(const std::string& sentence) {
  return "A shooting at the Vessen Arms on Orrin Street in Halden, Ohio, left Karl Berg, 44, "
         "wounded on Saturday night, Halden police said.\n\n" +
         sentence +
         "\n\nOfficers were called to the Vessen Arms shortly before midnight, Lieutenant Rosa "
         "Quill said.";
}

struct SeverityCase {
  const char *one, *one_day, *other, *other_day;
  const char* severity;  ///< of the finding; empty: silent
  const char* why;
};

}  // namespace

TEST(Amounts, WhatSurelyCannotBothBeIsAnError) {
  for (const SeverityCase& c : {
           SeverityCase{"Elin Sand, 27, was killed.", "2031-05-06",
                        "The dead woman is Elin Sand, 29.", "2031-05-06", "error",
                        "two ages on one day"},
           SeverityCase{"Elin Sand, 28, was killed.", "2031-05-06",
                        "The dead woman is Elin Sand, 27.", "2031-05-07", "error",
                        "nobody gets younger"},
           SeverityCase{"Elin Sand, 27, was killed.", "2031-05-06",
                        "The dead woman is Elin Sand, 28.", "2031-05-07", "warning",
                        "a birthday may lie between"},
           SeverityCase{"Elin Sand, 27, was killed.", "", "The dead woman is Elin Sand, 29.", "",
                        "warning", "nobody knows how long after"},
           SeverityCase{"Elin Sand was jailed for 12 years.", "2031-05-06",
                        "The court sentenced Elin Sand to 21 years.", "2031-05-07", "warning",
                        "a part of a term may be suspended"},
           SeverityCase{"Vesta Line will cut 1,200 jobs.", "2031-05-06",
                        "Vesta Line will lay off 2,100 employees.", "2031-05-07", "warning",
                        "there may be more by then"},
           SeverityCase{"Elin Sand was born in 1979 in Ulm.", "2031-05-06",
                        "Elin Sand, born in 1997, was a waitress.", "2031-05-07", "error",
                        "what never changes"},
           SeverityCase{"Omar Hadid Jr, 27, was killed.", "2031-05-06",
                        "The dead man is Omar Hadid, 26.", "2031-05-06", "error",
                        "one of them left the Jr. out"},
           SeverityCase{"Omar Hadid Jr, 27, was killed.", "2031-05-06",
                        "The dead man is Omar Hadid Sr, 29.", "2031-05-06", "warning",
                        "both are told apart"},
           SeverityCase{"Omar Hadid, 27, was killed.", "2031-05-06",
                        "The dead man is Omar Hadid, 53.", "2031-05-06", "warning",
                        "they may be father and son"},
           SeverityCase{"Omar Hadid, 27, was killed.", "2031-05-06",
                        "The dead man is Omar Hadid, 72.", "2031-05-06", "error",
                        "two digits are exchanged"},
       }) {
    const Analysis analysis = analyse({{"a.txt", article(c.one_day, in_story(c.one))},
                                       {"b.txt", article(c.other_day, in_story(c.other))}},
                                      {});
    std::string severity;
    for (const Finding& finding : analysis.findings)
      if (finding.rule == "conflicting-statement")
        severity +=
            std::string(severity.empty() ? "" : " ") + std::string(name_of(finding.severity));
    EXPECT_EQ(severity, c.severity) << c.why;
  }
  const auto apart = analyse(
      {{"a.txt", article("2031-05-06", "Elin Sand, 27, won the Halden marathon.")},
       {"b.txt", article("2031-05-06", "A fire in Vessen killed Elin Sand, 29, and her dog.")}},
      {});
  EXPECT_EQ(apart.amounts.size(), 2U) << "both ages are read";
  for (const Finding& finding : apart.findings)
    EXPECT_NE(finding.severity, Severity::error) << "two stories: they may be namesakes";
}

}  // namespace checkclaims::amounts_test
