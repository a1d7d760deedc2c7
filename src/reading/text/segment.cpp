#include "reading/text/segment.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/text/blocks.hpp"
#include "reading/text/boilerplate.hpp"
#include "reading/text/sentences.hpp"
#include "reading/text/suppressions.hpp"

namespace checkclaims {
namespace {

/// A wrap that cut "cease-fire" at its hyphen has not taken it apart.
void mend_hyphens(std::string_view text, std::span<Token> tokens) {
  for (std::size_t i = 2; i < tokens.size(); ++i) {
    if (tokens[i].glued || tokens[i - 1].mark != '-' || !tokens[i - 1].glued) continue;
    if (tokens[i - 2].kind != TokenKind::word && tokens[i - 2].kind != TokenKind::number) continue;
    const std::string_view gap =
        text.substr(tokens[i - 1].span.end, tokens[i].span.begin - tokens[i - 1].span.end);
    tokens[i].glued = gap.find_first_of("\r\n") != std::string_view::npos;
  }
}

/// The words of a piece; what is no word in it has no tokens.
std::vector<Token> read_tokens(std::string_view text, const Piece& piece, const Lexicon& lexicon) {
  std::vector<Token> tokens = tokenize(text, piece.span, &lexicon);
  const std::vector<Span> skipped = wordless(text, piece.span);
  if (!skipped.empty()) {
    auto skip = skipped.begin();
    bool after_gap = false;
    std::size_t kept = 0;
    for (Token& token : tokens) {
      while (skip != skipped.end() && skip->end <= token.span.begin) ++skip;
      const bool gone = skip != skipped.end() && skip->begin < token.span.end;
      if (after_gap) token.glued = false;
      after_gap = gone;
      if (!gone) tokens[kept++] = token;
    }
    tokens.resize(kept);
  }
  if (text.substr(piece.span.begin, piece.span.size()).find_first_of("\r\n") !=
      std::string_view::npos)
    mend_hyphens(text, tokens);
  return tokens;
}

void add_tokens(std::vector<Token>& all, std::vector<Token> more) {
  if (all.empty())
    all = std::move(more);
  else
    all.insert(all.end(), more.begin(), more.end());
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
  const auto add = [&](const Piece& piece, BlockKind kind) {
    std::vector<Token> own = read_tokens(text, piece, lexicon);
    passages.push_back({piece.span, piece.form, kind, static_cast<std::uint32_t>(tokens.size()),
                        static_cast<std::uint32_t>(own.size())});
    add_tokens(tokens, std::move(own));
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
