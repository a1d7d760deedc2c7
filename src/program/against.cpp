// Findings that the other tree has too are not what a change brings. Their ids depend on
// what is claimed and by whom, so an article that was only moved brings nothing.
#include "program/against.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "checkclaims/roles.hpp"
#include "program/files.hpp"

namespace checkclaims {
namespace {

const Article* article_at(const std::vector<Article>& articles, std::string_view path) {
  const auto found = std::lower_bound(
      articles.begin(), articles.end(), path,
      [](const Article& article, std::string_view wanted) { return article.path < wanted; });
  return found != articles.end() && found->path == path ? &*found : nullptr;
}

/// New, changed, gone and moved, by the articles' bytes.
void compare_paths(const std::vector<Article>& today, const std::vector<Article>& there,
                   Comparison& comparison) {
  std::multimap<std::string_view, std::string> gone;
  for (const Article& article : there)
    if (!article_at(today, article.path)) gone.emplace(article.bytes, article.path);
  for (const Article& article : today) {
    if (const Article* before = article_at(there, article.path)) {
      if (before->bytes != article.bytes) comparison.changed.push_back(article.path);
    } else if (const auto from = gone.find(article.bytes); from != gone.end()) {
      comparison.moved.push_back(article.path);
      gone.erase(from);
    } else {
      comparison.fresh.push_back(article.path);
    }
  }
  for (auto& [bytes, path] : gone) comparison.gone.push_back(std::move(path));
  std::sort(comparison.gone.begin(), comparison.gone.end());
}

/// The table of roles counts as one more article.
bool compare_roles(const std::optional<std::string>& there, const Options& options,
                   Comparison& comparison) {
  if (!options.roles) return true;
  const auto here = read_file(*options.roles);
  if (here == there) return true;
  (there ? comparison.changed : comparison.fresh).push_back(*options.roles);
  return false;
}

const Reading* reading_of(const ReadArticles& read, std::string_view path) {
  const auto found = std::lower_bound(read.readings.begin(), read.readings.end(), path,
                                      [](const Reading& reading, std::string_view wanted) {
                                        return reading.document.path < wanted;
                                      });
  return found != read.readings.end() && found->document.path == path ? &*found : nullptr;
}

}  // namespace

Difference difference_of(Earlier earlier, const std::vector<Article>& today,
                         const Options& options) {
  Difference difference;
  Comparison& comparison = difference.comparison;
  comparison.name = *options.against;
  compare_paths(today, earlier.articles, comparison);
  const bool same_roles = compare_roles(earlier.roles, options, comparison);
  std::set_union(comparison.fresh.begin(), comparison.fresh.end(), comparison.changed.begin(),
                 comparison.changed.end(), std::back_inserter(difference.changed));
  std::sort(difference.changed.begin(), difference.changed.end());
  difference.none = same_roles && difference.changed.empty() && comparison.moved.empty() &&
                    comparison.gone.empty();
  difference.problems = std::move(earlier.problems);
  if (difference.none) return difference;

  std::map<std::string_view, std::string_view> by_bytes;
  for (const Article& article : today) by_bytes.emplace(article.bytes, article.path);
  for (Article& article : earlier.articles) {
    if (const auto like = by_bytes.find(article.bytes); like != by_bytes.end())
      difference.same.emplace_back(like->second, article.path);
    else
      difference.others.push_back(std::move(article));
  }
  difference.roles = std::move(earlier.roles);
  return difference;
}

std::vector<Finding> findings_there(Difference& difference, const ReadArticles& today,
                                    const Options& options, const AnalyseOptions& wanted) {
  ReadArticles there = read_each(std::move(difference.others), wanted);
  for (const std::string& refusal : there.refused) difference.problems.emplace_back(refusal);
  for (const auto& [here, path] : difference.same) {
    const Reading* reading = reading_of(today, here);
    if (!reading) continue;  // refused, which has been said
    there.readings.push_back(*reading);
    there.readings.back().document.path = path;
  }
  std::sort(there.readings.begin(), there.readings.end(),
            [](const Reading& a, const Reading& b) { return a.document.path < b.document.path; });
  if (difference.roles) {
    try {
      there =
          with_roles(std::move(there), parse_roles(*options.roles, std::move(*difference.roles)));
    } catch (const InputError& problem) {
      difference.problems.push_back(problem);
    }
  }
  return with_severities(check(link(std::move(there), wanted), wanted.thresholds),
                         wanted.severities);
}

}  // namespace checkclaims
