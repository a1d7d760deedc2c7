#include "reading/claims/extract.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "reading/claims/dates/elapsed.hpp"
#include "reading/claims/dates/main_event_claim.hpp"
#include "reading/claims/dates/place_events.hpp"
#include "reading/claims/figures/loose_figures.hpp"
#include "reading/claims/figures/outcome.hpp"
#include "reading/claims/figures/read_figures.hpp"
#include "reading/claims/offices/office_claims.hpp"
#include "reading/claims/states/statuses.hpp"

namespace checkclaims {
namespace {

std::vector<std::uint32_t> names_of(const Reading& reading) {
  std::vector<std::uint32_t> names;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m)
    if (is<NameMention>(reading.mentions[m])) names.push_back(m);
  return names;
}

void append(std::vector<Claim>& all, std::vector<Claim> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// Claims in the order of the text. They are large: each is moved once.
std::vector<Claim> in_order_of_text(std::vector<Claim> claims) {
  const auto earlier = [](const Claim& a, const Claim& b) { return a.span < b.span; };
  if (std::is_sorted(claims.begin(), claims.end(), earlier)) return claims;
  std::vector<std::uint32_t> order(claims.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return earlier(claims[a], claims[b]); });
  std::vector<Claim> sorted;
  sorted.reserve(claims.size());
  for (const std::uint32_t c : order) sorted.push_back(std::move(claims[c]));
  return sorted;
}

}  // namespace

Reading extract(Reading reading, std::span<const RecognisedSentence> sentences) {
  const std::vector<std::uint32_t> names = names_of(reading);
  PlaceThread places;
  NominalEntities things;
  FigureReader figures(reading, sentences, places);
  if (auto main = main_event(reading, sentences))
    if (const auto event = claim_main_event(reading, std::move(*main))) figures.about(*event);
  for (const RecognisedSentence& sentence : sentences) {
    figures.read(sentence);
    append(reading.claims, elapsed_claims(sentence, reading.mentions));
    append(reading.claims, place_event_claims(sentence, reading, places));
    append(reading.claims, office_claims(sentence, reading));
    append(reading.claims, statuses(sentence, reading, things, names));
    places.leave(sentence.chunked, reading.mentions);
    things.leave(sentence.chunked, reading.mentions);
  }
  figures.close();
  reading.claims = in_order_of_text(std::move(reading.claims));
  if (!sentences.empty()) {
    tell_loose_figures(reading, sentences.front().chunked.view.lexicon);
    tell_outcomes(reading, sentences);
    retire_retold(reading, sentences);
  }
  return reading;
}

}  // namespace checkclaims
