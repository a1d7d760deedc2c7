#pragma once
#include <span>
#include <vector>

#include "reading/events/recognised.hpp"

namespace checkclaims {

/// How long an event has lasted: "over nine months into the war", "hostilities that
/// have lasted ten months", "the yearlong conflict", "under attack for four days".
struct ElapsedFrame {
  std::size_t duration = 0;         ///< chunk of the duration
  Value length;                     ///< what it says
  std::size_t event = 0;            ///< index into the sentence's events
  std::size_t first = 0, last = 0;  ///< chunks that say it
};

std::vector<ElapsedFrame> elapsed_frames(const RecognisedSentence& sentence,
                                         std::span<const Mention> mentions);

}  // namespace checkclaims
