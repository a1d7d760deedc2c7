#include "reading/claims/statements/statements.hpp"

#include <algorithm>

#include "checkclaims/words.hpp"
#include "reading/mentions/money.hpp"

namespace checkclaims {
namespace {

/// The rows that statements are asked for, found once an article.
struct Rows {
  explicit Rows(const Lexicon& lexicon) {
    const auto at = [&lexicon](Table table, std::string_view id) {
      return lexicon.find(table, id).value_or(UINT16_MAX);
    };
    negation = at(Table::function_words, "negation");
    listed = at(Table::statements, "listed");
    compared = at(Table::statements, "compared");
    no_denial = at(Table::statements, "no_denial");
    denial = at(Table::statements, "denial");
    changing = at(Table::statements, "changing");
    counted_up = at(Table::statements, "counted_up");
    partial = at(Table::statements, "partial");
    guess = at(Table::statements, "guess");
    whole = at(Table::statements, "whole");
    credit = at(Table::statements, "credit");
    supposed = at(Table::modality, "hypothetical");
    planned = at(Table::modality, "planned");
    noun = {at(Table::sayings, "speaker_nouns"), at(Table::sayings, "figures")};
  }
  std::uint16_t negation, listed, compared, no_denial, denial, changing, counted_up, partial, guess,
      whole, credit, supposed, planned;
  std::array<std::uint16_t, 2> noun;  ///< of sayings: those who speak, no verbs
};

/// What the tables say of each token of a sentence.
struct TokenSigns {
  static constexpr std::uint16_t negative = 1 << 15, title = 1 << 14;
  std::vector<std::uint16_t> at;
};

TokenSigns signs_of(const SentenceView& view, const Rows& rows) {
  TokenSigns signs{std::vector<std::uint16_t>(view.tokens.size(), 0)};
  std::uint32_t denies_nothing = 0;  // up to this token
  for (const Hit& hit : view.hits) {
    std::uint16_t sign = 0;
    if (hit.table == Table::statements) {
      if (hit.row == rows.no_denial) denies_nothing = std::max(denies_nothing, hit.last);
      if (hit.row == rows.denial) sign = TokenSigns::negative;
      if (hit.row == rows.listed) sign = mark_listed;
      if (hit.row == rows.compared) sign = mark_compared;
    } else if (hit.table == Table::modality) {
      if (hit.row == rows.supposed) sign = mark_supposed;
      if (hit.row == rows.planned) sign = mark_planned;
    } else if (hit.table == Table::function_words && hit.row == rows.negation &&
               hit.first >= denies_nothing) {
      sign = TokenSigns::negative;
    } else if (hit.table == Table::sayings && hit.forms != 0 && hit.last == hit.first + 1 &&
               hit.row != rows.noun[0] && hit.row != rows.noun[1]) {
      sign = mark_saying;
    }
    if (hit.table == Table::titles)
      for (std::uint32_t t = hit.first; t < hit.last; ++t) signs.at[t] |= TokenSigns::title;
    signs.at[hit.first] |= sign;
  }
  return signs;
}

/// What stands right around a number tells that it is money or a percentage.
std::uint16_t sort_of_number(const SentenceView& view, const Chunk& chunk) {
  const std::string_view text = view.words(chunk.first, chunk.last);
  const auto has = [text](std::string_view mark) {
    return text.find(mark) != std::string_view::npos;
  };
  if (has("$") || has("€") || has("£")) return mark_money;
  if (has("%") || has("percent") || has("per cent")) return mark_percent;
  if (follows_currency_sign(view, chunk.first)) return mark_money;
  if (chunk.last < view.tokens.size()) {
    const std::string_view next = view.word(chunk.last);
    if (next == "%" || next == "percent" || next == "pct") return mark_percent;
  }
  return 0;
}

/// Most words begin small: a capital tells a name.
bool written_small(const SentenceView& view) {
  std::size_t words = 0, capitals = 0;
  for (const Token& token : view.tokens) {
    words += token.kind == TokenKind::word;
    capitals += token.kind == TokenKind::word && token.capitalised;
  }
  return view.block != BlockKind::title && capitals * 2 < words;
}

class Gatherer {
 public:
  Gatherer(const Reading& reading, const RecognisedSentence& sentence, const Rows& rows,
           std::vector<Term>& terms)
      : reading_(reading),
        s_(sentence.chunked),
        signs_(signs_of(s_.view, rows)),
        terms_(terms),
        capitals_tell_(written_small(s_.view)) {}

  void gather() {
    std::uint32_t segment = UINT32_MAX;
    for (const Chunk& chunk : s_.chunks) {
      if (chunk.segment != segment) {
        segment = chunk.segment;
        clause_ = 0;
        next_ |= mark_opening;
      }
      take_signs(chunk);
      switch (chunk.kind) {
        case ChunkKind::number:
        case ChunkKind::date:
        case ChunkKind::name: add_mention(chunk); break;
        case ChunkKind::word: add_words(chunk); break;
        default: break;
      }
    }
  }

 private:
  void take_signs(const Chunk& chunk) {
    for (std::uint32_t t = chunk.first; t < chunk.last; ++t) {
      const std::uint16_t sign = signs_.at[t];
      clause_ |= sign & (mark_supposed | mark_planned);
      next_ |= sign & (mark_listed | mark_compared);
      if (sign & TokenSigns::negative) add(TermKind::negation, 1, s_.view.tokens[t].span, 0);
    }
  }

  void add(TermKind kind, std::uint32_t key, Span span, std::uint16_t marks) {
    const std::uint16_t own = kind == TermKind::negation ? next_ & mark_opening : next_;
    next_ &= static_cast<std::uint16_t>(~own);
    terms_.push_back({key, span.begin, static_cast<std::uint16_t>(std::min(span.size(), 65535U)),
                      static_cast<std::uint16_t>(marks | own | clause_), kind});
  }

  void add_mention(const Chunk& chunk) {
    const Mention& mention = reading_.mentions[chunk.mention];
    TermKind kind = TermKind::name;
    std::uint16_t marks = 0;
    if (const auto* number = if_is<NumberMention>(mention)) {
      kind = number->ordinal ? TermKind::ordinal : TermKind::number;
      marks = sort_of_number(s_.view, chunk);
    } else if (is<DateMention>(mention)) {
      kind = TermKind::date;
    }
    add(kind, chunk.mention + 1, mention.span, marks);
  }

  void add_words(const Chunk& chunk) {
    if (chunk.functions != 0) return;
    for (std::uint32_t t = chunk.first; t < chunk.last; ++t) {
      const Token& token = s_.view.tokens[t];
      if (signs_.at[t] & (TokenSigns::negative | mark_listed | mark_compared)) continue;
      if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
      const bool proper = capitals_tell_ && t > 0 && token.capitalised &&
                          token.kind == TokenKind::word && (signs_.at[t] & TokenSigns::title) == 0;
      add(TermKind::word, s_.view.stem(t), token.span,
          static_cast<std::uint16_t>((signs_.at[t] & mark_saying) | (proper ? mark_proper : 0) |
                                     (token.kind == TokenKind::number ? mark_digits : 0)));
    }
  }

  const Reading& reading_;
  const ChunkedSentence& s_;
  TokenSigns signs_;
  std::vector<Term>& terms_;
  bool capitals_tell_ = false;
  std::uint16_t clause_ = 0, next_ = 0;
};

/// What the words of the statements table tell of a sentence.
struct Told {
  bool credit = false, changing = false, partial = false;
};

Told told_in(const SentenceView& view, const Rows& rows) {
  Told told;
  if (!view.tables.has(Table::statements)) return told;
  for (const Hit& hit : view.hits) {
    if (hit.table != Table::statements) continue;
    told.credit |= hit.row == rows.credit;
    told.changing |= hit.row == rows.changing || hit.row == rows.counted_up;
    told.partial |= hit.row == rows.partial || hit.row == rows.guess || hit.row == rows.whole;
  }
  return told;
}

}  // namespace

Statements statements_of(const Reading& reading, std::span<const RecognisedSentence> sentences) {
  Statements statements;
  if (sentences.empty()) return statements;
  const Rows rows(sentences.front().chunked.view.lexicon);
  for (const RecognisedSentence& sentence : sentences) {
    const BlockKind block = sentence.chunked.view.block;
    if (block == BlockKind::stamp || block == BlockKind::boilerplate || asks(sentence.chunked.view))
      continue;
    const SentenceView& view = sentence.chunked.view;
    const Told told = told_in(view, rows);
    if (told.credit) continue;
    Statement statement;
    statement.changing = told.changing;
    statement.partial = told.partial;
    statement.sentence = sentence.sentence;
    statement.first_term = static_cast<std::uint32_t>(statements.terms.size());
    if (!sentence.speakers.empty()) statement.speaker = sentence.speakers.front();
    Gatherer(reading, sentence, rows, statements.terms).gather();
    statement.term_count =
        static_cast<std::uint32_t>(statements.terms.size()) - statement.first_term;
    if (statement.term_count < 2)
      statements.terms.resize(statement.first_term);
    else
      statements.all.push_back(statement);
  }
  statements.terms.shrink_to_fit();
  return statements;
}

}  // namespace checkclaims
