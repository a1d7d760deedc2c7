#pragma once
#include <string>
#include <string_view>

namespace checkclaims {

/// Finished JSON -> JSON of the same value in which no control or format character
/// and no `##[` stands as it is, so that it can pass a terminal or a CI log. Bytes
/// that are no UTF-8 must not occur.
std::string armour_json(std::string_view json);

/// Number of code points of valid UTF-8.
std::size_t code_points(std::string_view text);

/// A string that JSON can hold: the path itself, or quote_path's where it is no UTF-8.
std::string json_path(std::string_view path);

}  // namespace checkclaims
