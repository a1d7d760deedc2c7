#include "linking/measurement_clues.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "checkclaims/digits.hpp"
#include "checkclaims/shares.hpp"

namespace checkclaims {
namespace {

constexpr double slips[] = {10, 100, 1000};
constexpr int two_weeks = 14;  // days

double middle(const Value& value) {
  const double scale = is_fraction(value) ? 10.0 : 1000.0;  // of a fraction its percentage
  const auto bound = [scale](const std::optional<Decimal>& decimal) {
    return decimal ? static_cast<double>(decimal->thousandths) / scale : 0.0;
  };
  return (bound(value.soft.low) + bound(value.soft.high)) / 2;
}

/// 1.2 and 12, 4 and 400: a slip of a key.
bool slipped(double one, double other) {
  const double ratio = std::max(one, other) / std::max(std::min(one, other), 1.0e-9);
  return std::any_of(std::begin(slips), std::end(slips),
                     [ratio](double slip) { return std::abs(ratio - slip) < slip * 1.0e-9; });
}

/// 31,000 and 13,000, 1.2 and 12: two numbers that are one, mistyped.
bool is_slip(const MeasurementPair& p) {
  const Value &a = *p.a.value, &b = *p.b.value;
  if (!a.hard.exact() || !b.hard.exact()) return false;
  const bool measured = p.a.said->unit == UnitClass::measure || p.a.said->unit == UnitClass::time;
  return (!measured && slipped(middle(a), middle(b))) ||
         transposed(a.hard.low->thousandths, b.hard.low->thousandths);
}

void set_thing_clues(const MeasurementPair& p, ClueValues<MeasurementClue>& clues) {
  const Contrast relation = things(p.a, p.b, p.words);
  const bool in_one = names_a_thing(p.a) != names_a_thing(p.b) && relation != Contrast::same;
  const bool both = names_a_thing(p.a) && names_a_thing(p.b);
  const bool like = relation == Contrast::wider || relation == Contrast::narrower;
  clues.set(MeasurementClue::same_thing, relation == Contrast::same);
  clues.set(MeasurementClue::like_thing, like);
  clues.set(MeasurementClue::other_thing, both && relation != Contrast::same && !like);
  clues.set(MeasurementClue::thing_in_one, in_one);
  const bool none = !names_a_thing(p.a) && !names_a_thing(p.b);
  clues.set(MeasurementClue::no_thing, none && relation != Contrast::same);
  const bool ofs = !p.a.of.text.empty() && !p.b.of.text.empty();
  clues.set(MeasurementClue::same_of, ofs && p.a.of.stem == p.b.of.stem);
  clues.set(MeasurementClue::of_differs, ofs && p.a.of.stem != p.b.of.stem);
}

void set_verb_clues(const MeasurementPair& p, ClueValues<MeasurementClue>& clues) {
  const bool one = !p.a.verb.text.empty(), other = !p.b.verb.text.empty();
  // "sentenced to", "a sentence of"
  const bool nominal =
      clues[MeasurementClue::same_thing] != 0 && names_a_thing(p.a) != names_a_thing(p.b);
  clues.set(MeasurementClue::verb_in_one, one != other && !nominal);
  clues.set(MeasurementClue::no_verb, !one && !other);
  if (!one || !other) return;
  const Contrast relation = p.words.of(p.a.verb, p.b.verb, part_verb);
  const bool like = relation == Contrast::wider || relation == Contrast::narrower;
  clues.set(MeasurementClue::same_verb, relation == Contrast::same);
  clues.set(MeasurementClue::like_verb, like);
  clues.set(MeasurementClue::opposite_verb, relation == Contrast::opposite);
  clues.set(MeasurementClue::other_verb,
            !like && relation != Contrast::same && relation != Contrast::opposite);
  const bool by = p.a.said->link != p.b.said->link;
  clues.set(MeasurementClue::link_differs, by && relation == Contrast::same);
}

void set_party_clues(const MeasurementPair& p, ClueValues<MeasurementClue>& clues) {
  const bool one = p.a.party != EntityLinks::none, other = p.b.party != EntityLinks::none;
  const auto names = [](const MeasurementSide& side, std::uint32_t entity) {
    return std::binary_search(side.names.begin(), side.names.end(), entity);
  };
  clues.set(MeasurementClue::same_party, one && other && p.a.party == p.b.party);
  clues.set(MeasurementClue::other_party, one && other && p.a.party != p.b.party);
  clues.set(MeasurementClue::party_in_one, one != other);
  clues.set(MeasurementClue::party_told_around,
            p.a.party != p.b.party &&
                ((one && names(p.b, p.a.party)) || (other && names(p.a, p.b.party))));
  const bool shared = share_any(p.a.names, p.b.names);
  clues.set(MeasurementClue::names_shared, shared);
  clues.set(MeasurementClue::names_apart, !shared && !p.a.names.empty() && !p.b.names.empty());
}

void set_word_clues(const MeasurementPair& p, ClueValues<MeasurementClue>& clues) {
  clues.give(MeasurementClue::words_shared, words_shared(p.a, p.b));
  const DictionaryWord& thing = p.a.noun.text.empty() ? p.a.attribute : p.a.noun;
  clues.give(MeasurementClue::thing_rarity, std::min(thing.rarity, 8.0) / 8);
  const bool one = p.a.qualities.empty(), other = p.b.qualities.empty();
  const bool shared = share_any(p.a.qualities, p.b.qualities);
  clues.set(MeasurementClue::qualities_shared, shared);
  clues.set(MeasurementClue::qualities_differ, !one && !other && !shared);
  clues.set(MeasurementClue::quality_in_one, one != other);
}

void set_place_clues(const MeasurementPair& p, ClueValues<MeasurementClue>& clues) {
  clues.set(MeasurementClue::both_lead, p.a.lead && p.b.lead);
  clues.set(MeasurementClue::lead_in_one, p.a.lead != p.b.lead);
  clues.set(MeasurementClue::both_titles, p.a.title && p.b.title);
  clues.set(MeasurementClue::only_ones, p.a.alike == 0 && p.b.alike == 0);
  clues.set(MeasurementClue::several_in_one, p.a.alike > 1 || p.b.alike > 1);
  const auto *one = days_named(p.one, p.a), *other = days_named(p.other, p.b);
  clues.set(MeasurementClue::days_same, one != nullptr && other != nullptr && *one == *other);
  clues.set(MeasurementClue::days_differ,
            one != nullptr && other != nullptr && !can_coincide(*one, *other));
  clues.set(MeasurementClue::year_in_one,
            names_an_older_year(p.one, p.a) != names_an_older_year(p.other, p.b));
}

void set_kind_clues(const MeasurementPair& p, ClueValues<MeasurementClue>& clues) {
  const auto marked = [&p](std::uint16_t mark) { return ((p.a.marks ^ p.b.marks) & mark) != 0; };
  clues.set(MeasurementClue::rate_in_one, p.a.said->rate != p.b.said->rate);
  clues.set(MeasurementClue::listed_in_one, marked(mark_listed));
  clues.set(MeasurementClue::partial_in_one, p.a.said->partial != p.b.said->partial);
  clues.set(MeasurementClue::claimed_in_one,
            p.a.said->claimed != p.b.said->claimed || p.a.said->amount != p.b.said->amount);
  clues.set(MeasurementClue::of_money, p.a.said->unit == UnitClass::money);
  clues.set(MeasurementClue::of_percent, p.a.said->unit == UnitClass::percent);
  clues.set(MeasurementClue::of_measure, p.a.said->unit == UnitClass::measure);
  clues.set(MeasurementClue::of_time, p.a.said->unit == UnitClass::time);
  const double one = middle(*p.a.value), other = middle(*p.b.value);
  clues.set(MeasurementClue::small,
            p.a.said->unit == UnitClass::count && std::max(one, other) < 10);
  clues.set(MeasurementClue::beyond_ten,
            std::max(one, other) > 11 * std::min(one, other) && !slipped(one, other));
  clues.set(MeasurementClue::slip_of_pen, is_slip(p));
  const auto &x = p.one.document.published.days.low, &y = p.other.document.published.days.low;
  clues.set(MeasurementClue::weeks_apart, x && y && std::abs(x->number - y->number) > two_weeks);
}

/// Something besides the noun says that it is one quantity.
bool bound(const MeasurementPair& p, const ClueValues<MeasurementClue>& clues) {
  using enum MeasurementClue;
  const auto is_deed = [](const Measurement& said) { return !said.level || said.told; };
  if (is_deed(*p.a.said) && is_deed(*p.b.said) && clues[same_verb] != 0) return true;
  if (p.a.said->unit != UnitClass::count && clues[same_thing] != 0) return true;
  constexpr std::array binding = {like_verb, same_party, party_told_around, qualities_shared,
                                  same_of,   both_lead,  both_titles};
  return std::any_of(binding.begin(), binding.end(),
                     [&clues](MeasurementClue clue) { return clues[clue] != 0; }) ||
         in_like_sentences(p.a, p.b);
}

/// What is held against the other: the number, or of two shares both percentages.
std::pair<Interval, Interval> compared(const MeasurementSide& a, const MeasurementSide& b) {
  if (a.said->unit == UnitClass::percent && b.said->unit == UnitClass::percent)
    return {*a.percentage, *b.percentage};
  return {a.value->possible, b.value->possible};
}

}  // namespace

ClueValues<MeasurementClue> clues_of(const MeasurementPair& p) {
  ClueValues<MeasurementClue> clues;
  clues.give(MeasurementClue::story, std::clamp(p.story / 1000.0, -1.0, 5.0));
  // Whoever hands over a few articles holds them to be of one story.
  clues.set(MeasurementClue::weak_story, p.story < (p.few ? 0 : 1500));
  clues.set(MeasurementClue::level, p.a.said->level || p.b.said->level);
  set_thing_clues(p, clues);
  set_verb_clues(p, clues);
  set_party_clues(p, clues);
  set_word_clues(p, clues);
  set_place_clues(p, clues);
  set_kind_clues(p, clues);
  using enum MeasurementClue;
  clues.set(MeasurementClue::unlike, p.a.said->unit != UnitClass::count && clues[other_verb] != 0 &&
                                         clues[same_thing] == 0 && clues[like_thing] == 0 &&
                                         !in_like_sentences(p.a, p.b));
  clues.set(MeasurementClue::unbound, !bound(p, clues));
  const DayRange &x = p.one.document.published.days, &y = p.other.document.published.days;
  clues.set(MeasurementClue::undated, x.unbounded() && y.unbounded());
  clues.set(MeasurementClue::few_articles, p.few);
  return clues;
}

double words_shared(const MeasurementSide& a, const MeasurementSide& b) {
  double both = 0;
  for (std::size_t i = 0, j = 0; i < a.words.size() && j < b.words.size();) {
    if (a.words[i] == b.words[j]) both += a.weights[i];
    const bool next = a.words[i] <= b.words[j], next_too = b.words[j] <= a.words[i];
    i += next ? 1 : 0;
    j += next_too ? 1 : 0;
  }
  const double least = std::min(a.weight, b.weight);
  return least > 0 ? both / least : 0;
}

bool in_like_sentences(const MeasurementSide& a, const MeasurementSide& b, double least) {
  constexpr std::size_t enough = 4;
  return std::min(a.words.size(), b.words.size()) >= enough && words_shared(a, b) >= least;
}

bool are_apart(const MeasurementSide& a, const MeasurementSide& b) {
  const auto [one, other] = compared(a, b);
  return apart(one, other);
}

bool comparable(const MeasurementSide& a, const MeasurementSide& b, WordRelations& words) {
  if (a.said->unit != b.said->unit) return false;
  const bool one_dimension = !a.dimension.empty() && a.dimension == b.dimension;
  if (a.said->unit_row != b.said->unit_row && !one_dimension) return false;
  if (a.said->unit == UnitClass::time && a.said->alike != b.said->alike) return false;
  // Nearly everything lasts a while: what it is the length of must be told by both.
  if (a.said->unit == UnitClass::time)
    return (!a.verb.text.empty() && a.verb.stem == b.verb.stem && !a.said->level) ||
           things(a, b, words) != Contrast::unknown || in_like_sentences(a, b);
  if (a.said->unit == UnitClass::money || a.said->unit == UnitClass::percent) return true;
  if (!names_a_thing(a) || !names_a_thing(b) || things(a, b, words) != Contrast::unknown)
    return true;
  // "burned 1,800 hectares of pine", "destroyed 2,900 acres of woodland"
  const bool of_something = !a.noun.text.empty() && !b.noun.text.empty();
  return a.said->unit == UnitClass::measure && of_something && !a.said->level && !b.said->level &&
         of_one_verb(a, b, words);
}

}  // namespace checkclaims
