#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

enum class TermKind : std::uint8_t { word, name, number, ordinal, date, negation };

/// The role of a term in its sentence, as bits.
enum TermMark : std::uint16_t {
  mark_supposed = 1,   ///< "if", "may" or "would" before it in its part of the sentence
  mark_planned = 2,    ///< "will" or "plans to" before it in its part of the sentence
  mark_listed = 4,     ///< "another", "including", "among", "other": one of several
  mark_money = 8,      ///< for numbers: a sum of money
  mark_percent = 16,   ///< for numbers: a percentage
  mark_saying = 32,    ///< a verb of saying: part of the attribution, not of its content
  mark_compared = 64,  ///< after "than", "from", "compared with": something used for comparison
  /// The first term of its part of the sentence, such as an insertion between two commas.
  mark_opening = 128,
  mark_proper = 256,  ///< for words: capitalised where other words are not
  mark_digits = 512,  ///< for words: digits that are not a count, as in "K-40"
};

/// A content word of a statement: not "the", "of" or "has".
struct Term {
  /// For words: hash of the word without its ending; otherwise 1 + index of the mention.
  std::uint32_t key = 0;
  std::uint32_t begin = 0;  ///< byte offset in the document's text
  std::uint16_t size = 0;   ///< length in bytes, at most 65,535
  std::uint16_t marks = 0;  ///< bits of TermMark
  TermKind kind = TermKind::word;

  Span span() const { return {begin, begin + size}; }
};

/// The content of a sentence, word by word.
struct Statement {
  static constexpr std::uint32_t no_speaker = UINT32_MAX;
  std::uint32_t sentence = 0;    ///< index into Document::sentences
  std::uint32_t first_term = 0;  ///< index into Statements::terms
  std::uint32_t term_count = 0;
  std::uint32_t speaker = no_speaker;  ///< index of the speaker mention
  bool changing = false;               ///< "still", "so far": its numbers hold only at one moment
  bool partial = false;  ///< "exit poll", "half of the votes counted": others may count more
};

/// The statements of one article, in order.
struct Statements {
  std::vector<Statement> all;
  std::vector<Term> terms;
};

/// The kind of difference between two statements.
enum class ContrastKind : std::uint8_t { number, ordinal, date, name, negation, opposite };

/// One of two statements that differ in one thing.
struct StatementSide {
  DocumentId document{};  ///< index into Analysis::documents
  Span clause;       ///< from the first to the last of the shared words, including the difference
  Span word;         ///< the word that differs
  std::string text;  ///< the fullest spelling of a name, otherwise the words, on one line
};

/// Two statements of two articles that are the same except for one thing.
struct StatementContrast {
  ContrastKind kind = ContrastKind::number;
  std::array<StatementSide, 2> sides;
  std::vector<std::string> shared;  ///< words common to both, in order, in lower case
  /// The nearest of these to the difference, up to three on each side.
  std::vector<std::string> frame;
  std::string unit;  ///< for numbers: what is counted; may be empty
};

std::string_view name_of(ContrastKind kind);

}  // namespace checkclaims
