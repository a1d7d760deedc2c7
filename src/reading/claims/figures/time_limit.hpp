#pragma once
#include <optional>
#include <span>

#include "reading/claims/figures/frames.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// What limits a figure of an ongoing event to a part of its time.
struct TimeLimit {
  std::optional<std::uint32_t> date;  ///< date mention; nothing where a word alone does
};

/// "killed on Tuesday", "overnight"; nothing where the words count up to a day or from one on ("by
/// Tuesday", "since 1 January"), or tell the event's own.
std::optional<TimeLimit> time_limit(const RecognisedSentence& sentence,
                                    std::span<const Mention> mentions, const CountPhrase& phrase,
                                    const Frame& frame);

/// "since Tuesday", "since the rain began on 1 January": from the day of that chunk to now.
bool counts_since(const ChunkedSentence& sentence, std::size_t date);

/// "by Tuesday", "until June": the day of that chunk is the last that counts.
bool counts_up_to(const ChunkedSentence& sentence, std::size_t date);

}  // namespace checkclaims
