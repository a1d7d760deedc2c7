#include "checkclaims/waiver.hpp"

#include <gtest/gtest.h>

#include "checkclaims/error.hpp"
#include "checkclaims/nearest.hpp"
#include "checkclaims/report.hpp"

namespace checkclaims::waiver_test {

namespace {

/// A finding about a fire with rivals at these bytes of document 0, and one in document 1.
Finding finding(std::string rule, std::string measure, std::vector<Span> rivals) {
  Finding made;
  made.rule = std::move(rule);
  made.severity = Severity::error;
  made.subject.name = "Harbour fire";
  made.measure = std::move(measure);
  made.key = "fire|" + made.measure;
  made.values = {"12", "9"};
  for (const Span span : rivals) {
    Label label;
    label.span = span;
    made.labels.push_back(label);
  }
  Label other;
  other.document = DocumentId{1};
  other.span = {200, 210};
  made.labels.push_back(other);
  Label evidence = other;
  evidence.role = LabelRole::evidence;
  evidence.document = DocumentId{0};
  evidence.span = {50, 60};
  made.labels.push_back(evidence);
  made.id = finding_id(made);
  return made;
}

Analysis some_findings() {
  Analysis analysis;
  analysis.documents.resize(2);
  analysis.documents[DocumentId{0}].path = "a.md";
  analysis.documents[DocumentId{1}].path = "b.md";
  analysis.documents[DocumentId{0}].text = analysis.documents[DocumentId{1}].text =
      std::string(300, 'x');
  analysis.findings = {finding("conflicting-figure", "killed", {{10, 20}}),
                       finding("conflicting-figure", "injured", {{100, 120}})};
  return analysis;
}

Waiver waiver(std::string id, std::string rule, std::string subject) {
  Waiver made;
  made.id = std::move(id);
  made.rule = std::move(rule);
  made.subject = std::move(subject);
  made.reason = "both are quoted";
  made.path = "checkclaims.toml";
  made.line = 12;
  return made;
}

Waiver comment(std::string rule, DocumentId document, Span block) {
  Waiver made = waiver("", std::move(rule), "");
  made.document = document;
  made.block = block;
  return made;
}

std::string problem_in(Suppression suppression) {
  Analysis analysis = some_findings();
  analysis.documents[DocumentId{0}].text[30] = '\n';
  suppression.words = {40, 60};
  analysis.documents[DocumentId{0}].suppressions = {suppression};
  try {
    waivers_in(analysis);
  } catch (const InputError& problem) {
    return problem.what();
  }
  return "";
}

}  // namespace

TEST(Waiver, MeansTwoStatementsByTheirHeading) {
  Analysis analysis = some_findings();
  Finding& statement = analysis.findings[0];
  statement.rule = "conflicting-statement";
  statement.subject.name = "\"a …-year-old was charged\"";
  statement.measure = "number";
  statement.labels[0].text = "16";
  statement.labels[1].text = "17";
  for (std::size_t i = 2; i < statement.labels.size(); ++i)
    statement.labels[i].role = LabelRole::also;
  struct Case {
    std::string subject;
    bool waived;
    const char* why;
  };
  for (const auto& c :
       {Case{"\"a …-year-old was charged\": 16 or 17", true, "as the report shows it"},
        Case{"\"a …-year-old was charged\"", true, "whatever they differ in"},
        Case{"\"a …-year-old was charged\": 16", false, "half of it"},
        Case{"\"a …-year-old was charged\", number", false, "no heading has it so"}}) {
    Gate gate = compare(analysis.findings, {});
    apply_waivers(gate, analysis, std::vector{waiver("", "conflicting-statement", c.subject)});
    EXPECT_EQ(gate.states[0] == State::waived, c.waived) << c.why;
  }
}

TEST(Waiver, ExcusesWhatItMeans) {
  const Analysis analysis = some_findings();
  const std::string killed = analysis.findings[0].id;
  struct Case {
    Waiver waiver;
    std::vector<bool> waived;
    const char* why;
  };
  for (const auto& c : {
           Case{waiver(killed, "", ""), {true, false}, "by its id"},
           Case{waiver(killed.substr(0, 8), "", ""),
                {true, false},
                "by what the report shows of its id"},
           Case{waiver("0000000000000000", "", ""), {false, false}, "another id"},
           Case{waiver("", "conflicting-figure", "Harbour fire"),
                {true, true},
                "by rule and subject, whatever was counted"},
           Case{waiver("", "conflicting-figure", "Harbour fire, killed"),
                {true, false},
                "by the heading of the report"},
           Case{waiver("", "conflicting-figure", "Harbour"),
                {false, false},
                "half a name is another name"},
           Case{waiver("", "conflicting-figure", "Harbour fire, kill"),
                {false, false},
                "half a measure too"},
           Case{waiver("", "conflicting-figure", ""),
                {false, false},
                "a rule alone excuses nothing"},
           Case{waiver("", "falling-total", "Harbour fire"), {false, false}, "another rule"},
           Case{comment("conflicting-figure", DocumentId{0}, {0, 30}),
                {true, false},
                "a comment before the block of a rival"},
           Case{comment("conflicting-figure", DocumentId{0}, {100, 130}),
                {false, true},
                "the same for the other"},
           Case{comment("conflicting-figure", DocumentId{0}, {40, 70}),
                {false, false},
                "evidence is no side of it"},
           Case{comment("conflicting-figure", DocumentId{1}, {190, 230}),
                {true, true},
                "every finding that has a side there"},
           Case{
               comment("falling-total", DocumentId{1}, {190, 230}), {false, false}, "another rule"},
           Case{comment("conflicting-figure", DocumentId{0}, {20, 20}),
                {false, false},
                "nothing comes after it"},
       }) {
    Gate gate = compare(analysis.findings, {});
    apply_waivers(gate, analysis, std::vector{c.waiver});
    const bool any = c.waived[0] || c.waived[1];
    for (std::size_t i = 0; i < 2; ++i) {
      EXPECT_EQ(gate.states[i], c.waived[i] ? State::waived : State::fresh) << c.why;
      EXPECT_EQ(gate.reasons[i], c.waived[i] ? "both are quoted (checkclaims.toml:12)" : "")
          << c.why;
    }
    EXPECT_EQ(gate.unused.size(), any ? 0U : 1U) << c.why;
    EXPECT_EQ(passes(analysis.findings, gate), c.waived[0] && c.waived[1]) << c.why;
  }
}

TEST(Waiver, EndsOnItsDay) {
  const Analysis analysis = some_findings();
  Waiver timed = waiver("", "conflicting-figure", "Harbour fire");
  timed.until = day_of(2026, 5, 31);
  struct Case {
    std::optional<Day> today;
    State state;
    std::size_t unused;
    bool undated;
    const char* why;
  };
  for (const auto& c : {Case{day_of(2026, 5, 31), State::waived, 0, false, "its last day"},
                        Case{day_of(2026, 6, 1), State::fresh, 1, false, "the day after"},
                        Case{std::nullopt, State::waived, 0, true,
                             "without a day none ends, and a note says so"}}) {
    Gate gate = compare(analysis.findings, {});
    apply_waivers(gate, analysis, std::vector{timed}, c.today);
    EXPECT_EQ(gate.states[0], c.state) << c.why;
    EXPECT_EQ(gate.undated, c.undated) << c.why;
    ASSERT_EQ(gate.unused.size(), c.unused) << c.why;
    if (c.unused > 0) {
      EXPECT_EQ(
          to_text(gate.unused[0]),
          "checkclaims.toml:12: the waiver of conflicting-figure, Harbour fire ended on 2026-05-31")
          << c.why;
    }
  }
}

TEST(Waiver, StandsAboveTheBaseline) {
  const Analysis analysis = some_findings();
  Baseline accepted = baseline_of(analysis.findings, "0");
  for (auto& entry : accepted.entries) entry.reason = "accepted by the desk";
  Gate gate = compare(analysis.findings, accepted);
  EXPECT_EQ(gate.reasons[0], "accepted by the desk") << "a known finding has its reason too";
  const std::vector twice = {waiver("", "conflicting-figure", "Harbour fire, killed"),
                             comment("conflicting-figure", DocumentId{0}, {0, 30})};
  apply_waivers(gate, analysis, twice);
  EXPECT_EQ(gate.states[0], State::waived);
  EXPECT_EQ(gate.states[1], State::known);
  EXPECT_TRUE(gate.unused.empty()) << "the second excuses it as well, if the first goes";
}

TEST(Waiver, CommentsAreHeldAgainstTheRules) {
  struct Case {
    std::vector<std::string> rules;
    std::string reason, says;
    const char* why;
  };
  for (const auto& c : {
           Case{{"conflicting-figure"}, "quoted", "", "a rule and a reason"},
           Case{{"conflicting-figure", "falling-total"}, "quoted", "", "two rules"},
           Case{{"conflicting-figure"},
                "",
                "a.md:2: checkclaims-ignore conflicting-figure without a reason",
                "why is asked for"},
           Case{{},
                "quoted",
                "a.md:2: checkclaims-ignore without a rule",
                "a comment for everything would hide what nobody saw"},
           Case{{"conflicting-figures"},
                "quoted",
                "a.md:2: unknown rule conflicting-figures, did you mean conflicting-figure?",
                "the nearest is named"},
           Case{{"all"},
                "quoted",
                "a.md:2: unknown rule all, checkclaims explain lists them",
                "no rule is near"},
       }) {
    const std::string problem = problem_in({{}, c.rules, c.reason, {}});
    EXPECT_EQ(problem.substr(0, c.says.size()), c.says) << c.why << ": " << problem;
    EXPECT_EQ(problem.empty(), c.says.empty()) << c.why;
  }
}

TEST(Nearest, NamesWhatWasMeant) {
  const std::vector<std::string_view> known = {"paths",   "baseline",   "roles", "fail-on",
                                               "formats", "keep-going", "strict"};
  struct Case {
    std::string_view name, means;
    const char* why;
  };
  for (const auto& c :
       {Case{"baselin", "baseline", "a letter is missing"},
        Case{"fail_on", "fail-on", "another mark"},
        Case{"fromats", "formats", "two letters swapped"}, Case{"form", "formats", "its beginning"},
        Case{"colour", "", "nothing like it"}, Case{"", "", "nothing at all"},
        Case{"x", "", "one letter is no hint"},
        Case{std::string_view("\xff\xfe\xfd", 3), "", "no text"}})
    EXPECT_EQ(nearest(c.name, known), c.means) << c.why;
}

}  // namespace checkclaims::waiver_test
