#include "reading/front_matter.hpp"

#include <algorithm>

#include "checkclaims/value.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_block = 64 * 1024;
constexpr std::size_t longest_remark = 80;

bool space_or_tab(char c) { return c == ' ' || c == '\t'; }

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && space_or_tab(text.front())) text.remove_prefix(1);
  while (!text.empty() && space_or_tab(text.back())) text.remove_suffix(1);
  return text;
}

/// The line that starts at `at`, without its ending, and where the next one starts.
struct SourceLine {
  std::string_view text;
  std::size_t next = 0;
};

SourceLine line_at(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
  std::size_t next = end;
  if (next < text.size()) next += text.substr(next, 2) == "\r\n" ? 2 : 1;
  return {text.substr(at, end - at), next};
}

/// What a double-quoted scalar's escape stands for; unknown ones stand for themselves.
char unescaped(char c) {
  switch (c) {
    case 'n':
    case 't':
    case 'r': return ' ';
    default: return c;
  }
}

/// A scalar: the bytes it is written with, and what it says.
struct Scalar {
  std::string_view raw;
  std::string value;
};

Scalar quoted(std::string_view text, char quote) {
  Scalar scalar;
  std::size_t at = 1;
  while (at < text.size()) {
    if (text[at] == quote) {
      if (quote == '"' || text.substr(at + 1, 1) != "'") break;
      ++at;  // '' inside single quotes is one of them
    } else if (quote == '"' && text[at] == '\\' && at + 1 < text.size()) {
      scalar.value += unescaped(text[at + 1]);
      at += 2;
      continue;
    }
    scalar.value += text[at++];
  }
  scalar.raw = text.substr(1, at - 1);
  return scalar;
}

Scalar scalar_of(std::string_view text) {
  text = without_blanks(text);
  if (text.empty() || text == "~" || text == "null" || text == "|" || text == ">" || text.front() == '#')
    return {};
  if (text.front() == '"' || text.front() == '\'') return quoted(text, text.front());
  const std::string_view plain = without_blanks(text.substr(0, text.find(" #")));
  return {plain, std::string(plain)};
}

bool key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.';
}

/// How long the key of `key: value` is; nothing where the line has another form.
std::optional<std::size_t> key_size(std::string_view line) {
  std::size_t size = 0;
  while (size < line.size() && key_character(line[size])) ++size;
  if (size == 0 || size >= line.size() || line[size] != ':') return std::nullopt;
  if (size + 1 < line.size() && !space_or_tab(line[size + 1])) return std::nullopt;
  return size;
}

/// Lines that belong to a YAML block without being `key: value`: nested values, comments.
bool passed_over(std::string_view line) {
  return without_blanks(line).empty() || space_or_tab(line.front()) || line.front() == '#' || line.starts_with("- ");
}

/// At most `longest_remark` bytes, cut on a character's border.
std::string shortened(std::string_view text) {
  if (text.size() <= longest_remark) return std::string(text);
  std::size_t size = longest_remark;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return std::string(text.substr(0, size)) + "...";
}

bool iso_shaped(std::string_view text) {
  for (std::size_t i = 0; i < 10; ++i)
    if (i >= text.size() || (i == 4 || i == 7 ? text[i] != '-' : text[i] < '0' || text[i] > '9'))
      return false;
  return text.size() == 10 || text[10] == 'T' || text[10] == 't' || text[10] == ' ';
}

void take_date(FrontMatter& matter, const std::string& value) {
  if (iso_shaped(value)) {
    matter.date = day_of_iso(std::string_view(value).substr(0, 10));
    if (!matter.date) matter.remarks.push_back("date " + shortened(value) + " is impossible");
  } else {
    matter.remarks.push_back("date " + shortened(value) + " is not of the form 2024-07-31");
  }
}

/// Where a piece of the text stands in it.
Span span_of(std::string_view text, std::string_view piece) {
  const auto begin = static_cast<std::uint32_t>(piece.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(piece.size())};
}

/// The first of two equal keys counts.
void take(FrontMatter& matter, std::string_view text, std::string_view key, Scalar scalar) {
  if (scalar.value.empty()) return;
  if (key == "title" && !matter.title) {
    matter.title_span = span_of(text, scalar.raw);
    matter.title = std::move(scalar.value);
  } else if (key == "source" && !matter.source) {
    matter.source = std::move(scalar.value);
  } else if (key == "url" && !matter.url) {
    matter.url = std::move(scalar.value);
  } else if (key == "date" && !matter.date) {
    take_date(matter, scalar.value);
    matter.date_span = span_of(text, scalar.raw);
  }
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  const SourceLine open = line_at(text, 0);
  if (without_blanks(open.text) != "---" || !open.text.starts_with("---")) return {};
  FrontMatter matter;
  for (std::size_t at = open.next; at < text.size() && at < longest_block;) {
    const SourceLine line = line_at(text, at);
    at = line.next;
    if (line.text.starts_with("---") && without_blanks(line.text) == "---") {
      matter.end = static_cast<std::uint32_t>(at);
      return matter;
    }
    if (const auto size = key_size(line.text)) {
      take(matter, text, line.text.substr(0, *size), scalar_of(line.text.substr(*size + 1)));
    } else if (!passed_over(line.text)) {
      break;
    }
  }
  return {};
}

}  // namespace checkclaims
