#include "reading/claims/figures/casualty_thread.hpp"

#include <algorithm>
#include <utility>

#include "reading/claims/figures/subtract_fatalities.hpp"
#include "reading/events/attribution.hpp"

namespace checkclaims {
namespace {

/// "176 people on board": all of them, not some or more.
bool counts_all(const CountPhrase& phrase, const Frame& frame) {
  return !phrase.partitive && !phrase.part && !phrase.additional && !phrase.single && !frame.member;
}

}  // namespace

void CasualtyThread::read(const RecognisedSentence& sentence, std::span<const Frame> frames,
                          std::span<const CountPhrase> counted,
                          std::span<const std::size_t> claims) {
  add_survivors(sentence, frames, counted, claims);
  add_all_lost(sentence, frames, counted, claims);
}

void CasualtyThread::add_survivors(const RecognisedSentence& sentence,
                                   std::span<const Frame> frames,
                                   std::span<const CountPhrase> counted,
                                   std::span<const std::size_t> claims) {
  const ChunkedSentence& s = sentence.chunked;
  const Hurt before = std::exchange(hurt_, {});
  if (const auto found = fatal_subset(s, frames, counted)) {
    add_rest(claims[found->hit], claims[found->dead], *frames[found->hit].measure);
  } else if (before.measure != nullptr && before.block == sentence.block &&
             before.sentence + 1 == sentence.sentence) {
    if (const auto dead = dead_among_them(s, frames, counted, *before.measure))
      add_rest(before.claim, claims[*dead], *before.measure);
  }
  for (std::size_t f = 0; f < frames.size(); ++f)
    if ((*frames[f].measure)[MeasureField::without] != nullptr && claims[f] != no_claim &&
        !counted[frames[f].counted].partitive && !frames[f].member)
      hurt_ = {frames[f].measure, claims[f], sentence.block, sentence.sentence};
}

void CasualtyThread::add_rest(std::size_t hit, std::size_t dead, const Row& measure) {
  if (hit == no_claim || dead == no_claim) return;
  auto rest =
      subtract_fatalities(reading_.claims[hit], reading_.claims[dead], measure, reading_.document);
  if (rest) reading_.claims.push_back(std::move(*rest));
}

void CasualtyThread::add_all_lost(const RecognisedSentence& sentence, std::span<const Frame> frames,
                                  std::span<const CountPhrase> counted,
                                  std::span<const std::size_t> claims) {
  const ChunkedSentence& s = sentence.chunked;
  for (std::size_t f = 0; f < frames.size(); ++f) {
    if ((*frames[f].measure)[MeasureField::lost_as] == nullptr || claims[f] == no_claim ||
        !counts_all(counted[frames[f].counted], frames[f]))
      continue;
    if (aboard_ == no_claim || reading_.claims[aboard_].value_span.begin < s.span(0, 1).begin)
      aboard_ = claims[f];
  }
  if (aboard_ == no_claim) return;
  const std::string_view lost_as = id_of(
      s.view.lexicon.row(Table::measures, reading_.claims[aboard_].measure)[MeasureField::lost_as]);
  const bool told = std::any_of(frames.begin(), frames.end(),
                                [&](const Frame& frame) { return frame.measure->id == lost_as; });
  if (told) return;
  if (const auto lost = all_lost(s, frames, counted)) add_lost(sentence, *lost, lost_as);
}

/// The claim that all of those aboard were lost, as the chunk `word` says.
void CasualtyThread::add_lost(const RecognisedSentence& sentence, std::size_t word,
                              std::string_view measure) {
  const ChunkedSentence& s = sentence.chunked;
  Claim claim = reading_.claims[aboard_];
  claim.measure = measure;
  const Span words = s.span(word, word + 1);
  if (claim.span.begin >= s.span(0, s.chunks.size()).begin) {
    claim.span = {std::min(claim.span.begin, words.begin), std::max(claim.span.end, words.end)};
  } else {
    claim.span = claim.value_span = words;
    claim.figure().value.text = reading_.document.at(words);
    claim.speaker.clear();
    claim.speaker_mentions.clear();
    attribute(claim, sentence, reading_.mentions);
  }
  reading_.claims.push_back(std::move(claim));
}

}  // namespace checkclaims
