#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/finding.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// A finding about a quantity without labels and proof. `values` are those of all value groups that
/// `sides` (indexes of bounded claims) belong to.
Finding finding_about(const ClaimGraph& graph, const Quantity& quantity,
                      std::span<const std::uint32_t> sides, std::string_view rule,
                      Severity severity);

/// "7 October attack, killed, Israelis": what a finding is about.
std::string topic(const Finding& finding, const Lexicon& lexicon);

/// A label that quotes a claim (index into the analysis's claims).
Label quote_claim(const Analysis& analysis, ClaimId claim, LabelRole role, std::string text);

/// The same for a figure, with what it says: "1,139 killed, according to Israeli figures".
Label quote_figure(const ClaimGraph& graph, ClaimId claim, LabelRole role);

/// A label that quotes words of an article that are not a claim.
Label quote_words(DocumentId document, Span span, LabelRole role, std::string text);

/// Appends the other bounded claims of the value groups that `shown` belong to, as `also`: at most
/// 16, and a proof step that says how many more there are.
Finding with_repeats(Finding finding, const ClaimGraph& graph, const Quantity& quantity,
                     std::span<const std::uint32_t> shown);

/// "1,139, 1,200 and 2 more": the values of `shown`, each once, rising.
std::string list_values(const ClaimGraph& graph, const Quantity& quantity,
                        std::span<const std::uint32_t> shown);

}  // namespace checkclaims
