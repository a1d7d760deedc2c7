#include "reading/metadata/front_matter.hpp"

#include <algorithm>
#include <iterator>

#include "checkclaims/value.hpp"
#include "reading/formats/field_names.hpp"
#include "reading/metadata/stated_date.hpp"
#include "reading/text/lines.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_block = 64 * 1024;
constexpr std::size_t longest_remark = 80;
constexpr std::size_t most_remarks = 8;

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
  const std::size_t end = end_of_line(text, at);
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
  if (text.empty() || text == "~" || text == "null" || text == "|" || text == ">" ||
      text.front() == '#')
    return {};
  if (text.front() == '"' || text.front() == '\'') return quoted(text, text.front());
  const std::string_view plain = without_blanks(text.substr(0, text.find(" #")));
  return {plain, std::string(plain)};
}

bool key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '.';
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
  return without_blanks(line).empty() || space_or_tab(line.front()) || line.front() == '#' ||
         line.starts_with("- ");
}

/// At most `longest_remark` bytes, cut on a character's border.
std::string shortened(std::string_view text) {
  if (text.size() <= longest_remark) return std::string(text);
  std::size_t size = longest_remark;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return std::string(text.substr(0, size)) + "...";
}

/// Where a piece of the text stands in it.
Span span_of(std::string_view text, std::string_view piece) {
  const auto begin = static_cast<std::uint32_t>(piece.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(piece.size())};
}

/// The use of a key; front matter is one level deep.
FieldUse use_of(std::string_view key) {
  std::string folded = folded_field(key);
  std::erase(folded, '.');
  return field_named(folded).use;
}

/// "Published date", "article:published_time": a key of a date that YAML writes with more than one
/// word.
std::optional<std::size_t> wide_key_size(std::string_view line) {
  constexpr std::size_t longest_key = 40;
  const std::size_t size = line.substr(0, longest_key).find(": ");
  if (size == std::string_view::npos || size == 0 || space_or_tab(line.front()) ||
      line.front() == '-')
    return std::nullopt;
  return is_date(use_of(line.substr(0, size))) ? std::optional(size) : std::nullopt;
}

/// A block while it is read.
class BlockReader {
 public:
  BlockReader(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  /// The first of two equal keys counts.
  void take(std::string_view key, Scalar scalar) {
    if (scalar.value.empty()) return;
    const FieldUse use = use_of(key);
    const Span span = span_of(text_, scalar.raw);
    if (use == FieldUse::title && !matter_.title) {
      matter_.title_span = span;
      matter_.title_field = key;
      matter_.title = std::move(scalar.value);
    } else if (use == FieldUse::source && !matter_.source) {
      matter_.source = std::move(scalar.value);
    } else if (use == FieldUse::url && !matter_.url) {
      matter_.url = std::move(scalar.value);
    } else if (is_date(use)) {
      take_date(use, key, span);
    } else if (use == FieldUse::none &&
               (is_of_date(folded_field(key)) || stated_date(text_, span, lexicon_).day)) {
      not_read_.push_back(said(key, span) +
                          " is not read: its key is not one for the day of publication");
    }
  }

  Metadata end(std::size_t at) {
    matter_.body = static_cast<std::uint32_t>(at);
    std::vector<std::string>& remarks = matter_.remarks;
    if (!matter_.date) std::move(not_read_.begin(), not_read_.end(), std::back_inserter(remarks));
    if (remarks.size() > most_remarks) {
      const std::size_t more = remarks.size() - most_remarks;
      remarks.resize(most_remarks);
      remarks.push_back("and " + std::to_string(more) +
                        (more == 1 ? " date more is not read" : " dates more are not read"));
    }
    return std::move(matter_);
  }

 private:
  static bool is_of_date(std::string_view key) {
    return key.find("date") != std::string_view::npos ||
           key.find("publi") != std::string_view::npos;
  }

  std::string said(std::string_view key, Span value) const {
    return shortened(key) + ' ' + shortened(text_.substr(value.begin, value.size()));
  }

  /// What is called a publication is believed before a mere date, and that before a creation.
  void take_date(FieldUse use, std::string_view key, Span span) {
    const StatedDate date = stated_date(text_, span, lexicon_);
    if (!date.day) {
      matter_.remarks.push_back(said(key, span) + ' ' + date.fault);
    } else if (use == FieldUse::changed) {
      if (!matter_.changed || matter_.changed->day < *date.day)
        matter_.changed = Change{*date.day, span};
    } else if (use < best_) {
      best_ = use;
      matter_.date = date.day;
      matter_.date_span = span;
      matter_.date_field = key;
    }
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  Metadata matter_;
  FieldUse best_ = FieldUse::changed;
  std::vector<std::string> not_read_;
};

}  // namespace

Metadata read_front_matter(std::string_view text, const Lexicon& lexicon) {
  const SourceLine open = line_at(text, 0);
  if (without_blanks(open.text) != "---" || !open.text.starts_with("---")) return {};
  BlockReader block(text, lexicon);
  for (std::size_t at = open.next; at < text.size() && at < longest_block;) {
    const SourceLine line = line_at(text, at);
    at = line.next;
    if (line.text.starts_with("---") && without_blanks(line.text) == "---") {
      return block.end(at);
    }
    auto size = key_size(line.text);
    if (!size) size = wide_key_size(line.text);
    if (size) {
      block.take(line.text.substr(0, *size), scalar_of(line.text.substr(*size + 1)));
    } else if (!passed_over(line.text)) {
      break;
    }
  }
  return {};
}

}  // namespace checkclaims
