#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/clue.hpp"
#include "checkclaims/proof.hpp"

namespace checkclaims {

enum class Severity : std::uint8_t { error, warning, note };
enum class LabelRole : std::uint8_t {
  rival,     ///< a side that cannot be true with the others, or a step of a series
  evidence,  ///< what the proof needs besides, such as the words that date an article
  also,      ///< another place that repeats a rival's value
};

/// A place in an article and what it says.
struct Label {
  LabelRole role = LabelRole::rival;
  ClaimId claim{};  ///< index into the analysis's claims; unused where `quotes_claim` is false
  bool quotes_claim = true;
  DocumentId document{};  ///< index into the analysis's documents
  Span span;
  std::string text;  ///< what this place says: "1,139 killed, per Israeli figures"
};

/// The one thing that, if changed, makes all that is said of the figure consistent.
struct Cause {
  std::string kind;  ///< "transposed-digits"; empty where no one thing is likely
  std::string text;  ///< half a sentence; "[0]" names labels[0]
  ClaimId claim{};   ///< index into the analysis's claims: what would be changed
};

/// What cannot all be true, or the story of a figure, with its proof.
struct Finding {
  std::string rule;  ///< "conflicting-figure"
  Severity severity = Severity::note;
  std::string key;
  Subject subject;
  std::string measure;
  std::vector<std::string> scope;  ///< what the key says of who is counted, as in Claim::scope
  std::string counted;             ///< the same in words: "Palestinians"; empty = people in general
  std::string message;             ///< one sentence
  std::vector<Label> labels;       ///< by time, then document, then begin
  std::vector<ProofStep> proof;    ///< why, step by step
  Cause cause;                     ///< no part of the identity
  std::optional<std::int32_t>
      confidence;  ///< in thousandths: that both sides are of one thing; no part of the identity
  std::vector<Clue> clues;  ///< what that rests on, the weightiest first; no part of the identity
  std::vector<std::string> values;  ///< the rival values, sorted: with rule and key the identity
  bool order_inferred = false;      ///< the labels' order rests on an ordinary reading
  std::string id;                   ///< hash of rule, key and values
};

std::string_view name_of(Severity severity);
std::string_view name_of(LabelRole role);
/// The identity of a finding: 16 hex digits of rule, key and values.
std::string finding_id(const Finding& finding);

}  // namespace checkclaims
