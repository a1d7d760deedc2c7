#pragma once
#include <cstdint>
#include <vector>

#include "reading/events/events.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// A sentence with everything that was recognised in it.
struct RecognisedSentence {
  ChunkedSentence chunked;
  std::uint32_t sentence = 0;  ///< index into Document::sentences
  std::uint32_t block = 0;
  std::vector<EventPhrase> events;
  std::vector<std::uint32_t>
      event_mentions;                   ///< of each event, its index in the article's mentions
  std::vector<std::uint32_t> speakers;  ///< indexes of the sentence's speaker mentions
};

}  // namespace checkclaims
