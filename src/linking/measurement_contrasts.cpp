#include "linking/measurement_contrasts.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "linking/entity_words.hpp"
#include "linking/in_parallel.hpp"
#include "linking/measurement_sides.hpp"
#include "linking/measurements.hpp"

namespace checkclaims {
namespace {

constexpr Milli likely_story = -500;  // log-odds of two articles that are compared at all
constexpr double slips[] = {10, 100, 1000};
constexpr int weeks = 14;            // days
constexpr int days_of_one_news = 3;  // days between two articles about one piece of news

template <class Keys>
bool share_any(const Keys& a, const Keys& b) {
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) return true;
    *i < *j ? ++i : ++j;
  }
  return false;
}

/// The weight of the words in both, as a share of those of the sentence that has less of them.
double words_shared(const MeasurementSide& a, const MeasurementSide& b, const Rarity& rarity) {
  const auto weight = [&rarity](std::uint32_t word) {
    const double rare = rarity.of_word(word);
    return rare * rare;
  };
  double both = 0, one = 0, other = 0;
  for (const std::uint32_t word : a.words) {
    one += weight(word);
    if (std::binary_search(b.words.begin(), b.words.end(), word)) both += weight(word);
  }
  for (const std::uint32_t word : b.words) other += weight(word);
  const double least = std::min(one, other);
  return least > 0 ? both / least : 0;
}

double middle(const Value& value) {
  const auto bound = [](const std::optional<Decimal>& decimal) {
    return decimal ? static_cast<double>(decimal->thousandths) / 1000.0 : 0.0;
  };
  return (bound(value.soft.low) + bound(value.soft.high)) / 2;
}

/// 1.2 and 12, 4 and 400: a slip of a key.
bool slipped(double one, double other) {
  const double ratio = std::max(one, other) / std::max(std::min(one, other), 1.0e-9);
  return std::any_of(std::begin(slips), std::end(slips),
                     [ratio](double slip) { return std::abs(ratio - slip) < slip * 1.0e-9; });
}

const DayRange* days_named(const LinkedReading& reading, const MeasurementSide& side) {
  if (side.said->date == Measurement::none) return nullptr;
  const auto* date = if_is<DateMention>(reading.mentions[side.said->date]);
  return date == nullptr || date->days.unbounded() ? nullptr : &date->days;
}

/// Two articles of which each gives a number.
struct MeasurementPair {
  const LinkedReading &one, &other;
  const MeasurementSide &a, &b;
  Milli story = 0;
  bool few = false;  ///< no more than a handful of articles were given
};

void set_thing_clues(const MeasurementPair& p, ClueValues<MeasurementClue>& clues) {
  const Contrast relation = things(p.a, p.b);
  const bool in_one = names_a_thing(p.a) != names_a_thing(p.b);
  const bool both = names_a_thing(p.a) && names_a_thing(p.b);
  const bool like = relation == Contrast::wider || relation == Contrast::narrower;
  clues.set(MeasurementClue::same_thing, relation == Contrast::same);
  clues.set(MeasurementClue::like_thing, like);
  clues.set(MeasurementClue::other_thing, both && relation != Contrast::same && !like);
  clues.set(MeasurementClue::thing_in_one, in_one);
  clues.set(MeasurementClue::no_thing, !names_a_thing(p.a) && !names_a_thing(p.b));
  const bool ofs = !p.a.of.text.empty() && !p.b.of.text.empty();
  clues.set(MeasurementClue::same_of, ofs && p.a.of.stem == p.b.of.stem);
  clues.set(MeasurementClue::of_differs, ofs && p.a.of.stem != p.b.of.stem);
}

Contrast verbs_of(const MeasurementSide& a, const MeasurementSide& b) {
  return a.verb.stem == b.verb.stem ? Contrast::same : contrast(a.verb.readings, b.verb.readings);
}

void set_verb_clues(const MeasurementPair& p, ClueValues<MeasurementClue>& clues) {
  const bool one = !p.a.verb.text.empty(), other = !p.b.verb.text.empty();
  clues.set(MeasurementClue::verb_in_one, one != other);
  clues.set(MeasurementClue::no_verb, !one && !other);
  if (!one || !other) return;
  const Contrast relation = verbs_of(p.a, p.b);
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

void set_word_clues(const MeasurementPair& p, const Rarity& rarity,
                    ClueValues<MeasurementClue>& clues) {
  clues.give(MeasurementClue::words_shared, words_shared(p.a, p.b, rarity));
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
  const auto older = [](const LinkedReading& reading, const DayRange* days) {
    const auto& published = reading.document.published.days.low;
    return days != nullptr && days->high && published &&
           civil_of(*days->high).year < civil_of(*published).year;
  };
  clues.set(MeasurementClue::year_in_one, older(p.one, one) != older(p.other, other));
}

void set_kind_clues(const MeasurementPair& p, ClueValues<MeasurementClue>& clues) {
  const auto marked = [&p](std::uint16_t mark) { return ((p.a.marks ^ p.b.marks) & mark) != 0; };
  clues.set(MeasurementClue::rate_in_one, p.a.said->rate != p.b.said->rate);
  clues.set(MeasurementClue::listed_in_one, marked(mark_listed));
  clues.set(MeasurementClue::partial_in_one, p.a.said->partial != p.b.said->partial);
  clues.set(MeasurementClue::claimed_in_one, p.a.said->claimed != p.b.said->claimed);
  clues.set(MeasurementClue::of_money, p.a.said->unit == UnitClass::money);
  clues.set(MeasurementClue::of_percent, p.a.said->unit == UnitClass::percent);
  const double one = middle(*p.a.value), other = middle(*p.b.value);
  clues.set(MeasurementClue::small,
            p.a.said->unit == UnitClass::count && std::max(one, other) < 10);
  clues.set(MeasurementClue::beyond_ten,
            std::max(one, other) > 11 * std::min(one, other) && !slipped(one, other));
  const auto &x = p.one.document.published.days.low, &y = p.other.document.published.days.low;
  clues.set(MeasurementClue::weeks_apart, x && y && std::abs(x->number - y->number) > weeks);
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
                     [&clues](MeasurementClue clue) { return clues[clue] != 0; });
}

ClueValues<MeasurementClue> clues_of(const MeasurementPair& p, const Rarity& rarity) {
  ClueValues<MeasurementClue> clues;
  clues.give(MeasurementClue::story, std::clamp(p.story / 1000.0, -1.0, 5.0));
  clues.set(MeasurementClue::weak_story, p.story < 1500);
  clues.set(MeasurementClue::level, p.a.said->level || p.b.said->level);
  set_thing_clues(p, clues);
  set_verb_clues(p, clues);
  set_party_clues(p, clues);
  set_word_clues(p, rarity, clues);
  set_place_clues(p, clues);
  set_kind_clues(p, clues);
  clues.set(MeasurementClue::unbound, !bound(p, clues));
  const DayRange &x = p.one.document.published.days, &y = p.other.document.published.days;
  clues.set(MeasurementClue::undated, x.unbounded() && y.unbounded());
  clues.set(MeasurementClue::few_articles, p.few);
  return clues;
}

/// "900 of its 6,000 employees", "62 percent of the employees"
bool is_share_and_percentage(const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->unit != b.said->unit && a.percentage && b.percentage;
}

/// What is held against the other: the number, or of a share and a percentage both percentages.
std::pair<Interval, Interval> compared(const MeasurementSide& a, const MeasurementSide& b) {
  if (is_share_and_percentage(a, b)) return {*a.percentage, *b.percentage};
  return {a.value->possible, b.value->possible};
}

bool are_apart(const MeasurementSide& a, const MeasurementSide& b) {
  const auto [one, other] = compared(a, b);
  return apart(one, other);
}

/// They are of one sort, and nothing they count is surely another thing.
bool comparable(const MeasurementSide& a, const MeasurementSide& b) {
  if (is_share_and_percentage(a, b)) return things(a, b) == Contrast::same;
  if (a.said->unit != b.said->unit || a.said->unit_row != b.said->unit_row) return false;
  // Nearly everything has a length: what it is the length of must be told by both.
  if (a.said->unit == UnitClass::measure)
    return things(a, b) == Contrast::same ||
           (!a.verb.text.empty() && a.verb.stem == b.verb.stem && !a.said->level);
  if (a.said->unit != UnitClass::count) return true;
  return things(a, b) != Contrast::unknown || !names_a_thing(a) || !names_a_thing(b);
}

using SidesOfAll = std::vector<std::vector<MeasurementSide>>;  // by reading

SidesOfAll sides_of(std::span<const LinkedReading> readings, const EntityLinks& entities,
                    const Rarity& rarity) {
  SidesOfAll sides(readings.size());
  for_each_in_parallel(readings.size(), [&](std::size_t r) {
    sides[r] = measurement_sides(readings[r], entities, static_cast<std::uint32_t>(r), rarity);
  });
  return sides;
}

/// Two articles that may tell one story, the surest first.
template <class Found>
void for_each_story(const Weighing& weighing, Found found) {
  for (const StoryPair& story : weighing.stories) {
    if (story.odds < likely_story) break;
    found(story);
  }
}

struct ArticlePair {
  const LinkedReading &one, &other;
  const std::vector<MeasurementSide>&ones, &others;
  Milli story = 0;
  bool few = false;
};

struct Aligned {
  std::uint32_t one = 0, other = 0;  ///< indexes into ArticlePair::ones and others
  Milli odds = 0;
};

/// Whoever hands over a few articles holds them to be about one thing.
bool is_few(std::span<const LinkedReading> readings) {
  constexpr std::size_t few = 8;
  return readings.size() <= few;
}

MeasurementPair pair_of(const ArticlePair& pair, std::uint32_t one, std::uint32_t other) {
  return {pair.one, pair.other, pair.ones[one], pair.others[other], pair.story, pair.few};
}

/// Pairs of numbers that likely give one quantity, of which each is the other's likeliest: the one
/// thing that both articles give a number of, as far as their words tell.
std::vector<Aligned> likely_aligned(const ArticlePair& pair, const Rarity& rarity) {
  constexpr Milli unlikely = -30'000;
  std::vector<Aligned> all;
  std::vector<Milli> best_one(pair.ones.size(), unlikely), best_other(pair.others.size(), unlikely);
  for (std::uint32_t i = 0; i < pair.ones.size(); ++i)
    for (std::uint32_t j = 0; j < pair.others.size(); ++j) {
      if (!comparable(pair.ones[i], pair.others[j])) continue;
      const auto clues = clues_of(pair_of(pair, i, j), rarity);
      const Milli odds = weigh(clues.all(), measurement_weights);
      best_one[i] = std::max(best_one[i], odds);
      best_other[j] = std::max(best_other[j], odds);
      all.push_back({i, j, odds});
    }
  std::erase_if(all, [&](const Aligned& a) {
    return a.odds < 0 || a.odds < best_one[a.one] || a.odds < best_other[a.other];
  });
  return all;
}

bool is_stated(Modality modality) {
  return modality == Modality::asserted || modality == Modality::reported;
}

/// The days between two articles; nothing where those of one are not known.
std::optional<int> days_between(const LinkedReading& one, const LinkedReading& other) {
  const DayRange &x = one.document.published.days, &y = other.document.published.days;
  if (!x.exact() || !y.exact()) return std::nullopt;
  return std::abs(x.low->number - y.low->number);
}

/// Both are said to be so, or both to be planned; what is told as a plan and as a fact within a few
/// days is one piece of news.
bool of_one_stance(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  const auto told = [](Modality modality) {
    return is_stated(modality) || modality == Modality::planned;
  };
  const Modality one = a.said->modality, other = b.said->modality;
  if (!told(one) || !told(other)) return false;
  if (is_stated(one) == is_stated(other)) return true;
  const auto days = days_between(pair.one, pair.other);
  return days && *days < days_of_one_news;
}

/// An article gives the other's number too, of the same or of something else.
bool gives_too(const LinkedReading& reading, const Value& value) {
  return std::any_of(reading.mentions.begin(), reading.mentions.end(), [&](const Mention& mention) {
    const auto* number = if_is<NumberMention>(mention);
    return number != nullptr && !number->ordinal && number->value.hard == value.hard;
  });
}

/// Two numbers of one article that count the same add up to the other's.
bool adds_up(const std::vector<MeasurementSide>& sides, const MeasurementSide& part,
             const Value& whole) {
  const auto& sum = whole.hard.low;
  const auto& own = part.value->hard.low;
  if (!whole.hard.exact() || !part.value->hard.exact() || !(*own < *sum)) return false;
  const Decimal rest{sum->thousandths - own->thousandths};
  return std::any_of(sides.begin(), sides.end(), [&](const MeasurementSide& other) {
    return other.said->unit == part.said->unit && other.value->hard.exact() &&
           *other.value->hard.low == rest;
  });
}

/// What is counted may be more on a later day.
bool grows(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  const auto &one = pair.one.document.published.days, &other = pair.other.document.published.days;
  const bool hedged = !a.value->hedge.empty() || !b.value->hedge.empty();
  const bool still =
      a.said->changing || b.said->changing || a.said->perfect || b.said->perfect || hedged;
  if (surely_below(a.value->possible, b.value->possible)) {
    if (surely_before(other, one)) return false;
  } else if (surely_before(one, other)) {
    return false;
  }
  return still && one != other;
}

/// A state may be another on another day: that of one piece of news is not.
bool of_other_days(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  const bool moves = a.said->moving || b.said->moving;
  if (!moves && !a.said->level && !b.said->level) return false;
  const auto *one = days_named(pair.one, a), *other = days_named(pair.other, b);
  if (one != nullptr && other != nullptr && *one == *other && one->exact()) return false;
  const DayRange &x = pair.one.document.published.days, &y = pair.other.document.published.days;
  if (!x.low && !y.low && !x.high && !y.high) return moves;
  const auto days = days_between(pair.one, pair.other);
  return !days || *days > (moves ? 0 : days_of_one_news);
}

bool of_one_deed(const MeasurementSide& a, const MeasurementSide& b) {
  if (a.said->level || b.said->level) return true;
  const Contrast relation = verbs_of(a, b);
  return relation == Contrast::same || relation == Contrast::wider ||
         relation == Contrast::narrower;
}

bool name_other_days(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  const auto *one = days_named(pair.one, a), *other = days_named(pair.other, b);
  return one != nullptr && other != nullptr && !can_coincide(*one, *other);
}

/// "26 Somali pirates", "11 Yemeni pirates"
bool others_are_counted(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  return !a.inner_names.empty() && !b.inner_names.empty() &&
         !share_any(a.inner_names, b.inner_names);
}

bool one_is_compared_or_listed(const ArticlePair&, const MeasurementSide& a,
                               const MeasurementSide& b) {
  return ((a.marks | b.marks) & (mark_listed | mark_compared)) != 0;
}
bool one_is_a_rate(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->rate != b.said->rate;
}
bool one_is_added(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->added != b.said->added;
}
bool one_describes(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->describes || b.said->describes;
}
bool one_is_partial(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->partial || b.said->partial;
}

/// "Reyes won 54 percent", "Barnes won 46 percent"
bool of_two_parties(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  const bool told = a.party != EntityLinks::none && b.party != EntityLinks::none;
  return told && a.party != b.party && of_one_deed(a, b);
}

/// Of a number that no verb governs, or another, only a month or a year tells of when it is.
bool deeds_of_other_days(const ArticlePair& pair, const MeasurementSide& a,
                         const MeasurementSide& b) {
  if (!name_other_days(pair, a, b)) return false;
  const bool both = !a.verb.text.empty() && !b.verb.text.empty();
  return (both && of_one_deed(a, b)) ||
         (!days_named(pair.one, a)->exact() && !days_named(pair.other, b)->exact());
}

/// "still holds 38": a state that went on, and was another before.
bool one_is_what_is_left(const ArticlePair& pair, const MeasurementSide& a,
                         const MeasurementSide& b) {
  return (a.said->changing || b.said->changing) &&
         pair.one.document.published.days != pair.other.document.published.days;
}

/// "people" alone says nothing: those who were arrested are not those who were charged.
bool other_deeds_to_people(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  constexpr double common = 1.6;  // the rarity of "people" is .8, that of "customers" 3
  if (a.said->unit != UnitClass::count || std::min(a.noun.rarity, b.noun.rarity) > common)
    return false;
  const Contrast verbs = verbs_of(a, b);
  return a.said->claimed != b.said->claimed || a.said->level != b.said->level ||
         (verbs != Contrast::same && verbs != Contrast::wider && verbs != Contrast::narrower);
}

/// "4,300 cases in Minas Altas", and of the whole country elsewhere.
bool one_is_of_a_place(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  const auto tells_place = [](const MeasurementSide& side, const MeasurementSide& other) {
    return side.party_is_place &&
           !std::binary_search(other.names.begin(), other.names.end(), side.party);
  };
  return a.party != b.party && !share_any(a.names, b.names) &&
         (tells_place(a, b) || tells_place(b, a));
}

/// One article has the other's number as well, or numbers that add up to it.
bool one_has_both(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  if (is_share_and_percentage(a, b)) return false;
  return gives_too(pair.one, *b.value) || gives_too(pair.other, *a.value) ||
         adds_up(pair.ones, a, *b.value) || adds_up(pair.others, b, *a.value);
}

/// A second difference that explains the first.
struct Explanation {
  std::string_view name;
  bool (*holds)(const ArticlePair&, const MeasurementSide&, const MeasurementSide&);
};
constexpr std::array explanations = {
    Explanation{"compared_or_listed", one_is_compared_or_listed},
    Explanation{"rate", one_is_a_rate},
    Explanation{"added", one_is_added},
    Explanation{"describes", one_describes},
    Explanation{"others_counted", others_are_counted},
    Explanation{"partial", one_is_partial},
    Explanation{"grows", grows},
    Explanation{"level_of_other_days", of_other_days},
    Explanation{"deeds_of_other_days", deeds_of_other_days},
    Explanation{"two_parties", of_two_parties},
    Explanation{"left", one_is_what_is_left},
    Explanation{"other_deeds", other_deeds_to_people},
    Explanation{"of_a_place", one_is_of_a_place},
    Explanation{"has_both", one_has_both},
};

/// The name of what explains the difference; empty if nothing does.
std::string_view explained(const ArticlePair& pair, const MeasurementSide& a,
                           const MeasurementSide& b) {
  for (const Explanation& explanation : explanations)
    if (explanation.holds(pair, a, b)) return explanation.name;
  return {};
}

/// Articles that differ in most of their numbers tell two stories in the same words.
bool tell_two_stories(const ArticlePair& pair, std::span<const Aligned> aligned) {
  constexpr std::size_t most = 2;
  std::size_t differ = 0;
  for (const Aligned& both : aligned)
    differ += are_apart(pair.ones[both.one], pair.others[both.other]) ? 1 : 0;
  return differ > most && 2 * differ > aligned.size();
}

/// "killed six people", and no figure of the known measure was read.
bool left_to_measures(const MeasurementSide& side) {
  return side.said->of_known_measure && !side.said->claimed;
}

bool clashes(const ArticlePair& pair, const Aligned& aligned) {
  const MeasurementSide &a = pair.ones[aligned.one], &b = pair.others[aligned.other];
  // The rules on known measures compare what they have read of them.
  if (a.said->claimed && b.said->claimed) return false;
  if (left_to_measures(a) || left_to_measures(b)) return false;
  return are_apart(a, b) && of_one_stance(pair, a, b) && explained(pair, a, b).empty();
}

/// "has 1,200 workers", "stands at 12 percent" may be otherwise tomorrow; "cut 1,400 jobs" may not.
bool is_of_a_deed(const MeasurementSide& side) {
  return !side.said->level && !side.said->moving && !side.said->perfect;
}

bool published_together(const ArticlePair& pair) {
  const auto days = days_between(pair.one, pair.other);
  return days && *days <= weeks;
}

/// "customers, Corvane Mobile": what is counted as it is written, or what is done, and whose it is.
std::string what_of(const MeasurementPair& both, const MeasurementContrast& contrast) {
  const auto& [one, other] = contrast.sides;
  std::string what;
  for (const DictionaryWord* word : {&both.a.attribute, &both.a.noun, &both.b.attribute, &both.b.noun,
                                &both.a.verb, &both.b.verb}) {
    const bool counts = both.a.said->unit == UnitClass::count;
    if (counts && (word == &both.a.attribute || word == &both.b.attribute)) continue;
    if (what.empty() && !word->text.empty()) what = lower_line(word->text);
  }
  const std::string& party = one.party.empty() ? other.party : one.party;
  return party.empty() ? what : what + ", " + party;
}

MeasurementContrast contrast_of(const ArticlePair& pair, const StoryPair& story,
                                const Aligned& aligned, const EntityLinks& entities,
                                const Lexicon& lexicon, const Rarity& rarity) {
  MeasurementContrast contrast;
  const MeasurementPair both = pair_of(pair, aligned.one, aligned.other);
  contrast.sides = {statement_of(pair.one, story.one, *both.a.said, entities, lexicon),
                    statement_of(pair.other, story.other, *both.b.said, entities, lexicon)};
  const auto &one = pair.one.document.published.days.low,
             &other = pair.other.document.published.days.low;
  if (one && other && *other < *one) std::swap(contrast.sides[0], contrast.sides[1]);
  contrast.what = what_of(both, contrast);
  contrast.odds = aligned.odds;
  contrast.fixed = is_of_a_deed(both.a) && is_of_a_deed(both.b) && published_together(pair);
  contrast.clues = weightiest_clues(clues_of(both, rarity));
  return contrast;
}

}  // namespace

std::vector<MeasurementContrast> measurement_contrasts(std::span<const LinkedReading> readings,
                                                       const Weighing& weighing,
                                                       const EntityLinks& entities,
                                                       const Lexicon& lexicon) {
  std::vector<MeasurementContrast> found;
  const auto sides = sides_of(readings, entities, weighing.rarity);
  for_each_story(weighing, [&](const StoryPair& story) {
    const ArticlePair pair{readings[story.one], readings[story.other],
                           sides[story.one],    sides[story.other],
                           story.odds,          is_few(readings)};
    const auto aligned = likely_aligned(pair, weighing.rarity);
    if (tell_two_stories(pair, aligned)) return;
    for (const Aligned& both : aligned)
      if (clashes(pair, both))
        found.push_back(contrast_of(pair, story, both, entities, lexicon, weighing.rarity));
  });
  std::stable_sort(found.begin(), found.end(),
                   [](const MeasurementContrast& a, const MeasurementContrast& b) {
                     return std::tuple(-a.odds, a.sides[0].id, a.sides[1].id) <
                            std::tuple(-b.odds, b.sides[0].id, b.sides[1].id);
                   });
  return found;
}

std::vector<WeighedClues> measurement_clues(std::span<const LinkedReading> readings,
                                            const Weighing& weighing, const EntityLinks& entities,
                                            const Lexicon&) {
  std::vector<WeighedClues> all;
  const auto sides = sides_of(readings, entities, weighing.rarity);
  const auto add = [&](const StoryPair& story, const MeasurementPair& p) {
    const auto clues = clues_of(p, weighing.rarity);
    WeighedClues weighed{WeighedClues::Kind::measurement,
                         DocumentId{story.one},
                         DocumentId{story.other},
                         p.a.said->phrase,
                         p.b.said->phrase,
                         std::string(p.a.noun.text),
                         weigh(clues.all(), measurement_weights),
                         p.a.value->possible,
                         p.b.value->possible,
                         {}};
    const auto values = clues.all();
    for (std::size_t i = 0; i < values.size(); ++i)
      if (values[i] != 0) weighed.values.emplace_back(measurement_weights.at(i).id, values[i]);
    const ArticlePair articles{p.one,   p.other, sides[story.one], sides[story.other],
                               p.story, p.few};
    if (const std::string_view why = explained(articles, p.a, p.b); !why.empty())
      weighed.values.emplace_back(why, 1000);
    if (left_to_measures(p.a) || left_to_measures(p.b))
      weighed.values.emplace_back("left_to_measures", 1000);
    if (!of_one_stance(articles, p.a, p.b)) weighed.values.emplace_back("other_stance", 1000);
    all.push_back(std::move(weighed));
  };
  for_each_story(weighing, [&](const StoryPair& story) {
    for (const MeasurementSide& a : sides[story.one])
      for (const MeasurementSide& b : sides[story.other])
        if (comparable(a, b))
          add(story,
              {readings[story.one], readings[story.other], a, b, story.odds, is_few(readings)});
  });
  return all;
}

}  // namespace checkclaims
