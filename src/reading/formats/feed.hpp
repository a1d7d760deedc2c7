#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reading/formats/extraction.hpp"

namespace checkclaims {

/// The articles of a feed or of a news item.
struct FeedArticles {
  std::vector<Extraction> articles;  ///< in the order of the file
  bool single = false;               ///< the file is one news item, not a feed
};

/// RSS 0.9 to 2.0, Atom, NewsML-G2 and NITF -> their articles. Other XML has none.
///
/// `xml` is UTF-8. Throws InputError for what is not well-formed.
FeedArticles feed_articles(const std::string& path, std::string_view xml);

}  // namespace checkclaims
