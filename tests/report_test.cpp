#include "checkclaims/report.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"
#include "reporting/wording.hpp"

namespace checkclaims::report_test {

using nlohmann::json;

namespace {

DayRange from(int year, int month, int day) { return {day_of(year, month, day), std::nullopt}; }

Document document(std::string path, std::string text, DayRange published) {
  Document made;
  made.path = std::move(path);
  made.text = std::move(text);
  made.published.days = made.published.apart_from_totals = published;
  made.published.basis = published.exact() ? DateBasis::stated : DateBasis::inferred;
  made.coverage = {3, 4, 2, 5, 1, 1};
  return made;
}

Interval at_least(std::int64_t low) { return {Decimal::of(low), std::nullopt, false, false}; }
Interval exactly(std::int64_t number) { return Interval::exactly(Decimal::of(number)); }

LinkedClaim claim(const Analysis& analysis, DocumentId in, const std::string& quote,
                  const std::string& figure, Interval hard) {
  const std::string& text = analysis.documents[in].text;
  const auto begin = static_cast<std::uint32_t>(text.find(quote));
  const auto value = static_cast<std::uint32_t>(text.find(figure, begin));
  LinkedClaim made;
  made.document = in;
  made.said.measure = "killed";
  made.said.span = {begin, begin + static_cast<std::uint32_t>(quote.size())};
  made.said.value_span = {value, value + static_cast<std::uint32_t>(figure.size())};
  made.figure().value = {
      figure, "person", hard, {hard.low ? hard.low : hard.high, hard.high ? hard.high : hard.low},
      hard,   ""};
  made.subject = {"e1",           SubjectKind::event,
                  "Harbour fire", DayRange::on(*day_of(2031, 3, 7)),
                  "Port Vell",    "fire",
                  false,          30};
  made.when = analysis.documents[in].published.days;
  made.key = "e1|killed";
  made.id = stable_hash(quote);
  return made;
}

Label label(const Analysis& analysis, ClaimId of, LabelRole role = LabelRole::rival) {
  return {role,
          of,
          true,
          analysis.claims[of].document,
          analysis.claims[of].said.span,
          "says " + analysis.claims[of].figure().value.text};
}

Finding finding(const Analysis& analysis, std::string rule, Severity severity,
                std::vector<Label> labels) {
  Finding made;
  made.rule = std::move(rule);
  made.severity = severity;
  made.key = "e1|killed";
  made.subject = analysis.claims[ClaimId{0}].subject;
  made.measure = "killed";
  made.message = "one fire, two tolls";
  made.labels = std::move(labels);
  made.values = {"12", "9"};
  made.id = finding_id(made);
  return made;
}

/// Two articles that contradict each other, a third that repeats one of them.
Analysis sample() {
  Analysis analysis;
  analysis.documents = {
      document("news/a.txt", "Fire at the harbour\n\nThe blaze killed 12 people, police said.\n",
               from(2031, 3, 8)),
      document("news/b.txt", "By now it is clear that nine people died in the fire.\n",
               DayRange::on(*day_of(2031, 6, 1))),
      document("news/c.txt", "The fire of 7 March killed\n12 people.\n", DayRange{})};
  analysis.claims = {
      claim(analysis, DocumentId{0}, "The blaze killed 12 people", "12", exactly(12)),
      claim(analysis, DocumentId{1}, "nine people died in the fire", "nine", exactly(9)),
      claim(analysis, DocumentId{2}, "The fire of 7 March killed\n12 people", "12", exactly(12))};
  analysis.claims[ClaimId{0}].said.speaker = {"police"};
  Finding conflict = finding(analysis, "conflicting-figure", Severity::error,
                             {label(analysis, ClaimId{0}), label(analysis, ClaimId{1}),
                              label(analysis, ClaimId{2}, LabelRole::also)});
  conflict.labels.push_back(
      {LabelRole::evidence, ClaimId{0}, false, DocumentId{2}, {4, 19}, "dates the fire"});
  conflict.proof = {
      {StepKind::is_not, {std::string("9"), LabelRef{1}, std::string("12"), LabelRef{0}}},
      {StepKind::article_dated, {LabelRef{3}, LabelRef{2}, std::string("dates the fire")}},
      {StepKind::happened_once, {}}};
  analysis.findings = {conflict};
  return analysis;
}

std::string text_of(const Analysis& analysis, const Baseline& baseline = {},
                    ColorMode color_mode = ColorMode::none) {
  std::string text;
  const Gate gate = compare(analysis.findings, baseline);
  write_text({analysis, gate, baseline.entries.empty() ? "" : "base.jsonl", color_mode,
              passes(analysis.findings, gate) ? 0 : 1},
             [&](std::string_view piece) { text += piece; });
  return text;
}

json json_of(const Analysis& analysis) {
  std::string text;
  const Gate gate = compare(analysis.findings, {});
  write_json({analysis, gate, "", ColorMode::none}, [&](std::string_view piece) { text += piece; });
  return json::parse(text);
}

}  // namespace

TEST(TextReport, ShowsAConflictAsADiff) {
  const Analysis analysis = sample();
  const std::string id = analysis.findings[0].id.substr(0, 8);
  EXPECT_EQ(
      text_of(analysis),
      "places are in news/\n\nconflicting-figure: Harbour fire, killed  [error, new]  " + id + R"(
--- a.txt:3:18  published 2031-03-08..  per police
+++ b.txt:1:25  published 2031-06-01    no speaker named
@@ killed · Port Vell · 2031-03-07 @@
-[12]  The blaze killed 12 people
+[9]   nine people died in the fire
 also  c.txt:2:1  [12]  The fire of 7 March killed 12 people
 because 9 in b.txt is not 12 in a.txt
 and it can have happened only once
 dated by  c.txt:1:5  "fire of 7 March": dates the fire

3 articles, 3 claims: 1 error (1 new), 0 warnings, 0 notes
coverage: 6 of 12 numbers (50%), 3 of 15 dates (20%) and 0 of 0 events became part of a claim
baseline: none
accept with checkclaims baseline accept ID --reason TEXT PATH..., or all with --update-baseline
exit 1: 1 error is new or changed
)");
}

TEST(TextReport, GroupsRivalsIntoCamps) {
  Analysis analysis = sample();
  analysis.findings[0].labels = {label(analysis, ClaimId{0}), label(analysis, ClaimId{1}),
                                 label(analysis, ClaimId{2})};
  const std::string text = text_of(analysis);
  EXPECT_NE(text.find("--- a.txt:3:18"), std::string::npos);
  EXPECT_NE(text.find("--- c.txt:2:1"), std::string::npos)
      << "the third repeats the first camp's value";
  EXPECT_NE(text.find("\n-[12]  The fire of 7 March"), std::string::npos);
}

TEST(TextReport, ShowsANoteAsASeries) {
  Analysis analysis = sample();
  analysis.claims[ClaimId{0}].figure().value.hard = {Decimal::of(0), Decimal::of(31999), false,
                                                     false};
  analysis.claims[ClaimId{1}].figure().value.hard = at_least(39101);
  analysis.claims[ClaimId{2}].figure().value.hard = at_least(42001);
  Finding series = finding(
      analysis, "evolving-figure", Severity::note,
      {label(analysis, ClaimId{0}), label(analysis, ClaimId{1}), label(analysis, ClaimId{2})});
  series.subject.ongoing = true;
  series.scope = {"palestinian"};
  series.counted = "Palestinians";
  series.order_inferred = true;
  series.message.clear();
  series.proof = {{StepKind::growth, {LabelRef{0}, LabelRef{1}, std::string("+7,102 at least")}},
                  {StepKind::order_inferred, {}}};
  analysis.findings = {series};
  const std::string heading =
      "evolving-figure: Harbour fire, killed, Palestinians, from < 32,000 to > 42,000  [note, new] "
      " ";
  const std::string text = text_of(analysis);
  EXPECT_EQ(text.substr(text.find("evolving"),
                        text.find("\n\n", text.find("evolving")) - text.find("evolving")),
            heading + series.id.substr(0, 8) + R"(
@@ killed · Palestinians · Port Vell · since 2031-03-07 @@
 2031-03-08..  < 32,000  a.txt:3:18
+2031-06-01    > 39,100  b.txt:1:25  +7,102 at least
 day unknown   > 42,000  c.txt:2:1
 order inferred: the proven days leave it open; the texts, then the figures, suggest it)")
      << "what holds for every step is said once";
  analysis.claims[ClaimId{0}].when = DayRange::on(*day_of(2031, 3, 8));
  EXPECT_NE(text_of(analysis).find(
                "\n+2031-06-01   > 39,100  b.txt:1:25  +7,102 at least\n"
                " day unknown  > 42,000  c.txt:2:1                    order inferred\n"),
            std::string::npos)
      << "what holds for some steps is said beside them";
}

TEST(TextReport, ARefinementQuotesItsFigures) {
  Analysis analysis = sample();
  analysis.findings = {finding(analysis, "refined-figure", Severity::note,
                               {label(analysis, ClaimId{0}), label(analysis, ClaimId{1})})};
  analysis.findings[0].proof = {
      {StepKind::within, {std::string("9"), LabelRef{1}, std::string("something"), LabelRef{0}}}};
  EXPECT_NE(text_of(analysis).find("\n 2031-03-08..  12  a.txt:3:18  The blaze killed 12 people\n"
                                   " 2031-06-01    9   b.txt:1:25  nine people died in the fire\n"
                                   " because 9 in b.txt lies within something in a.txt\n"),
            std::string::npos);
}

TEST(TextReport, DaysThatATotalProvesDateNoRival) {
  Analysis analysis = sample();
  analysis.documents[DocumentId{0}].published.days.high = day_of(2031, 5, 31);
  EXPECT_NE(text_of(analysis).find("--- a.txt:3:18  published 2031-03-08..  per police\n"),
            std::string::npos)
      << "no error rests on them";
  analysis.documents[DocumentId{0}].published.apart_from_totals = {};
  EXPECT_NE(text_of(analysis).find("--- a.txt:3:18  date unknown "), std::string::npos);
}

TEST(TextReport, ProofsNameTheirPlacesShortlyAndClearly) {
  Analysis analysis = sample();
  auto& conflict = analysis.findings[0];
  conflict.proof = {
      {StepKind::said_to_be_parts, {std::vector<LabelRef>{{0}, {1}, {2}, {3}}, LabelRef{4}}}};
  conflict.cause = {"slip", "[1]; [4] and [x] and [ and [99999999999] are no labels", ClaimId{0}};
  EXPECT_NE(
      text_of(analysis).find(" because a.txt and b.txt and c.txt:2 and c.txt:1 are said to be "
                             "part of those in [4]\n likely b.txt; [4] and [x] and [ "
                             "and [99999999999] are no labels\n"),
      std::string::npos)
      << text_of(analysis);
  analysis.documents[DocumentId{1}].path = "other/a.md";
  EXPECT_NE(text_of(analysis).find(" because a.txt and a.md and "), std::string::npos);
  conflict.labels.push_back(label(analysis, ClaimId{1}));
  EXPECT_NE(text_of(analysis).find(" because a.txt and a.md:1:25 and c.txt:2 and c.txt:1 are said"),
            std::string::npos)
      << "two rivals on one line";
  analysis.documents[DocumentId{1}].path = "other/a.txt";
  EXPECT_NE(text_of(analysis).find(" because news/a.txt:3:18 and other/a.txt:1:25 and c.txt:2"),
            std::string::npos)
      << "two articles of one name";
}

TEST(TextReport, TheCommonFolderStandsOnceInTheHead) {
  struct Case {
    std::vector<std::string> paths;
    std::string head, place;
    const char* why;
  };
  for (const auto& c :
       {Case{{"news/a.txt", "news/b.txt", "news/c.txt"},
             "places are in news/\n\n",
             "--- a.txt:3:18",
             "all lie in one"},
        Case{{"/x/n/a.txt", "/x/n/deep/b.txt", "/x/n/e/c.txt"},
             "places are in /x/n/\n\n",
             "+++ deep/b.txt:1:25",
             "or below it"},
        Case{{"news/a.txt", "newspaper/b.txt", "news/c.txt"},
             "conflicting",
             "--- news/a.txt:3:18",
             "half a name is no folder"},
        Case{{"a.txt", "news/b.txt", "news/c.txt"},
             "conflicting",
             "--- a.txt:3:18",
             "one lies elsewhere"},
        Case{{"/a.txt", "/b.txt", "/c.txt"}, "places are in /\n\n", "--- a.txt:3:18", "the root"},
        Case{{"n\n/a.txt", "n\n/b.txt", "n\n/c.txt"},
             "places are in \"n\\012/\"\n\n",
             "--- a.txt:3:18",
             "it is quoted where it is odd"}}) {
    Analysis analysis = sample();
    for (const DocumentId d : analysis.documents.ids())
      analysis.documents[d].path = c.paths[index(d)];
    const std::string text = text_of(analysis);
    EXPECT_TRUE(text.starts_with(c.head)) << c.why << '\n' << text;
    EXPECT_NE(text.find(c.place), std::string::npos) << c.why << '\n' << text;
  }
  Analysis known = sample();
  EXPECT_TRUE(text_of(known, baseline_of(known.findings, "0")).starts_with("conflicting-figure"))
      << "no place is shown, so none is needed";
}

TEST(TextReport, LongReportsEndWithTheErrorsWorstFirst) {
  Analysis analysis = sample();
  const Finding pattern = analysis.findings[0];
  const auto add = [&](const std::string& name, std::vector<Label> labels,
                       const char* rule = "conflicting-figure") -> Finding& {
    Finding made = pattern;
    made.rule = rule;
    made.subject.name = name;
    made.key = name;
    made.labels = std::move(labels);
    made.id = finding_id(made);
    return analysis.findings.emplace_back(std::move(made));
  };
  analysis.findings.clear();
  for (const auto& [number, figure] : {std::pair{700, "seven hundred"}, {13, "thirteen"}}) {
    const std::string text = std::string(figure) + " people died in the fire, it was said.";
    analysis.documents.push_back(
        document("news/" + std::string(figure) + ".txt", text, from(2031, 3, 8)));
    analysis.claims.push_back(
        claim(analysis, static_cast<DocumentId>(analysis.documents.size() - 1),
              std::string(figure) + " people died in the fire", figure, exactly(number)));
  }
  analysis.documents.push_back(
      document("news/copy.txt", analysis.documents[DocumentId{0}].text, from(2031, 3, 9)));
  analysis.claims.push_back(
      claim(analysis, DocumentId{5}, "The blaze killed 12 people", "12", exactly(12)));
  add("calendar",
      {label(analysis, ClaimId{0}), label(analysis, ClaimId{1}), label(analysis, ClaimId{2})},
      "weekday-mismatch");
  add("one article", {label(analysis, ClaimId{0}), label(analysis, ClaimId{0})});
  add("near", {label(analysis, ClaimId{0}), label(analysis, ClaimId{4})});
  add("copied", {label(analysis, ClaimId{0}), label(analysis, ClaimId{5}, LabelRole::also),
                 label(analysis, ClaimId{3})});
  add("two say so", {label(analysis, ClaimId{0}), label(analysis, ClaimId{1}),
                     label(analysis, ClaimId{2}, LabelRole::also)});
  for (int i = 0; i < 14; ++i)
    add("warning", {label(analysis, ClaimId{0}), label(analysis, ClaimId{1})}).severity =
        Severity::warning;
  const std::string head = "the 5 errors, worst first, with the number of articles on each side:\n";
  add("accepted", {label(analysis, ClaimId{0}), label(analysis, ClaimId{1})});
  const Baseline accepted = baseline_of(std::vector{analysis.findings.back()}, "0");
  EXPECT_EQ(text_of(analysis, accepted).find(head), std::string::npos) << "19 fit a screen";
  for (int i = 0; i < 2; ++i)
    add("warning", {label(analysis, ClaimId{0}), label(analysis, ClaimId{1})}).severity =
        Severity::warning;
  const std::string text = text_of(analysis, accepted);
  const std::size_t at = text.find(head);
  ASSERT_NE(at, std::string::npos) << text;
  std::string order;
  std::istringstream lines(text.substr(at + head.size()));
  for (std::string line; std::getline(lines, line) && !line.empty();)
    order += line.substr(0, line.find(", killed")) + '\n';
  EXPECT_EQ(order,
            " 2:1  conflicting-figure: two say so\n"
            " 1:1  conflicting-figure: copied\n"
            " 1:1  conflicting-figure: near\n"
            " 2:1  weekday-mismatch: calendar\n"
            " 1  conflicting-figure: one article\n")
      << "by articles that do not copy each other, then by how far the figures lie apart; the "
         "calendar and single articles last";
  EXPECT_LT(at, text.find("coverage: ")) << "the last lines stay the last";
}

TEST(TextReport, LinesFillTheScreenThereIs) {
  Analysis analysis = sample();
  analysis.findings[0].proof = {
      {StepKind::no_such_day,
       {std::string("day that goes on and on, ") +
        "and on and on and on and on and on and on and on and on and on and on and on and on"}}};
  analysis.documents[DocumentId{0}].text =
      "\u5927\u706b\u3067\u5341\u4e8c\u4eba\u304c\u6b7b\u4ea1 The blaze killed 12 people " +
      std::string(40, 'x') +
      " \u5927\u706b\u5927\u706b\u5927\u706b\u5927\u706b\u5927\u706b\u5927\u706b\u5927\u706b";
  analysis.claims[ClaimId{0}].said.span = analysis.findings[0].labels[0].span = {
      0, static_cast<std::uint32_t>(analysis.documents[DocumentId{0}].text.size())};
  const auto begin = static_cast<std::uint32_t>(analysis.documents[DocumentId{0}].text.find("12"));
  analysis.claims[ClaimId{0}].said.value_span = {begin, begin + 2};
  const Gate gate = compare(analysis.findings, {});
  for (const std::size_t width : {60U, 80U, 100U, 160U}) {
    Report report{analysis, gate, ""};
    report.width = width;
    std::string text;
    write_text(report, [&](std::string_view piece) { text += piece; });
    std::size_t widest = 0;
    std::istringstream lines(text.substr(
        text.find("---"), text.find("\n\n3 articles") - text.find("---")));  // names are never cut
    for (std::string line; std::getline(lines, line);)
      widest = std::max(widest, display_width(line));
    EXPECT_LE(widest, width) << text;
    EXPECT_GT(widest + 25, std::min<std::size_t>(width, 125)) << "and the room is used\n" << text;
  }
}

TEST(TextReport, LongProofsAreWrapped) {
  Analysis analysis = sample();
  std::string step = "day";
  for (int i = 0; i < 60; ++i) step += " añade";
  analysis.findings[0].proof = {{StepKind::no_such_day, {step}},
                                {StepKind::no_such_day, {std::string(300, 'x')}}};
  std::istringstream lines(text_of(analysis));
  int hanging = 0;
  for (std::string line; std::getline(lines, line);) {
    hanging += line.starts_with("     a") ? 1 : 0;
    if (line.find("xxx") != std::string::npos) continue;
    const auto width = std::count_if(line.begin(), line.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    });
    EXPECT_LE(width, 100) << line;
  }
  EXPECT_EQ(hanging, 3) << "and nothing is lost: " << text_of(analysis);
}

TEST(TextReport, ARevisionIsADiff) {
  Analysis analysis = sample();
  analysis.findings = {finding(analysis, "revised-figure", Severity::note,
                               {label(analysis, ClaimId{0}), label(analysis, ClaimId{1})})};
  analysis.findings[0].proof = {{StepKind::announces_correction, {LabelRef{1}}}};
  EXPECT_NE(text_of(analysis).find("\n-[12]  The blaze killed 12 people\n+[9]   nine people died "
                                   "in the fire\n because b.txt announces the correction itself\n"),
            std::string::npos);
}

TEST(TextReport, NoFindingsAreOneClearLine) {
  Analysis analysis = sample();
  analysis.findings.clear();
  EXPECT_EQ(text_of(analysis), R"(no findings: no claim that was read contradicts another

3 articles, 3 claims: 0 errors, 0 warnings, 0 notes
coverage: 6 of 12 numbers (50%), 3 of 15 dates (20%) and 0 of 0 events became part of a claim
baseline: none
exit 0: no error is new or changed
)");
  analysis.claims = {};
  EXPECT_TRUE(text_of(analysis).starts_with("no findings: no claim was read in these articles\n"));
}

TEST(TextReport, SaysWhatTheExitStatusMeans) {
  const Analysis analysis = sample();
  const auto last = [&](const Baseline& baseline, std::optional<int> status) {
    std::string text;
    const Gate gate = compare(analysis.findings, baseline);
    write_text({analysis, gate, "", ColorMode::none, status},
               [&](std::string_view piece) { text = piece; });
    return text;
  };
  EXPECT_EQ(last({}, 1), "exit 1: 1 error is new or changed\n");
  EXPECT_EQ(last(baseline_of(analysis.findings, "0"), 0), "exit 0: no error is new or changed\n");
  EXPECT_EQ(last({}, 2),
            "exit 2: not every article was read; of the rest, 1 error is new or changed\n");
  Finding gone = analysis.findings[0];
  gone.key = "gone";
  gone.id = finding_id(gone);
  const Gate gate =
      compare(analysis.findings, baseline_of(std::vector{analysis.findings[0], gone}, "0"));
  Report strict{analysis, gate, "", ColorMode::none, 1};
  strict.strict = true;
  std::string text;
  write_text(strict, [&](std::string_view piece) { text = piece; });
  EXPECT_EQ(text,
            "exit 1: no error is new or changed, but --strict fails what is warned of above\n");
  EXPECT_EQ(last({}, std::nullopt), "baseline: none\n")
      << "a status that is not known is not told, nor what to do";
}

TEST(TextReport, KnownFindingsTakeOneLine) {
  const Analysis analysis = sample();
  const std::string text = text_of(analysis, baseline_of(analysis.findings, "0"));
  EXPECT_EQ(text.substr(0, text.find("\n\n")),
            "conflicting-figure: Harbour fire, killed  [error, known]  " +
                analysis.findings[0].id.substr(0, 8));
  EXPECT_NE(text.find("1 error (1 known)"), std::string::npos);
  EXPECT_NE(text.find("baseline: base.jsonl\n"), std::string::npos);
}

TEST(TextReport, SaysWhatABaselineHeldBefore) {
  const Analysis analysis = sample();
  Finding old = analysis.findings[0], gone = old;
  old.values = {"12", "7"};
  old.id = finding_id(old);
  gone.key = "other";
  gone.id = finding_id(gone);
  const std::string text = text_of(analysis, baseline_of(std::vector{old, gone}, "0"));
  EXPECT_NE(text.find("[error, changed]"), std::string::npos);
  EXPECT_NE(text.find("\n the baseline knows it with 12 | 7\n"), std::string::npos);
  EXPECT_NE(text.find("baseline: base.jsonl; 1 finding not in it\n"
                      "accept with checkclaims baseline accept ID --reason TEXT PATH..., or all "
                      "with --update-baseline\n"
                      "warning: 1 finding in the baseline no longer occurs, drop it with "
                      "checkclaims baseline prune\n"),
            std::string::npos);
}

TEST(TextReport, IsADiffWithAndWithoutColour) {
  const Analysis analysis = sample();
  const std::string plain = text_of(analysis), painted = text_of(analysis, {}, ColorMode::ansi);
  EXPECT_EQ(plain.find('\x1b'), std::string::npos);
  EXPECT_NE(painted.find("\x1b[31m-[12]  The blaze"), std::string::npos);
  EXPECT_NE(painted.find("\x1b[32m+[9]"), std::string::npos);
  EXPECT_NE(painted.find("\x1b[36m@@"), std::string::npos);
  std::string stripped;
  for (std::size_t i = 0; i < painted.size(); ++i)
    if (painted[i] == '\x1b')
      i = painted.find('m', i);
    else
      stripped += painted[i];
  EXPECT_EQ(stripped, plain) << "colour adds nothing but colour";
}

TEST(TextReport, ArticlesCannotReachTheTerminalOrTheCiServer) {
  Analysis analysis = sample();
  const std::string evil = "\n::error::x\x1b]0;t\x07 ##[group]\u202E\r##vso[task]";
  for (auto& article : analysis.documents) {
    article.path = "::set-output" + evil + "\xff";
    article.text = evil + article.text;
    article.remarks = {evil};
    article.replaced = 2;
  }
  for (auto& one : analysis.claims) {
    one.said.span.begin = 0;
    one.said.span.end += static_cast<std::uint32_t>(evil.size());
    one.said.value_span.begin += static_cast<std::uint32_t>(evil.size());
    one.said.value_span.end += static_cast<std::uint32_t>(evil.size());
    one.said.speaker = {evil};
  }
  auto& conflict = analysis.findings[0];
  conflict.subject.name = conflict.subject.place = conflict.message = evil;
  conflict.proof = {{StepKind::attributed, {evil, evil, evil, "::notice::" + evil}}};
  conflict.cause = {"slip", "::notice::" + evil, ClaimId{0}};
  for (auto& one : conflict.labels) {
    one.text = evil;
    if (one.quotes_claim) one.span = analysis.claims[one.claim].said.span;
  }
  std::string outputs;
  const Sink sink = [&](std::string_view piece) { outputs += piece; };
  const Gate gate = compare(analysis.findings, {});
  for (const Format& format : formats())
    if (format.name != "github" && !format.binary)
      format.write({analysis, gate, ""}, sink);  // whose own lines are commands
  write_records(analysis, sink);
  std::istringstream lines(outputs);
  for (std::string line; std::getline(lines, line);) {
    const auto start = line.find_first_not_of(' ');
    EXPECT_FALSE(start != std::string::npos && line.substr(start).starts_with("::")) << line;
    EXPECT_EQ(line.find("##["), std::string::npos) << line;
    EXPECT_EQ(line.find("##vso["), std::string::npos) << line;
    if (line.ends_with('\r')) line.pop_back();  // CSV's line ends
    for (const char c : line) EXPECT_GE(static_cast<unsigned char>(c), 0x20) << line;
    EXPECT_EQ(line.find("\u202E"), std::string::npos) << line;
  }
  EXPECT_EQ(json_of(analysis)["findings"][0]["labels"][0]["text"], evil)
      << "JSON still says it exactly";
}

TEST(TextReport, RepeatsAreCountedNotListed) {
  Analysis analysis = sample();
  for (int i = 0; i < 500; ++i)
    analysis.findings[0].labels.push_back(label(analysis, ClaimId{2}, LabelRole::also));
  const std::string text = text_of(analysis);
  EXPECT_LT(text.size(), 3000U);
  EXPECT_NE(text.find(" also  493 more places that repeat a value\n"), std::string::npos);
}

TEST(Wording, BoundsReadLikeTheWords) {
  const auto open = [](Interval interval) {
    interval.low_open = true;
    return interval;
  };
  struct Case {
    Interval hard;
    const char* unit;
    const char* shown;
    const char* why;
    const char* text = "";
  };
  for (const auto& c :
       {Case{exactly(1139), "person", "1,139", "exact"},
        Case{at_least(39445), "person", "≥ 39,445", "at least"},
        Case{at_least(42001), "person", "> 42,000", "over, of a count"},
        Case{at_least(11), "person", "> 10", "number words: the rounder bound", "more than ten"},
        Case{at_least(11), "person", "≥ 11", "the bound that is written", "at least 11"},
        Case{at_least(37), "person", "> 36", "the bound that is written", "more than 36"},
        Case{at_least(37), "person", "≥ 37", "36 is not in 1,036", "1,036 or 37"},
        Case{Interval{Decimal::of(0), Decimal::of(31999), false, false}, "person", "< 32,000",
             "almost"},
        Case{Interval{std::nullopt, Decimal::of(25), false, false}, "person", "≤ 25", "up to"},
        Case{Interval{Decimal::of(10), Decimal::of(12), false, false}, "person", "10..12",
             "between"},
        Case{open(at_least(9)), "month", "> 9 months",
             "over nine months: the bound itself is excluded"},
        Case{at_least(11), "month", "≥ 11 months",
             "months are measured, 10 does not come before 11"},
        Case{exactly(1), "day", "1 day", "singular"},
        Case{exactly(9000), "household", "9,000 households", "not people"},
        Case{exactly(12), "family", "12 families", "not people"},
        Case{Interval{Decimal::of(240), Decimal::of(260), false, false}, "person", "≈ 250",
             "the number that is written", "about 250"}}) {
    Value value;
    value.hard = c.hard;
    value.unit = c.unit;
    value.text = c.text;
    EXPECT_EQ(to_text(value), c.shown) << c.why;
  }
}

TEST(Wording, GrowthIsOnlyWhatIsSure) {
  const auto between = [](Interval before, Interval now, const char* unit = "person") {
    Value earlier, later;
    earlier.unit = later.unit = unit;
    earlier.hard = before;
    later.hard = now;
    return growth(earlier, later).value_or("");
  };
  EXPECT_EQ(between(exactly(9), exactly(12)), "+3");
  EXPECT_EQ(between(exactly(12), exactly(9)), "") << "a fall is no growth";
  EXPECT_EQ(between(exactly(12), at_least(15)), "+3 at least");
  EXPECT_EQ(between(exactly(10), exactly(11), "month"), "+1 month");
  EXPECT_EQ(between(at_least(39101), at_least(39445)), "") << "the first may have been more";
  EXPECT_EQ(between(exactly(12), exactly(12)), "");
  const Interval below{Decimal::of(0), Decimal::of(10), false, true},
      above{Decimal::of(10), std::nullopt, true, false};
  EXPECT_EQ(between(below, above), "") << "it grew, nobody knows by how much";
}

TEST(Wording, PeriodsOfTheCalendarAreShort) {
  EXPECT_EQ(shown_period({day_of(2011, 1, 1), day_of(2011, 12, 31)}), "2011");
  EXPECT_EQ(shown_period({day_of(2012, 2, 1), day_of(2012, 2, 29)}), "2012-02");
  EXPECT_EQ(shown_period({day_of(2011, 1, 1), day_of(2012, 12, 31)}), "2011-01-01..2012-12-31");
  EXPECT_EQ(shown_period({day_of(2011, 2, 1), std::nullopt}), "2011-02-01..");
  EXPECT_EQ(shown_period(DayRange::on(*day_of(2011, 2, 1))), "2011-02-01");
}

TEST(Wording, MeasuresHaveNames) {
  EXPECT_EQ(measure_text("hostages_taken", Lexicon::english()), "hostages taken");
  EXPECT_EQ(measure_text("elapsed", Lexicon::english()), "time since it began");
  EXPECT_EQ(measure_text("no_such_row", Lexicon::english()), "no such row");
}

TEST(Wording, QuotationsKeepTheValueAndCutAtWords) {
  Document article;
  std::string words;
  for (int i = 0; i < 100000; ++i) words += "añade ";
  article.text = words + "killed 12 people " + words;
  const auto at = static_cast<std::uint32_t>(article.text.find("12"));
  const auto size = static_cast<std::uint32_t>(article.text.size());
  EXPECT_EQ(quotation(article, {0, size}, {at, at + 2}, 72),
            "… añade añade añade añade killed 12 people añade añade añade añade añade …");
  EXPECT_EQ(quotation(article, {at - 7, at + 9}, {at, at + 2}, 72), "killed 12 people");
  EXPECT_EQ(quotation(article, {at - 7, size}, {at, at + 2}, 72),
            "killed 12 people añade añade añade añade añade añade añade añade añade …")
      << "room that one side does not need goes to the other";
  article.text = std::string(1000, 'x');
  EXPECT_LT(quotation(article, {0, 1000}, {0, 1000}, 72).size(), 500U)
      << "even a value can be too long";
}

TEST(JsonReport, HasTheDocumentedShape) {
  const json report = json_of(sample());
  EXPECT_EQ(report["schema"], "checkclaims/report/1");
  EXPECT_EQ(report["version"], std::string(version()));
  EXPECT_EQ(report["documents"].size(), 3U);
  EXPECT_EQ(report["documents"][0]["published"],
            json::parse(R"({"low":"2031-03-08","high":null,"basis":"inferred"})"));
  const json& conflict = report["findings"][0];
  EXPECT_EQ(conflict["state"], "new");
  EXPECT_EQ(conflict["subject"], json::parse(R"({"id":"e1","kind":"event","name":"Harbour fire",
      "date":{"low":"2031-03-07","high":"2031-03-07"},"place":"Port Vell"})"));
  const json& first = conflict["labels"][0];
  for (const char* field : {"role", "claim", "document", "begin", "end", "line", "column", "quote",
                            "value", "when", "speaker", "text"})
    EXPECT_TRUE(first.contains(field)) << field;
  EXPECT_EQ(first["value"],
            json::parse(R"({"text":"12","low":12,"high":12,"soft":[12,12],"unit":"person"})"));
  EXPECT_EQ(first["quote"], "The blaze killed 12 people");
  EXPECT_EQ(conflict["labels"][3]["claim"], nullptr) << "words that date an article are no claim";
  EXPECT_EQ(report["resolved"], json::array());
  EXPECT_EQ(report["summary"]["findings"],
            json::parse(R"({"error":{"new":1,"changed":0,"known":0,"waived":0},
      "warning":{"new":0,"changed":0,"known":0,"waived":0},"note":{"new":0,"changed":0,"known":0,
      "waived":0}})"));
  EXPECT_EQ(
      report["summary"]["coverage"],
      json::parse(
          R"({"numbers_seen":12,"numbers_used":6,"dates_seen":15,"dates_used":3,"events_seen":0,
              "events_used":0})"));
}

TEST(JsonReport, EmptyIsValidToo) { EXPECT_EQ(json_of({})["findings"], json::array()); }

TEST(Records, DocumentsComeBeforeTheirClaims) {
  Analysis analysis = sample();
  analysis.claims[ClaimId{1}].figure().value.hard = {Decimal{9500}, std::nullopt, true, false};
  std::string text;
  write_records(analysis, [&](std::string_view piece) { text += piece; });
  std::vector<json> records;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) records.push_back(json::parse(line));
  ASSERT_EQ(records.size(), 6U);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(records[i]["type"], i % 2 == 0 ? "document" : "claim");
    EXPECT_EQ(records[i]["document"], analysis.documents[static_cast<DocumentId>(i / 2)].path);
  }
  EXPECT_EQ(records[3]["value"]["low"], 9.5);
  EXPECT_EQ(records[3]["value"]["low_open"], true);
  EXPECT_EQ(records[3]["value"]["high"], nullptr);
  EXPECT_EQ(records[3]["speaker"], json::array());
  EXPECT_EQ(records[3]["counting"], "event-total");
  EXPECT_EQ(records[4]["published"]["low"], nullptr);
}

TEST(Records, OffsetsAreThoseOfTheFile) {
  Analysis analysis = sample();
  analysis.documents[DocumentId{1}].text.insert(0, "\uFFFD");  // stands for the one byte 0xFF
  analysis.documents[DocumentId{1}].replaced = 1;
  analysis.documents[DocumentId{1}].file_shift = {{3, -2}};
  for (Span* span :
       {&analysis.claims[ClaimId{1}].said.span, &analysis.claims[ClaimId{1}].said.value_span}) {
    span->begin += 3;
    span->end += 3;
  }
  std::string text;
  write_records(analysis, [&](std::string_view piece) { text += piece; });
  const auto at = text.find("\"quote\":\"nine");
  const auto start = text.rfind('\n', at) + 1;
  const json record = json::parse(text.substr(start, text.find('\n', at) - start));
  EXPECT_EQ(record["begin"], 25) << "24 bytes before it and the one that was replaced";
  EXPECT_EQ(record["column"], 26);
  EXPECT_EQ(record["quote"], "nine people died in the fire");
}

TEST(Formats, TextComesFirst) { EXPECT_EQ(formats().front().name, "text"); }

}  // namespace checkclaims::report_test
