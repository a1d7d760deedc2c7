#include "program/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "checkclaims/report.hpp"
#include "program/command_line.hpp"

namespace checkclaims {
namespace {

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

/// Throws usage_error for an operand that is not one of the command's choices.
std::string operand_choice(Command command, std::string value) {
  const CommandDefinition& definition = definition_of(command);
  const auto known = split(definition.choices, ' ');
  if (std::find(known.begin(), known.end(), value) == known.end())
    throw usage_error(
        fmt::format("{}: {} must be one of {}", definition.name, value, fmt::join(known, ", ")));
  return value;
}

/// What is wrong with the value of an option, or of the variable or setting that it comes from.
InputError wrong_value(const MergedOptions& merged, std::string_view option,
                       const std::string& seen) {
  const auto origin = merged.origins.find(option);
  if (origin == merged.origins.end()) return usage_error(fmt::format("{}: {}", option, seen));
  return {origin->second, seen};
}

/// The value, if it is one of those that the command's option has.
std::string choice(const MergedOptions& merged, std::string_view name, std::string value) {
  const OptionDefinition* option = find_option(merged.line.command, name);
  if (option == nullptr) return value;
  const auto known = split(option->choices, ' ');
  if (std::find(known.begin(), known.end(), value) == known.end())
    throw wrong_value(merged, name,
                      fmt::format("{} must be one of {}", value, fmt::join(known, ", ")));
  return value;
}

/// "sarif=report.sarif" and the like.
Output output_of(const MergedOptions& merged, const std::string& text) {
  const std::size_t equals = text.find('=');
  Output output{text.substr(0, equals), std::nullopt};
  if (equals != std::string::npos) output.file = text.substr(equals + 1);
  choice(merged, "--format", output.format);
  if (output.file && output.file->empty())
    throw wrong_value(merged, "--format",
                      fmt::format("missing file name after {}=", output.format));
  if (!output.file && format_named(output.format).binary)
    throw wrong_value(
        merged, "--format",
        fmt::format("{0} is not text, name a file as in {0}=claims.db", output.format));
  if (output.file && output.file->ends_with('/') && format_named(output.format).parts.empty())
    throw wrong_value(
        merged, "--format",
        fmt::format("{} is written to one file, but {} is a folder", output.format, *output.file));
  return output;
}

/// Brings the html output into the layout of --html-layout: the target of `dir` is a folder.
void lay_out(Output& output, const MergedOptions& merged) {
  if (output.format != "html" || !merged.line.html_layout) return;
  const std::string layout = choice(merged, "--html-layout", *merged.line.html_layout);
  const bool to_folder = output.file && output.file->ends_with('/');
  if (layout == "file" && to_folder)
    throw usage_error(
        fmt::format("--html-layout file writes one page, but {} is a folder", *output.file));
  if (layout == "dir" && !output.file)
    throw usage_error("--html-layout dir writes a folder, name it as in html=report/");
  if (layout == "dir" && !to_folder) *output.file += '/';
}

/// Where none goes to standard output, the text does, unless --quiet.
std::vector<Output> outputs_of(const MergedOptions& merged) {
  std::vector<Output> outputs;
  std::set<std::optional<std::string>> files;
  for (const std::string& text : merged.line.formats) {
    outputs.push_back(output_of(merged, text));
    lay_out(outputs.back(), merged);
    const auto& file = outputs.back().file;
    if (!files.insert(file).second)
      throw wrong_value(
          merged, "--format",
          file
              ? fmt::format("two reports are written to {}", *file)
              : "two reports are written to standard output, name a file as in sarif=report.sarif");
  }
  const bool to_stdout = files.contains(std::nullopt);
  if (merged.line.quiet && to_stdout)
    throw usage_error("--quiet cannot be used with a report on standard output");
  if (!merged.line.quiet && !to_stdout) outputs.push_back({"text", std::nullopt});
  return outputs;
}

/// Of a command that has one output.
std::string format_of(const MergedOptions& merged) {
  const CommandLine& line = merged.line;
  if (!line.formats.empty()) return choice(merged, "--format", line.formats.back());
  return line.command == Command::graph ? "dot" : "text";
}

ColorChoice color_of(const MergedOptions& merged) {
  const std::string color = choice(merged, "--color", merged.line.color.value_or("auto"));
  if (color == "always") return ColorChoice::always;
  return color == "never" ? ColorChoice::never : ColorChoice::automatic;
}

std::optional<Day> day_of(const MergedOptions& merged, std::string_view option,
                          const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  const auto day = day_of_iso(*text);
  if (!day)
    throw wrong_value(merged, option, fmt::format("invalid date {}, expected YYYY-MM-DD", *text));
  return day;
}

struct NumberRange {
  unsigned least, most;
};

/// The number that an option says; `usual` where it is not written.
unsigned number_of(const MergedOptions& merged, std::string_view option,
                   const std::optional<std::string>& text, unsigned usual, NumberRange range) {
  if (!text) return usual;
  unsigned number = 0;
  const char* const last = text->data() + text->size();
  const auto [end, error] = std::from_chars(text->data(), last, number);
  if (error != std::errc() || end != last || number < range.least || number > range.most)
    throw wrong_value(
        merged, option,
        fmt::format("{} must be a number from {} to {}", *text, range.least, range.most));
  return number;
}

FailOn fail_on_of(std::string_view word) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    if (word == name_of(severity)) return severity;
  return std::nullopt;
}

bool is_id(std::string_view text) {
  return text.size() >= 4 && text.size() <= 16 &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The first operand, which is not a path.
std::string take_word(Options& options, std::string_view lacking) {
  if (options.paths.empty()) throw usage_error(std::string(lacking));
  std::string word = std::move(options.paths.front());
  options.paths.erase(options.paths.begin());
  return word;
}

void take_ids(Options& options) {
  const auto first_path = std::find_if_not(options.paths.begin(), options.paths.end(), is_id);
  options.ids.assign(options.paths.begin(), first_path);
  options.paths.erase(options.paths.begin(), first_path);
  if (options.ids.empty())
    throw usage_error(
        "baseline accept: missing finding id, the report prints it at the end of each heading");
  if (blank(options.reason))
    throw usage_error("baseline accept: missing --reason, say why it is accepted");
}

std::string missing_rule() {
  std::vector<std::string_view> rules;
  for (const RulePage& page : rule_pages()) rules.push_back(page.rule);
  return fmt::format("explain: missing rule, must be one of {}", fmt::join(rules, ", "));
}

void take_words(Options& options) {
  switch (options.command) {
    case Command::explain: options.word = take_word(options, missing_rule()); break;
    case Command::generate:
      options.word = operand_choice(
          Command::generate,
          take_word(options, "generate: missing argument, must be one of man, bash, zsh, fish"));
      break;
    case Command::why: options.word = take_word(options, "why: missing finding id"); break;
    case Command::baseline_accept: take_ids(options); break;
    case Command::baseline:
      throw usage_error("baseline: missing verb, must be one of create, accept, prune, show, diff");
    default: break;
  }
}

/// Operands of a command that waits: standard input cannot be an article.
void check_waiting(const Options& options) {
  const std::string_view name = definition_of(options.command).name;
  if (options.stats && options.paths != options.default_paths)
    throw usage_error("audit: --stats reads no articles, name none");
  if (options.stats) return;
  if (options.paths.empty())
    throw usage_error("no article or folder is named, on the command line or in checkclaims.toml");
  if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end())
    throw usage_error(fmt::format("{}: standard input cannot be an article here", name));
}

void check_operands(const Options& options) {
  const std::size_t count = options.paths.size();
  switch (options.command) {
    case Command::explain:
    case Command::generate:
      if (count > 0)
        throw usage_error(fmt::format("unexpected argument {}", options.paths.front()));
      return;
    case Command::baseline_show:
      if (count > 1) throw usage_error("baseline show: more than one file");
      return;
    case Command::audit:
    case Command::watch: return check_waiting(options);
    case Command::baseline_diff:
      if (count != 2) throw usage_error("baseline diff: expected two files");
      return;
    default:
      if (count == 0)
        throw usage_error(
            "no article or folder is named, on the command line or in checkclaims.toml");
  }
}

void take_operands(Options& options) {
  take_words(options);
  if (options.paths.empty() && options.command != Command::baseline_show)
    options.paths = options.default_paths;
  check_operands(options);
  if (options.stdin_name &&
      std::find(options.paths.begin(), options.paths.end(), "-") == options.paths.end())
    throw usage_error("--stdin-name: standard input is not read, name - as a path");
}

std::vector<Condition> conditions_of(const CommandLine& line) {
  std::vector<Condition> conditions;
  for (const std::string& text : line.where) conditions.push_back(condition_of(text));
  return conditions;
}

/// Converts values that are written as text.
void take_values(Options& options, const MergedOptions& merged) {
  const CommandLine& line = merged.line;
  if (line.command == Command::check)
    options.outputs = outputs_of(merged);
  else
    options.format = format_of(merged);
  options.color = color_of(merged);
  options.fail_on = fail_on_of(choice(merged, "--fail-on", line.fail_on.value_or("error")));
  options.today = day_of(merged, "--today", line.today);
  options.until = day_of(merged, "--until", line.until);
  options.where = conditions_of(line);
  options.jobs = number_of(merged, "--jobs", line.jobs, 0, {1, most_jobs});
  // What waits for a person or for a change may wait for ever.
  const bool waits = line.command == Command::audit || line.command == Command::watch;
  options.deadline = number_of(merged, "--deadline", line.deadline, waits ? 0 : usual_deadline,
                               {0, longest_deadline});
}

void take_switches(Options& options, const CommandLine& line) {
  options.summary_only = line.summary;
  options.update_baseline = line.update_baseline;
  options.keep_going = line.keep_going.value_or(false);
  options.strict = line.strict.value_or(false);
  options.mentions = line.mentions;
  options.clues = line.clues;
  options.again = line.again;
  options.stats = line.stats;
  options.all = line.all;
  options.explain_unread = line.explain_unread;
  options.timings = line.timings;
}

/// Refuses empty names, and options that exclude each other.
void refuse_conflicts(const CommandLine& line) {
  for (const auto& [name, value] : {std::pair{"--baseline", &line.baseline},
                                    {"--roles", &line.roles},
                                    {"--of", &line.of},
                                    {"--against", &line.against},
                                    {"--stdin-name", &line.stdin_name}})
    if (*value && (*value)->empty()) throw usage_error(fmt::format("{}: empty name", name));
  if (line.json) throw usage_error("--json needs --version; a report is --format json");
  const auto writes_html = [](const std::string& format) {
    return format == "html" || format.starts_with("html=");
  };
  if (line.html_layout && std::none_of(line.formats.begin(), line.formats.end(), writes_html))
    throw usage_error("--html-layout: no report is written as html, add --format html=FILE");
  if (line.of && line.finding) throw usage_error("--of cannot be used with --finding");
  if (!line.where.empty() && (line.mentions || line.clues))
    throw usage_error("--where prints claims alone, it cannot be used with --mentions or --clues");
  if (line.stats && line.again) throw usage_error("--stats cannot be used with --again");
  if (line.command == Command::audit && !line.stats && !line.formats.empty())
    throw usage_error("audit: --format needs --stats");
  if (line.against && line.update_baseline)
    throw usage_error(
        "--against cannot be used with --update-baseline, which accepts every finding");
}

}  // namespace

const Format& format_named(std::string_view name) {
  const auto all = formats();
  return *std::find_if(all.begin(), all.end(),
                       [name](const Format& format) { return format.name == name; });
}

std::vector<std::string> files_of(const Output& output, std::size_t documents) {
  if (!output.file) return {};
  if (!output.file->ends_with('/')) return {*output.file};
  const Format& format = format_named(output.format);
  std::vector<std::string> files;
  for (const FormatPart& part : format.parts)
    files.push_back(*output.file + std::string(part.file));
  for (std::uint32_t i = 0; format.pages && i < documents; ++i)
    files.push_back(*output.file + format.pages->file(DocumentId{i}));
  return files;
}

Options make_options(MergedOptions merged) {
  CommandLine& line = merged.line;
  Options options;
  options.command = options.about = line.command;
  if (line.version) options.command = Command::version;
  if (line.help) options.command = Command::help;
  options.json = line.json;
  if (line.help || line.version) return options;
  take_values(options, merged);
  take_switches(options, line);
  refuse_conflicts(line);
  options.reason = line.reason.value_or("");
  options.by = line.by.value_or("");
  options.against = std::move(line.against);
  options.baseline = std::move(line.baseline);
  options.roles = std::move(line.roles);
  options.name = std::move(line.of);
  options.finding = std::move(line.finding);
  options.stdin_name = std::move(line.stdin_name);
  options.paths = std::move(line.operands);
  options.default_paths = std::move(merged.default_paths);
  options.config = std::move(merged.config);
  take_operands(options);
  return options;
}

}  // namespace checkclaims
