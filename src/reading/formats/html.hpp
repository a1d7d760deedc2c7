#pragma once
#include <string_view>

#include "reading/formats/extraction.hpp"

namespace checkclaims {

/// The text of a web page, valid UTF-8 -> its article.
///
/// Runs give offsets in `page`, which is at most 1 GiB. A page without an article gives an empty
/// body; omitted says what is in it instead. Takes time in proportion to the page. Headings and
/// list items of the body begin as in Markdown ("## ", "- "); comments that excuse findings are
/// lines of their own before the paragraph behind them. Throws nothing but std::bad_alloc.
Extraction read_web_page(std::string_view page);

/// The same for a piece of HTML that is an article and nothing else, as feeds and records hold it:
/// all of its text is taken, but for what is marked as something else. No metadata.
Extraction read_web_fragment(std::string_view fragment);

}  // namespace checkclaims
