#include "lexicon/tokenize.hpp"

#include <gtest/gtest.h>

namespace checkclaims::tokenize_test {

namespace {

/// Tokens joined by "|", or by nothing where one is glued to the token before.
std::string cut(const std::string& text) {
  std::string all;
  for (const Token& token : tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, nullptr))
    all += (all.empty()   ? ""
            : token.glued ? "+"
                          : "|") +
           text.substr(token.span.begin, token.span.size());
  return all;
}

}  // namespace

TEST(Tokenize, CutsWordsNumbersAndMarks) {
  struct Case {
    const char *text, *cut, *why;
  };
  for (const auto& c : {
           Case{"Hamas\xE2\x80\x99s 39,445", "Hamas+\xE2\x80\x99s|39,445",
                "possessives and grouped numbers"},
           Case{"U.S.-led talks.", "U.S.+-+led|talks+.", "abbreviations keep their stops"},
           Case{"the 7th of Oct. 2023", "the|7+th|of|Oct+.|2023",
                "ordinals, and stops that may end a sentence"},
           Case{"at 5 p.m.", "at|5|p.m.", "hours"},
           Case{"1.2 million, 12.", "1.2|million+,|12+.", "a stop after a number is no separator"},
           Case{"cease-fire \xE2\x80\x94 now", "cease+-+fire|\xE2\x80\x94|now",
                "hyphens and dashes"},
           Case{"end.Then", "end+.+Then", "a lost space"},
           Case{"a\xC2\xA0"
                "b\xE2\x80\x8B"
                "c",
                "a|b|c", "spaces that are no ASCII"},
           Case{"", "", "nothing"},
       })
    EXPECT_EQ(cut(c.text), c.cut) << c.why;
}

TEST(Tokenize, LongRunsAreCut) {
  for (const std::string unit : {"a", "7", "\xC3\xA9", "\xE0\xA4\x95", "A."}) {
    std::string text;
    while (text.size() < 10000) text += unit;
    std::uint32_t next = 0;
    for (const Token& token :
         tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, nullptr)) {
      EXPECT_EQ(token.span.begin, next) << unit;
      EXPECT_LE(token.span.size(), 1028u) << unit;
      EXPECT_EQ(text[token.span.begin], unit[0]) << "a border inside a character";
      next = token.span.end;
    }
    EXPECT_EQ(next, text.size()) << unit;
  }
}

}  // namespace checkclaims::tokenize_test
