#include "reading/office_claims.hpp"

#include "reading/mediators.hpp"
#include "reading/offices.hpp"

namespace checkclaims {
namespace {

Claim claim_of(const Reading& reading, std::string_view measure, Holding holding) {
  Claim claim;
  claim.kind = ClaimKind::office;
  claim.measure = measure;
  claim.value_span = reading.mentions[holding.holder].span;
  claim.value.text = reading.document.at(claim.value_span);
  claim.subject_mention = holding.body.value_or(holding.holder);
  claim.holding = std::move(holding);
  return claim;
}

}  // namespace

std::vector<Claim> office_claims(const RecognisedSentence& sentence, const Reading& reading) {
  const ChunkedSentence& s = sentence.chunked;
  std::vector<Claim> claims;
  if (s.view.block == BlockKind::furniture || s.view.block == BlockKind::stamp) return claims;
  for (const OfficePhrase& phrase :
       office_phrases(s, reading.mentions, reading.document.published.days)) {
    claims.push_back(claim_of(reading, phrase.row->id, phrase.holding));
    claims.back().span = s.span(phrase.first, phrase.last);
    // A picture may be older than its article.
    if (s.view.block == BlockKind::caption) claims.back().holding->current = false;
  }
  const auto mediation = mediation_in(s, reading.mentions);
  if (!mediation) return claims;
  for (const std::size_t name : mediation->names) {
    Holding holding;
    holding.holder = s.chunks[name].mention;
    claims.push_back(claim_of(reading, "mediator", std::move(holding)));
    claims.back().span = s.span(mediation->first, mediation->last);
  }
  return claims;
}

}  // namespace checkclaims
