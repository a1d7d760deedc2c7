#include "reading/formats/office.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "checkclaims/error.hpp"
#include "reading/formats/ascii.hpp"
#include "reading/formats/unpack.hpp"
#include "reading/formats/xml_reader.hpp"

namespace checkclaims {
namespace {

/// The part of a document that holds its text.
struct Words {
  std::string xml;
  bool open_document = false;
};

Words words_of(const std::string& path, std::string_view bytes) {
  Unpacker unpacker(path, bytes);
  while (unpacker.next()) {
    const bool open_document = unpacker.name() == "content.xml";
    if (!open_document && unpacker.name() != "word/document.xml") continue;
    auto xml = unpacker.rest();
    if (!xml) throw InputError(path, too_large);
    return {std::move(*xml), open_document};
  }
  throw InputError(path, "a word processor document without text");
}

/// Elements whose text is no part of the article, in either format.
constexpr std::string_view besides[] = {
    "annotation",      "del",      "instrText", "moveFrom",       "note",    "pict",
    "tracked-changes", "footnote", "forms",     "sequence-decls", "Fallback"};

bool is_beside(std::string_view name) {
  return std::find(std::begin(besides), std::end(besides), name) != std::end(besides);
}

/// Adds words with one space for each run of white space.
void add_words(std::string& to, std::string_view words) {
  for (const char c : words)
    if (!ascii_white(c))
      to += c;
    else if (!to.empty() && !ascii_white(to.back()))
      to += ' ';
}

class OfficeReader {
 public:
  OfficeReader(const std::string& path, std::string_view xml, bool open_document)
      : xml_(path, xml), open_document_(open_document) {}

  /// The paragraphs of the article; the title apart.
  std::pair<std::optional<std::string>, std::vector<std::string>> read();

 private:
  void start();
  void end();
  void end_paragraph();

  XmlReader xml_;
  bool open_document_;
  std::optional<std::string> title_;
  std::vector<std::string> paragraphs_;
  std::string paragraph_;
  std::vector<std::string> cells_;  ///< of the row that is read
  std::size_t rows_ = 0;            ///< how many rows are around: tables stand in cells, too
  bool is_title_ = false, in_text_ = false;
};

void OfficeReader::end_paragraph() {
  while (paragraph_.ends_with(' ')) paragraph_.pop_back();
  if (paragraph_.empty()) return;
  if (is_title_ && !title_ && paragraphs_.empty())
    title_ = std::move(paragraph_);
  else if (rows_ > 0)
    cells_.push_back(std::move(paragraph_));
  else
    paragraphs_.push_back(std::move(paragraph_));
  paragraph_.clear();
}

void OfficeReader::start() {
  const std::string name(xml_.name());
  if (is_beside(name)) return xml_.pass_element();
  if (name == "p" || name == "h") {
    end_paragraph();
    is_title_ = open_document_ && xml_.attribute("style-name") == "Title";
  } else if (name == "pStyle") {
    is_title_ = xml_.attribute("val") == "Title";
  } else if (name == "tr" || name == "table-row") {
    ++rows_;
  } else if (name == "tab" || name == "br" || name == "cr" || name == "s" || name == "line-break") {
    add_words(paragraph_, " ");
  } else if (name == "noBreakHyphen") {
    paragraph_ += '-';
  } else if (name == "t") {
    in_text_ = true;
  }
}

void OfficeReader::end() {
  const std::string_view name = xml_.name();
  if (name == "t") in_text_ = false;
  if (name == "p" || name == "h") end_paragraph();
  if ((name != "tr" && name != "table-row") || rows_ == 0 || --rows_ > 0) return;
  std::string row;
  for (const std::string& cell : cells_)
    row += (row.empty() ? "" : cells_.size() == 2 ? ": " : ", ") + cell;
  cells_.clear();
  if (!row.empty()) paragraphs_.push_back(std::move(row));
}

std::pair<std::optional<std::string>, std::vector<std::string>> OfficeReader::read() {
  while (xml_.next()) {
    if (xml_.kind() == XmlKind::start) {
      start();
    } else if (xml_.kind() == XmlKind::end) {
      end();
    } else if (in_text_ || (open_document_ && xml_.name() != "body" && xml_.name() != "text")) {
      TextWriter words;
      xml_.write_text(words);
      add_words(paragraph_, words.text());
    }
  }
  end_paragraph();
  return {std::move(title_), std::move(paragraphs_)};
}

}  // namespace

Extraction office_article(const std::string& path, std::string_view bytes) {
  const Words words = words_of(path, bytes);
  auto [title, paragraphs] = OfficeReader(path, words.xml, words.open_document).read();
  Extraction extraction;
  std::string& text = extraction.text;
  if (title) {
    extraction.title = StatedField{{0, static_cast<std::uint32_t>(title->size())}, "title"};
    text = *title + "\n\n";
  }
  extraction.body = static_cast<std::uint32_t>(text.size());
  for (const std::string& paragraph : paragraphs) text += paragraph + "\n\n";
  return extraction;
}

}  // namespace checkclaims
