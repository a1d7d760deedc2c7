#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// What the `---` block at the head of an article says.
struct FrontMatter {
  std::uint32_t end = 0;  ///< where the article begins; 0 where there is no front matter
  std::optional<std::string> title, source, url;
  Span title_span;  ///< the title's bytes, quotation marks left out
  std::optional<Day> date;
  Span date_span;  ///< the date's bytes, quotation marks left out
  std::optional<Change> changed;
  std::vector<std::string> remarks;  ///< "date 2024-02-30 is impossible"
};

/// The text of an article -> its front matter.
///
/// Plain and quoted YAML scalars of the keys title, source and url, and of those that date an
/// article ("date", "Published", "pubDate", "created_at"; case, `-` and `_` do not matter) or
/// its last change ("updated"). Everything else in the block is passed over; a remark says so of a
/// date where nothing else gave the day. A block that is not closed within its bounds (64 KiB) or
/// holds a line that is no `key: value` is no front matter.
FrontMatter read_front_matter(std::string_view text, const Lexicon& lexicon);

}  // namespace checkclaims
