#include "reading/claims/figures/measure_words.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// Whether the measure counts that unit; persons are the empty unit.
bool counts_unit(const Row& measure, std::string_view unit) {
  if (unit.empty()) return !measure[MeasureField::only_counts];
  return measure[MeasureField::counts].has(unit);
}

std::string_view unit_of(const CountPhrase& c) {
  return c.people == nullptr ? std::string_view() : (*c.people)[PeopleField::unit];
}

/// "killed and wounded": nobody is counted in both, so the number is that of neither.
bool excludes(const ChunkedSentence& s, std::size_t at, const Row& measure) {
  const Hit* hit = s.hit(at, Table::measures, Construction::object);
  if (hit == nullptr) return false;
  const Row& other = s.view.lexicon.row(*hit);
  const auto lived = [](const Row& row) {
    return row[MeasureField::becomes] == nullptr ? row[MeasureField::without] : nullptr;
  };
  return lived(other) == &measure || lived(measure) == &other;
}

}  // namespace

bool can_count(const Row& measure, std::span<const CountPhrase> counted, std::size_t index,
               const WordRole& role) {
  const CountPhrase& c = counted[index];
  switch (c.head) {
    case CountPhrase::Head::people: return counts_unit(measure, unit_of(c));
    case CountPhrase::Head::unknown: return false;
    case CountPhrase::Head::measure: return true;
    default: break;
  }
  if (!measure[MeasureField::only_counts] || role.is(Construction::total_noun)) return true;
  for (std::size_t i = index; i-- > 0;)
    if (counted[i].head == CountPhrase::Head::people)
      return counts_unit(measure, unit_of(counted[i]));
  return false;
}

bool also_takes_objects(const ChunkedSentence& s, std::size_t at, const Row& measure) {
  return std::any_of(s.chunks[at].hits.begin(), s.chunks[at].hits.end(), [&](const Hit& hit) {
    return hit.table == Table::measures && &s.view.lexicon.row(hit) == &measure &&
           s.view.lexicon.role(hit).plain(Construction::object);
  });
}

bool is_alternative(const ChunkedSentence& s, std::size_t at, const Row& measure) {
  const auto another = [&](std::size_t k) {
    const Hit* hit = k < s.chunks.size() ? s.hit(k, Table::measures) : nullptr;
    return hit != nullptr && &s.view.lexicon.row(*hit) != &measure &&
           s.view.lexicon.row(*hit)[MeasureField::events] == "harm" &&
           !s.view.lexicon.role(*hit).everyday();
  };
  if (measure[MeasureField::events] != "harm") return false;
  const bool verb = s.hit(at, Table::measures, Construction::object) != nullptr;
  if (verb && ((s.says(at + 1, "and") && excludes(s, at + 2, measure)) ||
               (at > 1 && s.says(at - 1, "and") && excludes(s, at - 2, measure))))
    return true;
  if (at + 2 < s.chunks.size() && s.says(at + 1, "or") && another(at + 2)) return true;
  return at > 1 && s.says(at - 1, "or") && another(at - 2);
}

bool tells_of(const ChunkedSentence& s, const Row& measure) {
  return std::any_of(s.view.hits.begin(), s.view.hits.end(), [&](const Hit& hit) {
    if (hit.table != Table::measures || s.view.lexicon.role(hit).is(Construction::degree))
      return false;
    const Row& row = s.view.lexicon.row(hit);
    return row.id == measure.id || id_of(row[MeasureField::becomes]) == measure.id;
  });
}

bool has_measure(const ChunkedSentence& s) {
  return std::any_of(s.view.hits.begin(), s.view.hits.end(), [&s](const Hit& hit) {
    return hit.table == Table::measures && !s.view.lexicon.row(hit)[MeasureField::duration];
  });
}

}  // namespace checkclaims
