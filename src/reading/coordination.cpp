#include "reading/coordination.hpp"

namespace checkclaims {
namespace {

bool can_be_added(const Counted& c) {
  const bool persons = c.head == Counted::Head::people && (c.people == nullptr || c.people->attribute("unit").empty());
  return (persons || c.head == Counted::Head::elided) && !c.part && !c.partitive && c.value.hard.exact() &&
         c.value.hard.low->thousandths > 0;
}

enum class Link { none, comma, conjunction };

/// What joins two phrases when nothing but commas, "and" and "her" stands between.
Link link(const ChunkedSentence& s, const Counted& a, const Counted& b) {
  Link joined = Link::none;
  for (std::size_t i = a.last; i < b.first; ++i) {
    if (s.says(i, "and")) {
      joined = Link::conjunction;
    } else if (s.chunks[i].kind == ChunkKind::comma) {
      if (joined == Link::none) joined = Link::comma;
    } else if (!s.is(i, "possessive_determiner") && !s.says(i, "the")) {
      return Link::none;
    }
  }
  return joined;
}

/// "10 tourists and two local pilots": whatever the second may be, the first are not all.
bool counted_together(const ChunkedSentence& s, const Counted& a, const Counted& b) {
  if (a.last + 1 != b.first || !s.says(a.last, "and") || a.head != Counted::Head::people) return false;
  return b.head == Counted::Head::people || b.head == Counted::Head::unknown || b.head == Counted::Head::elided;
}

/// No verb takes what follows as its object: the phrase can be a subject as a whole.
bool free_before(const ChunkedSentence& s, std::size_t first) {
  if (first == 0) return true;
  const std::size_t k = first - 1;
  const ChunkKind kind = s.chunks[k].kind;
  if (kind == ChunkKind::comma) return first < 2 || s.chunks[first - 2].kind != ChunkKind::name;
  return kind == ChunkKind::stop || kind == ChunkKind::other || kind == ChunkKind::quote || kind == ChunkKind::date || s.says(k, "that") || s.says(k, "said") ||
         s.says(k, "say") || s.says(k, "says") || s.is(k, "subordinator") || s.is(k, "determiner") || s.says(k, "left") ||
         s.says(k, "leaving") || s.says(k, "leaves") || s.is(k, "conjunction");
}

/// The last of them is no subject of its own: "killed two men and a woman was hurt".
bool free_after(const ChunkedSentence& s, std::size_t last) {
  if (last >= s.chunks.size()) return true;
  return !s.is(last, "be") && !s.is(last, "have") && !s.is(last, "modal") && s.hit(last, Table::measures) == nullptr;
}

Counted sum_of(const ChunkedSentence& s, const std::vector<Counted>& phrases, std::size_t first, std::size_t last) {
  Counted sum = phrases[first];
  sum.last = phrases[last].last;
  sum.number_last = sum.last;
  sum.members = last - first + 1;
  sum.first_member = first;
  std::int64_t count = 0;
  for (std::size_t i = first; i <= last; ++i) {
    count += phrases[i].value.hard.low->thousandths;
    if (phrases[i].scope.terms != sum.scope.terms) {
      sum.scope = {};
      sum.people = nullptr;
    }
    sum.single |= phrases[i].single;
    sum.additional = phrases[first].additional;
  }
  sum.value.hard = sum.value.soft = sum.value.possible = Interval::exactly(Decimal{count});
  sum.value.hedge.clear();
  sum.value.text = std::string(s.view.words(s.chunks[sum.first].first, s.chunks[sum.last - 1].last));
  sum.as_subject = free_before(s, sum.possessed ? sum.first - 1 : sum.first);
  sum.as_object = free_after(s, sum.last);
  return sum;
}

}  // namespace

void add_sums(const ChunkedSentence& s, std::vector<Counted>& phrases) {
  const std::size_t size = phrases.size();
  const bool headline = s.view.block == BlockKind::title;
  for (std::size_t i = 0; i + 1 < size; ++i)
    if (counted_together(s, phrases[i], phrases[i + 1])) phrases[i].coordinated = phrases[i + 1].coordinated = true;
  for (std::size_t first = 0; first < size; ++first) {
    if (!can_be_added(phrases[first]) || phrases[first].head == Counted::Head::elided) continue;
    std::size_t last = first;
    for (std::size_t next = first + 1; next < size && can_be_added(phrases[next]); ++next) {
      const Link joined = link(s, phrases[next - 1], phrases[next]);
      if (joined == Link::none) break;
      if (headline || joined == Link::conjunction) last = next;  // "Four adults, two children hurt"
      if (joined == Link::conjunction) break;
    }
    if (last == first) continue;
    phrases.push_back(sum_of(s, phrases, first, last));
    first = last;
  }
}

}  // namespace checkclaims
