#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/formats/characters.hpp"
#include "reading/formats/page_tree.hpp"
#include "reading/formats/page_words.hpp"

namespace checkclaims {

/// What a node of a page is, and what is in it.
struct NodeFacts {
  PagePart part = PagePart::article;  ///< of what it stands in, too
  bool hidden = false, standfirst = false, live = false, published = false, changed = false;
  bool body = false;                    ///< its names say that it is the body of an article
  bool blocks = false;                  ///< has blocks within it
  std::uint32_t words = 0, linked = 0;  ///< all; those in links
  std::uint32_t prose = 0;  ///< in paragraphs, outside of links and of what is no article
};

/// Where the article of a page stands.
struct MainText {
  std::vector<NodeFacts> facts;            ///< by node
  std::uint32_t node = PageNode::none;     ///< all of the article is in it; none: no article
  std::uint32_t whole = PageNode::none;    ///< the article with its head, as far as is known
  std::vector<std::uint32_t> standfirsts;  ///< before `node`
  bool live = false;                       ///< a live blog: its entries have a time each
};

/// Finds the article: what is named as its body, else an <article>, else <main>, else where most of
/// the page's prose is.
MainText find_main_text(std::string_view page, const PageTree& tree, bool live);

/// Words left out, by part; behind them those outside of the article.
struct LeftOutWords {
  std::array<std::uint32_t, page_part_count> parts{};
  std::uint32_t outside = 0;
};

/// Writes the paragraphs of an article. `title` are the words of its headline, which are not said
/// again, and `title_node` is the element that they are taken from, or none: it is not left out.
LeftOutWords write_main_text(std::string_view page, const PageTree& tree, const MainText& main,
                             std::uint32_t title_node, std::string_view title, TextWriter& out);

/// Letters and digits of a text, in lower case: what two spellings of a headline share.
std::string bare_words(std::string_view text);

/// The words of a node.
std::string words_of_node(std::string_view page, const PageTree& tree, std::uint32_t node);

}  // namespace checkclaims
