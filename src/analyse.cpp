// The pipeline, from top to bottom: read each article, link them all, check.
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <exception>
#include <iterator>
#include <new>

#include "checkclaims/checkclaims.hpp"
#include "linking/link.hpp"
#include "reading/formats/file_contents.hpp"
#include "reading/read_article.hpp"
#include "reading/role_table.hpp"
#include "reasoning/check.hpp"

namespace checkclaims {

namespace {

/// Starts no more threads than there are articles.
tbb::task_arena arena_for(std::size_t articles, const AnalyseOptions& options) {
  const auto jobs =
      options.jobs == 0 ? static_cast<std::size_t>(tbb::info::default_concurrency()) : options.jobs;
  return tbb::task_arena(static_cast<int>(std::clamp<std::size_t>(articles, 1, jobs)));
}

/// A single article is processed in the calling thread: starting a scheduler takes longer than
/// reading it.
template <class Work>
void in_arena(std::size_t articles, const AnalyseOptions& options, const Work& work) {
  if (articles <= 1)
    work();
  else
    arena_for(articles, options).execute(work);
}

/// The message about an article that could not be read for reasons other than its content.
std::string left_out(const std::string& path, const std::string& why) {
  return InputError(path, "skipped, " + why).what();
}

/// The problem with one file or article, if its reading throws.
template <class Read>
std::string problem_of(const std::string& path, const Read& read) {
  try {
    read();
    return {};
  } catch (const InputError& error) {
    return error.what();
  } catch (const std::bad_alloc&) {
    return left_out(path, "not enough memory");
  } catch (const std::exception& error) {
    return left_out(path, std::string("internal error: ") + error.what());
  }
}

/// Calls work(i) for each i below `count`, in parallel.
template <class Work>
void for_each(std::size_t count, const AnalyseOptions& options, const Work& work) {
  in_arena(count, options, [&] {
    if (count == 1)
      work(std::size_t{0});
    else
      tbb::parallel_for(std::size_t{0}, count, work);
  });
}

/// The articles of all files, by path.
std::vector<ArticleText> take_articles(std::vector<Article> files, const AnalyseOptions& options,
                                       ReadArticles& read) {
  std::vector<FileContents> contents(files.size());
  for_each(files.size(), options, [&](std::size_t i) {
    const std::string path = files[i].path;
    std::string problem = problem_of(path, [&] {
      contents[i] = articles_in(std::move(files[i]), options.input_fields, *read.lexicon);
    });
    if (!problem.empty()) contents[i].refused.push_back(std::move(problem));
    if (options.articles_read && contents[i].articles.empty()) ++*options.articles_read;
  });
  std::vector<ArticleText> articles;
  for (FileContents& file : contents) {
    std::move(file.articles.begin(), file.articles.end(), std::back_inserter(articles));
    std::move(file.refused.begin(), file.refused.end(), std::back_inserter(read.refused));
    for (const auto& [media, count] : file.passed_over) read.passed_over[media] += count;
  }
  std::stable_sort(articles.begin(), articles.end(),
                   [](const ArticleText& a, const ArticleText& b) { return a.path < b.path; });
  return articles;
}

/// Whether an article is the first of its file.
bool starts_file(const std::vector<ArticleText>& articles, std::size_t i) {
  const auto file = [&](std::size_t at) {
    const ArticleText& article = articles[at];
    return std::string_view(article.path)
        .substr(0, article.path.size() - article.member.size() - !article.member.empty());
  };
  return i == 0 || file(i - 1) != file(i);
}

}  // namespace

ReadArticles read_each(std::vector<Article> files, const AnalyseOptions& options) {
  std::sort(files.begin(), files.end(),
            [](const Article& a, const Article& b) { return a.path < b.path; });
  ReadArticles read;
  if (options.lexicon != nullptr) read.lexicon = options.lexicon;
  std::vector<ArticleText> articles = take_articles(std::move(files), options, read);
  std::vector<Reading> readings(articles.size());
  std::vector<std::string> refusals(articles.size());
  std::vector<bool> starts(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) starts[i] = starts_file(articles, i);
  for_each(articles.size(), options, [&](std::size_t i) {
    const std::string path = articles[i].path;
    refusals[i] = problem_of(
        path, [&] { readings[i] = read_article(std::move(articles[i]), *read.lexicon); });
    if (options.articles_read && starts[i]) ++*options.articles_read;
  });
  for (std::size_t i = 0; i < readings.size(); ++i)
    if (refusals[i].empty())
      read.readings.push_back(std::move(readings[i]));
    else
      read.refused.push_back(std::move(refusals[i]));
  std::sort(read.refused.begin(), read.refused.end());
  return read;
}

ReadArticles with_roles(ReadArticles read, const RoleTable& table) {
  Reading roles = read_roles(table, *read.lexicon);
  const auto at = std::upper_bound(
      read.readings.begin(), read.readings.end(), roles,
      [](const Reading& a, const Reading& b) { return a.document.path < b.document.path; });
  read.readings.insert(at, std::move(roles));
  return read;
}

Analysis link(ReadArticles read, const AnalyseOptions& options) {
  Analysis analysis;
  in_arena(read.readings.size(), options,
           [&] { analysis = link_readings(std::move(read.readings), *read.lexicon, options); });
  if (options.keep_skipped && analysis.documents.size() > 1)
    analysis.uncompared = uncompared_figures(analysis);
  analysis.refused = std::move(read.refused);
  analysis.passed_over = std::move(read.passed_over);
  return analysis;
}

Analysis analyse(std::vector<Article> articles, const AnalyseOptions& options) {
  Analysis analysis = link(read_each(std::move(articles), options), options);
  analysis.findings = with_severities(check(analysis, options.thresholds), options.severities);
  return analysis;
}

}  // namespace checkclaims
