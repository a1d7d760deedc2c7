#include "reading/text/mend_words.hpp"

#include <algorithm>
#include <string>

#include "checkclaims/words.hpp"
#include "reading/text/sentence.hpp"

namespace checkclaims {
namespace {

/// The words that are found glued to others, and that few words begin or end with by chance.
constexpr Cues glue{"also", "and", "are", "at",  "been", "died", "for",  "from", "had", "has",
                    "have", "in",  "of",  "the", "to",   "was",  "were", "who",  "with"};
constexpr std::size_t shortest_glue = 2, longest_glue = 4;

/// A word in small letters that no table has.
bool is_unknown(std::string_view text, const Token& token) {
  if (token.kind != TokenKind::word || token.word != 0 || token.capitalised) return false;
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::all_of(text.begin() + token.span.begin, text.begin() + token.span.end, small);
}

std::string_view bytes(std::string_view text, const Token& token) {
  return text.substr(token.span.begin, token.span.size());
}

/// Where one word ends and another begins; 0 where the token is one word.
std::size_t seam_of(std::string_view word, const Lexicon& lexicon) {
  constexpr std::size_t shortest = 4;  // of the other word; 5 beside glue of two letters
  const auto is_glue = [&](std::string_view part) {
    return glue.has(lexicon.cue(lexicon.word(part)));
  };
  for (std::size_t size = longest_glue; size >= shortest_glue; --size) {
    const std::size_t other = size == shortest_glue ? shortest + 1 : shortest;
    if (word.size() < size + other) continue;
    const std::size_t behind = word.size() - size;
    if (size > shortest_glue && is_glue(word.substr(behind)) &&
        lexicon.word(word.substr(0, behind)) != 0)
      return behind;
    if (is_glue(word.substr(0, size)) && lexicon.word(word.substr(size)) != 0) return size;
  }
  return 0;
}

/// "least140,000": the word before is one that stands before numbers.
bool leads_to_number(std::span<const Token> tokens, std::size_t number, const Lexicon& lexicon) {
  constexpr std::size_t longest = 4;  // words of a hedge
  const Token& before = tokens[number - 1];
  if (before.kind != TokenKind::word || before.capitalised || before.glued || before.word == 0)
    return false;
  const std::size_t from = number > longest ? number - longest : 0;
  const auto hits = lexicon.match(tokens.subspan(from, number - from),
                                  TableSet{Table::hedges, Table::function_words});
  return std::any_of(hits.begin(), hits.end(),
                     [&](const Hit& hit) { return from + hit.last == number; });
}

/// "fami-lies": the halves are no words, and the whole is one of a table.
WordId whole_of(std::string_view text, std::span<const Token> tokens, std::size_t hyphen,
                const Lexicon& lexicon) {
  if (hyphen == 0 || hyphen + 1 >= tokens.size()) return 0;
  const Token &left = tokens[hyphen - 1], &right = tokens[hyphen + 1];
  if (tokens[hyphen].mark != '-' || !tokens[hyphen].glued || !right.glued ||
      !is_unknown(text, left) || right.kind != TokenKind::word || right.capitalised)
    return 0;
  const std::string_view half = bytes(text, left);
  if (half.size() < 2 || !readings_of(half).empty()) return 0;
  return lexicon.word(std::string(half).append(bytes(text, right)));
}

}  // namespace

void mend_words(std::string_view text, const Lexicon& lexicon, std::vector<Token>& tokens,
                std::size_t first) {
  std::vector<Token> mended;  // all from `first` on, once one of them has changed
  bool changed = false;
  const auto change = [&](std::size_t at) {
    if (!changed)
      mended.assign(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                    tokens.begin() + static_cast<std::ptrdiff_t>(at));
    changed = true;
  };
  for (std::size_t i = first; i < tokens.size(); ++i) {
    Token token = tokens[i];
    if (const std::size_t seam = is_unknown(text, token) ? seam_of(bytes(text, token), lexicon) : 0;
        seam != 0 && readings_of(bytes(text, token)).empty()) {
      change(i);
      Token left = token;
      left.span.end = token.span.begin = token.span.begin + static_cast<std::uint32_t>(seam);
      left.word = lexicon.word(bytes(text, left));
      token.word = lexicon.word(bytes(text, token));
      token.glued = false;
      mended.push_back(left);
    } else if (token.kind == TokenKind::number && token.glued && i > first) {
      const std::span<const Token> all = changed ? mended : tokens;
      if (leads_to_number(all, changed ? mended.size() : i, lexicon)) {
        change(i);
        token.glued = false;
      }
    } else if (const WordId whole = token.mark == '-' ? whole_of(text, tokens, i, lexicon) : 0) {
      change(i);
      mended.back().span.end = tokens[++i].span.end;
      mended.back().word = whole;
      continue;
    }
    if (changed) mended.push_back(token);
  }
  if (!changed) return;
  tokens.resize(first);
  tokens.insert(tokens.end(), mended.begin(), mended.end());
}

}  // namespace checkclaims
