#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "reading/claims/figures/frames.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

struct FigureCounting {
  Counting counting = Counting::event_total;
  std::optional<std::uint32_t> limit;  ///< the date mention that limits it to a part of the time
};

/// How a figure counts: by its measure, and whether what it belongs to goes on. `subject` is the
/// mention of its event, or, with `of_place`, of its place.
FigureCounting counting_of(const RecognisedSentence& sentence, std::span<const Mention> mentions,
                           const Frame& frame, const CountPhrase& phrase, std::uint32_t subject,
                           bool of_place);

}  // namespace checkclaims
