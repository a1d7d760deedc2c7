#pragma once
#include <cstdint>
#include <string>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// Adds a step to the proof, once: several pairs may need it.
void add_step(Finding& finding, ProofStep step);

/// Quotes the evidence for the days of the article of `claim`, which the proof calls `name`, where
/// its days were inferred: the one quotation that proves it to be of day `first` or later where
/// there is one, else all that help, unless the claim names its own day. Never quotes evidence from
/// a total.
void add_evidence_from(Finding& finding, const ClaimGraph& graph, const LinkedClaim& claim,
                       LabelRef name, std::int32_t first);
/// The same for day `last` or earlier.
void add_evidence_until(Finding& finding, const ClaimGraph& graph, const LinkedClaim& claim,
                        LabelRef name, std::int32_t last);

}  // namespace checkclaims
