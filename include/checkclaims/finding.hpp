#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/clue.hpp"
#include "checkclaims/proof.hpp"
#include "checkclaims/severity.hpp"

namespace checkclaims {

/// A place in an article and what it says.
struct Label {
  LabelRole role = LabelRole::rival;
  ClaimId claim{};  ///< index into Analysis::claims; unused if `quotes_claim` is false
  bool quotes_claim = true;
  DocumentId document{};  ///< index into Analysis::documents
  Span span;
  std::string text;  ///< what this place says: "1,139 killed, per Israeli figures"
};

/// A single change that would make everything said about the figure consistent.
struct Cause {
  std::string kind;  ///< "transposed-digits"; empty if no single cause is likely
  std::string text;  ///< part of a sentence; "[0]" refers to labels[0]
  ClaimId claim{};   ///< index into Analysis::claims: the claim that would change
};

/// Claims that cannot all be true, or the development of a figure over time, with the proof.
struct Finding {
  std::string rule;  ///< "conflicting-figure"
  Severity severity = Severity::note;
  std::string key;
  Subject subject;
  std::string measure;
  std::vector<std::string> scope;  ///< who is counted according to the key, as in Claim::scope
  std::string counted;        ///< `scope` in words: "Palestinians"; empty means people in general
  std::string message;        ///< one sentence
  std::vector<Label> labels;  ///< sorted by time, document, begin
  std::vector<ProofStep> proof;  ///< the steps of the proof
  Cause cause;                   ///< not part of the identity
  /// That both sides describe the same thing, in thousandths; not part of the identity.
  std::optional<std::int32_t> confidence;
  /// The clues behind `confidence`, by descending weight; not part of the identity.
  std::vector<Clue> clues;
  /// The rival values, sorted; with rule and key they are the identity.
  std::vector<std::string> values;
  /// The order of the labels rests on an ordinary reading of dates, not on a proof.
  bool order_inferred = false;
  std::string id;  ///< hash of rule, key and values
};

/// The identity of a finding: 16 hex digits of rule, key and values.
std::string finding_id(const Finding& finding);

}  // namespace checkclaims
