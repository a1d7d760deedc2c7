#include "reading/counts/lists.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

bool tells_who(const CountPhrase& c) {
  return c.head == CountPhrase::Head::people && !c.scope.terms.empty();
}

/// The mark a chunk opens with; 0 for words.
char mark(const ChunkedSentence& s, std::size_t at) {
  return at < s.chunks.size() ? s.view.tokens[s.chunks[at].first].mark : '\0';
}

/// Nothing but commas and "and" stands between, in that order.
struct Joint {
  bool joined = false, conjunction = false, comma = false;
};

Joint joint(const ChunkedSentence& s, const CountPhrase& a, const CountPhrase& b) {
  Joint found;
  for (std::size_t i = a.last; i < b.first; ++i) {
    if (s.says(i, "and") && !found.conjunction) {
      found.conjunction = true;
    } else if (s.chunks[i].kind == ChunkKind::comma && !found.conjunction) {
      found.comma = true;
    } else {
      return {};
    }
  }
  found.joined = found.comma || found.conjunction;
  return found;
}

/// Whoever comes last in a list may be the subject of what follows: "and two women were hurt".
bool begins_a_clause(const ChunkedSentence& s, std::size_t at) {
  if (at >= s.chunks.size()) return false;
  return s.is(at, "be") || s.is(at, "have") || s.is(at, "modal") || s.is(at, "adverb") ||
         s.measure(at) != nullptr;
}

/// One past the last phrase of the list that begins at `first`. "Three women, two children and
/// a man" goes on over a comma only where an "and" ends it.
std::size_t end_of_list(const ChunkedSentence& s, const std::vector<CountPhrase>& phrases,
                        std::size_t first) {
  std::size_t end = first + 1;
  for (std::size_t next = first + 1; next < phrases.size(); ++next) {
    const Joint how = joint(s, phrases[next - 1], phrases[next]);
    const CountPhrase& c = phrases[next];
    if (!how.joined || !tells_who(c) || c.part || c.partitive || c.additional ||
        begins_a_clause(s, c.last))
      break;
    if (!how.conjunction) continue;
    if (how.comma && next == first + 1)
      break;  // ", including three women, and two children": who knows
    end = next + 1;
    break;
  }
  return end;
}

/// "31 people were killed: 20 civilians and 11 soldiers.", "31 people (20 civilians and 11
/// soldiers)": all are told, and nobody twice.
void close(const ChunkedSentence& s, std::vector<CountPhrase>& phrases, std::size_t whole) {
  const std::size_t first = whole + 1;
  if (first + 1 >= phrases.size() || phrases[first].part ||
      phrases[whole].value.hard.low == Decimal::of(1))
    return;
  const char opens = mark(s, phrases[first].first - 1);
  const bool bracket = opens == '(' && phrases[first].first == phrases[whole].last + 1;
  if ((opens != ':' && !bracket) || !tells_who(phrases[first])) return;
  const std::size_t end = end_of_list(s, phrases, first);
  const std::size_t after = phrases[end - 1].last;
  const bool ends =
      bracket ? mark(s, after) == ')'
              : after >= s.chunks.size() || mark(s, after) == '.' || mark(s, after) == ';';
  if (end < first + 2 || !ends) return;
  for (std::size_t i = first; i < end; ++i) {
    phrases[i].part = phrases[i].closed = true;
    phrases[i].whole = whole;
  }
}

/// Nobody else stands between the phrase and what is told of a part: "no one was hurt in the
/// fire, set while people, including two children, slept".
bool reaches(const ChunkedSentence& s, const CountPhrase& whole, const CountPhrase& part) {
  const bool none = whole.value.hard.high && whole.value.hard.high->thousandths == 0;
  for (std::size_t i = whole.last; i < part.first; ++i)
    if (s.hit(i, Table::people) != nullptr || s.says(i, {"when", "where", "which", "while"}))
      return false;
  return !none;
}

}  // namespace

void tell_parts(const ChunkedSentence& s, std::vector<CountPhrase>& phrases) {
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    if (!phrases[i].part) {
      close(s, phrases, i);
      continue;
    }
    if (phrases[i].whole != CountPhrase::no_phrase) continue;
    // "12 were killed and 30 hurt, among them nine children": of which is left open.
    const auto whole =
        std::count_if(phrases.begin(), phrases.begin() + static_cast<std::ptrdiff_t>(i),
                      [](const CountPhrase& c) { return !c.part; });
    const std::size_t end = end_of_list(s, phrases, i);
    for (std::size_t k = i; k < end; ++k) {
      phrases[k].part = true;
      const auto first = std::find_if(phrases.begin(), phrases.end(),
                                      [](const CountPhrase& c) { return !c.part; });
      if (whole == 1 && reaches(s, *first, phrases[i]))
        phrases[k].whole = static_cast<std::size_t>(first - phrases.begin());
    }
    i = end - 1;
  }
}

}  // namespace checkclaims
