#include "linking/statement_contrasts.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "linking/entity_words.hpp"
#include "linking/statement_index.hpp"
#include "linking/term_rarity.hpp"

namespace checkclaims {
namespace {

constexpr double least_dense = 0.7;       // of what stands around it, on both sides
constexpr double least_covered = 0.5;     // of the shorter statement, the contrast left out
constexpr std::uint32_t least_same = 5;   // terms that both say
constexpr std::uint32_t least_rare_words = 3;
constexpr int most_days_apart = 3;        // between two articles of one piece of news

std::string lower(std::string_view text) {
  std::string folded = one_line(text);
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  return folded;
}

/// One pair of statements, as it is weighed.
struct Case {
  const StatementTerms& terms;
  const TermRarity& rarity;
  StatementPair pair;
  Alignment alignment;
  std::span<const Term> a, b;

  const Term& first(const AlignedPair& at) const { return a[at.first]; }
  const Document& document(std::size_t side) const { return terms.readings()[side == 0 ? pair.one.reading : pair.other.reading].document; }
  const Term& second(const AlignedPair& at) const { return b[at.second]; }
};

/// News of days that lie close together, as far as they are known.
bool of_close_days(const Reading& a, const Reading& b) {
  const DayRange& one = a.document.published.days;
  const DayRange& other = b.document.published.days;
  if (one.low && other.high && other.high->number + most_days_apart < one.low->number) return false;
  return !(other.low && one.high && one.high->number + most_days_apart < other.low->number);
}

/// A name, number or day that few articles have, or a few words that few have.
bool shares_something_rare(const Case& c) {
  std::uint32_t rare_words = 0;
  for (const AlignedPair& pair : c.alignment.pairs) {
    const Term& term = c.first(pair);
    if (pair.relation != TermRelation::same || !c.rarity.rare(c.terms.key(c.pair.one.reading, term))) continue;
    if (term.kind == TermKind::name || (term.kind == TermKind::word && ++rare_words >= least_rare_words)) return true;
  }
  return false;
}

bool enough_is_shared(const Case& c) { return c.alignment.same >= least_same && shares_something_rare(c); }

double covered(const Case& c) { return std::max(c.alignment.covered_first, c.alignment.covered_second); }

/// Of the terms up to `reach` before and behind it how many the other has there too, on the side that has fewer.
double dense_around(const Case& c, const AlignedPair& at) {
  constexpr std::uint32_t reach = 4;
  const auto share = [&](std::uint32_t AlignedPair::* side, std::size_t size) {
    const std::uint32_t from = at.*side > reach ? at.*side - reach : 0;
    const auto to = std::min<std::uint32_t>(at.*side + reach, static_cast<std::uint32_t>(size) - 1);
    const auto both = std::count_if(c.alignment.pairs.begin(), c.alignment.pairs.end(), [&](const AlignedPair& pair) {
      return pair.*side != at.*side && pair.*side >= from && pair.*side <= to && !contrasts(pair.relation);
    });
    return static_cast<double>(both) / std::max(5.0, static_cast<double>(to - from));
  };
  return std::min(share(&AlignedPair::first, c.a.size()), share(&AlignedPair::second, c.b.size()));
}

/// All is the same, or all around the one thing.
bool near_enough(const Case& c, const AlignedPair& at) {
  return covered(c) >= least_covered || dense_around(c, at) >= least_dense;
}

bool same_at(const Alignment& alignment, std::int64_t first, std::int64_t second) {
  return std::any_of(alignment.pairs.begin(), alignment.pairs.end(), [&](const AlignedPair& pair) {
    return pair.relation == TermRelation::same && pair.first == first && pair.second == second;
  });
}

/// What stands next to it on both sides is the same, or one side ends there.
bool held_from_both_sides(const Case& c, const AlignedPair& at) {
  const bool starts = at.first == 0 && at.second == 0, ends = at.first + 1 == c.a.size() && at.second + 1 == c.b.size();
  const bool before = same_at(c.alignment, std::int64_t{at.first} - 1, std::int64_t{at.second} - 1);
  const bool behind = same_at(c.alignment, at.first + 1, at.second + 1);
  return (before || starts) && (behind || ends) && (before || behind);
}

char before(const Document& document, const Term& term) {
  std::uint32_t at = term.begin;
  while (at > 0 && (document.text[at - 1] == ' ' || document.text[at - 1] == '$')) --at;
  return at > 0 ? document.text[at - 1] : '\0';
}

/// A number excludes another only where both count the same. In brackets stand conversions.
bool counts_the_same(const Case& c, const AlignedPair& at) {
  const Term& number = c.first(at);
  if (number.kind != TermKind::number) return true;
  if (before(c.document(0), number) == '(' || before(c.document(1), c.second(at)) == '(') return false;
  if ((number.marks & (mark_money | mark_percent)) != 0) return true;
  return at.first + 1 < c.a.size() && c.a[at.first + 1].kind == TermKind::word && same_at(c.alignment, at.first + 1, at.second + 1);
}

bool has_term(const StatementTerms& terms, StatementPlace place, std::uint32_t key) {
  const auto keys = terms.keys(place.reading, place.statement);
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// One of the two says both: it may only tell them in another order.
bool said_by_both(const Case& c, const AlignedPair& at) {
  return has_term(c.terms, c.pair.other, c.terms.key(c.pair.one.reading, c.first(at))) ||
         has_term(c.terms, c.pair.one, c.terms.key(c.pair.other.reading, c.second(at)));
}

bool has_capital(std::string_view text) { return std::any_of(text.begin(), text.end(), [](char ch) { return ch >= 'A' && ch <= 'Z'; }); }

/// Full days, months or days of the week: not "tomorrow" or a holiday.
bool names_a_day(const DateMention& date) {
  if (date.kind == TimexKind::duration) return date.length.has_value();
  if (date.kind != TimexKind::date) return false;
  return date.reference == DateReference::complete || date.reference == DateReference::yearless || date.reference == DateReference::weekday;
}

/// Names and days that can be held against each other by their form.
bool of_one_form(const Case& c, const AlignedPair& at) {
  const Term &one = c.first(at), &other = c.second(at);
  const std::string a = lower(c.document(0).at(one.span())), b = lower(c.document(1).at(other.span()));
  if (a == b) return false;
  if (one.kind == TermKind::name) return has_capital(c.document(0).at(one.span())) && has_capital(c.document(1).at(other.span()));
  if (one.kind == TermKind::date) return names_a_day(*c.terms.date(c.pair.one.reading, one)) && names_a_day(*c.terms.date(c.pair.other.reading, other));
  return true;
}

constexpr std::uint16_t attitude = mark_supposed | mark_planned;

bool comparable(const Case& c, const AlignedPair& at) {
  const std::uint16_t one = c.first(at).marks, other = c.second(at).marks;
  const std::uint16_t apart = c.first(at).kind == TermKind::date ? mark_compared : mark_listed | mark_compared;  // "another 30 days"
  return ((one | other) & apart) == 0 && (one & attitude) == (other & attitude);
}

std::optional<ContrastKind> kind_of(const Case& c, const AlignedPair& at) {
  if (at.relation == TermRelation::opposite || at.relation == TermRelation::sister) return ContrastKind::opposite;
  switch (c.first(at).kind) {
    case TermKind::number: return ContrastKind::number;
    case TermKind::ordinal: return ContrastKind::ordinal;
    case TermKind::date: return ContrastKind::date;
    case TermKind::name: case TermKind::word: return ContrastKind::name;
    case TermKind::negation: break;
  }
  return std::nullopt;
}

std::size_t denied_in(std::span<const Term> terms, std::uint32_t from, std::uint32_t to) {
  std::size_t count = 0;
  for (std::uint32_t i = from; i <= to && i < terms.size(); ++i) count += terms[i].kind == TermKind::negation;
  return count;
}

/// A negative word that only one has, where both say the same behind it: the place behind it.
std::vector<AlignedPair> denials(const Case& c) {
  std::vector<AlignedPair> found;
  if (c.alignment.pairs.empty()) return found;
  const AlignedPair &front = c.alignment.pairs.front(), &back = c.alignment.pairs.back();
  if (denied_in(c.a, front.first > 0 ? front.first - 1 : 0, back.first) + denied_in(c.b, front.second > 0 ? front.second - 1 : 0, back.second) != 1) return found;
  for (const AlignedPair& pair : c.alignment.pairs) {
    if (pair.relation != TermRelation::same || c.first(pair).kind == TermKind::negation) continue;
    const bool one = pair.first > 0 && c.a[pair.first - 1].kind == TermKind::negation;
    const bool other = pair.second > 0 && c.b[pair.second - 1].kind == TermKind::negation;
    if (one != other && ((one ? c.first(pair) : c.second(pair)).marks & mark_opening) == 0) found.push_back(pair);
  }
  return found;
}

/// Where the two differ, if that is in one place or two, and each excludes the other.
std::vector<AlignedPair> contrasts_of(const Case& c) {
  std::vector<AlignedPair> found;
  for (const AlignedPair& pair : c.alignment.pairs)
    if (contrasts(pair.relation)) found.push_back(pair);
  return found;
}

StatementSide side_of(const Case& c, const AlignedPair& at, std::size_t which) {
  const std::uint32_t reading = which == 0 ? c.pair.one.reading : c.pair.other.reading;
  const std::span<const Term> terms = which == 0 ? c.a : c.b;
  const auto index = [which](const AlignedPair& pair) { return which == 0 ? pair.first : pair.second; };
  const Document& document = c.terms.readings()[reading].document;
  const Term& term = terms[index(at)];
  StatementSide side;
  side.document = reading;
  side.word = term.span();
  side.clause = {terms[index(c.alignment.pairs.front())].begin, terms[index(c.alignment.pairs.back())].span().end};
  side.clause.begin = std::min(side.clause.begin, side.word.begin);
  side.clause.end = std::max(side.clause.end, side.word.end);
  side.text = lower(document.at(side.word));
  if (const std::uint32_t entity = c.terms.entity(reading, term); entity != EntityLinks::none)
    side.text = c.terms.entities().entities[entity].name;
  if (const NumberMention* number = c.terms.number(reading, term)) side.value = number->value;
  if (const DateMention* date = c.terms.date(reading, term)) {
    side.days = date->days;
    side.value = date->length;
  }
  return side;
}

/// Two kinds of one thing exclude each other only where all else is the same.
bool verbatim_around(const Case& c) {
  return c.alignment.same >= 8 && std::min(c.alignment.covered_first, c.alignment.covered_second) >= 0.8;
}

bool excludes(const Case& c, const AlignedPair& at) {
  if (at.relation == TermRelation::sister && !verbatim_around(c)) return false;
  return near_enough(c, at) && comparable(c, at) && held_from_both_sides(c, at) && counts_the_same(c, at) && of_one_form(c, at) && !said_by_both(c, at);
}

std::optional<StatementContrast> contrast_of(const Case& c) {
  if (!enough_is_shared(c)) return std::nullopt;
  const std::vector<AlignedPair> differing = contrasts_of(c), denied = denials(c);
  if (differing.size() > 2 || denied.size() > 1 || differing.size() + denied.size() == 0) return std::nullopt;
  const auto clear = std::find_if(differing.begin(), differing.end(), [&c](const AlignedPair& at) { return excludes(c, at); });
  AlignedPair at;
  StatementContrast contrast;
  if (clear != differing.end()) {
    at = *clear;
    contrast.kind = *kind_of(c, at);
  } else if (!denied.empty() && comparable(c, denied.front()) && near_enough(c, denied.front())) {
    at = denied.front();
    contrast.kind = ContrastKind::negation;
  } else {
    return std::nullopt;
  }
  contrast.sides = {side_of(c, at, 0), side_of(c, at, 1)};
  const Document& document = c.terms.readings()[c.pair.one.reading].document;
  for (const AlignedPair& pair : c.alignment.pairs)
    if (pair.relation == TermRelation::same) contrast.shared.push_back(lower(document.at(c.first(pair).span())));
  return contrast;
}

}  // namespace

std::vector<StatementContrast> statement_contrasts(std::span<const Reading> readings, const EntityLinks& entities,
                                                   const EventLinks& events) {
  (void)events;
  const StatementTerms terms(readings, entities);
  const TermRarity rarity(terms);
  std::vector<StatementContrast> contrasts;
  for (const StatementPair& pair : statement_pairs(terms)) {
    if (!of_close_days(readings[pair.one.reading], readings[pair.other.reading])) continue;
    const Case one{terms, rarity, pair, align(terms, pair.one, pair.other), terms.terms(pair.one.reading, pair.one.statement),
                   terms.terms(pair.other.reading, pair.other.statement)};
    if (auto contrast = contrast_of(one)) contrasts.push_back(std::move(*contrast));
  }
  return contrasts;
}

}  // namespace checkclaims
