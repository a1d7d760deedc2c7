#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/finding.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// What a reader says of a finding. `arguable`: the texts can be read so, and otherwise too.
enum class Verdict : std::uint8_t { right, arguable, wrong };
/// "true", "arguable", "false".
std::string_view name_of(Verdict verdict);

/// A finding that somebody judged.
struct Judgement {
  std::string id, rule;
  Severity severity = Severity::note;
  std::optional<std::int32_t> confidence;  ///< in thousandths; empty if the finding has none
  Verdict verdict = Verdict::right;
  std::string reason;      ///< empty if none is given
  std::string version;     ///< of the program that reported it
  std::optional<Day> day;  ///< on which it was judged, if that was said
  bool operator==(const Judgement&) const = default;
};

/// What was judged so far: the content of .checkclaims/audit.jsonl.
struct Audit {
  std::vector<Judgement> judgements;  ///< sorted by id, without duplicates

  /// Null if the finding was not judged.
  const Judgement* find(std::string_view id) const;
  /// Replaces an earlier judgement of the same finding.
  void add(Judgement judgement);
};

/// Reads JSON Lines, sorted or not; a line may be repeated verbatim. Throws InputError with `path`
/// and line for anything else that to_text would not have written, and for a finding that was
/// judged in two ways.
Audit parse_audit(const std::string& path, std::string_view text);
/// The file's content: the schema line, then one judgement per line, sorted by id.
std::string to_text(const Audit& audit);

/// How often findings were right.
struct Precision {
  std::string name;  ///< a rule, a band of confidence, or "all"
  std::size_t right = 0, arguable = 0, wrong = 0;

  std::size_t judged() const { return right + arguable + wrong; }
  /// The share that is right, in thousandths; arguable findings do not count as right. At least one
  /// must have been judged.
  std::int32_t share() const;
};
/// Wilson's interval for a share of `right` among `judged`, with 95 per cent confidence, both in
/// thousandths. `judged` must not be 0.
struct ShareInterval {
  std::int32_t low = 0, high = 1000;
  bool operator==(const ShareInterval&) const = default;
};
ShareInterval wilson_interval(std::size_t right, std::size_t judged);

struct AuditStats {
  Precision all;
  std::vector<Precision> rules;       ///< by name; only those with judgements
  std::vector<Precision> confidence;  ///< by band, the lowest first, then those without confidence
};
AuditStats stats_of(const Audit& audit);

}  // namespace checkclaims
