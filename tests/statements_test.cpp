// Statements of two articles that differ in only one thing: the findings, and the reasons for them.
#include <gtest/gtest.h>

#include <algorithm>

#include "cpu_time.hpp"
#include "told.hpp"

namespace checkclaims::statements_test {

using told::Told;

namespace {

struct Case {
  const char* why;
  const char* one;
  const char* other;
  const char* verdict;  ///< what they differ in: "number 14,000 | 40,000"; empty = nothing
  const char* day = "2031-05-06";
  const char* other_day = "2031-05-07";
};

std::string found(const Case& c) {
  std::string text;
  for (const Finding& finding : told::analysed({{c.day, c.one}, {c.other_day, c.other}}).findings) {
    if (finding.rule != "conflicting-statement") continue;
    if (!text.empty()) text += "; ";
    text += finding.measure;
    for (std::size_t i = 0; i < finding.values.size(); ++i)
      text += (i == 0 ? " " : " | ") + finding.values[i];
  }
  return text;
}

std::vector<Case> cases() {
  return {
      // ---- amounts
      {"a sum of money",
       "The court in Halden fined the ferry company Sundlinje 40,000 crowns for sailing without an "
       "engineer.",
       "The court in Halden fined the ferry company Sundlinje 14,000 crowns for sailing without an "
       "engineer.",
       "fine 14,000 crowns | 40,000 crowns"},
      {"a sum with its sign",
       "Sundlinje paid the yard in Vessen $5 million for the ferry Kestrel, a spokesman said.",
       "Sundlinje paid the yard in Vessen $9 million for the ferry Kestrel, a spokesman said.",
       "number 5 million | 9 million"},
      {"a share",
       "The union in Halden said 62 percent of Sundlinje's engineers voted to strike on Friday.",
       "The union in Halden said 26 percent of Sundlinje's engineers voted to strike on Friday.",
       "number 26 percent | 62 percent"},
      {"counts of a charge",
       "Tomas Reyes, 31, was charged with four counts of fraud at the Sundlinje yard in Halden.",
       "Tomas Reyes, 31, was charged with three counts of fraud at the Sundlinje yard in Halden.",
       "number four | three"},
      {"rounded, one may be the other",
       "The court in Halden fined the ferry company Sundlinje 40,000 crowns for sailing without an "
       "engineer.",
       "The court in Halden fined the ferry company Sundlinje 40,100 crowns for sailing without an "
       "engineer.",
       ""},
      {"a hedge leaves room",
       "The court in Halden fined the ferry company Sundlinje 40,000 crowns for sailing without an "
       "engineer.",
       "The court in Halden fined the ferry company Sundlinje more than 30,000 crowns for sailing "
       "without an engineer.",
       ""},
      {"other things are counted",
       "Divers raised four anchors of the ferry Kestrel from the harbour of Halden, Sundlinje "
       "said.",
       "Divers raised three engines of the ferry Kestrel from the harbour of Halden, Sundlinje "
       "said.",
       ""},
      {"one of the two says both",
       "Sundlinje sold four barges and three tugs of the Kestrel yard in Halden to Nordlinje.",
       "Sundlinje sold three tugs and four barges of the Kestrel yard in Halden to Nordlinje.", ""},
      {"a conversion in brackets",
       "Sundlinje paid 5 million crowns ($600,000) for the ferry Kestrel, the yard in Vessen said.",
       "Sundlinje paid 5 million crowns ($450,000) for the ferry Kestrel, the yard in Vessen said.",
       ""},
      {"figures that the rules on figures compare",
       "The blast at the Kestrel yard in Halden killed 12 engineers on Monday, Sundlinje said.",
       "The blast at the Kestrel yard in Halden killed 15 engineers on Monday, Sundlinje said.",
       ""},
      // ---- places in a row
      {"an ordinal",
       "The ferry Kestrel ran aground off Halden for the second straight month, Sundlinje said.",
       "The ferry Kestrel ran aground off Halden for the fourth straight month, Sundlinje said.",
       "ordinal fourth | second"},
      // ---- days and lengths
      {"a day of the week",
       "The ferry Kestrel ran aground off Halden on Tuesday with its engineer asleep, police said.",
       "The ferry Kestrel ran aground off Halden on Wednesday with its engineer asleep, police "
       "said.",
       "date tuesday | wednesday"},
      {"a full date", "Sundlinje bought the ferry Kestrel from a yard in Vessen on 3 March 2019.",
       "Sundlinje bought the ferry Kestrel from a yard in Vessen on 3 June 2019.",
       "date 3 june 2019 | 3 march 2019"},
      {"a length of time",
       "A judge ordered Tomas Reyes of Sundlinje to spend 30 days in detention in Halden.",
       "A judge ordered Tomas Reyes of Sundlinje to spend 60 days in detention in Halden.",
       "date 30 days | 60 days"},
      {"a day and the month it lies in",
       "Sundlinje bought the ferry Kestrel from a yard in Vessen on 3 March 2019.",
       "Sundlinje bought the ferry Kestrel from a yard in Vessen in March 2019.", ""},
      {"tomorrow is another day in each",
       "The ferry Kestrel sails from Halden to Vessen tomorrow, Sundlinje said.",
       "The ferry Kestrel sails from Halden to Vessen today, Sundlinje said.", ""},
      // ---- names
      {"another person",
       "Mayor Ana Reyes opened the Kestrel dock in Halden on Friday with a gold hammer.",
       "Mayor Maria Lund opened the Kestrel dock in Halden on Friday with a gold hammer.",
       "name ana reyes | maria lund"},
      {"another company",
       "The court in Halden fined the Sundlinje Company for sailing the ferry Kestrel without an "
       "engineer.",
       "The court in Halden fined the Nordlinje Company for sailing the ferry Kestrel without an "
       "engineer.",
       "name nordlinje company | sundlinje company"},
      {"a name that is known by its capital",
       "The union has closed its account on the service Bluebell while engineers of the Kestrel "
       "yard in Halden strike.",
       "The union has closed its account on the service Larkspur while engineers of the Kestrel "
       "yard in Halden strike.",
       "name bluebell | larkspur"},
      {"the digits of a name",
       "Sundlinje sold its Kestrel K-40 ferry to the yard in Vessen for scrap on Friday.",
       "Sundlinje sold its Kestrel K-90 ferry to the yard in Vessen for scrap on Friday.",
       "name 40 | 90"},
      {"two countries",
       "Tomas Reyes flew from Halden to Norway on Friday with the papers of the ferry Kestrel.",
       "Tomas Reyes flew from Halden to Sweden on Friday with the papers of the ferry Kestrel.",
       "name norway | sweden"},
      {"a surname alone",
       "Mayor Ana Reyes opened the Kestrel dock in Halden on Friday with a gold hammer.",
       "Mayor Reyes opened the Kestrel dock in Halden on Friday with a gold hammer.", ""},
      {"a place and what it lies in",
       "Tomas Reyes flew from Halden to Oslo on Friday with the papers of the ferry Kestrel.",
       "Tomas Reyes flew from Halden to Norway on Friday with the papers of the ferry Kestrel.",
       ""},
      {"an abbreviation",
       "Officer Tomas Reyes of the Kestrel Harbour Police drove to Nashville, Tenn., on Friday for "
       "the ferry papers.",
       "Officer Tomas Reyes of the Kestrel Harbour Police drove to Nashville, TN, on Friday for "
       "the ferry papers.",
       ""},
      {"two towns that no table knows",
       "Tomas Reyes drove from Halden to Dalgrun on Friday with the papers of the ferry Kestrel.",
       "Tomas Reyes drove from Halden to Velmora on Friday with the papers of the ferry Kestrel.",
       ""},
      {"two may say the same", "Lieutenant Tomas Reyes said the ferry Kestrel had no engineer.",
       "Police spokesman Karl Lund said the ferry Kestrel had no engineer on board when it left.",
       ""},
      {"who reports it",
       "VESSEN (Reuters) - The ferry Kestrel ran aground off Halden with its engineer asleep.",
       "VESSEN (AP) - The ferry Kestrel ran aground off Halden with its engineer asleep.", ""},
      {"one of several",
       "The ferry Kestrel called at ports including Norway on its way from Halden with 40 "
       "engineers.",
       "The ferry Kestrel called at ports including Sweden on its way from Halden with 40 "
       "engineers.",
       ""},
      // ---- denials
      {"a denial",
       "The harbour office in Halden has found evidence of sabotage on the ferry Kestrel.",
       "The harbour office in Halden has found no evidence of sabotage on the ferry Kestrel.",
       "negation evidence"},
      {"a denied verb", "Sundlinje has sold the ferry Kestrel to a yard in Vessen.",
       "Sundlinje has not sold the ferry Kestrel to a yard in Vessen.", "negation sold"},
      {"both deny", "Sundlinje has not sold the ferry Kestrel to a yard in Vessen.",
       "Sundlinje never sold the ferry Kestrel to a yard in Vessen.", ""},
      {"not only denies nothing", "Sundlinje sold the ferry Kestrel to a yard in Vessen.",
       "Sundlinje not only sold the ferry Kestrel to a yard in Vessen.", ""},
      {"supposed in one of them", "Sundlinje may have sold the ferry Kestrel to a yard in Vessen.",
       "Sundlinje has not sold the ferry Kestrel to a yard in Vessen.", ""},
      {"a question", "Has Sundlinje sold the ferry Kestrel to a yard in Vessen?",
       "Sundlinje has not sold the ferry Kestrel to a yard in Vessen.", ""},
      // ---- opposites
      {"opposite verbs",
       "Sundlinje has bought the ferry Kestrel with all its barges, the yard in Vessen said.",
       "Sundlinje has sold the ferry Kestrel with all its barges, the yard in Vessen said.",
       "opposite bought | sold"},
      {"opposite adjectives",
       "The Kestrel yard in Halden reported its highest profit since Tomas Reyes took over.",
       "The Kestrel yard in Halden reported its lowest profit since Tomas Reyes took over.",
       "opposite highest | lowest"},
      {"a prefix that denies",
       "Sundlinje will sail crewed Kestrel ferries between Halden and Vessen from June.",
       "Sundlinje will sail uncrewed Kestrel ferries between Halden and Vessen from June.",
       "opposite crewed | uncrewed"},
      {"two kinds of one thing, all else the same",
       "Tomas Reyes and his brother took the papers of the ferry Kestrel from the office of "
       "Sundlinje in Halden.",
       "Tomas Reyes and his sister took the papers of the ferry Kestrel from the office of "
       "Sundlinje in Halden.",
       "opposite brother | sister"},
      {"two words for one thing",
       "Sundlinje has bought the ferry Kestrel with all its barges, the yard in Vessen said.",
       "Sundlinje has purchased the ferry Kestrel with all its barges, the yard in Vessen said.",
       ""},
      // ---- a second difference explains the first
      {"new cases of two days",
       "Norvia registered 1,204 new cases of the coronavirus on Monday, the health institute in "
       "Halden said.",
       "Norvia registered 987 new cases of the coronavirus on Tuesday, the health institute in "
       "Halden said.",
       ""},
      {"two quakes, decades apart",
       "The earthquake near Halden on 6 May 2020 killed two engineers of Sundlinje.",
       "The earthquake near Halden on 6 May 1976 killed 989 engineers of Sundlinje.", ""},
      {"half the count and all of it",
       "Tomas Reyes leads the election in Halden with 450,200 votes after half of the votes have "
       "been counted, the commission said.",
       "Tomas Reyes won the election in Halden with 961,900 votes, the commission said.", ""},
      {"an exit poll and the result",
       "The Kestrel Party has won 142 seats in Sunday's election in Halden, according to an exit "
       "poll.",
       "The Kestrel Party has won 131 seats in Sunday's election in Halden.", ""},
      {"an exit poll that the next sentence names",
       "The Kestrel Party has won 142 seats in Sunday's election in Halden. An exit poll said so.",
       "The Kestrel Party has won 131 seats in Sunday's election in Halden.", ""},
      {"those that are still there",
       "Forty-six miners were trapped in the Kestrel mine near Halden after a blast, the ministry "
       "said.",
       "Eleven miners were still trapped in the Kestrel mine near Halden after a blast, the "
       "ministry said.",
       ""},
      {"the day of what was said",
       "The attack on the harbour of Halden hurt 88 engineers of Sundlinje, Tomas Reyes said on "
       "Friday.",
       "The attack on the harbour of Halden hurt engineers of Sundlinje gravely, Tomas Reyes said "
       "on Monday in court.",
       ""},
      {"where the reporter sits",
       "VESSEN, 5 May 2031 - The explosion in the harbour of Halden destroyed the ferry Kestrel, "
       "Sundlinje said.",
       "NORDHAVN, 5 May 2031 - The explosion in the harbour of Halden destroyed the ferry Kestrel, "
       "Sundlinje said.",
       ""},
      {"another reporter on the spot",
       "The ferry Kestrel ran aground off Halden. The wire's Ana Reyes in Vessen says the "
       "engineers of Sundlinje slept.",
       "The ferry Kestrel ran aground off Halden. The wire's Karl Lund in Vessen says the yard is "
       "shut.",
       ""},
      {"a day of saying in a longer text that was changed",
       "The attack on the harbour of Halden on 14 July 2030 hurt 88 engineers, Tomas Reyes said on "
       "Friday.",
       "The attack on the harbour of Halden on 14 July 2030 hurt 84 engineers and not 88, Tomas "
       "Reyes said on Monday.",
       ""},
      {"who worked on it",
       "(Reporting by Ana Reyes in Halden; Editing by Karl Lund) Our wire serves Halden, Vessen "
       "and Sundlinje.",
       "(Reporting by Ana Reyes in Halden; Editing by Maria Holm) Our wire serves Halden, Vessen "
       "and Sundlinje.",
       ""},
      {"a day at the head of each day's column",
       "Ana Reyes, 09:26 in Halden, Tuesday, 6 May 2031: papers discuss the ferry Kestrel.",
       "Ana Reyes, 09:26 in Halden, Wednesday, 7 May 2031: papers discuss the ferry Kestrel.", ""},
      {"nothing rare is shared with the number",
       "The company fined its workers 400 crowns for being late to work in the morning.",
       "The company fined its workers 900 crowns for being late to work in the morning.", ""},
      // ---- two events
      {"half a year apart",
       "The court in Halden fined the ferry company Sundlinje 40,000 crowns for sailing without an "
       "engineer.",
       "The court in Halden fined the ferry company Sundlinje 90,000 crowns for sailing without an "
       "engineer.",
       "", "2031-05-06", "2031-11-12"},
      {"what is said of many days",
       "Shares fell 2 percent on the exchange on Monday in thin trade.",
       "Shares rose 3 percent on the exchange on Monday in thin trade.", ""},
      {"two people of one age",
       "A 45-year-old man was shot in the 1200 block of Mill Road on Friday, police said.",
       "A 38-year-old man was shot in the 4700 block of Harbour Road on Friday, police said.", ""},
  };
}

}  // namespace

TEST(Statements, OfTwoArticles) {
  for (const Case& c : cases()) EXPECT_EQ(found(c), c.verdict) << c.why;
}

namespace {

/// What is found, without what depends on names of files.
std::string findings_of(const std::vector<Article>& articles, unsigned jobs) {
  const Analysis analysis = analyse(articles, {.jobs = jobs});
  std::string text;
  for (const Finding& finding : analysis.findings) {
    text += finding.id + ' ' + finding.message + '\n';
    for (const Label& label : finding.labels)
      text.append("  ")
          .append(analysis.documents[label.document].path)
          .append(" ")
          .append(analysis.documents[label.document].at(label.span))
          .append("\n");
    for (const ProofStep& step : finding.proof) text += "  " + to_text(step) + '\n';
  }
  return text;
}

Article dated(const std::string& path, const std::string& text) {
  return {path, "---\ndate: 2031-05-06\n---\n\n" + text + "\n"};
}

/// "aa", "ab", ...: names that sort as their numbers do.
std::string numbered(std::size_t i) {
  return {static_cast<char>('a' + i / 26), static_cast<char>('a' + i % 26)};
}

}  // namespace

TEST(Statements, OrderOfArticlesAndThreadsChangeNothing) {
  std::vector<Article> articles;
  for (const Case& c : cases())
    for (const char* text : {c.one, c.other})
      articles.push_back(dated(numbered(articles.size()) + ".txt", text));
  const std::string once = findings_of(articles, 1);
  EXPECT_NE(once.find("cannot both be true"), std::string::npos);
  std::reverse(articles.begin(), articles.end());
  EXPECT_EQ(findings_of(articles, 4), once);
  std::rotate(articles.begin(), articles.begin() + 17, articles.end());
  EXPECT_EQ(findings_of(articles, 3), once);
}

TEST(Statements, BlanksChangeNothing) {
  const Case c = cases().front();
  const Finding first = told::analysed({{c.day, c.one}, {c.other_day, c.other}}).findings.at(0);
  std::string broken = c.other;
  broken.replace(broken.find("ferry company") + 5, 1, "  \t");
  const Finding second =
      told::analysed({{c.day, c.one}, {c.other_day, broken.c_str()}}).findings.at(0);
  EXPECT_EQ(first.id, second.id);
  EXPECT_EQ(first.values, second.values);
}

TEST(Statements, ManyArticlesOnOneThingAreOneFinding) {
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 10; ++i)
    articles.push_back(
        dated(numbered(i) + ".txt", "The court in Halden fined the ferry company Sundlinje " +
                                        std::to_string(41 + 100 * i) +
                                        " crowns for sailing without an engineer."));
  const Analysis analysis = analyse(articles, {});
  ASSERT_EQ(analysis.findings.size(), 1U);
  EXPECT_EQ(analysis.findings[0].values.size(), 10U);
  EXPECT_LE(analysis.findings[0].labels.size(), 16U);
}

TEST(Statements, ThousandsOfCopiesStayLinear) {
  const auto analyse_copies = [](std::size_t count) {
    std::vector<Article> articles;
    for (std::size_t i = 0; i < count; ++i)
      articles.push_back(dated(std::to_string(i) + ".txt",
                               "The court in Halden fined the ferry company Sundlinje " +
                                   std::to_string(41 + 100 * i) +
                                   " crowns for sailing without an engineer."));
    EXPECT_LE(analyse(std::move(articles), {.jobs = 1}).findings.size(), 10U);
  };
  const Costs costs = least_costs(
      6, 0.02, [&] { analyse_copies(500); }, [&] { analyse_copies(2000); });
  EXPECT_LE(costs.large, 6 * costs.small) << "four times as many articles";
}

}  // namespace checkclaims::statements_test
