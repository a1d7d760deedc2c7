// `why`, `timeline` and `graph` as their users run them.
#include <gtest/gtest.h>

#include <sstream>

#include "program.hpp"

namespace checkclaims::views_program_test {

namespace {

using namespace program;

const std::string first =
    "The fire in Port Halden on 7 March 2031 killed 12 people, police said.\n";
const std::string second =
    "---\ndate: 2031-06-01\n---\n\nThe fire in Port Halden on 7 March 2031 killed 9 people.\n";
const std::string third =
    "---\ndate: 2031-05-01\n---\n\nThe fire in Port Halden on 7 March 2031 killed 12 people.\n";

class ViewsOfProgram : public Program {
 protected:
  void SetUp() override {
    Program::SetUp();
    if (root_.empty()) return;
    file("d/a.txt", first);
    file("d/b.txt", second);
    file("d/c.txt", third);
  }
  std::string id() const { return json::parse(run("$P --format json d").out)["findings"][0]["id"]; }
};

}  // namespace

TEST_F(ViewsOfProgram, HelpOfEachFitsAScreen) {
  for (const char* command : {"why", "timeline", "graph", "audit", "watch"}) {
    const Result result = run(std::string("$P ") + command + " --help");
    EXPECT_EQ(result.status, 0) << command;
    EXPECT_NE(result.out.find(std::string("example: checkclaims ") + command), std::string::npos)
        << command;
    EXPECT_NE(result.out.find("Exit status"), std::string::npos) << command;
    EXPECT_NE(run("$P --help").out.find(std::string("checkclaims ") + command), std::string::npos)
        << "the program's help names it";
    std::istringstream lines(result.out);
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) EXPECT_LE(line.size(), 80U) << line;
    EXPECT_LE(count, 24);
    EXPECT_EQ(run(std::string("$P ") + command + " -h d").out, result.out);
  }
}

TEST_F(ViewsOfProgram, WhyTakesAnIdAsTheReportPrintsIt) {
  const std::string report = run("$P d").out;
  const std::size_t begin = report.find("conflicting-figure");
  const std::string heading = report.substr(begin, report.find('\n', begin) - begin);
  const std::string printed = heading.substr(heading.rfind(' ') + 1);
  ASSERT_EQ(printed.size(), 8U) << report;
  const Result shown = run("$P why " + printed + " d");
  EXPECT_EQ(shown.status, 0) << shown.err;
  EXPECT_NE(shown.out.find(id()), std::string::npos) << "the whole id";
  for (const char* said : {"conflicting-figure: ", "in the order of time:", "\n! ",
                           "The fire in Port Halden on 7 March 2031 killed 9 people",
                           "why they cannot all be true:\n  1. ", "2 articles agree",
                           "checkclaims explain conflicting-figure"})
    EXPECT_NE(shown.out.find(said), std::string::npos) << said << "\n" << shown.out;
  EXPECT_EQ(run("$P why " + printed.substr(0, 4) + " d").out, shown.out);
  const json parsed = json::parse(run("$P why --format json " + printed + " d").out);
  EXPECT_EQ(parsed["schema"], "checkclaims/why/1");
  EXPECT_EQ(parsed["finding"]["id"], id());
  EXPECT_EQ(parsed["stories"][0]["key"], parsed["finding"]["key"]);
}

TEST_F(ViewsOfProgram, UnclearWishesAreRefused) {
  struct Case {
    const char* arguments;
    const char* seen;
    const char* why;
  };
  for (const auto& c :
       {Case{"why", "why: missing finding id", "which finding?"},
        Case{"why 1234", "no article or folder is named", "where?"},
        Case{"why 12 d", "12: not a finding id", "too short"},
        Case{"why d d", "d: not a finding id", "no id"},
        Case{"why '' d", ": not a finding id", "an empty id"},
        Case{"why 00000000 d", "00000000: no such finding, the nearest is ", "no such id"},
        Case{"timeline", "no article or folder is named", "nothing to do"},
        Case{"timeline missing", "missing: no such file", "one word is a path"},
        Case{"timeline halted d", "halted: no story matches, the nearest names are ",
             "no such name"},
        Case{"timeline --of '' d", "--of: empty name", "an empty name"},
        Case{"timeline --of", "--of", "no name at all"},
        Case{"graph", "no article or folder is named", "nothing to do"},
        Case{"graph --format text d", "text", "no such format"},
        Case{"graph halted d", "halted: no story matches, the nearest names are ", "no such name"},
        Case{"graph --finding 00000000 d", "00000000: no such finding", "no such id"},
        Case{"graph --of killed --finding 0000 d", "--of cannot be used with --finding",
             "two questions at once"},
        Case{"timeline --format dot d", "dot", "no such format"},
        Case{"graph --color always d", "--color", "a graph has no colours"},
        Case{"--format json graph d", "option --format is not allowed before the command graph",
             "an option that would do nothing"},
        Case{"d why 1234", "why must come first", "a command after paths"}})
    expect_refusal("$P " + std::string(c.arguments), c.seen, c.why);
}

TEST_F(ViewsOfProgram, TheFirstWordIsANameOnlyWhereNoPathIsCalledSo) {
  const std::string all = run("$P timeline d").out, killed = run("$P timeline killed d").out;
  EXPECT_NE(killed, all);
  EXPECT_NE(killed.find("fire in Port Halden, killed"), std::string::npos) << killed;
  EXPECT_NE(killed.find("2 articles agree"), std::string::npos) << killed;
  EXPECT_NE(all.find("3 articles agree"), std::string::npos) << "on the day: " << all;
  EXPECT_EQ(run("$P timeline 'port halden' d").status, 0);
  file("killed/e.txt", second);
  EXPECT_NE(run("$P timeline killed d").out.find("4 articles"), std::string::npos)
      << "now a folder";
  EXPECT_EQ(run("$P timeline --of killed d").out, killed) << "said to be a name";
  EXPECT_EQ(run("$P timeline d --of killed").out, killed);
  file("why", first);
  EXPECT_EQ(documents("./why"), std::vector<std::string>{"why"})
      << "a file may be called like a command";
}

TEST_F(ViewsOfProgram, WhatCouldNotBeReadIsSaidAndTheRestIsShown) {
  file("d/n.txt", std::string(1, '\0'));
  for (const char* command : {"timeline d", "graph d", "timeline killed d"}) {
    const Result result = run(std::string("$P ") + command);
    EXPECT_EQ(result.status, 2) << command;
    EXPECT_NE(result.err.find("d/n.txt: binary"), std::string::npos) << command;
    EXPECT_NE(result.out, "") << command;
  }
}

TEST_F(ViewsOfProgram, OutputIsSafeColouredOnDemandAndAlwaysTheSame) {
  file("d/odd\x1b[31m ##[x].txt",
       "The fire in Port Halden on 7 March 2031 killed 15 people, said \"Al\x1b]0;x\x07 Doe\".\n");
  for (const std::string command :
       {"timeline d", "timeline --format json d", "graph d", "graph --format json d",
        "graph --format graphml d", "graph killed d"}) {
    const Result result = run("$P " + command);
    EXPECT_EQ(result.status, 0) << command << result.err;
    EXPECT_EQ(result.out.find_first_of("\x1b\x07"), std::string::npos) << command;
    EXPECT_EQ(result.out.find("##["), std::string::npos) << command;
    EXPECT_EQ(run("TZ=Pacific/Apia LC_ALL=tr_TR.UTF-8 $P " + command + " -j 1 ./d/a.txt").out,
              result.out)
        << command;
    if (command.find("json") != std::string::npos) {
      EXPECT_TRUE(json::accept(result.out)) << command;
    }
    expect_refusal("$P " + command + " >&-", "standard output: cannot be written",
                   "a closed stream");
  }
  const std::string prefix = id().substr(0, 8);
  for (const std::string& command : {std::string("timeline d"), "why " + prefix + " d"}) {
    EXPECT_NE(run("$P " + command + " --color always").out.find("\x1b["), std::string::npos)
        << command;
    EXPECT_EQ(run("$P " + command).out.find('\x1b'), std::string::npos) << "a file is no terminal";
  }
}

TEST_F(ViewsOfProgram, GraphvizReadsTheGraph) {
  if (run("command -v dot").status != 0) GTEST_SKIP() << "Graphviz is not here";
  file("d/\"q\\ &lt; ] -> x.txt",
       "The fire in Port \"Halden\\N\" on 7 March 2031 killed 15 people, said \"Al \\\" <b> "
       "Doe\".\n");
  for (const std::string& graph :
       {std::string("graph d"), std::string("graph killed d"), "graph --finding " + id() + " d"}) {
    const Result drawn = run("$P " + graph + " | dot -Tcanon");
    EXPECT_EQ(drawn.status, 0) << graph;
    EXPECT_EQ(drawn.err, "") << graph;
  }
}

}  // namespace checkclaims::views_program_test
