#pragma once
#include <string>
#include <string_view>

namespace checkclaims {

/// Finished JSON -> JSON of the same value in which no control or format character
/// and no `##[` stands as it is, so that it can pass a terminal or a CI log. Bytes
/// that are no UTF-8 must not occur.
std::string escape_ci_commands(std::string_view json);

/// How many columns of a terminal a text fills once it has been escaped: two for a wide character,
/// none for one that joins the character before it.
std::size_t display_width(std::string_view text);
/// The beginning of valid UTF-8 that fills at most `width` columns.
std::string_view first_columns(std::string_view text, std::size_t width);
/// The end of valid UTF-8 that fills at most `width` columns.
std::string_view last_columns(std::string_view text, std::size_t width);

/// A string that JSON can hold: the path itself, or quote_path's where it is no UTF-8.
std::string json_path(std::string_view path);

}  // namespace checkclaims
