// Find, read, compare, link, check: each stage is a function, and this file calls them in turn.
#include "program/pipeline.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "program/article_files.hpp"
#include "program/check_output_paths.hpp"
#include "program/ignore_files.hpp"
#include "program/output.hpp"
#include "program/pdf_text.hpp"
#include "program/progress.hpp"
#include "program/read_comparison_base.hpp"
#include "program/read_tables.hpp"

namespace checkclaims {
namespace {

void print_problem(Progress& progress, std::string_view problem) {
  progress.pause();
  print_error(problem);
}

Input find_input(const Options& options, Progress& progress) {
  progress.stage("looking for articles");
  Input input = read_articles(options.paths, options.stdin_name);
  for (const auto& problem : input.problems) print_problem(progress, problem.what());
  return input;
}

/// Nothing without --against.
std::optional<ArticleComparison> compare_with_base(const Options& options, const Input& input) {
  if (!options.against) return std::nullopt;
  ComparisonBase base = read_comparison_base(options, input.articles);
  base.articles = without_ignored(std::move(base.articles), options.paths);
  return compare_articles(std::move(base), input.articles, options);
}

/// Whether what was seen and left out is shown: on request, and beside the articles of a page.
bool shows_unread(const Options& options) {
  return options.explain_unread ||
         std::any_of(options.outputs.begin(), options.outputs.end(),
                     [](const Output& output) { return output.format == "html"; });
}

AnalyseOptions analyse_options_of(const Options& options, DateClaims dates,
                                  const PipelineResult& result, Progress& progress) {
  const Lexicon& lexicon = result.lexicon ? *result.lexicon : Lexicon::english();
  return {options.jobs,
          options.mentions,
          dates == DateClaims::all,
          shows_unread(options),
          options.clues,
          &progress.done(),
          &lexicon,
          settle_days(options.config, lexicon),
          options.config.severities,
          {},
          options.config.input_fields};
}

/// The base is compared by its findings alone.
AnalyseOptions base_options_of(const Options& options, const AnalyseOptions& today) {
  return {.jobs = options.jobs,
          .lexicon = today.lexicon,
          .settle = today.settle,
          .severities = today.severities,
          .thresholds = thresholds_of(options),
          .input_fields = today.input_fields};
}

/// Counts what files hold with the other files; sorted by kind.
void add_counts(const std::map<Media, std::size_t>& more, std::vector<PassedOver>& all) {
  for (const auto& [media, count] : more) {
    if (count == 0) continue;
    const auto at =
        std::lower_bound(all.begin(), all.end(), media,
                         [](const PassedOver& one, Media sought) { return one.media < sought; });
    if (at != all.end() && at->media == media)
      at->count += count;
    else
      all.insert(at, {media, count});
  }
}

/// The problem with files of which none holds an article.
std::string no_article(const PipelineResult& result) {
  return "no article in the files found: " + to_text(result.other_files);
}

/// Reads the text of PDF documents, and says what of them is left out.
void read_pdf_texts(std::vector<Article>& articles, const Options& options, PipelineResult& result,
                    Progress& progress) {
  const PdfTexts texts = take_pdf_texts(articles, options.jobs);
  for (const std::string& problem : texts.problems) print_problem(progress, problem);
  result.skipped.insert(result.skipped.end(), texts.problems.begin(), texts.problems.end());
  add_counts({{Media::pdf, texts.not_read}}, result.other_files);
  if (texts.not_read > 0) {
    progress.pause();
    print_note(fmt::format("checkclaims: {} left out: pdftotext (poppler-utils) is not installed",
                           to_text(PassedOver{Media::pdf, texts.not_read})));
  }
}

void link_articles(ReadArticles articles, const AnalyseOptions& options, PipelineResult& result,
                   Progress& progress) {
  progress.stage("linking");
  result.analysis = link(std::move(articles), options);
  const auto& refused = result.analysis.refused;
  add_counts(result.analysis.passed_over, result.other_files);
  for (const auto& refusal : refused) print_problem(progress, refusal);
  result.skipped.insert(result.skipped.end(), refused.begin(), refused.end());
  if (result.nothing_read() && result.skipped.empty()) print_problem(progress, no_article(result));
  std::sort(result.skipped.begin(), result.skipped.end());
}

ReadArticles read_files(std::vector<Article> files, const Options& options,
                        const AnalyseOptions& analyse_options, PipelineResult& result,
                        Progress& progress) {
  progress.stage("reading", files.size());
  read_pdf_texts(files, options, result, progress);
  return read_each(std::move(files), analyse_options);
}

PipelineResult run_stages(const Options& options, DateClaims dates, Stopwatch& watch,
                          Progress& progress) {
  Input input = find_input(options, progress);
  watch.lap("files");
  check_output_paths(options, input);
  PipelineResult result;
  result.lexicon = read_lexicon(options.config);
  for (const auto& problem : input.problems) result.skipped.emplace_back(problem.what());
  result.ignored = input.ignored;
  result.other_files = std::move(input.other_files);
  if (input.articles.empty()) return result;
  auto compared = compare_with_base(options, input);
  const AnalyseOptions analyse_options = analyse_options_of(options, dates, result, progress);
  ReadArticles articles =
      read_files(std::move(input.articles), options, analyse_options, result, progress);
  if (options.roles) articles = with_roles(std::move(articles), read_role_table(*options.roles));
  watch.lap("read");
  if (compared) {
    progress.stage("comparing");
    result.base = compare_findings(std::move(*compared), articles, options,
                                   base_options_of(options, analyse_options));
    for (const std::string& problem : result.base->problems) print_problem(progress, problem);
    watch.lap("against");
  }
  link_articles(std::move(articles), analyse_options, result, progress);
  watch.lap("link");
  return result;
}

}  // namespace

Thresholds thresholds_of(const Options& options) {
  constexpr std::int32_t likelier_than_not = 500;
  Thresholds thresholds = options.config.thresholds;
  if (options.all) thresholds.shown = likelier_than_not;
  return thresholds;
}

OnlyRead run_reading(const Options& options, Stopwatch& watch) {
  Progress progress;
  Input input = find_input(options, progress);
  watch.lap("files");
  PipelineResult result;
  result.lexicon = read_lexicon(options.config);
  const AnalyseOptions analyse_options =
      analyse_options_of(options, DateClaims::main_event, result, progress);
  OnlyRead read;
  read.articles = read_files(std::move(input.articles), options, analyse_options, result, progress);
  for (const std::string& refusal : read.articles.refused) print_problem(progress, refusal);
  read.lexicon = std::move(result.lexicon);
  add_counts(read.articles.passed_over, result.other_files);
  if (read.articles.readings.empty() && read.articles.refused.empty() && result.skipped.empty() &&
      input.problems.empty())
    print_problem(progress, no_article(result));
  read.all_read = input.problems.empty() && result.skipped.empty() && read.articles.refused.empty();
  watch.lap("read");
  return read;
}

PipelineResult run_pipeline_unchecked(const Options& options, Stopwatch& watch) {
  Progress progress;
  return run_stages(options, DateClaims::main_event, watch, progress);
}

PipelineResult run_pipeline(const Options& options, Stopwatch& watch, DateClaims dates) {
  Progress progress;
  PipelineResult result = run_stages(options, dates, watch, progress);
  progress.stage("checking");
  result.analysis.findings =
      with_severities(check(result.analysis, thresholds_of(options)), options.config.severities);
  watch.lap("check");
  return result;
}

}  // namespace checkclaims
