// toml++ recurses for each bracket and each dotted part of a key, and a key of 24,000 parts
// exhausts its stack: so the depth is measured before it parses the text.
#include "program/toml_depth.hpp"

#include <algorithm>
#include <vector>

namespace checkclaims {
namespace {

/// The place after the string that begins at `at`. One that is not closed ends with its line, or
/// with the text, as it does for a parser, which then refuses it.
std::size_t after_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool escapes = quote == '"';
  const auto run = [&](std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && text[end] == quote) ++end;
    return end - from;
  };
  const std::size_t opening = run(at);
  if (opening == 2) return at + 2;
  if (opening >= 6)
    return at + std::min<std::size_t>(opening, 8);  // opened and closed; two may be what it says
  const bool lines = opening >= 3;
  at += lines ? 3 : 1;
  while (at < text.size()) {
    if (escapes && text[at] == '\\') {
      at += 2;
    } else if (!lines && text[at] == '\n') {
      return at;
    } else if (text[at] != quote) {
      ++at;
    } else if (!lines) {
      return at + 1;
    } else {
      const std::size_t closing = run(at);
      at += std::min<std::size_t>(closing, 5);
      if (closing >= 3) return at;
    }
  }
  return text.size();
}

/// Counts the steps down to where a text has been read.
class Depth {
 public:
  void step(char c) {
    switch (c) {
      case '[':
      case '{':
        header_ |= begins_line_ && open_.empty() && c == '[';
        open_.push_back(dots_);
        break;
      case ']':
      case '}':
        if (open_.empty()) break;
        if (!header_) dots_ = open_.back();
        open_.pop_back();
        break;
      case ',':
        if (!open_.empty()) dots_ = open_.back();
        break;
      case '.': ++dots_; break;
      default: break;
    }
    if (c != ' ' && c != '\t') begins_line_ = false;
  }

  /// Where no bracket is open, a new statement begins: under the last header, or with a header.
  void end_line() {
    begins_line_ = true;
    if (!open_.empty()) return;
    if (header_) under_ = dots_ + 2;  // its own name, and the element where it is one of several
    header_ = false;
    dots_ = 0;
  }

  std::size_t now() const { return (header_ ? 0 : under_) + open_.size() + dots_; }

 private:
  std::vector<std::size_t> open_;  // of each open bracket: the dots before it
  std::size_t dots_ = 0, under_ = 0;
  bool header_ = false, begins_line_ = true;
};

}  // namespace

std::optional<std::uint32_t> line_nested_deeper(std::string_view text, std::size_t most) {
  Depth depth;
  std::uint32_t line = 1;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      const std::size_t end = std::min(after_string(text, at), text.size());
      depth.step(c);
      line += static_cast<std::uint32_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                                    text.begin() + static_cast<std::ptrdiff_t>(end),
                                                    '\n'));
      at = end;
      continue;
    }
    if (c == '#') {
      at = std::min(text.find('\n', at), text.size());
      continue;
    }
    if (c == '\n') {
      depth.end_line();
      ++line;
    } else {
      depth.step(c);
    }
    if (depth.now() > most) return line;
    ++at;
  }
  return std::nullopt;
}

}  // namespace checkclaims
