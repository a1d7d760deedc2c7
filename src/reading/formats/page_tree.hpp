#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "reading/formats/ascii.hpp"

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

enum class PageNodeKind : std::uint8_t {
  element,
  text,
  space,  ///< white space alone
};

/// An element or text of a page.
struct PageNode {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  PageNodeKind kind = PageNodeKind::element;
  Tag tag = Tag::other;
  std::uint32_t index = none;  ///< into tags or texts; none for what stands in no page: the root
  std::uint32_t parent = none;
  std::uint32_t end = 0;  ///< behind the last node within it
};

/// A page as a tree of its elements and texts.
struct PageTree {
  /// Each before those within it. The first is the root, which always exists and has the attributes
  /// of <html>; none is deeper than `deepest_nesting`.
  std::vector<PageNode> nodes;
  std::vector<ScannedTag> tags;
  std::vector<Attribute> attributes;
  std::vector<Span> texts;
  std::vector<Span> linked_data;        ///< contents of `<script type="application/ld+json">`
  std::uint32_t words_too_deep = 0;     ///< words nested deeper than that
  std::uint32_t words_beyond = 0;       ///< words behind the last tag that is read
  std::uint32_t words_never_ended = 0;  ///< words of a script or style without an end

  /// The start tag of an element; nullptr where it has none.
  const ScannedTag* tag(std::uint32_t node) const {
    return nodes[node].kind == PageNodeKind::element && nodes[node].index != PageNode::none
               ? &tags[nodes[node].index]
               : nullptr;
  }
  /// An attribute of an element; nullptr where it has none.
  const Attribute* attribute(std::uint32_t node, AttributeName name) const;
};

inline constexpr std::size_t deepest_nesting = 256;
/// Of start tags and texts each; no page that people read comes near. What stands behind is
/// counted, not read, so that a page of three-byte tags needs no memory in proportion.
inline constexpr std::size_t most_tags = 250'000;

/// Takes a page apart, in linear time, and nests its elements as the HTML standard does: end tags
/// that may be left out, that are missing, or that close nothing. It goes its own way where that
/// shows in no text: elements that only change the look of letters are left out, and what may not
/// stand in a table stays where it is written. Scripts, styles, comments, drawings, templates,
/// frames and what else has no words of the page are left out.
PageTree read_page_tree(std::string_view page);

/// How many words stand in a text: runs without white space that have a letter or digit.
std::uint32_t count_words(std::string_view text);

/// As in CSS and HTML: space, tab, line feed, form feed, carriage return.
inline bool is_page_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

}  // namespace checkclaims
