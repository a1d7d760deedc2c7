#include "reading/claims/offices/office_claims.hpp"

#include "reading/claims/offices/offices.hpp"
#include "reading/events/attribution.hpp"
#include "reading/syntax/mediators.hpp"

namespace checkclaims {
namespace {

Claim claim_of(const Reading& reading, std::string_view measure, Tenure tenure) {
  Claim claim;
  claim.measure = measure;
  claim.value_span = reading.mentions[tenure.holder].span;
  tenure.words = reading.document.at(claim.value_span);
  claim.subject_mention = tenure.body.value_or(tenure.holder);
  claim.what = std::move(tenure);
  return claim;
}

}  // namespace

std::vector<Claim> office_claims(const RecognisedSentence& sentence, const Reading& reading) {
  const ChunkedSentence& s = sentence.chunked;
  std::vector<Claim> claims;
  if (s.view.block == BlockKind::boilerplate || s.view.block == BlockKind::stamp) return claims;
  for (const OfficePhrase& phrase :
       office_phrases(s, reading.mentions, reading.document.published.days)) {
    Claim claim = claim_of(reading, phrase.row->id, phrase.tenure);
    claim.span = s.span(phrase.first, phrase.last);
    // A picture may be older than its article.
    if (s.view.block == BlockKind::caption) claim.tenure().current = false;
    // Whoever is quoted, a title is the article's own.
    if (claim.tenure().status != TenureStatus::holds) attribute(claim, sentence, reading.mentions);
    claims.push_back(std::move(claim));
  }
  const auto mediation = mediation_in(s, reading.mentions);
  if (!mediation) return claims;
  for (const std::size_t name : mediation->names) {
    Tenure tenure;
    tenure.holder = s.chunks[name].mention;
    claims.push_back(claim_of(reading, "mediator", std::move(tenure)));
    claims.back().span = s.span(mediation->first, mediation->last);
  }
  return claims;
}

}  // namespace checkclaims
