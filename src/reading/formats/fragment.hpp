#pragma once
#include <string_view>

#include "reading/formats/extraction.hpp"

namespace checkclaims {

/// Whether a value of a record or feed is written in HTML: it has a tag, or a character reference.
bool looks_like_html(std::string_view value);

/// The value of a field while it is taken over: as plain text, or as a fragment of HTML.
///
/// `value` was taken out of a source by `runs`. Adds its words to `out`, whose runs then lead to
/// the source. All of a fragment is the article: it has no navigation around it.
void write_value(std::string_view value, const std::vector<TextRun>& runs, Extraction& extraction,
                 TextWriter& out);

}  // namespace checkclaims
