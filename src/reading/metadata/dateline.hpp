#pragma once
#include <optional>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"
#include "reading/text/tokens.hpp"

namespace checkclaims {

/// A day of publication and the words that tell it.
struct ToldDay {
  Day day;
  Span words;
  int weekday = -1;  ///< 0 = Monday .. 6, where it is told too
};

/// What the text itself tells of when it was published, and changed for the last time.
struct ToldDays {
  std::optional<ToldDay> published;
  std::optional<Change> changed;
};

/// Published: a stamp ("Posted: March 29, 2015"), else the dateline before the first sentence
/// ("JAKARTA, Indonesia, Dec 26, 2004 (AP) --"), whose year may be left out where a change of at
/// most a month later is known. Nothing where neither has a complete day. Changed: "Updated: March
/// 30, 2015", or what the document knows already. `tokens` are the article's.
ToldDays told_days(const Document& document, Tokens tokens, const Lexicon& lexicon);

}  // namespace checkclaims
