#pragma once
#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/cues.hpp"
#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"
#include "checkclaims/mention.hpp"
#include "checkclaims/words.hpp"
#include "reading/text/tokens.hpp"

namespace checkclaims {

/// One sentence as the recognisers see it. Token indexes count from its first token.
/// A view: valid as long as the article's text, tokens and hits are. Outside of it stands nothing:
/// of tokens beyond its ends there are no words, no bytes and no hits.
struct SentenceView {
  std::string_view text;  ///< of the whole article: spans of tokens point into it
  Tokens tokens;
  std::span<const Hit> hits;  ///< by first token, within it longest first
  const Lexicon& lexicon;
  BlockKind block = BlockKind::body;
  TableSet tables = TableSet::all();  ///< other tables have no hits here

  std::string_view word(std::uint32_t token) const {
    const Span span = tokens[token].span;
    return text.substr(span.begin, span.size());
  }
  std::string_view words(std::uint32_t first, std::uint32_t last) const {
    const Span span = tokens.span(first, last);
    return text.substr(span.begin, span.size());
  }
  /// The stem of a word; see stem_hash.
  std::uint32_t stem(std::uint32_t token) const {
    const std::uint32_t known = lexicon.stem(tokens[token].word);
    return known != 0 ? known : stem_hash(word(token));
  }
  /// The token is a word of one of those cues, in any case.
  bool says(std::uint32_t token, Cues wanted) const {
    return wanted.has(lexicon.cue(tokens[token].word));
  }
  /// So written that no letter of it need be a capital: "of", not "Of".
  bool says_small(std::uint32_t token, Cues wanted) const {
    return !tokens[token].capitalised && says(token, wanted);
  }
  /// The table entries that begin with one of the tokens [first, last).
  std::span<const Hit> hits_from(std::uint32_t first, std::uint32_t last) const {
    const auto before = [](const Hit& hit, std::uint32_t token) { return hit.first < token; };
    const auto begin = std::lower_bound(hits.begin(), hits.end(), first, before);
    return {begin, std::lower_bound(begin, hits.end(), last, before)};
  }
};

/// "Did it fall?": among the marks at its end is a question mark.
inline bool asks(const SentenceView& sentence) {
  const Tokens& tokens = sentence.tokens;
  for (std::size_t t = tokens.size(); t-- > 0 && tokens[t].kind == TokenKind::punctuation;)
    if (tokens[t].mark == '?') return true;
  return false;
}

/// Something recognised in tokens [first, last) of a sentence.
template <class What>
struct Marked {
  std::uint32_t first = 0, last = 0;
  What what;
};

}  // namespace checkclaims
