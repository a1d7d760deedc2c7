// A paragraph of an article, cut where its marks begin and end.
#include "reporting/html/article_marks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace checkclaims::article_marks_test {
namespace {

/// "[the >12<1 dead]": words in brackets, a value in angles with the numbers of the marks that are
/// referred to behind it. Levels other than `read` as a letter: N, W, E, and L for left out.
std::string shown(std::string_view text, Span block, const std::vector<TextMark>& marks,
                  const std::vector<std::uint32_t>& anchors) {
  static constexpr std::string_view letters = "L NWE";
  const auto letter = [](MarkLevel level) {
    const char c = letters[static_cast<std::size_t>(level)];
    return c == ' ' ? std::string() : std::string(1, c);
  };
  std::string out;
  for (const TextPiece& piece : pieces_of(text, block, marks, anchors)) {
    std::string one(text.substr(piece.span.begin, piece.span.size()));
    if (piece.value) one = letter(piece.value_level) + ">" + one + "<";
    if (piece.words) one = letter(*piece.words) + "[" + one + "]";
    for (const std::uint32_t reference : piece.references) one += std::to_string(reference + 1);
    out += (out.empty() ? "" : "|") + one;
  }
  return out;
}

struct Case {
  std::string_view text;
  std::vector<TextMark> marks;
  std::vector<std::uint32_t> anchors;
  std::string_view expected, why;
};

TEST(ArticleMarks, CutAtTheBordersOfMarks) {
  constexpr MarkLevel read = MarkLevel::read, error = MarkLevel::error, note = MarkLevel::note;
  const std::vector<Case> cases = {
      {"12 died", {}, {}, "12 died", "nothing is marked"},
      {"So 12 died.",
       {{{3, 10}, {3, 5}, read}},
       {},
       "So |[>12<]1|[ died]|.",
       "a value in its words, referred to behind the value"},
      {"12 died, 9 hurt",
       {{{0, 7}, {0, 2}, read}, {{0, 15}, {9, 10}, error}},
       {},
       "E[>12<]1|E[ died]|E[, ]|E[E>9<]2|E[ hurt]",
       "the graver of two clauses that contain each other gives the words its colour"},
      {"abcdef",
       {{{0, 4}, {}, read}, {{2, 6}, {}, note}},
       {},
       "[ab]|N[cd]1|N[ef]2",
       "words that overlap are cut where they do; each is referred to at its own end"},
      {"12 died",
       {{{0, 7}, {0, 2}, read}, {{0, 7}, {0, 2}, error}},
       {},
       "E[E>12<]12|E[ died]",
       "one value of two claims is marked once, as the graver one, and leads to both"},
      {"12 dead",
       {{{}, {0, 5}, read}, {{}, {3, 7}, error}},
       {},
       ">12 de<1|E>ad<2",
       "of values that overlap the later one has the rest"},
      {"12 dead",
       {{{}, {0, 7}, read}, {{}, {3, 5}, error}},
       {},
       "E>12 dead<12",
       "a value within another leads to its note all the same"},
      {"six dead", {{{}, {0, 3}, MarkLevel::left_out}}, {}, "L>six<1| dead", "what was left out"},
      {"12 died", {{{0, 7}, {0, 2}, read}}, {4, 5}, "[>12<]1|[ d]|[i]|[ed]", "anchors cut, too"},
      {"caf\xC3\xA9", {{{0, 4}, {}, read}}, {4}, "[caf]1|\xC3\xA9", "no cut is within a character"},
      {"12", {{{0, 99}, {1, 99}, read}}, {77}, "[1]|[>2<]1", "what is beyond the block is clipped"},
      {"12", {{{50, 60}, {}, read}, {{}, {50, 60}, read}}, {}, "12", "and what is all beyond"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(shown(c.text, {0, static_cast<std::uint32_t>(c.text.size())}, c.marks, c.anchors),
              c.expected)
        << c.why;
}

TEST(ArticleMarks, NothingOfAnEmptyBlock) {
  const std::vector<TextMark> marks = {{{0, 2}, {0, 2}, MarkLevel::read}};
  EXPECT_EQ(shown("12", {1, 1}, marks, {}), "");
  EXPECT_EQ(shown("123", {1, 2}, marks, {}), "[>2<]1") << "a block in the middle of a text";
}

TEST(ArticleMarks, AllTextIsThereWhateverOverlaps) {
  const std::string text(2000, 'x');
  std::vector<TextMark> marks;
  for (std::uint32_t i = 0; i < 1000; ++i)
    marks.push_back({{i, 2000 - i}, {i, i + i % 7}, static_cast<MarkLevel>(i % mark_levels)});
  std::uint32_t at = 0;
  std::vector<bool> told(marks.size());
  for (const TextPiece& piece : pieces_of(text, {0, 2000}, marks, {})) {
    EXPECT_EQ(piece.span.begin, at);
    EXPECT_GT(piece.span.size(), 0U);
    at = piece.span.end;
    for (const std::uint32_t reference : piece.references) told[reference] = true;
  }
  EXPECT_EQ(at, 2000U);
  EXPECT_EQ(std::count(told.begin(), told.end(), false), 0) << "each note is referred to";
}

}  // namespace
}  // namespace checkclaims::article_marks_test
