#include <algorithm>
#include <cstdlib>

#include "checkclaims/shares.hpp"
#include "linking/measurement_explanations.hpp"
#include "linking/measurement_parts.hpp"

namespace checkclaims {
namespace {

/// Parts of one whole, each of another place or party, told in one sentence.
using Series = std::vector<const MeasurementSide*>;

bool of_one_unit_and_row(const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->unit == b.said->unit && a.said->unit_row == b.said->unit_row;
}

std::vector<Series> series_of(const LinkedReading& reading,
                              const std::vector<MeasurementSide>& sides) {
  std::vector<Series> all;
  for (const MeasurementSide& side : sides) {
    if (side.said->portion.size() == 0 || side.said->whole != Measurement::none ||
        !is_plain(side) || side.said->full)
      continue;
    const auto fits = [&](const MeasurementSide* part) {
      return belong_together(reading, side, *part);
    };
    if (!all.empty() && std::all_of(all.back().begin(), all.back().end(), fits))
      all.back().push_back(&side);
    else
      all.push_back({&side});
  }
  return all;
}

Decimal least_together(const Series& series) {
  std::vector<const Value*> values;
  for (const MeasurementSide* part : series) values.push_back(part->value);
  return sum_of_least(values);
}

bool is_more(Decimal sum, const MeasurementSide& whole) {
  return whole.value->possible.high && *whole.value->possible.high < sum;
}

bool names(const MeasurementSide& side, std::uint32_t entity) {
  return std::binary_search(side.names.begin(), side.names.end(), entity);
}

/// How many of the places or parties of the parts some words of the other article name.
std::size_t portions_named(std::string_view words, const Series& series, const LinkedReading& one) {
  return static_cast<std::size_t>(
      std::count_if(series.begin(), series.end(), [&](const MeasurementSide* part) {
        return words.find(one.document.at(part->said->portion)) != std::string_view::npos;
      }));
}

class Sums {
 public:
  Sums(const ArticlePair& pair, std::vector<FoundParts>& found) : pair_(pair), found_(found) {}

  void run() {
    for (const Series& series : series_of(pair_.one, pair_.ones)) {
      if (series.size() > 1) hold_against_wholes(series);
    }
    for (const MeasurementSide& part : pair_.ones)
      if (part.said->some_of && part.said->unit == UnitClass::count && is_plain(part))
        hold_against_sets(part);
  }

 private:
  void hold_against_wholes(const Series& series) {
    if (series.front()->said->unit == UnitClass::percent ||
        series.front()->said->unit == UnitClass::measure)
      return;
    const Decimal sum = least_together(series);
    for (const MeasurementSide& whole : pair_.others) {
      if (!is_more(sum, whole) || !may_be_whole(series, whole)) continue;
      if (reaches(pair_.ones, *series.front(), whole, sum) ||
          reaches(pair_.others, *series.front(), whole, sum))
        continue;
      add(series, whole);
      return;
    }
  }

  void hold_against_sets(const MeasurementSide& part) {
    const Decimal least = least_of(*part.value);
    for (const MeasurementSide& whole : pair_.others) {
      if (&whole == &part || !is_more(least, whole) || !of_one_unit_and_row(part, whole)) continue;
      if (!of_one_noun(part, whole, pair_.words) || !is_plain(whole)) continue;
      const bool standing = whole.said->level && !whole.said->told && !whole.said->perfect &&
                            !whole.verb.text.empty();
      if ((!standing && !whole.said->full) || name_other_days(pair_, part, whole)) continue;
      if (whole.said->some_of || whole.said->whole != Measurement::none || whole.said->claimed)
        continue;
      const bool its = whole.party != EntityLinks::none && !whole.party_is_place &&
                       (whole.party == part.party || names(part, whole.party));
      if (!std::includes(part.names.begin(), part.names.end(), whole.inner_names.begin(),
                         whole.inner_names.end()))
        continue;
      if ((!its && !whole.said->full) || is_of_older_days(pair_, part, whole)) continue;
      const PairedSide around[] = {{&part, false}};
      if (!is_told_around(whole, around, pair_.ones)) continue;
      if (reaches(pair_.ones, part, whole, least) || reaches(pair_.others, part, whole, least))
        continue;
      add({&part}, whole);
      return;
    }
  }

  bool may_be_whole(const Series& series, const MeasurementSide& whole) const {
    const MeasurementSide& part = *series.front();
    if (&pair_.one == &pair_.other && whole.sentence == part.sentence) return false;
    if (!of_one_unit_and_row(part, whole) || !is_wholes_plain(whole)) return false;
    const bool some = whole.said->whole != Measurement::none || whole.said->some_of;
    if (some && !whole.said->full) return false;
    const bool money = part.said->unit == UnitClass::money;
    const bool nameless = part.noun.text.empty() || whole.noun.text.empty();
    if (!of_one_noun(part, whole, pair_.words) && !(money && nameless)) return false;
    if (is_of_another(series, whole)) return false;
    const Document& document = pair_.other.document;
    const bool named = portions_named(document.at(document.sentences[whole.sentence].span), series,
                                      pair_.one) == series.size();
    // "to the harbours of Stensund and Lerwick", and a third has its own
    if (!named && portions_named(document.at(whole.said->restriction), series, pair_.one) > 0)
      return false;
    const bool does = of_one_verb(part, whole, pair_.words);
    const bool stands =
        whole.said->level && part.said->alike != 0 && (whole.said->full || has_its_majority(whole));
    return named || stands || (whole.said->full && does);
  }

  /// Of another party, time or purpose, or of no more than one of the parts.
  bool is_of_another(const Series& series, const MeasurementSide& whole) const {
    const MeasurementSide& part = *series.front();
    // A whole that is told of a later day holds what came before.
    const auto *days = days_named(pair_.one, part), *later = days_named(pair_.other, whole);
    const bool before = days != nullptr && later != nullptr && surely_before(*later, *days);
    if (before || is_of_older_days(pair_, part, whole) || !of_one_stance(pair_, part, whole))
      return true;
    const bool other = whole.party != EntityLinks::none && !names(part, whole.party);
    if ((other && !whole.said->full) || are_of_two_parties(pair_, part, whole)) return true;
    const auto larger = [&](const MeasurementSide* one) {
      return is_more(least_of(*one->value), whole);
    };
    if (!whole.complement.text.empty() && whole.complement.stem != part.complement.stem)
      return true;
    return std::any_of(series.begin(), series.end(), larger) || is_one_of_several(series, whole) ||
           !is_for_one_purpose(whole);
  }

  /// It is a portion itself: one of several in its sentence, or named as a part is.
  bool is_one_of_several(const Series& series, const MeasurementSide& whole) const {
    if (whole.said->portion.size() == 0) return false;
    const auto is_its = [&](const MeasurementSide* part) {
      return pair_.one.document.at(part->said->portion) ==
             pair_.other.document.at(whole.said->portion);
    };
    if (std::any_of(series.begin(), series.end(), is_its)) return true;
    if (whole.said->full) return false;
    return std::any_of(pair_.others.begin(), pair_.others.end(), [&](const MeasurementSide& side) {
      return &side != &whole && side.said->portion.size() > 0 &&
             belong_together(pair_.other, side, whole);
    });
  }

  /// "76 of 150": the least that is more than half of a house.
  bool has_its_majority(const MeasurementSide& house) const {
    if (!house.value->hard.exact()) return false;
    const Decimal majority = Decimal::of(house.value->hard.low->thousandths / 2000 + 1);
    return std::any_of(pair_.others.begin(), pair_.others.end(), [&](const MeasurementSide& side) {
      return side.said->alike == house.said->alike && side.value->hard.exact() &&
             *side.value->hard.low == majority;
    });
  }

  /// Some of the words and names that tell what a whole is for are told with the parts.
  bool is_for_one_purpose(const MeasurementSide& whole) const {
    if (whole.restriction.empty() && whole.restriction_names.empty()) return true;
    return std::any_of(pair_.ones.begin(), pair_.ones.end(), [&](const MeasurementSide& side) {
      return std::any_of(whole.restriction.begin(), whole.restriction.end(),
                         [&](std::uint32_t word) {
                           return std::binary_search(side.words.begin(), side.words.end(), word);
                         }) ||
             std::any_of(whole.restriction_names.begin(), whole.restriction_names.end(),
                         [&](std::uint32_t name) { return names(side, name); });
    });
  }

  /// What describes a house tells of all its seats.
  static bool is_wholes_plain(const MeasurementSide& whole) {
    return is_plain(whole) || (whole.said->full && whole.said->describes);
  }

  /// Another number of the like holds all of the parts: it may be the whole of them.
  bool reaches(const std::vector<MeasurementSide>& sides, const MeasurementSide& part,
               const MeasurementSide& whole, Decimal sum) const {
    return std::any_of(sides.begin(), sides.end(), [&](const MeasurementSide& other) {
      const bool same = other.value->hard == part.value->hard;  // the headline has it as well
      if (&other == &whole || same || !of_one_unit_and_row(other, whole)) return false;
      const bool alike = of_one_noun(other, whole, pair_.words) ||
                         (other.noun.text.empty() && whole.noun.text.empty() &&
                          of_one_verb(other, whole, pair_.words));
      return alike && !is_more(sum, other);
    });
  }

  void add(const Series& series, const MeasurementSide& whole) {
    FoundParts now = weighed_parts(pair_, PartsContrast::Kind::sum, *series.front(), whole);
    for (const MeasurementSide* part : series) now.parts.push_back({part, false});
    now.other = {&whole, true};
    found_.push_back(std::move(now));
  }

  const ArticlePair& pair_;
  std::vector<FoundParts>& found_;
};

/// "54 percent of the vote": of one vote as far as its sentence tells.
bool is_share_of_votes(const MeasurementSide& side) {
  return side.said->unit == UnitClass::percent && side.said->some_of && side.said->alike != 0 &&
         side.said->portion.size() > 0 && !side.said->level && !side.said->earlier &&
         !side.ranked && is_plain(side) && side.percentage && side.percentage->low;
}

/// The days named with them are of two votes: the count is a day after the vote.
bool are_weeks_apart(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  constexpr int week = 7;
  const auto *one = days_named(pair.one, a), *other = days_named(pair.other, b);
  if (one == nullptr || other == nullptr || can_coincide(*one, *other)) return false;
  return !one->low || !other->low || std::abs(one->low->number - other->low->number) > week;
}

/// Of the words and names that tell which votes are meant the other tells one at least.
bool tells_some_around(const MeasurementSide& some, const MeasurementSide& other) {
  const auto& names = some.restriction_names;
  return (some.restriction.empty() && names.empty()) || share_any(names, other.names) ||
         std::any_of(some.restriction.begin(), some.restriction.end(), [&](std::uint32_t word) {
           return std::binary_search(other.words.begin(), other.words.end(), word);
         });
}

using Votes = std::vector<const MeasurementSide*>;

/// Those of all shares of an article; nothing where one party has two, or all are more than one
/// vote.
Votes votes_of(const LinkedReading& reading, const std::vector<MeasurementSide>& sides) {
  Votes votes;
  std::int64_t sum = 0;
  constexpr std::int64_t all = 100'000;  // thousandths of a percent
  for (const MeasurementSide& side : sides) {
    if (!is_share_of_votes(side)) continue;
    for (const MeasurementSide* known : votes)
      if (reading.document.at(known->said->portion) == reading.document.at(side.said->portion))
        return {};
    votes.push_back(&side);
    sum += side.percentage->low->thousandths;
  }
  return sum > all ? Votes{} : votes;
}

}  // namespace

void find_sums(const ArticlePair& pair, std::vector<FoundParts>& found) { Sums(pair, found).run(); }

void find_shares_of_all(const ArticlePair& pair, std::vector<FoundParts>& found) {
  constexpr std::int64_t all = 100'500;  // thousandths of a percent, with what is rounded
  const Votes ones = votes_of(pair.one, pair.ones), others = votes_of(pair.other, pair.others);
  if (ones.empty() || others.empty()) return;
  const MeasurementSide &a = *ones.front(), &b = *others.front();
  if (!tells_some_around(a, b) || !tells_some_around(b, a)) return;
  if (are_weeks_apart(pair, a, b) || !published_together(pair)) return;
  const auto party = [](const LinkedReading& reading, const MeasurementSide& side) {
    return reading.document.at(side.said->portion);
  };
  FoundParts now = weighed_parts(pair, PartsContrast::Kind::of_all, a, b);
  std::int64_t sum = 0;
  for (const MeasurementSide* one : ones) {
    now.parts.push_back({one, false});
    sum += one->percentage->low->thousandths;
  }
  std::size_t added = 0;
  for (const MeasurementSide* other : others) {
    const bool both = std::any_of(ones.begin(), ones.end(), [&](const MeasurementSide* one) {
      return party(pair.one, *one) == party(pair.other, *other) ||
             (one->party != EntityLinks::none && one->party == other->party);
    });
    if (both) continue;
    now.parts.push_back({other, true});
    sum += other->percentage->low->thousandths;
    ++added;
  }
  if (added > 0 && sum > all) found.push_back(std::move(now));
}

}  // namespace checkclaims
