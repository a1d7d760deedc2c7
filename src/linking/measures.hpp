#pragma once
#include <string_view>

/// Rows of the measures table whose figures are weighed against each other: the numbers of people
/// hit, injured, killed or missing are given for the same people. These are ids, independent of the
/// words in a text.
namespace checkclaims::measures {

inline constexpr std::string_view killed = "killed";
inline constexpr std::string_view injured = "injured";
inline constexpr std::string_view missing = "missing";
inline constexpr std::string_view shot = "shot";

}  // namespace checkclaims::measures
