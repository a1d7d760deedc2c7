#include "reading/text/sentences.hpp"

#include <gtest/gtest.h>

#include "lexicon/tokenize.hpp"

namespace checkclaims::sentences_test {

namespace {

std::vector<std::string> sentences_of(const std::string& text) {
  const auto tokens =
      tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &Lexicon::english());
  std::vector<std::string> sentences;
  std::uint32_t next = 0;
  for (const Sentence& sentence : split_sentences(text, tokens, Lexicon::english())) {
    EXPECT_EQ(sentence.first_token, next) << text;
    next += sentence.token_count;
    sentences.push_back(text.substr(sentence.span.begin, sentence.span.size()));
  }
  EXPECT_EQ(next, tokens.size()) << text;
  return sentences;
}

}  // namespace

TEST(Sentences, EndWhereTheyEnd) {
  struct Case {
    const char* text;
    std::vector<std::string> sentences;
    const char* why;
  };
  const Case cases[] = {
      {"Nine died. Ten fled.", {"Nine died.", "Ten fled."}, "a full stop and a capital"},
      {"Who fired? Nobody knows! It ended.",
       {"Who fired?", "Nobody knows!", "It ended."},
       "other marks"},
      {"Nine died. 12 fled.", {"Nine died.", "12 fled."}, "a digit can start a sentence"},
      {"It grew by 1.2 million to 39,445.5 in all.",
       {"It grew by 1.2 million to 39,445.5 in all."},
       "points in numbers"},
      {"The U.S. Senate met. The U.N. did not.",
       {"The U.S. Senate met.", "The U.N. did not."},
       "an abbreviation before a name"},
      {"He flew to the U.S. He stayed.",
       {"He flew to the U.S.", "He stayed."},
       "an abbreviation before a sentence's start"},
      {"On Oct. 7, 2023 and Jan. 5 they met.",
       {"On Oct. 7, 2023 and Jan. 5 they met."},
       "months before days"},
      {"Gen. Lee met Mr. Hall and Dr. No.",
       {"Gen. Lee met Mr. Hall and Dr. No."},
       "titles before names"},
      {"J. Smith and George W. Bush spoke.", {"J. Smith and George W. Bush spoke."}, "initials"},
      {"It struck at 5 p.m. Sunday. At 6 p.m. Police came.",
       {"It struck at 5 p.m. Sunday.", "At 6 p.m.", "Police came."},
       "hours before days and before sentences"},
      {"Resolution No. 5 failed. He said no. Five voted.",
       {"Resolution No. 5 failed.", "He said no.", "Five voted."},
       "numbers of things"},
      {"\"It is over,\" he said. \"We won.\" They left.",
       {"\"It is over,\" he said.", "\"We won.\"", "They left."},
       "straight quotes"},
      {"He said: \xE2\x80\x9CWe won. It is over.\xE2\x80\x9D They left.",
       {"He said: \xE2\x80\x9CWe won.", "It is over.\xE2\x80\x9D", "They left."},
       "curly quotes"},
      {"\"Why?\" he asked. \"Who knows!\" she said.",
       {"\"Why?\" he asked.", "\"Who knows!\" she said."},
       "a quote that goes on"},
      {"\"They went home. \" Then it rained.",
       {"\"They went home. \"", "Then it rained."},
       "a space lost its place before the quote"},
      {"He left (she stayed.) They met.",
       {"He left (she stayed.)", "They met."},
       "a bracket closes with the stop"},
      {"They met\xE2\x80\xA6 Then it ended... It rained.",
       {"They met\xE2\x80\xA6", "Then it ended...", "It rained."},
       "ellipses"},
      {"They met... and parted.", {"They met... and parted."}, "an ellipsis inside a sentence"},
      {"It happened that evening.Investigators came.",
       {"It happened that evening.", "Investigators came."},
       "a lost space"},
      {"It happened on May 11.Investigators came at 5.30 p.m. to the No.5 mill.",
       {"It happened on May 11.", "Investigators came at 5.30 p.m. to the No.5 mill."},
       "a lost space after digits"},
      {"See example.com or St. Mary Church.",
       {"See example.com or St. Mary Church."},
       "stops inside names"},
      {"Three agreed: Oman, Malta and Chad. Two did not.",
       {"Three agreed: Oman, Malta and Chad.", "Two did not."},
       "a list after a colon"},
      {"", {}, "nothing"},
      {"...", {"..."}, "marks alone"},
  };
  for (const auto& c : cases) EXPECT_EQ(sentences_of(c.text), c.sentences) << c.why;
}

TEST(Sentences, AreNeverLongerThanTheirCap) {
  struct Case {
    std::string unit;
    const char* why;
  };
  for (const auto& c :
       {Case{"many ", "words without an end"}, Case{"a", "one word"}, Case{"1", "one number"},
        Case{"\xC3\xA9", "letters of two bytes"}, Case{".\"", "marks that all close"},
        Case{"A.", "one abbreviation"}, Case{"\xCC\x81", "marks of letters"}}) {
    std::string text;
    while (text.size() < 5 * longest_sentence) text += c.unit;
    for (const std::string& sentence : sentences_of(text))
      EXPECT_LE(sentence.size(), longest_sentence + 1100) << c.why;
  }
}

}  // namespace checkclaims::sentences_test
