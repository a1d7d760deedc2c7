#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reading/formats/extraction.hpp"

namespace checkclaims {

enum class XmlKind : std::uint8_t { start, end, text };

/// Reads XML from front to back.
///
/// Loads no file and no address, expands no entity: one that a document defines stays as it is
/// written. An element is at most 256 levels deep. Every function throws InputError, with path and
/// line, for what is not well-formed.
class XmlReader {
 public:
  /// `xml` is UTF-8, whatever it declares, and must outlive it.
  XmlReader(std::string path, std::string_view xml);
  XmlReader(XmlReader&&) noexcept;
  ~XmlReader();

  /// Goes on to the next start or end of an element, or to text; false at the end. `<a/>` starts
  /// and ends.
  bool next();
  XmlKind kind() const;
  /// The element's name without its prefix; of text that of the element around it.
  std::string_view name() const;
  /// How many elements are around what was read.
  std::size_t depth() const;
  /// The attribute by its name without prefix; empty if there is none. For XmlKind::start.
  std::string attribute(const char* name) const;
  /// Where the last start or end tag begins in the XML.
  std::size_t begin() const;
  /// Writes the text, with runs that lead to the XML. For XmlKind::text, once.
  void write_text(TextWriter& out);
  /// Passes the element that has started, with all in it; its end is not given. For
  /// XmlKind::start.
  void pass_element();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace checkclaims
