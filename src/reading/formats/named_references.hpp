#pragma once
#include <string>
#include <string_view>

namespace checkclaims {

/// "nbsp;" or "eacute", what stands behind the "&" of a character reference -> its characters, with
/// what of the name is no part of it: "notit;" is "\u00ACit;". "&" and the name where there is no
/// such reference. Takes microseconds: ask once for each name.
std::string named_reference(std::string_view name);

}  // namespace checkclaims
