#include "reading/claims/outcomes/headlines.hpp"

#include <algorithm>

#include "reading/claims/outcomes/contest.hpp"
#include "reading/syntax/parties.hpp"

namespace checkclaims {
namespace {

/// A party with its points, and the chunk behind them.
struct Side {
  Party party;
  std::uint32_t points = 0;
  std::size_t last = 0;
};

/// In a headline that is a score all words with a capital are a team's: "Orn City 1".
std::optional<Side> side_at(const ChunkedSentence& s, std::span<const Mention> mentions,
                            std::size_t chunk) {
  constexpr std::size_t longest = 4;  // chunks of a name
  std::size_t end = chunk;
  while (end < chunk + longest && (s.chunks[end].kind == ChunkKind::name ||
                                   (s.chunks[end].kind == ChunkKind::word &&
                                    s.view.tokens[s.chunks[end].first].capitalised)))
    ++end;
  const auto points = end > chunk ? points_at(s, mentions, end) : std::nullopt;
  if (!points) return std::nullopt;
  const bool named = end == chunk + 1 && is_party(s, mentions, chunk);
  return Side{named ? party_at(s, chunk) : Party{std::nullopt, s.span(chunk, end)}, *points,
              end + 1};
}

}  // namespace

std::optional<Outcome> headline_score(const ChunkedSentence& s,
                                      const std::span<const Mention> mentions) {
  if (s.view.block != BlockKind::title) return std::nullopt;
  const auto one = side_at(s, mentions, 0);
  if (!one) return std::nullopt;
  const bool comma = s.chunks[one->last].kind == ChunkKind::comma;
  const auto other = side_at(s, mentions, one->last + (comma ? 1 : 0));
  if (!other || other->last != s.chunks.size()) return std::nullopt;
  Outcome outcome;
  outcome.drawn = one->points == other->points;
  const auto row = s.view.lexicon.find(Table::outcomes, outcome.drawn ? "drawn" : "won");
  if (!row) return std::nullopt;
  outcome.row = *row;
  const bool won = one->points >= other->points;
  outcome.winner = won ? one->party : other->party;
  outcome.loser = won ? other->party : one->party;
  outcome.score = Score{std::max(one->points, other->points), std::min(one->points, other->points)};
  outcome.title = true;
  outcome.span = s.span(0, other->last);
  return outcome;
}

}  // namespace checkclaims
