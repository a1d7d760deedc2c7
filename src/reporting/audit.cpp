// The file of judgements is edited and merged by hand like the baseline, so it is read as untrusted
// input: event by event, flat objects only.
#include "checkclaims/audit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "checkclaims/error.hpp"
#include "checkclaims/report.hpp"
#include "json/events.hpp"
#include "json/lines.hpp"
#include "reporting/records.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view audit_schema = "checkclaims/audit/1";

/// The content of a line: the schema or a judgement.
struct AuditLine {
  std::optional<std::string> schema, id, rule, severity, verdict, reason, version, day;
  std::optional<double> confidence;

  std::optional<std::string>* field(std::string_view name) {
    if (name == "schema") return &schema;
    if (name == "id") return &id;
    if (name == "rule") return &rule;
    if (name == "severity") return &severity;
    if (name == "verdict") return &verdict;
    if (name == "reason") return &reason;
    if (name == "version") return &version;
    if (name == "day") return &day;
    return nullptr;
  }
};

/// Receives the events of one line. Returning false stops the parser; `problem` says why.
class AuditLineReader : public JsonEvents<AuditLineReader> {
 public:
  AuditLine line;

  bool scalar() { return refuse("`" + name_ + "` must be a string"); }
  bool number_integer(number_integer_t number) { return number_float(double(number), {}); }
  bool number_unsigned(number_unsigned_t number) { return number_float(double(number), {}); }
  bool number_float(number_float_t number, const string_t&) {
    if (name_ != "confidence") return scalar();
    if (!(number >= 0 && number <= 1)) return refuse("`confidence` must be from 0 to 1");
    line.confidence = number;
    return true;
  }
  bool string(string_t& text) {
    if (name_ == "confidence") return refuse("`confidence` must be a number");
    if (name_.empty()) return refuse("not an object");
    *line.field(name_) = text;
    return true;
  }
  bool start_object(std::size_t) {
    if (open_) return refuse("`" + name_ + "` must be a string");
    return open_ = true;
  }
  bool start_array(std::size_t) {
    return refuse(open_ ? "`" + name_ + "` must be a string" : "not an object");
  }
  bool end_object() { return true; }
  bool end_array() { return true; }
  bool key(string_t& name) {
    auto* field = line.field(name);
    if (field == nullptr && name != "confidence") return refuse("unknown key `" + name + "`");
    if (field != nullptr ? field->has_value() : line.confidence.has_value())
      return refuse("duplicate key `" + name + "`");
    name_ = name;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) {
    return refuse("not valid JSON at column " + std::to_string(position));
  }

 private:
  bool open_ = false;
  std::string name_;
};

template <class Enum, std::size_t N>
Enum named(const std::string& path, std::size_t number, const char* key, const std::string& name,
           const std::array<Enum, N>& values) {
  for (const Enum value : values)
    if (name_of(value) == name) return value;
  throw InputError(path, number, std::string("unknown `") + key + "` " + name);
}

bool is_finding_id(std::string_view id) {
  return id.size() == 16 && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::int32_t in_thousandths(double share) {
  return static_cast<std::int32_t>(std::lround(share * 1000));
}

Judgement judgement_of(const std::string& path, std::size_t number, AuditLine line) {
  for (const auto& [field, name] : {std::pair{&line.id, "id"},
                                    {&line.rule, "rule"},
                                    {&line.severity, "severity"},
                                    {&line.verdict, "verdict"},
                                    {&line.version, "version"}})
    if (!*field) throw InputError(path, number, std::string("missing `") + name + "`");
  if (!is_finding_id(*line.id))
    throw InputError(path, number, "`id` " + *line.id + " is not 16 hex digits");
  Judgement judgement;
  judgement.id = std::move(*line.id);
  judgement.rule = std::move(*line.rule);
  judgement.severity = named(path, number, "severity", *line.severity,
                             std::array{Severity::error, Severity::warning, Severity::note});
  judgement.verdict = named(path, number, "verdict", *line.verdict,
                            std::array{Verdict::right, Verdict::arguable, Verdict::wrong});
  if (line.confidence) judgement.confidence = in_thousandths(*line.confidence);
  judgement.reason = std::move(line.reason).value_or("");
  judgement.version = std::move(*line.version);
  if (line.day && !(judgement.day = day_of_iso(*line.day)))
    throw InputError(path, number, "invalid `day` " + *line.day + ", expected YYYY-MM-DD");
  return judgement;
}

bool id_below(const Judgement& judgement, std::string_view id) { return judgement.id < id; }

}  // namespace

std::string_view name_of(Verdict verdict) {
  static constexpr std::array<std::string_view, 3> names = {"true", "arguable", "false"};
  return names.at(static_cast<std::size_t>(verdict));
}

const Judgement* Audit::find(std::string_view id) const {
  const auto at = std::lower_bound(judgements.begin(), judgements.end(), id, id_below);
  return at == judgements.end() || at->id != id ? nullptr : &*at;
}

void Audit::add(Judgement judgement) {
  const auto at = std::lower_bound(judgements.begin(), judgements.end(), judgement.id, id_below);
  if (at != judgements.end() && at->id == judgement.id)
    *at = std::move(judgement);
  else
    judgements.insert(at, std::move(judgement));
}

Audit parse_audit(const std::string& path, std::string_view text) {
  std::vector<std::pair<Judgement, std::size_t>> found;
  bool headed = false;
  read_lines_of_json<AuditLineReader>(path, text, [&](std::size_t number, AuditLineReader& reader) {
    if (reader.line.schema) {
      expect_schema(path, number, *reader.line.schema, audit_schema);
      headed = true;
      return;
    }
    if (!headed)
      throw InputError(
          path, number,
          "not an audit, expected schema " + std::string(audit_schema) + " in the first line");
    found.emplace_back(judgement_of(path, number, std::move(reader.line)), number);
  });
  if (!headed) throw InputError(path, 1, "not an audit, the file is empty");
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first.id < b.first.id; });
  Audit audit;
  for (auto& [judgement, number] : found) {
    if (!audit.judgements.empty() && audit.judgements.back().id == judgement.id) {
      if (audit.judgements.back() == judgement) continue;
      throw InputError(path, number,
                       judgement.id + " was judged in two ways; keep one of the two lines");
    }
    audit.judgements.push_back(std::move(judgement));
  }
  return audit;
}

std::string to_text(const Audit& audit) {
  std::string text = to_line({{"schema", audit_schema}}) + '\n';
  for (const Judgement& judgement : audit.judgements) {
    Json json = {
        {"id", judgement.id}, {"rule", judgement.rule}, {"severity", name_of(judgement.severity)}};
    if (judgement.confidence) json["confidence"] = *judgement.confidence / 1000.0;
    json["verdict"] = name_of(judgement.verdict);
    if (!judgement.reason.empty()) json["reason"] = judgement.reason;
    json["version"] = judgement.version;
    if (judgement.day) json["day"] = to_iso(*judgement.day);
    text += to_line(json) + '\n';
  }
  return text;
}

std::int32_t Precision::share() const {
  return in_thousandths(static_cast<double>(right) / static_cast<double>(judged()));
}

ShareInterval wilson_interval(std::size_t right, std::size_t judged) {
  constexpr double z = 1.959964;  // of 95 per cent, both sides
  const double n = static_cast<double>(judged), share = static_cast<double>(right) / n;
  const double middle = share + z * z / (2 * n);
  const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  return {in_thousandths(std::max(0.0, (middle - reach) / scale)),
          in_thousandths(std::min(1.0, (middle + reach) / scale))};
}

AuditStats stats_of(const Audit& audit) {
  struct Band {
    std::int32_t below;  ///< in thousandths, excluded
    const char* name;
  };
  // The thresholds of warnings and errors by default, and one above.
  static constexpr std::array<Band, 4> bands = {{{700, "below 0.70"},
                                                 {850, "0.70 to 0.85"},
                                                 {950, "0.85 to 0.95"},
                                                 {1001, "0.95 and above"}}};
  const auto count = [](Precision& precision, Verdict verdict) {
    ++(verdict == Verdict::right      ? precision.right
       : verdict == Verdict::arguable ? precision.arguable
                                      : precision.wrong);
  };
  AuditStats stats;
  stats.all.name = "all";
  std::map<std::string, Precision> rules;
  std::array<Precision, bands.size() + 1> by_band;
  for (std::size_t i = 0; i < by_band.size(); ++i)
    by_band[i].name = i < bands.size() ? bands[i].name : "no confidence";
  for (const Judgement& judgement : audit.judgements) {
    count(stats.all, judgement.verdict);
    Precision& rule = rules[judgement.rule];
    rule.name = judgement.rule;
    count(rule, judgement.verdict);
    std::size_t band = bands.size();
    if (judgement.confidence)
      for (band = 0; *judgement.confidence >= bands[band].below;) ++band;
    count(by_band[band], judgement.verdict);
  }
  for (auto& [name, precision] : rules) stats.rules.push_back(std::move(precision));
  for (Precision& precision : by_band)
    if (precision.judged() > 0) stats.confidence.push_back(std::move(precision));
  return stats;
}

}  // namespace checkclaims
