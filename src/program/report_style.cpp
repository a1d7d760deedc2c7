#include "program/report_style.hpp"

#include "program/terminal.hpp"

namespace checkclaims {

ColorMode color_mode_of(const Options& options) {
  const bool color = options.color == ColorChoice::always ||
                     (options.color == ColorChoice::automatic && is_color_terminal());
  return color ? ColorMode::ansi : ColorMode::none;
}

std::size_t text_width() { return terminal_width().value_or(usual_width); }

}  // namespace checkclaims
