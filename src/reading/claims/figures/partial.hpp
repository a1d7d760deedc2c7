#pragma once
#include <cstdint>
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/claims/figures/frames.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// The words themselves say, or leave open, that the figure is of some among those
/// concerned: "four of them", "a man", "18 critically hurt", "the plane's two pilots",
/// "six hurt, two fatally". Such a figure proves no error about a total. Nor does one of a place or
/// a time within its event, which is the mention `subject` (or is that of a place).
PartSigns signs_of_part(const RecognisedSentence& sentence, const Reading& reading,
                        const Frame& frame, std::span<const CountPhrase> counted,
                        std::uint32_t subject);

}  // namespace checkclaims
