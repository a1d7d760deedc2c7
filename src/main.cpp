// The program: all that touches files, streams, clock and environment, and the exit status.
#include <fmt/format.h>

#include <chrono>
#include <exception>
#include <new>

#include "checkclaims/lexicon.hpp"
#include "checkclaims/report.hpp"
#include "files.hpp"
#include "options.hpp"
#include "output.hpp"

namespace checkclaims {
namespace {

constexpr int nothing_new = 0, something_new = 1, failed = 2;
constexpr const char* usual_folder = ".checkclaims";
constexpr const char* usual_baseline = ".checkclaims/baseline.jsonl";

/// Prints what has passed since it was last asked, where that is wanted.
class Stopwatch {
 public:
  explicit Stopwatch(const Options& options) : wanted_(options.timings) {}
  void lap(std::string_view stage) {
    const auto now = std::chrono::steady_clock::now();
    if (wanted_) remark(fmt::format("timing {} {:.6f}", stage, std::chrono::duration<double>(now - last_).count()));
    last_ = now;
  }

 private:
  bool wanted_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

/// The baseline in use: its path, and what it holds. A path without content is one to be made.
struct Accepted {
  std::string path;  // empty: none
  std::optional<Baseline> baseline;
};

Accepted find_baseline(const Options& options) {
  const std::string path = options.baseline.value_or(usual_baseline);
  if (const auto text = read_file(path)) return {path, parse_baseline(quote_path(path), *text)};
  if (options.update_baseline) return {path, std::nullopt};
  if (!options.baseline) return {};
  complain(fmt::format("notice: {}: no such baseline yet, taken as empty", quote_path(path)));
  return {path, std::nullopt};
}

/// What was read and linked; what could not be has been said.
struct Loaded {
  Analysis analysis;
  bool complete = true;
};

Loaded load(const Options& options, Stopwatch& watch) {
  Input input = read_articles(options.paths);
  for (const auto& problem : input.problems) complain(problem.what());
  watch.lap("files");
  if (input.articles.empty()) return {{}, false};
  const AnalyseOptions wanted{options.jobs, options.mentions, options.explain_unread};
  ReadArticles articles = read_each(std::move(input.articles), wanted);
  watch.lap("read");
  Loaded loaded{link(std::move(articles), wanted), input.problems.empty()};
  for (const auto& refusal : loaded.analysis.refused) complain(refusal);
  loaded.complete = loaded.complete && loaded.analysis.refused.empty();
  watch.lap("link");
  return loaded;
}

void print(std::string_view text) {
  StandardOutput out;
  out.write(text);
  out.close();
}

int explain(const std::string& rule) {
  std::vector<std::string_view> known;
  for (const auto& page : rule_pages()) {
    if (page.rule == rule) return print(page.text), nothing_new;
    known.push_back(page.rule);
  }
  throw InputError(rule, fmt::format("no such rule, the rules are {}", fmt::join(known, ", ")));
}

int extract(const Options& options) {
  Stopwatch watch(options);
  const auto [analysis, complete] = load(options, watch);
  if (analysis.documents.empty()) return failed;
  StandardOutput out;
  write_records(analysis, [&out](std::string_view piece) { out.write(piece); });
  out.close();
  watch.lap("report");
  return complete ? nothing_new : failed;
}

int check_articles(const Options& options) {
  Stopwatch watch(options);
  const Accepted accepted = find_baseline(options);
  auto [analysis, complete] = load(options, watch);
  if (analysis.documents.empty()) return failed;
  analysis.findings = check(analysis);
  watch.lap("check");

  const Gate gate = compare(analysis.findings, accepted.baseline.value_or(Baseline{}));
  const bool colour = options.colour == ColourWish::always ||
                      (options.colour == ColourWish::automatic && colour_terminal());
  const int verdict = !complete ? failed : passes(analysis.findings, gate) ? nothing_new : something_new;
  // A baseline that is yet to be written decides what the status will be.
  const auto foreseen = options.update_baseline ? std::nullopt : std::optional(verdict);
  const Report report{analysis, gate, accepted.path, colour ? Paint::ansi : Paint::none, foreseen,
                      options.explain_unread};
  StandardOutput out;
  for (const auto& format : formats())
    if (format.name == options.format) format.write(report, [&out](std::string_view piece) { out.write(piece); });
  out.close();
  watch.lap("report");

  if (!complete) {
    if (options.update_baseline)
      complain(fmt::format("{}: left as it is, for not every article was read", quote_path(accepted.path)));
    return failed;
  }
  if (!options.update_baseline) return verdict;
  if (!options.baseline) make_folder(usual_folder);
  const Baseline baseline = baseline_of(analysis.findings, Lexicon::english().version());
  replace_file(accepted.path, to_text(baseline));
  complain(fmt::format("notice: {}: {} accepted", quote_path(accepted.path),
                       baseline.entries.size() == 1 ? "1 finding" : fmt::format("{} findings", baseline.entries.size())));
  return nothing_new;
}

int run(const Options& options) {
  switch (options.command) {
    case Command::help: return print(help_text()), nothing_new;
    case Command::version: return print(fmt::format("checkclaims {}\n", version())), nothing_new;
    case Command::explain: return explain(options.rule);
    case Command::extract: return extract(options);
    case Command::check: return check_articles(options);
  }
  return failed;
}

}  // namespace
}  // namespace checkclaims

int main(int argc, char** argv) {
  using namespace checkclaims;
  try {
    secure_standard_streams();
    return run(parse_options(argc, argv));
  } catch (const NobodyReads&) {
  } catch (const InputError& problem) {
    complain(problem.what());
  } catch (const std::bad_alloc&) {
    remark("checkclaims: out of memory");
  } catch (const std::exception& problem) {
    complain(fmt::format("stopped by a fault of its own: {}", problem.what()));
  }
  return failed;
}
