#include "linking/contrast_grounds.hpp"

#include <algorithm>

#include "checkclaims/words.hpp"
#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

constexpr double least_dense = 0.7;    // of the text around the contrast, on both sides
constexpr double least_covered = 0.5;  // of the shorter statement, without the contrast
constexpr double least_covered_of_denial = 0.75;
constexpr std::uint32_t copied = 12;  // terms that both statements share, in a text that was copied

/// Everything is the same, or everything around the one difference.
bool near_enough(const StatementCase& c, const AlignedPair& at) {
  return covered(c) >= least_covered || dense_around(c, at) >= least_dense;
}

/// The distance to the nearest agreeing pair in `direction`; 1 where both statements begin or end
/// here, UINT32_MAX where no pair agrees.
std::uint32_t distance(const StatementCase& c, const AlignedPair& at, int direction) {
  const bool edge = direction < 0 ? at.first == 0 && at.second == 0
                                  : at.first + 1 == c.a.size() && at.second + 1 == c.b.size();
  std::uint32_t nearest = edge ? 1 : UINT32_MAX;
  for (const AlignedPair& pair : c.alignment.pairs) {
    const std::int64_t first = (std::int64_t{pair.first} - at.first) * direction,
                       second = (std::int64_t{pair.second} - at.second) * direction;
    if (!contrasts(pair.relation) && first > 0 && second > 0)
      nearest = std::min(nearest, static_cast<std::uint32_t>(std::max(first, second)));
  }
  return nearest;
}

/// "U.S. citizens", "foreigners": a name that only one statement has says more than the word.
bool name_beside(const StatementCase& c, const AlignedPair& at) {
  const auto unshared = [&](std::size_t side, std::uint32_t index) {
    if (index >= c.side_terms(side).size() || c.side_terms(side)[index].kind != TermKind::name)
      return false;
    return std::none_of(
        c.alignment.pairs.begin(), c.alignment.pairs.end(),
        [&](const AlignedPair& pair) { return (side == 0 ? pair.first : pair.second) == index; });
  };
  return unshared(0, at.first - 1) || unshared(0, at.first + 1) || unshared(1, at.second - 1) ||
         unshared(1, at.second + 1);
}

bool article_says(const StatementCase& c, std::size_t side, std::uint32_t key) {
  const auto keys = c.terms.keys_of(c.reading(side));
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// "a 15-year-old boy", "the 16-year-old boy": the word that a number counts is enough, where each
/// article has only one of the two numbers.
bool held_from_behind(const StatementCase& c, const AlignedPair& at) {
  return c.first(at).kind == TermKind::number &&
         agrees_at(c, std::int64_t{at.first} + 1, std::int64_t{at.second} + 1) &&
         agrees_at(c, std::int64_t{at.first} + 2, std::int64_t{at.second} + 2) &&
         shares_a_rare_name(c) && covered(c) >= least_covered &&
         !article_says(c, 1, c.terms.key(c.reading(0), c.first(at))) &&
         !article_says(c, 0, c.terms.key(c.reading(1), c.second(at)));
}

/// The neighbours on both sides are the same, or both statements end there. A word may have one
/// more word next to its opposite on one side.
bool held_from_both_sides(const StatementCase& c, const AlignedPair& at) {
  const std::uint32_t before = distance(c, at, -1), behind = distance(c, at, 1);
  if (at.relation == TermRelation::opposite)
    return std::min(before, behind) == 1 && std::max(before, behind) <= 2 && !name_beside(c, at);
  return (before == 1 && behind == 1) || held_from_behind(c, at);
}

char before(const Document& document, const Term& term) {
  std::uint32_t at = term.begin;
  while (at > 0 && (document.text[at - 1] == ' ' || document.text[at - 1] == '$')) --at;
  return at > 0 ? document.text[at - 1] : '\0';
}

/// A number excludes another only where both count the same thing.
bool counts_the_same(const StatementCase& c, const AlignedPair& at) {
  const Term& number = c.first(at);
  if (number.kind != TermKind::number) return true;
  if ((number.marks & (mark_money | mark_percent)) != 0) return true;
  return at.first + 1 < c.a.size() && c.a[at.first + 1].kind == TermKind::word &&
         agrees_at(c, std::int64_t{at.first} + 1, std::int64_t{at.second} + 1);
}

bool has_term(const StatementTerms& terms, StatementPlace place, std::uint32_t key) {
  const auto keys = terms.keys(place);
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// One statement contains both terms: it may only give them in another order.
bool said_by_both(const StatementCase& c, const AlignedPair& at) {
  return has_term(c.terms, c.pair.other, c.terms.key(c.pair.one.reading, c.first(at))) ||
         has_term(c.terms, c.pair.one, c.terms.key(c.pair.other.reading, c.second(at)));
}

/// "(AP)", "($5 million)": the agency, or the same amount once more.
bool in_brackets(const StatementCase& c, const AlignedPair& at) {
  return before(c.document(0), c.first(at)) == '(' || before(c.document(1), c.second(at)) == '(';
}

/// "PARIS, 5 August": where the reporter writes from.
bool is_dateline(const StatementCase& c, const AlignedPair& at) {
  const auto opens = [&](std::size_t side, std::uint32_t index) {
    const std::string_view text = c.document(side).at(c.side_terms(side)[index].span());
    return index == 0 && text.size() > 3 &&
           std::none_of(text.begin(), text.end(), [](char ch) { return ch >= 'a' && ch <= 'z'; });
  };
  return opens(0, at.first) && opens(1, at.second);
}

/// Two speakers may say the same thing: only identical words must come from one speaker.
bool names_a_speaker(const StatementCase& c, const AlignedPair& at) {
  const auto says = [](std::span<const Term> terms, std::uint32_t i) {
    const bool before = i > 0 && (terms[i - 1].marks & mark_saying) != 0;
    return before || (i + 1 < terms.size() && (terms[i + 1].marks & mark_saying) != 0);
  };
  return says(c.a, at.first) || says(c.b, at.second);
}

/// "Ann Berg in Halden says": the speaker, with a place or a title before the verb.
bool speaks_nearby(const StatementCase& c, const AlignedPair& at) {
  const auto says = [](std::span<const Term> terms, std::uint32_t i) {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t next = i + 1; next < terms.size() && next <= i + reach; ++next)
      if ((terms[next].marks & mark_saying) != 0) return true;
    return false;
  };
  return says(c.a, at.first) && says(c.b, at.second);
}

/// "Rebels" and "Insurgents": two words for one group.
bool words_for_one(const StatementCase& c, const AlignedPair& at) {
  const Contrast relation = contrast(c.document(0).at(c.first(at).span()),
                                     c.document(1).at(c.second(at).span()), part_noun);
  return may_name_one(relation);
}

/// "British", "Norvian": one thing may be both.
bool demonym(const StatementCase& c, const AlignedPair& at) {
  const auto is = [&](std::uint32_t reading, const Term& term) {
    return the<NameMention>(c.terms.readings()[reading].mentions[term.key - 1]).demonym;
  };
  return is(c.pair.one.reading, c.first(at)) || is(c.pair.other.reading, c.second(at));
}

/// A capital letter marks a name, except on a common word that opens a sentence: "Police".
bool has_capital(const StatementCase& c, std::size_t side, std::uint32_t index) {
  const Term& term = (side == 0 ? c.a : c.b)[index];
  const std::string_view text = c.document(side).at(term.span());
  if (std::none_of(text.begin(), text.end(), [](char ch) { return ch >= 'A' && ch <= 'Z'; }))
    return false;
  return (index > 0 && (term.marks & mark_opening) == 0) ||
         text.find(' ') != std::string_view::npos || parts_of_speech(text) == 0;
}

/// Complete days, months or days of the week: not "tomorrow" or a holiday.
bool names_a_day(const DateMention* date) {
  if (date == nullptr) return false;
  if (date->kind == TimexKind::duration) return date->length.has_value();
  if (date->kind != TimexKind::date) return false;
  return date->reference == DateReference::complete || date->reference == DateReference::yearless ||
         date->reference == DateReference::weekday;
}

/// Names and days whose forms make them comparable.
bool of_one_form(const StatementCase& c, const AlignedPair& at) {
  const Term &one = c.first(at), &other = c.second(at);
  if (one_line(c.document(0).at(one.span())) == one_line(c.document(1).at(other.span())))
    return false;
  if (in_brackets(c, at) || is_dateline(c, at)) return false;
  if (one.kind == TermKind::name && (!has_capital(c, 0, at.first) || !has_capital(c, 1, at.second)))
    return false;
  if (one.kind == TermKind::name && words_for_one(c, at)) return false;
  if (one.kind == TermKind::name && (demonym(c, at) || names_a_speaker(c, at))) return verbatim(c);
  if (one.kind == TermKind::name && speaks_nearby(c, at)) return false;
  if (one.kind == TermKind::date)
    return names_a_day(c.terms.date(c.pair.one.reading, one)) &&
           names_a_day(c.terms.date(c.pair.other.reading, other));
  return true;
}

constexpr std::uint16_t attitude = mark_supposed | mark_planned;

bool comparable(const StatementCase& c, const AlignedPair& at) {
  const std::uint16_t one = c.first(at).marks, other = c.second(at).marks;
  const std::uint16_t apart = c.first(at).kind == TermKind::date
                                  ? mark_compared
                                  : mark_listed | mark_compared;  // "another 30 days"
  return ((one | other) & apart) == 0 && (one & attitude) == (other & attitude);
}

std::size_t denied_in(std::span<const Term> terms, std::uint32_t from, std::uint32_t to) {
  std::size_t count = 0;
  for (std::uint32_t i = from; i <= to && i < terms.size(); ++i)
    count += terms[i].kind == TermKind::negation;
  return count;
}

/// Each article repeats its own name and never has the other's: two stories.
bool of_two_stories(const StatementCase& c, const AlignedPair& at) {
  constexpr std::ptrdiff_t often = 3;
  const auto times = [&](std::size_t side, std::uint32_t key) {
    const auto keys = c.terms.keys_of(c.reading(side));
    return std::count(keys.begin(), keys.end(), key);
  };
  const std::uint32_t one = c.terms.key(c.reading(0), c.first(at)),
                      other = c.terms.key(c.reading(1), c.second(at));
  return c.first(at).kind == TermKind::name && times(0, one) >= often && times(1, other) >= often &&
         times(0, other) == 0 && times(1, one) == 0;
}

bool names_a_time(const StatementCase& c, std::size_t side, const Term& term) {
  const DateMention* date = c.terms.date(c.reading(side), term);
  // "Wednesday evening" is of a day, too
  return date != nullptr &&
         (date->kind == TimexKind::date || (date->kind == TimexKind::time && date->days.exact()));
}

/// Both mention days, but none that can be the same.
bool of_other_days(const StatementCase& c, const AlignedPair& at) {
  bool dated = false;
  for (const Term& one : c.a) {
    if (&one == &c.first(at) || !names_a_time(c, 0, one)) continue;
    for (const Term& other : c.b) {
      if (&other == &c.second(at) || !names_a_time(c, 1, other)) continue;
      dated = true;
      if (c.terms.relation(c.reading(0), one, c.reading(1), other) != TermRelation::excluded)
        return false;
    }
  }
  return dated;
}

/// What its article says of a statement or its neighbours.
template <class Says>
bool near_says(const StatementCase& c, std::size_t side, std::uint32_t reach, const Says& says) {
  const StatementPlace place = side == 0 ? c.pair.one : c.pair.other;
  const std::vector<Statement>& all = c.terms.readings()[place.reading].statements.all;
  const std::size_t first = place.statement - std::min(reach, place.statement);
  for (std::size_t i = first; i < all.size() && i < place.statement + place.count + reach; ++i)
    if (says(all[i])) return true;
  return false;
}

/// A number for one point in time, or for an incomplete count, does not contradict another.
bool of_another_count(const StatementCase& c) {
  for (const std::size_t side : {0U, 1U})
    if (near_says(c, side, 0, [](const Statement& one) { return one.changing; }) ||
        near_says(c, side, 1, [](const Statement& one) { return one.partial; }))
      return true;
  return false;
}

/// "The prosecutor said on Friday": the prosecutor may say other things on Monday.
bool day_of_saying(const StatementCase& c, const AlignedPair& at) {
  if (c.alignment.same >= copied) return false;
  const auto says = [](std::span<const Term> terms, std::uint32_t i) {
    for (std::uint32_t before = i - std::min(i, 2U); before < i; ++before)
      if ((terms[before].marks & mark_saying) != 0) return true;
    return false;
  };
  return says(c.a, at.first) || says(c.b, at.second);
}

/// "Friday, 11 June 2010" in an article of that day: the day of writing.
bool own_day(const StatementCase& c, const AlignedPair& at) {
  const auto own = [&](std::size_t side, const Term& term) {
    const DateMention* date = c.terms.date(c.reading(side), term);
    const DayRange& published = c.document(side).published.days;
    return date != nullptr && date->reference == DateReference::complete && date->days.exact() &&
           published.exact() && date->days == published;
  };
  return own(0, c.first(at)) && own(1, c.second(at));
}

/// They also differ in another name, number or day, or in a word and its opposite, and are not one
/// long text that was copied. Two numbers next to two names belong to the two names, however alike
/// the rest is: two pollsters.
bool differs_besides(const StatementCase& c, const AlignedPair& at) {
  return std::any_of(
      c.alignment.pairs.begin(), c.alignment.pairs.end(), [&](const AlignedPair& pair) {
        if (pair.first == at.first) return false;
        const bool named = c.first(pair).kind == TermKind::name ||
                           (has_capital(c, 0, pair.first) && has_capital(c, 1, pair.second));
        const bool other = pair.relation == TermRelation::opposite ||
                           (pair.relation == TermRelation::excluded &&
                            (named || c.first(pair).kind != TermKind::word));
        const bool of_the_two = c.first(at).kind == TermKind::number && named;
        return other && (c.alignment.same < copied || of_the_two);
      });
}

}  // namespace

bool explained(const StatementCase& c, const AlignedPair& at) {
  if (differs_besides(c, at)) return true;
  switch (c.first(at).kind) {
    case TermKind::number:
    case TermKind::ordinal: return of_other_days(c, at) || of_another_count(c);
    case TermKind::date: return day_of_saying(c, at) || own_day(c, at);
    default: return of_other_days(c, at);
  }
}

bool excludes(const StatementCase& c, const AlignedPair& at) {
  if (at.relation == TermRelation::sister && !verbatim(c)) return false;
  return near_enough(c, at) && comparable(c, at) && held_from_both_sides(c, at) &&
         counts_the_same(c, at) && of_one_form(c, at) && !said_by_both(c, at) &&
         !of_two_stories(c, at);
}

std::vector<AlignedPair> denials(const StatementCase& c) {
  std::vector<AlignedPair> found;
  if (c.alignment.pairs.empty()) return found;
  const AlignedPair &front = c.alignment.pairs.front(), &back = c.alignment.pairs.back();
  if (denied_in(c.a, front.first > 0 ? front.first - 1 : 0, back.first) +
          denied_in(c.b, front.second > 0 ? front.second - 1 : 0, back.second) !=
      1)
    return found;
  for (const AlignedPair& pair : c.alignment.pairs) {
    if (pair.relation != TermRelation::same || c.first(pair).kind == TermKind::negation) continue;
    const bool one = pair.first > 0 && c.a[pair.first - 1].kind == TermKind::negation;
    const bool other = pair.second > 0 && c.b[pair.second - 1].kind == TermKind::negation;
    if (c.first(pair).kind == TermKind::word && one != other &&
        ((one ? c.first(pair) : c.second(pair)).marks & mark_opening) == 0)
      found.push_back(pair);
  }
  return found;
}

bool denied_word_for_word(const StatementCase& c, const AlignedPair& at) {
  return comparable(c, at) && covered(c) >= least_covered_of_denial &&
         dense_around(c, at) >= least_dense;
}

}  // namespace checkclaims
