#pragma once
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

/// The program in a shell and an empty folder, for tests of what its users meet.
namespace program {

namespace fs = std::filesystem;
using nlohmann::json;

struct Result {
  int status = -1;
  std::string out, err;
};

inline std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A new folder, and a shell in it that knows the program as $P.
class Program : public testing::Test {
 protected:
  void SetUp() override {
    if (std::string_view(CHECKCLAIMS_PROGRAM).empty()) GTEST_SKIP() << "the program is not built";
    std::string pattern = (fs::temp_directory_path() / "checkclaims-test-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    root_ = pattern;
    fs::create_directory(root_ / "w");
    fs::permissions(root_, fs::perms(0755));
  }
  void TearDown() override {
    if (root_.empty()) return;
    (void)std::system(("chmod -R u+rwx '" + root_.string() + "'").c_str());
    fs::remove_all(root_);
  }

  fs::path at(const std::string& name) const { return root_ / "w" / name; }
  void file(const std::string& name, std::string_view text) const {
    fs::create_directories(at(name).parent_path());
    std::ofstream(at(name), std::ios::binary) << text;
  }
  Result run(const std::string& command) const {
    const std::string script =
        "cd '" + (root_ / "w").string() +
        "' && P='" CHECKCLAIMS_PROGRAM "' && export P && unset NO_COLOR && { " + command +
        "\n} >'" + (root_ / "out").string() + "' 2>'" + (root_ / "err").string() + "' </dev/null";
    const char* const arguments[] = {"sh", "-c", script.c_str(), nullptr};
    const pid_t child = fork();
    if (child == 0) {
      execv("/bin/sh", const_cast<char* const*>(arguments));
      _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            content(root_ / "out"), content(root_ / "err")};
  }

  /// Exit status 2, nothing on standard output, one line on standard error that says `seen`.
  void expect_refusal(const std::string& command, const std::string& seen, const char* why) const {
    const Result result = run(command);
    EXPECT_EQ(result.status, 2) << why << "\n" << command << "\n" << result.err;
    EXPECT_EQ(result.out, "") << why;
    EXPECT_NE(result.err.find(seen), std::string::npos) << why << "\n" << result.err;
    EXPECT_TRUE(result.err.starts_with("checkclaims: ")) << why << "\n" << result.err;
    EXPECT_EQ(result.err.find('\n') + 1, result.err.size()) << why << ": one line\n" << result.err;
  }

  /// The paths of the articles that a command's JSON report speaks of.
  std::vector<std::string> documents(const std::string& arguments) const {
    const Result result = run("$P --format json " + arguments);
    EXPECT_NE(result.status, 2) << result.err;
    std::vector<std::string> paths;
    const json report = json::parse(result.out);
    for (const auto& document : report["documents"]) paths.push_back(document["document"]);
    return paths;
  }

  fs::path root_;
};

}  // namespace program
