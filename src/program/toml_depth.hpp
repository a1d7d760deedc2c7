#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace checkclaims {

/// The 1-based line where the text nests deeper than `most`, or no value. A step is a bracket, a
/// brace or a dot of a key or a header. Counts at least the depth that a TOML parser would reach,
/// without recursion.
std::optional<std::uint32_t> line_nested_deeper(std::string_view text, std::size_t most);

}  // namespace checkclaims
