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

bool names_event(const ChunkedSentence& s, const RowList& rows) {
  return std::any_of(s.view.hits.begin(), s.view.hits.end(), [&](const Hit& hit) {
    return hit.table == Table::events && rows.has(&s.view.lexicon.row(hit));
  });
}

}  // namespace

bool needs_met(const ChunkedSentence& s, const WordRole& role, std::size_t trigger,
               const CountPhrase& c) {
  if (!role.of.empty() && !role.of.has(c.people)) return false;
  if (!role.amid.empty() && !names_event(s, role.amid)) return false;
  return role.with.empty() || goes_on_with(s, role.with, trigger);
}

}  // namespace checkclaims
