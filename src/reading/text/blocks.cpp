#include "reading/text/blocks.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "reading/text/lines.hpp"

namespace checkclaims {
namespace {

constexpr std::uint32_t widest_wrap = 132;
constexpr std::uint32_t narrowest_wrap = 40;

/// Code points of [begin, end), counted no further than one past the widest wrap.
std::uint32_t columns(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t count = 0;
  for (std::uint32_t at = begin; at < end && count <= widest_wrap; ++at)
    count += (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  return count;
}

bool ends_a_sentence(std::string_view text, const Line& line) {
  std::string_view rest = text.substr(line.span.begin, line.span.size());
  while (!rest.empty() && (rest.back() == '"' || rest.back() == '\'' || rest.back() == ')'))
    rest.remove_suffix(1);
  while (rest.ends_with("\xE2\x80\x9D") || rest.ends_with("\xE2\x80\x99")) rest.remove_suffix(3);
  return !rest.empty() && std::string_view(".!?:").find(rest.back()) != std::string_view::npos;
}

/// May the second line go on with what the first one says?
bool adjacent(const Line& line, const Line& next) {
  return !next.after_blank && (line.form == PieceForm::line || line.form == PieceForm::item) &&
         (next.form == PieceForm::line || next.form == PieceForm::item);
}

/// Whether a line has no room for the first word of the next.
bool fills(std::string_view text, const Line& line, const Line& next, std::uint32_t width) {
  const std::uint32_t word_end = static_cast<std::uint32_t>(
      std::min<std::size_t>(text.find_first_of(" \t\r\n", next.span.begin), next.span.end));
  const std::uint32_t needed =
      columns(text, line.start, line.span.end) + 1 + columns(text, next.span.begin, word_end);
  return needed * 4 >= width * 3;  // a quarter of slack for wraps at hyphens and ragged ones
}

/// What tells lines cut by a wrap from lines that are paragraphs. A pair is two lines
/// of which the second could go on with the first, a group the lines between two breaks.
struct WrapSigns {
  std::array<std::uint32_t, widest_wrap + 2> lengths{};  // of first lines of pairs
  std::uint32_t pairs = 0;
  std::uint32_t ended = 0;  // pairs whose first line ends a sentence
  std::uint32_t low = 0;    // pairs whose second line starts with a small letter
  std::uint32_t groups = 0;
  std::uint32_t closed = 0;  // groups whose last line ends a sentence
  std::uint32_t widest = 0;  // of all lines of several words
};

bool pair(const std::vector<Line>& lines, std::size_t i) {
  return i + 1 < lines.size() && adjacent(lines[i], lines[i + 1]) &&
         lines[i + 1].form == PieceForm::line;
}

WrapSigns wrap_signs(std::string_view text, const std::vector<Line>& lines) {
  WrapSigns signs;
  bool inside = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const std::uint32_t width = columns(text, line.start, line.span.end);
    const bool several =
        text.substr(line.span.begin, line.span.size()).find(' ') != std::string_view::npos;
    if (several && line.form != PieceForm::markup) signs.widest = std::max(signs.widest, width);
    if (!pair(lines, i)) {
      signs.groups += inside;
      signs.closed += inside && ends_a_sentence(text, line);
      inside = false;
      continue;
    }
    inside = true;
    ++signs.pairs;
    ++signs.lengths[width];
    signs.ended += ends_a_sentence(text, line);
    const char first = text[lines[i + 1].span.begin];
    signs.low += first >= 'a' && first <= 'z';
  }
  return signs;
}

/// The width at which the article's lines were cut; nothing where they were not.
std::optional<std::uint32_t> wrap_width(std::string_view text, const std::vector<Line>& lines) {
  const WrapSigns signs = wrap_signs(text, lines);
  std::uint32_t width = widest_wrap, beyond = signs.lengths[widest_wrap + 1];
  if (signs.pairs == 0 || signs.ended * 2 > signs.pairs || beyond * 10 > signs.pairs)
    return std::nullopt;
  while (width > 0 && (beyond += signs.lengths[width]) * 10 <= signs.pairs) --width;
  if (width < narrowest_wrap) return std::nullopt;
  // Lines that go on start small; or all lines fit the width, and sentences end where groups do.
  const bool goes_on = signs.low * 4 >= signs.pairs;
  const bool ends_with_groups = signs.pairs >= 2 && signs.widest <= width + 8 &&
                                signs.ended * 4 <= signs.pairs &&
                                signs.closed * 3 >= signs.groups * 2;
  if (!goes_on && !ends_with_groups) return std::nullopt;
  std::uint32_t full = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    full += pair(lines, i) && fills(text, lines[i], lines[i + 1], width);
  return full * 10 >= signs.pairs * 6 ? std::optional(width) : std::nullopt;
}

/// Whether `next` goes on with what `line` says.
bool continues(std::string_view text, const Line& line, const Line& next,
               std::optional<std::uint32_t> width) {
  if (!adjacent(line, next)) return false;
  if (next.form == PieceForm::line && line.form == PieceForm::item &&
      next.span.begin >= next.start + 2)
    return true;
  if (!width || !fills(text, line, next, *width)) return false;
  // "... the talks\n- which had stalled": a dash or a date's number that the wrap put at a line's
  // head.
  return next.form == PieceForm::line || !ends_a_sentence(text, line);
}

}  // namespace

std::vector<Piece> cut_into_pieces(std::string_view text, std::uint32_t from) {
  const std::vector<Line> lines = read_lines(text, from);
  const auto width = wrap_width(text, lines);
  std::vector<Piece> pieces;
  pieces.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // An underlined line is a heading.
    const bool underlined = i + 1 < lines.size() && lines[i].form == PieceForm::line &&
                            !lines[i + 1].after_blank && lines[i + 1].form == PieceForm::markup &&
                            text[lines[i + 1].span.begin] == '=';
    if (i > 0 && continues(text, lines[i - 1], lines[i], width)) {
      pieces.back().span.end = lines[i].span.end;
    } else {
      pieces.push_back({lines[i].span, underlined ? PieceForm::heading : lines[i].form});
    }
  }
  return pieces;
}

}  // namespace checkclaims
