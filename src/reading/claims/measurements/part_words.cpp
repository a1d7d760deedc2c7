#include "reading/claims/measurements/part_words.hpp"

#include <algorithm>

#include "checkclaims/words.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_restriction = 12;  // chunks
constexpr std::size_t reach_of_them = 2;         // chunks between "of these" and its number

bool is_noun(const ChunkedSentence& s, std::size_t i) {
  return s.chunks[i].kind == ChunkKind::word && s.chunks[i].functions == 0 &&
         (parts_of_speech(s.words(i, i + 1)) & part_noun) != 0;
}

bool is_capitalised(const ChunkedSentence& s, std::size_t i) {
  return i > 0 && s.chunks[i].kind == ChunkKind::word && s.chunks[i].functions == 0 &&
         s.view.tokens[s.chunks[i].first].capitalised && s.view.block != BlockKind::title;
}

/// "Labour won 61", not "Governments have promised": a capital that only the first word has.
bool opens_as_name(const ChunkedSentence& s, std::size_t i) {
  if (i != 0 || !s.view.tokens[s.chunks[i].first].capitalised) return false;
  const std::string_view word = s.words(i, i + 1), base = lemma(word, part_noun);
  return base.empty() || base == fold(word);
}

/// "the Liberals won", "the Centre party won"
Span agent_of(const ChunkedSentence& s, const NounPhrase& agent) {
  if (agent.pronoun || agent.none) return {};
  std::size_t first = agent.first;
  while (first < agent.head && s.is(first, "determiner")) ++first;
  bool named = false;
  for (std::size_t i = first; i <= agent.head; ++i)
    named |= s.chunks[i].kind == ChunkKind::name || is_capitalised(s, i) || opens_as_name(s, i);
  return named ? s.span(first, agent.head + 1) : Span{};
}

bool ends_part(const ChunkedSentence& s, std::size_t i) {
  const ChunkKind kind = s.chunks[i].kind;
  return i >= s.chunks.size() || kind == ChunkKind::comma || kind == ChunkKind::stop ||
         kind == ChunkKind::quote;
}

/// "are children", "were the youngest recruits": the noun behind; SIZE_MAX where none is.
std::size_t predicate_noun(const ChunkedSentence& s, std::size_t be) {
  if (!s.is(be, "be")) return SIZE_MAX;
  std::size_t i = be + 1;
  while (s.is(i, "adverb") || s.is(i, "determiner")) ++i;
  std::size_t noun = SIZE_MAX;
  for (; is_noun(s, i) && !is_past_verb(s, i); ++i) noun = i;
  return noun;
}

struct Behind {
  std::size_t complement = SIZE_MAX;
  std::size_t end = 0;  ///< of what tells which of them are meant
};

/// "of those | who caught salmonella | are children"
Behind look_behind(const ChunkedSentence& s, std::size_t from) {
  Behind behind;
  behind.end = from;
  std::size_t i = from;
  const auto acts_on = [&s](std::size_t at) {  // "and does not accept"
    return s.is(at, "conjunction") &&
           (s.is(at + 1, "do") || s.is(at + 1, "be") || s.is(at + 1, "have") ||
            s.is(at + 1, "modal") || is_past_verb(s, at + 1));
  };
  for (; i < from + longest_restriction && !ends_part(s, i) && !acts_on(i); ++i)
    if (const std::size_t noun = predicate_noun(s, i); noun != SIZE_MAX) {
      behind.complement = noun;
      behind.end = i;
      return behind;
    }
  behind.end = i;
  return behind;
}

/// Words right behind a noun that tell which of them are meant: "who", "in the valley", "treated
/// in June".
bool restricts(const ChunkedSentence& s, std::size_t at) {
  return s.is(at, "relative") || s.is(at, "preposition") || is_past_verb(s, at);
}

/// "on the night shift 60 percent": from the preposition that opens the part of the sentence; the
/// number itself where none does.
std::size_t setting_of(const ChunkedSentence& s, std::size_t first) {
  for (std::size_t i = first, steps = 0; i-- > 0 && steps < longest_restriction; ++steps) {
    if (ends_part(s, i) && i + 1 != first) return first;
    if (s.is(i, "be") || s.is(i, "have") || is_past_verb(s, i)) return first;
    const bool opens = i == 0 || ends_part(s, i - 1) || s.is(i - 1, "conjunction");
    if (s.is(i, "preposition") && opens) return i;
  }
  return first;
}

/// The noun of the statements table at a chunk; null where it is none.
const Hit* noun_row(const ChunkedSentence& s, std::size_t i) {
  if (!s.chunks[i].begun_tables.has(Table::statements)) return nullptr;
  for (const Hit& hit : s.chunks[i].begun)
    if (hit.table == Table::statements && s.view.lexicon.role(hit).is(Construction::noun))
      return &hit;
  return nullptr;
}

/// The words for what is counted that mean one thing.
std::uint16_t row_alike(const ChunkedSentence& s, std::size_t noun) {
  const Hit* hit = noun_row(s, noun);
  return hit == nullptr ? std::uint16_t{0} : hit->row;
}

/// "parliament", "council"
bool is_house(const ChunkedSentence& s, std::size_t i) {
  const Hit* hit = noun_row(s, i);
  return hit != nullptr && s.view.lexicon.row(*hit).id == "house";
}

/// "a total of 700", "all 36,000", "the council of Vessmark, which has 101 seats", "a 150-seat
/// house".
bool tells_whole(const ChunkedSentence& s, const NumberPhrase& phrase, const Governor& governor) {
  const std::size_t from = phrase.first > 3 ? phrase.first - 3 : 0;
  if (!s.view.tables.has(Table::statements)) return false;
  const std::uint32_t first = s.chunks[from].first, last = s.chunks[phrase.last + 1].last;
  for (const Hit& hit : s.view.hits_from(first, last))
    if (hit.table == Table::statements && s.view.lexicon.row(hit).id == "in_all") return true;
  if (phrase.describes) return is_house(s, phrase.last);
  if (governor.verb.first == governor.verb.last) return false;
  const std::size_t verb = chunk_of(s, governor.verb.first);
  if (!s.is(verb, "have")) return false;
  constexpr std::size_t farthest = 8;  // chunks from a house to its verb
  for (std::size_t i = verb, steps = 0; i-- > 0 && steps < farthest; ++steps)
    if (is_house(s, i)) return true;
  return false;
}

/// "In the melting shop the firm has 900 workers": what opens the sentence, before the verb.
Span scene_of(const ChunkedSentence& s, const NumberPhrase& phrase, const Governor& governor) {
  if (!s.is(0, "preposition") || s.says(0, "of") || governor.verb.first == governor.verb.last)
    return {};
  const std::size_t verb = std::min(chunk_of(s, governor.verb.first), phrase.first);
  std::size_t end = 1;
  while (s.is(end, "determiner") || s.is(end, "possessive_determiner")) ++end;
  const std::size_t noun = end;
  while (end < verb && is_noun(s, end) && !s.view.tokens[s.chunks[end].first].capitalised) ++end;
  if (end == noun) return {};
  return s.span(0, end);
}

Span restriction_of(const ChunkedSentence& s, const NumberPhrase& phrase, const Governor& governor,
                    const Behind& behind) {
  if (const Span scene = scene_of(s, phrase, governor); scene.size() > 0) return scene;
  const std::size_t setting = setting_of(s, phrase.first);
  if (setting < phrase.first) return s.span(setting, phrase.first);
  if (!restricts(s, phrase.last)) return {};
  std::size_t end = behind.end;
  const std::size_t verb =
      governor.verb.first != governor.verb.last ? chunk_of(s, governor.verb.first) : SIZE_MAX;
  if (verb == phrase.last) return {};
  if (verb != SIZE_MAX && verb > phrase.last) end = std::min(end, verb);
  return end > phrase.last ? s.span(phrase.last, end) : Span{};
}

}  // namespace

Span named_before(const ChunkedSentence& s, std::size_t number) {
  if (number == 0) return {};
  const std::size_t name = number - 1;
  // "the Conservatives 52", not "take Game 7"
  const bool listed = s.is(name - 1, "determiner") || s.is(name - 1, "conjunction") ||
                      s.chunks[name - 1].kind == ChunkKind::comma;
  const bool named = s.chunks[name].kind == ChunkKind::name || (listed && is_capitalised(s, name));
  return named ? s.span(name, name + 1) : Span{};
}

Span named_behind(const ChunkedSentence& s, std::size_t behind) {
  if (!s.is(behind, "preposition")) return {};
  std::size_t name = behind + 1;
  while (s.is(name, "determiner")) ++name;
  // "to the harbour of Stensund"
  if (is_noun(s, name) && s.says(name + 1, "of")) name += 2;
  const bool goes_on = s.is(name + 1, "conjunction") || s.chunks[name + 1].kind == ChunkKind::comma;
  const bool several = goes_on && s.chunks[name + 2].kind == ChunkKind::name;
  return s.chunks[name].kind == ChunkKind::name && !several ? s.span(name, name + 1) : Span{};
}

bool is_of_them(const ChunkedSentence& s, std::size_t number, std::size_t end) {
  if (!s.view.tables.has(Table::statements)) return false;
  return std::any_of(s.view.hits.begin(), s.view.hits.end(), [&](const Hit& hit) {
    if (hit.table != Table::statements || s.view.lexicon.row(hit).id != "of_them") return false;
    const std::size_t first = chunk_of(s, hit.first), last = chunk_of(s, hit.last - 1);
    if (first == end || first == number + 1) return true;
    return last < number && number <= last + 1 + reach_of_them;
  });
}

void take_part_words(const ChunkedSentence& s, std::size_t number, const NumberPhrase& phrase,
                     const Governor& governor, std::span<const Mention> mentions,
                     Measurement& found) {
  if (phrase.noun != NumberPhrase::none) found.alike = row_alike(s, phrase.noun);
  found.full = tells_whole(s, phrase, governor);
  found.of_them = is_of_them(s, number, phrase.last);
  const Behind behind = look_behind(s, phrase.last);
  if (behind.complement != SIZE_MAX)
    found.complement = s.span(behind.complement, behind.complement + 1);
  found.restriction = restriction_of(s, phrase, governor, behind);
  for (std::size_t i = 0; i < s.chunks.size(); ++i)
    found.elsewhere |= (s.says(i, "there") || is_of_row(s, i, "here")) &&
                       s.chunks[i].segment == s.chunks[number].segment && !s.is(i + 1, "be");
  found.portion = named_behind(s, phrase.last);
  if (found.portion.size() == 0) found.portion = named_before(s, phrase.first);
  // "in Ardenia and Costanza" is of neither alone.
  if (found.portion.size() == 0 && found.party != Measurement::none &&
      mentions[found.party].span.begin < found.phrase.begin)
    found.portion = mentions[found.party].span;
  if (found.portion.size() == 0 && governor.clause && governor.clause->agent)
    found.portion = agent_of(s, *governor.clause->agent);
}

void tie_to_wholes(std::span<const Mention> mentions, std::size_t first,
                   std::vector<Measurement>& all) {
  const auto value_of = [&](const Measurement& said) -> const Value& {
    return *quantity_of(mentions[said.number]);
  };
  for (std::size_t i = first; i < all.size(); ++i) {
    Measurement& part = all[i];
    if (!part.of_them || part.whole != Measurement::none) continue;
    const std::uint32_t sentence = mentions[part.number].sentence;
    std::uint32_t whole = Measurement::none;
    for (std::size_t before = i; before-- > 0;) {
      const Measurement& one = all[before];
      if (mentions[one.number].sentence + 1 < sentence) break;
      const bool larger = one.unit == UnitClass::count && !one.of_them &&
                          surely_below(value_of(part).possible, value_of(one).possible);
      if (!larger) continue;
      if (whole != Measurement::none) {
        whole = Measurement::none;
        break;
      }
      whole = one.number;
    }
    part.whole = whole;
  }
}

}  // namespace checkclaims
