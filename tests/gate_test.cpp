// The gate as a newsroom uses it: findings accepted into the baseline stay known however the
// articles are edited, and one new contradiction makes the gate fail.
#include <gtest/gtest.h>

#include "articles.hpp"
#include "program.hpp"

namespace checkclaims::gate_test {

namespace {

using namespace program;

const char* const usual = ".checkclaims/baseline.jsonl";

/// The seeds in a folder of their own, with everything in them accepted.
class Newsroom : public Program {
 protected:
  void SetUp() override {
    Program::SetUp();
    if (IsSkipped()) return;
    for (const auto& article : articles::load(articles::source_dir() / "seeds"))
      file("seeds/" + article.path, article.bytes);
    const Result first = run("$P seeds");
    ASSERT_EQ(first.status, 1) << "there is something to accept\n" << first.out << first.err;
    ASSERT_EQ(run("$P --update-baseline seeds").status, 0);
    accepted_ = content(at(usual));
  }

  /// Green, and every error is a known one.
  void expect_known(const std::string& why) const {
    const Result result = run("$P --format json seeds");
    EXPECT_EQ(result.status, 0) << why << "\n" << run("$P seeds").out;
    const json errors = json::parse(result.out)["summary"]["findings"]["error"];
    EXPECT_EQ(errors["new"], 0) << why;
    EXPECT_EQ(errors["changed"], 0) << why;
    EXPECT_GE(errors["known"], 1) << why << ": the old contradiction is still there";
    EXPECT_EQ(content(at(usual)), accepted_) << why << ": a run that only looks writes nothing";
  }

  std::string accepted_;
};

std::string dated(const std::string& day, const std::string& text) {
  return "---\ndate: " + day + "\n---\n\n" + text + "\n";
}

const std::string attack =
    "Families gathered to remember. The 7 October 2023 attack on Israel by Hamas killed 900 "
    "people.";

/// The paragraph that holds `words`, moved to the end.
std::string with_paragraph_last(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  const std::size_t begin = text.rfind('\n', at) + 1, end = text.find('\n', at) + 1;
  return text.substr(0, begin) + text.substr(end) + "\n" + text.substr(begin, end - begin);
}

}  // namespace

TEST_F(Newsroom, StaysGreenOnceAccepted) {
  expect_known("the usual baseline");
  fs::rename(at(usual), at("accepted.jsonl"));
  EXPECT_EQ(run("$P seeds").status, 1) << "without a baseline everything is new";
  EXPECT_EQ(run("$P --baseline accepted.jsonl seeds").status, 0) << "a baseline named by the user";
  EXPECT_EQ(run("$P --baseline other.jsonl --update-baseline seeds").status, 0);
  EXPECT_EQ(content(at("other.jsonl")), accepted_) << "the same findings make the same file";
}

TEST_F(Newsroom, TurnsRedForOneNewContradiction) {
  for (const auto& [text, why] :
       {std::pair{dated("2024-09-01", attack), "dated"}, std::pair{attack + "\n", "undated"}}) {
    file("seeds/new.txt", text);
    const Result result = run("$P --format json seeds");
    EXPECT_EQ(result.status, 1) << why;
    const json report = json::parse(result.out);
    std::vector<json> fresh;
    for (const json& finding : report["findings"])
      if (finding["severity"] == "error" && finding["state"] != "known") fresh.push_back(finding);
    ASSERT_EQ(fresh.size(), 1U) << why << "\n" << run("$P seeds").out;
    EXPECT_EQ(fresh[0]["measure"], "killed") << why;
    bool quoted = false;
    for (const json& label : fresh[0]["labels"])
      quoted |= label["document"] == "seeds/new.txt" &&
                label["quote"].get<std::string>().find("900") != std::string::npos;
    EXPECT_TRUE(quoted) << why << ": the new figure is shown\n" << fresh[0].dump(1);
  }
  fs::remove(at("seeds/new.txt"));
  expect_known("the new article is gone again");
}

TEST_F(Newsroom, StaysGreenWhenArticlesMove) {
  fs::rename(at("seeds/000.txt"), at("seeds/zz.txt"));
  fs::rename(at("seeds/004.txt"), at("seeds/0.txt"));
  expect_known("other names, in another order");
  fs::create_directory(at("seeds/older"));
  fs::rename(at("seeds/zz.txt"), at("seeds/older/a.txt"));
  expect_known("another folder");
  const std::string before = content(at("seeds/0.txt")),
                    after = with_paragraph_last(before, "1,200");
  ASSERT_NE(after, before);
  file("seeds/0.txt", after);
  expect_known("a paragraph at another place");
  file("seeds/0.txt", "A new first paragraph that claims nothing at all.\n\n" + before);
  expect_known("a paragraph before");
}

TEST_F(Newsroom, StaysGreenWhenAFigureIsRepeated) {
  struct Case {
    const char* text;
    const char* why;
  };
  for (const Case& c :
       {Case{"The attack on Israel on 7 October 2023 killed 1,139 people.",
             "a third article with a known side"},
        Case{"The attack on Israel on 7 October 2023 killed 1,139 people, the United Nations said.",
             "another speaker"},
        Case{"The United Nations said that the attack on Israel on 7 October 2023 killed 1,200 "
             "people.",
             "of the other side"},
        Case{"The ferry from Lorvik was late again.", "an article that claims nothing"}}) {
    file("seeds/new.txt", dated("2024-09-02", c.text));
    expect_known(c.why);
  }
}

TEST_F(Newsroom, SaysWhatIsResolved) {
  fs::remove(at("seeds/003.txt"));
  const Result result = run("$P --format json seeds");
  EXPECT_EQ(result.status, 0) << "nothing gates that is gone";
  const json report = json::parse(result.out);
  EXPECT_EQ(report["summary"]["findings"]["error"]["known"], 0)
      << "one side of the contradiction is no longer there";
  const std::string old_error = [&] {
    for (std::istringstream lines(accepted_); !lines.eof();) {
      std::string line;
      std::getline(lines, line);
      if (line.find("conflicting-figure") != std::string::npos)
        return json::parse(line)["id"].get<std::string>();
    }
    return std::string();
  }();
  ASSERT_FALSE(old_error.empty()) << accepted_;
  const auto resolved = report["resolved"].get<std::vector<std::string>>();
  EXPECT_NE(std::find(resolved.begin(), resolved.end(), old_error), resolved.end())
      << report["resolved"];
  EXPECT_EQ(run("$P --update-baseline seeds").status, 0);
  EXPECT_EQ(content(at(usual)).find(old_error), std::string::npos) << "an update forgets it";
}

}  // namespace checkclaims::gate_test
