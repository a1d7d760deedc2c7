#include "program/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "checkclaims/report.hpp"

namespace checkclaims {
namespace {

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

const CommandDefinition& definition_of(Command command) {
  const auto all = command_definitions();
  return *std::find_if(all.begin(), all.end(),
                       [command](const CommandDefinition& one) { return one.command == command; });
}

std::string one_of(std::string value, std::string_view choices, std::string_view name) {
  const auto known = parts_of(choices, ' ');
  if (std::find(known.begin(), known.end(), value) == known.end())
    throw usage_error(fmt::format("{}: {} must be one of {}", name, value, fmt::join(known, ", ")));
  return value;
}

/// What is wrong with the value of an option, or of the variable or setting that it comes from.
InputError wrong_value(const CommandLine& line, std::string_view option, const std::string& seen) {
  const auto place = line.places.find(option);
  if (place == line.places.end()) return usage_error(fmt::format("{}: {}", option, seen));
  return {place->second, seen};
}

/// The value, if it is one of those that the command's option has.
std::string choice(const CommandLine& line, std::string_view name, std::string value) {
  for (const OptionDefinition* option : definition_of(line.command).options) {
    const auto names = parts_of(option->names, ',');
    if (std::find(names.begin(), names.end(), name) == names.end()) continue;
    const auto known = parts_of(option->choices, ' ');
    if (std::find(known.begin(), known.end(), value) == known.end())
      throw wrong_value(line, name,
                        fmt::format("{} must be one of {}", value, fmt::join(known, ", ")));
  }
  return value;
}

/// "sarif=report.sarif" and the like. Where none goes to standard output, the text does, unless
/// `quiet`.
std::vector<Output> outputs_of(const CommandLine& line) {
  std::vector<Output> outputs;
  std::set<std::optional<std::string>> places;
  for (const std::string& wish : line.formats) {
    const std::size_t equals = wish.find('=');
    Output output{wish.substr(0, equals), equals == std::string::npos
                                              ? std::nullopt
                                              : std::optional(wish.substr(equals + 1))};
    choice(line, "--format", output.format);
    if (output.file && output.file->empty())
      throw wrong_value(line, "--format",
                        fmt::format("{} goes to a file without a name", output.format));
    if (output.file && output.file->ends_with('/') && format_named(output.format).parts.empty())
      throw wrong_value(
          line, "--format",
          fmt::format("{} is one file, {} names a folder", output.format, *output.file));
    if (!places.insert(output.file).second)
      throw wrong_value(
          line, "--format",
          output.file ? fmt::format("two reports go to {}", *output.file)
                      : "two reports go to standard output, name a file as in sarif=report.sarif");
    outputs.push_back(std::move(output));
  }
  if (line.quiet && places.contains(std::nullopt))
    throw usage_error("--quiet: a report goes to standard output");
  if (!line.quiet && !places.contains(std::nullopt)) outputs.push_back({"text", std::nullopt});
  return outputs;
}

std::optional<Day> day_of_option(const CommandLine& line, std::string_view option,
                                 const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  const auto day = day_of_iso(*text);
  if (!day)
    throw wrong_value(line, option, fmt::format("{} is no day, write it as 2026-05-31", *text));
  return day;
}

/// The number from `least` to `most` that an option says; `usual` where it is not written.
unsigned number_of(const CommandLine& line, std::string_view option,
                   const std::optional<std::string>& text, unsigned usual, unsigned least,
                   unsigned most) {
  if (!text) return usual;
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size() || number < least || number > most)
    throw wrong_value(line, option,
                      fmt::format("{} is no number from {} to {}", *text, least, most));
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

/// The first operand, which is no path.
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
        "baseline accept: no finding is named, write the id that the report ends its heading with");
  if (blank(options.reason))
    throw usage_error("baseline accept: --reason is missing, say why it is accepted");
}

void take_words(Options& options) {
  switch (options.command) {
    case Command::explain: options.word = take_word(options, "explain: no rule is named"); break;
    case Command::generate: {
      const std::string_view known = definition_of(Command::generate).choices;
      options.word = one_of(take_word(options, "generate: what is wanted, man, bash, zsh or fish"),
                            known, "generate");
      break;
    }
    case Command::why: options.word = take_word(options, "why: no finding is named"); break;
    case Command::baseline_accept: take_ids(options); break;
    case Command::baseline:
      throw usage_error(
          "baseline: what is to be done with it is create, accept, prune, show or diff");
    default: break;
  }
}

void check_operands(const Options& options) {
  const std::size_t count = options.paths.size();
  switch (options.command) {
    case Command::explain:
    case Command::generate:
      if (count > 0) throw usage_error(fmt::format("{} is not understood", options.paths.front()));
      return;
    case Command::baseline_show:
      if (count > 1) throw usage_error("baseline show: more than one file is named");
      return;
    case Command::baseline_diff:
      if (count != 2) throw usage_error("baseline diff: two files are compared");
      return;
    default:
      if (count == 0)
        throw usage_error("no article or folder is named, nor any in a checkclaims.toml");
  }
}

void refuse_empty(std::string_view option, const std::optional<std::string>& value) {
  if (value && value->empty()) throw usage_error(fmt::format("{}: the name is empty", option));
}

}  // namespace

const Format& format_named(std::string_view name) {
  const auto all = formats();
  return *std::find_if(all.begin(), all.end(),
                       [name](const Format& format) { return format.name == name; });
}

std::vector<std::string> files_of(const Output& output) {
  if (!output.file) return {};
  if (!output.file->ends_with('/')) return {*output.file};
  std::vector<std::string> files;
  for (const FormatPart& part : format_named(output.format).parts)
    files.push_back(*output.file + std::string(part.file));
  return files;
}

InputError usage_error(const std::string& seen) {
  return InputError(seen + " (see checkclaims --help)");
}

Options options_of(CommandLine line) {
  Options options;
  options.command = options.about = line.command;
  if (line.version) options.command = Command::version;
  if (line.help) options.command = Command::help;
  if (line.help || line.version) return options;

  if (line.command == Command::check)
    options.outputs = outputs_of(line);
  else if (!line.formats.empty())
    options.format = choice(line, "--format", line.formats.back());
  else
    options.format = line.command == Command::graph ? "dot" : "text";
  const std::string colour = choice(line, "--color", line.colour.value_or("auto"));
  options.colour = colour == "always"  ? ColourWish::always
                   : colour == "never" ? ColourWish::never
                                       : ColourWish::automatic;
  options.fail_on = fail_on_of(choice(line, "--fail-on", line.fail_on.value_or("error")));
  options.today = day_of_option(line, "--today", line.today);
  options.until = day_of_option(line, "--until", line.until);
  options.jobs = number_of(line, "--jobs", line.jobs, 0, 1, most_jobs);
  options.deadline =
      number_of(line, "--deadline", line.deadline, usual_deadline, 0, longest_deadline);
  for (const auto& [name, value] : {std::pair{"--baseline", &line.baseline},
                                    {"--roles", &line.roles},
                                    {"--of", &line.of},
                                    {"--against", &line.against},
                                    {"--stdin-name", &line.stdin_name}})
    refuse_empty(name, *value);
  if (line.against && line.update_baseline)
    throw usage_error("--against: --update-baseline accepts every finding, whatever is new");
  options.summary_only = line.summary;
  options.update_baseline = line.update_baseline;
  options.keep_going = line.keep_going.value_or(false);
  options.strict = line.strict.value_or(false);
  options.mentions = line.mentions;
  options.clues = line.clues;
  options.all = line.all;
  options.explain_unread = line.explain_unread;
  options.timings = line.timings;
  options.reason = line.reason.value_or("");
  options.by = line.by.value_or("");
  options.against = std::move(line.against);
  options.baseline = std::move(line.baseline);
  options.roles = std::move(line.roles);
  options.name = std::move(line.of);
  options.stdin_name = std::move(line.stdin_name);
  options.paths = std::move(line.operands);
  options.usual_paths = std::move(line.usual_paths);
  take_words(options);
  if (options.paths.empty() && options.command != Command::baseline_show)
    options.paths = options.usual_paths;
  check_operands(options);
  if (options.stdin_name &&
      std::find(options.paths.begin(), options.paths.end(), "-") == options.paths.end())
    throw usage_error("--stdin-name: nothing is read from standard input, write - among the paths");
  return options;
}

}  // namespace checkclaims
