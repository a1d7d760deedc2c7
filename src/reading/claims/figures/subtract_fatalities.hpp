#pragma once
#include <optional>
#include <span>
#include <vector>

#include "checkclaims/document.hpp"
#include "reading/claims/figures/frames.hpp"

namespace checkclaims {

/// A frame of those who were hit and one of those among them who died: "five people were
/// shot, two of them fatally". The rest lived. Indexes into a sentence's frames.
struct FatalSubset {
  std::size_t hit = 0, dead = 0;
};

/// Within one sentence; nothing where it is not said that the dead are among those hit.
std::optional<FatalSubset> fatal_subset(const ChunkedSentence& sentence,
                                        std::span<const Frame> frames,
                                        std::span<const CountPhrase> counted);

/// The frame of a sentence that goes on about those counted just before: "Two of them died."
std::optional<std::size_t> dead_among_them(const ChunkedSentence& sentence,
                                           std::span<const Frame> frames,
                                           std::span<const CountPhrase> counted, const Row& hit);

/// The claim of those who lived, from the claims of all who were hit and of the dead among
/// them: its words reach over both. Nothing where the numbers do not allow it.
std::optional<Claim> subtract_fatalities(const Claim& hit, const Claim& dead, const Row& measure,
                                         const Document& document);

/// "killing all on board", "there were no survivors", "none of the 155 aboard survived": those
/// aboard, of whom nobody lived. The chunk that says so.
std::optional<std::size_t> all_lost(const ChunkedSentence& sentence, std::span<const Frame> frames,
                                    std::span<const CountPhrase> counted);

}  // namespace checkclaims
