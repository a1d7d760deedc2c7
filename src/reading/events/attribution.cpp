#include "reading/events/attribution.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

const SpeakerMention& speaker_at(std::span<const Mention> mentions, std::uint32_t index) {
  return the<SpeakerMention>(mentions[index]);
}

/// The speakers within whose reach the claim's value stands.
std::vector<std::uint32_t> speakers_of(const Claim& claim, const RecognisedSentence& sentence,
                                       std::span<const Mention> mentions) {
  std::vector<std::uint32_t> speakers;
  for (const std::uint32_t index : sentence.speakers) {
    const SpeakerMention& speaker = speaker_at(mentions, index);
    if (speaker.reach.begin > claim.value_span.begin || speaker.reach.end < claim.value_span.end)
      continue;
    // "Norvia denied responsibility": what it claims is that Norvia did so.
    const bool does_so =
        claim.kind() == ClaimKind::status && speaker.name && *speaker.name == claim.subject_mention;
    if (!does_so) speakers.push_back(index);
  }
  std::stable_sort(speakers.begin(), speakers.end(), [&](std::uint32_t a, std::uint32_t b) {
    return speaker_at(mentions, a).reach.size() < speaker_at(mentions, b).reach.size();
  });
  return speakers;
}

}  // namespace

void attribute(Claim& claim, const RecognisedSentence& sentence,
               std::span<const Mention> mentions) {
  for (const std::uint32_t index : speakers_of(claim, sentence, mentions)) {
    const SpeakerMention& speaker = speaker_at(mentions, index);
    if (claim.modality == Modality::asserted) claim.modality = Modality::reported;
    if (speaker.denies) claim.modality = Modality::denied;
    if (!speaker.by_name) continue;
    claim.speaker.push_back(speaker.text);
    claim.speaker_mentions.push_back(index);
  }
}

}  // namespace checkclaims
