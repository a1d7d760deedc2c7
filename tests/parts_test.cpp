// Parts and wholes, in one sentence or across several articles.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "told.hpp"

namespace checkclaims::parts_test {

using told::Told;

namespace {

struct Row {
  const char* why;
  std::vector<Told> articles;
  const char* verdict;
};

Told sentence(const char* text) { return {"2031-03-04", text}; }

const Row rows[] = {
    {"more children than people",
     {sentence("The crash killed 19 people, including 24 children.")},
     "error part-exceeds-whole 19 24 child"},
    {"among them",
     {sentence("The crash left 21 people dead, among them 34 women.")},
     "error part-exceeds-whole 21 34 woman"},
    {"of them, with the noun behind",
     {sentence("The crash killed 12 people, 14 of them soldiers.")},
     "error part-exceeds-whole 12 14 soldier"},
    {"of whom",
     {sentence("The crash killed 12 people, 14 of whom were soldiers.")},
     "error part-exceeds-whole 12 14 soldier"},
    {"as many as all may be a part",
     {sentence("The crash killed 12 people, all 12 of them soldiers.")},
     ""},
    {"a whole that is open above",
     {sentence("The crash killed at least 19 people, including 24 children.")},
     ""},
    {"an estimate has room",
     {sentence("The crash killed about 20 people, including 21 children.")},
     ""},
    {"parts that share nobody are added up",
     {sentence("The crash killed 20 people, including 12 women and 11 children.")},
     "error part-exceeds-whole 11 child 12 woman 20"},
    {"a child may be a civilian",
     {sentence("The crash killed 20 people, including 12 civilians and 11 children.")},
     ""},
    {"open lists need not add up",
     {sentence("The crash killed 31 people, including 20 civilians and nine soldiers.")},
     ""},
    {"a colon tells all",
     {sentence("The crash killed 31 people: 20 civilians and 14 soldiers.")},
     "error parts-miss-whole 14 soldier 20 civilian 31"},
    {"and all may be too few",
     {sentence("The crash killed 31 people: 20 civilians and nine soldiers.")},
     "error parts-miss-whole 20 civilian 31 9 soldier"},
    {"brackets tell all",
     {sentence("Twelve people (five women and four men) were killed in the crash.")},
     "error parts-miss-whole 12 4 man 5 woman"},
    {"what adds up is silent",
     {sentence("The crash killed 31 people: 20 civilians and 11 soldiers.")},
     ""},
    {"a list of places is no list of people",
     {sentence("The crash killed 31 people: 20 in Ostvik and 14 in Torvik.")},
     ""},
    {"it is open of which they are a part",
     {sentence("The crash killed 12 people and injured 30, among them 31 children.")},
     ""},
    {"somebody else stands between",
     {sentence("The crash killed 12 people while passengers, including 20 children, slept.")},
     ""},
    {"people are no part of people",
     {sentence("The crash killed 12 people, including 30 people from Ostvik.")},
     ""},
    {"more hostages freed than taken",
     {sentence("Gunmen took 140 hostages in an attack in Marendi on Sunday. On Monday 210 of the "
               "hostages were released.")},
     "error part-exceeds-whole 140 210 released hostage"},
    {"prisoners in exchange are others",
     {sentence("Gunmen took 140 hostages in an attack in Marendi on Sunday. On Monday 210 "
               "prisoners were released.")},
     ""},
    {"more came on top than there are in all",
     {sentence("The death toll of the crash rose by 45 to 41.")},
     "error part-exceeds-whole 41 45"},
    {"what came on top may be nearly all",
     {sentence("The death toll of the crash rose by 40 to 41.")},
     ""},
    {"what a toll fell by is no part of it",
     {sentence("The death toll of the crash fell by 45 to 41.")},
     ""},
    {"the toll of another place",
     {{"2031-03-04", "The bombing in Marendi on Monday killed 40 people.",
       "Norway toll rises to 12"}},
     ""},
    {"the toll, in the headline",
     {{"2031-03-04", "The bombing in Marendi on Monday killed 40 people.", "Toll rises to 12"}},
     "error conflicting-figure 12 40"},
    {"of two articles the later has too few for the part of the earlier",
     {{"2031-06-03", "The explosion in Lindau on 1 June 2031 killed 12 children."},
      {"2031-06-04", "The explosion in Lindau on 1 June 2031 killed 9 people."}},
     "error part-exceeds-whole 12 child 9"},
    {"a total may have grown since",
     {{"2031-06-03", "The explosion in Lindau on 1 June 2031 killed 9 people."},
      {"2031-06-04", "The explosion in Lindau on 1 June 2031 killed 12 children."}},
     ""},
    {"of one day nothing is later",
     {{"2031-06-03", "The explosion in Lindau on 1 June 2031 killed 12 children."},
      {"2031-06-03", "The explosion in Lindau on 1 June 2031 killed 9 people."}},
     ""},
    {"no two of three articles clash",
     {{"2031-06-02", "The explosion in Lindau on 1 June 2031 killed 14 women."},
      {"2031-06-03", "The explosion in Lindau on 1 June 2031 killed 9 children."},
      {"2031-06-05", "The explosion in Lindau on 1 June 2031 killed 21 people."}},
     "error part-exceeds-whole 14 woman 21 9 child"},
    {"a settled total holds for any day",
     {{"2031-06-02", "The explosion in Lindau on 1 June 2031 killed 25 women."},
      {"2032-06-02", "The explosion in Lindau on 1 June 2031 killed 21 people."}},
     "error part-exceeds-whole 21 25 woman"},
    {"another event has other dead",
     {{"2031-06-03", "The explosion in Lindau on 1 June 2031 killed 12 children."},
      {"2031-09-04", "The explosion in Lindau on 2 September 2031 killed 9 people."}},
     ""},
};

}  // namespace

TEST(Parts, EveryRow) {
  for (const auto& row : rows) {
    const Analysis analysis = told::analysed(row.articles);
    EXPECT_EQ(told::verdict(analysis), row.verdict) << row.why;
    for (const DocumentId document : analysis.documents.ids())
      EXPECT_TRUE(std::any_of(analysis.claims.begin(), analysis.claims.end(),
                              [&](const LinkedClaim& claim) {
                                return claim.kind() == ClaimKind::figure &&
                                       claim.document == document;
                              }))
          << row.why << ": silence about an article of which no figure is read";
  }
}

}  // namespace checkclaims::parts_test
