#include "reading/syntax/nominal_entities.hpp"

#include <algorithm>
#include <array>

#include "lexicon/tokenize.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t reach = 10;         // chunks to either side of the noun
constexpr std::size_t least_letters = 4;  // of a word that tells things apart
constexpr std::size_t most_names = 16, most_words = 64;

bool ends_phrase(const ChunkedSentence& s, std::size_t i) {
  const Chunk& c = s.chunks[i];
  if (c.kind == ChunkKind::comma || c.kind == ChunkKind::stop || c.kind == ChunkKind::quote ||
      c.kind == ChunkKind::other)
    return true;
  return s.is(i, "be") || s.is(i, "have") || s.is(i, "do") || s.is(i, "modal") ||
         s.is(i, "relative") || s.is(i, "subordinator") || s.is(i, "pronoun");
}

/// A token of that chunk begins such an entry.
bool is_idle(const ChunkedSentence& s, const Chunk& chunk, std::uint32_t token) {
  return chunk.begun_tables.has(Table::states) &&
         std::any_of(chunk.begun.begin(), chunk.begun.end(), [&](const Hit& hit) {
           return hit.first == token && hit.table == Table::states &&
                  s.view.lexicon.role(hit).is(Construction::idle);
         });
}

void add_name(Thing& thing, std::uint32_t mention, std::span<const Mention> mentions) {
  const bool known =
      std::find(thing.names.begin(), thing.names.end(), mention) != thing.names.end();
  if (!known && thing.names.size() < most_names && is<NameMention>(mentions[mention]))
    thing.names.push_back(mention);
}

/// Folded words of chunks that are no names, but for one token; of "pro-harbour" both halves and
/// the whole.
void add_words(const ChunkedSentence& s, std::size_t first, std::size_t last, std::uint32_t except,
               std::vector<std::string>& words) {
  std::string before;
  for (std::size_t i = first; i < last && words.size() < most_words; ++i) {
    const Chunk& c = s.chunks[i];
    if (c.kind == ChunkKind::hyphen) continue;
    if (c.kind != ChunkKind::word || c.functions != 0) {
      before.clear();
      continue;
    }
    for (std::uint32_t token = c.first; token < c.last; ++token) {
      if (token == except || s.view.tokens[token].kind == TokenKind::punctuation) continue;
      std::string word = fold(s.view.word(token));
      const bool joined = !before.empty() && s.view.tokens[token].glued;
      if (joined) words.push_back(before + word);
      before = word;
      if (word.size() >= least_letters && !is_idle(s, c, token)) words.push_back(std::move(word));
    }
  }
}

/// Adds the words of an earlier telling as long as there is room: a story may go on for ever.
void take(std::vector<std::string>& words, const std::vector<std::string>& earlier) {
  const std::size_t room = most_words - std::min(most_words, words.size());
  words.insert(words.end(), earlier.begin(),
               earlier.begin() + static_cast<std::ptrdiff_t>(std::min(room, earlier.size())));
}

void in_order(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

/// The row of the thing whose noun ends at the chunk.
const Row* row_at(const ChunkedSentence& s, std::size_t head, std::string_view kind) {
  constexpr std::uint32_t longest = 4;  // words of a noun: "state of emergency"
  const Row* row = nullptr;
  const std::uint32_t last = s.chunks[head].last;
  for (const Hit& hit : s.view.hits_from(last > longest ? last - longest : 0, last)) {
    if (hit.table != Table::states || hit.last != last ||
        !s.view.lexicon.role(hit).is(Construction::thing))
      continue;
    const Row& found = s.view.lexicon.row(hit);
    if (kind.empty() || std::string_view(found.id).substr(found.id.find('.') + 1) == kind)
      row = &found;
  }
  return row;
}

std::size_t start_of(const ChunkedSentence& s, std::size_t head) {
  std::size_t first = head;
  for (std::size_t steps = 0; first > 0 && steps < reach; ++steps) {
    const Chunk& c = s.chunks[first - 1];
    const bool inside =
        c.kind == ChunkKind::name || c.kind == ChunkKind::hyphen ||
        c.kind == ChunkKind::possessive ||
        (c.kind == ChunkKind::word && c.functions == 0 && !is_past_verb(s, first - 1));
    if (!inside) break;
    --first;
  }
  return first;
}

/// "between Norvia and Velland on the harbour": up to the verb.
std::size_t end_of(const ChunkedSentence& s, std::size_t head) {
  std::size_t end = head + 1;
  if (end >= s.chunks.size() || !s.is(end, "preposition")) return end;
  while (end < s.chunks.size() && end < head + reach && !ends_phrase(s, end) &&
         !(s.chunks[end].kind == ChunkKind::word && is_past_verb(s, end)))
    ++end;
  return end;
}

/// The same as far as a name needs it: "talks between Norvia and Velland".
std::size_t end_of_name(const ChunkedSentence& s, std::size_t head) {
  std::size_t end = head + 1;
  while (end < s.chunks.size() &&
         (s.is(end, "preposition") || (end > head + 1 && s.says(end, "and")))) {
    std::size_t at = end + 1;
    while (at < s.chunks.size() && at < end + 4 && s.chunks[at].kind == ChunkKind::word &&
           (s.is(at, "determiner") || s.chunks[at].functions == 0))
      ++at;
    if (at >= s.chunks.size() || s.chunks[at].kind != ChunkKind::name) break;
    end = at + 1;
    if (end < s.chunks.size() && s.chunks[end].kind == ChunkKind::word &&
        s.chunks[end].functions == 0 && !is_past_verb(s, end) &&
        !s.view.word(s.chunks[end].first).ends_with("ed"))
      return end + 1;  // "on the Halden harbour"
  }
  return end;
}

}  // namespace

std::optional<Thing> NominalEntities::at(const ChunkedSentence& s,
                                         std::span<const Mention> mentions, std::size_t head,
                                         std::string_view kind) const {
  const Row* row = row_at(s, head, kind);
  if (row == nullptr) return std::nullopt;
  Thing thing;
  thing.kind = row->id.substr(row->id.find('.') + 1);
  thing.noun = fold(s.view.word(s.chunks[head].last - 1));
  const std::size_t first = start_of(s, head), last = end_of(s, head);
  thing.text = s.view.words(s.chunks[first].first, s.chunks[end_of_name(s, head) - 1].last);
  if (!thing.text.empty() && s.chunks[first].kind == ChunkKind::word &&
      !s.view.tokens[s.chunks[first].first].all_caps)
    thing.text.front() = fold(thing.text.substr(0, 1)).front();
  for (std::size_t i = first; i < last; ++i)
    if (s.chunks[i].kind == ChunkKind::name) add_name(thing, s.chunks[i].mention, mentions);
  add_words(s, first, head + 1, s.chunks[head].last - 1, thing.words);
  add_words(s, head > 3 * reach ? head - 3 * reach : 0, std::min(head + 4 * reach, s.chunks.size()),
            s.chunks[head].last - 1, thing.context);
  if ((*row)[StateField::gathers]) gather(s, mentions, head, thing);
  const bool told = first == 0 || !s.says(first - 1, {"a", "an", "another", "other"});
  if (const auto known = last_.find(thing.kind);
      told && thing.names.empty() && thing.words.empty() && known != last_.end()) {
    thing.text = known->second.text;
    thing.names = known->second.names;
    thing.words = known->second.words;
    take(thing.context, known->second.context);
  }
  in_order(thing.words);
  in_order(thing.context);
  return thing;
}

void NominalEntities::gather(const ChunkedSentence& s, std::span<const Mention> mentions,
                             std::size_t head, Thing& thing) const {
  const std::size_t last = std::min(head + 4 * reach, s.chunks.size());
  for (std::size_t i = head > 4 * reach ? head - 4 * reach : 0; i < last; ++i) {
    const Chunk& chunk = s.chunks[i];
    const auto* name = mentioned<NameMention>(chunk, mentions);
    if (name != nullptr && name->kind != EntityKind::person)
      add_name(thing, chunk.mention, mentions);
    if (thing.names.size() == most_names) break;
  }
  const auto known = last_.find(thing.kind);
  if (known == last_.end()) return;
  const auto& words = known->second.words;
  const bool other =
      !thing.words.empty() && !words.empty() &&
      std::none_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(thing.words.begin(), thing.words.end(), word) != thing.words.end();
      });
  if (other) return;
  for (const std::uint32_t name : known->second.names) add_name(thing, name, mentions);
  take(thing.words, words);
  take(thing.context, known->second.context);
}

bool NominalEntities::counts_others(const ChunkedSentence& s, std::size_t chunk) {
  return is_idle(s, s.chunks[chunk], s.chunks[chunk].last - 1);
}

std::optional<Thing> NominalEntities::nearest(const ChunkedSentence& s,
                                              std::span<const Mention> mentions, std::size_t before,
                                              std::string_view kind) const {
  std::optional<Thing> bare;
  for (std::size_t i = before, steps = 0; i-- > 0 && steps < 3 * reach; ++steps) {
    if (s.chunks[i].kind != ChunkKind::word) continue;
    auto thing = at(s, mentions, i, kind);
    if (thing && !(thing->names.empty() && thing->words.empty())) return thing;
    if (thing && !bare) bare = std::move(thing);
  }
  return bare;
}

std::optional<Thing> NominalEntities::last(std::string_view kind) const {
  constexpr std::uint32_t near = 3;  // sentences
  const auto known = last_.find(kind);
  return known == last_.end() || sentences_ > told_.find(kind)->second + near
             ? std::nullopt
             : std::optional(known->second);
}

void NominalEntities::leave(const ChunkedSentence& s, std::span<const Mention> mentions) {
  ++sentences_;
  if (!s.view.tables.has(Table::states)) return;
  for (const Hit& hit : s.view.hits) {
    if (hit.table != Table::states || !s.view.lexicon.role(hit).is(Construction::thing)) continue;
    const std::size_t head = chunk_of(s, hit.last - 1);
    if (s.chunks[head].last != hit.last) continue;
    auto thing = at(s, mentions, head, "");
    if (!thing) continue;
    told_[thing->kind] = sentences_;
    Thing& known = last_[thing->kind];
    // A phrase that says less than the last one of its kind speaks of the same.
    if (known.kind.empty() || !thing->names.empty() || !thing->words.empty())
      known = std::move(*thing);
  }
}

}  // namespace checkclaims
