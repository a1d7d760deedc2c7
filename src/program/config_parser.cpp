// checkclaims.toml: an unknown key is an error, so that a misspelt setting is not ignored.
#include "program/config_parser.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <functional>

#include "checkclaims/nearest.hpp"
#include "checkclaims/report.hpp"
#include "program/command_definitions.hpp"
#include "program/toml_depth.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_levels = 32;
constexpr std::int64_t longest_settle = 36500;
constexpr std::size_t least_digits = 8, most_digits = 16;

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view type_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "an array";
    case toml::node_type::string: return "a string";
    case toml::node_type::integer: return "a whole number";
    case toml::node_type::floating_point: return "a number with a fraction";
    case toml::node_type::boolean: return "true or false";
    default: return "a date or time";
  }
}

class Reader {
 public:
  explicit Reader(Config& config) : config_(config) {}

  void read(const toml::table& file) {
    keys(
        file, "",
        {{"paths", [this](auto& node) { strings(node, "paths", config_.paths); }},
         {"baseline", [this](auto& node) { config_.baseline = name(node, "baseline"); }},
         {"roles", [this](auto& node) { config_.roles = name(node, "roles"); }},
         {"fail-on",
          [this](auto& node) {
            config_.fail_on = word(node, "fail-on", {"error", "warning", "note", "never"});
          }},
         {"formats", [this](auto& node) { strings(node, "formats", config_.formats); }},
         {"keep-going", [this](auto& node) { config_.keep_going = flag(node, "keep-going"); }},
         {"strict", [this](auto& node) { config_.strict = flag(node, "strict"); }},
         {"today",
          [this](auto& node) {
            config_.today = ConfigValue{to_iso(day(node, "today")), line_of(node), column_of(node)};
          }},
         {"jobs",
          [this](auto& node) {
            config_.jobs = ConfigValue{std::to_string(number(node, "jobs", 1, most_jobs)),
                                       line_of(node), column_of(node)};
          }},
         {"severity", [this](auto& node) { severities(node); }},
         {"settle", [this](auto& node) { settle(node); }},
         {"confidence", [this](auto& node) { confidence(node); }},
         {"lexicon",
          [this](auto& node) {
            keys(table(node, "lexicon"), "lexicon.",
                 {{"files",
                   [this](auto& files) { strings(files, "lexicon.files", config_.lexicon); }}});
          }},
         {"input", [this](auto& node) { input(node); }},
         {"waive", [this](auto& node) { waivers(node); }}});
    std::stable_sort(config_.waivers.begin(), config_.waivers.end(),
                     [](const Waiver& a, const Waiver& b) { return a.line < b.line; });
  }

 private:
  using Take = std::function<void(const toml::node&)>;
  using Keys = std::vector<std::pair<std::string_view, Take>>;

  static std::uint32_t line_of(const toml::node& node) { return node.source().begin.line; }
  static std::uint32_t column_of(const toml::node& node) { return node.source().begin.column; }

  [[noreturn]] void wrong(const toml::source_position& at, const std::string& seen) const {
    throw InputError(fmt::format("{}:{}", quote_path(config_.path), at.line), at.column, seen);
  }
  [[noreturn]] void wrong(const toml::node& node, const std::string& seen) const {
    wrong(node.source().begin, seen);
  }
  [[noreturn]] void no(const toml::node& node, std::string_view key,
                       std::string_view expected) const {
    wrong(node, fmt::format("{} must be {}, found {}", key, expected, type_of(node)));
  }

  /// `what` "key" or "rule": "unknown key baselin, did you mean baseline?".
  [[noreturn]] void unknown(const toml::source_position& at, std::string_view what,
                            std::string_view name, std::span<const std::string_view> known) const {
    const std::string_view near = nearest(name, known);
    wrong(at, near.empty() ? fmt::format("unknown {} {}, must be one of {}", what, name,
                                         fmt::join(known, ", "))
                           : fmt::format("unknown {} {}, did you mean {}?", what, name, near));
  }

  /// In the order of the file, so that the first error is the one reported.
  static std::vector<std::pair<const toml::key*, const toml::node*>> in_order(
      const toml::table& table) {
    std::vector<std::pair<const toml::key*, const toml::node*>> entries;
    for (auto&& [key, node] : table) entries.emplace_back(&key, &node);
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
      const auto &one = a.first->source().begin, &other = b.first->source().begin;
      return std::pair(one.line, one.column) < std::pair(other.line, other.column);
    });
    return entries;
  }

  void keys(const toml::table& table, std::string_view prefix, const Keys& known) const {
    for (const auto& [key, node] : in_order(table)) {
      const auto found = std::find_if(known.begin(), known.end(), [key = key](const auto& one) {
        return one.first == key->str();
      });
      if (found != known.end()) {
        found->second(*node);
        continue;
      }
      std::vector<std::string_view> names;
      for (const auto& one : known) names.push_back(one.first);
      unknown(key->source().begin, "key",
              fmt::format("{}{}", prefix, key->str()).substr(prefix.size()), names);
    }
  }

  const toml::table& table(const toml::node& node, std::string_view key) const {
    if (!node.is_table()) no(node, key, "a table");
    return *node.as_table();
  }

  ConfigValue text(const toml::node& node, std::string_view key) const {
    const auto* value = node.as_string();
    if (value == nullptr) no(node, key, "a string");
    return {value->get(), line_of(node), column_of(node)};
  }

  ConfigValue name(const toml::node& node, std::string_view key) const {
    ConfigValue value = text(node, key);
    if (blank(value.text)) wrong(node, fmt::format("{} is empty", key));
    return value;
  }

  ConfigValue word(const toml::node& node, std::string_view key,
                   std::vector<std::string_view> known) const {
    ConfigValue value = text(node, key);
    if (std::find(known.begin(), known.end(), value.text) == known.end())
      unknown(node.source().begin, key, value.text, known);
    return value;
  }

  void strings(const toml::node& node, std::string_view key, std::vector<ConfigValue>& into) const {
    if (!node.is_array()) no(node, key, "an array of strings");
    for (const toml::node& element : *node.as_array()) into.push_back(name(element, key));
  }

  void input(const toml::node& node) {
    InputFields& fields = config_.input_fields;
    const auto names = [this](std::string_view key, std::vector<std::string>& into) {
      return std::pair<std::string_view, Take>(key, [this, key, &into](auto& given) {
        std::vector<ConfigValue> values;
        strings(given, fmt::format("input.{}", key), values);
        for (ConfigValue& value : values) into.push_back(std::move(value.text));
      });
    };
    keys(table(node, "input"), "input.",
         {names("title", fields.title), names("body", fields.body),
          names("published", fields.published), names("changed", fields.changed),
          names("url", fields.url), names("source", fields.source)});
  }

  bool flag(const toml::node& node, std::string_view key) const {
    if (!node.is_boolean()) no(node, key, "true or false");
    return node.as_boolean()->get();
  }

  std::int64_t number(const toml::node& node, std::string_view key, std::int64_t least,
                      std::int64_t most) const {
    if (!node.is_integer()) no(node, key, fmt::format("a whole number from {} to {}", least, most));
    const std::int64_t value = node.as_integer()->get();
    if (value < least || value > most)
      wrong(node, fmt::format("{} must be from {} to {}, found {}", key, least, most, value));
    return value;
  }

  /// A date of TOML or one in quotes.
  Day day(const toml::node& node, std::string_view key) const {
    std::string written;
    if (const auto* date = node.as_date())
      written =
          fmt::format("{:04}-{:02}-{:02}", date->get().year, date->get().month, date->get().day);
    else if (node.is_string())
      written = node.as_string()->get();
    else
      no(node, key, "a date such as 2026-05-31");
    const auto value = day_of_iso(written);
    if (!value) wrong(node, fmt::format("{}: invalid date {}, expected YYYY-MM-DD", key, written));
    return *value;
  }

  std::string rule(std::string_view name, const toml::source_position& at) const {
    std::vector<std::string_view> known;
    for (const RulePage& page : rule_pages()) known.push_back(page.rule);
    if (std::find(known.begin(), known.end(), name) == known.end())
      unknown(at, "rule", name, known);
    return std::string(name);
  }

  void severities(const toml::node& node) const {
    for (const auto& [key, value] : in_order(table(node, "severity"))) {
      const std::string of = rule(key->str(), key->source().begin);
      const std::string severity_name =
          word(*value, fmt::format("severity.{}", of), {"error", "warning", "note", "off"}).text;
      std::optional<Severity>& severity = config_.severities[of];
      for (const Severity one : {Severity::error, Severity::warning, Severity::note})
        if (severity_name == name_of(one)) severity = one;
    }
  }

  /// `error = 0.9`: the confidence from which a finding has this severity.
  void confidence(const toml::node& node) const {
    const auto share = [this](const toml::node& value, std::string_view key,
                              std::int32_t& threshold) {
      const auto* fraction = value.as_floating_point();
      if (fraction == nullptr) no(value, key, "a number with a fraction");
      if (!(fraction->get() >= 0.5 && fraction->get() <= 1))
        wrong(value, fmt::format("{} must be from 0.5 to 1, found {}", key, fraction->get()));
      threshold = static_cast<std::int32_t>(fraction->get() * 1000 + 0.5);
    };
    Thresholds& thresholds = config_.thresholds;
    keys(table(node, "confidence"), "confidence.",
         {{"error", [&](auto& value) { share(value, "confidence.error", thresholds.error); }},
          {"warning",
           [&](auto& value) { share(value, "confidence.warning", thresholds.warning); }}});
    if (thresholds.error < thresholds.warning)
      wrong(node, "confidence.error is below confidence.warning");
    thresholds.shown = thresholds.warning;
  }

  void settle(const toml::node& node) const {
    for (const auto& [key, value] : in_order(table(node, "settle"))) {
      SettleSetting one{
          {std::string(key->str()), key->source().begin.line, key->source().begin.column},
          std::nullopt};
      const bool never = value->is_string() && value->as_string()->get() == "never";
      if (!never && !value->is_integer())
        no(*value, fmt::format("settle.{}", one.name.text), "a number of days or \"never\"");
      if (!never)
        one.days = static_cast<int>(
            number(*value, fmt::format("settle.{}", one.name.text), 0, longest_settle));
      config_.settle.push_back(std::move(one));
    }
  }

  void waivers(const toml::node& node) const {
    if (!node.is_array_of_tables()) no(node, "waive", "[[waive]]");
    for (const toml::node& element : *node.as_array()) waiver(*element.as_table());
  }

  void waiver(const toml::table& table) const {
    Waiver made;
    made.path = config_.path;
    made.line = line_of(table);
    keys(table, "waive.",
         {{"id", [&](auto& node) { made.id = id(node); }},
          {"rule",
           [&](auto& node) { made.rule = rule(text(node, "rule").text, node.source().begin); }},
          {"subject", [&](auto& node) { made.subject = name(node, "subject").text; }},
          {"reason", [&](auto& node) { made.reason = reason(node); }},
          {"by", [&](auto& node) { made.by = name(node, "by").text; }},
          {"until", [&](auto& node) { made.until = day(node, "until"); }}});
    if (made.reason.empty()) wrong(table, "missing reason of the waiver, write reason = \"...\"");
    if (made.id.empty() && (made.rule.empty() || made.subject.empty()))
      wrong(table, "missing target of the waiver, write an id, or rule and subject");
    if (!made.id.empty() && !(made.rule.empty() && made.subject.empty()))
      wrong(table, "a waiver must have an id, or rule and subject, not both");
    config_.waivers.push_back(std::move(made));
  }

  std::string id(const toml::node& node) const {
    std::string value = text(node, "id").text;
    const bool hex = value.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!hex || value.size() < least_digits || value.size() > most_digits)
      wrong(node, fmt::format("{} is not a finding id, expected {} to {} hex digits", value,
                              least_digits, most_digits));
    return value;
  }

  std::string reason(const toml::node& node) const {
    std::string value = text(node, "reason").text;
    if (blank(value)) wrong(node, "empty reason, say why the finding is waived");
    return value;
  }

  Config& config_;
};

}  // namespace

std::string place_in(const Config& config, const ConfigValue& value) {
  return fmt::format("{}:{}:{}", quote_path(config.path), value.line, value.column);
}

Config parse_config(const std::string& path, std::string_view text) {
  const std::string shown = quote_path(path);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.size() > largest_config)
    throw InputError(shown, fmt::format("too large: {} bytes, the limit is 1 MiB", text.size()));
  if (const auto line = line_nested_deeper(text, most_levels))
    throw InputError(shown, *line, fmt::format("nested more than {} levels deep", most_levels));
  Config config;
  config.path = path;
  try {
    const toml::table file = toml::parse(text);
    Reader(config).read(file);
  } catch (const toml::parse_error& error) {
    throw InputError(fmt::format("{}:{}", shown, error.source().begin.line),
                     error.source().begin.column, std::string(error.description()));
  }
  return config;
}

}  // namespace checkclaims
