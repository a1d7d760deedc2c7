#pragma once
#include <cstdint>
#include <string_view>

namespace checkclaims {

/// The number of an output's schema; 0 if there is no schema of that name.
std::uint32_t schema_number(std::string_view name);

}  // namespace checkclaims
