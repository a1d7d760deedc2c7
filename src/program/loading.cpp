#include "program/loading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "checkclaims/additions.hpp"
#include "checkclaims/nearest.hpp"
#include "checkclaims/report.hpp"
#include "checkclaims/roles.hpp"
#include "program/against.hpp"
#include "program/files.hpp"
#include "program/ignore_files.hpp"
#include "program/output.hpp"
#include "program/output_places.hpp"
#include "program/progress.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view usual_folder = ".checkclaims", usual_folder_within = "/.checkclaims";
constexpr const char* usual_baseline = ".checkclaims/baseline.jsonl";

/// Throws InputError for a name that is neither a measure nor a kind of event.
SettleDays settle_days(const Config& config, const Lexicon& lexicon) {
  SettleDays days;
  for (const SettleSetting& settle : config.settle) {
    const std::string& name = settle.name.text;
    days[name] = settle.days;
    if (lexicon.find(Table::measures, name) || lexicon.find(Table::events, name)) continue;
    std::vector<std::string_view> known;
    for (const Table table : {Table::measures, Table::events})
      for (const Row& row : lexicon.rows(table)) known.push_back(row.id);
    const std::string_view near = nearest(name, known);
    throw InputError(place_in(config, settle.name),
                     fmt::format("{} is neither a measure nor a kind of event{}", name,
                                 near.empty() ? "" : fmt::format(", did you mean {}?", near)));
  }
  return days;
}

RoleTable find_roles(const std::string& path) {
  auto text = read_file(path);
  if (!text) throw InputError(quote_path(path), "no such file");
  return parse_roles(path, std::move(*text));
}

/// Null where nothing is added to the built-in one.
std::unique_ptr<const Lexicon> find_lexicon(const Config& config) {
  if (config.lexicon.empty()) return nullptr;
  std::vector<LexiconFile> files;
  for (const ConfigValue& named : config.lexicon) {
    auto text = read_file(named.text);
    if (!text)
      throw InputError(place_in(config, named), quote_path(named.text) + ": no such file of words");
    files.push_back({quote_path(named.text), std::move(*text)});
  }
  return extended_lexicon(files);
}

/// The difference to the tree of --against as the report and the gate want it.
Before before_of(Difference difference, const ReadArticles& today, const Options& options,
                 const AnalyseOptions& wanted) {
  Before before;
  if (!difference.none) before.findings = findings_there(difference, today, options, wanted);
  for (const auto& problem : difference.problems)
    before.problems.push_back(fmt::format("--against {}: {}", *options.against, problem.what()));
  for (std::size_t i = 0; i < today.readings.size(); ++i)
    if (std::binary_search(difference.changed.begin(), difference.changed.end(),
                           today.readings[i].document.path))
      before.changed.push_back(static_cast<DocumentId>(i));
  before.comparison = std::move(difference.comparison);
  return before;
}

}  // namespace

void Stopwatch::lap(std::string_view stage) {
  const auto now = std::chrono::steady_clock::now();
  if (wanted_)
    remark(
        fmt::format("timing {} {:.6f}", stage, std::chrono::duration<double>(now - last_).count()));
  last_ = now;
}

std::string baseline_path(const Options& options) {
  return options.baseline.value_or(usual_baseline);
}

std::optional<Baseline> baseline_now(const Options& options) {
  const std::string path = baseline_path(options);
  const auto text = read_file(path);
  return text ? std::optional(parse_baseline(quote_path(path), *text)) : std::nullopt;
}

Accepted find_baseline(const Options& options) {
  const std::string path = baseline_path(options);
  if (auto baseline = baseline_now(options)) return {path, std::move(baseline)};
  if (options.update_baseline) return {path, std::nullopt};
  if (!options.baseline) return {};
  complain(fmt::format("notice: {}: no such baseline yet, taken as empty", quote_path(path)));
  return {path, std::nullopt};
}

void change_baseline(const Options& options,
                     const std::function<Baseline(std::optional<Baseline>)>& change) {
  const std::string path = baseline_path(options);
  const std::string_view folder =
      std::string_view(path).substr(0, path.rfind('/') == std::string::npos ? 0 : path.rfind('/'));
  if (folder == usual_folder || folder.ends_with(usual_folder_within))
    make_folder(std::string(folder));
  const FolderLock lock(path);
  replace_file(path, to_text(change(baseline_now(options))));
}

namespace {

/// Every file that the run will write.
std::vector<std::string> outputs_of(const Options& options) {
  static constexpr std::array<Command, 3> writers = {
      Command::baseline_create, Command::baseline_accept, Command::baseline_prune};
  std::vector<std::string> files;
  for (const Output& output : options.outputs)
    for (std::string& file : files_of(output)) files.push_back(std::move(file));
  const bool writes = options.update_baseline ||
                      std::find(writers.begin(), writers.end(), options.command) != writers.end();
  if (writes) files.push_back(baseline_path(options));
  return files;
}

/// Every file that the run reads, but a baseline that it writes.
std::vector<std::string> files_read(const Input& input, const Options& options) {
  std::vector<std::string> files;
  for (const Article& article : input.articles) files.push_back(article.path);
  for (const std::string& path : options.paths)
    if (!is_folder(path)) files.push_back(path);
  if (options.roles) files.push_back(*options.roles);
  for (const ConfigValue& words : options.config.lexicon) files.push_back(words.text);
  if (!options.config.path.empty()) files.push_back(options.config.path);
  if (options.command == Command::check && !options.update_baseline)
    files.push_back(baseline_path(options));
  return files;
}

Loaded load_with(Progress& progress, const Options& options, Stopwatch& watch, Days days) {
  const auto complain_of = [&progress](std::string_view problem) {
    progress.pause();
    complain(problem);
  };
  progress.stage("looking for articles");
  Input input = read_articles(options.paths, options.stdin_name);
  for (const auto& problem : input.problems) complain_of(problem.what());
  watch.lap("files");
  refuse_misplaced(outputs_of(options), {options.paths, files_read(input, options)});
  Loaded loaded;
  loaded.lexicon = find_lexicon(options.config);
  for (const auto& problem : input.problems) loaded.skipped.emplace_back(problem.what());
  loaded.ignored = input.ignored;
  loaded.passed_over = std::move(input.passed_over);
  if (input.articles.empty()) return loaded;
  std::optional<Difference> difference;
  if (options.against) {
    Earlier earlier = read_earlier(options, input.articles);
    earlier.articles = without_ignored(std::move(earlier.articles), options.paths);
    difference = difference_of(std::move(earlier), input.articles, options);
  }
  const Lexicon& lexicon = loaded.lexicon ? *loaded.lexicon : Lexicon::english();
  const AnalyseOptions wanted{options.jobs,
                              options.mentions,
                              days == Days::of_everything,
                              options.explain_unread,
                              options.clues,
                              &progress.done(),
                              &lexicon,
                              settle_days(options.config, lexicon),
                              options.config.severities};
  progress.stage("reading", input.articles.size());
  ReadArticles articles = read_each(std::move(input.articles), wanted);
  if (options.roles) articles = with_roles(std::move(articles), find_roles(*options.roles));
  watch.lap("read");
  if (difference) {
    progress.stage("comparing");
    const AnalyseOptions wanted_there{.jobs = options.jobs,
                                      .lexicon = &lexicon,
                                      .settle = wanted.settle,
                                      .severities = wanted.severities,
                                      .thresholds = thresholds_of(options)};
    loaded.before = before_of(std::move(*difference), articles, options, wanted_there);
    for (const std::string& problem : loaded.before->problems) complain_of(problem);
    watch.lap("against");
  }
  progress.stage("linking");
  loaded.analysis = link(std::move(articles), wanted);
  for (const auto& refusal : loaded.analysis.refused) complain_of(refusal);
  loaded.skipped.insert(loaded.skipped.end(), loaded.analysis.refused.begin(),
                        loaded.analysis.refused.end());
  std::sort(loaded.skipped.begin(), loaded.skipped.end());
  watch.lap("link");
  return loaded;
}

}  // namespace

Thresholds thresholds_of(const Options& options) {
  constexpr std::int32_t likelier_than_not = 500;
  Thresholds thresholds = options.config.thresholds;
  if (options.all) thresholds.shown = likelier_than_not;
  return thresholds;
}

Loaded load(const Options& options, Stopwatch& watch, Days days) {
  Progress progress;
  return load_with(progress, options, watch, days);
}

Loaded load_checked(const Options& options, Stopwatch& watch, Days days) {
  Progress progress;
  Loaded loaded = load_with(progress, options, watch, days);
  progress.stage("checking");
  loaded.analysis.findings =
      with_severities(check(loaded.analysis, thresholds_of(options)), options.config.severities);
  watch.lap("check");
  return loaded;
}

void print(std::string_view text) {
  StandardOutput out;
  out.write(text);
  out.close();
}

}  // namespace checkclaims
