// The pipeline, from top to bottom: read each article, link them all, check.
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <exception>
#include <new>

#include "checkclaims/checkclaims.hpp"
#include "linking/link.hpp"
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

}  // namespace

ReadArticles read_each(std::vector<Article> articles, const AnalyseOptions& options) {
  std::sort(articles.begin(), articles.end(),
            [](const Article& a, const Article& b) { return a.path < b.path; });
  ReadArticles read;
  if (options.lexicon != nullptr) read.lexicon = options.lexicon;
  std::vector<Reading> readings(articles.size());
  std::vector<std::string> refusals(articles.size());
  const auto read_one = [&](std::size_t i) {
    try {
      readings[i] = read_article(articles[i], *read.lexicon);
    } catch (const InputError& error) {
      refusals[i] = error.what();
    } catch (const std::bad_alloc&) {
      refusals[i] = left_out(articles[i].path, "not enough memory");
    } catch (const std::exception& error) {
      refusals[i] = left_out(articles[i].path, std::string("internal error: ") + error.what());
    }
    std::string().swap(articles[i].bytes);
    if (options.articles_read) ++*options.articles_read;
  };
  in_arena(articles.size(), options, [&] {
    if (articles.size() == 1)
      read_one(0);
    else
      tbb::parallel_for(std::size_t{0}, articles.size(), read_one);
  });
  for (std::size_t i = 0; i < readings.size(); ++i)
    if (refusals[i].empty()) read.readings.push_back(std::move(readings[i]));
  std::erase(refusals, std::string());
  read.refused = std::move(refusals);
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
  return analysis;
}

Analysis analyse(std::vector<Article> articles, const AnalyseOptions& options) {
  Analysis analysis = link(read_each(std::move(articles), options), options);
  analysis.findings = with_severities(check(analysis, options.thresholds), options.severities);
  return analysis;
}

}  // namespace checkclaims
