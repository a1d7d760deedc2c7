// The name of an event in a report: by its place where it has one. A direction alone is not a
// place, and nothing happens "in" a body, which can however be the target of an attack.
#include <gtest/gtest.h>

#include <set>

#include "told.hpp"

namespace checkclaims::event_names_test {

namespace {

struct Case {
  const char* why;
  const char* text;
  std::set<std::string> names;
};

std::set<std::string> names_of(const Analysis& analysis) {
  std::set<std::string> names;
  for (const LinkedClaim& claim : analysis.claims)
    if (claim.subject.kind == SubjectKind::event) names.insert(claim.subject.name);
  return names;
}

}  // namespace

TEST(EventNames, EveryRow) {
  const Case cases[] = {
      {"a town",
       "Two people were killed in a shooting in Vell on Thursday, police said.",
       {"9 September 2010 shooting in Vell"}},
      {"the country behind a direction",
       "Five people were injured by an earthquake in Southern Iran on Thursday, state radio said.",
       {"9 September 2010 earthquake in Iran"}},
      {"a direction that is a part of a name",
       "A bombing in South Sennar killed three people on Thursday, the mayor said.",
       {"9 September 2010 bombing in South Sennar"}},
      {"a direction alone",
       "A bombing in the South killed three people on Thursday, the mayor said.",
       {"9 September 2010 bombing"}},
      {"no shooting is in the police",
       "Two people were killed in a shooting on State Police on Thursday night, the mayor said.",
       {"9 September 2010 shooting"}},
      {"nor in a company",
       "Two people were killed in a shooting on Facebook on Thursday, police said.",
       {"9 September 2010 shooting"}},
      {"an attack is on whom it is aimed at",
       "Two people were killed in an attack on State Police on Thursday night, the mayor said.",
       {"9 September 2010 attack on State Police"}},
      {"a place rather than a body",
       "A shooting on State Police in Vell killed two people on Thursday, the mayor said.",
       {"9 September 2010 shooting in Vell"}},
  };
  for (const Case& c : cases)
    EXPECT_EQ(names_of(told::analysed({{"2010-09-10", c.text, "News"}})), c.names) << c.why;
}

}  // namespace checkclaims::event_names_test
