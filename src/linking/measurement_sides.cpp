#include "linking/measurement_sides.hpp"

#include <algorithm>

#include "checkclaims/shares.hpp"
#include "linking/in_parallel.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_of_an_article = 64;
constexpr std::uint32_t first_sentences = 3;

DictionaryWord dictionary_word(const Document& document, Span span, const Rarity& rarity) {
  DictionaryWord word;
  if (span.size() == 0) return word;
  word.text = document.at(span);
  word.stem = stem_hash(word.text);
  word.rarity = rarity.of_word(word.stem);
  return word;
}

void sort_unique(std::vector<std::uint32_t>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

/// The statement of a sentence; null where it has none.
const Statement* statement_of(const Statements& statements, std::uint32_t sentence) {
  const auto at = std::lower_bound(
      statements.all.begin(), statements.all.end(), sentence,
      [](const Statement& one, std::uint32_t other) { return one.sentence < other; });
  return at != statements.all.end() && at->sentence == sentence ? &*at : nullptr;
}

bool is_one_of(const MeasurementSide& side, Span word) {
  const Measurement& said = *side.said;
  return word == said.noun || word == said.of || word == said.attribute || word == said.verb;
}

bool inside(Span phrase, Span word) { return phrase.begin <= word.begin && word.end <= phrase.end; }

/// What of the sentence tells which of them are meant, and when.
void take_restriction(const Term& term, bool inside, std::span<const std::uint32_t> entity_of,
                      MeasurementSide& side) {
  side.ranked |= term.kind == TermKind::ordinal;
  if (term.kind == TermKind::date) side.dates.push_back(term.key - 1);
  if (inside && term.kind == TermKind::word) side.restriction.push_back(term.key);
  if (!inside || term.kind != TermKind::name) return;
  if (const std::uint32_t entity = entity_of[term.key - 1]; entity != EntityLinks::none)
    side.restriction_names.push_back(entity);
}

void take_terms(const LinkedReading& reading, std::span<const std::uint32_t> entity_of,
                MeasurementSide& side) {
  const Statement* statement = statement_of(reading.statements, side.sentence);
  if (statement == nullptr) return;
  const auto terms =
      std::span(reading.statements.terms).subspan(statement->first_term, statement->term_count);
  side.words.reserve(terms.size());
  const Span phrase = side.said->phrase, restriction = side.said->restriction;
  for (const Term& term : terms) {
    const Span at = term.span();
    take_restriction(term, inside(restriction, at), entity_of, side);
    if (term.kind == TermKind::number && term.key == side.said->number + 1) {
      side.marks = term.marks;
    } else if (term.kind == TermKind::name) {
      if (const std::uint32_t entity = entity_of[term.key - 1]; entity != EntityLinks::none)
        (inside(phrase, at) ? side.inner_names : side.names).push_back(entity);
    } else if (term.kind == TermKind::word) {
      side.words.push_back(term.key);
      if (inside(phrase, at) && side.said->value_end <= at.begin && !is_one_of(side, at))
        side.qualities.push_back(term.key);
    }
  }
  side.names.insert(side.names.end(), side.inner_names.begin(), side.inner_names.end());
  sort_unique(side.inner_names);
  sort_unique(side.restriction_names);
  sort_unique(side.words);
  sort_unique(side.names);
  sort_unique(side.qualities);
}

void weigh_words(const Rarity& rarity, MeasurementSide& side) {
  side.weights.reserve(side.words.size());
  for (const std::uint32_t word : side.words) {
    const double rare = rarity.of_word(word);
    side.weights.push_back(rare * rare);
    side.weight += side.weights.back();
  }
}

/// "pushchairs", "chairs": a compound and what it is a kind of.
bool ends_with(const DictionaryWord& compound, const DictionaryWord& word) {
  constexpr std::size_t shortest = 5;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return word.text.size() >= shortest && compound.text.size() > word.text.size() &&
         std::equal(word.text.rbegin(), word.text.rend(), compound.text.rbegin(),
                    [&](char a, char b) { return lower(a) == lower(b); });
}

/// One word tells of both what is counted.
bool names_alike(const MeasurementSide& a, const MeasurementSide& b) {
  const auto same = [](const DictionaryWord& one, const DictionaryWord& other) {
    return !one.text.empty() && !other.text.empty() && one.stem == other.stem;
  };
  return same(a.noun, b.noun) || same(a.attribute, b.attribute) || same(a.noun, b.attribute) ||
         same(a.attribute, b.noun);
}

/// "was sentenced to 12 years", "the 8-year sentence": what is done is what the other names.
bool done_is_thing(const MeasurementSide& one, const MeasurementSide& other) {
  if (names_a_thing(one) || one.verb.text.empty()) return false;
  return (!other.noun.text.empty() && other.noun.stem == one.verb.stem) ||
         (!other.attribute.text.empty() && other.attribute.stem == one.verb.stem);
}

bool of_one_unit(const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->unit == b.said->unit && a.said->unit_row == b.said->unit_row;
}

std::optional<Interval> percentage_given(const LinkedReading& reading,
                                         const MeasurementSide& side) {
  if (side.said->unit == UnitClass::percent) return percentage_told(*side.value);
  if (side.said->whole == Measurement::none) return std::nullopt;
  return percentage_of(*side.value, *quantity_of(reading.mentions[side.said->whole]));
}

/// What the second word is to the first.
Contrast turned(Contrast relation) {
  switch (relation) {
    case Contrast::wider: return Contrast::narrower;
    case Contrast::narrower: return Contrast::wider;
    default: return relation;
  }
}

}  // namespace

bool names_a_thing(const MeasurementSide& side) {
  return !side.noun.text.empty() || !side.attribute.text.empty();
}

const WordReadings& WordRelations::readings(std::string_view form, std::uint8_t parts) {
  const auto [known, first] = readings_[parts == part_verb ? 1 : 0].try_emplace(form);
  if (first) known->second = readings_of(form, parts);
  return known->second;
}

Contrast WordRelations::of(const DictionaryWord& a, const DictionaryWord& b, std::uint8_t parts) {
  if (a.text.empty() || b.text.empty()) return Contrast::unknown;
  if (a.stem == b.stem) return Contrast::same;
  if (b.stem < a.stem) return turned(of(b, a, parts));
  const std::uint64_t key = std::uint64_t{a.stem} << 32U | b.stem;
  auto& known = known_[parts == part_verb ? 1 : 0];
  if (const auto at = known.find(key); at != known.end()) return at->second;
  Contrast found = contrast(readings(a.text, parts), readings(b.text, parts));
  if (found == Contrast::unknown && parts == part_noun)
    found = ends_with(a, b) ? Contrast::narrower : ends_with(b, a) ? Contrast::wider : found;
  return known[key] = found;
}

bool of_one_verb(const MeasurementSide& a, const MeasurementSide& b, WordRelations& words) {
  return may_name_one(words.of(a.verb, b.verb, part_verb));
}

Contrast things(const MeasurementSide& a, const MeasurementSide& b, WordRelations& words) {
  const auto kind_of = [&words](const DictionaryWord& one, const DictionaryWord& other) {
    const Contrast found = words.of(one, other, part_noun);
    return may_name_one(found) ? found : Contrast::unknown;
  };
  // What is counted is its noun alone; a sum or a share may be named by either word.
  if (a.said->unit == UnitClass::count && !a.noun.text.empty() && !b.noun.text.empty())
    return kind_of(a.noun, b.noun);
  Contrast best = Contrast::unknown;
  for (const DictionaryWord* one : {&a.noun, &a.attribute})
    for (const DictionaryWord* other : {&b.noun, &b.attribute}) {
      const Contrast found = kind_of(*one, *other);
      if (found == Contrast::same) return found;
      if (found != Contrast::unknown) best = found;
    }
  if (done_is_thing(a, b) || done_is_thing(b, a)) return Contrast::same;
  return best;
}

std::vector<MeasurementSide> measurement_sides(const LinkedReading& reading,
                                               const EntityLinks& entities, std::uint32_t index,
                                               const Rarity& rarity) {
  const std::span<const std::uint32_t> entity_of = entities.entity_of[index];
  std::vector<MeasurementSide> sides;
  sides.reserve(std::min(reading.measurements.size(), most_of_an_article));
  const Document& document = reading.document;
  for (const Measurement& said : reading.measurements) {
    if (sides.size() == most_of_an_article) break;
    MeasurementSide side;
    side.said = &said;
    const Mention& number = reading.mentions[said.number];
    side.value = quantity_of(number);
    side.sentence = number.sentence;
    side.title =
        document.blocks[document.sentences[number.sentence].block].kind == BlockKind::title;
    side.lead = number.sentence < first_sentences;
    if (said.party != Measurement::none) side.party = entity_of[said.party];
    side.party_is_place =
        side.party != EntityLinks::none && entities.entities[side.party].kind == EntityKind::place;
    if (!said.generic) side.noun = dictionary_word(document, said.noun, rarity);
    side.of = dictionary_word(document, said.of, rarity);
    side.attribute = dictionary_word(document, said.attribute, rarity);
    side.verb = dictionary_word(document, said.verb, rarity);
    side.complement = dictionary_word(document, said.complement, rarity);
    side.percentage = percentage_given(reading, side);
    take_terms(reading, entity_of, side);
    weigh_words(rarity, side);
    sides.push_back(std::move(side));
  }
  for (MeasurementSide& side : sides)
    for (const MeasurementSide& other : sides)
      if (&side != &other && of_one_unit(side, other) && side.value->hard != other.value->hard &&
          names_alike(side, other))
        ++side.alike;
  for (MeasurementSide& side : sides)
    side.in_series = std::any_of(sides.begin(), sides.end(), [&](const MeasurementSide& other) {
      return belong_together(reading, side, other);
    });
  return sides;
}

bool belong_together(const LinkedReading& reading, const MeasurementSide& a,
                     const MeasurementSide& b) {
  const Span one = a.said->portion, other = b.said->portion;
  return one.size() > 0 && other.size() > 0 && a.sentence == b.sentence && of_one_unit(a, b) &&
         a.noun.stem == b.noun.stem && a.verb.stem == b.verb.stem &&
         reading.document.at(one) != reading.document.at(other);
}

SidesOfAll sides_of_all(std::span<const LinkedReading> readings, const EntityLinks& entities,
                        const Rarity& rarity) {
  SidesOfAll sides(readings.size());
  for_each_in_parallel(readings.size(), [&](std::size_t r) {
    sides[r] = measurement_sides(readings[r], entities, static_cast<std::uint32_t>(r), rarity);
  });
  return sides;
}

}  // namespace checkclaims
