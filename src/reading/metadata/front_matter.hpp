#pragma once
#include <string_view>

#include "checkclaims/lexicon.hpp"
#include "reading/text/metadata.hpp"

namespace checkclaims {

/// The text of an article -> its front matter.
///
/// Plain and quoted YAML scalars of the keys title, source and url, and of those that date an
/// article ("date", "Published", "pubDate", "created_at"; case, `-` and `_` do not matter) or
/// its last change ("updated"). Everything else in the block is passed over; a remark says so of a
/// date where nothing else gave the day. A block that is not closed within its bounds (64 KiB) or
/// holds a line that is no `key: value` is no front matter.
Metadata read_front_matter(std::string_view text, const Lexicon& lexicon);

}  // namespace checkclaims
