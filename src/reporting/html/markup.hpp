#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "checkclaims/report.hpp"
#include "reporting/html/link.hpp"

namespace checkclaims {

/// The name of an element. It is written in the source, never made of text from outside, and the
/// compiler refuses one that could run something, load something or change where links lead.
class ElementName {
 public:
  consteval ElementName(const char* name) : text_(name) {
    constexpr std::array<std::string_view, 9> refused = {
        "script", "style", "iframe", "object", "embed", "base", "form", "link", "use"};
    for (const std::string_view one : refused)
      if (text_ == one) throw "no element of a report";
  }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// The name of an attribute, of the source too. An address is given as a Link, and nothing gives a
/// style or a handler.
class AttributeName {
 public:
  consteval AttributeName(const char* name) : text_(name) {
    constexpr std::array<std::string_view, 7> refused = {"href",   "src",        "srcset", "style",
                                                         "action", "formaction", "ping"};
    for (const std::string_view one : refused)
      if (text_ == one) throw "no attribute of a report";
    if (text_.starts_with("on") || text_.find(':') != text_.npos) throw "no attribute of a report";
  }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// An attribute of an element; its value is escaped when it is written.
struct HtmlAttribute {
  std::string_view name;
  std::string value;
  bool bare = false;  ///< without a value: `open`

  HtmlAttribute(AttributeName attribute, std::string_view text)
      : name(attribute.text()), value(text) {}
  HtmlAttribute(AttributeName attribute, const std::string& text)
      : name(attribute.text()), value(text) {}
  HtmlAttribute(AttributeName attribute, const char* text) : name(attribute.text()), value(text) {}
  HtmlAttribute(AttributeName attribute, std::int64_t number)
      : name(attribute.text()), value(std::to_string(number)) {}
  HtmlAttribute(AttributeName attribute) : name(attribute.text()), bare(true) {}
  HtmlAttribute(const Link& link) : name("href"), value(link.address()) {}
};

using HtmlAttributes = std::initializer_list<HtmlAttribute>;

/// A piece of the template that stands as it is: a literal of the source.
class HtmlLiteral {
 public:
  consteval HtmlLiteral(const char* text) : text_(text) {}
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// Writes HTML, and escapes by context: what is text becomes text, what is a value becomes a value.
/// Elements are nested as the calls are, so each is closed. Pieces are passed on when some
/// are there; `finish` passes on the last.
class Markup {
 public:
  explicit Markup(const Sink& out) : out_(out) {}

  /// An element with the content that `content` writes.
  template <class Content>
  void in(ElementName name, HtmlAttributes attributes, const Content& content) {
    open(name, attributes);
    content();
    close(name);
  }
  /// The same on lines of its own, for people who read the source.
  template <class Content>
  void block(ElementName name, HtmlAttributes attributes, const Content& content) {
    open(name, attributes);
    text_ += '\n';
    content();
    close(name);
    line();
  }
  /// An element with text from outside.
  void element(ElementName name, HtmlAttributes attributes, std::string_view text);
  void element(ElementName name, std::string_view text) { element(name, {}, text); }
  /// An element without content and without an end: `<br>`, `<input>`.
  void single(ElementName name, HtmlAttributes attributes = {});
  /// An SVG shape without content.
  void shape(ElementName name, HtmlAttributes attributes);
  /// Text from outside.
  void text(std::string_view text);
  /// A piece of the template.
  void literal(HtmlLiteral literal) { text_ += literal.text(); }
  /// A line break of the source.
  void line();
  /// The style sheet as an element; a page names its hash as the only one that is allowed.
  void style_element();
  void finish();

 private:
  void open(ElementName name, HtmlAttributes attributes);
  void write_start(ElementName name, HtmlAttributes attributes);
  void close(ElementName name);
  void pass_on();

  const Sink& out_;
  std::string text_;
};

}  // namespace checkclaims
