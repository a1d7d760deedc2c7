#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

enum class TermKind : std::uint8_t { word, name, number, ordinal, date, negation };

/// What a sentence makes of a term, as bits.
enum TermMark : std::uint16_t {
  mark_supposed = 1,  ///< "if", "may", "would" before it in its part of the sentence
  mark_planned = 2,   ///< "will", "plans to" before it there
  mark_listed = 4,    ///< "another", "including", "among", "other": one of several
  mark_money = 8,     ///< of numbers: a sum of money
  mark_percent = 16,  ///< of numbers: a percentage
  mark_saying = 32,   ///< a verb of saying: who speaks, not what is said
  mark_compared =
      64,  ///< behind "than", "from", "compared with": what is set against something else
  mark_opening = 128,  ///< the first of its part of the sentence: of what stands between two commas
  mark_proper = 256,   ///< of words: written with a capital where others are not
  mark_digits = 512,   ///< of words: digits that count nothing, as in "K-40"
};

/// A word of a statement that says something: not "the", "of" or "has".
struct Term {
  std::uint32_t key =
      0;  ///< of words: hash of the word without its ending; of others 1 + index of the mention
  std::uint32_t begin = 0;  ///< of its bytes in the document's text
  std::uint16_t size = 0;   ///< of its bytes, cut at 65,535
  std::uint16_t marks = 0;  ///< bits of TermMark
  TermKind kind = TermKind::word;

  Span span() const { return {begin, begin + size}; }
};

/// A sentence as what it says, word by word.
struct Statement {
  static constexpr std::uint32_t no_speaker = UINT32_MAX;
  std::uint32_t sentence = 0;    ///< index into Document::sentences
  std::uint32_t first_term = 0;  ///< index into Statements::terms
  std::uint32_t term_count = 0;
  std::uint32_t speaker = no_speaker;  ///< index of the speaker mention
  bool changing = false;               ///< "still", "so far": its numbers are of one moment
  bool partial = false;  ///< "exit poll", "half of the votes counted": others count more, or all
};

/// What one article states, in order.
struct Statements {
  std::vector<Statement> all;
  std::vector<Term> terms;
};

/// In what two statements differ.
enum class ContrastKind : std::uint8_t { number, ordinal, date, name, negation, opposite };

/// One of two statements that say the same but for one thing.
struct StatementSide {
  DocumentId document{};  ///< index into the analysis's documents
  Span clause;            ///< from the first to the last word that both say, and the contrast
  Span word;              ///< the one thing
  std::string text;       ///< of names the fullest spelling, of others the words, on one line
};

/// Two statements of two articles that say the same but for one thing.
struct StatementContrast {
  ContrastKind kind = ContrastKind::number;
  std::array<StatementSide, 2> sides;
  std::vector<std::string> shared;  ///< words that both say, in order, in lower case
  std::vector<std::string>
      frame;         ///< of these the nearest to the one thing, as far as three to each side
  std::string unit;  ///< of numbers: what is counted; may be empty
};

std::string_view name_of(ContrastKind kind);

}  // namespace checkclaims
