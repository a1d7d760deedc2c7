#include "program/article_files.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "checkclaims/report.hpp"
#include "program/article_paths.hpp"
#include "program/folder_walk.hpp"
#include "program/missing_path.hpp"
#include "program/read_file.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view standard_input = "-";
constexpr std::size_t usual_article = 1 << 16;

std::vector<PassedOver> counts_of(const std::map<FileId, Media>& files) {
  std::array<std::size_t, media_count> counts = {};
  for (const auto& [file, media] : files) ++counts.at(static_cast<std::size_t>(media));
  std::vector<PassedOver> counted;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) counted.push_back({static_cast<Media>(i), counts[i]});
  return counted;
}

/// The error for a folder without an article.
InputError no_article(const std::string& folder, const FolderWalk& walk) {
  if (!walk.ignored.empty())
    return {quote_path(folder), "every article in this folder is ignored by .checkclaimsignore"};
  const std::string other = to_text(counts_of(walk.other_files));
  return {quote_path(folder),
          fmt::format("no article in this folder{}{}", other.empty() ? "" : "; found ", other)};
}

template <class Element>
void append(std::vector<Element> more, std::vector<Element>& all) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

void add_folder(const std::string& folder, FolderWalk& all, EmptyFolder empty) {
  FolderWalk walk = walk_folder(folder);
  if (empty == EmptyFolder::is_a_problem && walk.articles.empty() && walk.problems.empty())
    walk.problems.push_back(no_article(folder, walk));
  append(std::move(walk.articles), all.articles);
  append(std::move(walk.ignored), all.ignored);
  append(std::move(walk.problems), all.problems);
  all.other_files.merge(walk.other_files);
}

void add_argument(const std::string& argument, const std::string& path, FolderWalk& all,
                  EmptyFolder empty) {
  struct stat status = {};
  if (stat(argument.c_str(), &status) != 0)
    all.problems.push_back(missing_path(argument, path, errno));
  else if (S_ISDIR(status.st_mode))
    add_folder(path, all, empty);
  else
    all.articles.push_back({path, {status.st_dev, status.st_ino}});
}

/// Removes duplicate files and sorts by path.
void drop_repeated(FolderWalk& walk) {
  std::sort(walk.articles.begin(), walk.articles.end(),
            [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; });
  std::set<FileId> kept;
  const auto again = [&](const FoundFile& file) { return !kept.insert(file.id).second; };
  std::erase_if(walk.articles, again);
  std::erase_if(walk.ignored, again);
  std::erase_if(walk.other_files, [&](const auto& one) { return kept.contains(one.first); });
}

FolderWalk find_articles(std::span<const std::string> arguments, EmptyFolder empty) {
  FolderWalk walk;
  std::set<std::string> seen;
  for (const auto& argument : arguments) {
    if (argument == standard_input) continue;
    const std::string path = tidy(argument);
    if (argument.empty())
      walk.problems.emplace_back(quote_path(argument), "empty path");
    else if (seen.insert(path).second)
      add_argument(argument, path, walk, empty);
  }
  drop_repeated(walk);
  return walk;
}

Article read_article_file(const FoundFile& file) {
  auto bytes = read_file(file.path, largest_of(file.path));
  if (!bytes) throw unreadable(file.path, ENOENT);
  return {file.path, std::move(*bytes), file.listed};
}

Article read_standard_input(const std::string& name) {
  return {name, read_to_end("standard input", STDIN_FILENO, usual_article, largest_file)};
}

/// The article that `read` returns, or the reason why there is none.
template <class Read>
void add_article(Input& input, const Read& read) {
  try {
    input.articles.push_back(read());
  } catch (const InputError& problem) {
    input.problems.push_back(problem);
  }
}

}  // namespace

Input read_articles(std::span<const std::string> arguments,
                    const std::optional<std::string>& stdin_name, EmptyFolder empty) {
  FolderWalk walk = find_articles(arguments, empty);
  Input input{{}, std::move(walk.problems), walk.ignored.size(), counts_of(walk.other_files)};
  const bool from_stdin =
      std::find(arguments.begin(), arguments.end(), standard_input) != arguments.end();
  const std::string piped = stdin_name ? tidy(*stdin_name) : std::string(standard_input);
  for (const FoundFile& file : walk.articles)
    if (!from_stdin || file.path != piped)
      add_article(input, [&] { return read_article_file(file); });
  if (from_stdin) add_article(input, [&] { return read_standard_input(piped); });
  std::sort(input.problems.begin(), input.problems.end(),
            [](const InputError& a, const InputError& b) {
              return std::string_view(a.what()) < b.what();
            });
  std::sort(input.articles.begin(), input.articles.end(),
            [](const Article& a, const Article& b) { return a.path < b.path; });
  return input;
}

}  // namespace checkclaims
