#include "linking/measurement_explanations.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "linking/measurement_clues.hpp"

namespace checkclaims {
namespace {

constexpr int days_of_one_news = 3;  // days between two articles about one piece of news

/// An article gives the other's number too, of the same or of something else.
bool gives_too(const LinkedReading& reading, const Value& value) {
  return std::any_of(reading.mentions.begin(), reading.mentions.end(), [&](const Mention& mention) {
    const Value* number = quantity_of(mention);
    return number != nullptr && number->hard == value.hard && number->unit == value.unit;
  });
}

/// What is left of a whole without a part, where both are exact; nothing where the part is no less.
std::optional<Decimal> rest_of(const Value& whole, const Value& part) {
  const auto &sum = whole.hard.low, &own = part.hard.low;
  if (!whole.hard.exact() || !part.hard.exact() || !(*own < *sum)) return std::nullopt;
  return Decimal{sum->thousandths - own->thousandths};
}

bool is_exactly(const Value& value, Decimal number) {
  return value.hard.exact() && *value.hard.low == number;
}

/// A number and one of `sides` that counts the same add up to the whole.
bool adds_up(const std::vector<MeasurementSide>& sides, const MeasurementSide& part,
             const Value& whole) {
  const auto rest = rest_of(whole, *part.value);
  return rest && std::any_of(sides.begin(), sides.end(), [&](const MeasurementSide& other) {
           return other.said->unit == part.said->unit && is_exactly(*other.value, *rest);
         });
}

/// The article gives that number, as of anything; in one sentence, where one is told.
bool gives_exactly(const LinkedReading& reading, Decimal wanted,
                   std::optional<std::uint32_t> sentence = std::nullopt) {
  return std::any_of(reading.mentions.begin(), reading.mentions.end(), [&](const Mention& mention) {
    const Value* number = quantity_of(mention);
    return (!sentence || mention.sentence == *sentence) && number != nullptr &&
           is_exactly(*number, wanted);
  });
}

/// "18,400 in this country", "26,900, 8,500 of them abroad": the rest of the whole.
bool tells_the_rest(const LinkedReading& reading, const Value& part, const Value& whole) {
  constexpr Decimal least = Decimal::of(10);
  const auto rest = rest_of(whole, part);
  return rest && !(*rest < least) && gives_exactly(reading, *rest);
}

/// "460 on the shop floor and another 180": the rest of the whole in the sentence of the part.
bool sentence_tells_the_rest(const LinkedReading& reading, const MeasurementSide& part,
                             const Value& whole) {
  const auto rest = rest_of(whole, *part.value);
  return rest && gives_exactly(reading, *rest, part.sentence);
}

/// Both sentences name the same day, or the same month or year.
bool name_one_time(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  const auto *one = days_named(pair.one, a), *other = days_named(pair.other, b);
  return one != nullptr && other != nullptr && *one == *other;
}

/// Both sentences name the same day.
bool name_one_day(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  return name_one_time(pair, a, b) && days_named(pair.one, a)->exact();
}

/// What is counted may be more on a later day.
bool grows(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  const auto &one = pair.one.document.published.days, &other = pair.other.document.published.days;
  const bool rising = surely_below(a.value->possible, b.value->possible);
  const bool hedged = !(rising ? a : b).value->hard.high;  // "at least", "more than"
  const auto goes_on = [](const Measurement& said) {
    const bool until_now = said.perfect && (said.told || said.unit == UnitClass::time);
    return said.changing || said.counted_up || until_now;
  };
  const bool dated = name_one_day(pair, a, b);
  const bool still = (!dated && (goes_on(*a.said) || goes_on(*b.said))) || hedged;
  if (rising) {
    if (surely_before(other, one)) return false;
  } else if (surely_before(one, other)) {
    return false;
  }
  return still && one != other;
}

bool of_one_deed(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  if (a.said->level || b.said->level) return true;
  return of_one_verb(a, b, pair.words);
}

/// A state may be another on another day: that of one piece of news is not.
bool of_other_days(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  // "rose to $12 million in 2023": no other day of that year has another sum.
  const auto goes_on = [](const LinkedReading& reading, const MeasurementSide& side) {
    const DayRange* days = days_named(reading, side);
    return side.said->moving && (days == nullptr || days->exact());
  };
  const bool moves = goes_on(pair.one, a) || goes_on(pair.other, b);
  if (!moves && !a.said->level && !b.said->level) return false;
  if (name_one_day(pair, a, b)) return false;
  const DayRange &x = pair.one.document.published.days, &y = pair.other.document.published.days;
  if (!x.low && !y.low && !x.high && !y.high) return moves;
  const auto days = days_between(pair.one, pair.other);
  return !days || *days > (moves ? 0 : days_of_one_news);
}

/// "Turnout was 62 percent", "in 2019 it was 57"
bool one_is_of_another_year(const ArticlePair& pair, const MeasurementSide& a,
                            const MeasurementSide& b) {
  return names_an_older_year(pair.one, a) != names_an_older_year(pair.other, b) &&
         !name_one_time(pair, a, b);
}

/// "26 Somali pirates", "11 Yemeni pirates"
bool others_are_counted(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  return !a.inner_names.empty() && !b.inner_names.empty() &&
         !share_any(a.inner_names, b.inner_names);
}

/// Nearly the same sentence twice: what is said of the number in both is no difference of them.
bool of_one_sentence(const MeasurementSide& a, const MeasurementSide& b) {
  constexpr double nearly_all = 0.85;
  const bool nameless = a.names.empty() && b.names.empty();
  return in_like_sentences(a, b, nearly_all) && (nameless || share_any(a.names, b.names));
}

/// What holds of a number may be why another differs; of a sentence told twice only if it holds
/// in one.
bool sets_apart(bool one, bool other, const MeasurementSide& a, const MeasurementSide& b) {
  return one != other || (one && !of_one_sentence(a, b));
}

bool one_is_compared_or_listed(const ArticlePair&, const MeasurementSide& a,
                               const MeasurementSide& b) {
  constexpr std::uint16_t marks = mark_listed | mark_compared;
  return sets_apart((a.marks & marks) != 0, (b.marks & marks) != 0, a, b);
}

bool one_is_a_rate(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->rate != b.said->rate;
}

bool one_is_added(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->added != b.said->added;
}

bool one_describes(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  // "the 12-kilometre tunnel", "the tunnel is 21 kilometres long"
  const bool of_one_name = a.said->unit == UnitClass::measure && share_any(a.names, b.names);
  return !of_one_name && sets_apart(a.said->describes, b.said->describes, a, b);
}

bool one_is_partial(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->partial || b.said->partial;
}

/// "Shares fell 3 percent", an hour later 4 percent.
bool one_is_traded(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->traded || b.said->traded;
}

/// "The union asked for 11 percent", "they agreed on 7".
bool one_is_wanted(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  return a.said->wanted != b.said->wanted;
}

/// "Reyes won 54 percent", "Barnes won 46 percent"
bool of_two_parties(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  const bool told = a.party != EntityLinks::none && b.party != EntityLinks::none;
  return told && a.party != b.party && of_one_deed(pair, a, b);
}

/// "The Centre party won 48 percent of the vote", "the Liberals 13 percent": those of two parties,
/// whether or not they are names that are known.
bool of_two_portions(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  const auto party = [](const LinkedReading& reading, const MeasurementSide& side) {
    const Span portion = side.said->portion;
    return portion.begin < side.said->phrase.begin ? reading.document.at(portion)
                                                   : std::string_view();
  };
  if (a.said->unit != UnitClass::percent || a.said->alike == 0 || a.said->alike != b.said->alike)
    return false;
  const std::string_view one = party(pair.one, a), other = party(pair.other, b);
  constexpr auto npos = std::string_view::npos;
  return !one.empty() && !other.empty() && one.find(other) == npos && other.find(one) == npos;
}

/// "31,000 in Ardenia and 9,500 in Costanza": each is held against another of its place or party
/// alone.
bool one_is_of_a_series(const ArticlePair& pair, const MeasurementSide& a,
                        const MeasurementSide& b) {
  const auto portion = [](const LinkedReading& reading, const MeasurementSide& side) {
    return reading.document.at(side.said->portion);
  };
  return (a.in_series || b.in_series) && portion(pair.one, a) != portion(pair.other, b);
}

/// "counted 1,800 marchers", "2,100 of the marchers came by train": more than all of them.
bool is_more_than_all(const MeasurementSide& some, const MeasurementSide& all) {
  return some.said->some_of && all.said->level &&
         surely_below(all.value->possible, some.value->possible);
}

/// "1,300 of its workers", "has 900 workers": some of a set, and all of it.
bool one_is_some_of_it(const ArticlePair&, const MeasurementSide& a, const MeasurementSide& b) {
  // "in the melting shop Orsk has 900": perhaps all of a part of it
  const auto of_somebody = [](const MeasurementSide& all) {
    return all.party != EntityLinks::none;
  };
  const auto is_set = [&](const MeasurementSide& some, const MeasurementSide& all) {
    return some.said->some_of && !some.said->level && !all.said->some_of && all.said->level &&
           !all.said->told && !all.verb.text.empty() &&
           (of_somebody(all) || !is_more_than_all(some, all));
  };
  return a.said->unit == UnitClass::count && (is_set(a, b) || is_set(b, a));
}

/// Of a number that no verb governs, or another, only a month or a year tells of when it is.
bool deeds_of_other_days(const ArticlePair& pair, const MeasurementSide& a,
                         const MeasurementSide& b) {
  if (!name_other_days(pair, a, b)) return false;
  const bool both = !a.verb.text.empty() && !b.verb.text.empty();
  const bool both_measured = a.said->unit == UnitClass::measure;  // two jumps of two days
  return both_measured || (both && of_one_deed(pair, a, b)) ||
         (!days_named(pair.one, a)->exact() && !days_named(pair.other, b)->exact());
}

/// "still holds 38": what is left of more, told on a later day.
bool one_is_what_is_left(const ArticlePair& pair, const MeasurementSide& a,
                         const MeasurementSide& b) {
  const auto left_of = [](const LinkedReading& later, const MeasurementSide& less,
                          const LinkedReading& earlier, const MeasurementSide& more) {
    return less.said->changing && surely_below(less.value->possible, more.value->possible) &&
           surely_before(earlier.document.published.days, later.document.published.days);
  };
  return left_of(pair.one, a, pair.other, b) || left_of(pair.other, b, pair.one, a);
}

/// "people" alone says nothing: those who were arrested are not those who were charged.
bool other_deeds_to_people(const ArticlePair& pair, const MeasurementSide& a,
                           const MeasurementSide& b) {
  constexpr double common = 1.6;  // the rarity of "people" is .8, that of "customers" 3
  const auto rarity = [](const MeasurementSide& side) {
    const bool told = names_a_thing(side);  // "units" may be anything, and are no people
    return !told ? common + 1 : side.noun.text.empty() ? side.attribute.rarity : side.noun.rarity;
  };
  if (a.said->unit != UnitClass::count || std::min(rarity(a), rarity(b)) > common) return false;
  return a.said->claimed != b.said->claimed || a.said->level != b.said->level ||
         !of_one_verb(a, b, pair.words);
}

/// "the hospital has 420 beds", "240 beds have been occupied"; "1,100 firemen came", "nine firemen
/// were hurt"
bool state_and_deed(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  if (a.said->unit != UnitClass::count || a.said->told || b.said->told) return false;
  if (of_one_verb(a, b, pair.words)) return false;
  if (is_more_than_all(a, b) || is_more_than_all(b, a)) return false;
  const bool both = !a.verb.text.empty() && !b.verb.text.empty();
  const bool states = a.said->level && b.said->level;
  return (a.said->claimed != b.said->claimed && !states) ||
         (both && a.said->level != b.said->level);
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
  // "3,200 hectares", "3,200 acres": the same digits are not the same number
  if (a.said->unit_row != b.said->unit_row) return false;
  return gives_too(pair.one, *b.told) || gives_too(pair.other, *a.told) ||
         adds_up(pair.ones, a, *b.value) || adds_up(pair.others, b, *a.value) ||
         tells_the_rest(pair.other, *a.value, *b.value) ||
         tells_the_rest(pair.one, *b.value, *a.value) ||
         sentence_tells_the_rest(pair.one, a, *b.value) ||
         sentence_tells_the_rest(pair.other, b, *a.value);
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
    Explanation{"traded", one_is_traded},
    Explanation{"wanted", one_is_wanted},
    Explanation{"grows", grows},
    Explanation{"level_of_other_days", of_other_days},
    Explanation{"another_year", one_is_of_another_year},
    Explanation{"deeds_of_other_days", deeds_of_other_days},
    Explanation{"two_parties", of_two_parties},
    Explanation{"two_portions", of_two_portions},
    Explanation{"of_a_series", one_is_of_a_series},
    Explanation{"some_of", one_is_some_of_it},
    Explanation{"left", one_is_what_is_left},
    Explanation{"other_deeds", other_deeds_to_people},
    Explanation{"state_and_deed", state_and_deed},
    Explanation{"of_a_place", one_is_of_a_place},
    Explanation{"has_both", one_has_both},
};

}  // namespace

bool of_one_stance(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  const Modality one = a.said->modality, other = b.said->modality;
  if (!is_told(one) || !is_told(other)) return false;
  if (is_stated(one) == is_stated(other)) return true;
  const auto days = days_between(pair.one, pair.other);
  return days && *days < days_of_one_news;
}

std::string_view explained(const ArticlePair& pair, const MeasurementSide& a,
                           const MeasurementSide& b) {
  for (const Explanation& explanation : explanations)
    if (explanation.holds(pair, a, b)) return explanation.name;
  return {};
}

}  // namespace checkclaims
