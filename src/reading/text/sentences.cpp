#include "reading/text/sentences.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

enum class Quote : std::uint8_t { none, opening, closing, either };

struct Splitter {
  std::string_view text;
  Tokens tokens;
  const Lexicon& lexicon;

  std::uint32_t count() const { return static_cast<std::uint32_t>(tokens.size()); }
  std::string_view word(std::uint32_t i) const {
    return text.substr(tokens[i].span.begin, tokens[i].span.size());
  }
  bool touches_next(std::uint32_t i) const { return i + 1 < count() && tokens[i + 1].glued; }

  Quote quote(std::uint32_t i) const;
  bool ellipsis(std::uint32_t i) const;
  bool terminal(std::uint32_t i) const;
  std::uint32_t after_closing(std::uint32_t i, std::uint32_t quotes) const;
  bool can_start(std::uint32_t i) const;
  bool known_as(std::string_view where, std::uint32_t i) const;
  bool opener(std::uint32_t i) const;
  bool stop_ends(std::uint32_t i, std::uint32_t next) const;
};

Quote Splitter::quote(std::uint32_t i) const {
  if (tokens[i].mark != '"' && tokens[i].mark != '\'') return Quote::none;
  const std::string_view mark = word(i);
  if (mark == "\xE2\x80\x9C" || mark == "\xE2\x80\x98") return Quote::opening;
  if (mark == "\xE2\x80\x9D" || mark == "\xE2\x80\x99") return Quote::closing;
  return Quote::either;
}

bool Splitter::ellipsis(std::uint32_t i) const {
  return tokens[i].kind == TokenKind::punctuation && word(i) == "\xE2\x80\xA6";
}

bool Splitter::terminal(std::uint32_t i) const {
  const Token& token = tokens[i];
  if (token.kind == TokenKind::word) return text[token.span.end - 1] == '.';  // "U.S."
  return token.mark == '.' || token.mark == '!' || token.mark == '?' || ellipsis(i);
}

/// The token after the quotes and brackets that close with the terminal mark `i`.
/// `quotes`: straight double quotes before it in the block.
std::uint32_t Splitter::after_closing(std::uint32_t i, std::uint32_t quotes) const {
  std::uint32_t next = i + 1;
  for (; next < count(); ++next) {
    const Token& token = tokens[next];
    if (token.mark == ')' || token.mark == ']') continue;
    if (token.mark == '.' || token.mark == '!' || token.mark == '?' || ellipsis(next)) continue;
    const Quote kind = quote(next);
    if (kind == Quote::closing) continue;
    if (kind != Quote::either) break;
    // A straight one closes where it touches what is before it, and where it stands
    // apart from both sides although one is open.
    const bool closes =
        token.glued || (token.mark == '"' && quotes % 2 == 1 && !touches_next(next));
    if (!closes) break;
    quotes += token.mark == '"';
  }
  return next;
}

/// A capital, a digit, or a mark that opens before one.
bool Splitter::can_start(std::uint32_t i) const {
  for (std::uint32_t marks = 0; i < count() && marks < 4; ++i, ++marks) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::number) return true;
    if (token.kind == TokenKind::word) return token.capitalised;
    const bool opens = token.mark == '(' || token.mark == '[' || token.mark == '-' ||
                       token.mark == '_' || token.mark == '$' || token.mark == '`' ||
                       token.mark == '#' || token.mark == '@' || token.mark == 0 ||
                       quote(i) != Quote::none;
    if (!opens) return false;
  }
  return false;
}

/// The token stands by itself in a furniture row of this `where`.
bool Splitter::known_as(std::string_view where, std::uint32_t i) const {
  const std::vector<Hit> hits = lexicon.match(tokens.part(i, 1), {Table::furniture});
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return lexicon.row(hit)[FurnitureField::where] == where;
  });
}

bool Splitter::opener(std::uint32_t i) const {
  while (i < count() && tokens[i].kind == TokenKind::punctuation) ++i;
  return i < count() && tokens[i].capitalised && known_as("opener", i);
}

/// Whether the full stop at `i` (a mark, or the end of "U.S.") ends a sentence that
/// `next` could start.
bool Splitter::stop_ends(std::uint32_t i, std::uint32_t next) const {
  const bool dotted = tokens[i].kind == TokenKind::word;
  const bool glued = dotted || (i > 0 && tokens[i].glued && tokens[i - 1].kind == TokenKind::word);
  if (!glued) return true;
  const std::uint32_t first = dotted ? i : i - 1;
  const bool initial = tokens[first].capitalised && tokens[first].span.size() == 1;
  std::string_view stop;
  for (const Hit& hit : lexicon.match(tokens.part(first, i + 1 - first), {Table::furniture})) {
    if (hit.first != 0 || hit.last != i + 1 - first) continue;
    const Row& row = lexicon.row(hit);
    if (row[FurnitureField::where] != "stop") continue;
    if (row[FurnitureField::stop] == "number" && tokens[next].kind == TokenKind::number)
      return false;
    if (stop.empty() || stop == "number") stop = row[FurnitureField::stop];
  }
  if (stop == "never") return false;
  if (stop == "clock")
    return tokens[next].kind != TokenKind::number && !known_as("date", next) &&
           !known_as("month", next);
  // "MEMPHIS, Tenn. - The ...": a dash after an abbreviation goes on.
  if (stop == "opener" || initial || dotted)
    return tokens[next].mark != '-' && tokens[next].mark != '_' && opener(next);
  return true;
}

/// "... that evening.Investigators said": the space after a full stop was lost.
bool lost_space(Tokens tokens, std::uint32_t i) {
  if (i == 0 || i + 1 >= tokens.size() || tokens[i].mark != '.') return false;
  const Token &before = tokens[i - 1], &after = tokens[i + 1];
  const bool word = before.kind == TokenKind::word && !before.capitalised && before.span.size() > 2;
  return tokens[i].glued && after.glued && (word || before.kind == TokenKind::number) &&
         after.kind == TokenKind::word && after.capitalised && !after.all_caps &&
         after.span.size() > 1;
}

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, Tokens tokens,
                                      const Lexicon& lexicon) {
  const Splitter splitter{text, tokens, lexicon};
  std::vector<Sentence> sentences;
  std::uint32_t begin = 0, quotes = 0;
  const auto end_at = [&](std::uint32_t end) {
    if (end == begin) return;
    sentences.push_back({tokens.span(begin, end), 0, begin, end - begin});
    begin = end;
  };
  for (std::uint32_t i = 0; i < splitter.count(); ++i) {
    if (i > begin && tokens[i].span.end - tokens[begin].span.begin > longest_sentence) end_at(i);
    if (tokens[i].mark == '"' && tokens[i].span.size() == 1) ++quotes;
    if (!splitter.terminal(i)) continue;
    if (lost_space(tokens, i)) {
      end_at(i + 1);
      continue;
    }
    const std::uint32_t next = splitter.after_closing(i, quotes);
    const bool ends = next < splitter.count() && !tokens[next].glued && splitter.can_start(next) &&
                      (next > i + 1 || tokens[i].mark == '!' || tokens[i].mark == '?' ||
                       splitter.stop_ends(i, next));
    for (; i + 1 < next; ++i) {
      quotes += tokens[i + 1].mark == '"' && tokens[i + 1].span.size() == 1;
      if (tokens[i + 1].span.end - tokens[begin].span.begin > longest_sentence) end_at(i + 1);
    }
    if (ends) end_at(next);
  }
  end_at(splitter.count());
  return sentences;
}

}  // namespace checkclaims
