#pragma once
#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"
#include "checkclaims/mention.hpp"

namespace checkclaims {

/// One sentence as the recognisers see it. Token indexes count from its first token.
/// A view: valid as long as the article's text, tokens and hits are.
struct SentenceView {
  std::string_view text;          ///< of the whole article: spans of tokens point into it
  std::span<const Token> tokens;
  std::span<const Hit> hits;      ///< by first token, within it longest first
  const Lexicon& lexicon;
  BlockKind block = BlockKind::body;

  std::string_view word(std::uint32_t token) const {
    return text.substr(tokens[token].span.begin, tokens[token].span.size());
  }
  std::string_view words(std::uint32_t first, std::uint32_t last) const {
    return text.substr(tokens[first].span.begin, tokens[last - 1].span.end - tokens[first].span.begin);
  }
  /// The table entries that begin with one of the tokens [first, last).
  std::span<const Hit> hits_from(std::uint32_t first, std::uint32_t last) const {
    const auto before = [](const Hit& hit, std::uint32_t token) { return hit.first < token; };
    const auto begin = std::lower_bound(hits.begin(), hits.end(), first, before);
    return {begin, std::lower_bound(begin, hits.end(), last, before)};
  }
};

/// Something recognised in tokens [first, last) of a sentence.
template <class What>
struct Marked {
  std::uint32_t first = 0, last = 0;
  What what;
};

}  // namespace checkclaims
