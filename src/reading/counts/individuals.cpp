#include "reading/counts/individuals.hpp"

#include <algorithm>

#include "reading/counts/implicit_counts.hpp"
#include "reading/counts/named_individuals.hpp"

namespace checkclaims {
namespace {

class IndividualReader {
 public:
  IndividualReader(const ChunkedSentence& s, std::span<const Mention> mentions)
      : s_(s), mentions_(mentions) {}

  /// Up to chunk `limit`. `listed`: the chunk stands in a list behind somebody who is told.
  std::optional<CountPhrase> read(std::size_t at, std::size_t limit,
                                  const CountPhrase* listed) const {
    if (is_reflexive(s_, at)) return told(at, at + 1);
    if (is_person(at)) return told(at, end_of_name(at));
    if (is_age_at(s_, at))
      if (const std::size_t after = after_age(at); after < s_.chunks.size() && is_person(after))
        return told(at, end_of_name(after));
    if (auto person = determined_person(s_, mentions_, at))
      return with_name(std::move(*person), limit);
    const bool object = s_.view.block == BlockKind::title && at > 0 &&
                        (harms(at - 1) || (at > 1 && s_.says(at - 1, "of") && is_act(at - 2)));
    if (object ||
        (listed != nullptr && listed->people != nullptr && s_.chunks[at].kind != ChunkKind::name))
      if (auto person = bare_person(s_, mentions_, at);
          person && (object || another(*listed, *person)))
        return with_name(std::move(*person), limit);
    return std::nullopt;
  }

 private:
  bool is_person(std::size_t at) const {
    if (s_.chunks[at].kind != ChunkKind::name) return false;
    const auto* name = name_at(s_, at, mentions_);
    const bool owner = at + 1 < s_.chunks.size() && s_.chunks[at + 1].kind == ChunkKind::possessive;
    if (name == nullptr || name->demonym || owner) return false;
    return name->kind == EntityKind::person ||
           (name->row.empty() && part_count(*name) > 1 && has_age(at));  // "Bob May, 25,"
  }

  bool is_comma(std::size_t at) const {
    return at < s_.chunks.size() && s_.chunks[at].kind == ChunkKind::comma;
  }

  bool is_age(std::size_t at) const {
    if (at >= s_.chunks.size() || s_.chunks[at].kind != ChunkKind::number || is_age_at(s_, at))
      return false;
    const auto* number = number_at(s_, at, mentions_);
    return number != nullptr && number->value.hard.exact() &&
           *number->value.hard.low < Decimal::of(110);
  }

  /// ", 34," behind a name
  bool has_age(std::size_t at) const {
    return is_comma(at + 1) && is_age(at + 2) && (at + 3 >= s_.chunks.size() || is_comma(at + 3));
  }

  /// A verb with those it befell behind it: "kills", "leaves ... dead".
  bool harms(std::size_t at) const {
    if (s_.says(at, "leaving")) return true;
    return std::any_of(s_.chunks[at].hits.begin(), s_.chunks[at].hits.end(), [](const Hit& hit) {
      return hit.table == Table::measures && (hit.forms & form_third) != 0;
    });
  }

  /// "deaths" in "deaths of"
  bool is_act(std::size_t at) const {
    const Hit* hit = s_.hit(at, Table::measures);
    return hit != nullptr && s_.view.lexicon.role(*hit).noun();
  }

  std::size_t after_age(std::size_t at) const {
    for (std::size_t k = at + 1; k < s_.chunks.size() && k < at + 6; ++k)
      if (s_.says(k, "old")) return k + 1;
    return s_.chunks.size();
  }

  /// "Ann Lee, 34, of Halden"
  std::size_t end_of_name(std::size_t at) const {
    std::size_t end = at + 1;
    if (is_comma(end) && is_age(end + 1)) end += 2;
    const std::size_t of = is_comma(end) ? end + 1 : end;
    if (of + 1 < s_.chunks.size() && s_.says(of, "of") && s_.chunks[of + 1].kind == ChunkKind::name)
      end = of + 2;
    return end;
  }

  /// "his wife Ann Lee", "his wife, Ann Lee,"
  CountPhrase with_name(CountPhrase person, std::size_t limit) const {
    std::size_t at = person.last;
    const bool apposed = is_comma(at);
    if (apposed) ++at;
    if (at < limit && is_person(at)) {
      const std::size_t end = end_of_name(at);
      if (!apposed || is_comma(end)) person.last = end;
    }
    return told(person);
  }

  /// Not the same person by another noun: "his wife and mother of his sons".
  bool another(const CountPhrase& before, const CountPhrase& person) const {
    if (person.last < s_.chunks.size() && s_.says(person.last, {"of", "to"})) return false;
    return person.people != nullptr &&
           (before.people != person.people || (*person.people)[PeopleField::scope] == "child");
  }

  CountPhrase told(CountPhrase person) const {
    person.told = person.single = true;
    person.part = person.additional = false;
    person.number_last = person.last;
    // "His driver", "Reyes's driver" are told for the first time; "the driver" was told before.
    person.named = s_.is(person.first, "possessive_determiner") ||
                   s_.chunks[person.first].kind == ChunkKind::possessive;
    person.as_subject =
        person.named &&
        !governed(s_, s_.chunks[person.first].kind == ChunkKind::possessive ? person.first - 1
                                                                            : person.first);
    person.as_object = !is_reflexive(s_, person.first);
    person.value.text =
        std::string(s_.view.words(s_.chunks[person.first].first, s_.chunks[person.last - 1].last));
    return person;
  }
  CountPhrase told(std::size_t first, std::size_t last) const {
    CountPhrase person;
    person.first = person.number = person.head_chunk = first;
    person.last = last;
    person.head = CountPhrase::Head::people;
    person.value.hard = person.value.soft = person.value.possible =
        Interval::exactly(Decimal::of(1));
    return told(person);
  }

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
};

}  // namespace

bool is_reflexive(const ChunkedSentence& s, std::size_t at) { return s.says(at, "himself"); }

std::vector<CountPhrase> individuals(const ChunkedSentence& s, std::span<const Mention> mentions,
                                     std::span<const CountPhrase> phrases) {
  std::vector<CountPhrase> found;
  const IndividualReader reader(s, mentions);
  std::size_t next = 0;  // the first of the phrases that ends behind `at`
  for (std::size_t at = 0; at < s.chunks.size();) {
    while (next < phrases.size() && phrases[next].last <= at) ++next;
    const std::size_t limit = next < phrases.size() ? phrases[next].first : s.chunks.size();
    if (limit <= at) {
      at = phrases[next].last;
      continue;
    }
    const bool follows = !found.empty() && found.back().last < at && found.back().last + 2 >= at &&
                         (s.says(at - 1, "and") || s.chunks[at - 1].kind == ChunkKind::comma);
    auto person = reader.read(at, limit, follows ? &found.back() : nullptr);
    if (person && person->last <= limit) {
      at = person->last;
      found.push_back(std::move(*person));
    } else {
      ++at;
    }
  }
  return found;
}

}  // namespace checkclaims
