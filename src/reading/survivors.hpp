#pragma once
#include <optional>
#include <span>
#include <vector>

#include "reading/frames.hpp"

namespace checkclaims {

/// A frame of those who were hit and one of those among them who died: "five people were
/// shot, two of them fatally". The rest lived. Indexes into a sentence's frames.
struct Survivors {
  std::size_t hit = 0, dead = 0;
};

/// Within one sentence; nothing where it is not said that the dead are among those hit.
std::optional<Survivors> survivors(const ChunkedSentence& sentence, std::span<const Frame> frames, std::span<const Counted> counted);

/// The frame of a sentence that goes on about those counted just before: "Two of them died."
std::optional<std::size_t> dead_among_them(const ChunkedSentence& sentence, std::span<const Frame> frames,
                                           std::span<const Counted> counted, const Row& hit);

}  // namespace checkclaims
