#include "reading/text/segment.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/text/blocks.hpp"
#include "reading/text/boilerplate.hpp"
#include "reading/text/lines.hpp"
#include "reading/text/mend_words.hpp"
#include "reading/text/sentences.hpp"
#include "reading/text/suppressions.hpp"

namespace checkclaims {
namespace {

/// A wrap that cut "cease-fire" at its hyphen has not taken it apart.
void mend_hyphens(std::string_view text, std::span<Token> tokens) {
  for (std::size_t i = 2; i < tokens.size(); ++i) {
    if (tokens[i].glued || tokens[i - 1].mark != '-' || !tokens[i - 1].glued) continue;
    if (tokens[i - 2].kind != TokenKind::word && tokens[i - 2].kind != TokenKind::number) continue;
    tokens[i].glued = end_of_line(text, tokens[i - 1].span.end) < tokens[i].span.begin;
  }
}

/// Takes out the tokens from `first` on that lie in one of the spans; what stood behind one of
/// these is glued to nothing.
void skip_tokens(std::vector<Token>& tokens, std::size_t first, std::span<const Span> skipped) {
  auto skip = skipped.begin();
  bool after_gap = false;
  std::size_t kept = first;
  for (std::size_t i = first; i < tokens.size(); ++i) {
    Token token = tokens[i];
    while (skip != skipped.end() && skip->end <= token.span.begin) ++skip;
    const bool gone = skip != skipped.end() && skip->begin < token.span.end;
    if (after_gap) token.glued = false;
    after_gap = gone;
    if (!gone) tokens[kept++] = token;
  }
  tokens.resize(kept);
}

/// Adds the words of a piece to `tokens`; what is no word in it has none.
void add_tokens(std::string_view text, const Piece& piece, const Lexicon& lexicon,
                std::vector<Token>& tokens) {
  const std::size_t first = tokens.size();
  tokenize(text, piece.span, &lexicon, tokens);
  const std::vector<Span> skipped = wordless(text, piece.span);
  if (!skipped.empty()) skip_tokens(tokens, first, skipped);
  if (end_of_line(text, piece.span.begin) < piece.span.end)
    mend_hyphens(text, std::span(tokens).subspan(first));
  mend_words(text, lexicon, tokens, first);
}

void take_metadata(Document& document, Metadata& metadata) {
  document.source = std::move(metadata.source);
  document.url = std::move(metadata.url);
  document.language = std::move(metadata.language);
  document.remarks = std::move(metadata.remarks);
  document.title = std::move(metadata.title);
  document.title_field = std::move(metadata.title_field);
  document.changed = metadata.changed;
  if (!metadata.date) return;
  const DayRange day = DayRange::on(*metadata.date);
  document.published = {
      day, day, day, DateBasis::metadata, std::move(metadata.date_field), {}, metadata.date_span};
}

/// What stands around the text.
void take_file(Document& document, ArticleText& article) {
  document.path = std::move(article.path);
  document.member = std::move(article.member);
  document.text = std::move(article.fields.text);
  document.file_shift = std::move(article.file_shift);
  document.replaced = article.replaced;
  document.line_marks = std::move(article.line_marks);
  document.omitted = std::move(article.fields.omitted);
}

}  // namespace

Segmented segment(ArticleText article, Metadata metadata, const Lexicon& lexicon) {
  Segmented segmented;
  Document& document = segmented.document;
  const Span stated_title = metadata.title_span;
  const std::uint32_t body = metadata.body;
  take_metadata(document, metadata);
  take_file(document, article);
  const std::string_view text = document.text;

  std::vector<Passage> passages;
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 5);
  const auto add = [&](const Piece& piece, BlockKind kind) {
    const std::size_t first = tokens.size();
    add_tokens(text, piece, lexicon, tokens);
    passages.push_back({piece.span, piece.form, kind, static_cast<std::uint32_t>(first),
                        static_cast<std::uint32_t>(tokens.size() - first)});
  };
  std::vector<Passage> stated;
  if (stated_title.size() > 0) {
    add({stated_title, PieceForm::line}, BlockKind::title);
    stated.swap(passages);
  }
  const std::vector<Piece> pieces = cut_into_pieces(text, body);
  document.suppressions = suppressions_in(text, body, pieces);
  for (const Piece& piece : pieces) add(piece, BlockKind::body);
  Judged judged = tell_apart(text, std::move(passages), tokens, document.title, lexicon);
  if (judged.title) document.title = std::string(document.at(*judged.title));
  if (!document.source) document.source = std::move(judged.source);

  judged.passages.insert(judged.passages.begin(), stated.begin(), stated.end());
  document.blocks.reserve(judged.passages.size());
  for (const Passage& passage : judged.passages) {
    document.blocks.push_back({passage.span, passage.kind});
    if (passage.kind == BlockKind::boilerplate || passage.kind == BlockKind::stamp) continue;
    const auto own = Tokens(tokens).part(passage.first_token, passage.token_count);
    for (Sentence sentence : split_sentences(text, own, lexicon)) {
      sentence.block = static_cast<std::uint32_t>(document.blocks.size() - 1);
      sentence.first_token += passage.first_token;
      document.sentences.push_back(sentence);
    }
  }
  document.coverage.sentences = static_cast<std::uint32_t>(document.sentences.size());
  segmented.tokens = std::move(tokens);
  return segmented;
}

}  // namespace checkclaims
