// The library's face: articles in memory -> claims, findings, reports; and checks of one's own.
#include "checkclaims/library.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "articles.hpp"
#include "checkclaims/report.hpp"

namespace checkclaims::library_test {

namespace {

Article told(const std::string& path, const std::string& day, const std::string& text) {
  return {path, "---\ndate: " + day + "\n---\n" + text + "\n", false, true};
}

std::vector<Article> two_tolls() {
  return {
      told("b", "2031-09-02", "The explosion in Halden on 3 May 2031 killed 40 people."),
      told("a", "2031-09-01", "The explosion in Halden on 3 May 2031 killed 12 people."),
      told("c", "2031-05-09", "Ostermark has recalled 68,000 Aurora cars, police said."),
  };
}

/// Finds each claim of kind `kind`.
OwnCheck each_of(const std::string& kind, OwnFinding found) {
  return [kind, found](std::span<const PlainClaim> claims) {
    std::vector<OwnFinding> all;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (claims[i].kind != kind) continue;
      all.push_back(found);
      all.back().claims = {i};
    }
    return all;
  };
}

const OwnFinding seen = {"seen-here", Severity::warning, "it was \"seen\" <here>",
                         {},          {"so it is"},      0.8};

const PlainFinding* find(const CheckedArticles& checked, const std::string& rule) {
  for (const PlainFinding& finding : checked.findings)
    if (finding.rule == rule) return &finding;
  return nullptr;
}

std::string problem_of(const OwnFinding& found) {
  CheckSettings settings;
  settings.own_checks = {[found](std::span<const PlainClaim>) { return std::vector{found}; }};
  try {
    check_articles(two_tolls(), settings);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST(Library, GivesFindingsWithTheirSides) {
  const CheckedArticles checked = check_articles(two_tolls());
  const PlainFinding* finding = find(checked, "conflicting-figure");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->severity, Severity::error);
  EXPECT_EQ(finding->measure, "killed");
  EXPECT_FALSE(finding->message.empty());
  EXPECT_FALSE(finding->because.empty());
  ASSERT_EQ(finding->sides.size(), 2U);
  EXPECT_EQ(finding->sides[0].source, "a");
  EXPECT_EQ(finding->sides[0].line, 4U);
  EXPECT_NE(finding->sides[1].quotation.find("killed 40 people"), std::string::npos);
  for (const PlainSide& side : finding->sides) {
    ASSERT_TRUE(side.claim.has_value());
    EXPECT_EQ(checked.claims.at(*side.claim).source, side.source);
    EXPECT_EQ(checked.claims.at(*side.claim).measure, "killed");
  }
}

TEST(Library, GivesClaimsOfEveryKind) {
  const CheckedArticles checked = check_articles(two_tolls());
  const auto killed =
      std::find_if(checked.claims.begin(), checked.claims.end(),
                   [](const PlainClaim& claim) { return claim.measure == "killed"; });
  ASSERT_NE(killed, checked.claims.end());
  EXPECT_EQ(killed->kind, "figure");
  EXPECT_EQ(killed->number, Interval::exactly(Decimal::of(12)));
  EXPECT_EQ(killed->unit, "person");
  EXPECT_EQ(killed->subject_kind, "event");
  EXPECT_EQ(killed->key.empty(), false);
  const PlainClaim& quantity = checked.claims.back();
  EXPECT_EQ(quantity.kind, "quantity");
  EXPECT_EQ(quantity.source, "c");
  EXPECT_EQ(quantity.number, Interval::exactly(Decimal::of(68'000)));
}

TEST(Library, TheSameForAnyOrderAndNumberOfThreads) {
  const std::string one = report_as(check_articles(two_tolls(), {.threads = 1}), "json");
  std::vector<Article> turned = two_tolls();
  std::reverse(turned.begin(), turned.end());
  EXPECT_EQ(report_as(check_articles(turned, {.threads = 3}), "json"), one);
}

TEST(Library, RefusesNoArticleAndTellsOfEachRefused) {
  EXPECT_TRUE(check_articles({}).findings.empty());
  std::vector<Article> articles = two_tolls();
  articles.push_back({"x.pdf", "%PDF-1.4 \x01", false, false});
  const CheckedArticles checked = check_articles(articles);
  ASSERT_EQ(checked.refused.size(), 1U);
  EXPECT_EQ(checked.refused.front().substr(0, 6), "x.pdf:");
  EXPECT_NE(find(checked, "conflicting-figure"), nullptr) << "no other article is affected";
  EXPECT_NE(report_as(checked, "text").find("x.pdf"), std::string::npos);
}

TEST(Library, WhatAnOwnCheckFoundStandsInEveryReport) {
  CheckSettings settings;
  settings.own_checks = {each_of("figure", seen), each_of("quantity", seen)};
  const CheckedArticles checked = check_articles(two_tolls(), settings);
  EXPECT_NE(find(checked, "conflicting-figure"), nullptr) << "beside the built-in ones";
  const auto own = [](const PlainFinding& finding) { return finding.rule == "seen-here"; };
  EXPECT_EQ(std::count_if(checked.findings.begin(), checked.findings.end(), own), 3);
  const PlainFinding& found = *find(checked, "seen-here");
  EXPECT_EQ(found.because, (std::vector<std::string>{seen.message, "so it is"}));
  EXPECT_EQ(found.confidence, 0.8);
  EXPECT_EQ(found.id.size(), 16U);
  EXPECT_TRUE(std::is_sorted(
      checked.findings.begin(), checked.findings.end(),
      [](const PlainFinding& a, const PlainFinding& b) { return a.severity < b.severity; }));
  for (const std::string_view format : report_formats()) {
    const std::string report = report_as(checked, format);
    EXPECT_NE(report.find("seen-here"), std::string::npos) << format;
  }
}

TEST(Library, SarifNamesTheRuleOfAnOwnCheck) {
  CheckSettings settings;
  settings.own_checks = {each_of("figure", seen)};
  const auto sarif =
      nlohmann::json::parse(report_as(check_articles(two_tolls(), settings), "sarif"));
  const auto& run = sarif.at("runs").at(0);
  const auto& rules = run.at("tool").at("driver").at("rules");
  std::size_t own = 0;
  for (const auto& result : run.at("results")) {
    EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), result.at("ruleId"));
    if (result.at("ruleId") == "seen-here") ++own;
  }
  EXPECT_EQ(own, 2U);
}

TEST(Library, AnIdIsOfWhatWasFoundAndNotOfWhere) {
  CheckSettings settings;
  settings.own_checks = {each_of("quantity", seen)};
  std::vector<Article> moved = two_tolls();
  moved[2].path = "elsewhere";
  moved[2].bytes.insert(moved[2].bytes.find("Ostermark"), "A day in Halden.\n\n");
  EXPECT_EQ(find(check_articles(two_tolls(), settings), "seen-here")->id,
            find(check_articles(moved, settings), "seen-here")->id);
}

TEST(Library, RefusesWhatAnOwnCheckMayNotSay) {
  struct Case {
    OwnFinding found;
    std::string problem;
  };
  const Case cases[] = {
      {{.rule = "", .claims = {0}}, "own check: a rule is named by"},
      {{.rule = "Not Good", .claims = {0}}, "Not Good: a rule is named by"},
      {{.rule = "-x", .claims = {0}}, "-x: a rule is named by"},
      {{.rule = "two-versions", .claims = {0}}, "two-versions: a built-in rule has that name"},
      {{.rule = "mine"}, "mine: a finding without a claim"},
      {{.rule = "mine", .claims = {0, 1000}}, "mine: claim 1000 of "},
      {{.rule = "mine", .claims = {0}, .confidence = 1.5}, "mine: confidence 1.5, not in 0..1"},
      {{.rule = "mine", .claims = {0}, .confidence = std::nan("")}, "mine: confidence nan"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(problem_of(c.found).substr(0, c.problem.size()), c.problem) << c.found.rule;
  EXPECT_EQ(problem_of({.rule = "mine", .claims = {0}, .confidence = 1}), "");
}

TEST(Library, RefusesSettingsAndFormatsThatThereAreNot) {
  for (const double least : {0.4, 1.1, std::nan("")})
    EXPECT_THROW(check_articles({}, {.least_confidence = least}), InputError) << least;
  try {
    report_as(check_articles({}), "latin");
    ADD_FAILURE();
  } catch (const InputError& error) {
    EXPECT_EQ(std::string(error.what()).substr(0, 44),
              "latin: unknown format, must be one of text, ");
  }
}

TEST(Library, SchemasHaveTheNumbersThatItTells) {
  namespace fs = std::filesystem;
  std::map<std::string, std::uint32_t> told;
  for (const SchemaVersion& schema : versions().schemas) told.emplace(schema.name, schema.number);
  EXPECT_EQ(told.size(), versions().schemas.size());
  std::map<std::string, std::uint32_t> written = {{"sqlite", 1}};  // docs/sqlite.md has that one
  for (const auto& entry : fs::directory_iterator(articles::source_dir() / "schemas")) {
    if (entry.path().extension() != ".json") continue;
    const std::string id = nlohmann::json::parse(articles::read(entry.path())).at("$id");
    const std::string name = id.substr(23, id.rfind(':') - 23);  // behind urn:checkclaims:schema:
    written[name] = static_cast<std::uint32_t>(std::stoul(id.substr(id.rfind(':') + 1)));
  }
  EXPECT_EQ(told, written);
  EXPECT_EQ(versions().program, version());
  EXPECT_EQ(versions().lexicon, Lexicon::english().version());
}

}  // namespace checkclaims::library_test
