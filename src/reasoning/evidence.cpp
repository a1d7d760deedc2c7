#include "reasoning/evidence.hpp"

#include <algorithm>
#include <optional>

#include "reasoning/labels.hpp"

namespace checkclaims {
namespace {

void quote_evidence(Finding& finding, const DateEvidence& evidence, LabelRef name) {
  const auto same = [&](const Label& label) {
    return label.role == LabelRole::evidence && label.document == evidence.document &&
           label.span == evidence.span && label.text == evidence.gives;
  };
  auto found = std::find_if(finding.labels.begin(), finding.labels.end(), same);
  if (found == finding.labels.end()) {
    finding.labels.push_back(
        quote_words(evidence.document, evidence.span, LabelRole::evidence, evidence.gives));
    found = std::prev(finding.labels.end());
  }
  const LabelRef quoted{static_cast<std::uint32_t>(found - finding.labels.begin())};
  add_step(finding, {StepKind::article_dated, {quoted, name, evidence.gives}});
}

/// `bound` returns nothing, or a number that should reach `needed`.
template <class Bound>
void add_evidence(Finding& finding, const ClaimGraph& graph, const LinkedClaim& claim,
                  LabelRef name, std::int32_t needed, Bound bound) {
  const auto& documents = graph.analysis().documents;
  if (!documents.contains(claim.document)) return;
  const Published& published = documents[claim.document].published;
  if (published.basis != DateBasis::inferred) return;
  std::vector<const DateEvidence*> helpful;
  for (const DateEvidence& evidence : published.why)
    if (!evidence.from_total && bound(evidence)) helpful.push_back(&evidence);
  std::stable_sort(helpful.begin(), helpful.end(),
                   [&](const auto* a, const auto* b) { return *bound(*a) > *bound(*b); });
  if (!helpful.empty() && *bound(*helpful.front()) >= needed) {
    helpful.resize(1);
  } else if (claim.said.as_of) {
    return;
  }
  for (const DateEvidence* evidence : helpful) quote_evidence(finding, *evidence, name);
}

}  // namespace

void add_step(Finding& finding, ProofStep step) {
  auto& proof = finding.proof;
  if (std::find(proof.begin(), proof.end(), step) == proof.end()) proof.push_back(std::move(step));
}

void add_evidence_from(Finding& finding, const ClaimGraph& graph, const LinkedClaim& claim,
                       LabelRef name, std::int32_t first) {
  add_evidence(finding, graph, claim, name, first, [](const DateEvidence& evidence) {
    return evidence.days.low ? std::optional(evidence.days.low->number) : std::nullopt;
  });
}

void add_evidence_until(Finding& finding, const ClaimGraph& graph, const LinkedClaim& claim,
                        LabelRef name, std::int32_t last) {
  add_evidence(finding, graph, claim, name, -last, [](const DateEvidence& evidence) {
    return evidence.days.high ? std::optional(-evidence.days.high->number) : std::nullopt;
  });
}

}  // namespace checkclaims
