#pragma once
#include <optional>
#include <span>

#include "checkclaims/amount.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// "She was 84.", "He was 78 years old and", "He died at the age of 83": the age at which one died
/// of whom the sentences before told. Nothing for ages of childhood, which are told of the living
/// as well.
std::optional<Amount> age_of_pronoun(const RecognisedSentence& sentence,
                                     std::span<const Mention> mentions, const Party& before);

/// Whom a sentence leaves as the one that "she" or "he" means: whom it opens with, the only one
/// whom it names where it tells of him ("tribute to Emil Vasari, who died"), or him whom the one
/// before left, where it opens with a pronoun itself.
std::optional<Party> person_left(const ChunkedSentence& sentence, std::span<const Mention> mentions,
                                 const std::optional<Party>& opening,
                                 const std::optional<Party>& before);

}  // namespace checkclaims
