#include "program/read_comparison_base.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "checkclaims/report.hpp"
#include "program/article_files.hpp"
#include "program/article_paths.hpp"
#include "program/read_file.hpp"
#include "program/revision.hpp"
#include "program/revision_articles.hpp"

namespace checkclaims {
namespace {

constexpr std::uintmax_t spare_bytes = std::uintmax_t{1} << 30;

std::optional<struct stat> folder_at(const std::string& path) {
  struct stat status = {};
  if (stat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return std::nullopt;
  return status;
}

bool same_file(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/// The paths that are files; "-" is an article on standard input, which replaces the file of
/// --stdin-name.
std::vector<std::string> named_files(const Options& options) {
  std::vector<std::string> paths;
  for (const std::string& path : options.paths) {
    if (path != "-")
      paths.push_back(path);
    else if (options.stdin_name)
      paths.push_back(*options.stdin_name);
  }
  return paths;
}

/// The position of a current path in the folder that corresponds to the working directory; no value
/// if it is outside.
std::optional<std::string> place_in(const std::string& folder, const std::string& path) {
  namespace fs = std::filesystem;
  const fs::path given(path);
  const std::string from_here =
      given.is_absolute() ? given.lexically_normal().lexically_relative(fs::current_path()).string()
                          : tidy(path);
  const fs::path normal = fs::path(from_here).lexically_normal();
  if (from_here.empty() || *normal.begin() == "..") return std::nullopt;
  return from_here == "." ? folder : inside(folder, from_here);
}

/// A path in the other tree, and the corresponding current path.
struct MappedPath {
  std::string there, here;
};

/// "main/articles/a.txt" -> "articles/a.txt".
std::string path_here(const std::string& there, const std::vector<MappedPath>& mapped) {
  const MappedPath* longest = nullptr;
  std::string_view rest;
  for (const MappedPath& one : mapped) {
    const auto below = path_below(one.there, there);
    if (!below || (longest && longest->there.size() >= one.there.size())) continue;
    longest = &one;
    rest = *below;
  }
  if (!longest) return there;
  return rest.empty() ? longest->here : inside(longest->here, rest);
}

ComparisonBase read_folder(const std::string& named, const Options& options) {
  const std::string folder = tidy(named);
  std::vector<MappedPath> mapped;
  std::vector<std::string> paths;
  for (const std::string& path : named_files(options)) {
    if (path.empty()) continue;
    auto there = place_in(folder, path);
    if (!there)
      throw InputError(
          quote_path(path),
          fmt::format("outside the working directory, so nothing in {} corresponds to it",
                      quote_path(folder)));
    mapped.push_back({std::move(*there), tidy(path)});
    if (path_exists(mapped.back().there)) paths.push_back(mapped.back().there);
  }
  Input input = read_articles(paths, std::nullopt, EmptyFolder::is_fine);
  for (Article& article : input.articles) article.path = path_here(article.path, mapped);
  std::sort(input.articles.begin(), input.articles.end(),
            [](const Article& a, const Article& b) { return a.path < b.path; });
  return {std::move(input.articles), std::move(input.problems),
          options.roles ? read_file(place_in(folder, *options.roles).value_or(*options.roles))
                        : std::nullopt};
}

ComparisonBase read_revision(const std::string& expression, const Options& options,
                             const std::vector<Article>& today) {
  std::uintmax_t most_bytes = spare_bytes;
  for (const Article& article : today) most_bytes += 4 * article.bytes.size();
  Revision revision(expression);
  Input input = articles_at(revision, named_files(options), most_bytes);
  return {std::move(input.articles), std::move(input.problems),
          options.roles ? file_at(revision, *options.roles) : std::nullopt};
}

}  // namespace

ComparisonBase read_comparison_base(const Options& options, const std::vector<Article>& today) {
  const std::string& named = *options.against;
  const auto folder = folder_at(named);
  if (!folder) return read_revision(named, options, today);
  const bool plain = named.find('/') == std::string::npos && named != "." && named != "..";
  if (plain && is_branch_or_tag(named))
    throw InputError("--against " + escape(named),
                     fmt::format("ambiguous, both a folder and a git revision; write ./{0} for the "
                                 "folder or heads/{0} for the branch",
                                 escape(named)));
  if (const auto here = folder_at("."); here && same_file(*here, *folder))
    throw InputError("--against " + quote_path(named),
                     "the working directory itself, so nothing could be new");
  return read_folder(named, options);
}

}  // namespace checkclaims
