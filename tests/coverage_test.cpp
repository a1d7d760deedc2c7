// Every rule has findings in fixtures/<rule>/ and none in fixtures/<rule>-quiet/, and the report
// for each folder is exactly its report.diff (not .txt, which would be read as an article).
// UPDATE=1 in the environment rewrites these files; review the changes with git.
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "articles.hpp"
#include "checkclaims/report.hpp"

namespace checkclaims::coverage_test {

namespace {

std::vector<std::string> rules() {
  std::vector<std::string> all;
  for (const RulePage& page : rule_pages()) all.emplace_back(page.rule);
  return all;
}

std::filesystem::path folder(const std::string& name) {
  return articles::source_dir() / "fixtures" / name;
}

std::string report_of(const Analysis& analysis) {
  const Gate gate = compare(analysis.findings, {});
  std::string text;
  write_text({analysis, gate, "", ColorMode::none},
             [&text](std::string_view piece) { text += piece; });
  return text;
}

bool matches(const Analysis& analysis, const std::string& rule) {
  return std::any_of(analysis.findings.begin(), analysis.findings.end(),
                     [&](const Finding& finding) { return finding.rule == rule; });
}

void expect_report(const std::filesystem::path& place, const Analysis& analysis) {
  const std::string seen = report_of(analysis);
  const char* update = std::getenv("UPDATE");
  if (update != nullptr && std::string_view(update) == "1")
    std::ofstream(place / "report.diff", std::ios::binary) << seen;
  EXPECT_EQ(seen, articles::read(place / "report.diff"))
      << place.filename() << ": run with UPDATE=1 if this is meant, and read the diff";
}

}  // namespace

class EveryRule : public testing::TestWithParam<std::string> {};

TEST_P(EveryRule, SpeaksInItsFolder) {
  const Analysis analysis = analyse(articles::load(folder(GetParam())), {});
  EXPECT_TRUE(matches(analysis, GetParam())) << report_of(analysis);
  expect_report(folder(GetParam()), analysis);
}

TEST_P(EveryRule, IsSilentInItsQuietFolder) {
  const auto quiet = articles::load(folder(GetParam() + "-quiet"));
  ASSERT_GE(quiet.size(), 2U) << "silence needs something that could be compared";
  const Analysis analysis = analyse(quiet, {});
  EXPECT_GE(analysis.claims.size(), quiet.size())
      << "silence about articles that claim nothing proves nothing";
  EXPECT_FALSE(matches(analysis, GetParam())) << report_of(analysis);
  expect_report(folder(GetParam() + "-quiet"), analysis);
}

INSTANTIATE_TEST_SUITE_P(Coverage, EveryRule, testing::ValuesIn(rules()), [](const auto& rule) {
  std::string name = rule.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(CoverageOfRules, EveryCheckHasAPage) {
  std::set<std::string> known;
  for (const std::string& rule : rules()) known.insert(rule);
  EXPECT_EQ(known.size(), 21U) << "a new rule needs its two folders, and this number";
  for (const auto& entry :
       std::filesystem::directory_iterator(articles::source_dir() / "src/reasoning/checks")) {
    std::string rule = entry.path().stem().string();
    std::replace(rule.begin(), rule.end(), '_', '-');
    EXPECT_TRUE(known.contains(rule)) << rule << " has no page in docs/rules, and so no fixtures";
  }
}

}  // namespace checkclaims::coverage_test
