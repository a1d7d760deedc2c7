#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace checkclaims {

/// Whether standard output is a terminal that can show colours.
bool is_color_terminal();

/// How many columns standard output has where it is a terminal: what COLUMNS says, else the
/// terminal; at least 40 and at most 400.
std::optional<std::size_t> terminal_width();

/// Whether standard error is a terminal on which a line can be overwritten.
bool is_error_terminal();
/// Writes to standard error unchanged, without a line break.
void write_to_terminal(std::string_view bytes);

}  // namespace checkclaims
