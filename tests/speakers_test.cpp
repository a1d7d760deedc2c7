#include "reading/mentions/speakers.hpp"

#include <gtest/gtest.h>

#include "recognised_text.hpp"

namespace checkclaims::speakers_test {

namespace {

struct Case {
  const char* text;      ///< one sentence
  const char* speakers;  ///< "text: reach | text: reach"; "?" before who is not named, "-" before
                         ///< who denies
  const char* why;
};

std::string speakers_in(const TestText& text) {
  std::string all;
  for (const auto& speaker : text.speakers(0)) {
    if (!all.empty()) all += " | ";
    if (!speaker.what.by_name) all += '?';
    if (speaker.what.denies) all += '-';
    all += speaker.what.text + ": ";
    all += text.sentences()[0].text.substr(speaker.what.reach.begin, speaker.what.reach.size());
  }
  return all;
}

}  // namespace

TEST(Speakers, AreFoundWithTheirReach) {
  for (const auto& c : {
           Case{"12 died, with 30 others wounded, according to local health authorities.",
                "local health authorities: 12 died, with 30 others wounded, according to local "
                "health "
                "authorities.",
                "an attribution at the end covers the whole clause"},
           Case{"According to police, 12 died.", "police: According to police, 12 died.",
                "one at the start covers what follows"},
           Case{"The raid led to 1,139 deaths, based on Norvian figures, with 250 taken captive.",
                "Norvian figures: The raid led to 1,139 deaths, based on Norvian figures, with 250 "
                "taken "
                "captive.",
                "one in the middle covers both sides"},
           Case{"12 died, according to figures from Gaza health authorities, in a day.",
                "Gaza health authorities: 12 died, according to figures from Gaza health "
                "authorities, in a "
                "day.",
                "the figures are not the speaker"},
           Case{"12 died, figures from Gaza health authorities show.",
                "Gaza health authorities: 12 died, figures from Gaza health authorities show.",
                "figures show what their source says"},
           Case{"Israel's military claims to have killed 150 fighters.",
                "Israel's military: Israel's military claims to have killed 150 fighters.",
                "a claim is the claimant's"},
           Case{"The ministry denied that 40 were killed.",
                "-ministry: ministry denied that 40 were killed.", "what is denied is not said"},
           Case{"12 people were killed, police said.",
                "police: 12 people were killed, police said.", "a verb at the end looks back"},
           Case{"12 people were killed, police said on Tuesday.",
                "police: 12 people were killed, police said on Tuesday.",
                "the day after the verb changes nothing"},
           Case{"On Tuesday, police said 12 people were killed.",
                "police: police said 12 people were killed.",
                "after an opening the verb looks forward"},
           Case{"Police said 12 died, but the rebels said three had.",
                "Police: Police said 12 died, | rebels: rebels said three had.",
                "two speakers divide the sentence"},
           Case{"12 died, the ministry said, citing the police.",
                "ministry: 12 died, the ministry said | police: 12 died,",
                "of a chain the nearer has the smaller reach"},
           Case{"12 people reportedly died.", "?reportedly: 12 people reportedly died.",
                "nobody is named"},
           Case{"It was reported that 12 died.", "?reported: It was reported that 12 died.",
                "a passive names nobody"},
           Case{"12 deaths were reported by the coast guard.",
                "coast guard: 12 deaths were reported by the coast guard.",
                "a passive with its agent does"},
           Case{"A spokesman for the Norvian army said 12 died.",
                "spokesman for the Norvian army: spokesman for the Norvian army said 12 died.",
                "a phrase has its complement"},
           Case{"He said 12 died.", "?He: He said 12 died.", "a pronoun names nobody"},
           Case{"Floods claimed 12 lives.", "", "to claim lives is to claim nothing"},
           Case{"The ministry warned of a war in which 12 died.", "", "no statement follows"},
           Case{"The toll of 12 per day is a record.", "", "per day cites nobody"},
           Case{"The agency has not said how many died.", "",
                "who does not say answers for nothing"},
           Case{"Police fired; 12 died, doctors said; roads were closed.",
                "doctors: 12 died, doctors said", "a semicolon is a wall"},
       })
    EXPECT_EQ(speakers_in(TestText(c.text)), c.speakers) << c.why << "\n  " << c.text;
}

TEST(Speakers, KnowTheNameInside) {
  struct Named {
    const char* text;
    const char* name;
    const char* why;
  };
  for (const auto& c :
       {Named{"12 died, according to local health authorities.", "local health authorities",
              "a body is a name"},
        Named{"Norvian Prime Minister Orla Vell said 12 died.", "Orla Vell",
              "a person wins over the demonym"},
        Named{"A spokesman for the Norvian army said 12 died.", "Norvian army",
              "a spokesman speaks for a body"},
        Named{"12 died, based on Israeli figures.", "Israeli", "figures belong to a nation"}}) {
    const TestText text(c.text);
    const auto speakers = text.speakers(0);
    ASSERT_EQ(speakers.size(), 1u) << c.why;
    ASSERT_TRUE(speakers[0].what.name.has_value()) << c.why;
    const auto& name = text.names()[0][*speakers[0].what.name];
    EXPECT_EQ(text.sentences()[0].words(name.first, name.last), c.name) << c.why;
  }
}

}  // namespace checkclaims::speakers_test
