#include "program/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "program/output.hpp"

namespace checkclaims {
namespace {

bool is_dumb() {
  const char* terminal = std::getenv("TERM");
  return terminal && std::string_view(terminal) == "dumb";
}

}  // namespace

bool is_color_terminal() {
  const char* no_color = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) == 1 && !(no_color && *no_color) && !is_dumb();
}

std::optional<std::size_t> terminal_width() {
  constexpr std::size_t least = 40, most = 400;
  if (isatty(STDOUT_FILENO) != 1) return std::nullopt;
  std::size_t columns = 0;
  if (const char* told = std::getenv("COLUMNS")) {
    const std::string_view text(told);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), columns);
    if (error != std::errc() || end != text.data() + text.size()) columns = 0;
  }
  struct winsize size = {};
  if (columns == 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
  if (columns == 0) return std::nullopt;
  return std::clamp(columns, least, most);
}

bool is_error_terminal() { return isatty(STDERR_FILENO) == 1 && !is_dumb(); }

void write_to_terminal(std::string_view bytes) { (void)write_all(STDERR_FILENO, bytes); }

}  // namespace checkclaims
