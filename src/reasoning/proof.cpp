#include "reasoning/proof.hpp"

#include <fmt/format.h>

#include "reasoning/bounded_claims.hpp"

namespace checkclaims {
namespace {

bool counts(const Value& value) { return kind_of_unit(value.unit) != "time"; }

}  // namespace

std::string statement(const LinkedClaim& claim, const Lexicon& lexicon) {
  const bool counted = counts(claim.figure().value);
  std::string words = to_text(claim.figure().value) + (counted ? " " : ", ") +
                      measure_text(claim.said.measure, lexicon);
  if (!claim.said.speaker.empty() && !claim.said.speaker.front().empty())
    words += ", according to " + claim.said.speaker.front();
  return words;
}

std::string normalised(const Value& value) {
  const bool bare = !value.hard.low && !value.hard.high;
  const Interval& hard = bare ? value.soft : value.hard;
  std::string text = bare ? "~" : "";
  if (hard.low) text += to_string(*hard.low);
  if (!hard.exact()) {
    text += fmt::format("{}..{}", hard.low_open ? "<" : "", hard.high_open ? "<" : "");
    if (hard.high) text += to_string(*hard.high);
  }
  return counts(value) ? text : text + ' ' + value.unit;
}

std::string reference(LabelRef label) { return fmt::format("[{}]", label.label); }

}  // namespace checkclaims
