// Findings that also exist in the other tree are not new. Their ids depend on what is claimed and
// by whom, so moving an article does not add findings.
#include "program/compare_articles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "checkclaims/roles.hpp"
#include "program/pdf_text.hpp"
#include "program/read_file.hpp"

namespace checkclaims {
namespace {

/// Searches a list sorted by `path_of`; null if it has no such path.
template <class Element, class PathOf>
const Element* find_by_path(const std::vector<Element>& sorted, std::string_view path,
                            const PathOf& path_of) {
  const auto found = std::lower_bound(
      sorted.begin(), sorted.end(), path,
      [&](const Element& one, std::string_view sought) { return path_of(one) < sought; });
  return found != sorted.end() && path_of(*found) == path ? &*found : nullptr;
}

const Article* article_at(const std::vector<Article>& articles, std::string_view path) {
  return find_by_path(articles, path,
                      [](const Article& article) -> const std::string& { return article.path; });
}

/// The readings of a file's articles; none if it was refused.
std::vector<const Reading*> readings_of(const ReadArticles& read, std::string_view file) {
  std::vector<const Reading*> readings;
  auto at = std::lower_bound(
      read.readings.begin(), read.readings.end(), file,
      [](const Reading& one, std::string_view path) { return one.document.path < path; });
  for (; at != read.readings.end() && at->document.path.starts_with(file); ++at)
    if (file_of(at->document) == file) readings.push_back(&*at);
  return readings;
}

/// Determines new, changed, gone and moved articles by their bytes.
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

}  // namespace

ArticleComparison compare_articles(ComparisonBase base, const std::vector<Article>& today,
                                   const Options& options) {
  ArticleComparison compared;
  Comparison& comparison = compared.comparison;
  comparison.name = *options.against;
  compare_paths(today, base.articles, comparison);
  const bool same_roles = compare_roles(base.roles, options, comparison);
  std::set_union(comparison.fresh.begin(), comparison.fresh.end(), comparison.changed.begin(),
                 comparison.changed.end(), std::back_inserter(compared.changed));
  std::sort(compared.changed.begin(), compared.changed.end());
  compared.identical =
      same_roles && compared.changed.empty() && comparison.moved.empty() && comparison.gone.empty();
  compared.problems = std::move(base.problems);
  if (compared.identical) return compared;

  std::map<std::string_view, std::string_view> by_bytes;
  for (const Article& article : today) by_bytes.emplace(article.bytes, article.path);
  for (Article& article : base.articles) {
    if (const auto like = by_bytes.find(article.bytes); like != by_bytes.end())
      compared.same.emplace_back(like->second, article.path);
    else
      compared.others.push_back(std::move(article));
  }
  compared.roles = std::move(base.roles);
  return compared;
}

namespace {

/// The articles of the base; those that both trees contain are taken from today's reading.
ReadArticles read_base(ArticleComparison& compared, const ReadArticles& today,
                       const Options& options, const AnalyseOptions& analyse_options) {
  for (std::string& problem : take_pdf_texts(compared.others, options.jobs).problems)
    compared.problems.emplace_back(problem);
  ReadArticles base = read_each(std::move(compared.others), analyse_options);
  for (const std::string& refusal : base.refused) compared.problems.emplace_back(refusal);
  for (const auto& [here, path] : compared.same) {
    for (const Reading* reading : readings_of(today, here)) {
      base.readings.push_back(*reading);
      Document& document = base.readings.back().document;
      document.path = path + document.path.substr(here.size());
    }
  }
  std::sort(base.readings.begin(), base.readings.end(),
            [](const Reading& a, const Reading& b) { return a.document.path < b.document.path; });
  if (!compared.roles) return base;
  try {
    const RoleTable roles = parse_roles(*options.roles, std::move(*compared.roles));
    base = with_roles(std::move(base), roles);
  } catch (const InputError& problem) {
    compared.problems.push_back(problem);
  }
  return base;
}

}  // namespace

ComparedFindings compare_findings(ArticleComparison compared, const ReadArticles& today,
                                  const Options& options, const AnalyseOptions& analyse_options) {
  ComparedFindings result;
  if (!compared.identical) {
    ReadArticles base = read_base(compared, today, options, analyse_options);
    result.findings =
        with_severities(check(link(std::move(base), analyse_options), analyse_options.thresholds),
                        analyse_options.severities);
  }
  for (const auto& problem : compared.problems)
    result.problems.push_back(fmt::format("--against {}: {}", *options.against, problem.what()));
  for (std::size_t i = 0; i < today.readings.size(); ++i)
    if (std::binary_search(compared.changed.begin(), compared.changed.end(),
                           file_of(today.readings[i].document)))
      result.changed.push_back(static_cast<DocumentId>(i));
  result.comparison = std::move(compared.comparison);
  return result;
}

}  // namespace checkclaims
