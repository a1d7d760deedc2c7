#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/formats/extraction.hpp"
#include "reading/formats/linked_data.hpp"
#include "reading/formats/main_text.hpp"
#include "reading/formats/page_tree.hpp"

namespace checkclaims {

/// Words of a page that state something about its article.
struct PageStatement {
  Span words;         ///< in the page
  std::string field;  ///< "JSON-LD datePublished"
  bool json = false;  ///< the inside of a JSON string
};

/// What a page states about its article, in the order of trust.
struct PageMetadata {
  std::optional<PageStatement> title;
  std::uint32_t title_node = PageNode::none;  ///< the words of this element are the title
  std::vector<PageStatement> dates, changes;
  std::optional<std::string> url, publisher, language;
};

/// The article of the page's JSON-LD that the page is about; nullptr where there is none.
///
/// Of several it is the one with the page's headline or address, else the first.
const LinkedArticle* own_article(std::string_view page, const PageTree& tree,
                                 const LinkedData& data);

/// Dates: JSON-LD, then <meta> and marked elements by a table of names, then <time> in the head of
/// the article. Title: the headline that readers see (<h1>), because what is claimed to them stands
/// there, then JSON-LD, OpenGraph, <title> without the name of the site.
PageMetadata read_metadata(std::string_view page, const PageTree& tree, const MainText& main,
                           const LinkedArticle* own);

/// Writes the words of a statement, or of the title's element.
void write_statement(PageWriter& writer, std::string_view page, const PageStatement& statement);
void write_title(PageWriter& writer, std::string_view page, const PageTree& tree,
                 const PageMetadata& metadata);

}  // namespace checkclaims
