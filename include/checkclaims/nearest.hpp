#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace checkclaims {

/// How many bytes must change, come or go to make one word of the other; of words
/// longer than 40 bytes the first 40 count.
std::size_t distance(std::string_view one, std::string_view other);

/// Which of `known` a misspelt name most likely means, of equals the first; empty where
/// none is near enough to be worth saying: a third of its letters differ.
std::string_view nearest(std::string_view name, std::span<const std::string_view> known);

}  // namespace checkclaims
