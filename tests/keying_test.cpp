// Every row of the table of comparable claims that the figure checks can decide:
// fixtures/keying/NN-*/ contains the articles, and case.json with the expected result.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "articles.hpp"

namespace checkclaims::keying_test {

using nlohmann::json;

namespace {

std::vector<std::filesystem::path> cases() {
  std::vector<std::filesystem::path> folders;
  for (const auto& entry :
       std::filesystem::directory_iterator(articles::source_dir() / "fixtures/keying"))
    folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::vector<std::string> rivals_of(const Analysis& analysis, const Finding& finding) {
  std::vector<std::string> values;
  for (const Label& label : finding.labels)
    if (label.role == LabelRole::rival)
      values.push_back(analysis.claims[label.claim].figure().value.text);
  return values;
}

}  // namespace

class Keying : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Keying, Row) {
  const json row = json::parse(articles::read(GetParam() / "case.json"));
  const Analysis analysis = analyse(articles::load(GetParam()), {});
  std::string seen;
  for (const Finding& finding : analysis.findings)
    seen += "\n  " + finding.rule + ": " + finding.message;
  for (const LinkedClaim& claim : analysis.claims)
    seen += "\n  " + claim.key + " = " + std::string(words_of(claim.said));
  for (const json& wanted : row.at("expect")) {
    const bool found = std::any_of(
        analysis.findings.begin(), analysis.findings.end(), [&](const Finding& finding) {
          if (finding.rule != wanted["rule"] ||
              name_of(finding.severity) != wanted["severity"].get<std::string>() ||
              finding.measure != wanted["measure"])
            return false;
          auto values = rivals_of(analysis, finding);
          auto expected = wanted["values"].get<std::vector<std::string>>();
          if (!wanted.value("ordered", true)) {
            std::sort(values.begin(), values.end());
            std::sort(expected.begin(), expected.end());
          }
          return values == expected;
        });
    EXPECT_TRUE(found) << row["why"] << "\nexpected " << wanted.dump() << "\nseen:" << seen;
  }
  for (const DocumentId document : analysis.documents.ids())
    EXPECT_TRUE(std::any_of(analysis.claims.begin(), analysis.claims.end(),
                            [&](const LinkedClaim& claim) {
                              return claim.kind() == ClaimKind::figure &&
                                     claim.document == document;
                            }))
        << row["why"] << "\nno figure is read of " << analysis.documents[document].path;
  for (const Finding& finding : analysis.findings) {
    for (const json& rule : row.at("forbid")) EXPECT_NE(finding.rule, rule) << row["why"] << seen;
    if (row["expect"].empty()) {
      EXPECT_EQ(finding.severity, Severity::note) << row["why"] << seen;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Rows, Keying, testing::ValuesIn(cases()), [](const auto& set) {
  std::string name = set.param.filename().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return "row_" + name;
});

TEST(KeyingRows, AreAllThere) { EXPECT_GE(cases().size(), 20U); }

}  // namespace checkclaims::keying_test
