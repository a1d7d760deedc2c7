#pragma once
#include <string>
#include <string_view>

namespace checkclaims {

/// JSON text -> JSON text of the same value that contains no raw control or format character and no
/// `##[`, so it is safe on a terminal and in a CI log. The input must be valid UTF-8.
std::string escape_ci_commands(std::string_view json);

/// Appends text from outside to HTML, as text of an element or as a value in double quotes: it can
/// neither end them nor begin a tag or a reference. Line breaks stay; other control and format
/// characters and bytes that are not UTF-8 are shown as escape() shows them, and no line can be
/// taken for a command by a CI server that prints the page.
void append_markup(std::string& html, std::string_view text);

/// The number of terminal columns of a text after escaping: two for a wide character, none for one
/// that combines with the character before it.
std::size_t display_width(std::string_view text);
/// The longest prefix of valid UTF-8 that fills at most `width` columns.
std::string_view first_columns(std::string_view text, std::size_t width);
/// The longest suffix of valid UTF-8 that fills at most `width` columns.
std::string_view last_columns(std::string_view text, std::size_t width);

/// A path as a JSON string: the path itself, or quote_path's result if it is not UTF-8.
std::string json_path(std::string_view path);

}  // namespace checkclaims
