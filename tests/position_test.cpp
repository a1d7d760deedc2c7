#include "reporting/position.hpp"

#include <gtest/gtest.h>

namespace checkclaims::position_test {

TEST(Position, CountsLinesAndCodePointsFromOne) {
  struct Case {
    const char* text;
    std::uint32_t offset;
    Position position;
    const char* why;
  };
  for (const auto& c : {Case{"", 0, {1, 1}, "an empty text has a first place"},
                        Case{"abc", 2, {1, 3}, "ASCII: a column is a byte"},
                        Case{"a\nb", 1, {1, 2}, "the line break ends its own line"},
                        Case{"a\nb", 2, {2, 1}, "after it a line begins"},
                        Case{"a\r\nb", 3, {2, 1}, "CR LF is one line break"},
                        Case{"é€x", 5, {1, 3}, "two and three bytes are one column each"},
                        Case{"\xF0\x9F\x98\x80x", 4, {1, 2}, "an emoji is one code point"},
                        Case{"ab", 99, {1, 3}, "past the end is the end"}})
    EXPECT_EQ(Positions(c.text).at(c.offset), c.position) << c.why;
}

TEST(Position, AgreesWithCountingEverywhere) {
  std::string text;
  for (int i = 0; i < 700; ++i)
    text += i % 97 == 96 ? "\n" : i % 5 == 0 ? "é" : i % 7 == 0 ? "€" : "x";
  const Positions positions(text);
  Position counted;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (starts) {
      EXPECT_EQ(positions.at(at), counted) << "at byte " << at;
    }
    // Counting goes by whole characters: the column moves when a character begins.
    if (text[at] == '\n')
      counted = {counted.line + 1, 1};
    else if (starts)
      ++counted.column;
  }
}

TEST(Position, KeepsDocumentsApart) {
  std::vector<Document> documents(2);
  documents[0].text = "one\ntwo";
  documents[1].text = "three";
  DocumentPositions positions(documents);
  EXPECT_EQ(positions.at(DocumentId{0}, 4), (Position{2, 1}));
  EXPECT_EQ(positions.at(DocumentId{1}, 4), (Position{1, 5}));
}

}  // namespace checkclaims::position_test
