#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace checkclaims {

/// Where the text nests deeper than `most`: 1-based line, or nothing. A step is a bracket, a brace
/// or a dot of a key or a header. No less than what a TOML parser would nest, found without
/// recursion.
std::optional<std::uint32_t> line_nested_deeper(std::string_view text, std::size_t most);

}  // namespace checkclaims
