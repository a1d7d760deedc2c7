#include "reading/counts/implicit_counts.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

Value exactly(std::int64_t number) {
  Value value;
  value.hard = value.soft = value.possible = Interval::exactly(Decimal::of(number));
  return value;
}

class UnnumberedReader {
 public:
  UnnumberedReader(const ChunkedSentence& s, std::span<const Mention> mentions)
      : s_(s), mentions_(mentions) {}

  std::optional<CountPhrase> read(std::size_t at) const {
    if (s_.says(at, {"a", "an", "another"})) return one(at, at + 1);
    if (s_.says(at, "nobody")) return nobody(at, at + 1);
    if (s_.says(at, "no") && at + 1 < s_.chunks.size() && is_one(at + 1)) return nobody(at, at + 2);
    if (s_.says(at, "no") && at + 2 < s_.chunks.size() &&
        s_.view.tokens[s_.chunks[at + 1].first].mark == '-' && is_one(at + 2))
      return nobody(at, at + 3);  // "no-one"
    if (s_.says(at, "no")) return none(at);
    if (s_.says(at, "both")) return both(at);
    if (auto many = told_by_its_name(at)) return many;
    if (is_ordinal(at))
      return s_.view.block == BlockKind::title && at == 0 ? one(at, at) : std::nullopt;
    if (is_age_at(s_, at)) return starts_a_phrase(at) ? one(at, at) : std::nullopt;
    if (s_.view.block == BlockKind::title && starts_a_phrase(at)) return one(at, at);
    return std::nullopt;
  }

  std::optional<CountPhrase> determined(std::size_t at) const {
    const bool owned =
        s_.is(at, "possessive_determiner") || (s_.chunks[at].kind == ChunkKind::possessive &&
                                               at > 0 && s_.chunks[at - 1].kind == ChunkKind::name);
    return s_.says(at, "the") || owned ? one(at, at + 1) : std::nullopt;
  }
  std::optional<CountPhrase> bare(std::size_t at) const { return one(at, at); }

 private:
  /// The number in "no one".
  bool is_one(std::size_t at) const {
    const Chunk& chunk = s_.chunks[at];
    return chunk.kind == ChunkKind::number && s_.view.words(chunk.first, chunk.last) == "one";
  }

  bool starts_a_phrase(std::size_t at) const {
    if (at == 0) return true;
    const ChunkKind before = s_.chunks[at - 1].kind;
    return before == ChunkKind::comma || before == ChunkKind::stop || s_.is(at - 1, "conjunction");
  }

  /// The noun that is meant by a word between article and head: "a police officer".
  const Hit* person_at(std::size_t at) const {
    const Hit* people = at < s_.chunks.size() ? s_.hit(at, Table::people) : nullptr;
    return people != nullptr && (people->forms & form_singular) != 0 ? people : nullptr;
  }

  /// "a man" ends there; not "a man's house", "a student protest", "a family home".
  bool ends_at(std::size_t at) const {
    if (at >= s_.chunks.size()) return true;
    const Chunk& next = s_.chunks[at];
    if (next.kind == ChunkKind::possessive || next.kind == ChunkKind::hyphen) return false;
    if (next.kind != ChunkKind::word || next.functions != 0) return true;
    if (names_event(at)) return false;
    if (!next.hits.empty()) return s_.hit(at, Table::people) == nullptr;
    const std::string_view word = s_.view.word(next.last - 1);
    return word.ends_with("ed") || word.ends_with("ing") || word.ends_with("ly") ||
           s_.view.block == BlockKind::title;
  }

  bool is_person(std::size_t at) const {
    if (at >= s_.chunks.size() || s_.chunks[at].kind != ChunkKind::name || !ends_at(at + 1))
      return false;
    const auto* name = name_at(s_, at, mentions_);
    return name != nullptr && name->kind == EntityKind::person;
  }

  /// "shot" tells an event, "shooting" names one.
  bool names_event(std::size_t at) const {
    const auto& hits = s_.chunks[at].hits;
    return std::any_of(hits.begin(), hits.end(), [this](const Hit& hit) {
      return hit.table == Table::events && s_.view.lexicon.role(hit).noun();
    });
  }

  /// Words that may stand before the head: adjectives, ages, demonyms.
  bool modifies(std::size_t at) const {
    const Chunk& chunk = s_.chunks[at];
    switch (chunk.kind) {
      case ChunkKind::hyphen: return true;
      case ChunkKind::number:
      case ChunkKind::date: return at + 1 < s_.chunks.size();  // "a 16-year-old boy"
      case ChunkKind::name: {
        const auto* name = mentioned<NameMention>(chunk, mentions_);
        return name != nullptr && (name->demonym || person_at(at + 1) != nullptr);
      }
      case ChunkKind::word:
        return chunk.functions == 0 && s_.hit(at, Table::events) == nullptr &&
               s_.measure(at) == nullptr;
      default: return false;
    }
  }

  /// "both men", "both of them died", "both were hurt"
  std::optional<CountPhrase> both(std::size_t at) const {
    std::size_t last = at + 1;
    if (last + 1 < s_.chunks.size() && s_.says(last, "of") && s_.says(last + 1, {"them", "whom"}))
      last += 2;
    if (last >= s_.chunks.size()) return std::nullopt;
    const Hit* people = s_.hit(last, Table::people);
    if (at > 0 && s_.says(at - 1, {"is", "was"}))
      return std::nullopt;  // "he was both shot and stabbed"
    const auto& hits = s_.chunks[last].hits;
    const bool persons = last == at + 1 && people != nullptr && (people->forms & form_plural) != 0;
    const bool verb =
        s_.says(last, {"are", "were"}) || s_.is(last, "have") ||
        std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
          return hit.table == Table::measures && (hit.forms & (form_past | form_participle)) != 0;
        });
    if (!persons && !verb) return std::nullopt;
    if (persons && !s_.view.lexicon.row(*people)[PeopleField::unit].empty()) return std::nullopt;
    CountPhrase c = phrase(at, persons ? last + 1 : last, exactly(2));
    c.head = CountPhrase::Head::people;
    c.head_chunk = at;
    c.people = persons ? &s_.view.lexicon.row(*people) : nullptr;
    if (persons) count_those_of(c.scope, *c.people);
    c.single = true;  // of those told before
    return c;
  }

  /// "a double murder", "the triple shooting": its role says how many.
  std::optional<CountPhrase> told_by_its_name(std::size_t at) const {
    for (const Hit& hit : s_.chunks[at].hits) {
      if (hit.table != Table::measures) continue;
      const WordRole& role = s_.view.lexicon.role(hit);
      if (!role.is(Construction::several)) continue;
      const bool compound = at + 1 < s_.chunks.size() &&
                            s_.chunks[at + 1].kind == ChunkKind::hyphen;  // "double murder-suicide"
      if (compound || (at > 0 && s_.says(at - 1, "deadly"))) return std::nullopt;
      CountPhrase c = phrase(at, at + 1, exactly(role.number));
      c.head = CountPhrase::Head::measure;
      c.head_chunk = at;
      c.single = true;
      return c;
    }
    return std::nullopt;
  }

  /// "a fourth victim has died", "fourth victim dies": four by now. Of "a second man was
  /// killed" the first may live.
  std::int64_t how_many_died(std::size_t ordinal, std::size_t noun) const {
    const auto* number = number_at(s_, ordinal, mentions_);
    if (number == nullptr || !number->ordinal || !number->value.hard.exact()) return 1;
    for (std::size_t i = noun + 1; i < s_.chunks.size() && i < noun + 12; ++i)
      if (s_.says(i, "dies") || (s_.says(i, "died") && s_.says(i - 1, {"has", "have"})))
        return number->value.hard.low->thousandths / Decimal::of(1).thousandths;
    return 1;
  }

  bool is_ordinal(std::size_t at) const {
    const auto* number = number_at(s_, at, mentions_);
    return number != nullptr && number->ordinal;
  }

  /// "two killed, another wounded"
  std::optional<CountPhrase> another(std::size_t at) const {
    if (!s_.says(at, "another") || at + 1 >= s_.chunks.size()) return std::nullopt;
    const auto& hits = s_.chunks[at + 1].hits;
    const bool participle = std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
      return hit.table == Table::measures && (hit.forms & form_participle) != 0;
    });
    if (!participle && !s_.says(at + 1, {"is", "was"})) return std::nullopt;
    CountPhrase c = phrase(at, at + 1, exactly(1));
    c.head = CountPhrase::Head::elided;
    c.head_chunk = at;
    c.single = true;
    return c;
  }

  std::optional<CountPhrase> one(std::size_t first, std::size_t from) const {
    if (auto other = another(first)) return other;
    const bool bare = first == from;
    for (std::size_t at = from; at < s_.chunks.size() && at < from + 6; ++at) {
      if (const Hit* people = person_at(at); people != nullptr && ends_at(at + 1)) {
        const Row& row = s_.view.lexicon.row(*people);
        if (!row[PeopleField::unit].empty() || row[PeopleField::elided] ||
            (people->forms & form_plural) != 0)
          return std::nullopt;
        CountPhrase c =
            phrase(first, at + 1, exactly(row.id == "people" ? how_many_died(from, at) : 1));
        c.body = c.value.hard.low != Decimal::of(1);
        c.head = CountPhrase::Head::people;
        c.head_chunk = at;
        c.people = &row;
        count_those_of(c.scope, row);
        c.single = true;
        c.additional = s_.says(first, "another");
        c.number_last = at + 1;
        c.part = first > 0 && s_.says(first - 1, "including");
        return c;
      }
      if (s_.says(at, "old") && at > from + 1 && ends_at(at + 1)) {  // "a 16-year-old"
        CountPhrase c = phrase(first, is_person(at + 1) ? at + 2 : at + 1,
                               exactly(1));  // "20-year-old Ann Lee"
        c.head = CountPhrase::Head::people;
        c.head_chunk = at;
        c.single = true;
        c.number_last = at + 1;
        return c;
      }
      if (!modifies(at) || (bare && s_.chunks[at].kind == ChunkKind::name)) return std::nullopt;
    }
    return std::nullopt;
  }

  CountPhrase phrase(std::size_t first, std::size_t last, Value value) const {
    CountPhrase c;
    c.first = c.number = first;
    c.last = last;
    c.number_last = first + 1;
    value.text = std::string(s_.view.words(s_.chunks[first].first, s_.chunks[last - 1].last));
    c.value = std::move(value);
    return c;
  }

  std::optional<CountPhrase> nobody(std::size_t first, std::size_t last) const {
    if (last < s_.chunks.size() && s_.says(last, {"else", "other"})) return std::nullopt;
    CountPhrase c = phrase(first, last, exactly(0));
    c.head = CountPhrase::Head::people;
    c.head_chunk = first;
    return c;
  }

  /// "no injuries", "no children"
  std::optional<CountPhrase> none(std::size_t at) const {
    if (at + 1 >= s_.chunks.size()) return std::nullopt;
    if (const Hit* measure = s_.hit(at + 1, Table::measures)) {
      const WordRole& role = s_.view.lexicon.role(*measure);
      if ((!role.is(Construction::noun) && !role.is(Construction::loose_noun)) ||
          (measure->forms & form_plural) == 0)
        return std::nullopt;
      CountPhrase c = phrase(at, at + 2, exactly(0));
      c.head = CountPhrase::Head::measure;
      c.head_chunk = at + 1;
      return c;
    }
    const Hit* people = s_.hit(at + 1, Table::people);
    if (people == nullptr || (people->forms & form_plural) == 0) return std::nullopt;
    const Row& row = s_.view.lexicon.row(*people);
    if (!row[PeopleField::unit].empty() || row[PeopleField::elided]) return std::nullopt;
    auto c = nobody(at, at + 2);
    if (!c) return c;
    c->head_chunk = at + 1;
    c->people = &row;
    count_those_of(c->scope, row);
    return c;
  }

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
};

}  // namespace

bool is_age(const ChunkedSentence& s, const Chunk& chunk) {
  std::uint32_t token = chunk.kind == ChunkKind::number ? chunk.last : chunk.first;
  while (token < chunk.last + 5 && !s.view.says(token, "old")) {
    const bool hyphen = s.view.tokens[token].mark == '-';
    const bool unit = s.view.says(token, {"day", "months_or_years", "week", "year"});
    if (!hyphen && !unit && !(token < chunk.last)) return false;
    ++token;
  }
  return s.view.says(token, "old");
}

std::optional<CountPhrase> implicit_count(const ChunkedSentence& s,
                                          std::span<const Mention> mentions, std::size_t at) {
  if (s.chunks[at].kind != ChunkKind::word && s.chunks[at].kind != ChunkKind::number &&
      !is_age_at(s, at))
    return std::nullopt;
  return UnnumberedReader(s, mentions).read(at);
}

std::optional<CountPhrase> determined_person(const ChunkedSentence& s,
                                             std::span<const Mention> mentions, std::size_t at) {
  return UnnumberedReader(s, mentions).determined(at);
}

std::optional<CountPhrase> bare_person(const ChunkedSentence& s, std::span<const Mention> mentions,
                                       std::size_t at) {
  return UnnumberedReader(s, mentions).bare(at);
}

}  // namespace checkclaims
