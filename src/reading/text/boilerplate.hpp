#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"
#include "reading/text/blocks.hpp"
#include "reading/text/tokens.hpp"

namespace checkclaims {

/// A piece with its tokens, and what it is.
struct Passage {
  Span span;
  PieceForm form = PieceForm::line;
  BlockKind kind = BlockKind::body;
  std::uint32_t first_token = 0, token_count = 0;
};

/// An article's passages, told apart.
struct Judged {
  std::vector<Passage> passages;  ///< stamps and photo credits cut off as passages of their own
  std::optional<Span> title;  ///< the headline found in the text; nothing where `title` was given
  std::optional<std::string> source;
};

/// Passages as they are written -> headline, body, captions, stamps and furniture.
///
/// The form and words of a passage decide first, then whether it stands above the
/// article, among the article's paragraphs or below them. In doubt it is body.
/// `title` is the headline known from elsewhere: where the text repeats it, it is one.
Judged tell_apart(std::string_view text, std::vector<Passage> passages, Tokens tokens,
                  const std::optional<std::string>& title, const Lexicon& lexicon);

}  // namespace checkclaims
