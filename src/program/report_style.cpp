#include "program/report_style.hpp"

#include "program/terminal.hpp"

namespace checkclaims {

Paint paint_of(const Options& options) {
  const bool color = options.color == ColorChoice::always ||
                     (options.color == ColorChoice::automatic && is_color_terminal());
  return color ? Paint::ansi : Paint::none;
}

std::size_t text_width() { return terminal_width().value_or(usual_width); }

}  // namespace checkclaims
