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

}  // namespace checkclaims
