// What a figure counts: victims of which class, in which sort of event, of one or over a time.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "checkclaims/report.hpp"
#include "program.hpp"
#include "told.hpp"

namespace checkclaims::figure_classes_test {

namespace {

using namespace program;

/// Of each figure in the order of the text "value victims event_class over", "-" for null.
std::string classes(const char* text) {
  const Analysis analysis = told::analysed({{"2024-08-05", text}});
  std::string records, seen;
  write_records(analysis, [&records](std::string_view piece) { records += piece; });
  std::istringstream lines(records);
  for (std::string line; std::getline(lines, line);) {
    const json record = json::parse(line);
    if (record["type"] != "claim" || record["kind"] != "figure") continue;
    if (!seen.empty()) seen += "; ";
    seen += record["value"]["text"];
    for (const char* field : {"victims", "event_class", "over"})
      seen += ' ' + (record[field].is_null() ? "-" : record[field].get<std::string>());
  }
  return seen;
}

struct Case {
  const char* why;
  const char* text;
  const char* classes;
};

}  // namespace

TEST(FigureClasses, Victims) {
  for (const Case& c : {
           Case{"people in general have no class", "The attack killed nine people.",
                "nine - attack event"},
           Case{"the noun says it", "The attack killed nine civilians.",
                "nine civilian attack event"},
           Case{"soldiers and fighters are combatants",
                "The attack killed nine soldiers. The army killed four rebels in the attack.",
                "nine combatant attack event; four combatant attack event"},
           Case{"who did it is no fighter", "Two gunmen were killed in the attack.",
                "Two attacker attack event"},
           Case{"nor is a suspect", "Police killed two suspects in the attack.",
                "two attacker attack event"},
           Case{"police are no combatants", "The attack killed three police officers.",
                "three police attack event"},
           Case{"with their nation, too", "The attack killed three Norvian police officers.",
                "three police attack event"},
           Case{"a child may be anybody's", "The attack killed three children.",
                "three - attack event"},
           Case{"firefighters are neither", "The fire killed three firefighters.",
                "three - accident event"},
           Case{"a bare number shares the noun before it",
                "The attack killed nine soldiers and wounded 12.",
                "nine combatant attack event; 12 combatant attack event"},
           Case{"what others are beside soldiers, no word says",
                "The attack killed nine soldiers and wounded 12 others.",
                "nine combatant attack event; 12 - attack event"},
       })
    EXPECT_EQ(classes(c.text), c.classes) << c.why << "\n  " << c.text;
}

TEST(FigureClasses, PartsAndSumsOfVictims) {
  for (const Case& c : {
           Case{"children among fighters are no fighters",
                "The attack killed nine fighters, including three children.",
                "nine combatant attack event; three - attack event"},
           Case{"a part may have a class of its own",
                "The attack killed nine people, including three soldiers.",
                "nine - attack event; three combatant attack event"},
           Case{"a sum of two classes has none",
                "Two gunmen and three rebels were killed in the attack.",
                "Two attacker attack event; Two gunmen and three rebels - attack event; three "
                "combatant attack event"},
       })
    EXPECT_EQ(classes(c.text), c.classes) << c.why << "\n  " << c.text;
}

TEST(FigureClasses, Events) {
  for (const Case& c : {
           Case{"a crash", "The bus crash killed nine people.", "nine - accident event"},
           Case{"a shipwreck", "Nine people drowned when the ferry sank.", "Nine - accident event"},
           Case{"a fire in a house", "The blaze in the flat killed nine people.",
                "nine - accident event"},
           Case{"a fire of the land", "The wildfire killed nine people.", "nine - disaster event"},
           Case{"an earthquake", "The earthquake killed nine people.", "nine - disaster event"},
           Case{"a disease", "The cholera outbreak killed 90 people.", "90 - disaster event"},
           Case{"a war", "The war has killed 9,000 people.", "9,000 - clash event"},
           Case{"a clash", "Nine people were killed in the clashes.", "Nine - clash event"},
           Case{"a kidnapping", "Nine people were abducted in the village.", "Nine - attack event"},
           Case{"a blast may be a bomb or a boiler", "The blast killed nine people.",
                "nine - - event"},
           Case{"a bombing is an attack", "The bombing killed nine people.", "nine - attack event"},
       })
    EXPECT_EQ(classes(c.text), c.classes) << c.why << "\n  " << c.text;
}

TEST(FigureClasses, Periods) {
  for (const Case& c : {
           Case{"so far this year", "So far this year 40 people have been killed in shootings.",
                "40 - attack period"},
           Case{"since a month", "At least 300 people have been killed since January.",
                "At least 300 - - period"},
           Case{"years of the past", "Attacks have killed 25 people in the past five years.",
                "25 - attack period"},
           Case{"a year that opens the sentence", "In 2023, 310 people died in crashes in Norvia.",
                "310 - accident period"},
           Case{"last month, in several attacks",
                "Nine people were killed last month in attacks in Vessen.", "Nine - attack period"},
           Case{"months of an outbreak",
                "Over the past three months 45 people died of cholera in Vessen.",
                "45 - disaster period"},
           Case{"a year dates a single event",
                "Twelve people were killed in a bombing in Halden in 2011.",
                "Twelve - attack event"},
           Case{"a year of the event's own name", "The 2022 floods killed 1,700 people in Norvia.",
                "1,700 - disaster event"},
           Case{"a war counts since it began",
                "The war has killed 30,000 people since October 2023.", "30,000 - clash event"},
           Case{"since a day", "The flood has killed 30 people since Tuesday.",
                "30 - disaster event"},
           Case{"a week is short", "The shootings killed nine people this week.",
                "nine - attack event"},
           Case{"a month that only dates the strikes",
                "The strikes earlier this month killed 30 civilians.", "30 civilian attack event"},
           Case{"a month of certain shootings",
                "Families of the 22 people killed in the Halden shootings in April 2020 wept.",
                "22 - attack event"},
           Case{"the month of what was said",
                "The minister said last month that the attacks had killed 30 people.",
                "30 - attack event"},
           Case{"a month of a relative clause's event",
                "Police investigated the attacks last year that killed 30 people.",
                "30 - attack event"},
           Case{"a point in time", "Eight months ago rebels killed 30 people in attacks.",
                "30 - attack event"},
           Case{"the worst of many years", "The worst attack in a decade killed 20 people.",
                "20 - attack event"},
           Case{"up to a month", "The drought had killed 350 people by the start of June.",
                "350 - disaster event"},
           Case{"one man is no total", "A man was killed this year in Halden.", "A man - - event"},
           Case{"a term of prison is no span",
                "The attack killed nine people. He was jailed for "
                "five years.",
                "nine - attack event"},
       })
    EXPECT_EQ(classes(c.text), c.classes) << c.why << "\n  " << c.text;
}

TEST(FigureClasses, AYearIsNotHeldAgainstOneEvent) {
  const auto verdict = [](const char* one, const char* other) {
    return told::verdict(told::analysed({{"2024-08-05", one}, {"2024-08-05", other}}));
  };
  EXPECT_EQ(verdict("Shootings in Halden killed nine people this year.",
                    "The shooting in Halden killed 12 people."),
            "")
      << "the shootings of a year, and one of them";
  EXPECT_NE(verdict("Shootings in Halden killed nine people this year.",
                    "Shootings in Halden killed 12 people this year."),
            "")
      << "the same year";
  EXPECT_NE(verdict("The shooting in Halden killed nine people.",
                    "The shooting in Halden killed 12 people."),
            "")
      << "the same event";
}

namespace {

/// `extract --where` over two articles.
class Where : public Program {
 protected:
  void SetUp() override {
    Program::SetUp();
    if (root_.empty()) return;
    file("d/attack.txt",
         "---\ndate: 2024-08-05\n---\n\nThe attack in Halden on Monday killed nine soldiers and "
         "three police officers.\n\nSo far this year 40 people have been killed in attacks.\n");
    file("d/crash.txt",
         "---\ndate: 2024-08-05\n---\n\nThe bus crash in Vessen on Monday killed four soldiers.\n");
  }
  /// "attack.txt: nine; crash.txt: four": of each article its claims, as far as they are printed.
  std::string chosen(const std::string& options) const {
    const Result result = run("cd d && $P extract " + options + " .");
    EXPECT_EQ(result.status, 0) << options << "\n" << result.err;
    std::string seen;
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);) {
      const json record = json::parse(line);
      if (record["type"] == "document")
        seen += (seen.empty() ? "" : "; ") + record["document"].get<std::string>() + ":";
      else
        seen += ' ' + record["value"]["text"].get<std::string>();
    }
    return seen;
  }
};

}  // namespace

TEST_F(Where, PrintsOnlyWhatMatches) {
  struct Choice {
    const char* why;
    const char* options;
    const char* printed;
  };
  for (const auto& c : {
           Choice{"one class, in two articles", "--where victims=combatant",
                  "attack.txt: nine; crash.txt: four"},
           Choice{"articles without any are left out", "--where victims=police",
                  "attack.txt: three"},
           Choice{"all must hold", "--where victims=combatant --where event_class=accident",
                  "crash.txt: four"},
           Choice{"two classes at once nobody has",
                  "--where victims=combatant --where victims=police", ""},
           Choice{"what has no class", "--where victims=none",
                  "attack.txt: nine soldiers and three police officers 40"},
           Choice{"totals of a year", "--where over=period", "attack.txt: 40"},
           Choice{"by measure and article", "--where measure=killed --where document=crash.txt",
                  "crash.txt: four"},
           Choice{"a measure that nothing is counted by here", "--where measure=injured", ""},
           Choice{"by the name of the subject",
                  "--where 'subject=5 August 2024 crash in Vessen' --where kind=figure",
                  "crash.txt: four"},
           Choice{"days", "--where kind=date --where event_class=accident", "crash.txt: Monday"},
       })
    EXPECT_EQ(chosen(c.options), c.printed) << c.why << "\n  " << c.options;
}

TEST_F(Where, RecordsAreThoseOfExtract) {
  const std::string all = run("$P extract d").out;
  std::istringstream lines(run("$P extract --where kind=figure d").out);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count)
    EXPECT_NE(all.find(line + '\n'), std::string::npos) << line;
  EXPECT_EQ(count, 7U) << "two articles and five figures, one of them a sum";
}

TEST_F(Where, UnknownFieldsAndValuesAreRefused) {
  struct Refusal {
    const char* why;
    const char* options;
    const char* seen;
  };
  for (const auto& c : {
           Refusal{"no such field", "--where victim=police",
                   "--where: there is no field victim, only kind, measure, victims,"},
           Refusal{"no such value", "--where victims=army",
                   "--where: victims is never army, only attacker, civilian, combatant, police, "
                   "none"},
           Refusal{"no such event", "--where event_class=shooting",
                   "only accident, attack, clash, disaster, none"},
           Refusal{"no such measure", "--where measure=kiled", "nothing is counted as kiled"},
           Refusal{"no sign", "--where victims", "--where: victims is not FIELD=VALUE"},
           Refusal{"no field", "--where =police", "is not FIELD=VALUE"},
           Refusal{"no value", "--where victims=", "is not FIELD=VALUE"},
           Refusal{"the second of two", "--where kind=figure --where over=year",
                   "over is never year, only event, period"},
           Refusal{"mentions are no claims", "--mentions --where kind=figure", "--mentions"},
       })
    expect_refusal(std::string("$P extract ") + c.options + " d", c.seen, c.why);
  expect_refusal("$P --where kind=figure d", "--where", "only extract has it");
}

}  // namespace checkclaims::figure_classes_test
