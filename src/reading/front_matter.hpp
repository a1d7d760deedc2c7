#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// What the `---` block at the head of an article says.
struct FrontMatter {
  std::uint32_t end = 0;  ///< where the article begins; 0 where there is no front matter
  std::optional<std::string> title, source, url;
  Span title_span;  ///< the title's bytes, quotation marks left out
  std::optional<Day> date;
  Span date_span;   ///< the date's bytes, quotation marks left out
  std::vector<std::string> remarks;  ///< "date 2024-02-30 is impossible"
};

/// The text of an article -> its front matter.
///
/// Plain and quoted YAML scalars of the keys title, date, source and url; everything
/// else in the block is passed over. A block that is not closed within its bounds
/// (64 KiB) or holds a line that is no `key: value` is no front matter.
FrontMatter read_front_matter(std::string_view text);

}  // namespace checkclaims
