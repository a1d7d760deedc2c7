#include "reading/formats/characters.hpp"

#include <algorithm>
#include <array>

#include "reading/formats/named_references.hpp"
#include "reading/formats/page_tree.hpp"

namespace checkclaims {
namespace {

constexpr std::uint32_t replacement = 0xFFFD;
constexpr std::string_view hard_space = "\xC2\xA0";
constexpr std::string_view instead_of_less_than = "\xE2\x80\xB9";  // U+2039

/// Bytes 0x80..0x9F of windows-1252, which is what pages mean with &#150; too.
constexpr std::array<std::uint16_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// Those of which most pages are full; libgumbo is asked for the others.
constexpr std::pair<std::string_view, std::string_view> frequent[] = {
    {"amp;", "&"},
    {"apos;", "'"},
    {"gt;", ">"},
    {"hellip;", "\xE2\x80\xA6"},
    {"ldquo;", "\xE2\x80\x9C"},
    {"lsquo;", "\xE2\x80\x98"},
    {"lt;", "<"},
    {"mdash;", "\xE2\x80\x94"},
    {"nbsp;", "\xC2\xA0"},
    {"ndash;", "\xE2\x80\x93"},
    {"quot;", "\""},
    {"rdquo;", "\xE2\x80\x9D"},
    {"rsquo;", "\xE2\x80\x99"},
    {"shy;", "\xC2\xAD"},
};

/// Bytes of the character at the head of a text that shows nothing; 0 for any other. Joiners stay:
/// words of some languages need them.
std::size_t invisible(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return is_page_space(text.front()) ? 0 : 1;
  if (byte(0) == 0xC2) return byte(1) == 0xAD || byte(1) < 0xA0 ? 2 : 0;  // soft hyphen, controls
  if (byte(0) == 0xEF) return byte(1) == 0xBB && byte(2) == 0xBF ? 3 : 0;
  if (byte(0) != 0xE2) return 0;
  const bool zero_width =
      byte(1) == 0x80 && (byte(2) == 0x8B || byte(2) == 0x8E || byte(2) == 0x8F);
  const bool direction = (byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE) ||
                         (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9);
  const bool joiner = byte(1) == 0x81 && byte(2) == 0xA0;
  return zero_width || direction || joiner ? 3 : 0;
}

/// Bytes that are looked at one by one; all others go by in runs.
bool plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte != 0x7F && c != '&' && c != '<' && byte != 0xC2 && byte != 0xE2 &&
         byte != 0xEF;
}

std::size_t character_size(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Behind "<": what follows makes it look like a tag. Where nothing follows, what comes next might.
bool looks_like_tag(std::string_view behind) {
  return behind.empty() || ascii_letter(behind.front()) || behind.front() == '/' ||
         behind.front() == '!' || behind.front() == '?' || behind.front() == '&';
}

}  // namespace

void append_character(std::string& text, std::uint32_t code) {
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = replacement;
  const auto add = [&text](std::uint32_t byte) {
    text += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (code < 0x80) return add(code);
  if (code < 0x800) {
    add(0xC0 | code >> 6);
  } else if (code < 0x10000) {
    add(0xE0 | code >> 12);
    add(0x80 | (code >> 6 & 0x3F));
  } else {
    add(0xF0 | code >> 18);
    add(0x80 | (code >> 12 & 0x3F));
    add(0x80 | (code >> 6 & 0x3F));
  }
  add(0x80 | (code & 0x3F));
}

std::uint32_t windows_1252_character(std::uint32_t byte) { return windows_1252[byte - 0x80]; }

CharacterReference CharacterReferences::read_number(std::string_view rest) {
  std::size_t at = 2;
  const bool hex = at < rest.size() && (rest[at] == 'x' || rest[at] == 'X');
  if (hex) ++at;
  std::uint32_t code = 0;
  const std::size_t first = at;
  for (; at < rest.size(); ++at) {
    const char low = ascii_lower(rest[at]);
    const bool more = ascii_digit(low) || (hex && low >= 'a' && low <= 'f');
    if (!more) break;
    const auto value = static_cast<std::uint32_t>(ascii_digit(low) ? low - '0' : low - 'a' + 10);
    code = std::min<std::uint32_t>(code * (hex ? 16 : 10) + value, 0x110000);
  }
  if (at == first) return {};
  if (at < rest.size() && rest[at] == ';') ++at;
  if (code >= 0x80 && code < 0xA0) code = windows_1252_character(code);
  characters_.clear();
  append_character(characters_, code);
  return {at, characters_};
}

CharacterReference CharacterReferences::read(std::string_view rest) {
  constexpr std::size_t longest_name = 32;  // CounterClockwiseContourIntegral; has 31 letters
  constexpr std::size_t most_names = 4096;  // there are 2,231
  if (rest.substr(1, 1) == "#") return read_number(rest);
  std::size_t end = 1;
  while (end < rest.size() && end <= longest_name &&
         (ascii_letter(rest[end]) || ascii_digit(rest[end])))
    ++end;
  if (end == 1 || !ascii_letter(rest[1]) || end > longest_name) return {};
  if (end < rest.size() && rest[end] == ';') ++end;
  const std::string_view name = rest.substr(1, end - 1);
  for (const auto& [known, characters] : frequent)
    if (known == name) return {end, characters};
  auto found = named_.find(name);
  if (found == named_.end()) {
    if (named_.size() >= most_names) return {};
    found = named_.emplace(name, named_reference(name)).first;
  }
  const std::string_view characters = found->second;
  if (characters.starts_with('&') && characters.substr(1) == name) return {};
  return {end, characters};
}

void PageWriter::begin(std::uint32_t at) {
  if (inside_) {
    if (!space_) return;
    if (space_at_.size() == 1 && page_[space_at_.begin] == ' ' && !hard_space_)
      out_.copy(page_, space_at_.begin, space_at_.end);
    else if (hard_space_ && page_.substr(space_at_.begin, space_at_.size()) == hard_space)
      out_.copy(page_, space_at_.begin, space_at_.end);
    else
      out_.add(hard_space_ ? hard_space : std::string_view(" "), space_at_.begin);
    space_ = hard_space_ = false;
    return;
  }
  for (const Span& span : std::exchange(before_, {})) {
    std::uint32_t from = span.begin;
    while (from < span.end) {
      std::uint32_t to = from;
      while (to < span.end && !is_page_space(page_[to])) ++to;
      out_.copy(page_, from, to);
      from = to;
      while (from < span.end && is_page_space(page_[from])) ++from;
      if (from > to && from < span.end) out_.add(" ", to);
    }
    out_.end_paragraph();
  }
  if (!mark_.empty()) out_.add(std::exchange(mark_, {}), at);
  inside_ = true;
  space_ = hard_space_ = false;
}

void PageWriter::white(std::uint32_t begin, std::uint32_t end) {
  if (!inside_) return;
  if (!space_) {
    space_ = true;
    hard_space_ = false;
    space_at_ = {begin, end};
  } else {
    hard_space_ = false;
    space_at_.end = std::max(end, space_at_.begin);
    if (space_at_.size() == 1) space_at_.end = space_at_.begin;  // two places: no copy of one
  }
}

void PageWriter::space(std::uint32_t at) {
  if (!space_) white(at, at);
}

void PageWriter::line_break(std::uint32_t at) {
  if (!inside_) return;
  if (break_) return end_paragraph();
  space(at);
  break_ = true;
}

void PageWriter::end_paragraph() {
  if (inside_) {
    out_.end_paragraph();
    mark_ = {};
  }
  inside_ = space_ = hard_space_ = break_ = false;
}

void PageWriter::visible(std::uint32_t begin, std::uint32_t end) {
  if (!inside_) {
    // Bars, fences and "# " at the head of a line are marks to a reader of Markdown.
    while (begin < end && (page_[begin] == '|' || page_[begin] == '`' || page_[begin] == '~'))
      ++begin;
    std::uint32_t sharp = begin;
    while (sharp < end && page_[sharp] == '#') ++sharp;
    if (sharp == end) begin = end;
    if (begin == end) return;
  }
  this->begin(begin);
  break_ = false;
  out_.copy(page_, begin, end);
}

void PageWriter::character(std::string_view character, std::uint32_t at) {
  if (!inside_ && (character == "|" || character == "`" || character == "~" || character == "#"))
    return;
  begin(at);
  break_ = false;
  out_.add(character, at);
}

void PageWriter::words(Span span) {
  std::uint32_t at = span.begin;
  while (at < span.end) {
    const std::uint32_t run = at;
    while (at < span.end && plain(page_[at])) ++at;
    if (at > run) visible(run, at);
    if (at >= span.end) return;
    const std::string_view rest = page_.substr(at, span.end - at);
    const char c = rest.front();
    if (is_page_space(c)) {
      const std::uint32_t begin = at;
      std::uint32_t lines = 0;
      while (at < span.end && is_page_space(page_[at])) lines += page_[at++] == '\n' ? 1U : 0U;
      if (lines_count && lines > 1)
        end_paragraph();
      else
        white(begin, at);
    } else if (const std::size_t hidden = invisible(rest)) {
      at += static_cast<std::uint32_t>(hidden);
    } else if (rest.starts_with(hard_space)) {
      if (inside_ && !space_) {
        white(at, at + 2);
        hard_space_ = true;
      }
      at += 2;
    } else if (c == '<') {
      looks_like_tag(rest.substr(1)) ? character(instead_of_less_than, at) : visible(at, at + 1);
      ++at;
    } else if (c == '&') {
      const CharacterReference reference = references_.read(rest);
      if (reference.size == 0) {
        visible(at, at + 1);
        ++at;
      } else {
        words(reference.characters == "<" && looks_like_tag(rest.substr(reference.size))
                  ? instead_of_less_than
                  : reference.characters,
              at);
        at += static_cast<std::uint32_t>(reference.size);
      }
    } else {
      const auto size = static_cast<std::uint32_t>(character_size(c));
      visible(at, std::min(at + size, span.end));
      at = std::min(at + size, span.end);
    }
  }
}

void PageWriter::words(std::string_view text, std::uint32_t at) {
  std::size_t i = 0;
  while (i < text.size()) {
    const std::string_view rest = text.substr(i);
    std::size_t size = character_size(rest.front());
    if (is_page_space(rest.front())) {
      white(at, at);
    } else if (const std::size_t hidden = invisible(rest)) {
      size = hidden;
    } else if (rest.starts_with(hard_space)) {
      if (inside_ && !space_) {
        white(at, at);
        hard_space_ = true;
      }
    } else {
      const bool tag = rest.front() == '<' && text.size() > 1 && looks_like_tag(rest.substr(1));
      character(tag ? instead_of_less_than : rest.substr(0, size), at);
    }
    i += size;
  }
}

std::string plain_words(std::string_view value) {
  TextWriter out;
  PageWriter writer(value, out);
  writer.words({0, static_cast<std::uint32_t>(value.size())});
  return std::string(out.text());
}

}  // namespace checkclaims
