#include "reading/counts/role_needs.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view amid = "_amid_";

/// Whether one of the words "X_or_Y" fits.
template <typename Fits>
bool any_named(std::string_view words, Fits fits) {
  for (;;) {
    const std::size_t next = words.find("_or_");
    if (fits(words.substr(0, next))) return true;
    if (next == std::string_view::npos) return false;
    words.remove_prefix(next + 4);
  }
}

bool goes_on_with(const ChunkedSentence& s, std::string_view words, std::size_t trigger) {
  const std::uint32_t from = s.chunks[trigger].last;
  for (std::uint32_t token = from; token < s.view.tokens.size() && token < from + 8; ++token) {
    if (s.view.tokens[token].kind == TokenKind::punctuation && s.view.tokens[token].mark == ',')
      return false;
    const std::string word = fold(s.view.word(token));
    if (any_named(words, [&word](std::string_view start) { return word.starts_with(start); }))
      return true;
  }
  return false;
}

bool names_event(const ChunkedSentence& s, std::string_view rows) {
  return std::any_of(s.view.hits.begin(), s.view.hits.end(), [&](const Hit& hit) {
    return hit.table == Table::events &&
           any_named(rows, [&](std::string_view row) { return s.view.lexicon.row(hit).id == row; });
  });
}

}  // namespace

bool needs_an_event(std::string_view role) { return role.find(amid) != std::string_view::npos; }

bool needs_met(const ChunkedSentence& s, std::string_view role, std::size_t trigger,
               const CountPhrase& c) {
  if (const std::size_t of = role.find("_of_"); of != std::string_view::npos)
    if (c.people == nullptr || c.people->id != role.substr(of + 4)) return false;
  if (const std::size_t at = role.find(amid); at != std::string_view::npos)
    if (!names_event(s, role.substr(at + amid.size()))) return false;
  const std::size_t with = role.find("_with_");
  return with == std::string_view::npos || goes_on_with(s, role.substr(with + 6), trigger);
}

}  // namespace checkclaims
