// Properties that must not affect the result: the order of arguments, the number of threads, time
// zone and locale (identical bytes); the names of files, line breaks and line endings (identical
// findings, keys, values and ids).
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "articles.hpp"
#include "checkclaims/report.hpp"

namespace checkclaims::invariance_test {

namespace {

struct Set {
  const char* name;
  std::optional<std::filesystem::path> folder;
};

std::optional<std::filesystem::path> shared_seeds() {
  const auto shared = articles::shared_dir();
  return shared ? std::optional(*shared / "seeds") : std::nullopt;
}

const Set sets[] = {{"seeds", articles::source_dir() / "seeds"},
                    {"invented_war", articles::source_dir() / "fixtures/invented-war"},
                    {"shared", shared_seeds()}};

/// Every format of the report and the records, one after the other.
std::string all_outputs(std::vector<Article> articles, unsigned jobs) {
  const Analysis analysis =
      analyse(std::move(articles), {.jobs = jobs, .keep_mentions = true, .claim_days = true});
  const Gate gate = compare(analysis.findings, {});
  std::string out;
  const Sink sink = [&out](std::string_view piece) { out += piece; };
  for (const Format& format : formats()) format.write({analysis, gate, "", ColorMode::none}, sink);
  write_records(analysis, sink);
  write_timeline_text(timeline_of(analysis, ""), ColorMode::none, sink);
  write_timeline_json(timeline_of(analysis, "killed"), sink);
  for (const Finding& finding : analysis.findings)
    write_why_text(analysis, finding, ColorMode::none, sink);
  const Graph graph = graph_of(analysis);
  write_graph_dot(analysis, graph, sink);
  write_graph_json(analysis, graph, sink);
  write_graph_graphml(analysis, graph, sink);
  return out;
}

/// `value.text` is as written, line breaks included.
std::string words_of(const std::string& text) {
  std::string words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) words += (words.empty() ? "" : " ") + word;
  return words;
}

/// What an analysis says apart from where: claims and findings without paths and offsets.
struct Said {
  std::vector<std::string> claims, findings;  ///< sorted
};
Said said(const std::vector<Article>& articles) {
  const Analysis analysis = analyse(articles, {});
  Said said;
  for (const LinkedClaim& claim : analysis.claims) {
    std::string text =
        claim.id + ' ' + claim.key + ' ' + words_of(std::string(checkclaims::words_of(claim.said)));
    for (const auto& speaker : claim.said.speaker) text += ' ' + speaker;
    said.claims.push_back(text);
  }
  for (const Finding& finding : analysis.findings) {
    std::string text = finding.rule + ' ' + finding.id + ' ' + finding.key + ' ' +
                       std::string(name_of(finding.severity));
    std::vector<std::string> labels;
    for (const Label& label : finding.labels)
      labels.push_back(std::string(name_of(label.role)) + ' ' +
                       (label.quotes_claim ? analysis.claims[label.claim].id : "evidence"));
    std::sort(labels.begin(), labels.end());
    for (const auto& value : finding.values) text += ' ' + value;
    for (const auto& label : labels) text += '\n' + label;
    said.findings.push_back(text);
  }
  std::sort(said.claims.begin(), said.claims.end());
  std::sort(said.findings.begin(), said.findings.end());
  return said;
}

/// Says which lines differ, not all that are alike.
void expect_same(const Said& seen, const Said& expected) {
  const auto missing = [](const std::vector<std::string>& from,
                          const std::vector<std::string>& in) {
    std::string lines;
    for (const auto& line : from)
      if (!std::binary_search(in.begin(), in.end(), line)) lines += '\n' + line;
    return lines;
  };
  EXPECT_EQ(missing(expected.claims, seen.claims), "")
      << "instead:" << missing(seen.claims, expected.claims);
  EXPECT_EQ(missing(expected.findings, seen.findings), "")
      << "instead:" << missing(seen.findings, expected.findings);
  EXPECT_EQ(seen.claims.size(), expected.claims.size());
  EXPECT_EQ(seen.findings.size(), expected.findings.size());
}

/// Names that stand in the opposite order.
std::vector<Article> renamed(std::vector<Article> articles) {
  for (std::size_t i = 0; i < articles.size(); ++i)
    articles[i].path = std::string(1, static_cast<char>('z' - i)) + "-renamed.txt";
  return articles;
}

/// Paragraphs broken at 72 columns with an empty line between them; front matter stays.
std::string reflowed(const std::string& text) {
  std::string out;
  std::istringstream lines(text);
  bool front = text.starts_with("---\n"), first = true;
  for (std::string line; std::getline(lines, line); first = false) {
    if (front) {
      out += line + '\n';
      front = first || line != "---";
      continue;
    }
    if (line.empty()) continue;
    std::istringstream words(line);
    std::size_t column = 0;
    for (std::string word; words >> word; column += word.size()) {
      if (column != 0) {
        const bool breaks = column + 1 + word.size() > 72;
        out += breaks ? '\n' : ' ';
        column = breaks ? 0 : column + 1;
      }
      out += word;
    }
    out += "\n\n";
  }
  return out;
}

std::string with_carriage_returns(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

std::vector<Article> changed(std::vector<Article> articles,
                             std::string (*change)(const std::string&)) {
  for (Article& article : articles) article.bytes = change(article.bytes);
  return articles;
}

class Invariance : public testing::TestWithParam<Set> {
 protected:
  void SetUp() override {
    if (!GetParam().folder) GTEST_SKIP() << "the shared articles are not beside this checkout";
    articles_ = articles::load(*GetParam().folder);
    ASSERT_GE(articles_.size(), 5U);
    ASSERT_FALSE(said(articles_).findings.empty()) << "what says nothing cannot change";
  }
  std::vector<Article> articles_;
};

}  // namespace

TEST_P(Invariance, OrderOfArgumentsAndThreads) {
  const std::string expected = all_outputs(articles_, 1);
  auto order = articles_;
  std::reverse(order.begin(), order.end());
  EXPECT_EQ(all_outputs(order, 1), expected) << "reversed";
  std::rotate(order.begin(), order.begin() + 2, order.end());
  std::swap(order[0], order[1]);
  EXPECT_EQ(all_outputs(order, 4), expected) << "shuffled, four threads";
}

TEST_P(Invariance, NamesOfFiles) {
  const Said expected = said(articles_), other = said(renamed(articles_));
  expect_same(other, expected);
}

TEST_P(Invariance, WhereLinesBreak) {
  const Said expected = said(articles_), other = said(changed(articles_, reflowed));
  expect_same(other, expected);
}

TEST_P(Invariance, HowLinesEnd) {
  const Said expected = said(articles_), other = said(changed(articles_, with_carriage_returns));
  expect_same(other, expected);
}

TEST_P(Invariance, TimeZoneAndLocale) {
  if (std::string_view(CHECKCLAIMS_PROGRAM).empty()) GTEST_SKIP() << "the program is not built";
  const auto printed = [&](const std::string& environment, const std::string& command) {
    const std::string line = environment + " '" CHECKCLAIMS_PROGRAM "' " + command + " '" +
                             GetParam().folder->string() + "'";
    FILE* pipe = popen(line.c_str(), "r");
    std::string out;
    std::array<char, 4096> buffer{};
    while (pipe != nullptr && !std::feof(pipe))
      out.append(buffer.data(), std::fread(buffer.data(), 1, buffer.size(), pipe));
    if (pipe != nullptr) pclose(pipe);
    return out;
  };
  for (const char* command : {"--format text", "--format json", "extract --mentions"}) {
    const std::string expected = printed("TZ=UTC LC_ALL=C", command);
    EXPECT_FALSE(expected.empty()) << command;
    for (const char* environment : {"TZ=Pacific/Kiritimati LANG=de_DE.UTF-8",
                                    "TZ=America/Los_Angeles LC_ALL=tr_TR.UTF-8 LANG=ar_EG"})
      EXPECT_EQ(printed(environment, command), expected) << environment << ' ' << command;
  }
}

INSTANTIATE_TEST_SUITE_P(Sets, Invariance, testing::ValuesIn(sets),
                         [](const auto& set) { return std::string(set.param.name); });

TEST(InvarianceItself, ChangesWhatItSays) {
  EXPECT_EQ(reflowed("---\ntitle: a b\n---\n\none two\nthree\n"),
            "---\ntitle: a b\n---\none two\n\nthree\n\n");
  const std::string broken = reflowed(std::string(60, 'a') + " " + std::string(60, 'b') + " c\n");
  EXPECT_EQ(broken, std::string(60, 'a') + "\n" + std::string(60, 'b') + " c\n\n");
  EXPECT_EQ(with_carriage_returns("a\nb"), "a\r\nb");
}

}  // namespace checkclaims::invariance_test
