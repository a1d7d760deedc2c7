// The output in every format for fixtures/formats is exactly the content of tests/expected/formats;
// UPDATE=1 in the environment rewrites it. Common properties of all formats are tested on each.
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>

#include "articles.hpp"
#include "checkclaims/report.hpp"
#include "cpu_time.hpp"
#include "reporting/places.hpp"
#include "reporting/sarif_result.hpp"

namespace checkclaims::formats_test {

using nlohmann::json;

namespace {

Analysis analysis_of_fixture() {
  Analysis analysis = analyse(articles::load(articles::source_dir() / "fixtures/formats"), {});
  analysis.findings = check(analysis);
  return analysis;
}

std::size_t index_of(const Analysis& analysis, std::string_view rule) {
  const auto& all = analysis.findings;
  return static_cast<std::size_t>(
      std::find_if(all.begin(), all.end(), [&](const Finding& f) { return f.rule == rule; }) -
      all.begin());
}

/// One finding of each state, one entry that is resolved, one article that was skipped.
Gate gate_of(const Analysis& analysis) {
  Baseline baseline =
      baseline_of(std::vector{analysis.findings.at(index_of(analysis, "weekday-mismatch"))}, "0");
  baseline.entries[0].reason = "the weekday stands so on the plaque";
  Finding gone = analysis.findings.at(0),
          changed = analysis.findings.at(index_of(analysis, "conflicting-figure"));
  gone.key = "gone";
  changed.values = {"12", "18"};
  for (Finding* one : {&gone, &changed}) one->id = finding_id(*one);
  Gate gate =
      compare(analysis.findings, merged(baseline, baseline_of(std::vector{gone, changed}, "0")));
  const std::size_t waived = index_of(analysis, "impossible-date");
  gate.states[waived] = State::waived;
  gate.reasons[waived] = "quoted from a letter | as it was <printed>";
  gate.unused = {{"checkclaims.toml", 7, "waiver of stale-figure, Norvia: no such finding"}};
  return gate;
}

std::string written(const Format& format, const Report& report) {
  std::string text;
  format.write(report, [&](std::string_view piece) { text += piece; });
  return text;
}

std::string written(std::string_view name, const Report& report) {
  for (const Format& format : formats())
    if (format.name == name) return written(format, report);
  return {};
}

/// Without what changes with the program's version and the manual's pages.
std::string settled(std::string text) {
  for (std::size_t at; (at = text.find('"' + std::string(version()) + '"')) != std::string::npos;)
    text.replace(at, version().size() + 2, "\"VERSION\"");
  // A page's style, and the hash that follows from it.
  for (const auto& [begin, end] : {std::pair{"<style>", "</style>"}, {"sha256-", "="}})
    if (const std::size_t at = text.find(begin); at != std::string::npos) {
      const std::size_t from = at + std::string_view(begin).size();
      text.replace(from, text.find(end, from) - from, "...");
    }
  const std::size_t rules = text.find("\"rules\":["), end = text.find("\n]}},", rules);
  if (rules != std::string::npos && end != std::string::npos)
    text.replace(rules + 9, end - rules - 9, "\n...");
  return text;
}

/// As many findings as are asked for, each with its own id and key.
void multiply(Analysis& analysis, std::size_t count) {
  const Finding pattern = analysis.findings.at(index_of(analysis, "conflicting-figure"));
  analysis.findings.clear();
  for (std::size_t i = 0; i < count; ++i) {
    Finding& one = analysis.findings.emplace_back(pattern);
    one.severity = i < count / 2    ? Severity::error
                   : i < count - 20 ? Severity::warning
                                    : Severity::note;
    one.key = "key " + std::to_string(i);
    one.id = finding_id(one);
  }
}

std::size_t times(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size())
    ++count;
  return count;
}

}  // namespace

TEST(Formats, AreExactlyAsExpected) {
  const Analysis analysis = analysis_of_fixture();
  const Gate gate = gate_of(analysis);
  Report report{analysis, gate, ".checkclaims/baseline.jsonl", ColorMode::none, 2};
  report.skipped = {"e-scan.txt: binary content: byte 0 at offset 12; convert it to text"};
  report.ignored = 2;
  report.passed_over = {{Media::web_page, 2}, {Media::other, 1}};
  for (const Format& format : formats()) {
    if (format.binary) continue;  // read in tests/sqlite_test.py
    const auto path = articles::source_dir() / "tests/expected/formats" / format.name;
    const std::string seen = settled(written(format, report));
    const char* update = std::getenv("UPDATE");
    if (update != nullptr && std::string_view(update) == "1")
      std::ofstream(path, std::ios::binary) << seen;
    EXPECT_EQ(seen, articles::read(path))
        << format.name << ": run with UPDATE=1 if this is meant, and read the diff";
  }
}

TEST(Formats, ShowAFindingInTheNewestChangedArticle) {
  Analysis analysis = analysis_of_fixture();
  const Gate gate = gate_of(analysis);
  Report report{analysis, gate, ""};
  const Finding& conflict = analysis.findings[index_of(analysis, "conflicting-figure")];
  const auto shown = [&] {
    return analysis.documents[conflict.labels[primary_label(report, conflict)].document].path;
  };
  struct Case {
    std::vector<DocumentId> changed;
    std::string path;
    const char* why;
  };
  for (const auto& c :
       {Case{{}, "d-last.txt", "the newest, where nothing is known to have changed"},
        Case{{DocumentId{1}}, "b,second.txt", "the one that changed"},
        Case{{DocumentId{0}}, "a-first.txt", "also where it only repeats a side"},
        Case{{DocumentId{0}, DocumentId{1}}, "b,second.txt", "of two the newer"},
        Case{{DocumentId{2}}, "d-last.txt", "an article that it does not quote"}}) {
    report.changed = c.changed;
    EXPECT_EQ(shown(), c.path) << c.why;
  }
  report.changed = {};
  for (auto& document : analysis.documents) document.published.days = {};
  EXPECT_EQ(shown(), "d-last.txt") << "without days the last by path";
  analysis.documents[DocumentId{1}].published.days = {std::nullopt, day_of(2031, 7, 1)};
  EXPECT_EQ(shown(), "b,second.txt") << "a bound is more than nothing";
}

TEST(Formats, GithubTellsTheMostSevereFirstAndWhatItCannotShow) {
  Analysis analysis = analysis_of_fixture();
  multiply(analysis, 60);
  const Gate gate = compare(analysis.findings, {});
  std::istringstream lines(written("github", {analysis, gate, ""}));
  std::string line, kinds;
  std::size_t notices = 0, told = 0;
  while (std::getline(lines, line)) {
    if (!line.starts_with("::")) continue;
    kinds += line[2];
    if (line.starts_with("::notice")) ++notices;
    if (line.find("title=checkclaims::GitHub shows 10 of a kind; the log of this step has 20 more "
                  "errors, ") != std::string::npos)
      told = notices;
  }
  EXPECT_TRUE(std::is_sorted(kinds.begin(), kinds.end(), [](char a, char b) {
    return std::string("ewn").find(a) < std::string("ewn").find(b);
  })) << kinds;
  EXPECT_EQ(told, 10U) << "and it is among the ten itself";
}

TEST(Formats, SarifHoldsSoManyAndSaysWhatIsCut) {
  Analysis analysis = analysis_of_fixture();
  multiply(analysis, 5100);
  std::reverse(analysis.findings.begin(), analysis.findings.end());
  const Gate gate = compare(analysis.findings, {});
  const json run =
      json::parse(written("sarif", {analysis, gate, "", ColorMode::none, 1}))["runs"][0];
  ASSERT_EQ(run["results"].size(), 5000U);
  EXPECT_EQ(run["results"][2549]["level"], "error")
      << "the most severe first, in whatever order they come";
  EXPECT_EQ(run["results"][2550]["level"], "warning");
  const std::string cut = "100 of 5100 findings are left out here";
  EXPECT_NE(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
                .get<std::string>()
                .find(cut),
            std::string::npos);
  EXPECT_NE(run["results"][4999]["message"]["text"].get<std::string>().find(cut),
            std::string::npos);
}

TEST(Formats, MarkdownStaysBelowTheServersLimit) {
  Analysis analysis = analysis_of_fixture();
  multiply(analysis, 6000);
  const Gate gate = compare(analysis.findings, {});
  Report report{analysis, gate, ""};
  for (int i = 0; i < 3000; ++i)
    report.skipped.push_back(std::string(4000, '|') + std::to_string(i) + ": binary");
  const std::string text = written("markdown", report);
  EXPECT_LT(text.size(), 900U * 1024U);
  EXPECT_GT(text.size(), 800U * 1024U);
  const std::size_t at = text.find(" more findings are left out");
  ASSERT_NE(at, std::string::npos);
  const std::size_t shown = times(text, "\n### ");
  EXPECT_NE(text.find("**" + std::to_string(6000 - shown) + " more findings are left out"),
            std::string::npos)
      << shown;
  EXPECT_EQ(times(text, "\n```"), 2 * shown);
  EXPECT_NE(text.find("2950 more rows are left out"), std::string::npos);
}

TEST(Formats, MarkdownFencesHoldWhateverIsInside) {
  Analysis analysis = analysis_of_fixture();
  analysis.findings.resize(1);
  analysis.findings[0].proof = {
      {StepKind::no_such_day, {std::string("````` ends it")}},
      {StepKind::no_such_day, {std::string("<img src=x onerror=alert(1)>")}}};
  const Gate gate = compare(analysis.findings, {});
  const std::string text = written("markdown", {analysis, gate, ""});
  EXPECT_EQ(times(text, "\n``````"), 2U) << text;
}

TEST(Formats, PathsBecomeReferences) {
  const Analysis analysis;
  const Gate gate;
  Report report{analysis, gate, ""};
  report.located = {{"/here/w/a.txt", "a.txt"}, {"link/../b.txt", "../c/b.txt"}};
  struct Case {
    std::string path, base, uri;
    const char* why;
  };
  const std::string root = "%SRCROOT%", file = "";
  for (const auto& c :
       {Case{"news/a.txt", root, "news/a.txt", "as it is"},
        Case{"./a.txt", root, "a.txt", "the folder itself is no part"},
        Case{"a b%25.txt", root, "a%20b%2525.txt", "blanks and percents"},
        Case{"C:a.txt", root, "C%3Aa.txt", "no drive and no scheme"},
        Case{"caf\xc3\xa9\xff", root, "caf%C3%A9%FF", "each byte, whatever it is"},
        Case{"a\\b", root, "a%5Cb", "no separator"},
        Case{"/etc/a b.txt", file, "file:///etc/a%20b.txt", "absolute, and nobody knows better"},
        Case{"/here/w/a.txt", root, "a.txt", "absolute, and within the folder of the run"},
        Case{"../a.txt", "%ABOVE1%", "a.txt", "above"},
        Case{"../../n/a.txt", "%ABOVE2%", "n/a.txt", "two folders above"},
        Case{"a/../../b", "%ABOVE1%", "b", "above in the end"},
        Case{"a/../b", root, "b", "within in the end"},
        Case{"link/../b.txt", "%ABOVE1%", "c/b.txt", "through a link, which the program knows"},
        Case{"/etc/../x/a", file, "file:///x/a", "nothing goes up in a URI"},
        Case{"/../a", file, "file:///a", "nor above the root"},
        Case{"..a/b...txt", root, "..a/b...txt", "dots in a name"},
        Case{"//host/a", file, "file:///host/a", "no host"},
        Case{"a?b#c", root, "a%3Fb%23c", "no query, no fragment"}}) {
    Document document;
    document.path = c.path;
    const SarifUri made = uri_of(located_path(report, document));
    EXPECT_EQ(made.uri, c.uri) << c.why;
    EXPECT_EQ(made.base, c.base) << c.why;
  }
}

TEST(Formats, SarifHasAPlaceForWhatLiesOutside) {
  Analysis analysis = analysis_of_fixture();
  analysis.documents[DocumentId{3}].path = "../d [x](y).txt";
  Gate gate = compare(analysis.findings, {});
  const auto run = [&] { return json::parse(written("sarif", {analysis, gate, ""}))["runs"][0]; };
  const auto result = [&] {
    const json all = run();
    for (const json& one : all["results"])
      if (one["ruleId"] == "conflicting-figure") return one;
    return json();
  };
  const auto shown = [&] {
    return result()["locations"][0]["physicalLocation"]["artifactLocation"];
  };
  EXPECT_EQ(shown()["uri"], "d%20%5Bx%5D%28y%29.txt") << "shown in the newest, wherever that lies";
  EXPECT_EQ(shown()["uriBaseId"], "%ABOVE1%");
  EXPECT_TRUE(run()["originalUriBaseIds"].contains("%ABOVE1%"))
      << "and what it is relative to is told";
  EXPECT_TRUE(result().contains("codeFlows"));
  for (auto& document : analysis.documents) document.path = "/x/" + document.path;
  EXPECT_EQ(shown()["uri"], "file:///d%20%5Bx%5D%28y%29.txt");
  EXPECT_FALSE(shown().contains("uriBaseId"));
  EXPECT_NE(result()["message"]["text"].get<std::string>().find("[/x/a-first.txt:7:"),
            std::string::npos)
      << result()["message"];
}

TEST(Formats, OnePlaceHasOneColumn) {
  const Analysis analysis = analysis_of_fixture();
  const Gate gate = compare(analysis.findings, {});
  const Report report{analysis, gate, ""};
  const Finding& conflict = analysis.findings[index_of(analysis, "conflicting-figure")];
  const Label& label = conflict.labels[primary_label(report, conflict)];
  Places places(report);
  const Place at = places.at(label);
  ASSERT_NE(label.span.begin, places.span(label).begin)
      << "the sentence does not begin with its figure";
  const std::string place = fmt::format("{}:{}:{}", at.path, at.begin.line, at.begin.column);
  for (const std::string_view name : {"text", "gnu"})
    EXPECT_NE(written(name, report).find(place), std::string::npos) << name << " lacks " << place;
  EXPECT_NE(written("github", report)
                .find(fmt::format("file={},line={},endLine={},col={},", at.path, at.begin.line,
                                  at.end.line, at.begin.column)),
            std::string::npos);
  const json log = json::parse(written("sarif", report));
  for (const json& one : log["runs"][0]["results"]) {
    if (one["ruleId"] != "conflicting-figure") continue;
    EXPECT_EQ(one["locations"][0]["physicalLocation"]["region"]["startColumn"], at.begin.column);
  }
  EXPECT_NE(written("csv", report)
                .find(fmt::format("\"{}\",{},{},", at.path, at.begin.line, at.begin.column)),
            std::string::npos);
  EXPECT_NE(written("rdjsonl", report).find(fmt::format("\"column\":{}", at.begin_byte)),
            std::string::npos);
}

TEST(Formats, EachCountsWhatItPassedOver) {
  const Analysis analysis = analysis_of_fixture();
  const Gate gate = compare(analysis.findings, {});
  Report report{analysis, gate, ""};
  report.passed_over = {{Media::web_page, 4}, {Media::pdf, 1}};
  for (const std::string_view name :
       {"text", "github", "junit", "markdown", "gnu", "csv", "sarif", "html"})
    EXPECT_NE(written(name, report).find("4 web pages, 1 PDF document"), std::string::npos) << name;
  const json counts = {{"web-page", 4}, {"pdf", 1}};
  EXPECT_EQ(json::parse(written("json", report))["summary"]["articles"]["passed_over"], counts);
  EXPECT_EQ(
      json::parse(written("sarif", report))["runs"][0]["properties"]["articles"]["passed_over"],
      counts);
  report.summary_only = true;
  EXPECT_NE(written("text", report).find("4 web pages"), std::string::npos) << "the summary too";
}

TEST(Formats, CsvTablesHaveTheirOwnColumns) {
  const Analysis analysis = analysis_of_fixture();
  const Gate gate = compare(analysis.findings, {});
  const Report report{analysis, gate, ""};
  const auto csv = std::find_if(formats().begin(), formats().end(),
                                [](const Format& format) { return format.name == "csv"; });
  std::set<std::string_view> files;
  for (const FormatPart& part : csv->parts) {
    files.insert(part.file);
    std::string text;
    part.write(report, [&](std::string_view piece) { text += piece; });
    std::size_t filled = 0;
    std::vector<std::vector<bool>> columns;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      std::size_t column = 0;
      bool quoted = false, empty = true;
      for (const char c : line) {
        if (c == '"')
          quoted = !quoted;
        else if (c == ',' && !quoted) {
          if (columns.size() <= column) columns.emplace_back();
          columns[column++].push_back(!empty);
          empty = true;
        } else if (c != '\r')
          empty = false;
      }
    }
    for (const auto& column : columns)
      filled += std::count(column.begin() + 1, column.end(), true) > 0;
    EXPECT_GE(filled * 4, columns.size() * 3)
        << part.file << ": most columns say something of most records";
  }
  EXPECT_EQ(files, (std::set<std::string_view>{"articles.csv", "claims.csv", "findings.csv"}));
}

TEST(Formats, CsvHoldsNothingThatIsCalculated) {
  Analysis analysis = analysis_of_fixture();
  const Gate gate = compare(analysis.findings, {});
  for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "|calc", "＝1", "\t=1", "\r=1"}) {
    analysis.documents[DocumentId{0}].title = formula;
    analysis.findings[0].message = formula;
    for (const FormatPart& part :
         std::find_if(formats().begin(), formats().end(), [](const Format& format) {
           return format.name == "csv";
         })->parts) {
      std::string text;
      part.write({analysis, gate, ""}, [&](std::string_view piece) { text += piece; });
      EXPECT_EQ(text.find(std::string(",\"") + formula), std::string::npos)
          << part.file << ": " << formula;
    }
  }
}

TEST(Formats, AreWrittenQuickly) {
  Analysis analysis = analysis_of_fixture();
  multiply(analysis, 1000);
  const Gate gate = compare(analysis.findings, {});
  Report report{analysis, gate, ""};
  for (const Format& format : formats()) {
    std::size_t bytes = 0;
    const double seconds = cpu_seconds(
        [&] { format.write(report, [&](std::string_view piece) { bytes += piece.size(); }); });
    EXPECT_GT(bytes, 100000U) << format.name;
    EXPECT_LT(seconds, 5.0)
        << format.name
        << ": 5,000 may take a second; a build to be looked into is many times slower";
  }
}

}  // namespace checkclaims::formats_test
