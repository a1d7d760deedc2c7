#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "reading/claims/figures/frames.hpp"

namespace checkclaims {

/// The words themselves say, or leave open, that the figure is of some among those
/// concerned: "four of them", "a man", "18 critically hurt", "the plane's two pilots",
/// "six hurt, two fatally". Such a figure proves no error about a total.
PartSigns signs_of_part(const ChunkedSentence& sentence, const Frame& frame,
                        std::span<const CountPhrase> counted);

/// The clause names a place in which the figure was counted: "killed eight in Halden". The name
/// mention `own` is part of the event's own name, and does not count.
bool limited_to_a_place(const ChunkedSentence& sentence, const Frame& frame,
                        const CountPhrase& counted, std::optional<std::uint32_t> own);

/// "The bombings of 21 April 2019 in Halden": one full day and one place make several one.
bool one_happening(const EventMention& event, std::span<const Mention> mentions);

/// A sentence before `sentence` spoke of an event of the kind of the mention `event`.
bool another_of_its_kind(std::span<const Mention> mentions, std::uint32_t event,
                         std::uint32_t sentence);

/// "The Norvia toll rises to 12": counted in a place that the toll itself names.
bool toll_of_a_place(const ChunkedSentence& sentence, const Frame& frame,
                     std::span<const Mention> mentions);

/// "The cholera outbreak in Norvia": a place in the event's own name limits nothing.
std::optional<std::uint32_t> own_place(const EventMention& event);

/// The clause says that the figure is the whole: "in all", "a total of", "the toll".
bool tells_of_whole(const ChunkedSentence& sentence, const Frame& frame,
                    const CountPhrase& counted);

}  // namespace checkclaims
