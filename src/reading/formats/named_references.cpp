// libgumbo knows the 2,231 names. It is asked for one reference at a time and given no page: it
// needs quadratic time for some, and five times as long as this program's own tree for the others.
#include "reading/formats/named_references.hpp"

#include <gumbo.h>

#include <memory>

namespace checkclaims {

std::string named_reference(std::string_view name) {
  std::string text = "&";
  text += name;
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_DIV;
  const auto destroy = [&options](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, text.data(), text.size()), destroy);
  const GumboVector& children = output->root->v.element.children;
  if (children.length == 0) return text;
  const auto& child = *static_cast<const GumboNode*>(children.data[0]);
  return child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE ? child.v.text.text
                                                                              : text;
}

}  // namespace checkclaims
