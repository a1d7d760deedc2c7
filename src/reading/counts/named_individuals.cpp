#include "reading/counts/named_individuals.hpp"

#include <algorithm>

#include "reading/counts/implicit_counts.hpp"

namespace checkclaims {
namespace {

bool titled(const ChunkedSentence& s, const Chunk& name) {
  return std::any_of(s.view.hits.begin(), s.view.hits.end(), [&name](const Hit& hit) {
    return hit.table == Table::titles &&
           (hit.last == name.first || (name.first <= hit.first && hit.last < name.last));
  });
}

/// A full name, or a short one behind a title; not the owner of what follows.
bool is_person(const ChunkedSentence& s, std::span<const Mention> mentions, std::size_t at) {
  const Chunk& chunk = s.chunks[at];
  if (chunk.kind != ChunkKind::name) return false;
  const auto* name = mentioned<NameMention>(chunk, mentions);
  if (name == nullptr || name->demonym || name->possessive || name->kind != EntityKind::person)
    return false;
  if (at + 1 < s.chunks.size() && (s.chunks[at + 1].kind == ChunkKind::possessive ||
                                   s.chunks[at + 1].kind == ChunkKind::hyphen))
    return false;
  return part_count(*name) > 1 || titled(s, chunk);
}

/// A word of the title or trade before a name: "former", "engineer", "union leader".
bool belongs_to_name(const ChunkedSentence& s, std::size_t at) {
  const Chunk& chunk = s.chunks[at];
  return chunk.kind == ChunkKind::word && chunk.functions == 0 && s.measure(at) == nullptr &&
         s.hit(at, Table::events) == nullptr && s.hit(at, Table::modality) == nullptr;
}

/// Where the words before a name begin that say who it is; the last of them must name a person.
std::size_t start_of(const ChunkedSentence& s, std::size_t name, std::size_t floor) {
  constexpr std::size_t longest = 4;
  std::size_t first = name;
  for (const Hit& hit : s.view.hits)  // "Dr. Ana Sol"
    if (hit.table == Table::titles && hit.last == s.chunks[name].first)
      while (first > floor && s.chunks[first].first > hit.first) --first;
  const bool trade =
      name > floor && (s.hit(name - 1, Table::people) != nullptr || titled(s, s.chunks[name]));
  while (trade && first > floor && first + longest > name && belongs_to_name(s, first - 1)) --first;
  if (first < name && first > floor && s.chunks[first - 1].kind == ChunkKind::name)
    --first;                                      // "Peruvian priest Luis Sol"
  if (first > floor && s.says(first - 1, "old"))  // "31-year-old Ann Lee"
    for (std::size_t k = first - 1; k-- > floor && k + longest + 2 > first;)
      if (is_age_at(s, k)) return k;
  return first;
}

bool is_comma(const ChunkedSentence& s, std::size_t at) {
  return at < s.chunks.size() && s.chunks[at].kind == ChunkKind::comma;
}

/// "Ann Lee, 34, of Halden"
std::size_t end_of(const ChunkedSentence& s, std::size_t name) {
  std::size_t end = name + 1;
  const bool aged =
      is_comma(s, end) && end + 1 < s.chunks.size() && s.chunks[end + 1].kind == ChunkKind::number;
  if (aged && (end + 2 >= s.chunks.size() || is_comma(s, end + 2) || s.says(end + 2, "and")))
    end += 2;
  const std::size_t of = is_comma(s, end) ? end + 1 : end;
  const bool from =
      of + 1 < s.chunks.size() && s.says(of, "of") && s.chunks[of + 1].kind == ChunkKind::name;
  return from ? of + 2 : end;
}

/// "his brother, Paul Reed,": the one who is told already.
bool is_apposed(const ChunkedSentence& s, std::size_t name) {
  return name > 2 && is_comma(s, name - 1) && is_comma(s, end_of(s, name)) &&
         s.hit(name - 2, Table::people) != nullptr && s.is(name - 3, "possessive_determiner");
}

CountPhrase one_named(const ChunkedSentence& s, std::size_t first, std::size_t name) {
  CountPhrase person;
  person.first = person.number = first;
  person.last = end_of(s, name);
  person.number_last = name + 1;
  person.head = CountPhrase::Head::people;
  person.head_chunk = name;
  person.single = person.named = true;
  person.part = first > 0 && s.says(first - 1, "including");
  const std::size_t next = person.last + (is_comma(s, person.last) ? 1 : 0);
  const bool relative = next < s.chunks.size() && s.is(next, "relative");
  person.as_subject = relative || !governed(s, first);
  person.value.hard = person.value.soft = person.value.possible = Interval::exactly(Decimal::of(1));
  person.value.text = std::string(s.view.words(s.chunks[first].first, s.chunks[name].last));
  return person;
}

}  // namespace

bool governed(const ChunkedSentence& s, std::size_t first) {
  if (first == 0) return false;
  const Chunk& before = s.chunks[first - 1];
  if (before.kind != ChunkKind::word || before.functions != 0)
    return s.is(first - 1, "preposition");
  const std::string_view word = s.view.word(before.last - 1);
  return word.ends_with("ing") || word.ends_with("ed") || s.measure(first - 1) != nullptr;
}

std::vector<CountPhrase> named_individuals(const ChunkedSentence& s,
                                           std::span<const Mention> mentions,
                                           std::span<const CountPhrase> phrases) {
  std::vector<CountPhrase> found;
  std::size_t next = 0, floor = 0;
  for (std::size_t at = 0; at < s.chunks.size(); ++at) {
    for (; next < phrases.size() && phrases[next].last <= at; ++next) floor = phrases[next].last;
    const bool inside = next < phrases.size() && phrases[next].first <= at;
    if (inside || !is_person(s, mentions, at) || is_apposed(s, at)) continue;
    found.push_back(one_named(s, start_of(s, at, floor), at));
    floor = found.back().last;
    at = floor - 1;
  }
  return found;
}

}  // namespace checkclaims
