#include "checkclaims/baseline.hpp"

#include <gtest/gtest.h>

#include "checkclaims/error.hpp"

namespace checkclaims::baseline_test {

namespace {

Finding finding(std::string rule, std::string key, std::vector<std::string> values,
                Severity severity = Severity::error) {
  Finding made;
  made.rule = std::move(rule);
  made.key = std::move(key);
  made.values = std::move(values);
  made.severity = severity;
  made.subject.name = "Harbour fire";
  made.measure = "killed";
  made.id = finding_id(made);
  return made;
}

const std::string schema = "{\"schema\":\"checkclaims/baseline/1\",\"lexicon\":\"0123\"}\n";

std::string line_of(const Finding& one) {
  const std::string text = to_text(baseline_of(std::vector{one}, "0123"));
  return text.substr(text.find('\n') + 1);
}

std::string problem_of(const std::string& text) {
  try {
    parse_baseline("b.jsonl", text);
  } catch (const InputError& problem) {
    return problem.what();
  }
  return "";
}

}  // namespace

TEST(Baseline, IsWrittenSortedAndReadBack) {
  const std::vector findings = {finding("falling-total", "fire|killed", {"12", "9"}),
                                finding("conflicting-figure", "quake|killed", {"5", "18"})};
  const std::vector reversed = {findings[1], findings[0], findings[0]};
  const std::string text = to_text(baseline_of(findings, "0123"));
  EXPECT_EQ(text, to_text(baseline_of(reversed, "0123")))
      << "the order of findings does not matter";
  EXPECT_TRUE(text.starts_with(schema));
  EXPECT_EQ(to_text(parse_baseline("b", text)), text);
}

TEST(Baseline, AcceptsWhatMergesLeave) {
  const auto a = line_of(finding("r", "a", {"1", "2"})), b = line_of(finding("r", "b", {"1", "2"}));
  struct Case {
    std::string text;
    std::size_t entries;
    const char* why;
  };
  for (const auto& c :
       {Case{schema, 0, "nothing accepted yet"}, Case{schema + a + b, 2, "one order"},
        Case{schema + b + a, 2, "the other order"},
        Case{schema + a + b + a, 2, "a line repeated by a union merge"},
        Case{schema + a + schema + b, 2, "the schema line repeated"},
        Case{schema + "\n" + a + " \r\n", 1, "empty lines"},
        Case{schema + a.substr(0, a.size() - 1), 1, "no line break at the end"},
        Case{schema + a.substr(0, a.size() - 2) + ",\"audit\":{\"by\":[\"x\",1,null]}}\n", 1,
             "a field to come"}})
    EXPECT_EQ(parse_baseline("b", c.text).entries.size(), c.entries) << c.why;
}

TEST(Baseline, OfTwoAcceptancesTheOneThatEndsFirstHolds) {
  const auto accepted = [](const char* more) {
    const auto line = line_of(finding("r", "a", {"1", "2"}));
    return line.substr(0, line.size() - 2) + more + "}\n";
  };
  const auto ends = accepted(",\"reason\":\"b\",\"until\":\"2031-05-01\""),
             later = accepted(",\"reason\":\"a\",\"until\":\"2031-06-01\""),
             good = accepted(",\"reason\":\"a\""), better = accepted(",\"reason\":\"b\"");
  struct Case {
    std::string text, kept;
    const char* why;
  };
  for (const auto& c :
       {Case{ends + later, ends, "two days"}, Case{later + ends, ends, "two days, the other order"},
        Case{good + ends, ends, "a day and for good"},
        Case{better + good, good, "two reasons, in the order of the alphabet"},
        Case{good + better, good, "the same in the other order"}})
    EXPECT_EQ(to_text(parse_baseline("b", schema + c.text)), schema + c.kept) << c.why;
}

TEST(Baseline, BrokenOnesAreNamedByLine) {
  const auto good = line_of(finding("r", "a", {"1", "2"}));
  auto renamed = good, unlike = good, other = good;
  renamed.replace(renamed.find("\"key\":\"a\""), 9, "\"key\":\"b\"");
  other.replace(other.find("Harbour"), 7, "Windmil");
  const std::string deep = "{\"x\":" + std::string(1000000, '[') + "\n";
  struct Case {
    std::string text, says;
    const char* why;
  };
  for (const auto& c :
       {Case{"", "b.jsonl:1: not a baseline, the file is empty", "an empty file may be a lost one"},
        Case{"\n\n", "b.jsonl:1: not a baseline, the file is empty", "the same"},
        Case{good, "b.jsonl:1: not a baseline, expected schema checkclaims/baseline/1",
             "the schema line is missing"},
        Case{"Police said 12 died.\n", "b.jsonl:1: not valid JSON", "an article named by mistake"},
        Case{schema + "{\"id\":\n", "b.jsonl:2: not valid JSON", "a torn line"},
        Case{schema + good + "{}{}\n", "b.jsonl:3: not valid JSON", "two values on a line"},
        Case{schema + "[]\n", "b.jsonl:2: not an object", "another kind of value"},
        Case{schema + "\"x\"\n", "b.jsonl:2: not an object", "another kind of value"},
        Case{schema + "3\n", "b.jsonl:2: not an object", "another kind of value"},
        Case{schema + "{\"n\":1e999}\n", "b.jsonl:2: not valid JSON",
             "a number beyond all numbers"},
        Case{"{\"schema\":\"checkclaims/baseline/9\"}\n",
             "b.jsonl:1: unknown schema checkclaims/baseline/9", "of a later version"},
        Case{schema + "<<<<<<< HEAD\n" + good, "b.jsonl:2: unresolved merge conflict",
             "an unresolved merge"},
        Case{schema + good + "=======\n", "b.jsonl:3: unresolved merge conflict",
             "an unresolved merge"},
        Case{schema + "{\"id\":\"x\"}\n", "b.jsonl:2: missing `rule`", "half a finding"},
        Case{schema + "{\"id\":\"x\",\"rule\":\"r\",\"key\":\"k\"}\n",
             "b.jsonl:2: missing `values`", "half a finding"},
        Case{schema + "{\"id\":7}\n", "b.jsonl:2: `id` must be a string", "a wrong type"},
        Case{schema + "{\"id\":{}}\n", "b.jsonl:2: `id` must be a string, found an object",
             "a wrong type"},
        Case{schema + "{\"values\":\"1\"}\n", "b.jsonl:2: `values` must be a list", "a wrong type"},
        Case{schema + "{\"values\":[1]}\n", "b.jsonl:2: `values` must be a list", "a wrong type"},
        Case{schema + "{\"values\":[[\"1\"]]}\n", "b.jsonl:2: `values` must be a list",
             "a wrong type"},
        Case{schema + "{\"id\":\"a\",\"id\":\"b\"}\n", "b.jsonl:2: duplicate key `id`",
             "the last must not win silently"},
        Case{schema + renamed, "does not match its rule, key and values",
             "an id cannot cover another finding"},
        Case{schema + good + other, "b.jsonl:3: duplicate id ", "one id, two stories"},
        Case{schema + deep, "b.jsonl:2: nested more than 16 levels deep",
             "depth costs no stack"}}) {
    EXPECT_NE(problem_of(c.text).find(c.says), std::string::npos)
        << c.why << ": " << problem_of(c.text);
    EXPECT_EQ(problem_of(c.text).find('\n'), std::string::npos) << "one line";
  }
}

TEST(Gate, TellsNewFromChangedFromKnown) {
  const auto accepted = finding("conflicting-figure", "attack|killed", {"1139", "1200"});
  const auto gone = finding("falling-total", "flood|killed", {"12", "9"});
  const auto baseline = baseline_of(std::vector{accepted, gone}, "0");
  struct Case {
    Finding now;
    State state;
    bool passes;
    std::size_t resolved, superseded;
    const char* why;
  };
  auto retold = accepted;
  retold.message = "other words";
  retold.labels.resize(7);
  for (const auto& c :
       {Case{accepted, State::known, true, 1, 0, "what was accepted is known"},
        Case{retold, State::known, true, 1, 0, "places and words are not its identity"},
        Case{finding("conflicting-figure", "attack|killed", {"1139", "1200", "900"}),
             State::changed, false, 2, 1, "another value under a known key gates"},
        Case{finding("conflicting-figure", "quake|killed", {"5", "8"}), State::fresh, false, 2, 0,
             "another key is new"},
        Case{finding("falling-total", "attack|killed", {"1139", "1200"}), State::fresh, false, 2, 0,
             "another rule is new"},
        Case{finding("evolving-figure", "war|killed", {"1", "2"}, Severity::note), State::fresh,
             true, 2, 0, "a note is new but does not gate"},
        Case{finding("disputed-figure", "war|killed", {"1", "2"}, Severity::warning), State::fresh,
             true, 2, 0, "nor does a warning"}}) {
    const std::vector now = {c.now};
    const Gate gate = compare(now, baseline);
    EXPECT_EQ(gate.states.at(0), c.state) << c.why;
    EXPECT_EQ(passes(now, gate), c.passes) << c.why;
    EXPECT_EQ(gate.resolved.size(), c.resolved) << c.why;
    EXPECT_EQ(gate.superseded, c.superseded) << c.why;
  }
}

TEST(Gate, ShowsWhatAChangedFindingWas) {
  const auto baseline = baseline_of(std::vector{finding("r", "k", {"1139", "1200"})}, "0");
  const std::vector now = {finding("r", "k", {"1139", "900"})};
  EXPECT_EQ(compare(now, baseline).before.at(0), (std::vector<std::string>{"1139", "1200"}));
}

TEST(Baseline, ValuesAreSaidInPlainEnglish) {
  struct Case {
    const char *rule, *value, *said, *why;
  };
  for (const auto& c :
       {Case{"conflicting-figure", "0..<10 month", "less than 10 months", "a length of time below"},
        Case{"conflicting-figure", "10<.. month", "more than 10 months", "and above"},
        Case{"conflicting-figure", "1139", "1,139", "a count"},
        Case{"evolving-figure", "42001..", "42,001 or more", "at least"},
        Case{"evolving-figure", "0..31999", "31,999 or less", "at most"},
        Case{"refined-figure", "240..260", "240 to 260", "a range"},
        Case{"refined-figure", "~240..260", "about 240 to 260", "a loose one"},
        Case{"stale-figure", "1 year", "1 year", "one"},
        Case{"stale-figure", "1.5<..<2 percent", "more than 1.5 and less than 2 percent",
             "open on both sides"},
        Case{"part-exceeds-whole", "12 injured child", "12 injured child",
             "who is counted stays as it is written"},
        Case{"impossible-order", "19855..19855", "2024-05-12", "a day"},
        Case{"impossible-order", "19855..", "2024-05-12 or later", "or later"},
        Case{"impossible-order", "2..2", "2 days after", "a distance"},
        Case{"impossible-order", "-1..-1", "1 day before", "backwards"},
        Case{"impossible-order", "0..3", "the same day to 3 days after", "a range of them"},
        Case{"conflicting-date", "12..12", "1970-01-13", "a rule that knows days alone"},
        Case{"impossible-order", "999999999..", "999999999..", "the date does not exist"},
        Case{"conflicting-date", "99999999999999999999", "99999999999999999999",
             "nor digits without end"},
        Case{"conflicting-office", "Ann Berg", "Ann Berg", "a name"},
        Case{"conflicting-statement", "5 may", "5 may", "words of an article"},
        Case{"weekday-mismatch", "Friday", "Friday", "a weekday"},
        Case{"conflicting-figure", "", "", "nothing"},
        Case{"conflicting-figure", "..", "..", "no bound"},
        Case{"conflicting-figure", "12..x", "12..x", "what nobody wrote"}})
    EXPECT_EQ(values_in_words(c.rule, std::vector<std::string>{c.value}),
              std::vector<std::string>{c.said})
        << c.why;
}

}  // namespace checkclaims::baseline_test
