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
  std::string subject, measure;     ///< for the people who review the file; not compared
  std::string reason, by;           ///< why it was accepted, and who did; empty where nobody said
  std::optional<Day> until;         ///< the last day on which it is accepted; nothing: for good
  bool operator==(const BaselineEntry&) const = default;
};

/// What was accepted earlier. No line numbers, counts, times or machine paths.
struct Baseline {
  std::string lexicon;                 ///< Lexicon::version() of the run that wrote it
  std::vector<BaselineEntry> entries;  ///< by id, each once
};

/// Reads JSON Lines, sorted or not; a line may be repeated as it stands, as a union
/// merge leaves it; of two acceptances of one finding the one that ends first holds. Throws
/// InputError with `path` and line for anything else that to_text would not have written.
Baseline parse_baseline(const std::string& path, std::string_view text);
/// The findings as a baseline.
Baseline baseline_of(std::span<const Finding> findings, std::string_view lexicon_version);
/// One that has all entries of both; of two with one id that of `newer`.
Baseline merged(Baseline older, Baseline newer);
/// The file's content: the schema line, then one finding a line by id.
std::string to_text(const Baseline& baseline);

/// The values of a finding of that rule, which are written for comparing, as people say them:
/// "0..<10 month" is "less than 10 months", "42001.." "42,001 or more", "19855..19855"
/// "2024-05-12". What is a word already stays as it is.
std::vector<std::string> values_in_words(std::string_view rule,
                                         std::span<const std::string> values);

/// How a finding stands to the baseline.
enum class State : std::uint8_t {
  fresh,    ///< "new": neither it nor other values under its rule and key are in the baseline
  changed,  ///< its rule and key are in the baseline with other values
  known,
  waived,  ///< a waiver excuses it
};
std::string_view name_of(State state);
/// Nobody accepted it: new or changed.
inline bool is_open(State state) { return state == State::fresh || state == State::changed; }

/// Findings held against a baseline.
struct Gate {
  std::vector<State> states;  ///< one for each finding
  std::vector<std::vector<std::string>>
      before;  ///< of a changed finding: the values in the baseline
  std::vector<std::string>
      reasons;  ///< of each finding why it is known or waived; empty where nobody said
  std::vector<std::string> resolved;  ///< ids in the baseline that no longer occur, sorted
  std::size_t superseded = 0;  ///< how many of `resolved` have a changed finding in their place
  std::vector<std::string>
      expired;  ///< ids that occur and were accepted until a day before `today`, sorted
  std::vector<UnusedWaiver> unused;  ///< waivers that excuse nothing, by path and line
  bool undated = false;  ///< some acceptance or waiver ends on a day, and no day was given
};
/// An acceptance that ended before `today` counts as none; without a day none ends.
Gate compare(std::span<const Finding> findings, const Baseline& baseline,
             std::optional<Day> today = std::nullopt);
/// From which severity on an open finding fails the gate; nothing: none does.
using FailOn = std::optional<Severity>;
/// No finding of that severity or a graver one is new or changed.
bool passes(std::span<const Finding> findings, const Gate& gate, FailOn fail_on = Severity::error);

}  // namespace checkclaims
