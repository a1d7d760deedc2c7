#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace checkclaims {

/// How many letters must change, come or go to make one word of the other; of words
/// longer than 40 bytes the first 40 count.
std::size_t distance(std::string_view one, std::string_view other);

/// The name that looks most like `wanted`, the first of several; empty where none comes near:
/// where more than a third of it would have to change.
std::string_view nearest(std::string_view wanted, std::span<const std::string_view> names);

}  // namespace checkclaims
