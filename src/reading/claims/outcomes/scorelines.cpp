#include "reading/claims/outcomes/scorelines.hpp"

#include "reading/claims/outcomes/contest.hpp"
#include "reading/syntax/parties.hpp"

namespace checkclaims {

std::optional<Outcome> scoreline(const ChunkedSentence& s,
                                 const std::span<const Mention> mentions) {
  const Stretch all{0, s.chunks.size()};
  const auto row = s.view.lexicon.find(Table::outcomes, "won");
  const auto score = only_score(s, mentions, all);
  if (!row || !score || score->high == score->low || !tells_class(s, all, "full_time") ||
      tells_class(s, all, "elsewhen"))
    return std::nullopt;
  std::size_t at = 0;
  while (!score_at(s, mentions, at)) ++at;
  const std::size_t to = score_at(s, mentions, at)->last;
  if (!s.says(to, "to")) return std::nullopt;
  std::size_t name = to + 1;
  while (s.is(name, "determiner")) ++name;
  if (!is_party(s, mentions, name) || s.chunks[name + 1].kind == ChunkKind::possessive)
    return std::nullopt;
  Outcome outcome;
  outcome.row = *row;
  outcome.winner = party_at(s, name);
  std::size_t last = name + 1;
  for (std::size_t i = last; i < all.last; ++i)
    if (s.says(i, "against") && is_party(s, mentions, i + 1)) {
      outcome.loser = party_at(s, i + 1);
      last = i + 2;
      break;
    }
  outcome.score = score;
  outcome.contest = contest_in(s, mentions, all, 0);
  outcome.date = day_in(s, mentions, all, at);
  outcome.title = s.view.block == BlockKind::title;
  outcome.span = s.span(at, last);
  return outcome;
}

}  // namespace checkclaims
