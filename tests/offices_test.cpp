// Holders of offices: what is a contradiction, and tables of roles. The reading of a single
// sentence is specified in docs/coverage.md.
#include <gtest/gtest.h>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/error.hpp"
#include "told.hpp"

namespace checkclaims::offices_test {

namespace {

struct Case {
  std::vector<told::Told> articles;
  const char* verdict;
  const char* why;
};

const char* const clash = "error conflicting-office Elin Sand Karl Berg";
const char* const lasting = "warning conflicting-office Elin Sand Karl Berg";
const char* const sand = "Norvian Prime Minister Elin Sand opened the bridge in Vell on Monday.";
const char* const berg = "Norvia's prime minister, Karl Berg, spoke to miners in Norvia on Monday.";

const Case cases[] = {
    {{{"2024-05-06", sand}, {"2024-05-06", berg}}, clash, "two holders on one day"},
    {{{"2024-05-06", sand}, {"2024-05-07", berg}},
     lasting,
     "a day apart, and nobody tells of a change"},
    {{{"2024-05-06", sand}, {"2024-05-20", berg}}, lasting, "two weeks are short for the office"},
    {{{"2024-05-06", sand}, {"2024-07-07", berg}}, "", "two months: she may have left"},
    {{{"2024-05-06", sand}, {"2024-05-07", berg}, {"2024-05-08", sand}},
     lasting,
     "she is back, or one name is wrong"},
    {{{"2024-05-06", sand},
      {"2024-05-07", berg},
      {"2024-05-09", "Elin Sand of Norvia resigned on Monday."}},
     "",
     "somebody tells that she resigned"},
    {{{"2024-05-06", sand},
      {"2024-05-07", berg},
      {"2024-05-09", "Elin Sand of Norvia was shot dead on Monday."}},
     "",
     "somebody tells that she died"},
    {{{"2024-05-06", sand},
      {"2024-05-08", berg},
      {"2024-05-07",
       "The election in Norvia took place on 7 May 2024 and 31 people were hurt in it."}},
     "",
     "an election lies between"},
    {{{"2024-05-06", sand},
      {"2024-05-07", "Former Norvian prime minister Karl Berg spoke in Norvia."}},
     "",
     "a day apart, and one is former"},
    {{{"2024-05-06", sand}, {"2024-05-07", "Norvia's acting prime minister, Karl Berg, spoke."}},
     "",
     "a day apart, and one is acting"},
    {{{"2024-05-06", sand}, {"2024-05-07", "Norvia's deputy prime minister, Karl Berg, spoke."}},
     "",
     "a day apart, and one is a deputy"},
    {{{"2024-05-06", sand},
      {"2024-05-07", "Norvian Prime Minister-elect Karl Berg spoke in Norvia."}},
     "",
     "a day apart, and one is not yet in office"},
    {{{"2024-05-06", sand}, {"2024-05-07", "Sudland's prime minister, Karl Berg, spoke."}},
     "",
     "a day apart, of another country"},
    {{{"2024-05-06", sand},
      {"2024-05-07", "Norvia's prime minister, Eline Sand, spoke to miners."}},
     "",
     "a day apart, two spellings of one name"},
    {{{"2024-05-06", sand},
      {"2024-05-07", "The road was built when Norvia's prime minister, Karl Berg, was young."}},
     "",
     "a day apart, a time long past"},
    {{{"2024-05-06", "Norvian Senator Elin Sand spoke."},
      {"2024-05-07", "Norvian Senator Karl Berg spoke."}},
     "",
     "a day apart, of many senators"},
    {{{"2024-05-06", "President Elin Sand of Costa Verde opened the bridge."},
      {"2024-05-08", "Costa Verde's president, Karl Berg, signed the loan."}},
     lasting,
     "the country stands behind the name"},
    {{{"2024-05-06", "Elin Sand, the mayor of Oslo, opened the fair."},
      {"2024-05-06", "Karl Berg is the mayor of Oslo."}},
     clash,
     "a town has one mayor"},
    {{{"2024-05-06",
       "Elin Sand, the mayor of Oslo, met Karl Berg, the mayor of Oslo, at the fair."}},
     clash,
     "in one article"},
    {{{"2024-05-06", "Elin Sand, the chief executive of Vell Bank, spoke."},
      {"2024-05-06", "Vell Bank's chief executive, Karl Berg, spoke."}},
     clash,
     "a company has one chief executive"},
    {{{"", "President Elin Sand of Norvia opened the fair in Vell on 3 May 2024."},
      {"", "Norvia's president, Karl Berg, opened the fair in Vell on 3 May 2024."}},
     lasting,
     "articles without a day that say what each did on one"},
    {{{"", "President Elin Sand of Norvia opened the fair in Vell on 3 May 2024."},
      {"", "Norvia's president, Karl Berg, opened the fair in Vell on 4 May 2024."}},
     lasting,
     "the same a day apart"},
    {{{"", "President Elin Sand of Norvia opened the fair in Vell on 3 May 2024."},
      {"", "Norvia's president, Karl Berg, was born in Vell on 3 May 2024."}},
     "",
     "nobody holds an office at birth"},
    {{{"", "President Elin Sand of Norvia opened the fair in Vell on 3 May 2024."},
      {"", "Norvia's president, Karl Berg, spoke of the fair that was opened on 3 May 2024."}},
     "",
     "the day of something else"},
    {{{"", "President Elin Sand of Norvia opened the fair in Vell on 3 May 2024."},
      {"", "Norvia's president, Karl Berg, opened the fair in Vell on 3 May 2021."}},
     "",
     "years apart"},
    {{{"2024-05-06", "Norvian Senator Elin Sand spoke."},
      {"2024-05-06", "Norvian Senator Karl Berg spoke."}},
     "",
     "there are many senators"},
    {{{"2024-05-06", "Norvia's ambassador, Elin Sand, spoke."},
      {"2024-05-06", "Norvia's ambassador, Karl Berg, spoke."}},
     "",
     "and many ambassadors"},
    {{{"2024-05-06", "The leader of the Vell Front, Elin Sand, spoke."},
      {"2024-05-06", "The leader of the Vell Front, Karl Berg, spoke."}},
     "",
     "a group may have several leaders"},
    {{{"2024-05-06", sand},
      {"2024-05-06", "Former Norvian prime minister Karl Berg spoke in Norvia."}},
     "",
     "one is former"},
    {{{"2024-05-06", sand}, {"2024-05-06", "Norvia's acting prime minister, Karl Berg, spoke."}},
     "",
     "one is acting"},
    {{{"2024-05-06", sand}, {"2024-05-06", "Norvia's deputy prime minister, Karl Berg, spoke."}},
     "",
     "one is a deputy"},
    {{{"2024-05-06", sand},
      {"2024-05-06", "Norvian Prime Minister-elect Karl Berg spoke in Norvia."}},
     "",
     "one is not yet in office"},
    {{{"2024-05-06", sand},
      {"2024-05-06", "Norvia's prime minister, Eline Sand, spoke to miners."}},
     "",
     "two spellings of one name"},
    {{{"2024-05-06", sand}, {"2024-05-06", "Norvia's prime minister, Sand, spoke to miners."}},
     "",
     "the last name alone"},
    {{{"2024-05-06", sand}, {"2024-05-06", "The prime minister, Karl Berg, spoke to miners."}},
     "",
     "of a body that is not named"},
    {{{"2024-05-06", sand}, {"2024-05-06", "Sudland's prime minister, Karl Berg, spoke."}},
     "",
     "of another country"},
    {{{"2024-05-06", sand},
      {"2024-05-06", berg},
      {"2024-05-08", "Elin Sand succeeded Karl Berg as prime minister of Norvia."}},
     "",
     "an article tells that the office changed hands"},
    {{{"2024-05-06", sand},
      {"2024-05-06", berg},
      {"2023-01-08", "Elin Sand succeeded Karl Berg as prime minister of Norvia."}},
     clash,
     "it changed hands long before"},
    {{{"2024-05-06", sand},
      {"2024-05-06", "The treaty was signed in 1996, under Norvian Prime Minister Karl Berg."}},
     "",
     "of other days"},
    {{{"2024-05-06", sand},
      {"2024-05-06", "The road was built when Norvia's prime minister, Karl Berg, was young."}},
     "",
     "a time long past"},
    {{{"2024-05-06", sand},
      {"2024-05-06", "The statue of Norvian Prime Minister Karl Berg was moved."}},
     "",
     "of the past"},
    {{{"2024-05-06", sand},
      {"2024-05-06", "\"Norvia's prime minister, Karl Berg, spoke to miners,\" she said."}},
     "",
     "said by somebody else"},
    {{{"2024-05-06", sand}, {"2024-05-06", "Karl Berg could become prime minister of Norvia."}},
     "",
     "hypothetical"},
    {{{"2024-05-06", "Norvian President Elin Sand spoke."},
      {"2024-05-06", "Norvian Prime Minister Elin Sand spoke."}},
     "error conflicting-office Elin Sand, president Elin Sand, prime minister",
     "nobody is both"},
    {{{"2024-05-06", "Norvian Foreign Minister Elin Sand spoke."},
      {"2024-05-06", "Norvian Prime Minister Elin Sand spoke."}},
     "",
     "one person may hold both"},
    {{{"2024-05-06", "Norvian President Elin Sand spoke."},
      {"2024-05-07", "Norvian Prime Minister Elin Sand spoke."}},
     "",
     "of different days"},
    {{{"2024-05-06", "Norvian President Elin Sand spoke."},
      {"2024-05-06", "Former Norvian prime minister Elin Sand spoke."}},
     "",
     "one after the other"},
    {{{"2024-05-06", "Elin Sand has been the mayor of Oslo since 3 May 2020."},
      {"2023-02-01", "Karl Berg, the mayor of Oslo, opened the fair."}},
     clash,
     "since a day: on every day from then on"},
    {{{"2024-05-06", "Elin Sand has been the mayor of Oslo since 3 May 2020."},
      {"2020-02-01", "Karl Berg, the mayor of Oslo, opened the fair."}},
     "",
     "before that day"},
    {{{"2024-05-06", "Elin Sand, the mayor of Vell, opened the fair."},
      {"2024-05-06", "Karl Berg is the mayor of Vell."}},
     "",
     "two towns may be called so where no table knows one"},
    {{{"2024-05-06", sand},
      {"2024-05-06", "An aide to Norvia's prime minister, Karl Berg, spoke to miners."}},
     "",
     "he may be the aide"},
    {{{"2024-05-06", "Spanish Secretary of State Elin Sand spoke."},
      {"2024-05-06", "Spanish Secretary of State Karl Berg spoke."}},
     "",
     "only some countries have one"},
    {{{"2024-05-06", "Cypriot President Elin Sand spoke."},
      {"2024-05-06", "Turkish Cypriot President Karl Berg spoke."}},
     "",
     "of a part that has its own"},
    {{{"2024-05-10", "Elin Sand was sworn in as mayor of Oslo on 3 May 2024."},
      {"2024-05-08", "Karl Berg, the mayor of Oslo, opened the fair."}},
     clash,
     "sworn in some days before"},
    {{{"2024-05-10", "Elin Sand was sworn in as mayor of Oslo on 3 May 2024."},
      {"2024-05-03", "Karl Berg, the mayor of Oslo, opened the fair."}},
     "",
     "the day of change belongs to both"},
};

std::string with_table(const std::string& json, const std::string& text, const char* day) {
  ReadArticles read =
      read_each({{"a.txt", std::string("---\ndate: ") + day + "\n---\n\n" + text + "\n"}}, {});
  Analysis analysis = link(with_roles(std::move(read), parse_roles("roles.json", json)), {});
  analysis.findings = check(analysis);
  return told::verdict(analysis);
}

const std::string row =
    R"([{"person": "Karl Berg", "office": "prime minister", "body": "Norvia", "from": "2024-01-10",
        "until": "2024-06-30"}])";

std::string problem_of(const std::string& json) {
  try {
    with_table(json, sand, "2024-05-06");
  } catch (const InputError& problem) {
    return problem.what();
  }
  return "";
}

}  // namespace

TEST(Offices, LastFromDayToDay) {
  for (const Case& one : cases)
    EXPECT_EQ(told::verdict(told::analysed(one.articles)), one.verdict) << one.why;
}

TEST(Offices, OfUndatedArticlesProveNothing) {
  const Analysis analysis = analyse({{"a.txt", sand}, {"b.txt", berg}}, {});
  EXPECT_EQ(told::verdict(analysis), "");
}

TEST(Roles, AreHeldAgainstArticles) {
  struct Held {
    const char* text;
    const char* day;
    const char* verdict;
    const char* why;
  };
  for (const Held& one :
       {Held{sand, "2024-05-06", clash, "the table has another"},
        Held{berg, "2024-05-06", "", "the table has the same"},
        Held{sand, "2024-07-01", "", "after its last day"},
        Held{sand, "2024-06-30", "", "a day of change"},
        Held{"Sudland's prime minister, Elin Sand, spoke.", "2024-05-06", "", "another country"},
        Held{"Former Norvian prime minister Elin Sand spoke.", "2024-05-06", "", "former"}})
    EXPECT_EQ(with_table(row, one.text, one.day), one.verdict) << one.why;
  std::string long_ago;
  for (int year = 1700; year < 2023; ++year)
    long_ago +=
        "{\"person\": \"Otto Krog\", \"office\": \"prime minister\", \"body\": \"Norvia\", "
        "\"from\": \"" +
        std::to_string(year) + "-01-01\", \"until\": \"" + std::to_string(year) + "-12-31\"},\n";
  EXPECT_EQ(with_table("[" + long_ago + row.substr(1), sand, "2024-05-06"), clash)
      << "a long table";
  EXPECT_EQ(with_table(R"([{"person": "Karl Berg", "office": "prime minister", "body": "Norvia"}])",
                       sand, "2024-05-06"),
            clash)
      << "a row without days is of all days";
}

TEST(Roles, ABrokenTableNamesFileAndLine) {
  struct Broken {
    std::string json;
    const char* problem;
  };
  const std::string office = R"("office": "mayor", "body": "Halden")";
  for (const Broken& one :
       {Broken{"", "roles.json:1: expected an array of roles"},
        Broken{"{}", "roles.json:1: expected an array of roles"},
        Broken{"[\n 1]", "roles.json:2: a row must be an object"},
        Broken{"[[]]", "roles.json:1: a row must be an object"},
        Broken{"[\n{\"person\": \"Elin Sand\", " + office + ", \"from\": \"3 May\"}]",
               "roles.json:2: invalid `from` date 3 May, expected YYYY-MM-DD"},
        Broken{"[{" + office + "}]", "roles.json:1: missing `person`"},
        Broken{"[{\"person\": {}}]", "roles.json:1: `person` must be a string, found an object"},
        Broken{"[{\"person\": 1}]", "roles.json:1: `person` must be a string"},
        Broken{"[{\"age\": \"1\"}]",
               "roles.json:1: unknown key `age`, must be one of person, office, body, source, "
               "from, until"},
        Broken{"[{\"person\": \"A\", \"person\": \"B\"}]", "roles.json:1: duplicate key `person`"},
        Broken{"[{\"person\": \"Elin Sand\", \"office\": \"cook\", \"body\": \"Halden\"}]",
               "roles.json:1: unknown office cook"},
        Broken{"[{\"person\": \"Elin Sand\", " + office +
                   ", \"from\": \"2024-02-01\", \"until\": \"2024-01-01\"}]",
               "roles.json:1: `until` is before `from`"},
        Broken{"[{\"person\": \"Elin Sand\", " + office + "},]",
               "roles.json:1: missing row after a comma"},
        Broken{"[{\"person\": \"Elin Sand\", " + office + "}",
               "roles.json:1: missing ] at the end of the array"},
        Broken{"[] x", "roles.json:1: unexpected text after the array"},
        Broken{std::string(largest_role_table + 1, ' '), "roles.json: larger than 1 MiB"}})
    EXPECT_EQ(problem_of(one.json), one.problem) << one.json.substr(0, 80);
}

}  // namespace checkclaims::offices_test
