// Claims and findings for those who use the library: values without a reference into an analysis.
#include "reporting/plain.hpp"

#include <map>
#include <utility>

#include "checkclaims/wording.hpp"
#include "reporting/page.hpp"

namespace checkclaims {
namespace {

using WordsAt = std::pair<DocumentId, Span>;

template <class Plain>
void put_place(Plain& plain, const Analysis& analysis, DocumentId id, Span words,
               Position position) {
  const Document& document = analysis.documents.at(id);
  plain.source = document.path;
  plain.line = position.line;
  plain.column = position.column;
  plain.quotation = one_line(document.at(words));
}

PlainClaim plain_claim(const Analysis& analysis, const LinkedClaim& claim, Page& page) {
  PlainClaim plain;
  plain.id = claim.id;
  plain.kind = name_of(claim.kind());
  plain.key = claim.key;
  put_place(plain, analysis, claim.document, claim.said.span,
            page.position(claim.document, claim.said.span.begin));
  plain.subject = claim.subject.name;
  plain.subject_kind = name_of(claim.subject.kind);
  plain.measure = claim.said.measure;
  plain.value = one_line(words_of(claim.said));
  plain.days = claim.when;
  plain.speaker = claim.said.speaker;
  plain.modality = name_of(claim.said.modality);
  if (const auto* figure = std::get_if<Figure>(&claim.said.what)) {
    plain.scope = figure->scope.terms;
    plain.unit = figure->value.unit;
    plain.number = figure->value.hard;
  } else if (claim.kind() == ClaimKind::date) {
    plain.days = claim.event_day().days;
  }
  return plain;
}

PlainClaim plain_quantity(const Analysis& analysis, const MeasurementStatement& said, Page& page) {
  PlainClaim plain;
  plain.id = said.id;
  plain.kind = "quantity";
  put_place(plain, analysis, said.document, said.span,
            page.position(said.document, said.span.begin));
  plain.subject = said.party;
  plain.measure = said.noun;
  plain.value = one_line(analysis.documents.at(said.document).at(said.value_span));
  plain.unit = said.value.unit;
  plain.number = said.value.hard;
  plain.days = said.when;
  if (!said.speaker.empty()) plain.speaker.push_back(said.speaker);
  plain.modality = name_of(said.modality);
  return plain;
}

/// Where the quantities stand -> their indexes in plain_claims.
std::map<WordsAt, std::size_t> quantities_by_place(const Analysis& analysis) {
  std::map<WordsAt, std::size_t> found;
  for (std::size_t i = 0; i < analysis.measurements.size(); ++i) {
    const MeasurementStatement& said = analysis.measurements[i];
    found.emplace(WordsAt(said.document, said.span), analysis.claims.size() + i);
  }
  return found;
}

PlainSide plain_side(const Analysis& analysis, const Label& label,
                     const std::map<WordsAt, std::size_t>& quantities, Page& page) {
  PlainSide side;
  side.role = label.role;
  put_place(side, analysis, label.document, label.span, page.position(label));
  side.says = label.text;
  if (label.quotes_claim) {
    side.claim = index(label.claim);
  } else if (const auto found = quantities.find({label.document, label.span});
             found != quantities.end()) {
    side.claim = found->second;
  }
  return side;
}

}  // namespace

std::vector<PlainClaim> plain_claims(const Analysis& analysis) {
  const Sink nowhere = [](std::string_view) {};
  Page page(analysis, ColorMode::none, nowhere);
  std::vector<PlainClaim> claims;
  claims.reserve(analysis.claims.size() + analysis.measurements.size());
  for (const LinkedClaim& claim : analysis.claims)
    claims.push_back(plain_claim(analysis, claim, page));
  for (const MeasurementStatement& said : analysis.measurements)
    claims.push_back(plain_quantity(analysis, said, page));
  return claims;
}

std::vector<PlainFinding> plain_findings(const Analysis& analysis) {
  const Sink nowhere = [](std::string_view) {};
  Page page(analysis, ColorMode::none, nowhere);
  const std::map<WordsAt, std::size_t> quantities = quantities_by_place(analysis);
  std::vector<PlainFinding> findings;
  for (const Finding& finding : analysis.findings) {
    PlainFinding& plain = findings.emplace_back();
    plain.id = finding.id;
    plain.rule = finding.rule;
    plain.severity = finding.severity;
    plain.subject = finding.subject.name;
    plain.measure = finding.measure;
    plain.message = finding.message;
    for (const Label& label : finding.labels)
      plain.sides.push_back(plain_side(analysis, label, quantities, page));
    for (const ProofStep& step : finding.proof) plain.because.push_back(to_text(step));
    plain.cause = finding.cause.kind.empty() ? std::string() : finding.cause.text;
    if (finding.confidence) plain.confidence = *finding.confidence / 1000.0;
    plain.order_inferred = finding.order_inferred;
  }
  return findings;
}

}  // namespace checkclaims
