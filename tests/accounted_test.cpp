// Second differences that explain why two figures differ (PairClue): for each row, two articles
// have the clue and cause no finding; with a few words replaced they lack the clue and cause one.
#include <gtest/gtest.h>

#include <algorithm>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims::accounted_test {

namespace {

struct Told {
  const char *date, *title, *text;
};

struct Row {
  const char *clue, *why;
  Told one, other;
  const char *words, *instead;  ///< with these the clue is gone
};

constexpr Row rows[] = {
    {"attacker_between",
     "six are dead with the gunman, who shot himself, and five without him",
     {"2031-05-07", "Six dead in Halden bar",
      "A shooting at a bar in Halden killed six people on Tuesday, police said. The gunman shot "
      "himself as "
      "officers came."},
     {"2031-05-20", "Halden mourns",
      "The shooting at a bar in Halden on 6 May killed five people, police said."},
     "shot himself",
     "fled"},
    {"unborn_between",
     "the child of a woman who was pregnant may be counted",
     {"2031-05-07", "Ten dead in Halden bar",
      "A shooting at a bar in Halden killed ten people on Tuesday, police said. One of the women "
      "was "
      "pregnant."},
     {"2031-05-20", "Halden mourns",
      "The shooting at a bar in Halden on 6 May killed nine people, police said."},
     "pregnant",
     "a nurse"},
    {"person_side",
     "one person is described where the other article counts: another shooting, or one of the dead",
     {"2031-05-07", "Shooting in Halden",
      "Three people were killed in a shooting in Halden on Tuesday, police said."},
     {"2031-05-20", "Halden shooting",
      "A 34-year-old man was killed in the shooting in Halden on 6 May, police said."},
     "A 34-year-old man was",
     "Two people were"},
    {"corrected_in_sentence",
     "the later article says that it corrects the number",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a grain silo in Halden killed 12 people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Halden blast",
      "The explosion at a grain silo in Halden on 6 May killed nine people, the fire brigade said "
      "in a "
      "revised list."},
     "revised",
     "new"},
    {"hit_between",
     "twelve were shot, of whom three died and nine lived",
     {"2031-05-07", "Shooting in Halden",
      "Twelve people were shot in a bar in Halden on Tuesday, police said."},
     {"2031-05-20", "Halden shooting",
      "The shooting in a bar in Halden on 6 May injured nine people and killed three, police "
      "said."},
     "killed three",
     "killed four"},
    {"moved_between",
     "two of the injured have died since",
     {"2031-05-07", "Crash in Halden",
      "A coach crash in Halden injured 34 people on Tuesday, police said."},
     {"2031-05-20", "Halden crash",
      "The coach crash in Halden on 6 May killed two people and injured 32, police said."},
     "killed two people",
     "killed four people"},
    {"lower_of_nation",
     "those of one nation are some of all",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a hostel in Halden killed 12 people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Halden blast",
      "The explosion at a hostel in Halden on 6 May killed nine Norwegians, the fire brigade "
      "said."},
     "nine Norwegians",
     "nine people"},
    {"lower_of_age",
     "the children are some of all",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a hostel in Halden killed 12 people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Halden blast",
      "The explosion at a hostel in Halden on 6 May killed nine children, the fire brigade said."},
     "nine children",
     "nine people"},
    {"lower_of_degree",
     "those who were critically injured are some of the injured",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a hostel in Halden injured 12 people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Halden blast",
      "The explosion at a hostel in Halden on 6 May critically injured nine people, the fire "
      "brigade said."},
     "critically injured",
     "injured"},
    {"groups_apart",
     "soldiers here, police officers there",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a barracks in Halden killed 12 soldiers on Tuesday, the fire brigade said."},
     {"2031-05-20", "Halden blast",
      "The explosion at a barracks in Halden on 6 May killed nine police officers, the fire "
      "brigade said."},
     "police officers",
     "soldiers"},
    {"settings_differ",
     "a factory is no hotel",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a factory in Halden killed 12 people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Halden blast",
      "The explosion at a hotel in Halden on 6 May killed nine people, the fire brigade said."},
     "hotel",
     "factory"},
    {"years_differ",
     "the one is of ten years before",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a grain silo in Halden killed 12 people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Halden blast",
      "The explosion at a grain silo in Halden killed nine people in 2021, the fire brigade said."},
     "in 2021",
     "in May"},
    {"names_differ",
     "two typhoons have two names",
     {"2031-05-07", "Typhoon",
      "Typhoon Halma killed 12 people in Norvia on Tuesday, the fire brigade said."},
     {"2031-05-20", "After the typhoon",
      "Typhoon Otmar killed nine people in Norvia on 6 May, the fire brigade said."},
     "Otmar",
     "Halma"},
    {"told_apart_in_one",
     "the third blast is one of three",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a market in Halden killed 12 people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Blast in Halden",
      "The first blast in Halden on 6 May broke windows. The third blast in Halden on 6 May killed "
      "nine "
      "people, the fire brigade said."},
     "The third blast",
     "The blast"},
    {"several_in_higher",
     "a pair of shootings, and one of them",
     {"2031-06-12", "Halden shootings",
      "A pair of shootings in Halden killed 12 people on Wednesday, police said."},
     {"2031-06-30", "Halden shooting",
      "A shooting in Halden killed nine people on 11 June, police said."},
     "A pair of shootings",
     "A shooting"},
    {"next_counted_in_lower",
     "four and a fifth, who is told apart, are five",
     {"2031-11-23", "Halden shooting",
      "Five people were injured in a shooting in Halden on Saturday, police said."},
     {"2031-12-11", "Halden shooting",
      "The shooting in Halden on 22 November left four people injured and a fifth cut by glass, "
      "police "
      "said."},
     "and a fifth cut",
     "and a window cut"},
    {"listed_by_place",
     "each number has its place",
     {"2031-08-08", "Halden bombings",
      "The bombings in Halden and Vessen on 7 August killed 257 people, the president said."},
     {"2031-08-20", "Arrest over bombings",
      "The bombings in Halden and Vessen on 7 August killed 247 people in Halden and 10 in Vessen, "
      "the "
      "president said."},
     "247 people in Halden and 10 in Vessen",
     "247 people"},
    {"taken_between",
     "three were taken to hospital, where one of them died",
     {"2031-04-08", "Halden shooting",
      "All three victims of a shooting in an office in Halden on Monday were transported to "
      "hospital, where "
      "one was pronounced dead, police said."},
     {"2031-04-20", "Halden shooting",
      "The shooting in an office in Halden on 7 April killed one person and injured two people, "
      "police "
      "said."},
     "were transported to",
     "were injured and seen at"},
    {"news_apart",
     "each article brings its explosion in as news of its own week",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a grain silo in Halden killed 12 people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Blast in Halden",
      "An explosion at a grain silo in Halden killed nine people on Monday, the fire brigade "
      "said."},
     "on Monday",
     "on 6 May"},
    {"added_in_lower",
     "nine more came on top",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a grain silo in Halden injured 12 people on Tuesday, the fire brigade "
      "said."},
     {"2031-05-20", "Blast in Halden",
      "The explosion at a grain silo in Halden on 6 May injured nine more people, the fire brigade "
      "said."},
     "nine more",
     "nine"},
    {"origin_in_lower",
     "those who came from Vessen are some of all",
     {"2031-05-07", "Crash in Halden",
      "A coach crash in Halden killed 12 people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Crash in Halden",
      "The coach crash in Halden on 6 May killed nine people from Vessen, the fire brigade said."},
     "people from Vessen",
     "people"},
    {"part_of_sum",
     "nine and three are twelve",
     {"2031-05-07", "Crash in Halden",
      "A coach crash in Halden injured 12 people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Crash in Halden",
      "The coach crash in Halden on 6 May injured nine people, the fire brigade said. Three people "
      "were "
      "injured on the road; 12 were injured."},
     "; 12 were injured",
     ""},
    {"condition_in_lower",
     "those in critical condition are some of the injured",
     {"2031-05-07", "Crash in Halden",
      "A coach crash in Halden injured 12 people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Crash in Halden",
      "The coach crash in Halden on 6 May left nine people in critical condition, injured by "
      "glass, the fire "
      "brigade said."},
     "left nine people in critical condition, injured by glass,",
     "injured nine people,"},
    {"condition_in_lower",
     "those who were missing are some of the dead",
     {"2031-05-07", "Avalanche",
      "An avalanche in Halden killed nine people on Tuesday, the fire brigade said."},
     {"2031-05-20", "Avalanche",
      "The bodies of three missing hikers were found after the avalanche in Halden on 6 May, the "
      "fire brigade said."},
     "The bodies of three missing hikers were found after the avalanche in Halden on 6 May",
     "The avalanche in Halden on 6 May killed three hikers"},
    {"undated_weekdays_differ",
     "articles without a date name two weekdays",
     {"", "",
      "An explosion at a grain silo in Halden killed 12 people on Tuesday, the fire brigade said. "
      "The silo "
      "belonged to Brodal Foods, whose head Karla Henning spoke."},
     {"", "",
      "An explosion at a grain silo in Halden killed nine people on Friday, the fire brigade said. "
      "The silo "
      "belonged to Brodal Foods, whose head Karla Henning spoke."},
     "Friday",
     "Tuesday"},
    {"both_counts_told",
     "each article gives both numbers: there are two counts",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a grain silo in Halden killed 15 people on Tuesday, the fire brigade said. "
      "The mayor "
      "has 11 names."},
     {"2031-05-20", "Blast in Halden",
      "The explosion at a grain silo in Halden on 6 May killed 11 people, the fire brigade said. "
      "The mayor "
      "has 15 names."},
     "killed 11 people",
     "killed 12 people"},
    {"casualties_between",
     "nine dead and three injured are twelve casualties",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a grain silo in Halden caused 12 casualties on Tuesday, the fire brigade "
      "said."},
     {"2031-05-20", "Blast in Halden",
      "The explosion at a grain silo in Halden on 6 May killed nine people and injured three, the "
      "fire "
      "brigade said."},
     "injured three",
     "injured four"},
    {"partly_lower",
     "those with burns are some of the injured",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a grain silo in Halden injured 12 people on Tuesday, the fire brigade "
      "said."},
     {"2031-05-20", "Blast in Halden",
      "The explosion at a grain silo in Halden on 6 May left nine people with burns, the fire "
      "brigade said."},
     "with burns",
     "injured"},
    {"wider_higher",
     "the storm struck more than Halden",
     {"2031-05-07", "Storm",
      "A storm killed 12 people across the country on Tuesday, the fire brigade of Halden said."},
     {"2031-05-20", "Storm",
      "The storm on 6 May killed nine people, the fire brigade of Halden said."},
     "across the country",
     "in Halden"},
    {"singled_out_lower",
     "those who were buried are some of the dead",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a mine in Halden killed 12 miners on Tuesday, the fire brigade said."},
     {"2031-05-20", "Blast in Halden",
      "Nine miners killed in the explosion at a mine in Halden on 6 May were buried, the fire "
      "brigade said."},
     "were buried",
     "came from there"},
    {"lower_told_too",
     "the other article tells the lower number too, of some",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a grain silo in Halden killed 42 people on Tuesday, of whom 31 were at "
      "work, the fire "
      "brigade said."},
     {"2031-05-20", "Blast in Halden",
      "The explosion at a grain silo in Halden on 6 May killed 31 people, the fire brigade said."},
     "of whom 31",
     "of whom some"},
    {"scenes_apart",
     "each counts the dead of a town of which the other says nothing",
     {"2031-05-07", "Storm",
      "A storm killed 12 people in Halden on Tuesday, the fire brigade said."},
     {"2031-05-20", "Storm",
      "The storm on 6 May killed nine people in Vessen, the fire brigade said."},
     "Vessen",
     "Halden"},
    {"hours_differ",
     "there was one in the morning and one in the evening",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a grain silo in Halden killed 12 people on Tuesday morning, the fire "
      "brigade said."},
     {"2031-05-07", "Blast in Halden",
      "An explosion at a grain silo in Halden killed nine people on Tuesday evening, the fire "
      "brigade said."},
     "evening",
     "morning"},
    {"stated_days_apart",
     "they are of two days that are spelt out",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a grain silo in Halden on 6 May killed 12 people, the fire brigade said."},
     {"2031-05-20", "Blast in Halden",
      "The explosion at a grain silo in Halden on 2 May killed nine people, the fire brigade "
      "said."},
     "2 May",
     "6 May"},
    {"lead_years_differ",
     "the headlines name two years",
     {"", "",
      "The 2024 Halden storm\n\nThe Halden storm of 2024 killed 12 people in Norvia, the fire "
      "brigade said."},
     {"", "",
      "The 2029 Halden storm\n\nThe Halden storm of 2029 killed nine people in Norvia, the fire "
      "brigade "
      "said."},
     "2029",
     "2024"},
    {"compared_in_one",
     "the older explosion is told further down, for comparison",
     {"2031-05-20", "Fire in Halden",
      "A fire at a grain silo in Halden hurt three people on Monday. The mayor spoke to the "
      "families. A "
      "choir sang in the church. It was the deadliest since an explosion in Halden on 6 May killed "
      "12 "
      "people."},
     {"2031-05-20", "Blast in Halden",
      "The explosion at a grain silo in Halden on 6 May killed nine people, the fire brigade "
      "said."},
     "It was the deadliest since an",
     "An"},
    {"rounds_up_higher",
     "shootings across the city are added up",
     {"2031-05-07", "Halden shootings",
      "Shootings across the city of Halden injured 12 people on Tuesday, police said."},
     {"2031-05-20", "Halden shooting",
      "The shooting in Halden on 6 May injured nine people, police said."},
     "Shootings across the city of Halden",
     "A shooting in the city of Halden"},
    {"higher_of_some",
     "all children are more than the people of the other: the rule on parts has it",
     {"2031-05-07", "Blast in Halden",
      "An explosion at a hostel in Halden killed 12 children on Tuesday, the fire brigade said."},
     {"2031-05-20", "Halden blast",
      "The explosion at a hostel in Halden on 6 May killed nine people, the fire brigade said."},
     "12 children",
     "12 people"},
};

/// The article with some of its words exchanged.
std::string written(const Told& told, const std::string& words, const std::string& instead) {
  std::string text = told.text;
  for (std::size_t at = text.find(words); !words.empty() && at != std::string::npos;
       at = text.find(words, at + instead.size()))
    text.replace(at, words.size(), instead);
  const auto field = [](const char* name, const std::string& value) {
    return value.empty() ? "" : name + (": " + value) + "\n";
  };
  return "---\n" + field("title", told.title) + field("date", told.date) + "---\n\n" + text + "\n";
}

Analysis read(const Row& row, const std::string& words, const std::string& instead) {
  return analyse(
      {{"a.txt", written(row.one, words, instead)}, {"b.txt", written(row.other, words, instead)}},
      {.keep_clues = true});
}

bool has_clue(const Analysis& analysis, std::string_view clue) {
  return std::any_of(analysis.weighed_clues.begin(), analysis.weighed_clues.end(),
                     [clue](const WeighedClues& weighed) {
                       return weighed.kind == WeighedClues::Kind::pair &&
                              std::any_of(weighed.values.begin(), weighed.values.end(),
                                          [clue](const auto& value) {
                                            return value.first == clue && value.second != 0;
                                          });
                     });
}

bool contradicts(const Analysis& analysis) {
  return std::any_of(analysis.findings.begin(), analysis.findings.end(),
                     [](const Finding& finding) {
                       return finding.severity != Severity::note &&
                              (finding.rule == "conflicting-figure" ||
                               finding.rule == "falling-total" || finding.rule == "two-versions");
                     });
}

}  // namespace

TEST(Accounted, EveryRow) {
  for (const Row& row : rows) {
    const std::string what = std::string(row.clue) + ": " + row.why;
    const Analysis quiet = read(row, "", "");
    EXPECT_TRUE(has_clue(quiet, row.clue)) << what;
    EXPECT_FALSE(contradicts(quiet)) << what;
    const Analysis loud = read(row, row.words, row.instead);
    EXPECT_FALSE(has_clue(loud, row.clue)) << what << "\n  with \"" << row.instead << '"';
    EXPECT_TRUE(contradicts(loud)) << what << "\n  with \"" << row.instead << '"';
  }
}

TEST(Accounted, TheWordsThatAreExchangedStandThere) {
  for (const Row& row : rows)
    EXPECT_NE(std::string(row.one.text).find(row.words) != std::string::npos,
              std::string(row.other.text).find(row.words) != std::string::npos)
        << row.clue << ": in one of the two";
}

}  // namespace checkclaims::accounted_test
