#include "reading/counts/role_needs.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

constexpr std::uint32_t farthest_word = 8;  // tokens behind the word

bool goes_on_with(const ChunkedSentence& s, std::span<const std::string_view> starts,
                  std::size_t trigger) {
  const std::uint32_t from = s.chunks[trigger].last;
  for (std::uint32_t token = from; token < s.view.tokens.size() && token < from + farthest_word;
       ++token) {
    if (s.view.tokens[token].kind == TokenKind::punctuation && s.view.tokens[token].mark == ',')
      return false;
    const std::string word = fold(s.view.word(token));
    if (std::any_of(starts.begin(), starts.end(),
                    [&word](std::string_view start) { return word.starts_with(start); }))
      return true;
  }
  return false;
}

/// "left eastern Aleppo", "crossed into Norvia"; not "left in Aleppo".
bool goes_on_with_place(const ChunkedSentence& s, std::size_t trigger) {
  constexpr std::size_t farthest = 5;  // chunks behind the word
  for (std::size_t i = trigger + 1; i < trigger + farthest && i < s.chunks.size(); ++i) {
    if (s.chunks[i].kind == ChunkKind::name) return true;
    const bool leads = s.says(i, {"from", "into", "to"}) || s.says(i, "the");
    if (s.chunks[i].kind != ChunkKind::word || (s.chunks[i].functions != 0 && !leads)) return false;
  }
  return false;
}

/// "flee Norvia every year": how many at a time, not how many.
bool is_rate(const ChunkedSentence& s) {
  for (std::uint32_t token = 1; token < s.view.tokens.size(); ++token)
    if (s.view.says(token - 1, {"each", "per"}) &&
        s.view.says(token, {"day", "months_or_years", "week", "year"}))
      return true;
  return false;
}

/// As many, and of the people, that the word counts.
bool counts_such(const WordRole& role, const CountPhrase& c) {
  if (!role.of.empty() && !role.of.has(c.people)) return false;
  if (!role.not_of.empty() && c.people != nullptr && role.not_of.has(c.people)) return false;
  if (role.least == 0) return true;
  // "nearly 30,000": what the words suggest.
  const auto& low = c.value.soft.low ? c.value.soft.low : c.value.hard.high;
  return low && *low >= Decimal::of(role.least);
}

bool names_event(const ChunkedSentence& s, const RowList& rows) {
  return std::any_of(s.view.hits.begin(), s.view.hits.end(), [&](const Hit& hit) {
    return hit.table == Table::events && rows.has(&s.view.lexicon.row(hit));
  });
}

}  // namespace

bool needs_met(const ChunkedSentence& s, const WordRole& role, std::size_t trigger,
               const CountPhrase& c) {
  if (!counts_such(role, c)) return false;
  // "stayed away from churches"
  if (role.least > 0 && (is_rate(s) || s.says(trigger + 1, "away"))) return false;
  if (!role.amid.empty() && !names_event(s, role.amid)) return false;
  if (role.place && goes_on_with_place(s, trigger)) return true;
  return (role.with.empty() && !role.place) || goes_on_with(s, role.with, trigger);
}

}  // namespace checkclaims
