#include "linking/statement_terms.hpp"

#include <algorithm>

#include "linking/event_clusters.hpp"
#include "linking/in_parallel.hpp"
#include "linking/name_likeness.hpp"

namespace checkclaims {
namespace {

std::uint32_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x =
      (a + 1) * 0x9E3779B97F4A7C15ULL ^ (b + 0x632BE59BD9B4E019ULL) * 0xC2B2AE3D27D4EB4FULL;
  x ^= x >> 29;
  x *= 0xBF58476D1CE4E5B9ULL;
  return static_cast<std::uint32_t>(x >> 32) | 1U;
}

std::uint64_t bits(const std::optional<Decimal>& bound) {
  return bound ? static_cast<std::uint64_t>(bound->thousandths) * 2 + 1 : 0;
}

std::uint32_t hash_text(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

std::uint16_t sort_of(const Term& term) { return term.marks & (mark_money | mark_percent); }

TermRelation intervals(const Interval& a, const Interval& b) {
  return apart(a, b) ? TermRelation::excluded : TermRelation::allowed;
}

TermRelation dates(const DateMention& a, const DateMention& b) {
  if (a.kind == TimexKind::duration && b.kind == TimexKind::duration && a.length && b.length)
    return a.length->unit == b.length->unit ? intervals(a.length->possible, b.length->possible)
                                            : TermRelation::unrelated;
  // "Wednesday evening", "Thursday"
  const bool timed = a.kind == TimexKind::time || b.kind == TimexKind::time;
  if (timed && a.days.exact() && b.days.exact() && !can_coincide(a.days, b.days))
    return TermRelation::excluded;
  if (a.kind != b.kind || a.kind != TimexKind::date) return TermRelation::unrelated;
  if (!a.days.unbounded() && !b.days.unbounded())
    return can_coincide(a.days, b.days) ? TermRelation::allowed : TermRelation::excluded;
  if (a.reference != b.reference) return TermRelation::allowed;
  if (a.reference == DateReference::weekday)
    return a.weekday != b.weekday ? TermRelation::excluded : TermRelation::allowed;
  if (a.reference == DateReference::yearless && a.month_day && b.month_day)
    return can_coincide(*a.month_day, *b.month_day) ? TermRelation::allowed
                                                    : TermRelation::excluded;
  return TermRelation::allowed;
}

}  // namespace

const WordReadings& KnownForms::of(std::string_view form) {
  const auto [known, first] = known_.try_emplace(form);
  if (first) known->second = readings_of(form);
  return known->second;
}

StatementTerms::StatementTerms(std::span<const LinkedReading> readings, const EntityLinks& entities,
                               const Lexicon& lexicon)
    : readings_(readings), entities_(entities), lexicon_(lexicon), keys_(readings.size()) {
  for_each_in_parallel(readings.size(), [&](std::size_t r) {
    keys_[r].reserve(readings[r].statements.terms.size());
    for (const Term& term : readings[r].statements.terms)
      keys_[r].push_back(key(static_cast<std::uint32_t>(r), term));
  });
}

std::span<const Term> StatementTerms::terms(StatementPlace place) const {
  const Statements& statements = readings_[place.reading].statements;
  const Statement &first = statements.all[place.statement],
                  &last = statements.all[place.statement + place.count - 1];
  return std::span(statements.terms)
      .subspan(first.first_term, last.first_term + last.term_count - first.first_term);
}

std::span<const std::uint32_t> StatementTerms::keys(StatementPlace place) const {
  const std::vector<Statement>& all = readings_[place.reading].statements.all;
  const Statement &first = all[place.statement], &last = all[place.statement + place.count - 1];
  return std::span(keys_[place.reading])
      .subspan(first.first_term, last.first_term + last.term_count - first.first_term);
}

const NumberMention* StatementTerms::number(std::uint32_t reading, const Term& term) const {
  if (term.kind != TermKind::number && term.kind != TermKind::ordinal) return nullptr;
  return if_is<NumberMention>(readings_[reading].mentions[term.key - 1]);
}

const DateMention* StatementTerms::date(std::uint32_t reading, const Term& term) const {
  if (term.kind != TermKind::date) return nullptr;
  return if_is<DateMention>(readings_[reading].mentions[term.key - 1]);
}

std::uint32_t StatementTerms::entity(std::uint32_t reading, const Term& term) const {
  return term.kind == TermKind::name ? entities_.entity_of[reading][term.key - 1]
                                     : EntityLinks::none;
}

std::uint32_t StatementTerms::key(std::uint32_t reading, const Term& term) const {
  switch (term.kind) {
    case TermKind::word: return term.key;
    case TermKind::negation: return 1;
    case TermKind::name: return mixed(2, entity(reading, term));
    case TermKind::number:
    case TermKind::ordinal: {
      const NumberMention* said = number(reading, term);
      const Interval hard = said == nullptr ? Interval{} : said->value.hard;
      return mixed(mixed(bits(hard.low), bits(hard.high)),
                   sort_of(term) * 8U + static_cast<unsigned>(term.kind));
    }
    case TermKind::date: {
      const DateMention* said = date(reading, term);
      return said == nullptr ? 3 : mixed(3, hash_text(said->value) ^ hash_text(said->mod) * 31U);
    }
  }
  return 0;
}

bool StatementTerms::same_kind(std::uint32_t one, std::uint32_t other) const {
  return one != EntityLinks::none && other != EntityLinks::none &&
         entities_.entities[one].kind == entities_.entities[other].kind;
}

TermRelation StatementTerms::names(std::uint32_t one, std::uint32_t other) const {
  if (!same_kind(one, other)) return TermRelation::unrelated;
  const Entity& a = entities_.entities[one];
  const Entity& b = entities_.entities[other];
  if (related(entities_, one, other) || may_be_one(a, b, lexicon_)) return TermRelation::allowed;
  const auto placed = [this](std::uint32_t e) {
    return !entities_.entities[e].row.empty() || entities_.within[e] != EntityLinks::none;
  };
  if (a.kind == EntityKind::place && !(placed(one) && placed(other))) return TermRelation::allowed;
  return TermRelation::excluded;
}

TermRelation StatementTerms::relation(std::uint32_t reading, const Term& term,
                                      std::uint32_t other_reading, const Term& other) const {
  if (term.kind != other.kind) return TermRelation::unrelated;
  if (key(reading, term) == key(other_reading, other)) return TermRelation::same;
  if (term.kind == TermKind::name)
    return names(entity(reading, term), entity(other_reading, other));
  return relation_of_unequal(reading, term, other_reading, other);
}

TermRelation StatementTerms::relation_of_unequal(std::uint32_t reading, const Term& term,
                                                 std::uint32_t other_reading,
                                                 const Term& other) const {
  switch (term.kind) {
    case TermKind::name:
      return same_kind(entity(reading, term), entity(other_reading, other))
                 ? TermRelation::excluded
                 : TermRelation::unrelated;
    case TermKind::number: {
      const NumberMention *one = number(reading, term), *second = number(other_reading, other);
      if (sort_of(term) != sort_of(other) || one == nullptr || second == nullptr)
        return TermRelation::unrelated;
      return intervals(one->value.possible, second->value.possible);
    }
    case TermKind::ordinal: return TermRelation::excluded;
    case TermKind::date: {
      const DateMention *one = date(reading, term), *second = date(other_reading, other);
      return one == nullptr || second == nullptr ? TermRelation::unrelated : dates(*one, *second);
    }
    case TermKind::word:
      return (term.marks & other.marks & (mark_proper | mark_digits)) != 0
                 ? TermRelation::excluded
                 : TermRelation::unrelated;
    case TermKind::negation: break;
  }
  return TermRelation::unrelated;
}

namespace {

/// "named" and "unnamed", "crewed" and "uncrewed".
bool prefixed(std::string_view one, std::string_view other) {
  for (const std::string_view prefix : {"un", "non", "dis", "in", "im"})
    if (one.size() >= 4 && other.size() == one.size() + prefix.size() &&
        other.starts_with(prefix) && other.ends_with(one))
      return true;
  return false;
}

}  // namespace

TermRelation StatementTerms::word_relation(std::uint32_t reading, const Term& term,
                                           std::uint32_t other_reading, const Term& other,
                                           KnownForms& forms) const {
  if (term.kind != TermKind::word || other.kind != TermKind::word) return TermRelation::unrelated;
  const std::string_view one = readings_[reading].document.at(term.span()),
                         second = readings_[other_reading].document.at(other.span());
  if (prefixed(one, second) || prefixed(second, one)) return TermRelation::opposite;
  switch (contrast(forms.of(one), forms.of(second))) {
    case Contrast::same: return TermRelation::same;
    case Contrast::opposite: return TermRelation::opposite;
    case Contrast::sister: return TermRelation::sister;
    case Contrast::wider:
    case Contrast::narrower: return TermRelation::allowed;
    case Contrast::unknown: break;
  }
  return TermRelation::unrelated;
}

}  // namespace checkclaims
