#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

struct Analysis;
struct Gate;

/// Excuses findings in an article that must not be edited. A waiver selects a finding by its id, or
/// by its rule and what it is about; a waiver in a comment of an article selects all findings of
/// the rule that have a rival in the block after it.
struct Waiver {
  std::string id;  ///< prefix of the finding's id, 8 to 16 hex digits; empty: `rule` selects
  std::string rule;
  std::string subject;  ///< "Port Nowhere fire", or as in a heading "Port Nowhere fire, killed"
  std::string reason;   ///< never empty
  std::string by;       ///< the author of the waiver; may be empty
  std::optional<Day> until;  ///< the last day on which it applies; empty means without end
  std::string path;          ///< path of the file that contains it, as reached from the user's path
  std::uint32_t line = 0;    ///< 1-based
  std::optional<DocumentId> document;  ///< for a comment: index into Analysis::documents
  Span block;                          ///< for a comment: the block it applies to
};

/// A waiver that excuses nothing, or has ended.
struct UnusedWaiver {
  std::string path;
  std::uint32_t line = 0;  ///< 1-based
  std::string text;        ///< "waiver of conflicting-figure, Port Nowhere fire: no such finding"
};

/// "checkclaims.toml:12: waiver of ...", escaped for output.
std::string to_text(const UnusedWaiver& waiver);

/// The waivers in comments of all articles, sorted by document and position. Throws InputError for
/// one without a reason or with an unknown rule.
std::vector<Waiver> waivers_in(const Analysis& analysis);

/// Sets the state of each finding that a waiver selects to `waived`, whatever it was before, with
/// the waiver's reason and location; of several waivers the first counts. Other findings stay as
/// they are. Fills Gate::unused. A waiver that ended before `today` excuses nothing; without
/// `today` none has ended.
void apply_waivers(Gate& gate, const Analysis& analysis, std::span<const Waiver> waivers,
                   std::optional<Day> today = std::nullopt);

}  // namespace checkclaims
