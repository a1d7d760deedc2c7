#include "tables.hpp"

#include <algorithm>
#include <string>

#include "checkclaims/additions.hpp"
#include "checkclaims/audit.hpp"
#include "checkclaims/baseline.hpp"
#include "checkclaims/checkclaims.hpp"
#include "depth.hpp"
#include "lexicon/additions.hpp"
#include "program/config_parser.hpp"
#include "program/ignore.hpp"
#include "promise.hpp"

namespace checkclaims::fuzz {
namespace {

/// An InputError names its file.
template <class Read>
void answered(std::string_view path, const Read& read) {
  try {
    read();
  } catch (const InputError& error) {
    promise(std::string_view(error.what()).find(path) != std::string_view::npos,
            "an error names its file");
  }
}

const std::vector<Article>& news() {
  static const std::vector<Article> articles = {
      {"a.txt",
       "---\ndate: 2031-05-07\n---\nNorvian Prime Minister Elin Sand said a fire in Halden on "
       "Monday killed 12 people.\n"},
      {"b.txt",
       "---\ndate: 2031-05-09\n---\nKarl Berg, the prime minister of Norvia, said Monday's fire in "
       "Halden killed nine people.\n"}};
  return articles;
}

AnalyseOptions one_job() {
  AnalyseOptions options;
  options.jobs = 1;
  return options;
}

}  // namespace

void run_audit(std::string_view bytes) {
  answered("a.jsonl", [&] {
    const Audit audit = parse_audit("a.jsonl", bytes);
    promise(parse_audit("a.jsonl", to_text(audit)).judgements == audit.judgements,
            "what was written is read back");
    const AuditStats stats = stats_of(audit);
    promise(stats.all.judged() == audit.judgements.size(), "every judgement is counted once");
    for (const Precision& rule : stats.rules) {
      const ShareInterval interval = wilson_interval(rule.right, rule.judged());
      promise(interval.low <= rule.share() && rule.share() <= interval.high,
              "the share is in its interval");
    }
  });
}

void run_baseline(std::string_view bytes) {
  answered("b.jsonl", [&] {
    const Baseline baseline = parse_baseline("b.jsonl", bytes);
    const Baseline again = parse_baseline("b.jsonl", to_text(baseline));
    promise(again.entries == baseline.entries && again.lexicon == baseline.lexicon,
            "what was written is read back");
    promise(merged(baseline, again).entries == baseline.entries,
            "a baseline merged with itself is itself");
    const Gate gate = compare({}, baseline, day_of(2031, 5, 7));
    promise(gate.resolved.size() <= baseline.entries.size(), "no more is resolved than there is");
  });
}

void run_config(std::string_view bytes) {
  answered("c.toml", [&] {
    const Config config = parse_config("c.toml", bytes);
    for (const ConfigValue& value : config.paths)
      promise(value.line > 0 && value.column > 0, "a value stands somewhere");
  });
}

void run_ignore(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const IgnoreRules rules = parse_ignore(bytes.substr(std::min(end + 1, bytes.size())));
  const auto file = ignored_by(rules, bytes.substr(0, end), EntryKind::file);
  const auto folder = ignored_by(rules, bytes.substr(0, end), EntryKind::folder);
  promise(file == Ignored::unsaid || folder != Ignored::unsaid,
          "a pattern that means a file means a folder of its name");
}

void run_roles(std::string_view bytes) {
  answered("r.json", [&] {
    const RoleTable table = parse_roles("r.json", std::string(bytes));
    for (const Role& role : table.roles)
      promise(role.span.end <= table.text.size(), "a row lies in its file");
    const AnalyseOptions options = one_job();
    static const ReadArticles read = read_each(news(), options);
    Analysis analysis = link(with_roles(read, table), options);
    (void)check(analysis);
  });
}

void run_additions(std::string_view bytes) {
  answered("l.json", [&] {
    const LexiconFile file{"l.json", std::string(bytes)};
    constexpr std::uint32_t one_in =
        64;  // thousands of rows of the project's own are compiled with those of the file
    if (!goes_all_the_way(bytes, one_in)) return (void)fitted(read_additions(file));
    const auto lexicon = extended_lexicon({&file, 1});
    AnalyseOptions options = one_job();
    options.lexicon = lexicon.get();
    (void)analyse(news(), options);
  });
}

}  // namespace checkclaims::fuzz
