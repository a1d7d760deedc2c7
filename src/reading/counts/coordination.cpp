#include "reading/counts/coordination.hpp"

#include <algorithm>

#include "reading/counts/individuals.hpp"

namespace checkclaims {
namespace {

enum class Link { none, comma, conjunction };

/// A phrase that may be added up, with its place among the counted ones.
struct Listed {
  CountPhrase* phrase;
  std::size_t index;  ///< of those who are told: of the next counted one
};

std::vector<Listed> in_order(std::span<CountPhrase> phrases, std::span<CountPhrase> told) {
  std::vector<Listed> all;
  all.reserve(phrases.size() + told.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    for (; next < told.size() && told[next].first < phrases[i].first; ++next)
      all.push_back({&told[next], i});
    all.push_back({&phrases[i], i});
  }
  for (; next < told.size(); ++next) all.push_back({&told[next], phrases.size()});
  return all;
}

/// "my friend and client Ann Lee": one person by two nouns, the second without an article.
bool is_one_person(const ChunkedSentence& s, const CountPhrase& a, const CountPhrase& b) {
  return a.told && s.chunks[a.last - 1].kind == ChunkKind::word && b.named &&
         b.first < b.head_chunk && s.chunks[b.head_chunk].kind == ChunkKind::name &&
         s.hit(b.first, Table::people) != nullptr;
}

/// What joins two phrases when nothing but commas, "and" and "her" stands between; "then
/// himself" joins too.
Link link(const ChunkedSentence& s, const CountPhrase& a, const CountPhrase& b) {
  Link joined = Link::none;
  if (is_one_person(s, a, b)) return joined;
  for (std::size_t i = a.last; i < b.first; ++i) {
    if (s.says(i, "and") || (s.says(i, "then") && is_reflexive(s, b.first))) {
      joined = Link::conjunction;
    } else if (s.chunks[i].kind == ChunkKind::comma) {
      if (joined == Link::none) joined = Link::comma;
    } else if (!s.is(i, "possessive_determiner") && !s.says(i, "the")) {
      return Link::none;
    }
  }
  return joined;
}

/// "killed 97 people, and the owner ...": after a comma "and" goes on with a clause, unless
/// names stand in between commas.
bool starts_a_clause(const ChunkedSentence& s, const CountPhrase& a, const CountPhrase& b) {
  return a.people != nullptr && b.told && b.people != nullptr &&
         s.chunks[a.last].kind == ChunkKind::comma;
}

/// "two managers, Ann Lee and Tom Barnes,": the names say who they are.
bool is_apposed(const CountPhrase& a, const CountPhrase& b, const Link joined) {
  if (joined != Link::comma || a.named) return false;
  return a.told ? b.named && a.people != nullptr : b.named || (b.told && b.people == nullptr);
}

/// "10 tourists and two local pilots": whatever the second may be, the first are not all.
bool counted_together(const ChunkedSentence& s, const CountPhrase& a, const CountPhrase& b) {
  if (a.last + 1 != b.first || !s.says(a.last, "and") || a.head != CountPhrase::Head::people)
    return false;
  return b.head == CountPhrase::Head::people || b.head == CountPhrase::Head::unknown ||
         b.head == CountPhrase::Head::elided;
}

/// No verb takes what follows as its object: the phrase can be a subject as a whole.
bool free_before(const ChunkedSentence& s, std::size_t first) {
  if (first == 0) return true;
  const std::size_t k = first - 1;
  const ChunkKind kind = s.chunks[k].kind;
  if (kind == ChunkKind::comma) return first < 2 || s.chunks[first - 2].kind != ChunkKind::name;
  return kind == ChunkKind::stop || kind == ChunkKind::other || kind == ChunkKind::quote ||
         kind == ChunkKind::date || s.says(k, {"leaving", "left", "say", "says", "that"}) ||
         s.is(k, "subordinator") || s.is(k, "determiner") || s.is(k, "conjunction");
}

/// A verb of its own follows in the clause: "killed two men and the owner of the car was held".
bool has_a_verb(const ChunkedSentence& s, std::size_t from) {
  for (std::size_t i = from; i < s.chunks.size(); ++i) {
    const Chunk& chunk = s.chunks[i];
    if (chunk.kind == ChunkKind::comma || chunk.kind == ChunkKind::stop ||
        chunk.kind == ChunkKind::quote)
      return false;
    if (s.is(i, "relative") || s.is(i, "subordinator")) return false;
    if (s.is(i, "be") || s.is(i, "have") || s.is(i, "modal")) return true;
    if (chunk.kind == ChunkKind::word && chunk.functions == 0 &&
        s.view.word(chunk.last - 1).ends_with("ed"))
      return true;
  }
  return false;
}

/// The last of them is no subject of its own: "killed two men and a woman was hurt".
bool free_after(const ChunkedSentence& s, const CountPhrase& phrase) {
  const std::size_t last = phrase.last;
  if (last >= s.chunks.size()) return true;
  if (phrase.told && s.chunks[last].kind == ChunkKind::word && s.chunks[last].functions == 0)
    return false;  // "... and Ann Lee said"
  if (phrase.told && !is_reflexive(s, phrase.first) && has_a_verb(s, last)) return false;
  return !s.is(last, "be") && !s.is(last, "have") && !s.is(last, "modal") &&
         s.measure(last) == nullptr;
}

CountPhrase sum_of(const ChunkedSentence& s, std::span<const Listed> run) {
  CountPhrase sum = *run.front().phrase;
  sum.last = run.back().phrase->last;
  sum.number_last = sum.last;
  sum.told = false;
  sum.members = 0;
  std::int64_t count = 0;
  for (const auto& [phrase, index] : run) {
    if (!phrase->told && sum.members++ == 0) sum.first_member = index;
    count += phrase->value.hard.low->thousandths;
    if (phrase->scope.terms != sum.scope.terms) {
      sum.scope = {};
      sum.people = nullptr;
    }
    if (phrase->scope.victims != sum.scope.victims) sum.scope.victims.clear();
    sum.single |= phrase->single;
  }
  sum.value.hard = sum.value.soft = sum.value.possible = Interval::exactly(Decimal{count});
  sum.value.hedge.clear();
  sum.value.text =
      std::string(s.view.words(s.chunks[sum.first].first, s.chunks[sum.last - 1].last));
  sum.as_subject = free_before(s, sum.possessed ? sum.first - 1 : sum.first);
  sum.as_object = free_after(s, *run.back().phrase);
  return sum;
}

}  // namespace

bool can_be_added(const CountPhrase& c) {
  const bool persons = c.head == CountPhrase::Head::people &&
                       (c.people == nullptr || (*c.people)[PeopleField::unit].empty());
  return (persons || c.head == CountPhrase::Head::elided) && !c.part && !c.partitive &&
         c.states.empty() && c.value.hard.exact() && c.value.hard.low->thousandths > 0;
}

void add_sums(const ChunkedSentence& s, std::vector<CountPhrase>& phrases,
              std::vector<CountPhrase> told) {
  const bool headline = s.view.block == BlockKind::title;
  const std::vector<Listed> all = in_order(phrases, told);
  for (std::size_t i = 0; i + 1 < all.size(); ++i)
    if (counted_together(s, *all[i].phrase, *all[i + 1].phrase))
      all[i].phrase->coordinated = all[i + 1].phrase->coordinated = true;
  std::vector<CountPhrase> sums;
  for (std::size_t first = 0; first < all.size(); ++first) {
    if (!can_be_added(*all[first].phrase) || all[first].phrase->head == CountPhrase::Head::elided)
      continue;
    std::size_t last = first;
    for (std::size_t next = first + 1; next < all.size() && can_be_added(*all[next].phrase);
         ++next) {
      const Link joined = link(s, *all[next - 1].phrase, *all[next].phrase);
      if (joined == Link::none || (is_apposed(*all[next - 1].phrase, *all[next].phrase, joined) &&
                                   !is_reflexive(s, all[next].phrase->first)))
        break;
      if (headline || joined == Link::conjunction) last = next;  // "Four adults, two children hurt"
      const bool goes_on = next + 1 < all.size() && is_reflexive(s, all[next + 1].phrase->first);
      if (joined == Link::conjunction && !goes_on) break;
    }
    if (last == first ||
        (last == first + 1 && starts_a_clause(s, *all[first].phrase, *all[last].phrase)))
      continue;
    sums.push_back(sum_of(s, std::span(all).subspan(first, last - first + 1)));
    first = last;
  }
  phrases.insert(phrases.end(), std::make_move_iterator(told.begin()),
                 std::make_move_iterator(told.end()));
  phrases.insert(phrases.end(), std::make_move_iterator(sums.begin()),
                 std::make_move_iterator(sums.end()));
}

}  // namespace checkclaims
