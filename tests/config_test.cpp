#include "program/config_parser.hpp"

#include <gtest/gtest.h>

#include <random>

#include "program/toml_depth.hpp"

namespace checkclaims::config_test {

namespace {

std::string problem_of(const std::string& text) {
  try {
    parse_config("checkclaims.toml", text);
  } catch (const InputError& problem) {
    return problem.what();
  }
  return "";
}

std::string times(std::size_t count, const std::string& text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

const std::string waive = "[[waive]]\nrule = \"conflicting-figure\"\nsubject = \"Harbour fire\"\n";

}  // namespace

TEST(Config, SaysWhatItSays) {
  const Config config = parse_config("sub/checkclaims.toml", R"(
paths = ["articles", "draft.md"]  # "#" in quotes is no comment
baseline = "gate/accepted # 1.jsonl"
roles = "roles.json"
fail-on = "warning"
formats = ["text", "sarif=claims.sarif"]
keep-going = true
strict = true
today = 2026-05-31
jobs = 2

[severity]
conflicting-date = "off"
disputed-figure = "error"

[settle]
flood = 90
killed = "never"

[lexicon]
files = ["ours.json"]

[[waive]]
id = "8ae55eba"
reason = "both are quoted"
by = "Ann"
until = "2026-12-31"

[[waive]]
rule = "falling-total"
subject = "Harbour fire"
reason = """
The port's figure
was withdrawn."""
)");
  EXPECT_EQ(config.path, "sub/checkclaims.toml");
  ASSERT_EQ(config.paths.size(), 2U);
  EXPECT_EQ(config.paths[1].text, "draft.md");
  EXPECT_EQ(place_in(config, config.paths[1]), "sub/checkclaims.toml:2:22");
  EXPECT_EQ(config.baseline->text, "gate/accepted # 1.jsonl");
  EXPECT_EQ(config.roles->text, "roles.json");
  EXPECT_EQ(config.fail_on->text, "warning");
  EXPECT_EQ(config.formats[1].text, "sarif=claims.sarif");
  EXPECT_TRUE(config.keep_going && config.strict);
  EXPECT_EQ(config.today->text, "2026-05-31");
  EXPECT_EQ(config.jobs->text, "2");
  EXPECT_EQ(config.severities, (RuleSeverities{{"conflicting-date", std::nullopt},
                                               {"disputed-figure", Severity::error}}));
  ASSERT_EQ(config.settle.size(), 2U);
  EXPECT_EQ(config.settle[0].days, 90);
  EXPECT_EQ(config.settle[1].days, std::nullopt) << "never";
  EXPECT_EQ(config.lexicon[0].text, "ours.json");
  ASSERT_EQ(config.waivers.size(), 2U);
  EXPECT_EQ(config.waivers[0].id, "8ae55eba");
  EXPECT_EQ(config.waivers[0].by, "Ann");
  EXPECT_EQ(config.waivers[0].until, day_of(2026, 12, 31));
  EXPECT_EQ(config.waivers[0].line, 23U);
  EXPECT_EQ(config.waivers[1].subject, "Harbour fire");
  EXPECT_EQ(config.waivers[1].reason, "The port's figure\nwas withdrawn.");
}

TEST(Config, TakesWhatEditorsWrite) {
  struct Case {
    std::string text;
    std::size_t paths;
    const char* why;
  };
  for (const auto& c :
       {Case{"", 0, "an empty file sets nothing"}, Case{"# nothing yet\n", 0, "nor does a comment"},
        Case{"\xEF\xBB\xBFpaths = [\"a\"]\n", 1, "a byte order mark"},
        Case{"paths = [\r\n  \"a\",\r\n  \"b\",\r\n]\r\n", 2,
             "line ends of Windows and a comma at the end"},
        Case{"paths = ['C:\\x']", 1, "no line end at the end"},
        Case{"\"paths\" = [\"a\"]", 1, "a key in quotes"},
        Case{"paths = [\"N\xC3\xA4he\"]", 1, "letters beyond ASCII"}})
    EXPECT_EQ(parse_config("c.toml", c.text).paths.size(), c.paths) << c.why;
}

TEST(Config, WrongOnesAreNamedByPlace) {
  struct Case {
    std::string text, says;
    const char* why;
  };
  for (const auto& c : {
           Case{"baselin = \"x\"", ":1:1: unknown key baselin, did you mean baseline?",
                "a letter is missing"},
           Case{"strict = true\nfail_on = \"note\"",
                ":2:1: unknown key fail_on, did you mean fail-on?", "another mark"},
           Case{"xyzzy = 1", ":1:1: unknown key xyzzy, must be one of paths, baseline, roles",
                "nothing like it"},
           Case{"[lexicon]\nfile = [\"x\"]", ":2:1: unknown key file, did you mean files?",
                "in a table too"},
           Case{"[severities]\nx = \"off\"", ":1:2: unknown key severities, did you mean severity?",
                "a table"},
           Case{"b = 1\na = 2", ":1:1: unknown key b",
                "the first in the file, not in the alphabet"},
           Case{"paths = \"articles\"", ":1:9: paths must be an array of strings, found a string",
                "one path alone"},
           Case{"paths = [\"a\", 3]", ":1:15: paths must be a string, found a whole number",
                "a mixed array"},
           Case{"paths = [\"\"]", ":1:10: paths is empty", "no name"},
           Case{"baseline = \" \"", ":1:12: baseline is empty", "no name"},
           Case{"strict = 1", ":1:10: strict must be true or false, found a whole number",
                "a number for a flag"},
           Case{"strict = \"true\"", ":1:10: strict must be true or false, found a string",
                "a word for a flag"},
           Case{"jobs = nan",
                ":1:8: jobs must be a whole number from 1 to 1024, found a number with a fraction",
                "not a number"},
           Case{"jobs = 0", ":1:8: jobs must be from 1 to 1024, found 0", "out of range"},
           Case{"jobs = 9223372036854775807",
                ":1:8: jobs must be from 1 to 1024, found 9223372036854775807",
                "the largest there is"},
           Case{"jobs = 99999999999999999999", ":1:", "larger than there is"},
           Case{"fail-on = \"errors\"", ":1:11: unknown fail-on errors, did you mean error?",
                "a value of few"},
           Case{"today = 2026-02-30", ":1:", "no such day"},
           Case{"today = \"31 May 2026\"",
                ":1:9: today: invalid date 31 May 2026, expected YYYY-MM-DD",
                "another way to write it"},
           Case{"today = 07:32:00",
                ":1:9: today must be a date such as 2026-05-31, found a date or time", "a time"},
           Case{"severity = \"off\"", ":1:12: severity must be a table, found a string",
                "for all rules at once"},
           Case{"[severity]\nconflicting-figures = \"off\"",
                ":2:1: unknown rule conflicting-figures, did you mean conflicting-figure?",
                "no such rule"},
           Case{"[severity]\nconflicting-figure = \"fatal\"",
                ":2:22: unknown severity.conflicting-figure fatal, must be one of error, "
                "warning, note, off",
                "no such severity"},
           Case{"[settle]\nflood = -1", ":2:9: settle.flood must be from 0 to 36500, found -1",
                "before it happened"},
           Case{"[settle]\nflood = inf",
                ":2:9: settle.flood must be a number of days or \"never\", found a number with a "
                "fraction",
                "never is a word"},
           Case{"waive = []", ":1:9: waive must be [[waive]], found an array", "no waivers"},
           Case{"[waive]\nid = \"x\"", ":1:1: waive must be [[waive]], found a table",
                "one pair of brackets"},
           Case{"waive = [1]", ":1:9: waive must be [[waive]], found an array", "no tables"},
           Case{waive, ":1:1: missing reason of the waiver, write reason = \"...\"",
                "why is asked for"},
           Case{waive + "reason = \" \\t\\n\"", ":4:10: empty reason", "white space is no reason"},
           Case{"[[waive]]\nreason = \"x\"",
                ":1:1: missing target of the waiver, write an id, or rule and subject", "of what"},
           Case{"[[waive]]\nreason = \"x\"\nrule = \"conflicting-figure\"",
                ":1:1: missing target of the waiver", "a rule alone is a severity"},
           Case{"[[waive]]\nid = \"8AE55EBA\"\nreason = \"x\"",
                ":2:6: 8AE55EBA is not a finding id", "ids are written small"},
           Case{"[[waive]]\nid = \"8ae5\"\nreason = \"x\"",
                ":2:6: 8ae5 is not a finding id, expected 8 to 16 hex digits",
                "too short to mean one for ever"},
           Case{waive + "id = \"8ae55eba\"\nreason = \"x\"",
                ":1:1: a waiver must have an id, or rule and subject, not both", "which of them"},
           Case{waive + "reson = \"x\"", ":4:1: unknown key reson, did you mean reason?",
                "in a waiver too"},
           Case{waive + "reason = \"x\"\nuntil = 2026-13-01", ":5:", "no such month"},
           Case{"strict = true\nstrict = false", ":2:1", "twice"},
           Case{"a.b = 1\na = 2", ":2:", "a table and a value"},
           Case{"strict = tru", ":1:", "no TOML"},
           Case{"strict", ":1:", "half a line"},
           Case{"baseline = \"a\nb\"", ":1:", "a string over two lines"},
           Case{"baseline = \"\xff\"", ":1:", "no UTF-8"},
           Case{std::string("baseline = \"a\0b\"", 16), ":1:", "a NUL"},
           Case{"strict = true\rjobs = 1", ":1:", "line ends of old"},
           Case{"<<<<<<< HEAD\nstrict = true", ":1:", "an unresolved merge"},
       }) {
    const std::string problem = problem_of(c.text);
    EXPECT_EQ(problem.substr(0, c.says.empty() ? 1 : 16 + c.says.size()),
              c.says.empty() ? "" : "checkclaims.toml" + c.says)
        << c.why << ": " << problem;
    EXPECT_EQ(problem.find('\n'), std::string::npos) << c.why;
  }
}

TEST(Config, DepthAndSizeAreBounded) {
  struct Case {
    std::string text, says;
    const char* why;
  };
  const std::string deep = "checkclaims.toml:1: nested more than 32 levels deep";
  for (const auto& c : {
           Case{"# " + std::string(largest_config - 2, 'x'), "", "1 MiB"},
           Case{"# " + std::string(largest_config - 1, 'x'),
                "checkclaims.toml: too large: 1048577 bytes, the limit is 1 MiB", "a byte more"},
           Case{"paths = " + times(200000, "[") + times(200000, "]"), deep, "brackets"},
           Case{"a = " + times(100000, "{a="), deep, "braces"},
           Case{"[" + times(24000, "a.") + "a]", deep, "a header of 48 kB"},
           Case{times(24000, "a.") + "a = 1", deep, "a key of 48 kB"},
           Case{times(24000, "\"a\".") + "a = 1", deep, "in quotes"},
           Case{times(24000, "a . ") + "a = 1", deep, "with blanks"},
           Case{"a = [" + times(10000, "{a.b.c.d.e.f.g.h.i.j = [") + "1", deep, "both by turns"},
           Case{"[" + times(20, "a.") + "a]\n" + times(20, "a.") + "a = 1",
                "checkclaims.toml:2: nested more than 32 levels deep", "a header and a key"},
           Case{"paths = [\"" + times(60, "[.{") + "\"]", "", "what is quoted nests nothing"},
           Case{"paths = ['" + times(60, "[.{") + "']", "", "in single quotes too"},
           Case{"paths = [\"\"\"" + times(60, "[.{\n\"\" \\\" ") + "\"\"\"]", "",
                "over several lines too"},
           Case{"# " + times(60, "[.{"), "", "nor does a comment"},
           Case{"paths = [" + times(500, "\"a.b.c\", ") + "]", "", "a long list is not deep"},
           Case{"x = [" + times(500, "1.5, ") + "]", "checkclaims.toml:1:1: unknown key x",
                "nor are fractions"},
       })
    EXPECT_EQ(problem_of(c.text).substr(0, c.says.size()), c.says)
        << c.why << ": " << problem_of(c.text);
}

// The scan must see every bracket that a parser sees: what it lets pass is parsed here, and a
// bracket that it overlooks would end the stack.
TEST(Config, NoTextHidesItsDepth) {
  std::mt19937 random(6);
  const std::string pieces[] = {"[",   "[",    "{",  "]", "}",       "\"",  "\"\"\"", "'",
                                "'''", "\\",   "\n", "#", "a",       " ",   ".",      "=",
                                ",",   "\"\"", "a=", "1", "[[a]]\n", "\r\n"};
  const std::string deep = times(20000, "[");
  std::size_t passed = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (auto left = random() % 40; left > 0; --left) text += pieces[random() % std::size(pieces)];
    if (line_nested_deeper(text + deep, 32)) continue;
    ++passed;
    problem_of(text + deep);
  }
  EXPECT_GT(passed, 400U) << "many hide them in strings and comments";
}

}  // namespace checkclaims::config_test
