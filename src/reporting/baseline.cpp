// The file is committed, merged and edited by hand, so it is read as untrusted input: event by
// event, with a limit on depth; nothing in it is trusted that can be recomputed.
#include "checkclaims/baseline.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "checkclaims/error.hpp"
#include "json/events.hpp"
#include "json/lines.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view schema_name = "checkclaims/baseline/1";
constexpr std::size_t deepest = 16;

/// The content of a line: the schema's fields or a finding's.
struct Line {
  std::optional<std::string> schema, lexicon, id, rule, key, subject, measure, reason, by, until;
  std::optional<std::vector<std::string>> values;

  std::optional<std::string>* field(std::string_view name) {
    if (name == "schema") return &schema;
    if (name == "lexicon") return &lexicon;
    if (name == "id") return &id;
    if (name == "rule") return &rule;
    if (name == "key") return &key;
    if (name == "subject") return &subject;
    if (name == "measure") return &measure;
    if (name == "reason") return &reason;
    if (name == "by") return &by;
    if (name == "until") return &until;
    return nullptr;
  }
};

/// Receives the events of one line. Returning false stops the parser; `problem` says why.
class LineReader : public JsonEvents<LineReader> {
 public:
  Line line;

  bool scalar() {
    if (depth_ == 0) return refuse("not an object");
    if (depth_ == 1 && line.field(name_)) return refuse("`" + name_ + "` must be a string");
    if ((depth_ == 1 && name_ == "values") || in_values_)
      return refuse("`values` must be a list of strings");
    return true;
  }
  bool string(string_t& text) {
    if (depth_ == 1) {
      if (name_ == "values") return refuse("`values` must be a list of strings");
      if (auto* field = line.field(name_)) *field = text;
    } else if (depth_ == 2 && in_values_) {
      line.values->push_back(text);
    }
    return depth_ > 0 || refuse("not an object");
  }
  bool start_object(std::size_t) {
    if (depth_ == 0) return ++depth_, true;
    return open("object");
  }
  bool start_array(std::size_t) {
    if (depth_ == 0) return refuse("not an object");
    if (depth_ == 1 && name_ == "values") {
      line.values.emplace();
      in_values_ = true;
      return ++depth_, true;
    }
    return open("array");
  }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(string_t& name) {
    if (depth_ != 1) return true;
    if ((line.field(name) && *line.field(name)) || (name == "values" && line.values))
      return refuse("duplicate key `" + name + "`");
    name_ = name;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) {
    return refuse("not valid JSON at column " + std::to_string(position));
  }

 private:
  bool open(std::string_view kind) {
    if (depth_ == 1 && line.field(name_))
      return refuse("`" + name_ + "` must be a string, found an " + std::string(kind));
    if ((depth_ == 1 && name_ == "values") || in_values_)
      return refuse("`values` must be a list of strings");
    if (depth_ == deepest)
      return refuse("nested more than " + std::to_string(deepest) + " levels deep");
    return ++depth_, true;
  }
  bool close() {
    if (--depth_ == 1) in_values_ = false;
    return true;
  }

  std::size_t depth_ = 0;
  bool in_values_ = false;
  std::string name_;
};

BaselineEntry entry_of(const std::string& path, std::size_t number, Line line) {
  for (const auto& [field, name] :
       {std::pair{&line.id, "id"}, {&line.rule, "rule"}, {&line.key, "key"}})
    if (!*field) throw InputError(path, number, std::string("missing `") + name + "`");
  if (!line.values) throw InputError(path, number, "missing `values`");
  Finding finding;
  finding.rule = *line.rule;
  finding.key = *line.key;
  finding.values = *line.values;
  if (finding_id(finding) != *line.id)
    throw InputError(path, number, "id " + *line.id + " does not match its rule, key and values");
  std::optional<Day> until;
  if (line.until && !(until = day_of_iso(*line.until)))
    throw InputError(path, number, "invalid `until` date " + *line.until + ", expected YYYY-MM-DD");
  return {std::move(*line.id),      std::move(*line.rule),     std::move(*line.key),
          std::move(*line.values),  line.subject.value_or(""), line.measure.value_or(""),
          line.reason.value_or(""), line.by.value_or(""),      until};
}

/// If a finding was accepted twice, as after merging two branches, the acceptance that ends first
/// counts.
bool holds_before(const BaselineEntry& one, const BaselineEntry& other) {
  const auto order = [](const BaselineEntry& e) {
    return std::tuple(!e.until, e.until ? e.until->number : 0, std::tie(e.reason, e.by));
  };
  return order(one) < order(other);
}

}  // namespace

Baseline parse_baseline(const std::string& path, std::string_view text) {
  struct Numbered {
    BaselineEntry entry;
    std::size_t line;
  };
  std::vector<Numbered> found;
  std::optional<std::string> lexicon;
  read_lines_of_json<LineReader>(path, text, [&](std::size_t number, LineReader& reader) {
    if (reader.line.schema) {
      expect_schema(path, number, *reader.line.schema, schema_name);
      if (!lexicon) lexicon = reader.line.lexicon.value_or("");
      return;
    }
    if (!lexicon)
      throw InputError(
          path, number,
          "not a baseline, expected schema " + std::string(schema_name) + " in the first line");
    found.push_back({entry_of(path, number, std::move(reader.line)), number});
  });
  if (!lexicon) throw InputError(path, 1, "not a baseline, the file is empty");

  std::sort(found.begin(), found.end(), [](const Numbered& a, const Numbered& b) {
    return std::tie(a.entry.id, a.line) < std::tie(b.entry.id, b.line);
  });
  Baseline baseline{*lexicon, {}};
  for (auto& [entry, line] : found) {
    if (baseline.entries.empty() || baseline.entries.back().id != entry.id) {
      baseline.entries.push_back(std::move(entry));
      continue;
    }
    BaselineEntry& kept = baseline.entries.back();
    if (kept.subject != entry.subject || kept.measure != entry.measure)
      throw InputError(
          path, line,
          "duplicate id " + entry.id + " with other content; keep one of the two lines");
    if (holds_before(entry, kept)) kept = std::move(entry);
  }
  return baseline;
}

Baseline baseline_of(std::span<const Finding> findings, std::string_view lexicon_version) {
  Baseline baseline{std::string(lexicon_version), {}};
  for (const auto& finding : findings)
    baseline.entries.push_back({finding.id,
                                finding.rule,
                                finding.key,
                                finding.values,
                                finding.subject.name,
                                finding.measure,
                                {},
                                {},
                                {}});
  std::sort(baseline.entries.begin(), baseline.entries.end(),
            [](const BaselineEntry& a, const BaselineEntry& b) { return a.id < b.id; });
  const auto same = [](const BaselineEntry& a, const BaselineEntry& b) { return a.id == b.id; };
  baseline.entries.erase(std::unique(baseline.entries.begin(), baseline.entries.end(), same),
                         baseline.entries.end());
  return baseline;
}

std::string to_text(const Baseline& baseline) {
  using Json = nlohmann::ordered_json;
  const auto line = [](const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
  };
  std::string text = line({{"schema", schema_name}, {"lexicon", baseline.lexicon}});
  for (const auto& entry : baseline.entries) {
    Json json = {{"id", entry.id},         {"rule", entry.rule},       {"key", entry.key},
                 {"values", entry.values}, {"subject", entry.subject}, {"measure", entry.measure}};
    if (!entry.reason.empty()) json["reason"] = entry.reason;
    if (!entry.by.empty()) json["by"] = entry.by;
    if (entry.until) json["until"] = to_iso(*entry.until);
    text += line(json);
  }
  return text;
}

Baseline merged(Baseline older, Baseline newer) {
  std::vector<BaselineEntry> entries;
  std::set_union(std::make_move_iterator(newer.entries.begin()),
                 std::make_move_iterator(newer.entries.end()),
                 std::make_move_iterator(older.entries.begin()),
                 std::make_move_iterator(older.entries.end()), std::back_inserter(entries),
                 [](const BaselineEntry& a, const BaselineEntry& b) { return a.id < b.id; });
  return {std::move(newer.lexicon), std::move(entries)};
}

}  // namespace checkclaims
