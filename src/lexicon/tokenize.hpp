#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// A piece of text -> its tokens, in order. Words get their id from `lexicon` (all 0 if it is
/// null). `text` must be valid UTF-8 and `span` must begin and end between characters.
///
///   "Hamas’s 39,445" -> Hamas | ’s | 39,445
///   "U.S.-led talks." -> U.S. | - | led | talks | .
///   "the 7th" -> the | 7 | th (glued)
std::vector<Token> tokenize(std::string_view text, Span span, const Lexicon* lexicon);

/// The same, appended to `tokens`.
void tokenize(std::string_view text, Span span, const Lexicon* lexicon, std::vector<Token>& tokens);

/// Case folded; ASCII stays ASCII, curly apostrophes become straight.
std::string fold(std::string_view text);

}  // namespace checkclaims
