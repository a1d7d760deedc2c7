#include "reading/blocks.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace checkclaims {
namespace {

constexpr std::uint32_t widest_wrap = 132;
constexpr std::uint32_t narrowest_wrap = 40;

struct Line {
  std::uint32_t start = 0;  // of its first byte, indent included
  Span span;                // what it says, without indent and mark
  PieceForm form = PieceForm::line;
  bool after_blank = true;
  bool numbered = false;    // an item's mark could also be the end of a sentence: "1."
};

bool blank(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

/// Bytes of white space at the head of `text`.
std::uint32_t space_before(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (blank(text[at])) ++at;
    else if (text.substr(at, 2) == "\xC2\xA0") at += 2;
    else if (text.substr(at, 3) == "\xE2\x80\x8B" || text.substr(at, 3) == "\xEF\xBB\xBF") at += 3;
    else break;
  }
  return static_cast<std::uint32_t>(at);
}

Span trimmed(std::string_view text, Span span) {
  span.begin += space_before(text.substr(span.begin, span.size()));
  while (span.end > span.begin) {
    const std::string_view rest = text.substr(span.begin, span.size());
    if (blank(rest.back())) span.end -= 1;
    else if (rest.ends_with("\xC2\xA0")) span.end -= 2;
    else if (rest.ends_with("\xE2\x80\x8B")) span.end -= 3;
    else break;
  }
  return span;
}

/// The size of a list mark with the space after it, or 0.
std::uint32_t item_mark(std::string_view line) {
  for (const std::string_view mark : {"-", "*", "+", "\xE2\x80\xA2", "\xC2\xB7", "\xE2\x96\xAA", "\xE2\x97\x8F", "\xE2\x80\x93"})
    if (line.starts_with(mark)) {
      const std::uint32_t space = space_before(line.substr(mark.size()));
      // A bullet of its own needs no space after it; a dash or star does.
      const bool own = mark.size() > 1 && mark != "\xE2\x80\x93";
      return space > 0 || own ? static_cast<std::uint32_t>(mark.size()) + space : 0;
    }
  std::size_t digits = 0;
  while (digits < line.size() && digits < 3 && digit(line[digits])) ++digits;
  if (digits == 0 || digits + 1 >= line.size() || (line[digits] != '.' && line[digits] != ')')) return 0;
  const std::uint32_t space = space_before(line.substr(digits + 1));
  return space > 0 ? static_cast<std::uint32_t>(digits) + 1 + space : 0;
}

std::uint32_t heading_mark(std::string_view line) {
  std::size_t marks = 0;
  while (marks < line.size() && line[marks] == '#') ++marks;
  if (marks == 0 || marks > 6 || marks == line.size()) return 0;
  const std::uint32_t space = space_before(line.substr(marks));
  return space > 0 ? static_cast<std::uint32_t>(marks) + space : 0;
}

/// "----", "* * *", "____", "====": a line of one mark.
bool rule(std::string_view line) {
  const char mark = line.front();
  if (mark != '-' && mark != '*' && mark != '_' && mark != '=' && mark != '~') return false;
  return line.find_first_not_of(std::string{mark, ' '}) == std::string_view::npos && line.size() >= 3;
}

bool table_rule(std::string_view line) {
  return line.find('|') != std::string_view::npos && line.find("--") != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}

char fence(std::string_view line) {
  return line.starts_with("```") ? '`' : line.starts_with("~~~") ? '~' : '\0';
}

std::vector<Line> read_lines(std::string_view text, std::uint32_t from) {
  std::vector<Line> lines;
  bool after_blank = true;
  for (std::size_t at = from; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    Line line;
    line.start = static_cast<std::uint32_t>(at);
    line.span = trimmed(text, {line.start, static_cast<std::uint32_t>(end)});
    at = end + 1;
    if (end < text.size() && text[end] == '\r' && at < text.size() && text[at] == '\n') ++at;
    line.after_blank = after_blank;
    after_blank = line.span.size() == 0;
    if (!after_blank) lines.push_back(line);
  }
  return lines;
}

/// Marks what stands between two fences; one that is never closed opens nothing.
void mark_code(std::string_view text, std::vector<Line>& lines) {
  const auto fence_of = [&](const Line& line) { return fence(text.substr(line.span.begin, line.span.size())); };
  std::size_t last_tick = 0, last_tilde = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (const char mark = fence_of(lines[i])) (mark == '`' ? last_tick : last_tilde) = i;
  char open = '\0';
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const char mark = fence_of(lines[i]);
    if (open == '\0' && mark != '\0' && i < (mark == '`' ? last_tick : last_tilde)) open = mark;
    else if (open != '\0' && mark == open) open = '\0';
    else if (open == '\0') continue;
    lines[i].form = PieceForm::markup;
  }
}

/// Marks the lines of comments that start a line; one that is never closed is text.
void mark_comments(std::string_view text, std::vector<Line>& lines) {
  std::size_t close = 0;
  for (Line& line : lines) {
    if (line.span.begin < close) {
      line.form = PieceForm::markup;
      // Words may follow the end of a comment on its line.
      if (line.span.end > close) {
        line.form = PieceForm::line;
        line.span = trimmed(text, {static_cast<std::uint32_t>(close), line.span.end});
      }
    }
    if (line.form != PieceForm::line || close == std::string_view::npos) continue;
    if (!text.substr(line.span.begin, line.span.size()).starts_with("<!--")) continue;
    const std::size_t end = text.find("-->", line.span.begin + 4);
    if (end == std::string_view::npos) return;
    close = end + 3;
    if (close >= line.span.end) line.form = PieceForm::markup;
    else line.span = trimmed(text, {static_cast<std::uint32_t>(close), line.span.end});
  }
}

void mark_tables(std::string_view text, std::vector<Line>& lines) {
  bool inside = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].form == PieceForm::markup) continue;
    const std::string_view line = text.substr(lines[i].span.begin, lines[i].span.size());
    const bool bars = line.find('|') != std::string_view::npos;
    const bool opens = bars && table_rule(line);
    if (opens && i > 0 && !lines[i].after_blank &&
        text.substr(lines[i - 1].span.begin, lines[i - 1].span.size()).find('|') != std::string_view::npos)
      lines[i - 1].form = PieceForm::markup;
    inside = opens || (inside && bars && !lines[i].after_blank);
    if (inside || line.front() == '|') lines[i].form = PieceForm::markup;
  }
}

void take_marks(std::string_view text, Line& line) {
  const auto rest = [&] { return text.substr(line.span.begin, line.span.size()); };
  while (line.span.size() > 1 && rest().front() == '>') line.span = trimmed(text, {line.span.begin + 1, line.span.end});
  if (line.span.size() == 0) {
    line.form = PieceForm::markup;
    return;
  }
  if (rule(rest())) {
    line.form = PieceForm::markup;
  } else if (const auto size = heading_mark(rest())) {
    line.form = PieceForm::heading;
    line.span.begin += size;
    while (line.span.size() > 1 && rest().back() == '#') line.span = trimmed(text, {line.span.begin, line.span.end - 1});
  } else if (const auto mark = item_mark(rest()); mark != 0 && mark < line.span.size()) {
    line.form = PieceForm::item;
    line.numbered = digit(rest().front());
    line.span.begin += mark;
  }
}

/// Code points of [begin, end), counted no further than one past the widest wrap.
std::uint32_t columns(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t count = 0;
  for (std::uint32_t at = begin; at < end && count <= widest_wrap; ++at)
    count += (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  return count;
}

bool ends_a_sentence(std::string_view text, const Line& line) {
  std::string_view rest = text.substr(line.span.begin, line.span.size());
  while (!rest.empty() && (rest.back() == '"' || rest.back() == '\'' || rest.back() == ')')) rest.remove_suffix(1);
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

/// The width at which the article's lines were cut; nothing where they were not.
std::optional<std::uint32_t> wrap_width(std::string_view text, const std::vector<Line>& lines) {
  std::array<std::uint32_t, widest_wrap + 2> lengths{};
  std::uint32_t pairs = 0, ended = 0, low = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!adjacent(lines[i], lines[i + 1]) || lines[i + 1].form != PieceForm::line) continue;
    ++pairs;
    ++lengths[columns(text, lines[i].start, lines[i].span.end)];
    ended += ends_a_sentence(text, lines[i]);
    const char first = text[lines[i + 1].span.begin];
    low += first >= 'a' && first <= 'z';
  }
  if (pairs == 0 || ended * 2 > pairs || low * 4 < pairs || lengths[widest_wrap + 1] * 10 > pairs) return std::nullopt;
  std::uint32_t width = widest_wrap, beyond = lengths[widest_wrap + 1];
  while (width > 0 && (beyond += lengths[width]) * 10 <= pairs) --width;
  if (width < narrowest_wrap) return std::nullopt;
  std::uint32_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    full += adjacent(lines[i], lines[i + 1]) && lines[i + 1].form == PieceForm::line &&
            fills(text, lines[i], lines[i + 1], width);
  return full * 10 >= pairs * 6 ? std::optional(width) : std::nullopt;
}

/// Whether `next` goes on with what `line` says.
bool continues(std::string_view text, const Line& line, const Line& next, std::optional<std::uint32_t> width) {
  if (!adjacent(line, next)) return false;
  if (next.form == PieceForm::line && line.form == PieceForm::item && next.span.begin >= next.start + 2) return true;
  if (!width || !fills(text, line, next, *width)) return false;
  // "... the talks\n- which had stalled": a dash or a date's number that the wrap put at a line's head.
  return next.form == PieceForm::line || !ends_a_sentence(text, line);
}

}  // namespace

std::vector<Piece> cut_into_pieces(std::string_view text, std::uint32_t from) {
  std::vector<Line> lines = read_lines(text, from);
  mark_code(text, lines);
  mark_comments(text, lines);
  mark_tables(text, lines);
  for (Line& line : lines)
    if (line.form == PieceForm::line) take_marks(text, line);
  const auto width = wrap_width(text, lines);
  std::vector<Piece> pieces;
  pieces.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // An underlined line is a heading.
    const bool underlined = i + 1 < lines.size() && lines[i].form == PieceForm::line && !lines[i + 1].after_blank &&
                            lines[i + 1].form == PieceForm::markup && text[lines[i + 1].span.begin] == '=';
    if (i > 0 && continues(text, lines[i - 1], lines[i], width)) {
      pieces.back().span.end = lines[i].span.end;
    } else {
      pieces.push_back({lines[i].span, underlined ? PieceForm::heading : lines[i].form});
    }
  }
  return pieces;
}

}  // namespace checkclaims
