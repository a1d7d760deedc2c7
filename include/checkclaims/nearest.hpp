#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace checkclaims {

/// The edit distance of two words: the number of bytes to change, insert or delete. Only the first
/// 40 bytes of a word are considered.
std::size_t distance(std::string_view one, std::string_view other);

/// The element of `known` that a misspelt name most likely stands for, the first of several equally
/// near ones; empty if none is near enough: at most a third of the letters may differ.
std::string_view nearest(std::string_view name, std::span<const std::string_view> known);

}  // namespace checkclaims
