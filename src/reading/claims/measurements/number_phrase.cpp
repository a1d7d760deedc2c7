#include "reading/claims/measurements/number_phrase.hpp"

#include <algorithm>

#include "checkclaims/words.hpp"
#include "lexicon/tokenize.hpp"
#include "reading/mentions/money.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_number_phrase = 5;  // chunks from a number to its noun

/// "votes", "children": a form of more than one.
bool is_plural(std::string_view word) {
  const std::string_view base = lemma(word, part_noun);
  return !base.empty() && base != fold(word);
}

/// The chunks behind a number that may be its noun and what stands before it.
class NounSearch {
 public:
  NounSearch(const ChunkedSentence& sentence, std::size_t from, bool one)
      : s_(sentence), one_(one) {
    for (std::size_t i = from; i < from + longest_number_phrase && goes_on(i); ++i) {
      const Chunk& chunk = s_.chunks[i];
      last_ = i + 1;
      // "73 laboratory-confirmed cases": the compound is no noun
      if (is_joined_participle(i)) {
        noun_ = NumberPhrase::none;
        continue;
      }
      // "2550 Parkway Street"
      const bool proper =
          s_.view.tokens[chunk.first].capitalised && s_.view.block != BlockKind::title;
      if (chunk.kind != ChunkKind::word || s_.view.tokens[chunk.first].all_caps || proper) continue;
      const std::uint8_t parts = parts_of_speech(s_.words(i, i + 1));
      const bool phrase = parts == 0 && chunk.last - chunk.first > 1;  // "on board"
      if (phrase || ((parts & part_noun) == 0 && parts != 0)) continue;
      noun_ = i;
      if (!one_ && is_plural(s_.words(i, i + 1))) break;
    }
    if (noun_ != NumberPhrase::none) last_ = noun_ + 1;
  }

  std::size_t noun() const { return noun_; }
  std::size_t last() const { return last_; }

 private:
  bool goes_on(std::size_t i) const {
    const Chunk& chunk = s_.chunks[i];
    if (chunk.kind == ChunkKind::name || chunk.kind == ChunkKind::hyphen) return true;
    if (chunk.kind != ChunkKind::word || chunk.functions != 0) return false;
    return noun_ == NumberPhrase::none || !is_past_verb(s_, i) || is_joined_participle(i);
  }

  bool is_joined_participle(std::size_t i) const {
    return noun_ != NumberPhrase::none && noun_ + 2 == i &&
           s_.chunks[i - 1].kind == ChunkKind::hyphen && is_past_verb(s_, i);
  }

  const ChunkedSentence& s_;
  bool one_;
  std::size_t noun_ = NumberPhrase::none, last_ = 0;
};

/// The noun behind "of": "cases of measles", "54 percent of the vote".
std::size_t noun_behind_of(const ChunkedSentence& s, std::size_t at) {
  if (!s.says(at, "of")) return NumberPhrase::none;
  std::size_t from = at + 1;
  while (s.is(from, "determiner") || s.is(from, "possessive_determiner") ||
         s.chunks[from].kind == ChunkKind::number)
    ++from;
  if (s.is(from, "relative") && s.says(from - 1, "those")) return from - 1;
  const NounSearch search(s, from, false);
  const std::size_t behind = search.noun() + 1;
  // "of the town's households"
  if (search.noun() == NumberPhrase::none || s.chunks[behind].kind != ChunkKind::possessive)
    return search.noun();
  std::size_t owned_from = behind + 1;
  while (s.chunks[owned_from].kind == ChunkKind::number) ++owned_from;
  const NounSearch owned(s, owned_from, false);
  return owned.noun() != NumberPhrase::none ? owned.noun() : search.noun();
}

/// "530 of the flats", "62 percent of the flats": a part of a set, which is told behind the number.
bool is_some_of(const ChunkedSentence& s, const NumberPhrase& phrase, std::size_t behind) {
  if (phrase.noun == NumberPhrase::none || !s.says(behind, "of")) return false;
  return phrase.unit == UnitClass::percent ||
         (phrase.unit == UnitClass::count &&
          (s.is(behind + 1, "determiner") || s.is(behind + 1, "possessive_determiner")));
}

/// "a year", "per person", "each".
bool is_rate(const ChunkedSentence& s, std::size_t at, std::span<const Mention> mentions) {
  if (s.says(at, {"per", "each"})) return true;
  if (const auto* date = date_at(s, at, mentions)) {
    const char first = s.view.text[s.span(at, at + 1).begin];
    return date->kind == TimexKind::set || (date->kind == TimexKind::duration && first == 'a');
  }
  return s.says(at, {"a", "an"}) && s.chunks[at + 1].kind == ChunkKind::word;
}

bool is_one(const NumberMention& number) {
  return number.value.hard.exact() && *number.value.hard.low == Decimal::of(1);
}

/// "2009-10 season": the second half of a range of years or of a code.
bool is_joined_before(const ChunkedSentence& s, const Chunk& chunk) {
  if (chunk.first < 2 || !s.view.tokens[chunk.first].glued) return false;
  const std::string_view mark = s.view.word(chunk.first - 1);
  return (mark == "-" || mark == "\u2013") && s.view.tokens[chunk.first - 1].glued;
}

/// It belongs to a name or to a code: "Boeing 737", "No. 12", "3-1".
bool is_label(const ChunkedSentence& s, const Chunk& chunk) {
  const Token& before = s.view.tokens[chunk.first - 1];
  if (chunk.first > 0 && (before.mark == '#' || before.mark == '/' || before.mark == '.'))
    return true;
  const Token& after = s.view.tokens[chunk.last];
  const bool joined = after.glued && (after.mark == ':' || after.mark == '/') &&
                      s.view.tokens[chunk.last + 1].glued &&
                      s.view.tokens[chunk.last + 1].kind == TokenKind::number;
  const bool score =
      after.glued && after.mark == '-' && s.view.tokens[chunk.last + 1].kind == TokenKind::number;
  constexpr std::uint32_t longest_make = 3;  // letters: "AK 47"
  const bool model = chunk.first > 0 && before.all_caps && before.kind == TokenKind::word &&
                     before.span.size() <= longest_make && s.view.block != BlockKind::title &&
                     !money_at(s.view, chunk.first, chunk.last);
  if (score || model || is_joined_before(s, chunk)) return true;  // "AK 47"
  return joined || (chunk.first > 0 && before.mark == ':' && s.view.tokens[chunk.first].glued);
}

/// The unit of measure that begins at a token; null where none does.
const Hit* measure_at(const ChunkedSentence& s, std::uint32_t token) {
  if (!s.view.tables.has(Table::units)) return nullptr;
  for (const Hit& hit : s.view.hits_from(token, token + 1))
    if (hit.table == Table::units && s.view.lexicon.row(hit)[UnitField::kind] == "measure")
      return &hit;
  return nullptr;
}

/// "12 miles", "a 19-ton truck", "5km".
bool take_measure(const ChunkedSentence& s, NumberPhrase& phrase) {
  const std::size_t hyphens = s.chunks[phrase.last].kind == ChunkKind::hyphen ? 1 : 0;
  const std::uint32_t token = s.chunks[phrase.last + hyphens].first;
  const Hit* unit = measure_at(s, token);
  if (unit == nullptr || token >= s.view.tokens.size()) return false;
  phrase.unit = UnitClass::measure;
  phrase.describes = hyphens > 0;
  phrase.unit_row = unit->row;
  phrase.last = chunk_of(s, unit->last - 1) + 1;
  phrase.value = s.span(phrase.first, phrase.last);
  return true;
}

/// "a 12-storey tower": what is counted is storeys.
void take_joined(const ChunkedSentence& s, NumberPhrase& phrase) {
  const std::size_t counted = phrase.last + 1;
  const Chunk& chunk = s.chunks[counted];
  if (chunk.kind != ChunkKind::word || chunk.functions != 0) return;
  if (s.view.tokens[chunk.first].capitalised) return;  // "480-WITNESS"
  phrase.noun = counted;
  phrase.last = counted + 1;
  phrase.describes = true;
}

/// "396 million Canadian dollars": the noun is the currency, and of what it is no word tells.
void take_currency_behind(const ChunkedSentence& s, NumberPhrase& phrase) {
  if (phrase.unit != UnitClass::count || phrase.noun == NumberPhrase::none) return;
  const Chunk& noun = s.chunks[phrase.noun];
  const auto money = money_at(s.view, noun.first, noun.first);
  if (!money) return;
  phrase.unit = UnitClass::money;
  phrase.unit_row = money->row;
  phrase.value.end = s.span(phrase.noun, phrase.noun + 1).end;
  phrase.noun = phrase.of;
  phrase.of = NumberPhrase::none;
}

/// "900 of its 6,000 employees": the number of which it is a part.
std::uint32_t whole_of(const ChunkedSentence& s, std::size_t at,
                       std::span<const Mention> mentions) {
  if (!s.says(at + 1, "of")) return Measurement::none;
  std::size_t i = at + 2;
  while (s.is(i, "determiner") || s.is(i, "possessive_determiner")) ++i;
  constexpr std::size_t longest_owner = 4;  // chunks: "the old town's 8,000 households"
  for (std::size_t k = i; k < i + longest_owner; ++k)
    if (s.chunks[k].kind == ChunkKind::possessive) i = k + 1;
  const auto* whole = number_at(s, i, mentions);
  return whole != nullptr && !whole->ordinal ? s.chunks[i].mention : Measurement::none;
}

/// "86,000 Aurora vehicles", "a $12 million fine", "1.2 million of the customers".
void take_counted(const ChunkedSentence& s, bool one, NumberPhrase& phrase) {
  if (phrase.unit == UnitClass::count && s.chunks[phrase.last].kind == ChunkKind::hyphen)
    return take_joined(s, phrase);
  // "5.7 percent more pay"
  const bool more = phrase.unit == UnitClass::percent && s.says(phrase.last, "more");
  const NounSearch search(s, phrase.last + (more ? 1 : 0), one);
  if (search.noun() != NumberPhrase::none) {
    phrase.noun = search.noun();
    phrase.last = search.last();
    phrase.of = noun_behind_of(s, phrase.last);
  } else {
    phrase.noun = noun_behind_of(s, phrase.last);
  }
  const std::size_t behind = phrase.of != NumberPhrase::none     ? phrase.of
                             : phrase.noun != NumberPhrase::none ? phrase.noun
                                                                 : phrase.last - 1;
  phrase.last = std::max(phrase.last, behind + 1);
}

void take_determiners(const ChunkedSentence& s, NumberPhrase& phrase) {
  // "fear that a tenth of its jobs might go": a clause begins there
  while (phrase.first > 0 && !s.says(phrase.first - 1, "that") &&
         (s.is(phrase.first - 1, "determiner") || s.is(phrase.first - 1, "possessive_determiner")))
    --phrase.first;
}

}  // namespace

bool is_of_row(const ChunkedSentence& s, std::size_t chunk, std::string_view row) {
  const Chunk& at = s.chunks[chunk];
  if (!at.begun_tables.has(Table::statements)) return false;
  return std::any_of(at.begun.begin(), at.begun.end(), [&](const Hit& hit) {
    return hit.table == Table::statements && s.view.lexicon.row(hit).id == row;
  });
}

std::optional<NumberPhrase> length_phrase(const ChunkedSentence& s, std::size_t at,
                                          std::span<const Mention> mentions) {
  const Mention& mention = mentions[s.chunks[at].mention];
  const Value* length = quantity_of(mention);
  if (length == nullptr || mention.unread == SkipReason::age) return std::nullopt;
  const auto row = s.view.lexicon.find(Table::units, length->unit);
  const bool counted = length->hard.exact() || !length->hedge.empty();  // not "hours", "days"
  // "two days after the vote": when, not how long.
  if (s.says(at + 1, {"after", "ago", "before", "earlier", "into", "later"})) return std::nullopt;
  if (!row || !counted || !length->hard.low || *length->hard.low <= Decimal::of(1))
    return std::nullopt;
  NumberPhrase phrase;
  phrase.first = at;
  phrase.last = at + 1;
  phrase.value = s.span(at, at + 1);
  phrase.unit = UnitClass::time;
  phrase.unit_row = *row;
  take_counted(s, false, phrase);
  phrase.rate = is_rate(s, phrase.last, mentions);
  take_determiners(s, phrase);
  return phrase;
}

std::optional<NumberPhrase> number_phrase(const ChunkedSentence& s, std::size_t at,
                                          std::span<const Mention> mentions) {
  const auto* number = number_at(s, at, mentions);
  const Chunk& chunk = s.chunks[at];
  if (number == nullptr || number->ordinal || is_label(s, chunk) ||
      s.view.says(chunk.first, "one") || (at > 0 && is_of_row(s, at - 1, "label")))
    return std::nullopt;
  const std::uint32_t chunk_begin = s.span(at, at + 1).begin;
  NumberPhrase phrase;
  phrase.first = at;
  phrase.last = at + 1;
  phrase.value = s.span(at, at + 1);
  if (number->value.unit == "share") {
    phrase.unit = UnitClass::percent;  // "a quarter of its workforce"
  } else if (is_percentage(s.view, chunk.first, chunk.last)) {
    phrase.unit = UnitClass::percent;
    while (phrase.last < s.chunks.size() &&
           is_percentage(s.view, s.chunks[phrase.last].first, s.chunks[phrase.last].first))
      ++phrase.last;
    phrase.value = s.span(at, phrase.last);
  } else if (const auto money = money_at(s.view, chunk.first, chunk.last)) {
    phrase.unit = UnitClass::money;
    phrase.unit_row = money->row;
    phrase.value = money->words;
    if (money->words.begin < chunk_begin) --phrase.first;  // its sign
    while (phrase.last < s.chunks.size() && s.chunks[phrase.last].first < money->last)
      ++phrase.last;
  }
  if (phrase.unit == UnitClass::count) take_measure(s, phrase);
  const std::size_t behind_value = phrase.last;
  take_counted(s, is_one(*number), phrase);
  take_currency_behind(s, phrase);
  for (const std::size_t behind : {phrase.noun, at + 1})
    if (is_of_row(s, behind, "label_behind")) return std::nullopt;
  phrase.whole = whole_of(s, at, mentions);
  phrase.some_of = phrase.whole == Measurement::none && is_some_of(s, phrase, behind_value);
  phrase.rate = is_rate(s, phrase.last, mentions);
  take_determiners(s, phrase);
  return phrase;
}

}  // namespace checkclaims
