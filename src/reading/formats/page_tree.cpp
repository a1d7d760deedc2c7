// The one file that knows libgumbo. It is given a page's skeleton, never the page: what it does in
// quadratic time (deep nesting, many attributes) or with much memory (formatting elements that are
// never closed) is not in there.
#include "reading/formats/page_tree.hpp"

#include <gumbo.h>

#include <charconv>
#include <cstddef>
#include <memory>

namespace checkclaims {
namespace {

/// Memory for one tree, freed at once.
class Arena {
 public:
  void* take(std::size_t size) {
    constexpr std::size_t unit = alignof(std::max_align_t);
    size = (size + unit - 1) / unit * unit;
    if (size > left_) {
      const std::size_t block = std::max(size, block_size_);
      if (block_size_ < largest_block) block_size_ *= 2;
      blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(block));
      next_ = blocks_.back().get();
      left_ = block;
    }
    void* taken = next_;
    next_ += size;
    left_ -= size;
    return taken;
  }

 private:
  static constexpr std::size_t largest_block = std::size_t{1} << 20;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0, block_size_ = 1 << 14;
};

void* take(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->take(size); }
void keep(void*, void*) {}

GumboOptions options_with(Arena& arena) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take;
  options.deallocator = keep;
  options.userdata = &arena;
  options.max_errors = 0;
  return options;
}

bool element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool implied_body(GumboTag tag) { return tag == GUMBO_TAG_TBODY; }

/// A number at the head of `text`, which it takes off; none where it begins with no digit.
std::uint32_t take_number(std::string_view& text) {
  std::uint32_t number = PageNode::none;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return error == std::errc() ? number : PageNode::none;
}

/// "17, 18," -> texts 17 and 18 with a space between.
void add_texts(PageTree& tree, std::string_view written, std::uint32_t parent) {
  while (!written.empty()) {
    PageNode node;
    node.parent = parent;
    node.kind = NodeKind::space;
    if (is_page_space(written.front())) {
      written.remove_prefix(1);
    } else {
      node.index = take_number(written);
      if (node.index >= tree.scan.texts.size() || written.empty()) return;
      node.kind = NodeKind::text;
      written.remove_prefix(1);
    }
    node.end = static_cast<std::uint32_t>(tree.nodes.size() + 1);
    tree.nodes.push_back(node);
  }
}

void add_element(PageTree& tree, const GumboElement& source, std::uint32_t parent) {
  PageNode node;
  node.parent = parent;
  if (source.attributes.length > 0) {
    std::string_view number = static_cast<GumboAttribute*>(source.attributes.data[0])->name;
    node.index = take_number(number);
  }
  if (node.index < tree.scan.tags.size()) {
    node.tag = tree.scan.tags[node.index].tag;
  } else {
    node.index = PageNode::none;
    if (implied_body(source.tag)) node.tag = Tag::tbody;
    if (source.tag == GUMBO_TAG_TR) node.tag = Tag::tr;
  }
  tree.nodes.push_back(node);
}

}  // namespace

PageTree nest(PageScan scan) {
  PageTree tree;
  tree.scan = std::move(scan);
  Arena arena;
  const GumboOptions options = options_with(arena);
  const GumboOutput* output =
      gumbo_parse_with_options(&options, tree.scan.skeleton.data(), tree.scan.skeleton.size());
  tree.nodes.reserve(tree.scan.tags.size() + tree.scan.texts.size() + 8);

  struct Step {
    const GumboNode* node;
    std::uint32_t index;  // in the tree
    unsigned next = 0;    // child
  };
  std::vector<Step> path;
  add_element(tree, output->root->v.element, PageNode::none);
  path.push_back({output->root, 0});
  while (!path.empty()) {
    Step& step = path.back();
    const GumboVector& children = step.node->v.element.children;
    if (step.next == children.length) {
      tree.nodes[step.index].end = static_cast<std::uint32_t>(tree.nodes.size());
      path.pop_back();
      continue;
    }
    const auto& child = *static_cast<const GumboNode*>(children.data[step.next++]);
    const std::uint32_t parent = step.index;
    if (element(child)) {
      add_element(tree, child.v.element, parent);
      path.push_back({&child, static_cast<std::uint32_t>(tree.nodes.size() - 1)});
    } else if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE) {
      add_texts(tree, child.v.text.text, parent);
    }
  }
  return tree;
}

std::string named_reference(std::string_view name) {
  std::string text = "&";
  text += name;
  Arena arena;
  GumboOptions options = options_with(arena);
  options.fragment_context = GUMBO_TAG_DIV;
  const GumboOutput* output = gumbo_parse_with_options(&options, text.data(), text.size());
  const GumboVector& children = output->root->v.element.children;
  if (children.length == 0) return text;
  const auto& child = *static_cast<const GumboNode*>(children.data[0]);
  return element(child) ? text : child.v.text.text;
}

}  // namespace checkclaims
