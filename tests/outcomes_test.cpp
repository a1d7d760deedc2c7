// Outcomes of contests in two articles: which pairs contradict each other, and how surely.
#include <gtest/gtest.h>

#include <tuple>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims::outcomes_test {
namespace {

struct Case {
  const char *one, *other;
  const char* found;  ///< "error", "warning", or empty where both can be true
  const char* why;
};

/// What conflicting-outcome says of two articles of one day, or of none.
std::string severity_of(const std::string& one, const std::string& other, const std::string& head) {
  const Analysis analysis =
      analyse({{"a.txt", head + one + "\n"}, {"b.txt", head + other + "\n"}}, {});
  std::string all;
  for (const Finding& finding : analysis.findings)
    if (finding.rule == "conflicting-outcome")
      all += (all.empty() ? "" : " ") + std::string(name_of(finding.severity));
  return all;
}

constexpr const char* monday = "---\ntitle: News\ndate: 2024-05-06\n---\n\n";

void expect(const Case& c, const char* head) {
  EXPECT_EQ(severity_of(c.one, c.other, head), c.found)
      << c.why << "\n  " << c.one << "\n  " << c.other;
  EXPECT_EQ(severity_of(c.other, c.one, head), c.found)
      << "the other way round: " << c.why << "\n  " << c.one << "\n  " << c.other;
}

}  // namespace

TEST(Outcomes, OfOneContest) {
  for (const Case& c : {
           Case{"Ana Reyes was elected mayor of Halden on Sunday, beating Tom Barnes.",
                "Tom Barnes won the election for mayor of Halden on Sunday, defeating Ana Reyes.",
                "error", "two winners"},
           Case{"Alvik Rovers beat Dornach City 3-1 on Sunday.",
                "Dornach City lost 2-1 to Alvik Rovers on Sunday.", "error", "two scores"},
           Case{"Alvik Rovers beat Dornach City 3-1 on Sunday.",
                "Dornach City won at Alvik Rovers on Sunday.", "error", "at the other's ground"},
           Case{"Alvik Rovers beat Dornach City 3-1 on Sunday.",
                "Alvik Rovers and Dornach City drew 1-1 on Sunday.", "error", "drawn and won"},
           Case{"Ana Reyes was elected mayor of Halden on Sunday.",
                "Tom Barnes was elected mayor of Halden on Sunday.", "error", "two of one post"},
           Case{"Tom Barnes conceded the race for governor of Norland to Ana Reyes on Tuesday.",
                "Tom Barnes was elected governor of Norland on Tuesday.", "error",
                "conceded and elected"},
           Case{"Alvik Rovers' 3-1 win over Dornach City on Saturday took them to the top.",
                "Alvik Rovers were thrashed by Dornach City on Saturday.", "error",
                "a noun and a passive"},
           Case{"Alvik Rovers beat Dornach City 3-1 on Sunday.",
                "Dornach City were beaten 3-1 by Alvik Rovers on Sunday.", "", "they say the same"},
           Case{"Alvik Rovers beat Dornach City 3-1 on Saturday.",
                "Dornach City beat Alvik Rovers 2-0 on Wednesday.", "", "two matches"},
           Case{"Alvik Rovers beat Dornach City 3-1 on Sunday.",
                "Dornach City beat Alvik Rovers 2-0 in the women's league on Sunday.", "",
                "another side"},
           Case{"Alvik Rovers beat Dornach City 3-1 in the first leg on Sunday.",
                "Dornach City beat Alvik Rovers 2-0 in the second leg on Sunday.", "", "two legs"},
           Case{"Ana Reyes was elected mayor of Halden on Sunday.",
                "Tom Barnes was elected mayor of Stellick on Sunday.", "", "two towns"},
           Case{"Ana Reyes was elected mayor of Halden on Sunday.",
                "Tom Barnes was elected deputy mayor of Halden on Sunday.", "", "two posts"},
           Case{"Castelmar are in the final. They beat Brunnfeld on penalties on Wednesday.",
                "Brunnfeld knocked out Castelmar on penalties in the semi-final on Wednesday.",
                "warning", "a pronoun, and a round that only one tells"},
           Case{"Elin Sand was elected chair of the finance committee on Monday.",
                "Omar Hadid was elected chair of the health committee on Monday.", "",
                "two committees"},
           Case{"Norden beat Velland 101-98 in game three on Monday.",
                "Velland beat Norden 99-90 on Wednesday to level the series.", "", "a series"},
           Case{"Ana Reyes beat Tom Barnes in the presidential election on Tuesday.",
                "Tom Barnes beat Ana Reyes in Stellick on Tuesday.", "", "a part of the country"},
           Case{"Ana Reyes won the presidential election on Tuesday, beating Tom Barnes.",
                "Tom Barnes won the popular vote on Tuesday.", "", "votes are not electors"},
           Case{"Ana Reyes beat Tom Barnes in the election for mayor of Halden on Sunday.",
                "Tom Barnes declared victory over Ana Reyes in the election for mayor of Halden.",
                "", "declared by himself"},
           Case{"Ann Berg won the presidential election in Norvia on 5 May 2024.",
                "Ann Berg lost the presidential election in Norvia on 5 May 2024.", "error",
                "won and lost"},
           Case{"Ann Berg won the presidential election in Norvia on 5 May 2024.",
                "Ann Berg lost the presidential election in Norvia in 2020.", "", "the one before"},
           Case{"Ann Berg lost the presidential election in Norvia on 5 May 2024.",
                "Ann Berg won over the voters of the presidential election in Norvia.", "",
                "won over"},
           Case{"Norvia beat Sulia at the battle of Halden in 1921.",
                "Sulia beat Norvia at the battle of Stellick in 1921.", "", "two battles"},
       })
    expect(c, monday);
}

TEST(Outcomes, ToldByAScore) {
  for (const Case& c : {
           Case{"Dunmere Rovers are through to the Shield final after beating Stanfield Town 3-2 "
                "in a semi-final second leg on Monday.",
                "On Monday she saw her team beat Stanfield 4-2 on the night. Rovers, of Dunmere, "
                "will take 5,000 tickets to the final.",
                "apart", "two scores of one match"},
           Case{"Dunmere Rovers are through to the Shield final after beating Stanfield Town 3-2 "
                "in a semi-final second leg on Monday.",
                "On Monday she saw her team beat Stanfield 4-2 over the two legs. Rovers, of "
                "Dunmere, will take 5,000 tickets to the final.",
                "", "not the score of the whole match, or of another"},
           Case{"Goals from Iker Solano and Tomi Rask gave Varn Rovers a 3-1 win over Lindhaven at "
                "Mill Road on Monday.",
                "Then Lindhaven began to retreat: 2-1 to Varn Rovers was the final score in "
                "Monday's semi-final at Mill Road.",
                "apart", "two scores of one match"},
           Case{"Goals from Iker Solano and Tomi Rask gave Varn Rovers a 3-1 win over Lindhaven at "
                "Mill Road on Monday.",
                "Then Lindhaven began to retreat: 2-1 to Varn Rovers was the score at half-time in "
                "Monday's semi-final at Mill Road.",
                "", "not the score of the whole match, or of another"},
           Case{"Varn Rovers beat Lindhaven 3-1 at Mill Road on Monday.",
                "It finished 2-1 to Varn Rovers at Mill Road on Monday, and Lindhaven went home "
                "with heads up.",
                "apart", "two scores of one match"},
           Case{"Varn Rovers beat Lindhaven 3-1 at Mill Road on Monday.",
                "Lindhaven went down 2-1 at Mill Road to Varn Rovers on Monday.", "apart",
                "two scores of one match"},
           Case{"Varn Rovers drew 1-1 with Lindhaven at Mill Road on Monday.",
                "Lindhaven went down 2-1 to Varn Rovers at Mill Road on Monday.", "apart",
                "two scores of one match"},
           Case{"Varn Rovers won the second leg 3-2 at Lindhaven on Monday.",
                "Varn Rovers beat Lindhaven 4-2 in the second leg on Monday.", "apart",
                "two scores of one match"},
           Case{"Varn Rovers beat Lindhaven 3-1 at Mill Road on Monday.",
                "The game at Mill Road on Monday ended 3-2 to Varn Rovers against Lindhaven.",
                "apart", "two scores of one match"},
           Case{"Varn Rovers beat Lindhaven 3-1 at Mill Road on Monday.",
                "Varn Rovers went through against Lindhaven on Monday, 5-4 on aggregate.", "",
                "not the score of the whole match, or of another"},
           Case{"Varn Rovers beat Lindhaven 3-1 at Mill Road on Monday.",
                "Varn Rovers won 4-3 on penalties against Lindhaven on Monday.", "",
                "not the score of the whole match, or of another"},
           Case{"Varn Rovers beat Lindhaven 3-1 at Mill Road on Monday.",
                "Varn Rovers had won 2-1 at Lindhaven in August.", "",
                "not the score of the whole match, or of another"},
           Case{"Varn Rovers beat Lindhaven 3-1 at Mill Road on Monday.",
                "It was 2-1 to Varn Rovers at the break against Lindhaven on Monday.", "",
                "not the score of the whole match, or of another"},
           Case{"Varn Rovers beat Lindhaven 3-1 at Mill Road on Monday.",
                "With ten minutes left it was 2-1 to Varn Rovers against Lindhaven on Monday.", "",
                "not the score of the whole match, or of another"},
           Case{"After beating Lindhaven 3-2 on Monday, Varn Rovers are top of the league.",
                "Lindhaven lost 4-2 to Varn Rovers on Monday.", "apart", "two scores of one match"},
       })
    EXPECT_EQ(severity_of(c.one, c.other, monday).empty(), *c.found == '\0')
        << c.why << "\n  " << c.one << "\n  " << c.other;
}

TEST(Outcomes, OfNoKnownDay) {
  for (const Case& c : {
           Case{"Elin Sand defeated Omar Hadid.", "Elin Sand lost to Omar Hadid.", "warning",
                "nothing tells two contests apart"},
           Case{"Elin Sand defeated Omar Hadid.", "Omar Hadid lost to Elin Sand.", "",
                "they say the same"},
       })
    expect(c, "");
}

TEST(Outcomes, OfWhomTheArticleTells) {
  const std::string match =
      "---\ntitle: News\ndate: 2021-05-09\n---\n\nHalden Rovers beat Orn City 3-1 on Saturday.\n";
  const auto second = [](const std::string& title, const std::string& text) {
    return "---\ntitle: " + title + "\ndate: 2021-05-09\n---\n\n" + text + "\n";
  };
  for (const auto& [title, text, found] : {
           std::tuple("News",
                      "Orn City are 19th after the 2-1 home defeat by Halden Rovers on Saturday.",
                      true),
           std::tuple("News",
                      "A man of Orn City was sent off in Saturday's 1-1 draw with Halden Rovers.",
                      true),
           std::tuple(
               "News",
               "The two goals of Jan Frith gave Halden Rovers a 2-1 win over Orn City on Saturday.",
               true),
           std::tuple("Halden Rovers 2, Orn City 1", "Jan Frith scored twice.", true),
           std::tuple("Halden Rovers 3, Orn City 1", "Jan Frith scored twice.", false),
           std::tuple("News",
                      "Orn City have not won since the 2-1 defeat by Halden Rovers on 6 February.",
                      false),
           std::tuple(
               "News",
               "A man of Leem Town was sent off in the 2-1 defeat by Halden Rovers on Wednesday.",
               false),
       })
    EXPECT_EQ(!analyse({{"a.txt", match}, {"b.txt", second(title, text)}}, {}).findings.empty(),
              found)
        << title << "\n  " << text;
}

TEST(Outcomes, AreOneFindingWhereOtherRulesSpeakToo) {
  const Analysis analysis = analyse(
      {{"a.txt",
        std::string(monday) + "Ana Reyes won the election for mayor of Halden on Sunday.\n"},
       {"b.txt",
        std::string(monday) + "Tom Barnes won the election for mayor of Halden on Sunday.\n"}},
      {});
  ASSERT_EQ(analysis.findings.size(), 1U);
  EXPECT_EQ(analysis.findings[0].rule, "conflicting-outcome");
}

}  // namespace checkclaims::outcomes_test
