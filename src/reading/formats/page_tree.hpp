#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "reading/formats/page_scan.hpp"

namespace checkclaims {

enum class NodeKind : std::uint8_t {
  element,
  text,
  space,  ///< white space alone
};

/// An element or text of a page.
struct PageNode {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  NodeKind kind = NodeKind::element;
  Tag tag = Tag::other;
  std::uint32_t index = none;  ///< into tags or texts; none for what stands in no page: tbody
  std::uint32_t parent = none;
  std::uint32_t end = 0;  ///< behind the last node within it
};

/// The nodes of a page, each before those within it. The first is the root; it always exists.
struct PageTree {
  PageScan scan;
  std::vector<PageNode> nodes;

  /// The start tag of an element; nullptr where it has none.
  const ScannedTag* tag(std::uint32_t node) const {
    return nodes[node].kind == NodeKind::element && nodes[node].index != PageNode::none
               ? &scan.tags[nodes[node].index]
               : nullptr;
  }
  const Attribute* attribute(std::uint32_t node, AttributeName name) const {
    const ScannedTag* start = tag(node);
    return start == nullptr ? nullptr : find_attribute(scan, *start, name);
  }
};

/// A scanned page -> its elements as browsers nest them.
PageTree nest(PageScan scan);

/// "nbsp;" or "eacute", what stands behind the "&" of a character reference -> its characters, with
/// what of the name is no part of it: "notit;" is "\u00ACit;". "&" and the name where there is no
/// such reference.
std::string named_reference(std::string_view name);

}  // namespace checkclaims
