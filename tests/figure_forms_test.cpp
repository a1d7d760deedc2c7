// The forms that figures take, each as an article of one sentence: what docs/coverage.md promises.
#include <gtest/gtest.h>

#include <algorithm>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims::figure_forms_test {

namespace {

struct FigureForm {
  const char* sentence;
  const char* measure;  ///< null: no figure at all
  std::int64_t value;   ///< the lower bound
  const char* why;
};

const FigureForm forms[] = {
    {"The blast killed 12 people.", "killed", 12, "active"},
    {"Twelve people were killed by the blast.", "killed", 12, "passive"},
    {"The deaths of 12 miners shook the town.", "killed", 12, "nominal"},
    {"The storm left a death toll of 41.", "killed", 41, "toll"},
    {"The flood toll exceeded 1,000.", "killed", 1001, "a verb that is a bound"},
    {"The number of people killed by the floods in Karel province rose to 189.", "killed", 189,
     "an event between a toll and its verb"},
    {"The number of those injured in the crash stood at 30.", "injured", 30,
     "an event that is a measure's word elsewhere"},
    {"The airliner crashed with 176 people on board.", "aboard", 176, "those aboard"},
    {"A boat carrying 60 migrants capsized.", "aboard", 60, "those it carried"},
    {"Twelve people aboard the bus died in the crash.", "killed", 12,
     "where they were stands between"},
    {"An airliner with 176 people on board crashed, killing all on board.", "killed", 176,
     "all of those aboard"},
    {"The plane crashed with 155 people aboard. There were no survivors.", "killed", 155,
     "all of those aboard, told in the next sentence"},
    {"None of the 155 people aboard the plane survived the crash.", "killed", 155,
     "none of them lived"},
    {"Everyone on board is feared to have died in the crash of the plane with 41 aboard.", "aboard",
     41, "only feared"},
    {"Some 100,000 people protested in Halden against the law.", "protesters", 90000, "a crowd"},
    {"About 20,000 people marched through Halden in protest.", "protesters", 10000, "a march"},
    {"The storm left 90,000 households in Karel without power.", "without_power", 90000,
     "words between those who were left and how"},
    {"Hijackers released 41 of the 120 passengers aboard the airliner.", "released", 41,
     "some of those aboard"},
    {"Twenty-eight pilgrims were trampled to death in the stampede.", "killed", 28, "trampled"},
    {"Gunmen seized 28 schoolchildren.", "kidnapped", 28, "pupils are seized by kidnappers"},
    {"The flood claimed 12 lives.", "killed", 12, "lives claimed"},
    {"The crash injured six people, leaving five dead.", "killed", 5, "a participle at the end"},
    {"At least 20 people were killed and dozens were hurt.", "killed", 20,
     "coordination with a dropped noun"},
    {"Three people were dead and five wounded.", "injured", 5, "the second of two"},
    {"A man was shot dead in the harbour.", "killed", 1, "a singular counts one"},
    {"A 16-year-old was shot dead in the harbour.", "killed", 1, "an age names somebody"},
    {"The fire destroyed a barn, killing a mother and her two children.", "killed", 3,
     "coordination is added up"},
    {"Two women and a baby were killed in the fire.", "killed", 3, "added up as a subject"},
    {"No one was hurt in the fire.", "injured", 0, "none"},
    {"No-one was hurt in the fire.", "injured", 0, "none, with a hyphen"},
    {"The fire caused no injuries.", "injured", 0, "none of a measure's noun"},
    {"Twelve people were shot in the square, three fatally.", "killed", 3,
     "an adverb says what became of them"},
    {"Twelve people were shot in the square, three fatally.", "shot", 12,
     "the dead may be among those shot"},
    {"Four people were shot outside a bar.", "injured", 4, "nobody is told dead"},
    {"A porter was killed and three others were shot.", "injured", 3,
     "the others are not the dead"},
    {"Two of the four victims died.", "killed", 2, "a part of a number"},
    {"The toll rose by 5 to 41.", "killed", 41, "an increment and its total"},
    {"The toll was lowered from 359 to 253.", "killed", 253, "a revision"},
    {"Four people were taken to nearby hospitals.", "injured", 4, "brought to hospital"},
    {"The flood forced 17,000 people to leave their homes.", "displaced", 17000, "forced to"},
    {"The flood drove at least 650 families from their homes.", "displaced", 650, "households"},
    {"Number of displaced: 452", "displaced", 452, "a label"},
    {"By noon 4 610 villagers had been evacuated.", "evacuated", 4610,
     "digits set apart by spaces"},
    {"The flood affected 27 lakh (2.7 million) people.", "affected", 2700000,
     "a number told twice"},
    {"The storm destroyed 60 houses.", "houses_destroyed", 60, "houses"},
    {"The storm destroyed 60 homes and businesses.", "houses_destroyed", 60,
     "buildings of several kinds, with the unit \"building\""},
    {"The storm damaged or destroyed 120 houses.", "houses_damaged", 120,
     "not all of them destroyed"},
    {"The storm left 250 people homeless.", "homeless", 250, "homeless"},
    {"Over 1.6 million people were affected by the flood.", "affected", 1600001, "affected"},
    {"Gunmen murdered Judge Ana Sol Reyes and her bodyguard.", "killed", 2,
     "a name and a relation are added up"},
    {"Mayor Ana Sol Reyes was assassinated.", "killed", 1, "a name counts one"},
    {"The crowd mourned the murder of Judge Ana Sol Reyes.", "killed", 1, "a name behind the noun"},
    {"The officers who were visiting Ana Sol Reyes in jail were killed by 12 guards.", nullptr, 0,
     "a name that another word governs"},
    {"(Update) Eleven miners were killed by the blast.", "killed", 11, "a number with a capital"},
    {"The army condemned the murder of Dr. Ana Sol Reyes.", "killed", 1, "a title before the name"},
    {"Her driver was wounded in the attack.", "injured", 1, "somebody's driver"},
    {"The blast killed 12 people, including a judge.", "killed", 12,
     "somebody among them is no figure"},
    {"Engineer Ana Sol Reyes was kidnapped along with three companions.", "kidnapped", 4,
     "in company"},
    {"Guerrillas seized two missionaries near the border.", "kidnapped", 2, "seized"},
    {"The bodies of six peasants were found in a ravine.", "killed", 6, "their bodies"},
    {"Rescuers recovered 12 bodies.", "killed", 12, "bodies that were found"},
    {"The statue was made of 12 bodies of water.", nullptr, 0, "bodies that nobody finds"},
    {"He was charged with the attempted murder of 12 people.", nullptr, 0, "an attempt"},
    {"The fence kept 12 families from seeking refuge there.", nullptr, 0,
     "what did not come about"},
    {"The guard had tried to kill two clerks in the harbour.", nullptr, 0, "tried to"},
    {"Mayor Ana Sol Reyes nearly died in the flood.", nullptr, 0, "it nearly came about"},
    {"The blast killed 12 people who tried to flee.", "killed", 12, "another word's attempt"},
    {"John Reed, 24, of Halden, and his brother, Paul Reed, were killed.", "killed", 2,
     "told by their names"},
    {"A woman and her young son were found dead.", "killed", 2,
     "told by what they are to each other"},
    {"The man killed his wife, son and daughter.", "killed", 3, "bare nouns behind the first"},
    {"The gunman killed three people and himself.", "killed", 4, "who did it is counted too"},
    {"A man shot dead two guards before killing himself.", "killed", 3, "a suicide adds one"},
    {"A man shot dead two guards before trying to kill himself.", "killed", 2,
     "an attempt adds nobody"},
    {"Three gunmen shot dead a guard.", nullptr, 0, "those who did it"},
    {"A boy fatally shot himself.", "killed", 1, "a suicide alone"},
    {"Five people were shot, two of them fatally.", "injured", 3, "the others lived"},
    {"Five people were shot. Two of them died.", "injured", 3,
     "the others lived, told in the next sentence"},
    {"Seven people were wounded, one of whom died.", "injured", 6, "the wounded who lived"},
    {"Five people were injured, two of them critically.", "injured", 2,
     "a degree, with the scope \"critically\""},
    {"A 12-strong crew died when the ship sank.", "killed", 12, "a strength"},
    {"He was one of four people injured in the blast.", "injured", 4, "one of all"},
    {"One of the four men was killed by the blast.", "killed", 1, "one of some"},
    {"The blast left four people, including the driver, dead.", "killed", 4,
     "an aside before the state"},
    {"Four people were struck, including the boy killed.", nullptr, 0, "an aside's own word"},
    {"The crash caused injuries to five people.", "injured", 5, "injuries to"},
    {"A man opened fire on the crowd, striking five people.", "injured", 5,
     "struck amid a shooting"},
    {"Seven shooting victims were taken to a hospital.", "injured", 7,
     "victims by what befell them"},
    {"A quarrel may have led to the blast that killed 12 people.", "killed", 12,
     "doubt of another clause"},
    {"The crash killed 12 people, and the owner of the bus has fled.", "killed", 12,
     "another clause"},
    {"A fourth victim of the crash has died.", "killed", 4, "the last of them"},
    {"A second man was killed by the blast.", "killed", 1, "the first may live"},
    {"Two managers, Ann Lee and Tom Barnes, were wounded.", "injured", 2, "an apposition"},
    {"Three pedestrians were fatally struck by a train.", "killed", 3,
     "fatally, with another verb"},
    {"The 35-year-old teacher and father of four boys died at home.", nullptr, 0,
     "one man by two nouns"},
    {"More than 300 houses were destroyed and 200 severely damaged.", "houses_damaged", 200,
     "how badly, before the verb"},
    {"In 14 flood-hit districts 900 people were affected.", "affected", 900, "not the districts"},
    {"The storm caused no injuries or deaths.", "injured", 0, "neither"},
    {"Both men died at the scene.", "killed", 2, "both"},
    {"The women were both injured.", "injured", 2, "both, behind the verb"},
    {"Three men were charged with a triple murder.", "killed", 3, "told by its name"},
    {"At least eight people were killed or wounded in the blast.", nullptr, 0, "one or the other"},
    {"The driver was both shot and stabbed.", nullptr, 0, "two things done to one"},
    {"The storm struck 12 villages.", nullptr, 0, "struck, but not people"},
    {"Police looked into four shootings.", nullptr, 0, "events are no people"},
    {"Children between the ages of 11 and 15 were shot.", nullptr, 0, "a range of ages"},
    {"The police arrested the 16-year-old suspect.", nullptr, 0, "an age is no figure"},
    {"Two captains, both 51, died.", nullptr, 0, "two ages"},
    {"The officer fired one shot and missed.", nullptr, 0, "rounds are no people"},
    {"Officers went to 2550 Parkway Street where cars were shot at.", nullptr, 0, "an address"},
    {"Gunmen took 330 people hostage in a school.", "hostages_taken", 330,
     "the word behind the object"},
    {"The blast left 46 miners trapped.", "trapped", 46, "trapped"},
    {"A judge remanded seven people in custody.", "held", 7, "those who are held"},
    {"All 33 miners trapped in the mine were rescued.", "rescued", 33,
     "a word between says which are meant"},
    {"The storm left 9,000 households without power.", "without_power", 9000, "without power"},
    {"Rescuers managed to free 12 miners.", "released", 12, "it was done"},
    {"A magnitude 5.6 earthquake killed the mayor's dog.", nullptr, 0, "a magnitude is no count"},
    {"A magnitude 5.6 earthquake killed 12 people.", "killed", 12, "the count behind a magnitude"},
    {"Of 180 drones 151 were shot down.", nullptr, 0, "drones are no people"},
    {"The group prepared 94 shelters.", nullptr, 0, "shelters are no people"},
};

}  // namespace

TEST(FigureForms, EveryFormIsRead) {
  for (const FigureForm& form : forms) {
    const auto claims = analyse({{"a.txt", form.sentence}}, {}).claims;
    if (form.measure == nullptr) {
      const bool large = std::any_of(claims.begin(), claims.end(), [](const LinkedClaim& claim) {
        return claim.kind() == ClaimKind::figure && claim.figure().value.hard.low &&
               *claim.figure().value.hard.low > Decimal::of(2);
      });
      EXPECT_FALSE(large) << form.sentence << ": " << form.why;
      continue;
    }
    const bool found = std::any_of(claims.begin(), claims.end(), [&form](const LinkedClaim& claim) {
      return claim.said.measure == form.measure &&
             claim.figure().value.hard.low == Decimal::of(form.value);
    });
    EXPECT_TRUE(found) << form.sentence << ": " << form.why;
  }
}

TEST(FigureForms, OthersAddToThoseCountedSoBefore) {
  struct Case {
    const char* text;
    Counting counting;
    std::vector<std::string> scope;
    const char* why;
  };
  for (const Case& c :
       {Case{"One woman died in the blast. Three others were injured.",
             Counting::event_total,
             {},
             "others than the dead, in the next sentence"},
        Case{"One woman died and three others were injured in the blast.",
             Counting::event_total,
             {},
             "others than a woman may be men"},
        Case{"Two soldiers were killed and 3 others injured in the blast.",
             Counting::event_total,
             {"soldier"},
             "soldiers like those before"},
        Case{"Two people died in the blast and a further 3 were injured.",
             Counting::event_total,
             {},
             "further than the dead"},
        Case{"Five people were injured in the blast. Three others were injured.",
             Counting::increment,
             {},
             "others than the five"},
        Case{"Five people died and 8 were injured in the blast. Three others were injured.",
             Counting::increment,
             {},
             "others than the eight"},
        Case{"Five people were injured in the blast and 3 more were injured.",
             Counting::increment,
             {},
             "more than the five"}}) {
    const auto claims = analyse({{"a.txt", std::string(c.text) + "\n"}}, {}).claims;
    const auto figure = std::find_if(claims.begin(), claims.end(), [](const LinkedClaim& claim) {
      return claim.said.measure == "injured" && claim.figure().value.hard.low == Decimal::of(3);
    });
    ASSERT_NE(figure, claims.end()) << c.text;
    EXPECT_EQ(figure->figure().counting, c.counting) << c.text << ": " << c.why;
    EXPECT_EQ(figure->figure().scope.terms, c.scope) << c.text << ": " << c.why;
  }
}

TEST(FigureForms, AVerbTellsTheEventOfTheParticipleBehindIt) {
  struct Case {
    const char* text;
    const char* event;
    const char* why;
  };
  for (const Case& c :
       {Case{"The coast has been hit by a storm. The rig exploded and sank on 20 April 2010, "
             "killing 7 workers.",
             "20 April 2010 explosion", "not the storm of the sentence before"},
        Case{"A flood hit Karel. The flood killed 20. A bus crashed near Sfara, killing 7 people.",
             "crash in Sfara", "the article is about the flood"},
        Case{
            "A flood hit Karel. The flood killed 20. A bus crashed near Sfara and killed 7 people.",
            "crash in Sfara", "a second verb"},
        Case{"A storm hit Karel. The storm brought rain, killing 7 people.", "storm",
             "no verb of another event"},
        Case{"A storm hit Karel. It killed 7 people before a wall collapsed.", "storm",
             "the verb stands behind"}}) {
    const Analysis found = analyse({{"a.txt", std::string(c.text) + "\n"}}, {});
    const auto figure =
        std::find_if(found.claims.begin(), found.claims.end(), [](const LinkedClaim& claim) {
          return claim.said.measure == "killed" && claim.figure().value.hard.low == Decimal::of(7);
        });
    ASSERT_NE(figure, found.claims.end()) << c.text;
    EXPECT_EQ(figure->subject.name, c.event) << c.text << ": " << c.why;
  }
}

TEST(FigureForms, WhatIsMeantToBeDoneIsPlanned) {
  struct Case {
    const char* title;
    const char* text;
    Modality modality;
    const char* why;
  };
  for (const Case& c :
       {Case{"Rebels to free 90 prisoners", "They sat in a barn.", Modality::planned,
             "a headline looks ahead"},
        Case{"150 prisoners to be freed", "They sat in a barn.", Modality::planned,
             "in the passive"},
        Case{"News", "The deal to free 90 prisoners was signed.", Modality::planned,
             "what the deal is for"},
        Case{"News", "The ministry expects the dam in Halden to displace 12,000 people.",
             Modality::planned, "what somebody awaits of it"},
        Case{"News", "The flood, which had been expected to miss Halden, displaced 12,000 people.",
             Modality::asserted, "another verb was awaited"},
        Case{"News", "He used a knife to kill 12 people in Halden.", Modality::asserted,
             "nobody awaited it"},
        Case{"Rebels free 90 prisoners", "They sat in a barn.", Modality::asserted, "no plan"},
        Case{"Crews managed to rescue 33 miners", "They sat in a mine.", Modality::asserted,
             "it came about"},
        Case{"News", "The rebels had come to free 90 prisoners.", Modality::asserted,
             "no noun of a plan"}}) {
    const auto claims =
        analyse({{"a.txt", std::string("---\ntitle: ") + c.title + "\n---\n\n" + c.text + "\n"}},
                {})
            .claims;
    const auto figure = std::find_if(claims.begin(), claims.end(), [](const LinkedClaim& claim) {
      return claim.kind() == ClaimKind::figure;
    });
    ASSERT_NE(figure, claims.end()) << c.title << c.text;
    EXPECT_EQ(figure->said.modality, c.modality) << c.title << " " << c.text << ": " << c.why;
  }
}

TEST(FigureForms, WhatIsCountedIsToldByItsWords) {
  struct Case {
    const char* sentence;
    Counting counting;
    const char* why;
  };
  for (const Case& c :
       {Case{"At least 34 people were missing on Friday.", Counting::snapshot,
             "people are found again"},
        Case{"The virus killed 1,040 people in Norvia on 19 November 2020.", Counting::increment,
             "a day of something that lasts"},
        Case{"The virus has killed 1,040 people in Norvia.", Counting::running_total, "all so far"},
        Case{"Floods in Karol province have killed 212 people since they began on 1 January 2020.",
             Counting::running_total, "since its beginning"},
        Case{"The fire killed 12 people on 19 November 2020.", Counting::event_total,
             "a fire has one day"}}) {
    const auto claims = analyse({{"a.txt", c.sentence}}, {}).claims;
    const auto figure = std::find_if(claims.begin(), claims.end(), [](const LinkedClaim& claim) {
      return claim.kind() == ClaimKind::figure;
    });
    ASSERT_NE(figure, claims.end()) << c.sentence;
    EXPECT_EQ(figure->figure().counting, c.counting) << c.sentence << ": " << c.why;
  }
}

TEST(FigureForms, WhoIsCountedIsToldByTheNoun) {
  struct Case {
    const char* sentence;
    const char* scope;
  };
  for (const Case& c :
       {Case{"The raid left 12 dead children.", "child"},
        Case{"The raid left 39 dead soldiers.", "soldier"}, Case{"The raid left 12 dead.", ""},
        Case{"The raid killed five young people.", "youth"},
        Case{"The raid killed 12 foreigners.", "foreigner"}}) {
    const auto claims = analyse({{"a.txt", c.sentence}}, {}).claims;
    const auto figure = std::find_if(claims.begin(), claims.end(), [](const LinkedClaim& claim) {
      return claim.kind() == ClaimKind::figure;
    });
    ASSERT_NE(figure, claims.end()) << c.sentence;
    EXPECT_EQ(
        figure->figure().scope.terms.empty() ? std::string() : figure->figure().scope.terms.front(),
        c.scope)
        << c.sentence;
  }
}

TEST(FigureForms, InitialsOfACountryAreANation) {
  struct Case {
    const char* sentence;
    bool nation;
    const char* why;
  };
  for (const Case& c : {Case{"The blast killed 12 US soldiers.", true, "as if it said American"},
                        Case{"The blast killed 12 U.S. citizens.", true, "with points"},
                        Case{"The blast killed 12 Iraq veterans.", false, "they have been there"},
                        Case{"The blast killed 12 soldiers in the US.", false, "a place"}}) {
    const auto claims = analyse({{"a.txt", c.sentence}}, {}).claims;
    ASSERT_EQ(claims.size(), 1U) << c.sentence;
    EXPECT_EQ(claims.front().figure().scope.nation.has_value(), c.nation)
        << c.sentence << ": " << c.why;
  }
}

}  // namespace checkclaims::figure_forms_test
