#pragma once
#include <cstddef>

#include "checkclaims/report.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// Whether a text is coloured.
ColorMode color_mode_of(const Options& options);
/// Columns of the terminal, or as many as a text has elsewhere.
std::size_t text_width();

}  // namespace checkclaims
