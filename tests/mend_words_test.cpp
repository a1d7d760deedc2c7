// Words that scraping has glued together or left cut, and words that only look so.
#include <gtest/gtest.h>

#include <string>

#include "checkclaims/lexicon.hpp"
#include "lexicon/tokenize.hpp"
#include "reading/text/mend_words.hpp"

namespace checkclaims::mend_words_test {

namespace {

/// The tokens of a text with | between them; a number that is glued to a word with + before it.
std::string mended(const std::string& text) {
  const Lexicon& lexicon = Lexicon::english();
  auto tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &lexicon);
  mend_words(text, lexicon, tokens, 0);
  std::string all;
  for (const Token& token : tokens) {
    if (!all.empty()) all += '|';
    if (token.kind == TokenKind::number && token.glued) all += '+';
    all += text.substr(token.span.begin, token.span.size());
  }
  return all;
}

}  // namespace

TEST(MendWords, WhereOneKnownWordEndsAndAnotherBegins) {
  struct Case {
    const char *text, *tokens, *why;
  };
  for (const auto& c : {
           Case{"twelve peoplewere hurt", "twelve|people|were|hurt", "a small word behind"},
           Case{"they werekilled", "they|were|killed", "a small word before"},
           Case{"andwounded six", "and|wounded|six", "at the beginning"},
           Case{"atleast 12", "at|least|12", "of two letters"},
           Case{"at least140,000", "at|least|140,000", "a hedge and its number"},
           Case{"the140 dead", "the|140|dead", "an article and its number"},
           Case{"500 fami-lies fled", "500|fami-lies|fled", "one word again"},
           Case{"nobody was kil-led", "nobody|was|kil-led", "a verb"},
           Case{"the Falcon9 rocket", "the|Falcon|+9|rocket", "a name and its number"},
           Case{"covid19 cases", "covid|+19|cases", "no word that stands before numbers"},
           Case{"Peoplewere Forthem", "Peoplewere|Forthem", "capitals may be names"},
           Case{"the co-pilots", "the|co|-|pilots", "a hyphen that belongs there"},
           Case{"an anti-war rally", "an|anti|-|war|rally", "the whole is no word of a table"},
           Case{"self-help", "self|-|help", "both are words"},
           Case{"andante", "andante", "a word that begins like another"},
           Case{"healthcare", "healthcare", "a word of two words"},
           Case{"the wasteland", "the|wasteland", "a word of the dictionary"},
           Case{"inshore thereof", "inshore|thereof", "words of the dictionary"},
           Case{"hewas", "hewas", "too short to be sure"},
       })
    EXPECT_EQ(mended(c.text), c.tokens) << c.why;
}

}  // namespace checkclaims::mend_words_test
