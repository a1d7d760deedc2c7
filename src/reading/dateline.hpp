#pragma once
#include <optional>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"
#include "reading/tokens.hpp"

namespace checkclaims {

/// A day of publication and the words that tell it.
struct ToldDay {
  Day day;
  Span words;
  int weekday = -1;  ///< 0 = Monday .. 6, where it is told too
};

/// The day of publication that the text itself tells: a stamp ("Posted: March 29, 2015"), else the
/// dateline before the first sentence ("JAKARTA, Indonesia, Dec 26, 2004 (AP) --"). Nothing where
/// neither has a complete day. `tokens` are the article's.
std::optional<ToldDay> told_day(const Document& document, Tokens tokens, const Lexicon& lexicon);

}  // namespace checkclaims
