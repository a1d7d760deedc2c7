// Additional words named in checkclaims.toml: their effect on the program.
#include "program.hpp"

namespace checkclaims::lexicon_program_test {

namespace {

class LexiconProgram : public program::Program {
 protected:
  void SetUp() override {
    Program::SetUp();
    if (root_.empty()) return;
    file("checkclaims.toml", "[lexicon]\nfiles = [\"beat.json\"]\n");
    file("beat.json", beat("sapper"));
    file("news/a.txt",
         "---\ndate: 2024-05-04\n---\nThe explosion on 2 May 2023 in Halden killed 31 sappers.\n");
    file("news/b.txt",
         "---\ndate: 2024-05-04\n---\nThe explosion on 2 May 2023 in Halden killed 12 soldiers.\n");
  }
  static std::string beat(const std::string& word) {
    return "{\"people\": [\n  {\"id\": \"soldier\", \"noun\": [\"" + word +
           "\"], \"example\": \"Two sappers were killed.\", \"not\": \"Two saplings were "
           "felled.\"}]}\n";
  }
};

}  // namespace

TEST_F(LexiconProgram, ItsRowsChangeWhatGates) {
  EXPECT_EQ(run("$P --no-config news/").status, 0) << "two kinds of people";
  const program::Result with = run("$P news/");
  EXPECT_EQ(with.status, 1) << "sappers are soldiers\n" << with.err;
  EXPECT_NE(with.out.find("killed · soldier"), std::string::npos) << with.out;
  for (const char* command : {"timeline", "graph", "extract"})
    EXPECT_EQ(run(std::string("$P ") + command + " news/").status, 0) << command;
}

TEST_F(LexiconProgram, ABaselineTellsWithWhichWordsItWasWritten) {
  const auto first_line = [this](const std::string& option) {
    EXPECT_EQ(run("$P baseline create " + option + " --baseline b.jsonl news/").status, 0)
        << option;
    const std::string text = program::content(at("b.jsonl"));
    program::fs::remove(at("b.jsonl"));
    return text.substr(0, text.find('\n'));
  };
  const std::string with = first_line(""), without = first_line("--no-config");
  EXPECT_NE(with, without);
  EXPECT_EQ(with, first_line("")) << "the same every time";
}

TEST_F(LexiconProgram, AWrongRowEndsItWithItsPlace) {
  file("beat.json", beat("saper"));
  expect_refusal("$P news/",
                 "beat.json:2: people `soldier`: `example` contains none of the row's words: \"Two "
                 "sappers were killed.\"",
                 "a misspelt word");
  expect_refusal("$P timeline news/", "beat.json:2: people", "wherever articles are read");
  file("beat.json", "{\"people\": [{\"id\": \"a\x1b[31m\"}]}");
  expect_refusal("$P news/", "not valid JSON", "what a terminal would obey");
  EXPECT_EQ(run("$P news/").err.find('\x1b'), std::string::npos);
  file("beat.json",
       "{\"people\": [{\"id\": \"::error::x\\u202e\", \"noun\": [\"sapper\"], \"scope\": \"\"}]}");
  EXPECT_EQ(run("$P news/").err.find("\xe2\x80\xae"), std::string::npos)
      << "nor what turns the writing round";
  program::fs::remove(at("beat.json"));
  expect_refusal("$P news/", "beat.json", "a file that is not there");
  program::fs::create_directory(at("beat.json"));
  expect_refusal("$P news/", "beat.json", "a folder");
}

}  // namespace checkclaims::lexicon_program_test
