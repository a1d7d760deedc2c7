#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace checkclaims {

/// The words of a text for looking things up: letters and digits alone, without case and
/// accents: "Côte d’Azur" -> {"cote", "d", "azur"}.
std::vector<std::string> folded_words(std::string_view text);

/// How many letters must change, come or go to make one word of the other; of words
/// longer than 40 bytes the first 40 count.
std::size_t distance(std::string_view one, std::string_view other);

}  // namespace checkclaims
