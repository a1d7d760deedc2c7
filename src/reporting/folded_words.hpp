#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace checkclaims {

/// The words of a text for searching: only letters and digits, without case and accents: "Côte
/// d’Azur" -> {"cote", "d", "azur"}.
std::vector<std::string> folded_words(std::string_view text);

}  // namespace checkclaims
