// Which event an article is about and when it was: what docs/coverage.md promises. All articles are
// of Wednesday, 31 July 2024.
#include <gtest/gtest.h>

#include <algorithm>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims::event_days_test {

namespace {

struct MainEvent {
  const char* title;  ///< may be empty
  const char* text;
  const char* kind;
  const char* day;
  const char* place;
  const char* why;
};

const MainEvent main_events[] = {
    {"Two killed in mill fire",
     "Two men were killed Monday when a fire swept through a mill in Redhaven, officials said "
     "Tuesday.",
     "fire", "2024-07-29", "Redhaven", "the day of the verb, not of those who say so"},
    {"", "On Tuesday, police said, a fire broke out at a mill in Redhaven.", "fire", "2024-07-30",
     "Redhaven", "a saying set in between"},
    {"", "On Tuesday, police said a man had been shot in Redhaven on Sunday.", "shooting",
     "2024-07-28", "Redhaven", "the day of saying it, then that of the shooting"},
    {"Man charged in Redhaven shooting",
     "A man was charged Tuesday with murder in Saturday's shooting of a baker in Redhaven.",
     "shooting", "2024-07-27", "Redhaven", "a charge has its own day"},
    {"Vigil held for slain baker",
     "Hundreds came to a vigil Sunday for the baker who was shot Friday night in Redhaven.",
     "shooting", "2024-07-26", "Redhaven", "a vigil has its own day"},
    {"Shooting victim dies", "A baker who was shot Friday in Redhaven died in hospital on Monday.",
     "shooting", "2024-07-26", "Redhaven", "a death days later"},
    {"Baker dies of wounds",
     "A baker wounded in a shooting last week died of his wounds Monday. He was shot around 5 p.m. "
     "Thursday in Redhaven.",
     "shooting", "2024-07-25", "Redhaven", "wounds leave the day to the verb that they complete"},
    {"Woman hurt in crash",
     "A driver remained in critical condition Tuesday after a crash in Redhaven on Sunday.",
     "crash", "2024-07-28", "Redhaven", "a condition is one of its own day"},
    {"Shooting suspects sought",
     "Two people were shot in Redhaven on Sunday night. Both gunmen are still at large this "
     "morning.",
     "shooting", "2024-07-28", "Redhaven", "how things stand now"},
    {"", "Police searched a house in Redhaven on Tuesday after a man was stabbed there on Monday.",
     "stabbing", "2024-07-29", "Redhaven", "a search comes later"},
    {"Three hurt in stabbing",
     "Officers were called to a bar in Redhaven just before 11 p.m. Monday. Three people had been "
     "stabbed.",
     "stabbing", "2024-07-29", "Redhaven",
     "calls for help are of the day; before an hour is on the day"},
    {"Warehouse burns down",
     "On Monday at 9:04 p.m., crews were dispatched to a warehouse fire in Redhaven.", "fire",
     "2024-07-29", "Redhaven", "a day that opens the lead"},
    {"Bakery fire injures two",
     "Two people were hurt in a fire in Redhaven on Monday. The bakery will reopen on Friday.",
     "fire", "2024-07-29", "Redhaven", "days to come do not count"},
    {"Shooting at club injures five",
     "The shooting happened as the club, the Blue Door, was closing on Saturday in Redhaven. Five "
     "people were hurt. The club is closed through Monday.",
     "shooting", "2024-07-27", "Redhaven", "commas around a name; a day until which"},
    {"Plea in 2021 killing",
     "A man pleaded guilty Tuesday to the murder of a baker in Redhaven. The baker was shot dead "
     "on March 4, 2021.",
     "shooting", "2021-03-04", "Redhaven", "an old day in an article of a trial"},
    {"Trial opens over bar shooting",
     "A trial opened in Redhaven on Monday over the March 4, 2021, shooting that killed two "
     "people.",
     "shooting", "2021-03-04", "Redhaven", "a full date with commas before the noun"},
    {"Two more arrests in shooting",
     "A girl was shot in Redhaven Monday night. Police went to the house about 11 p.m. Monday, "
     "July 22.",
     "shooting", "2024-07-22", "Redhaven", "the date spells out the weekday"},
    {"Crash kills two",
     "A bus crashed in Redhaven last night, Tuesday, July 30, at 11 p.m., killing two people.",
     "crash", "2024-07-30", "Redhaven", "one day told thrice"},
    {"Boy shot two days after holiday", "A boy was shot in Redhaven two days after Christmas.",
     "shooting", "2023-12-27", "Redhaven", "counted from a day"},
    {"Fire began in tree",
     "A fire on Tuesday in Redhaven began in a Christmas tree, officials said.", "fire",
     "2024-07-30", "Redhaven", "a tree is no day"},
    {"Toll rises", "The toll of Sunday's ferry sinking off Redhaven rose to six on Tuesday.",
     "shipwreck", "2024-07-28", "Redhaven", "a day of counting"},
    {"Explosion kills three",
     "An explosion killed three people at a mill in Redhaven on Monday morning.", "explosion",
     "2024-07-29", "Redhaven", "a noun that acts"},
    {"Quake shakes Redhaven",
     "A strong earthquake struck near Redhaven early on Tuesday, killing nine people.",
     "earthquake", "2024-07-30", "Redhaven", "a part of the day"},
    {"Man dies in accident", "A man died in an accident in Redhaven on Monday.", "accident",
     "2024-07-29", "Redhaven", "an accident of no told kind"},
    {"Two found dead", "Two people were found dead in Redhaven on Monday, police said.", "incident",
     "2024-07-29", "Redhaven", "harm with no word for its kind"},
    {"Man killed in home invasion", "A man was shot during a home invasion in Redhaven on Monday.",
     "shooting", "2024-07-29", "Redhaven", "an invasion of a home is no war"},
    {"Girl shot", "A girl is fighting for her life after she was shot on Sunday in Redhaven.",
     "shooting", "2024-07-28", "Redhaven", "a fight for life is no war"},
    {"Crews fight fire",
     "Crews began an interior attack on Monday to save a burning mill in Redhaven from the fire.",
     "fire", "2024-07-29", "Redhaven", "firefighters' attacks are no attacks"},
    {"Storm kills four", "A storm killed four people in Redhaven yesterday.", "storm", "2024-07-30",
     "Redhaven", "yesterday"},
    {"Blast kills five", "A blast killed five people in Redhaven this morning.", "explosion",
     "2024-07-31", "Redhaven", "this morning"},
    {"Two shot in Redhaven", "Two people were shot in Redhaven, police said.", "shooting",
     "2024-07-31", "Redhaven", "no day told: the article's own, which proves nothing"},
    {"Mayor resigns", "The mayor of Redhaven resigned on Monday.", "news", "2024-07-29", "Redhaven",
     "news that is no harm"},
    {"Baker shot", "A baker was shot on Sunday in Redhaven.The baker, 34, died.", "shooting",
     "2024-07-28", "Redhaven", "a lost space between sentences"},
    {"Shooting kills two",
     "Two people were shot dead Sunday in Redhaven. @harbournews July 31, 2024", "shooting",
     "2024-07-28", "Redhaven", "a stamp of a post"},
    {"Gunman shot",
     "A gunman opened fire at a market in Redhaven on Monday, wounding four people. He was "
     "arrested on Tuesday.",
     "shooting", "2024-07-29", "Redhaven", "the arrest came later"},
    {"Three killed in Redhaven crash",
     "Three people died when a truck hit a bus near Redhaven on Monday night, police said. The "
     "driver will appear in court on Thursday.",
     "crash", "2024-07-29", "Redhaven", "days of court are to come"},
    {"Police identify man killed in shooting",
     "Police on Wednesday identified the man who was shot and killed in Redhaven over the weekend. "
     "Officers responded to the scene about 2 a.m. Sunday.",
     "shooting", "2024-07-28", "Redhaven", "who he was is told later"},
    {"Funeral for officer",
     "Thousands gathered Tuesday in Redhaven for the funeral of an officer killed in last "
     "Thursday's shooting.",
     "shooting", "2024-07-25", "Redhaven", "a funeral has its own day"},
    {"Bomb kills nine",
     "A car bomb exploded outside a market in Redhaven on Tuesday, killing at least nine people, "
     "officials said Wednesday.",
     "bombing", "2024-07-30", "Redhaven", "officials speak a day later"},
    {"Suspect arrested",
     "A suspect has been arrested in connection with a shooting on Sunday in Redhaven that left "
     "one man dead.",
     "shooting", "2024-07-28", "Redhaven", "an arrest for a shooting on a day"},
    {"Fire kills family",
     "A family of four died in a house fire early Sunday in Redhaven. Neighbors said they heard an "
     "explosion around 3 a.m.",
     "fire", "2024-07-28", "Redhaven", "neighbours heard it at an hour"},
    {"Second victim dies",
     "A second victim of Friday's bus crash near Redhaven has died, the hospital announced "
     "Tuesday.",
     "crash", "2024-07-26", "Redhaven", "a death is announced later"},
    {"Ferry sinks",
     "A ferry carrying 80 people sank off Redhaven on Sunday. Divers on Tuesday found six more "
     "bodies.",
     "shipwreck", "2024-07-28", "Redhaven", "divers go on for days"},
    {"Man sentenced in 2022 stabbing",
     "A man was sentenced Tuesday to 20 years in prison for stabbing a woman in Redhaven. The "
     "woman was stabbed on June 3, 2022.",
     "stabbing", "2022-06-03", "Redhaven", "a sentence years later"},
    {"Anniversary of fire",
     "On the anniversary of the fire, families met in Redhaven on Tuesday. The fire killed 12 "
     "people on July 30, 2019.",
     "fire", "2019-07-30", "Redhaven", "an anniversary is of its own day"},
    {"Quake toll rises to 40",
     "The death toll from the earthquake that hit near Redhaven on Saturday rose to 40 on Tuesday.",
     "earthquake", "2024-07-27", "Redhaven", "the day of the quake, not of its toll"},
    {"Two killed in avalanche",
     "Two skiers were killed in an avalanche near Redhaven on Sunday, rescuers said Monday. Their "
     "bodies were flown out on Tuesday.",
     "landslide", "2024-07-28", "Redhaven", "bodies are found later"},
    {"Building collapses",
     "A building collapsed in Redhaven on Monday, burying six workers. Rescuers were still digging "
     "on Wednesday.",
     "collapse", "2024-07-29", "Redhaven", "rescuers go on for days"},
    {"Teen dies", "A teenager who was struck by a train in Redhaven last Wednesday died Monday.",
     "crash", "2024-07-24", "Redhaven", "a death after an accident last week"},
    {"Boy shot", "A boy was shot Wednesday in Redhaven.", "shooting", "2024-07-31", "Redhaven",
     "a weekday that is the article's own"},
    {"Shooting at mall",
     "Witnesses told reporters on Tuesday how a gunman killed three shoppers at a mall in Redhaven "
     "the day before.",
     "shooting", "2024-07-29", "Redhaven", "the day before one that is told"},
    {"Two dead in blaze",
     "Two people died in a blaze that broke out at 2 a.m. on Monday, July 29, in Redhaven, the "
     "fire chief told reporters on Tuesday.",
     "fire", "2024-07-29", "Redhaven", "an hour, a weekday and a date are one day"},
    {"Crash on highway",
     "The Highway Patrol says a 30-year-old man was killed Sunday afternoon when his car "
     "overturned near Redhaven. The crash is under investigation.",
     "crash", "2024-07-28", "Redhaven", "the present says, the past happens"},
    {"Attack on church",
     "Gunmen attacked a church in Redhaven on Sunday, killing eight people. It was the worst "
     "attack in the country since January 2016.",
     "attack", "2024-07-28", "Redhaven", "since another one"},
    {"Hospital report",
     "Four people hurt in Monday's explosion in Redhaven were released from hospital on Tuesday.",
     "explosion", "2024-07-29", "Redhaven", "those hurt go home later"},
    {"Man shot by police",
     "A man shot by police in Redhaven on Sunday had pointed a gun at them, a report released "
     "Tuesday says.",
     "shooting", "2024-07-28", "Redhaven", "a report has its own day"},
    {"Parade crash",
     "A car drove into a parade in Redhaven on Saturday, injuring 12 people. On Monday the driver "
     "was charged.",
     "crash", "2024-07-27", "Redhaven", "a charge in the sentence after"},
    {"Bus plunges into ravine",
     "A bus plunged into a ravine near Redhaven on Monday, killing 21 people.", "crash",
     "2024-07-29", "Redhaven", "a verb tells what befell the bus, and killing is none"},
    {"Airliner down",
     "An airliner of Orient Pacific went down off Redhaven on Monday, killing all 346 people on "
     "board.",
     "crash", "2024-07-29", "Redhaven", "an airline is no sea"},
    {"Captain questioned",
     "The captain of the fishing boat that went down off Redhaven on Monday, drowning 38 people, "
     "was questioned on Tuesday.",
     "shipwreck", "2024-07-29", "Redhaven", "what goes down is a boat"},
    {"Hospital hit", "A hospital in Redhaven was hit by a missile on Monday, and 14 people died.",
     "attack", "2024-07-29", "Redhaven", "who hit it stands behind the verb"},
    {"Pupils killed",
     "Six pupils were killed in Redhaven on Monday when their minibus was hit by an express.",
     "crash", "2024-07-29", "Redhaven", "a train hit it"},
    {"Prices fall", "House prices in Redhaven fell on Monday, and sales of cars went down.", "news",
     "2024-07-29", "Redhaven", "what falls without harm is no event"},
    {"A year after the blast",
     "One year ago today an explosion in the port of Redhaven killed 218 people.", "explosion",
     "2023-07-31", "Redhaven", "an anniversary is not the day itself"},
    {"Ten years on", "Ten years ago on this day a fire in Redhaven killed 72 people.", "fire",
     "2014-07-31", "Redhaven", "on this day of another year"},
    {"Update", "UPDATE, July 31: A third person has died after the crash in Redhaven on July 27.",
     "crash", "2024-07-27", "Redhaven", "an update has its own day"},
};

struct OtherEvent {
  const char* text;
  std::int64_t figure;  ///< one of the text
  const char* kind;
  const char* days;  ///< of the event that the figure is of
  const char* why;
};

const OtherEvent other_events[] = {
    {"Two people were killed in a bombing in Redhaven on Monday. The 2019 attack on the harbour "
     "killed 253 people.",
     253, "attack", "2019-01-01..2019-12-31", "an older event of the same kind has its own days"},
    {"Two people were killed in a bombing in Redhaven on Monday. The 2019 attack on the harbour "
     "killed 253 people.",
     2, "bombing", "2024-07-29..2024-07-29", "and lends them to nobody"},
    {"A ferry sank off Redhaven on Monday, drowning six people. It was the worst shipwreck since "
     "the May 3, 2011, sinking that killed 40 people.",
     40, "shipwreck", "2011-05-03..2011-05-03", "since another one"},
    {"A gunman shot dead four people in Redhaven on Monday. A shooting in Port Halden on July 4 "
     "killed seven people.",
     7, "shooting", "2024-07-04..2024-07-04", "another place and day"},
    {"A gunman shot dead four people in Redhaven on Monday. A shooting in Port Halden on July 4 "
     "killed seven people.",
     4, "shooting", "2024-07-29..2024-07-29", "the news itself"},
    {"Three men were killed in a fire in Redhaven on Monday. In 1998, a fire killed 12 people in "
     "the same street.",
     12, "fire", "1998-01-01..1998-12-31", "a year before the clause"},
    {"An earthquake killed nine people in Redhaven on Tuesday. An earthquake in February killed 30 "
     "people in Port Halden.",
     30, "earthquake", "2024-02-01..2024-02-29", "a month"},
    {"A gunman shot dead four people at a mall in Redhaven on Monday. In 2012, a shooting in the "
     "same street killed three people. Its owner has moved away. The shooting on Monday left the "
     "town in shock, and six people were wounded in the shooting.",
     6, "shooting", "2024-07-29..2024-07-29", "the news again after an older event"},
};

std::string range(const DayRange& days) {
  return (days.low ? to_iso(*days.low) : "") + ".." + (days.high ? to_iso(*days.high) : "");
}

LinkedClaims claims_of(const std::string& title, const std::string& text) {
  const std::string headline = title.empty() ? "" : "title: " + title + "\n";
  return analyse({{"a.txt", "---\n" + headline + "date: 2024-07-31\n---\n\n" + text + "\n"}}, {})
      .claims;
}

}  // namespace

TEST(EventDays, TheMainEventHasItsKindDayAndPlace) {
  for (const MainEvent& row : main_events) {
    const auto claims = claims_of(row.title, row.text);
    const auto news = std::find_if(claims.begin(), claims.end(), [](const LinkedClaim& claim) {
      return claim.kind() == ClaimKind::date;
    });
    ASSERT_NE(news, claims.end()) << row.text << ": " << row.why;
    EXPECT_EQ(news->said.measure, row.kind) << row.text << ": " << row.why;
    EXPECT_EQ(range(news->subject.date), std::string(row.day) + ".." + row.day)
        << row.text << ": " << row.why;
    EXPECT_EQ(news->subject.place, row.place) << row.text << ": " << row.why;
  }
}

TEST(EventDays, OtherEventsOfAnArticleHaveTheirOwn) {
  for (const OtherEvent& row : other_events) {
    const auto claims = claims_of("", row.text);
    const auto figure =
        std::find_if(claims.begin(), claims.end(), [&row](const LinkedClaim& claim) {
          return claim.kind() == ClaimKind::figure &&
                 claim.figure().value.hard.low == Decimal::of(row.figure);
        });
    ASSERT_NE(figure, claims.end()) << row.text << ": " << row.why;
    EXPECT_EQ(figure->subject.event_kind, row.kind) << row.text << ": " << row.why;
    EXPECT_EQ(range(figure->subject.date), row.days) << row.text << ": " << row.why;
  }
}

TEST(EventDays, ALongerTimeStaysOne) {
  struct Case {
    const char* text;
    const char* days;
    const char* why;
  };
  for (const Case& c : {Case{"A girl was shot in Redhaven last month, police said.",
                             "2024-06-01..2024-06-30", "a month"},
                        Case{"Two men were killed in a crash near Redhaven over the weekend.",
                             "2024-07-26..2024-07-28", "a weekend"},
                        Case{"A man pleaded guilty on Monday to a shooting in Redhaven.", "..",
                             "an article of a plea tells of no day"},
                        Case{"A girl was shot in Redhaven over the Fourth of July holiday weekend.",
                             "2024-07-01..2024-07-07", "some day around a holiday"},
                        Case{"A girl was shot on the 2000 block of Mill Road in Redhaven.",
                             "2024-07-31..2024-07-31", "an address is no year"}}) {
    const auto claims = claims_of("", c.text);
    const auto news = std::find_if(claims.begin(), claims.end(), [](const LinkedClaim& claim) {
      return claim.kind() == ClaimKind::date;
    });
    ASSERT_NE(news, claims.end()) << c.text << ": " << c.why;
    EXPECT_EQ(range(news->subject.date), c.days) << c.text << ": " << c.why;
  }
}

TEST(EventDays, WithoutADayTheArticlesOwnProvesNothing) {
  const auto claims =
      claims_of("Two shot in Redhaven", "Two people were shot in Redhaven, police said.");
  const auto news = std::find_if(claims.begin(), claims.end(), [](const LinkedClaim& claim) {
    return claim.kind() == ClaimKind::date;
  });
  ASSERT_NE(news, claims.end());
  EXPECT_EQ(range(news->event_day().days), "..2024-07-31");
}

}  // namespace checkclaims::event_days_test
