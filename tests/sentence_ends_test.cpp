// Queries beyond either end of a sentence find nothing.
#include <gtest/gtest.h>

#include "reading/syntax/chunks.hpp"
#include "recognised_text.hpp"

namespace checkclaims::sentence_ends_test {
namespace {

/// Indexes that are no place of a row of `size`, also such as `i - 1` and `i - 1 + 2` come to.
std::vector<std::size_t> outside(std::size_t size) {
  return {size,         size + 1,     size + 7,   SIZE_MAX,
          SIZE_MAX - 1, SIZE_MAX / 2, UINT32_MAX, UINT32_MAX + std::size_t{1}};
}

TEST(SentenceEnds, NoChunkStandsBeyondThem) {
  const TestText text("Released after 10 years");
  const ChunkedSentence s = chunk(text.sentences().at(0), {});
  ASSERT_EQ(s.chunks.size(), 4U);
  const std::vector<Mention> none;
  for (const std::size_t at : outside(s.chunks.size())) {
    const Chunk& end = s.chunks[at];
    EXPECT_EQ(end.kind, ChunkKind::other) << at;
    EXPECT_TRUE(end.hits.empty()) << at;
    EXPECT_EQ(end.first, end.last) << at;
    EXPECT_NE(end.segment, s.chunks[3].segment) << at;
    EXPECT_EQ(s.hit(at, Table::measures), nullptr) << at;
    EXPECT_EQ(s.hit(at, Table::measures, Construction::object), nullptr) << at;
    EXPECT_FALSE(s.is(at, "preposition")) << at;
    EXPECT_FALSE(s.says(at, "year")) << at;
    EXPECT_FALSE(s.says(at, {"of", "the"})) << at;
    EXPECT_EQ(name_at(s, at, none), nullptr) << at;
    EXPECT_EQ(s.words(at, at + 1), "") << at;
    EXPECT_EQ(s.words(0, at), "Released after 10 years") << at;
  }
  EXPECT_EQ(s.words(2, 2), "");
  EXPECT_EQ(s.words(3, 1), "");
}

TEST(SentenceEnds, NoTokenStandsBeyondThem) {
  const TestText text("Released after 10 years");
  const SentenceView& view = text.sentences().at(0);
  for (const std::size_t at : outside(view.tokens.size())) {
    const Token& end = view.tokens[at];
    EXPECT_EQ(end.kind, TokenKind::punctuation) << at;
    EXPECT_EQ(end.mark, 0) << at;
    EXPECT_EQ(end.span.size(), 0U) << at;
    EXPECT_FALSE(end.glued || end.capitalised || end.all_caps) << at;
    EXPECT_TRUE(view.tokens.part(at, 2).empty()) << at;
    const auto token = static_cast<std::uint32_t>(at);
    if (token < view.tokens.size()) continue;
    EXPECT_EQ(view.word(token), "") << at;
    EXPECT_EQ(view.words(token, token + 1), "") << at;
    EXPECT_EQ(view.words(1, token), "after 10 years") << at;
    EXPECT_TRUE(view.hits_from(token, token + 1).empty()) << at;
  }
}

TEST(SentenceEnds, WhatIsKnownOfATokenEndsWithThem) {
  ByToken<std::uint32_t> known(3);
  known.fill(1, 9, 7);
  for (const std::size_t at : outside(3)) {
    known.set(at, 5);
    EXPECT_EQ(known[at], 0U) << at;
  }
  EXPECT_EQ(known[0], 0U);
  EXPECT_EQ(known[2], 7U);
}

TEST(SentenceEnds, ASentenceOfNothingHasThemToo) {
  const Chunks chunks;
  EXPECT_EQ(chunks[0].kind, ChunkKind::other);
  EXPECT_EQ(chunks[SIZE_MAX].last, 0U);
  EXPECT_EQ(Tokens()[0].mark, 0);
  EXPECT_EQ(Tokens().back().mark, 0);
}

}  // namespace
}  // namespace checkclaims::sentence_ends_test
