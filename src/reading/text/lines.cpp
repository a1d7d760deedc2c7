#include "reading/text/lines.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace checkclaims {
namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

/// Bytes of white space at the head of `text`.
std::uint32_t space_before(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (blank(text[at]))
      ++at;
    else if (text.substr(at, 2) == "\xC2\xA0")
      at += 2;
    else if (text.substr(at, 3) == "\xE2\x80\x8B" || text.substr(at, 3) == "\xEF\xBB\xBF")
      at += 3;
    else
      break;
  }
  return static_cast<std::uint32_t>(at);
}

Span trimmed(std::string_view text, Span span) {
  span.begin += space_before(text.substr(span.begin, span.size()));
  while (span.end > span.begin) {
    const std::string_view rest = text.substr(span.begin, span.size());
    if (blank(rest.back()))
      span.end -= 1;
    else if (rest.ends_with("\xC2\xA0"))
      span.end -= 2;
    else if (rest.ends_with("\xE2\x80\x8B"))
      span.end -= 3;
    else
      break;
  }
  return span;
}

/// The size of a list mark with the space after it, or 0.
std::uint32_t item_mark(std::string_view line) {
  for (const std::string_view mark :
       {"-", "*", "+", "\xE2\x80\xA2", "\xC2\xB7", "\xE2\x96\xAA", "\xE2\x97\x8F", "\xE2\x80\x93"})
    if (line.starts_with(mark)) {
      const std::uint32_t space = space_before(line.substr(mark.size()));
      // A bullet of its own needs no space after it; a dash or star does.
      const bool own = mark.size() > 1 && mark != "\xE2\x80\x93";
      return space > 0 || own ? static_cast<std::uint32_t>(mark.size()) + space : 0;
    }
  std::size_t digits = 0;
  while (digits < line.size() && digits < 3 && digit(line[digits])) ++digits;
  if (digits == 0 || digits + 1 >= line.size() || (line[digits] != '.' && line[digits] != ')'))
    return 0;
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
  return line.find_first_not_of(std::string{mark, ' '}) == std::string_view::npos &&
         line.size() >= 3;
}

bool table_rule(std::string_view line) {
  return line.find('|') != std::string_view::npos && line.find("--") != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}

char fence(std::string_view line) {
  return line.starts_with("```") ? '`' : line.starts_with("~~~") ? '~' : '\0';
}

std::vector<Line> lines_of(std::string_view text, std::uint32_t from) {
  std::vector<Line> lines;
  bool after_blank = true;
  for (std::size_t at = from; at < text.size();) {
    const std::size_t end = end_of_line(text, at);
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
  const auto fence_of = [&](const Line& line) {
    return fence(text.substr(line.span.begin, line.span.size()));
  };
  std::size_t last_tick = 0, last_tilde = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (const char mark = fence_of(lines[i])) (mark == '`' ? last_tick : last_tilde) = i;
  char open = '\0';
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const char mark = fence_of(lines[i]);
    if (open == '\0' && mark != '\0' && i < (mark == '`' ? last_tick : last_tilde))
      open = mark;
    else if (open != '\0' && mark == open)
      open = '\0';
    else if (open == '\0')
      continue;
    lines[i].form = PieceForm::markup;
  }
}

/// Where `name` stands as a tag that opens, from `at` on.
std::size_t find_tag(std::string_view text, std::string_view name, std::size_t at) {
  const auto letter = [&](std::size_t i) {
    const char c = i < text.size() ? text[i] : '>';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
  };
  for (; (at = text.find(name.front(), at)) != std::string_view::npos; ++at) {
    std::size_t same = 1;
    while (same < name.size() && letter(at + same) == name[same]) ++same;
    const char next = letter(at + name.size());
    if (same == name.size() &&
        (next == '>' || next == '/' || blank(next) || next == '\n' || next == '\r'))
      return at;
  }
  return std::string_view::npos;
}

/// Marks what stands in `<script>` and `<style>`, wherever on a line they begin and end; one that
/// is never closed is text. What stands on a line before and behind is a line each.
std::vector<Line> scripts_apart(std::string_view text, std::vector<Line> lines) {
  struct Element {
    std::string_view open, close;
    std::size_t next = 0;  // the first that opens from where was looked last
  };
  std::array<Element, 2> elements = {{{"<script", "</script"}, {"<style", "</style"}}};
  for (Element& element : elements) element.next = find_tag(text, element.open, 0);
  if (elements[0].next == std::string_view::npos && elements[1].next == std::string_view::npos)
    return lines;
  std::vector<Line> kept;
  std::size_t close = 0;
  for (Line line : lines) {
    if (line.form == PieceForm::markup) {
      kept.push_back(line);
      continue;
    }
    while (line.span.begin < line.span.end) {
      if (line.span.begin < close) {
        Line script = line;
        script.form = PieceForm::markup;
        script.span.end = static_cast<std::uint32_t>(std::min<std::size_t>(close, line.span.end));
        kept.push_back(script);
        line.span =
            trimmed(text, {static_cast<std::uint32_t>(std::min<std::size_t>(close, line.span.end)),
                           line.span.end});
        continue;
      }
      Element* first = nullptr;
      for (Element& element : elements) {
        if (element.next < line.span.begin)
          element.next = find_tag(text, element.open, line.span.begin);
        if (element.next < line.span.end && (!first || element.next < first->next))
          first = &element;
      }
      if (!first) break;
      const std::size_t begin = first->next, end = find_tag(text, first->close, begin);
      if (end == std::string_view::npos) {
        first->next = std::string_view::npos;  // nor is any behind it closed
        continue;
      }
      close = std::min(text.find('>', end), text.size() - 1) + 1;
      Line before = line;
      before.span = trimmed(text, {line.span.begin, static_cast<std::uint32_t>(begin)});
      if (before.span.size() > 0) kept.push_back(before);
      line.span.begin = static_cast<std::uint32_t>(begin);
      line.after_blank = true;
    }
    if (line.span.begin < line.span.end) kept.push_back(line);
  }
  return kept;
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
    if (close >= line.span.end)
      line.form = PieceForm::markup;
    else
      line.span = trimmed(text, {static_cast<std::uint32_t>(close), line.span.end});
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
        text.substr(lines[i - 1].span.begin, lines[i - 1].span.size()).find('|') !=
            std::string_view::npos)
      lines[i - 1].form = PieceForm::markup;
    inside = opens || (inside && bars && !lines[i].after_blank);
    if (inside || line.front() == '|') lines[i].form = PieceForm::markup;
  }
}

void take_marks(std::string_view text, Line& line) {
  const auto rest = [&] { return text.substr(line.span.begin, line.span.size()); };
  while (line.span.size() > 1 && rest().front() == '>')
    line.span = trimmed(text, {line.span.begin + 1, line.span.end});
  if (line.span.size() == 0) {
    line.form = PieceForm::markup;
    return;
  }
  if (rule(rest())) {
    line.form = PieceForm::markup;
  } else if (const auto size = heading_mark(rest())) {
    line.form = PieceForm::heading;
    line.span.begin += size;
    while (line.span.size() > 1 && rest().back() == '#')
      line.span = trimmed(text, {line.span.begin, line.span.end - 1});
  } else if (const auto mark = item_mark(rest()); mark != 0 && mark < line.span.size()) {
    line.form = PieceForm::item;
    line.span.begin += mark;
  }
}

}  // namespace

std::vector<Line> read_lines(std::string_view text, std::uint32_t from) {
  std::vector<Line> lines = lines_of(text, from);
  mark_code(text, lines);
  lines = scripts_apart(text, std::move(lines));
  mark_comments(text, lines);
  mark_tables(text, lines);
  for (Line& line : lines)
    if (line.form == PieceForm::line) take_marks(text, line);
  return lines;
}

}  // namespace checkclaims
