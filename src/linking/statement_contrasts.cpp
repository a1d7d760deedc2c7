#include "linking/statement_contrasts.hpp"

#include <algorithm>
#include <iterator>

#include "checkclaims/words.hpp"
#include "linking/entity_words.hpp"
#include "linking/statement_index.hpp"
#include "linking/term_rarity.hpp"

namespace checkclaims {
namespace {

constexpr double least_dense = 0.7;       // of what stands around it, on both sides
constexpr double least_covered_of_denial = 0.75;
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
    if (pair.relation != TermRelation::same || !c.rarity.rare(c.terms.key(c.pair.one.reading, term), term.kind)) continue;
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

/// A number excludes another only where both count the same.
bool counts_the_same(const Case& c, const AlignedPair& at) {
  const Term& number = c.first(at);
  if (number.kind != TermKind::number) return true;
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

/// "(AP)", "($5 million)": who reports, or the same once more.
bool in_brackets(const Case& c, const AlignedPair& at) {
  return before(c.document(0), c.first(at)) == '(' || before(c.document(1), c.second(at)) == '(';
}

/// Two may say the same: only what is word for word the same was said by one.
bool names_a_speaker(const Case& c, const AlignedPair& at) {
  const auto says = [](std::span<const Term> terms, std::uint32_t i) {
    const bool before = i > 0 && (terms[i - 1].marks & mark_saying) != 0;
    return before || (i + 1 < terms.size() && (terms[i + 1].marks & mark_saying) != 0);
  };
  return says(c.a, at.first) || says(c.b, at.second);
}

/// "British", "Norvian": one thing may be both.
bool demonym(const Case& c, const AlignedPair& at) {
  const auto is = [&](std::uint32_t reading, const Term& term) {
    return std::get<NameMention>(c.terms.readings()[reading].mentions[term.key - 1].what).demonym;
  };
  return is(c.pair.one.reading, c.first(at)) || is(c.pair.other.reading, c.second(at));
}

/// A capital tells a name, but not of a common word that opens a sentence: "Police".
bool has_capital(const Case& c, std::size_t side, std::uint32_t index) {
  const std::string_view text = c.document(side).at((side == 0 ? c.a : c.b)[index].span());
  if (std::none_of(text.begin(), text.end(), [](char ch) { return ch >= 'A' && ch <= 'Z'; })) return false;
  return index > 0 || text.find(' ') != std::string_view::npos || parts_of_speech(text) == 0;
}

/// Full days, months or days of the week: not "tomorrow" or a holiday.
bool names_a_day(const DateMention& date) {
  if (date.kind == TimexKind::duration) return date.length.has_value();
  if (date.kind != TimexKind::date) return false;
  return date.reference == DateReference::complete || date.reference == DateReference::yearless || date.reference == DateReference::weekday;
}

/// Two kinds of one thing exclude each other only where all else is the same.
bool verbatim_around(const Case& c) {
  return c.alignment.same >= 8 && std::min(c.alignment.covered_first, c.alignment.covered_second) >= 0.8;
}

/// Names and days that can be held against each other by their form.
bool of_one_form(const Case& c, const AlignedPair& at) {
  const Term &one = c.first(at), &other = c.second(at);
  const std::string a = lower(c.document(0).at(one.span())), b = lower(c.document(1).at(other.span()));
  if (a == b) return false;
  if (in_brackets(c, at)) return false;
  if (one.kind == TermKind::name && (!has_capital(c, 0, at.first) || !has_capital(c, 1, at.second))) return false;
  if (one.kind == TermKind::name && (demonym(c, at) || names_a_speaker(c, at))) return verbatim_around(c);
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
    if (c.first(pair).kind == TermKind::word && one != other && ((one ? c.first(pair) : c.second(pair)).marks & mark_opening) == 0) found.push_back(pair);
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
  side.text = one_line(document.at(side.word));
  if (const std::uint32_t entity = c.terms.entity(reading, term); entity != EntityLinks::none)
    side.text = c.terms.entities().entities[entity].name;
  if (const NumberMention* number = c.terms.number(reading, term)) side.value = number->value;
  if (const DateMention* date = c.terms.date(reading, term)) {
    side.days = date->days;
    side.value = date->length;
  }
  return side;
}

bool excludes(const Case& c, const AlignedPair& at) {
  if (at.relation == TermRelation::sister && !verbatim_around(c)) return false;
  return near_enough(c, at) && comparable(c, at) && held_from_both_sides(c, at) && counts_the_same(c, at) && of_one_form(c, at) && !said_by_both(c, at);
}

/// A denial contradicts only what is otherwise the same: nearly all of the shorter one, and what stands around it.
bool denied_word_for_word(const Case& c, const AlignedPair& at) {
  return covered(c) >= least_covered_of_denial && dense_around(c, at) >= least_dense;
}

std::string text_of(const Case& c, const AlignedPair& pair) { return lower(c.document(0).at(c.first(pair).span())); }

std::vector<std::string> shared_words(const Case& c) {
  std::vector<std::string> words;
  for (const AlignedPair& pair : c.alignment.pairs)
    if (pair.relation == TermRelation::same) words.push_back(text_of(c, pair));
  return words;
}

std::vector<std::string> frame_of(const Case& c, const AlignedPair& at) {
  constexpr std::ptrdiff_t reach = 3;
  std::vector<std::string> before, behind;
  for (const AlignedPair& pair : c.alignment.pairs) {
    if (pair.relation != TermRelation::same) continue;
    if (pair.first < at.first) before.push_back(text_of(c, pair));
    if (pair.first >= at.first && std::ssize(behind) < reach) behind.push_back(text_of(c, pair));
  }
  if (std::ssize(before) > reach) before.erase(before.begin(), before.end() - reach);
  before.insert(before.end(), behind.begin(), behind.end());
  return before;
}

/// What a number counts: the word behind it that both say.
std::string unit_of(const Case& c, const AlignedPair& at) {
  const Term& next = c.a[at.first + 1];
  return next.kind == TermKind::word && (c.first(at).marks & (mark_money | mark_percent)) == 0 ? lower(c.document(0).at(next.span())) : std::string();
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
  } else if (!denied.empty() && comparable(c, denied.front()) && denied_word_for_word(c, denied.front())) {
    at = denied.front();
    contrast.kind = ContrastKind::negation;
  } else {
    return std::nullopt;
  }
  contrast.sides = {side_of(c, at, 0), side_of(c, at, 1)};
  contrast.shared = shared_words(c);
  contrast.frame = frame_of(c, at);
  if (contrast.kind == ContrastKind::number && at.first + 1 < c.a.size()) contrast.unit = unit_of(c, at);
  return contrast;
}

/// The rare names of each article, sorted.
std::vector<std::vector<std::uint32_t>> rare_names(const StatementTerms& terms, const TermRarity& rarity) {
  std::vector<std::vector<std::uint32_t>> all(terms.readings().size());
  for (std::uint32_t r = 0; r < all.size(); ++r) {
    for (const Term& term : terms.readings()[r].statements.terms)
      if (term.kind == TermKind::name)
        if (const std::uint32_t key = terms.key(r, term); rarity.rare(key, term.kind)) all[r].push_back(key);
    std::sort(all[r].begin(), all[r].end());
    all[r].erase(std::unique(all[r].begin(), all[r].end()), all[r].end());
  }
  return all;
}

/// Two articles that share rare names may tell of one event; a short one has few.
bool may_tell_of_one_event(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  std::vector<std::uint32_t> both;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
  const std::size_t fewer = std::min(one.size(), other.size());
  const std::size_t enough = fewer < 2 ? 0 : fewer < 3 ? 1 : 2;
  return both.size() >= enough;
}

}  // namespace

std::vector<StatementContrast> statement_contrasts(std::span<const Reading> readings, const EntityLinks& entities,
                                                   const EventLinks& events) {
  (void)events;
  const StatementTerms terms(readings, entities);
  const TermRarity rarity(terms);
  const auto names = rare_names(terms, rarity);
  std::vector<StatementContrast> contrasts;
  for (const StatementPair& pair : statement_pairs(terms)) {
    if (!may_tell_of_one_event(names[pair.one.reading], names[pair.other.reading])) continue;
    if (!of_close_days(readings[pair.one.reading], readings[pair.other.reading])) continue;
    const Case one{terms, rarity, pair, align(terms, pair.one, pair.other), terms.terms(pair.one.reading, pair.one.statement),
                   terms.terms(pair.other.reading, pair.other.statement)};
    if (auto contrast = contrast_of(one)) contrasts.push_back(std::move(*contrast));
  }
  return contrasts;
}

}  // namespace checkclaims
