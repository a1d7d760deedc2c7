#include "program/ignore.hpp"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <random>

#include "articles.hpp"
#include "cpu_time.hpp"

namespace checkclaims::ignore_test {

namespace {

Ignored asked(const std::string& text, std::string_view path, EntryKind kind = EntryKind::file) {
  return ignored_by(parse_ignore(text), path, kind);
}

}  // namespace

TEST(Ignore, ReadsGitignoreSyntax) {
  constexpr auto yes = Ignored::yes, no = Ignored::no, unsaid = Ignored::unsaid;
  constexpr auto file = EntryKind::file, folder = EntryKind::folder;
  struct Case {
    std::string text;
    std::string_view path;
    EntryKind kind;
    Ignored said;
    const char* why;
  };
  for (const auto& c : {
           Case{"", "a.md", file, unsaid, "nothing is said"},
           Case{"\n\n# a.md\n", "a.md", file, unsaid, "a comment"},
           Case{"\\#a.md", "#a.md", file, yes, "no comment behind a backslash"},
           Case{"\\!a.md", "!a.md", file, yes, "no exception behind a backslash"},
           Case{"a.md", "a.md", file, yes, "a name"},
           Case{"a.md", "x/y/a.md", file, yes, "anywhere"},
           Case{"a.md", "ba.md", file, unsaid, "the whole name"},
           Case{"/a.md", "a.md", file, yes, "at the top"},
           Case{"/a.md", "x/a.md", file, unsaid, "and there alone"},
           Case{"x/a.md", "x/a.md", file, yes, "a slash inside ties it to the top as well"},
           Case{"x/a.md", "y/x/a.md", file, unsaid, "the same"},
           Case{"x/", "x", folder, yes, "a folder"},
           Case{"x/", "x", file, unsaid, "no file of that name"},
           Case{"x/", "y/x", folder, yes, "a slash at the end ties it to nothing"},
           Case{"*.md", "x/a.md", file, yes, "a star"},
           Case{"*.md", ".md", file, yes, "stands for nothing too"},
           Case{"x/*", "x/y/a.md", file, unsaid, "but for no slash"},
           Case{"x/*", "x/y", folder, yes, "it means the folder"},
           Case{"?.md", "a.md", file, yes, "one byte"},
           Case{"x?y", "x/y", file, unsaid, "that is no slash"},
           Case{"[ab].md", "b.md", file, yes, "one of these"},
           Case{"[a-c].md", "b.md", file, yes, "a range"},
           Case{"[!a-c].md", "b.md", file, unsaid, "none of these"},
           Case{"[^a-c].md", "d.md", file, yes, "the same"},
           Case{"[]-].md", "].md", file, yes, "a bracket first is itself"},
           Case{"[a\\]b].md", "].md", file, yes, "or behind a backslash"},
           Case{"[[:digit:]x].md", "7.md", file, yes, "a class by name"},
           Case{"[[:digits:]].md", "7.md", file, unsaid, "that there is not"},
           Case{"[a-", "a", file, unsaid, "a class that is not closed"},
           Case{"a\\", "a", file, unsaid, "a backslash at the end"},
           Case{"a\\*", "a*", file, yes, "a star that is itself"},
           Case{"a\\*", "ab", file, unsaid, "and no other"},
           Case{"**/a.md", "x/y/a.md", file, yes, "in any folder"},
           Case{"**/a.md", "a.md", file, yes, "or in none"},
           Case{"x/**", "x/y/a.md", file, yes, "all in a folder"},
           Case{"x/**", "x", folder, unsaid, "but not itself"},
           Case{"x/**/a.md", "x/a.md", file, yes, "with no folder between"},
           Case{"x/**/a.md", "x/y/z/a.md", file, yes, "or some"},
           Case{"x/**/a.md", "x/ya.md", file, unsaid, "whole names"},
           Case{"x**/a.md", "xy/a.md", file, yes, "elsewhere two stars are one, as git reads it"},
           Case{"a.md   ", "a.md", file, yes, "blanks at the end"},
           Case{"a.md\\ ", "a.md ", file, yes, "but one that is kept"},
           Case{"a.md\r\n", "a.md", file, yes, "line ends of Windows"},
           Case{"\xEF\xBB\xBF"
                "a.md",
                "a.md", file, yes, "a byte order mark"},
           Case{"*.md\n!a.md", "a.md", file, no, "an exception"},
           Case{"!a.md\n*.md", "a.md", file, yes, "the last one decides"},
           Case{"/", "a", folder, unsaid, "nothing at all"},
           Case{"N\xC3\xA4he.md", "N\xC3\xA4he.md", file, yes, "letters beyond ASCII"},
       })
    EXPECT_EQ(asked(c.text, c.path, c.kind), c.said) << c.why << ": " << c.text << " / " << c.path;
}

// Every reading of these patterns is followed at once; one after the other they would not end.
TEST(Ignore, NoPatternIsSlow) {
  const std::string path(200, 'a'), deep = [] {
    std::string all;
    for (int i = 0; i < 100; ++i) all += "a/";
    return all + "b";
  }();
  std::string stars, folders = "x";
  for (int i = 0; i < 100; ++i) stars += "*a";
  for (int i = 0; i < 60; ++i) folders = "**/a/" + folders;
  const double seconds = cpu_seconds([&] {
    for (int i = 0; i < 50; ++i) {
      EXPECT_EQ(asked(stars + "b", path), Ignored::unsaid);
      EXPECT_EQ(asked(folders, deep), Ignored::unsaid);
    }
  });
  EXPECT_LT(seconds, 5.0);
}

// git itself is asked about the same patterns and paths.
TEST(Ignore, AgreesWithGit) {
  if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "no git here";
  namespace fs = std::filesystem;
  const fs::path top =
      fs::temp_directory_path() / ("checkclaims-ignore-" + std::to_string(::getpid()));
  fs::remove_all(top);
  fs::create_directories(top);
  const std::string in =
      "cd '" + top.string() + "' && GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null git ";
  ASSERT_EQ(std::system((in + "init -q .").c_str()), 0);
  std::mt19937 random(7);
  const auto any = [&random](const auto& some) {
    return std::string(some[random() % std::size(some)]);
  };
  const char* names[] = {"a",   "b",   "ab", "ba", "abc",  "a.md", "b.md", "x y",
                         "a*b", "[a]", "#a", "!b", "a\\b", "-",    "]"};
  const char* parts[] = {"a",   "b",   "ab",          "*",       "**",     "?",    "/",
                         "/",   "**/", "/**",         "/**/",    "[ab]",   "[!a]", "[^b-z]",
                         "[a-", "[]]", "[[:alpha:]]", "[[:x:]]", "[a\\]]", "\\",   "\\*",
                         "\\a", ".md", "*.md",        "!",       "#",      " ",    "c",
                         "-",   "]",   "[/]",         "x y",     "[[:]",   "[-a]", "[b-a]"};
  // Folders that exist, and files in them that do not, which git takes for files.
  std::map<std::string, EntryKind> paths;
  while (paths.size() < 80) {
    std::string path = any(names);
    for (auto more = random() % 4; more > 0; --more) path += '/' + any(names);
    fs::create_directories(top / path);
    paths[path] = EntryKind::folder;
  }
  for (int i = 0; i < 80; ++i) {
    const std::string path = std::next(paths.begin(), random() % 60)->first + '/' + any(names);
    if (!fs::exists(top / path)) paths[path] = EntryKind::file;
  }
  for (int round = 0; round < 40; ++round) {
    std::string text;
    for (auto lines = 1 + random() % 3; lines > 0; --lines) {
      if (random() % 4 == 0) text += '!';
      for (auto pieces = 1 + random() % 4; pieces > 0; --pieces) text += any(parts);
      text += random() % 5 == 0 ? "/\n" : random() % 9 == 0 ? "  \n" : "\n";
    }
    std::ofstream(top / ".gitignore") << text;
    std::ofstream asked(top / "asked");
    for (const auto& [path, kind] : paths) asked << path << '\0';
    asked.close();
    const int status = std::system(
        (in + "check-ignore --no-index -v -n -z --stdin <asked >answers 2>/dev/null").c_str());
    ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) <= 1) << text;
    const std::string answers = articles::read(top / "answers");
    const IgnoreRules rules = parse_ignore(text);
    std::size_t at = 0;
    const auto field = [&] {
      const std::size_t end = answers.find('\0', at);
      std::string value = answers.substr(at, end - at);
      at = end + 1;
      return value;
    };
    while (at < answers.size()) {
      const std::string source = field(), line = field(), pattern = field();
      const std::string path = field();
      const EntryKind kind = paths.at(path);
      Ignored said = Ignored::unsaid;
      // A folder above that is ignored decides.
      for (std::size_t slash = path.find('/'); said != Ignored::yes;
           slash = path.find('/', slash + 1)) {
        const bool whole = slash == std::string::npos;
        said = ignored_by(rules, path.substr(0, slash), whole ? kind : EntryKind::folder);
        if (whole) break;
      }
      const Ignored expected = source.empty()             ? Ignored::unsaid
                               : pattern.starts_with('!') ? Ignored::no
                                                          : Ignored::yes;
      EXPECT_EQ(said, expected) << "pattern \"" << text << "\" path " << path
                                << (kind == EntryKind::folder ? "/" : "") << " git: " << pattern;
    }
  }
  fs::remove_all(top);
}

}  // namespace checkclaims::ignore_test
