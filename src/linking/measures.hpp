#pragma once
#include <string_view>

/// Rows of the measures table whose figures are weighed against each other: who was hit, hurt,
/// killed or is missed is told of the same people. Ids, whatever words a text has for them.
namespace checkclaims::measures {

inline constexpr std::string_view killed = "killed";
inline constexpr std::string_view injured = "injured";
inline constexpr std::string_view missing = "missing";
inline constexpr std::string_view shot = "shot";

}  // namespace checkclaims::measures
