#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/clue.hpp"

namespace checkclaims {

/// A log-odds or a clue's value, in thousandths.
using Milli = std::int32_t;

/// What two articles share or do not share, each a clue to whether they are about one event.
enum class StoryClue : std::uint8_t {
  always,
  rare_names,
  alike_words,
  dates_near,
  dates_far,
  no_dates,
  numbers,
  event_same_day,
  event_day_apart,
  event_days_clash,
  event_place_shared,
  event_place_differs,
  headline_words,
  no_headline,
  persons,
  aged_name,
  aged_names_differ,
  main_day_same,
  main_days_apart,
  main_place_told,
  main_place_untold,
  named_day,
  lead_weekday,
  lead_weekdays_differ,
  same_runs,
  names_and_words,
  persons_differ,
  week_apart_no_person,
  week_apart_person,
  near_no_person,
  no_figure_equal,
  main_family_same,
  main_family_differs,
  joined_by_rule,
  assumed_days_near,
  assumed_days_far,
  main_days_near_assumed,
  main_days_far_assumed,
  count,
};

/// Clues to whether a figure is the total of its measure for the event that its article is about.
enum class TotalClue : std::uint8_t {
  always,
  in_headline,
  first_sentence,
  second_or_third,
  fourth_to_seventh,
  main_event,
  other_day,
  no_day,
  other_place,
  told_by_person,
  part_words,
  others_after_other_measure,
  others_alone,
  added_words,
  scope_child,
  scope_sex,
  scope_severity,
  scope_other,
  other_year,
  background_words,
  several_events,
  equals_headline,
  differs_from_headline,
  largest,
  smaller,
  repeated,
  increment,
  running_total,
  speaker,
  reported,
  value_one,
  value_few,
  value_many,
  value_zero,
  past_perfect,
  only_value,
  both_measures,
  weekday_named,
  long_after,
  largest_one,
  largest_person,
  blow_words,
  tied_by_rule,
  sum_of_others,
  round_up_words,
  condition_words,
  smaller_by_one,
  estimate_words,
  partitive,
  apart_from_others,
  single,
  coordinated,
  possessed,
  partly,
  one_place,
  place_toll,
  acts,
  plural_event,
  late_event,
  older_days,
  also,
  definite,
  singled_out,
  total_words,
  smaller_in_sentence,
  larger_in_sentence,
  late_in_text,
  scope_of_headline,
  scope_unlike_headline,
  count,
};

/// Clues to whether two differing figures are about one thing, so that one of them is wrong.
enum class PairClue : std::uint8_t {
  always,
  one_event,
  weaker_total,
  stronger_total,
  both_likeliest,
  one_likeliest,
  alike_sentences,
  rare_names,
  no_name_shared,
  same_day,
  days_differ,
  same_place,
  places_differ,
  weekday_shared,
  weekdays_differ,
  other_agrees,
  other_differs,
  higher_in_other,
  lower_in_other,
  other_has_lower,
  other_has_higher,
  attacker_between,
  corrected_in_sentence,
  corrected_in_article,
  differ_by_killed,
  higher_is_sum,
  lower_is_one,
  person_side,
  beyond_three,
  beyond_ten,
  same_scope,
  scopes_differ,
  of_killed,
  many_values,
  several_events_in_one,
  part_in_one,
  part_in_both,
  others_in_one,
  background_in_one,
  running_in_one,
  running_in_both,
  unborn_between,
  blow_in_one,
  condition_in_one,
  round_up_in_one,
  round_up_in_both,
  both_measures_in_both,
  died_between,
  weak_total,
  weaker_event,
  headline_round_up_in_one,
  one_article,
  joined_by_rule,
  estimate_in_one,
  hit_between,
  since_in_both,
  since_in_one,
  lower_of_nation,
  lower_of_age,
  lower_of_degree,
  lower_of_group,
  groups_apart,
  condition_of_lower,
  sums_up_higher,
  settings_differ,
  stated_days_apart,
  moved_between,
  exchanged,
  order_word,
  higher_of_some,
  rounds_up_higher,
  years_differ,
  lead_years_differ,
  names_differ,
  compared_in_one,
  told_apart_in_one,
  several_in_higher,
  next_counted_in_lower,
  listed_by_place,
  taken_between,
  news_apart,
  added_in_lower,
  origin_in_lower,
  part_of_sum,
  condition_in_lower,
  undated_weekdays_differ,
  both_counts_told,
  casualties_between,
  partly_lower,
  wider_higher,
  singled_out_lower,
  lower_told_too,
  scenes_apart,
  hours_differ,
  count,
};

/// Clues to whether two differing numbers of any kind give one quantity.
enum class MeasurementClue : std::uint8_t {
  always,
  story,
  same_thing,
  like_thing,
  other_thing,
  thing_in_one,
  same_of,
  of_differs,
  same_verb,
  like_verb,
  opposite_verb,
  other_verb,
  verb_in_one,
  same_party,
  other_party,
  party_in_one,
  party_told_around,
  link_differs,
  words_shared,
  names_shared,
  names_apart,
  qualities_shared,
  qualities_differ,
  quality_in_one,
  both_lead,
  lead_in_one,
  both_titles,
  only_ones,
  several_in_one,
  rate_in_one,
  listed_in_one,
  days_same,
  days_differ,
  year_in_one,
  partial_in_one,
  claimed_in_one,
  of_money,
  of_percent,
  of_measure,
  of_time,
  slip_of_pen,
  unlike,
  small,
  beyond_ten,
  weeks_apart,
  no_verb,
  no_thing,
  thing_rarity,
  weak_story,
  level,
  unbound,
  undated,
  few_articles,
  part_and_whole,
  count,
};

/// A clue with its log-odds: log(P(clue | yes) / P(clue | no)), given the other clues.
struct ClueRow {
  std::string_view id;       ///< its name in the enumeration
  std::string_view name;     ///< what the clue says for a yes, in words for readers
  std::string_view against;  ///< the same where it counts against
  Milli weight;
  std::uint32_t yes, no;  ///< numbers of labelled pairs that had the clue
};

template <class Clue>
inline constexpr std::size_t clue_count = static_cast<std::size_t>(Clue::count);

extern const std::array<ClueRow, clue_count<StoryClue>> story_weights;
extern const std::array<ClueRow, clue_count<TotalClue>> total_weights;
extern const std::array<ClueRow, clue_count<PairClue>> pair_weights;
extern const std::array<ClueRow, clue_count<MeasurementClue>> measurement_weights;

/// The values of all clues of one kind; 1,000 for a clue that is simply present.
template <class Clue>
class ClueValues {
 public:
  ClueValues() { set(Clue::always, true); }
  void set(Clue clue, bool there) { values_[index(clue)] = there ? 1000 : 0; }
  void give(Clue clue, double value) {
    values_[index(clue)] = static_cast<Milli>(value * 1000 + (value < 0 ? -0.5 : 0.5));
  }
  Milli operator[](Clue clue) const { return values_[index(clue)]; }
  std::span<const Milli> all() const { return values_; }

 private:
  static std::size_t index(Clue clue) { return static_cast<std::size_t>(clue); }
  std::array<Milli, clue_count<Clue>> values_{};
};

/// The sum of the values times their weights, without those of `left_out`.
Milli weigh(std::span<const Milli> values, std::span<const ClueRow> rows);

}  // namespace checkclaims
