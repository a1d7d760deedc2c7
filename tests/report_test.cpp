#include "checkclaims/report.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "reporting/wording.hpp"

using namespace checkclaims;
using nlohmann::json;

namespace {

DayRange from(int year, int month, int day) { return {day_of(year, month, day), std::nullopt}; }

Document document(std::string path, std::string text, DayRange published) {
  Document made;
  made.path = std::move(path);
  made.text = std::move(text);
  made.published.days = published;
  made.published.basis = published.exact() ? DateBasis::stated : DateBasis::inferred;
  made.coverage = {3, 4, 2, 5, 1, 1};
  return made;
}

Interval at_least(std::int64_t low) { return {Decimal::of(low), std::nullopt, false, false}; }
Interval exactly(std::int64_t number) { return Interval::exactly(Decimal::of(number)); }

Claim claim(const Analysis& analysis, std::uint32_t in, const std::string& quote, const std::string& figure, Interval hard) {
  const std::string& text = analysis.documents[in].text;
  const auto begin = static_cast<std::uint32_t>(text.find(quote));
  const auto value = static_cast<std::uint32_t>(text.find(figure, begin));
  Claim made;
  made.document = in;
  made.measure = "killed";
  made.span = {begin, begin + static_cast<std::uint32_t>(quote.size())};
  made.value_span = {value, value + static_cast<std::uint32_t>(figure.size())};
  made.value = {figure, "person", hard, {hard.low ? hard.low : hard.high, hard.high ? hard.high : hard.low}, hard, ""};
  made.subject = {"e1", SubjectKind::event, "Harbour fire", DayRange::on(*day_of(2031, 3, 7)), "Port Vell", "fire", false, 30};
  made.when = analysis.documents[in].published.days;
  made.key = "e1|killed";
  made.id = stable_hash(quote);
  return made;
}

Label label(const Analysis& analysis, std::uint32_t of, LabelRole role = LabelRole::rival) {
  return {role, of, true, analysis.claims[of].document, analysis.claims[of].span, "says " + analysis.claims[of].value.text};
}

Finding finding(const Analysis& analysis, std::string rule, Severity severity, std::vector<Label> labels) {
  Finding made;
  made.rule = std::move(rule);
  made.severity = severity;
  made.key = "e1|killed";
  made.subject = analysis.claims[0].subject;
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
      document("news/a.txt", "Fire at the harbour\n\nThe blaze killed 12 people, police said.\n", from(2031, 3, 8)),
      document("news/b.txt", "By now it is clear that nine people died in the fire.\n", DayRange::on(*day_of(2031, 6, 1))),
      document("news/c.txt", "The fire of 7 March killed\n12 people.\n", DayRange{})};
  analysis.claims = {claim(analysis, 0, "The blaze killed 12 people", "12", exactly(12)),
                     claim(analysis, 1, "nine people died in the fire", "nine", exactly(9)),
                     claim(analysis, 2, "The fire of 7 March killed\n12 people", "12", exactly(12))};
  analysis.claims[0].speaker = {"police"};
  Finding conflict = finding(analysis, "conflicting-figure", Severity::error,
                             {label(analysis, 0), label(analysis, 1), label(analysis, 2, LabelRole::also)});
  conflict.labels.push_back({LabelRole::evidence, 0, false, 2, {4, 19}, "dates the fire"});
  conflict.proof = {"9 in [1] lies outside 12 in [0]", "a toll does not fall"};
  analysis.findings = {conflict};
  return analysis;
}

std::string text_of(const Analysis& analysis, const Baseline& baseline = {}, Paint paint = Paint::none) {
  std::string text;
  const Gate gate = compare(analysis.findings, baseline);
  write_text({analysis, gate, baseline.entries.empty() ? "" : "base.jsonl", paint}, [&](std::string_view piece) { text += piece; });
  return text;
}

json json_of(const Analysis& analysis) {
  std::string text;
  const Gate gate = compare(analysis.findings, {});
  write_json({analysis, gate, "", Paint::none}, [&](std::string_view piece) { text += piece; });
  return json::parse(text);
}

}  // namespace

TEST(TextReport, ShowsAConflictAsADiff) {
  const Analysis analysis = sample();
  const std::string id = analysis.findings[0].id.substr(0, 8);
  EXPECT_EQ(text_of(analysis), "conflicting-figure: Harbour fire, killed  [error, new]  " + id + R"(
--- news/a.txt:3:18  published 2031-03-08..  per police
+++ news/b.txt:1:25  published 2031-06-01  no speaker named
@@ killed · Port Vell · 2031-03-07 @@
-[12]  The blaze killed 12 people
+[9]   nine people died in the fire
 also news/c.txt:2:1  [12]  The fire of 7 March killed 12 people
 see news/c.txt:1:5  fire of 7 March  = dates the fire
 because 9 in [b:1] lies outside 12 in [a:3]
     and a toll does not fall

3 articles, 3 claims, 1 error (1 new), 0 warnings, 0 notes
coverage: 6 of 12 numbers (50%) and 3 of 15 dates (20%) became part of a claim
baseline: none
)");
}

TEST(TextReport, GroupsRivalsIntoCamps) {
  Analysis analysis = sample();
  analysis.findings[0].labels = {label(analysis, 0), label(analysis, 1), label(analysis, 2)};
  const std::string text = text_of(analysis);
  EXPECT_NE(text.find("--- news/a.txt:3:18"), std::string::npos);
  EXPECT_NE(text.find("--- news/c.txt:2:1"), std::string::npos) << "the third repeats the first camp's value";
  EXPECT_NE(text.find("\n-[12]  The fire of 7 March"), std::string::npos);
}

TEST(TextReport, ShowsANoteAsASeries) {
  Analysis analysis = sample();
  analysis.claims[0].value.hard = {Decimal::of(0), Decimal::of(31999), false, false};
  analysis.claims[1].value.hard = at_least(39101);
  analysis.claims[2].value.hard = at_least(42001);
  Finding series = finding(analysis, "evolving-figure", Severity::note, {label(analysis, 0), label(analysis, 1), label(analysis, 2)});
  series.subject.ongoing = true;
  series.scope = {"palestinian"};
  series.order_inferred = true;
  series.message.clear();
  analysis.findings = {series};
  const std::string text = text_of(analysis);
  EXPECT_EQ(text.substr(0, text.find("\n\n")), "evolving-figure: Harbour fire, killed, palestinian  [note, new]  " + series.id.substr(0, 8) + R"(
@@ killed · palestinian · Port Vell · since 2031-03-07 @@
 2031-03-08..  < 32,000  news/a.txt:3:18
+2031-06-01    > 39,100  news/b.txt:1:25  +7,102 at least  order inferred
 day unknown   > 42,000  news/c.txt:2:1                    order inferred)");
}

TEST(TextReport, ProofsNameTheirPlacesShortlyAndClearly) {
  Analysis analysis = sample();
  auto& conflict = analysis.findings[0];
  conflict.proof = {"[0], [1], [2], [3]; [4] and [x] and [ and [99999999999] are no labels"};
  EXPECT_NE(text_of(analysis).find(" because [a:3], [b:1], [c:2], [c:1]; [4] and [x] and [ and [99999999999] are no labels\n"), std::string::npos);
  analysis.documents[1].path = "other/a.md";
  conflict.labels.push_back(conflict.labels[3]);
  EXPECT_NE(text_of(analysis).find(" because [news/a.txt:3:18], [other/a.md:1:25], [c:2], [c:1:5]; [c:1:5] and"), std::string::npos)
      << "two articles of one name, two labels on one line";
}

TEST(TextReport, AFallInASeriesIsTheOldSide) {
  Analysis analysis = sample();
  analysis.findings = {finding(analysis, "revised-figure", Severity::note, {label(analysis, 0), label(analysis, 1)})};
  analysis.findings[0].proof = {"[0] to [1]: -3", "it says so itself"};
  const std::string text = text_of(analysis);
  EXPECT_NE(text.find("\n-2031-06-01    9   news/b.txt:1:25  -3\n because it says so itself\n"), std::string::npos)
      << "what the table shows is not said again\n" << text;
}

TEST(TextReport, KnownFindingsTakeOneLine) {
  const Analysis analysis = sample();
  const std::string text = text_of(analysis, baseline_of(analysis.findings, "0"));
  EXPECT_EQ(text.substr(0, text.find("\n\n")), "conflicting-figure: Harbour fire, killed  [error, known]  " + analysis.findings[0].id.substr(0, 8));
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
  EXPECT_NE(text.find("baseline: base.jsonl, 1 finding in it no longer occurs\n"), std::string::npos);
}

TEST(TextReport, IsADiffWithAndWithoutColour) {
  const Analysis analysis = sample();
  const std::string plain = text_of(analysis), painted = text_of(analysis, {}, Paint::ansi);
  EXPECT_EQ(plain.find('\x1b'), std::string::npos);
  EXPECT_NE(painted.find("\x1b[31m-[12]  The blaze"), std::string::npos);
  EXPECT_NE(painted.find("\x1b[32m+[9]"), std::string::npos);
  EXPECT_NE(painted.find("\x1b[36m@@"), std::string::npos);
  std::string stripped;
  for (std::size_t i = 0; i < painted.size(); ++i)
    if (painted[i] == '\x1b') i = painted.find('m', i);
    else stripped += painted[i];
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
    one.span.begin = 0;
    one.span.end += static_cast<std::uint32_t>(evil.size());
    one.value_span.begin += static_cast<std::uint32_t>(evil.size());
    one.value_span.end += static_cast<std::uint32_t>(evil.size());
    one.speaker = {evil};
  }
  auto& conflict = analysis.findings[0];
  conflict.subject.name = conflict.subject.place = conflict.message = evil;
  conflict.proof = {evil, "::notice::" + evil};
  for (auto& one : conflict.labels) {
    one.text = evil;
    if (one.quotes_claim) one.span = analysis.claims[one.claim].span;
  }
  std::string outputs = text_of(analysis);
  const Gate gate = compare(analysis.findings, {});
  write_json({analysis, gate, "", Paint::none}, [&](std::string_view piece) { outputs += piece; });
  write_records(analysis, [&](std::string_view piece) { outputs += piece; });
  std::istringstream lines(outputs);
  for (std::string line; std::getline(lines, line);) {
    const auto start = line.find_first_not_of(' ');
    EXPECT_FALSE(start != std::string::npos && line.substr(start).starts_with("::")) << line;
    EXPECT_EQ(line.find("##["), std::string::npos) << line;
    EXPECT_EQ(line.find("##vso["), std::string::npos) << line;
    for (const char c : line) EXPECT_GE(static_cast<unsigned char>(c), 0x20) << line;
    EXPECT_EQ(line.find("\u202E"), std::string::npos) << line;
  }
  EXPECT_EQ(json_of(analysis)["findings"][0]["labels"][0]["text"], evil) << "JSON still says it exactly";
}

TEST(TextReport, RepeatsAreCountedNotListed) {
  Analysis analysis = sample();
  for (int i = 0; i < 500; ++i) analysis.findings[0].labels.push_back(label(analysis, 2, LabelRole::also));
  const std::string text = text_of(analysis);
  EXPECT_LT(text.size(), 3000U);
  EXPECT_NE(text.find(" also 493 more places that repeat a value\n"), std::string::npos);
}

TEST(Wording, BoundsReadLikeTheWords) {
  const auto open = [](Interval interval) { interval.low_open = true; return interval; };
  struct Case { Interval hard; const char* unit; const char* shown; const char* why; const char* text = ""; };
  for (const auto& c : {Case{exactly(1139), "person", "1,139", "exact"}, Case{at_least(39445), "person", "≥ 39,445", "at least"},
                        Case{at_least(42001), "person", "> 42,000", "over, of a count"},
                        Case{at_least(11), "person", "> 10", "number words: the rounder bound", "more than ten"},
                        Case{at_least(11), "person", "≥ 11", "the bound that is written", "at least 11"},
                        Case{at_least(37), "person", "> 36", "the bound that is written", "more than 36"},
                        Case{at_least(37), "person", "≥ 37", "36 is not in 1,036", "1,036 or 37"},
                        Case{Interval{Decimal::of(0), Decimal::of(31999), false, false}, "person", "< 32,000", "almost"},
                        Case{Interval{std::nullopt, Decimal::of(25), false, false}, "person", "≤ 25", "up to"},
                        Case{Interval{Decimal::of(10), Decimal::of(12), false, false}, "person", "10..12", "between"},
                        Case{open(at_least(9)), "month", "> 9 months", "over nine months: the bound itself is excluded"},
                        Case{at_least(11), "month", "≥ 11 months", "months are measured, 10 does not come before 11"},
                        Case{exactly(1), "day", "1 day", "singular"}}) {
    Value value;
    value.hard = c.hard;
    value.unit = c.unit;
    value.text = c.text;
    EXPECT_EQ(shown_bounds(value), c.shown) << c.why;
  }
}

TEST(Wording, GrowthIsOnlyWhatIsSure) {
  EXPECT_EQ(shown_growth(exactly(9), exactly(12)), "+3");
  EXPECT_EQ(shown_growth(exactly(12), exactly(9)), "-3");
  EXPECT_EQ(shown_growth(exactly(12), at_least(15)), "+3 at least");
  EXPECT_EQ(shown_growth(at_least(39101), at_least(39445)), "") << "the first may have been more";
  EXPECT_EQ(shown_growth(exactly(12), exactly(12)), "");
  const Interval below{Decimal::of(0), Decimal::of(10), false, true}, above{Decimal::of(10), std::nullopt, true, false};
  EXPECT_EQ(shown_growth(below, above), "") << "it grew, nobody knows by how much";
}

TEST(Wording, QuotationsKeepTheValueAndCutAtWords) {
  Document article;
  std::string words;
  for (int i = 0; i < 100000; ++i) words += "añade ";
  article.text = words + "killed 12 people " + words;
  const auto at = static_cast<std::uint32_t>(article.text.find("12"));
  const auto size = static_cast<std::uint32_t>(article.text.size());
  EXPECT_EQ(quotation(article, {0, size}, {at, at + 2}),
            "… añade añade añade añade killed 12 people añade añade añade añade añade …");
  EXPECT_EQ(quotation(article, {at - 7, at + 9}, {at, at + 2}), "killed 12 people");
  EXPECT_EQ(quotation(article, {at - 7, size}, {at, at + 2}),
            "killed 12 people añade añade añade añade añade añade añade añade añade …")
      << "room that one side does not need goes to the other";
  article.text = std::string(1000, 'x');
  EXPECT_LT(quotation(article, {0, 1000}, {0, 1000}).size(), 500U) << "even a value can be too long";
}

TEST(JsonReport, HasTheDocumentedShape) {
  const json report = json_of(sample());
  EXPECT_EQ(report["schema"], "checkclaims/report/1");
  EXPECT_EQ(report["version"], std::string(version()));
  EXPECT_EQ(report["documents"].size(), 3U);
  EXPECT_EQ(report["documents"][0]["published"], json::parse(R"({"low":"2031-03-08","high":null,"basis":"inferred"})"));
  const json& conflict = report["findings"][0];
  EXPECT_EQ(conflict["state"], "new");
  EXPECT_EQ(conflict["subject"], json::parse(R"({"id":"e1","kind":"event","name":"Harbour fire",
      "date":{"low":"2031-03-07","high":"2031-03-07"},"place":"Port Vell"})"));
  const json& first = conflict["labels"][0];
  for (const char* field : {"role", "claim", "document", "begin", "end", "line", "column", "quote", "value", "when", "speaker", "text"})
    EXPECT_TRUE(first.contains(field)) << field;
  EXPECT_EQ(first["value"], json::parse(R"({"text":"12","low":12,"high":12,"soft":[12,12],"unit":"person"})"));
  EXPECT_EQ(first["quote"], "The blaze killed 12 people");
  EXPECT_EQ(conflict["labels"][3]["claim"], nullptr) << "words that date an article are no claim";
  EXPECT_EQ(report["resolved"], json::array());
  EXPECT_EQ(report["summary"]["findings"], json::parse(R"({"error":{"new":1,"changed":0,"known":0},
      "warning":{"new":0,"changed":0,"known":0},"note":{"new":0,"changed":0,"known":0}})"));
  EXPECT_EQ(report["summary"]["coverage"], json::parse(R"({"numbers_seen":12,"numbers_used":6,"dates_seen":15,"dates_used":3})"));
}

TEST(JsonReport, EmptyIsValidToo) {
  EXPECT_EQ(json_of({})["findings"], json::array());
}

TEST(Records, DocumentsComeBeforeTheirClaims) {
  Analysis analysis = sample();
  analysis.claims[1].value.hard = {Decimal{9500}, std::nullopt, true, false};
  std::string text;
  write_records(analysis, [&](std::string_view piece) { text += piece; });
  std::vector<json> records;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) records.push_back(json::parse(line));
  ASSERT_EQ(records.size(), 6U);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(records[i]["type"], i % 2 == 0 ? "document" : "claim");
    EXPECT_EQ(records[i]["document"], analysis.documents[i / 2].path);
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
  analysis.documents[1].text.insert(0, "\uFFFD");  // stands for the one byte 0xFF
  analysis.documents[1].replaced = 1;
  analysis.documents[1].file_shift = {{3, -2}};
  for (Span* span : {&analysis.claims[1].span, &analysis.claims[1].value_span}) {
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
