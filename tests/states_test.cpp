// States of people and things, in articles of a sentence or two: the findings, and the reasons for
// them.
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <set>

#include "checkclaims/lexicon.hpp"
#include "checkclaims/states.hpp"
#include "told.hpp"

namespace checkclaims::states_test {

using told::Case;
using told::Told;

namespace {

const char* const undated = "";

std::vector<Case> of_people() {
  return {
      {"who died on Friday cannot speak on Sunday",
       {{"2031-05-03", "Ann Berg, the mayor of Halden, died on Friday."},
        {"2031-05-06", "Ann Berg told reporters in Halden on Monday that the port would close."}},
       "error conflicting-status alive dead"},
      {"the dead meet nobody, whoever they were",
       {{"2031-05-03",
         "The rebel leader Ann Berg was killed in an air strike on Friday, the army said."},
        {"2031-05-16",
         "The rebel leader Ann Berg met mediators in Halden on Thursday, they said."}},
       "error conflicting-status alive dead"},
      {"where only the name is the same it is a warning",
       {{"2031-05-03", "Ann Berg, who led the army, was killed in an ambush on Friday."},
        {"2031-05-16", "Ann Berg inspected a parade in Halden on Thursday."}},
       "warning conflicting-status alive dead"},
      {"nor are they arrested",
       {{"2031-05-03", "The rebel leader Ann Berg was shot dead on Friday, the army said."},
        {"2031-07-16", "The rebel leader Ann Berg was arrested on Tuesday."}},
       "error conflicting-status alive dead"},
      {"a death that the other side denies",
       {{"2031-05-03",
         "The army said the rebel leader Ann Berg had been killed. Her movement denied that she "
         "was dead."},
        {"2031-05-16",
         "The rebel leader Ann Berg met mediators in Halden on Thursday, they said."}},
       ""},
      {"a claim that was denied",
       {{"2031-05-03",
         "The rebel leader Ann Berg was killed on Friday, according to the army, a claim that her "
         "movement denied."},
        {"2031-05-16", "The rebel leader Ann Berg met mediators in Halden on Thursday."}},
       ""},
      {"a report that a third article denies",
       {{"2031-05-03", "The rebel leader Ann Berg was killed on Friday, the army said."},
        {"2031-05-04",
         "The army spoke of the rebel leader Ann Berg. Her movement denied the report."},
        {"2031-05-16", "The rebel leader Ann Berg met mediators in Halden on Thursday."}},
       ""},
      {"two who are called by other words",
       {{"2031-05-03", "The author Ann Berg died on Friday."},
        {"2031-05-16", "The striker Ann Berg met fans on Thursday."}},
       ""},
      {"two of other ages",
       {{"2031-05-03", "Ann Berg, 84, died on Friday."},
        {"2031-05-16", "Ann Berg, 36, met fans on Thursday."}},
       ""},
      {"two of other countries",
       {{"2031-05-03", "Ann Berg died in Norway on Friday."},
        {"2031-05-16", "Ann Berg met fans in Sweden on Thursday."}},
       ""},
      {"a family name alone is another's too",
       {{"2031-05-03", "The author Ann Berg died on Friday."},
        {"2031-05-16",
         "The striker Lea Berg met fans on Thursday. Berg signed shirts on Thursday."}},
       ""},
      {"a visit of which no day is told proves nothing",
       {{"2031-05-03", "The rebel leader Ann Berg was killed on Friday, the army said."},
        {"2031-05-16", "The rebel leader Ann Berg met mediators in Halden."}},
       ""},
      {"who spoke on Thursday may die on Friday",
       {{"2031-05-03", "Ann Berg, the mayor of Halden, died on Friday."},
        {"2031-05-06",
         "Ann Berg told reporters in Halden on 1 May 2031 that the port would close."}},
       ""},
      {"of two people of one name the one may be dead",
       {{"2031-05-03", "Ann Berg, a baker from Halden, died on Friday."},
        {"2031-05-06", "Ann Berg told reporters in Vessen on Monday that the port would close."}},
       ""},
      {"dead on one day, alive on a later one",
       {{"2031-05-03", "Ann Berg was killed in Halden on Friday."},
        {"2031-05-06", "Ann Berg is alive, police in Halden say."}},
       "error conflicting-status alive dead"},
      {"who was thought to be dead is no claim",
       {{"2031-05-03", "It was feared that Ann Berg had died in Halden on Friday."},
        {"2031-05-06", "Ann Berg is alive, police in Halden say."}},
       ""},
      {"a denial of a death is not a death",
       {{"2031-05-03", "Police in Halden denied that Ann Berg was killed on Friday."},
        {"2031-05-06", "Ann Berg is alive, police in Halden say."}},
       ""},
      {"reports that were rejected claim nothing",
       {{"2031-05-03", "The mayor of Halden rejected reports that Ann Berg was dead."},
        {"2031-05-06", "Ann Berg is alive, police in Halden say."}},
       ""},
      {"alive first, dead later",
       {{"2031-05-03", "Ann Berg is alive, police in Halden say."},
        {"2031-05-06", "Ann Berg died in Halden on Monday."}},
       ""},
      {"undated: alive may come before dead",
       {{undated, "Ann Berg is alive, police in Halden say."},
        {undated, "Ann Berg died in Halden."}},
       ""},
      {"two named speakers disagree",
       {{"2031-05-03", "Ann Berg was killed in Halden on Friday, the ministry said."},
        {"2031-05-06", "Ann Berg is alive, according to the Halden Fire Department."}},
       "warning disputed-status alive dead"},
      {"a brother is another",
       {{"2031-05-03", "Ann Berg's brother was killed in Halden on Friday."},
        {"2031-05-06", "Ann Berg is alive, police in Halden say."}},
       ""},
      {"a plan kills nobody",
       {{"2031-05-03", "They plotted to kill Ann Berg in Halden."},
        {"2031-05-06", "Ann Berg is alive, police in Halden say."}},
       ""},
      {"a film kills nobody",
       {{"2031-05-03", "In the film Ann Berg died in Halden."},
        {"2031-05-06", "Ann Berg is alive, police in Halden say."}},
       ""},
      {"a headline that asks claims nothing",
       {{"2031-05-03", "The port of Halden was quiet.", "Ann Berg dead?"},
        {"2031-05-06", "Ann Berg is alive, police in Halden say."}},
       ""},
      {"a question claims nothing",
       {{"2031-05-03", "Was Ann Berg killed in Halden?"},
        {"2031-05-06", "Ann Berg is alive, police in Halden say."}},
       ""},
      {"a trade can die",
       {{"2031-05-03", "The trade of Ann Berg died in Halden."},
        {"2031-05-06", "Ann Berg is alive, police in Halden say."}},
       ""},
      {"told again of the noun",
       {{"2031-05-03", "The death of Ann Berg shocked Halden."},
        {"2031-05-06", "Ann Berg is alive, police in Halden say."}},
       "error conflicting-status alive dead"},
      {"a hostage set free is no longer held",
       {{"2031-05-03", "Carl Stone was released in Halden on Friday."},
        {"2031-05-06", "Carl Stone is still held hostage near Halden."}},
       "error conflicting-status captive released"},
      {"held, then set free",
       {{"2031-05-03", "Carl Stone is held hostage near Halden."},
        {"2031-05-06", "Carl Stone was released in Halden on Monday."}},
       ""},
      {"who was arrested is not at large",
       {{"2031-05-03", "Carl Stone was arrested in Halden on Friday."},
        {"2031-05-06", "Carl Stone remains at large, police in Halden said."}},
       "error conflicting-status arrested wanted"},
      {"unless he escaped",
       {{"2031-05-03", "Carl Stone was arrested in Halden on Friday."},
        {"2031-05-05", "Carl Stone escaped from prison in Halden on Sunday."},
        {"2031-05-06", "Carl Stone remains at large, police in Halden said."}},
       ""},
      {"an arrest of another year",
       {{"2031-05-03", "Carl Stone was arrested in Halden on 3 May 2029."},
        {"2031-05-06", "Carl Stone remains at large, police in Halden said."}},
       ""},
      {"an arrest of which nothing says when",
       {{"2031-05-03", "Carl Stone was arrested in Halden."},
        {"2031-05-06", "Carl Stone remains at large, police in Halden said."}},
       ""},
      {"at large, then arrested",
       {{"2031-05-03", "Carl Stone remains at large, police in Halden said."},
        {"2031-05-06", "Carl Stone was arrested in Halden on Monday."}},
       ""},
      {"arrested and set free on one day",
       {{"2031-05-03", "Carl Stone was arrested in Halden on Friday."},
        {"2031-05-04", "Carl Stone was released in Halden on Friday."}},
       ""},
      {"set free, and arrested again",
       {{"2031-05-03", "Carl Stone was released in Halden on Friday."},
        {"2031-05-06", "Carl Stone was arrested in Halden on Monday."}},
       ""},
      {"a public at large",
       {{"2031-05-03", "Carl Stone was arrested in Halden on Friday."},
        {"2031-05-06", "Carl Stone of Halden is known to the public at large."}},
       ""},
      {"free of charge",
       {{"2031-05-03", "Carl Stone is held hostage near Halden."},
        {"2031-05-06", "Carl Stone of Halden works free of charge."}},
       ""},
      {"not arrested, and later arrested",
       {{"2031-05-03", "Carl Stone of Halden has not been arrested."},
        {"2031-05-06", "Carl Stone was arrested in Halden on Monday."}},
       ""},
      {"a demand for a release is none",
       {{"2031-05-03", "Norvia called for Carl Stone to be released in Halden."},
        {"2031-05-06", "Carl Stone is still held hostage near Halden."}},
       ""},
      {"a condition is none",
       {{"2031-05-03", "If Carl Stone is released, Halden will pay."},
        {"2031-05-06", "Carl Stone is still held hostage near Halden."}},
       ""},
      {"guilty and acquitted on one day",
       {{"2031-05-03", "Carl Stone was convicted of fraud in Halden on Friday."},
        {"2031-05-04", "Carl Stone was acquitted of fraud in Halden on Friday."}},
       "error conflicting-status acquitted convicted"},
      {"acquitted on appeal",
       {{"2031-05-03", "Carl Stone was convicted of fraud in Halden on Friday."},
        {"2032-05-04", "Carl Stone was acquitted of fraud in Halden on 3 May 2032."}},
       ""},
      {"guilty and acquitted of other things",
       {{"2031-05-03", "Carl Stone was convicted of forgery in Halden on Friday."},
        {"2031-05-04", "Carl Stone was acquitted of fraud in Halden on Friday."}},
       ""},
      {"two degrees are two charges",
       {{"2031-05-03", "Carl Stone was convicted of second-degree murder on Friday."},
        {"2031-05-04", "A court acquitted Carl Stone of first-degree murder on Friday."}},
       ""},
      {"all charges are no other thing",
       {{"2031-05-03", "Carl Stone was convicted of forgery in Halden on Friday."},
        {"2031-05-04", "Carl Stone was acquitted on all charges in Halden on Friday."}},
       "error conflicting-status acquitted convicted"},
      {"of one count guilty, of another not",
       {{"2031-05-03", "Carl Stone was convicted of fraud in Halden on Friday."},
        {"2031-05-04",
         "Carl Stone was acquitted of theft on Friday and was convicted of fraud on Friday in "
         "Halden."}},
       ""},
      {"charged, then found guilty",
       {{"2031-05-03", "Carl Stone was charged with fraud in Halden on Friday."},
        {"2031-09-04", "Carl Stone was found guilty in Halden."}},
       ""},
      {"two pleas in articles without a day",
       {{undated, "Carl Stone pleaded guilty to fraud in Halden."},
        {undated, "Carl Stone pleaded not guilty to fraud in Halden."}},
       "warning conflicting-status guilty not_guilty"},
      {"two pleas, months apart",
       {{"2031-05-03", "Carl Stone pleaded not guilty in Halden on Friday."},
        {"2031-09-03", "Carl Stone pleaded guilty in Halden on 2 September 2031."}},
       ""},
      {"resigned, then back in office",
       {{"2031-05-03", "Ann Berg of Halden resigned on Friday."},
        {"2031-06-03", "Ann Berg of Halden is in office."}},
       ""},
  };
}

std::vector<Case> of_things() {
  return {
      {"one vote, two outcomes",
       {{"2031-05-04", "The Norvian Parliament passed the harbour bill on 3 May 2031."},
        {"2031-05-05", "The harbour bill was rejected by the Norvian Parliament on 3 May 2031."}},
       "error conflicting-status defeated passed"},
      {"active and passive are one",
       {{"2031-05-04", "The Norvian Parliament passed the harbour bill on 3 May 2031."},
        {"2031-05-05", "The harbour bill was passed by the Norvian Parliament on 3 May 2031."}},
       ""},
      {"told of one happening by an article without a day",
       {{undated,
         "On 3 May 2031 the Norvian Parliament passed, by a wide majority, an amendment that would "
         "let fishermen vote."},
        {undated, "A pro-fishermen amendment was rejected by the Norvian Parliament."}},
       "warning conflicting-status defeated passed"},
      {"two bills of one parliament",
       {{undated, "The Norvian Parliament passed the harbour bill."},
        {undated, "The Norvian Parliament rejected the forest bill."}},
       ""},
      {"two bills of which nothing is told",
       {{undated, "The Norvian Parliament passed a bill."},
        {undated, "The Norvian Parliament rejected a bill."}},
       ""},
      {"rejected in May, passed in June",
       {{"2031-05-04", "The Norvian Parliament rejected the harbour bill on 3 May 2031."},
        {"2031-06-05", "The Norvian Parliament passed the harbour bill on 4 June 2031."}},
       ""},
      {"two houses",
       {{"2031-05-04", "The Norvian Parliament passed the harbour bill on 3 May 2031."},
        {"2031-05-05", "The harbour bill was rejected by the Norvian Senate on 3 May 2031."}},
       ""},
      {"a bill that is to be passed",
       {{undated, "The Norvian Parliament will pass the harbour bill."},
        {undated, "The Norvian Parliament rejected the harbour bill."}},
       ""},
      {"a bill that it failed to pass claims nothing",
       {{undated, "The Norvian Parliament failed to pass the harbour bill."},
        {undated, "The Norvian Parliament passed the harbour bill."}},
       ""},
      {"polarity",
       {{undated, "The Norvian Parliament did not pass the harbour bill."},
        {undated, "The Norvian Parliament passed the harbour bill."}},
       "warning conflicting-status not passed passed"},
      {"passed the time",
       {{undated, "The Norvian Parliament passed the time."},
        {undated, "The Norvian Parliament rejected the harbour bill."}},
       ""},
      {"passed by on",
       {{undated, "The harbour bill of Norvia passed on to Velland."},
        {undated, "The harbour bill of Norvia was vetoed."}},
       ""},
      {"one answer, told twice",
       {{"2031-05-04",
         "The Norvian Parliament accepted the harbour proposal of Velland on 3 May 2031."},
        {"2031-05-05",
         "The Norvian Parliament rejected the harbour proposal of Velland on 3 May 2031."}},
       "error conflicting-status accepted rejected"},
      {"the answer to what the sentence before tells of",
       {{"2031-05-04",
         "Velland made a harbour proposal. The Norvian Parliament rejected it on 3 May 2031."},
        {"2031-05-05", "The Norvian Parliament accepted the harbour proposal on 3 May 2031."}},
       "error conflicting-status accepted rejected"},
      {"two who answer",
       {{"2031-05-04",
         "The Norvian Parliament accepted the harbour proposal of Velland on 3 May 2031."},
        {"2031-05-05",
         "The Norvian Senate rejected the harbour proposal of Velland on 3 May 2031."}},
       ""},
      {"two offers",
       {{"2031-05-04",
         "The Norvian Parliament accepted the harbour proposal of Velland on 3 May 2031."},
        {"2031-05-05",
         "The Norvian Parliament rejected the forest proposal of Velland on 3 May 2031."}},
       ""},
      {"a change of mind",
       {{"2031-05-04",
         "The Norvian Parliament rejected the harbour proposal of Velland on 3 May 2031."},
        {"2031-05-09",
         "The Norvian Parliament accepted the harbour proposal of Velland on 8 May 2031."}},
       ""},
      {"rejecting reports is no answer",
       {{"2031-05-04",
         "The Norvian Parliament accepted the harbour proposal of Velland on 3 May 2031."},
        {"2031-05-05",
         "The Norvian Parliament rejected reports of a harbour proposal of Velland on 3 May "
         "2031."}},
       ""},
      {"neither confirmed nor denied",
       {{undated, "The Harbour Front claimed responsibility for the 3 May 2031 bombing in Halden."},
        {undated,
         "The Harbour Front neither confirmed nor denied a part in the 3 May 2031 bombing in "
         "Halden."}},
       ""},
      {"who claims it and denies it",
       {{undated, "The Harbour Front claimed responsibility for the 3 May 2031 bombing in Halden."},
        {undated, "The Harbour Front denied responsibility for the 3 May 2031 bombing in Halden."}},
       "warning conflicting-status claimed denied"},
      {"of two attacks the one is denied",
       {{undated, "The Harbour Front claimed responsibility for the 3 May 2031 bombing in Halden."},
        {undated, "The Harbour Front denied responsibility for the 9 May 2031 bombing in Vessen."}},
       ""},
      {"one claims it, another denies it",
       {{undated, "The Harbour Front claimed responsibility for the 3 May 2031 bombing in Halden."},
        {undated, "The Forest Front denied responsibility for the 3 May 2031 bombing in Halden."}},
       ""},
      {"postponed and held on one day",
       {{"2031-05-05", "The Halden harbour summit was held on 4 May 2031."},
        {"2031-05-06", "The Halden harbour summit was cancelled on 4 May 2031."}},
       "error conflicting-status cancelled held"},
      {"held this year, cancelled the year before",
       {{"2031-05-05", "The Halden harbour summit was held on 4 May 2031."},
        {"2031-05-06", "The Halden harbour summit was cancelled in 2030."}},
       ""},
      {"a curfew that was lifted",
       {{"2031-05-03", "The curfew in Halden is in force."},
        {"2031-05-06", "The curfew in Halden was lifted on Monday."}},
       ""},
      {"closed, then open again",
       {{"2031-05-03", "The Halden bridge is closed."},
        {"2031-05-06", "The Halden bridge is open."}},
       ""},
      {"a ship that was refloated may sink again",
       {{"2031-05-03", "The ferry Estrella was refloated."},
        {"2031-05-06", "The ferry Estrella sank."}},
       ""},
      {"talks that stall and go on",
       {{"2031-05-03", "The truce talks between Norvia and Velland are under way."},
        {"2031-05-06", "The truce talks between Norvia and Velland stalled."},
        {"2031-05-09", "The truce talks between Norvia and Velland resumed on 8 May 2031."}},
       ""},
  };
}

void expect_judged(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    Analysis analysis = told::analysed(c.articles);
    EXPECT_TRUE(
        std::any_of(analysis.claims.begin(), analysis.claims.end(),
                    [](const LinkedClaim& claim) { return claim.kind() == ClaimKind::status; }))
        << c.why << ": silence about articles of which nothing is read";
    std::erase_if(analysis.findings,
                  [](const Finding& finding) { return !finding.rule.ends_with("-status"); });
    EXPECT_EQ(told::verdict(analysis), c.verdict) << c.why;
  }
}

}  // namespace

TEST(States, OfPeopleAreJudged) { expect_judged(of_people()); }
TEST(States, OfThingsAreJudged) { expect_judged(of_things()); }

TEST(States, EveryAttributeIsAGraphOfItsOwnStates) {
  const Lexicon& lexicon = Lexicon::english();
  for (const StateGraph& graph : state_graphs(Lexicon::english())) {
    ASSERT_GE(graph.states.size(), 2U) << graph.attribute << ": one state alone excludes nothing";
    ASSERT_LE(graph.states.size(), 32U) << graph.attribute;
    std::uint32_t followed = 0, starts = 0;
    for (std::size_t i = 0; i < graph.states.size(); ++i) {
      const Row& row = lexicon.row(Table::states, graph.attribute + '.' + graph.states[i]);
      std::size_t named = 0;
      for (const auto& list : {StateField::then, StateField::later}) {
        const std::string_view text = row[list].text;
        named += text.empty()
                     ? 0
                     : 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
      }
      EXPECT_EQ(named, static_cast<std::size_t>(std::popcount(graph.then[i]) +
                                                std::popcount(graph.later[i])))
          << row.id << " is followed by something that is no state of " << graph.attribute
          << ", or twice by the same";
      EXPECT_EQ((graph.then[i] | graph.later[i]) >> i & 1U, 0U) << row.id << " follows itself";
      followed |= graph.then[i] | graph.later[i];
      if ((graph.then[i] | graph.later[i]) != 0) starts |= 1U << i;
    }
    EXPECT_EQ(followed | starts | graph.once,
              (graph.states.size() == 32 ? 0U : 1U << graph.states.size()) - 1U)
        << graph.attribute << ": a state is neither a start, nor reached, nor of one happening";
  }
}

TEST(States, FollowEachOtherOverWhatIsToldAlone) {
  const auto graphs = state_graphs(Lexicon::english());
  const auto graph = [&](std::string_view attribute) {
    return *std::find_if(graphs.begin(), graphs.end(),
                         [&](const StateGraph& g) { return g.attribute == attribute; });
  };
  const StateGraph custody = graph("custody"), life = graph("life"), passage = graph("passage");
  const std::uint32_t escaped = 1U << custody.index("escaped");
  EXPECT_TRUE(may_follow(life, "alive", "dead", 0, true));
  EXPECT_FALSE(may_follow(life, "dead", "alive", 0, false));
  EXPECT_FALSE(may_follow(life, "dead", "not dead", 0, false)) << "nothing follows death";
  EXPECT_TRUE(may_follow(life, "not dead", "dead", 0, true));
  EXPECT_TRUE(may_follow(custody, "arrested", "not arrested", 0, false)) << "arrests end";
  EXPECT_TRUE(may_follow(custody, "arrested", "not escaped", 0, true))
      << "they say nothing of each other";
  EXPECT_FALSE(may_follow(custody, "arrested", "wanted", 0, false));
  EXPECT_TRUE(may_follow(custody, "arrested", "wanted", escaped, false))
      << "somebody tells of the escape";
  EXPECT_FALSE(may_follow(passage, "defeated", "passed", 0, true));
  EXPECT_TRUE(may_follow(passage, "defeated", "passed", 0, false)) << "on a later day";
}

TEST(States, AreJudgedOnceWhereTheirWordsDifferInOneThing) {
  const auto rules = [](const char* second) {
    return told::verdict(told::analysed(
        {{"2031-05-04", "The Norvian Parliament passed the harbour bill on 3 May 2031."},
         {"2031-05-05", second}}));
  };
  EXPECT_EQ(rules("The Norvian Parliament rejected the harbour bill on 3 May 2031."),
            "error conflicting-status defeated passed");
  EXPECT_EQ(told::verdict(
                told::analysed({{"2031-05-03", "Carl Stone was arrested in Halden on Friday."},
                                {"2031-05-04", "Carl Stone was released in Halden on Friday."}})),
            "")
      << "the one may follow the other";
}

TEST(States, OfTalksAreTheirStoryInTheOrderOfTime) {
  const Analysis analysis = told::analysed(
      {{"2031-05-03", "The truce talks between Norvia and Velland are under way."},
       {"2031-05-06",
        "The truce talks between Norvia and Velland stalled. “The gaps are narrowing,” a diplomat "
        "said."},
       {"2031-05-09", "The truce talks between Norvia and Velland will resume on 12 May 2031."}});
  std::vector<std::string> told;
  std::set<std::string> keys;
  for (const LinkedClaim& claim : analysis.claims) {
    if (claim.said.measure != "talks") continue;
    told.push_back(claim.status().state +
                   (claim.said.modality == Modality::planned ? " planned" : ""));
    keys.insert(claim.key);
  }
  EXPECT_EQ(told,
            (std::vector<std::string>{"under_way", "stalled", "progress", "resumed planned"}));
  EXPECT_EQ(keys.size(), 1U) << "all are of the same talks";
}

}  // namespace checkclaims::states_test
