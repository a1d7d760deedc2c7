#pragma once
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "reading/text/sentence.hpp"

namespace checkclaims {

/// A text as one sentence, with all that a SentenceView points into.
struct OneSentence {
  explicit OneSentence(std::string words, const Lexicon& known = Lexicon::english());
  OneSentence(const OneSentence&) = delete;
  OneSentence& operator=(const OneSentence&) = delete;
  SentenceView view() const { return {text, tokens, hits, lexicon, BlockKind::body}; }
  /// Whether the text contains the row's own words.
  bool has_row(Table table, std::string_view id) const;
  std::vector<NameMention> names() const;

  std::string text;
  const Lexicon& lexicon;
  std::vector<Token> tokens;
  std::vector<Hit> hits;
};

/// The text alone, as an article.
Analysis read_alone(const std::string& text, const Lexicon& lexicon);

}  // namespace checkclaims
