#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// Elements that this program tells apart; all others are `other`.
enum class Tag : std::uint8_t {
  other,       ///< also custom elements
  ignore,      ///< no element: a comment that excuses findings, `<!-- checkclaims-ignore ... -->`
  formatting,  ///< b, em, font ...: kept only where it has an attribute that is looked at
  a,
  address,
  article,
  aside,
  blockquote,
  body,
  br,
  button,
  caption,
  dd,
  div,
  dl,
  dt,
  fieldset,
  figcaption,
  figure,
  footer,
  form,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  header,
  hr,
  html,
  label,
  li,
  link,
  main,
  meta,
  nav,
  ol,
  p,
  pre,
  section,
  span,
  sup,
  table,
  tbody,
  td,
  th,
  time,
  title,
  tr,
  ul,
};

/// Attributes that are looked at.
enum class AttributeName : std::uint8_t {
  aria_hidden,
  class_names,
  content,
  datetime,
  hidden,
  href,
  id,
  itemprop,
  itemtype,
  lang,
  name,
  property,
  pubdate,
  rel,
  role,
  style,
};

struct Attribute {
  AttributeName name{};
  Span value;  ///< in the page, without quotes; references in it are not expanded
};

/// A start tag.
struct ScannedTag {
  Tag tag{};
  Span span;  ///< in the page
  std::uint32_t first_attribute = 0, attribute_count = 0;
};

/// A page cut into its tags and the text between them.
///
/// `skeleton` is a small page with the same elements in the same order, for a parser to nest:
/// `<div 7>` stands for tags[7], `12,` in a text for texts[12], a space for white space. Each
/// element in it is closed in the right order, and none is deeper than `deepest_nesting`.
struct PageScan {
  std::vector<ScannedTag> tags;
  std::vector<Attribute> attributes;
  std::vector<Span> texts;
  std::vector<Span> linked_data;  ///< contents of `<script type="application/ld+json">`
  std::string skeleton;
  std::uint32_t words_too_deep = 0;     ///< words nested deeper than that
  std::uint32_t words_beyond = 0;       ///< words behind the last tag that is read
  std::uint32_t words_never_ended = 0;  ///< words of a script or style without an end
};

inline constexpr std::size_t deepest_nesting = 256;
/// Of start tags and texts each; no page that people read comes near. What stands behind is
/// counted, not read, so that a page of three-byte tags needs no memory in proportion.
inline constexpr std::size_t most_tags = 250'000;

/// Takes a page apart, in linear time. Scripts, styles, comments, drawings, templates, frames and
/// what else has no words of the page are left out.
PageScan scan_page(std::string_view page);

/// How many words stand in a text: runs without white space that have a letter or digit.
std::uint32_t count_words(std::string_view text);

/// The value of an attribute of a tag; nullptr where it has none.
const Attribute* find_attribute(const PageScan& scan, const ScannedTag& tag, AttributeName name);

/// As in CSS and HTML: space, tab, line feed, form feed, carriage return.
inline bool is_page_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
inline char page_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c; }
/// ASCII letters lowered.
std::string page_lowered(std::string_view text);

}  // namespace checkclaims
