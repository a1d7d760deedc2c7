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

/// An article that must not be edited, and what is wrong in it, excused. A finding is meant by
/// its id, or by its rule and what it is about; by a comment in an article all findings of the
/// rule that have a rival in the block after it.
struct Waiver {
  std::string id;  ///< beginning of the finding's id, 8 to 16 hex digits; empty: `rule` decides
  std::string rule;
  std::string subject;  ///< "Port Nowhere fire", or as a heading has it "Port Nowhere fire, killed"
  std::string reason;   ///< never empty
  std::string by;       ///< who says so; may be empty
  std::optional<Day> until;            ///< the last day on which it excuses; nothing: for good
  std::string path;                    ///< of the file it stands in, as the user's path leads there
  std::uint32_t line = 0;              ///< 1-based
  std::optional<DocumentId> document;  ///< of a comment: index into the analysis's documents
  Span block;                          ///< of a comment: what it excuses
};

/// A waiver that excuses nothing, or ended.
struct UnusedWaiver {
  std::string path;
  std::uint32_t line = 0;  ///< 1-based
  std::string text;        ///< "waiver of conflicting-figure, Port Nowhere fire: no such finding"
};

/// "checkclaims.toml:12: waiver of ...", made safe.
std::string to_text(const UnusedWaiver& waiver);

/// The comments of all articles as waivers, by document and place. Throws InputError for one
/// without a reason or with a rule that there is not.
std::vector<Waiver> waivers_in(const Analysis& analysis);

/// What a waiver means is `waived`, whatever it was before, with the waiver's reason and place; of
/// two waivers the first. What none means stays as it is. Fills Gate::unused. One that ended before
/// `today` excuses nothing; without a day none ends.
void apply_waivers(Gate& gate, const Analysis& analysis, std::span<const Waiver> waivers,
                   std::optional<Day> today = std::nullopt);

}  // namespace checkclaims
