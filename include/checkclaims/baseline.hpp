#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/finding.hpp"
#include "checkclaims/value.hpp"
#include "checkclaims/waiver.hpp"

namespace checkclaims {

/// A finding that was accepted earlier.
struct BaselineEntry {
  std::string id, rule, key;
  std::vector<std::string> values;  ///< sorted
  std::string subject, measure;     ///< for people who review the file; not compared
  std::string reason, by;           ///< why it was accepted and by whom; empty if not given
  std::optional<Day> until;  ///< the last day on which it is accepted; empty means without end
  bool operator==(const BaselineEntry&) const = default;
};

/// The findings that were accepted earlier. Contains no line numbers, counts, times or machine
/// paths.
struct Baseline {
  std::string lexicon;                 ///< Lexicon::version() of the run that wrote it
  std::vector<BaselineEntry> entries;  ///< sorted by id, without duplicates
};

/// Reads JSON Lines, sorted or not. A line may be repeated verbatim, as a union merge leaves it; if
/// a finding was accepted twice, the acceptance that ends first counts. Throws InputError with
/// `path` and line for anything else that to_text would not have written.
Baseline parse_baseline(const std::string& path, std::string_view text);
/// A baseline that accepts all these findings.
Baseline baseline_of(std::span<const Finding> findings, std::string_view lexicon_version);
/// A baseline with all entries of both; where both have the same id, the entry of `newer`.
Baseline merged(Baseline older, Baseline newer);
/// The file's content: the schema line, then one finding per line, sorted by id.
std::string to_text(const Baseline& baseline);

/// The values of a finding of `rule`, which are stored in a form made for comparing, in the words
/// of a reader: "0..<10 month" is "less than 10 months", "42001.." is "42,001 or more",
/// "19855..19855" is "2024-05-12". Values that are words stay as they are.
std::vector<std::string> values_in_words(std::string_view rule,
                                         std::span<const std::string> values);

/// How a finding relates to the baseline.
enum class State : std::uint8_t {
  fresh,    ///< "new": the baseline has no entry with its rule and key
  changed,  ///< the baseline has its rule and key with other values
  known,
  waived,  ///< excused by a waiver
};
std::string_view name_of(State state);
/// The finding has not been accepted: it is new or changed.
inline bool is_open(State state) { return state == State::fresh || state == State::changed; }

/// The result of comparing findings with a baseline.
struct Gate {
  std::vector<State> states;  ///< one per finding
  /// For each changed finding the values in the baseline.
  std::vector<std::vector<std::string>> before;
  /// For each finding why it is known or waived; empty if no reason is given.
  std::vector<std::string> reasons;
  std::vector<std::string> resolved;  ///< ids in the baseline that no longer occur, sorted
  std::size_t superseded = 0;         ///< how many of `resolved` were replaced by a changed finding
  /// Ids of findings that still occur and whose acceptance ended before `today`, sorted.
  std::vector<std::string> expired;
  std::vector<UnusedWaiver> unused;  ///< waivers that excuse nothing, sorted by path and line
  bool undated = false;  ///< some acceptance or waiver has an end date, but no `today` was given
};
/// Compares findings with a baseline. An acceptance that ended before `today` does not count;
/// without `today` none has ended.
Gate compare(std::span<const Finding> findings, const Baseline& baseline,
             std::optional<Day> today = std::nullopt);
/// The lowest severity at which an open finding fails the gate; empty if none does.
using FailOn = std::optional<Severity>;
/// Whether no finding of severity `fail_on` or above is new or changed.
bool passes(std::span<const Finding> findings, const Gate& gate, FailOn fail_on = Severity::error);

}  // namespace checkclaims
