#pragma once
#include <cstdint>
#include <string_view>

namespace checkclaims {

/// What a part of a page is, if it is no text of the article.
enum class PagePart : std::uint8_t {
  article,
  advertising,
  byline,
  captions,
  comments,
  cookie_banner,
  footer,
  forms,
  header,
  hidden,
  navigation,
  newsletter,
  notes,
  paywall,
  players,
  pop_ups,
  pull_quotes,
  related,
  share,
  sidebar,
  stamp,
  tags,
};
inline constexpr std::size_t page_part_count = static_cast<std::size_t>(PagePart::tags) + 1;

/// "related links": as Extraction::omitted names it.
std::string_view name_of(PagePart part);

/// What the words in the class, id or name of an element say about it.
struct ClassMeaning {
  PagePart part = PagePart::article;
  std::uint16_t most_words = 0;  ///< a part of more words is not that; 0: of any
  bool body = false;             ///< the body of an article
  bool standfirst = false;       ///< the sentences below a headline
  bool live = false;             ///< a live blog
  bool hidden = false;
  bool published = false;  ///< the day of publication
  bool changed = false;    ///< the day of the last change
};

/// "post-meta c-relatedPosts" -> what its names mean together. A name is cut into words at hyphens,
/// underscores and capitals; the row that comes first in the table decides.
ClassMeaning meaning_of_classes(std::string_view classes);

}  // namespace checkclaims
