#include "reading/syntax/charges.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest = 10;  // chunks

}  // namespace

std::vector<std::string> charges_behind(const ChunkedSentence& s, std::size_t verb,
                                        std::size_t last, PhraseList idle) {
  std::vector<std::string> words;
  const std::size_t farthest = std::max(verb, last);
  std::size_t at = verb;
  while (at <= farthest && !s.says(at, {"of", "on"})) ++at;
  if (at > farthest) return words;
  for (std::size_t i = at + 1; i < s.chunks.size() && i < at + longest; ++i) {
    const Chunk& chunk = s.chunks[i];
    const bool joins = chunk.kind == ChunkKind::hyphen || s.is(i, "determiner") ||
                       s.is(i, "article") || s.says(i, {"and", "of", "or"});
    const bool number = chunk.kind == ChunkKind::number;
    if (joins || (number && s.chunks[i + 1].kind != ChunkKind::hyphen)) continue;
    const Hit* state = s.hit(i, Table::states);
    if ((!number && chunk.kind != ChunkKind::word) || chunk.functions != 0 ||
        (state != nullptr && (state->forms & form_past) != 0))
      break;
    for (std::uint32_t token = chunk.first; token < chunk.last; ++token)
      if (std::string word = fold(s.view.word(token)); !idle.has(word))
        words.push_back(std::move(word));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace checkclaims
