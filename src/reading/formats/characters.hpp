#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "checkclaims/document.hpp"
#include "reading/formats/extraction.hpp"

namespace checkclaims {

/// Adds a character in UTF-8; U+FFFD for what is none.
void append_character(std::string& text, std::uint32_t code);

/// The character of a byte from 0x80 to 0x9F in windows-1252.
std::uint32_t windows_1252_character(std::uint32_t byte);

/// A character reference at the head of a text.
struct CharacterReference {
  std::size_t size = 0;  ///< bytes it takes; 0 where none stands there
  std::string_view characters;
};

/// What the character references of a page mean: `&eacute;`, `&#233;`, `&#xE9;`.
class CharacterReferences {
 public:
  /// `rest` begins with "&". The characters are valid until the next call.
  CharacterReference read(std::string_view rest);

 private:
  CharacterReference read_number(std::string_view rest);

  std::map<std::string, std::string, std::less<>> named_;
  std::string characters_;
};

/// Writes the words of a page: white space as a reader of the page sees it, references as
/// characters, nothing invisible, and nothing that a reader of Markdown would take for a mark.
class PageWriter {
 public:
  PageWriter(std::string_view page, TextWriter& out) : page_(page), out_(out) {}

  /// Words of the page, in the line that is being written.
  void words(Span span);
  /// Words that do not stand in the page, at a place of it.
  void words(std::string_view text, std::uint32_t at);
  void space(std::uint32_t at);
  /// A single one is a space, two end the paragraph.
  void line_break(std::uint32_t at);
  void end_paragraph();
  /// A mark before the words of the next paragraph: "- ".
  void mark(std::string_view mark) { mark_ = mark; }
  std::string_view mark() const { return mark_; }
  /// A line of its own before the next paragraph, with single spaces.
  void line_before(Span span) { before_.push_back(span); }
  /// The paragraph has words already.
  bool inside() const { return inside_; }
  /// Empty lines end a paragraph too, as in <pre>.
  bool lines_count = false;

 private:
  void begin(std::uint32_t at);
  void visible(std::uint32_t begin, std::uint32_t end);
  void character(std::string_view character, std::uint32_t at);
  void white(std::uint32_t begin, std::uint32_t end);

  std::string_view page_;
  TextWriter& out_;
  CharacterReferences references_;
  std::string_view mark_;
  std::vector<Span> before_;
  bool inside_ = false;
  bool space_ = false, hard_space_ = false, break_ = false;
  Span space_at_;
};

/// The characters of an attribute's value.
std::string plain_words(std::string_view value);

}  // namespace checkclaims
