#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "checkclaims/value.hpp"

namespace checkclaims {

/// The kind of a proof step. Its wording is a row of the table in `reporting/proof_text.cpp`.
enum class StepKind : std::uint8_t {
  // Two figures
  outside,
  attributed,
  announces_correction,
  ambiguous_word,
  total_does_not_fall,
  settled_total,
  one_article,
  one_day,
  both_undated,
  within_one_day,
  within,
  within_rounded,
  within_loose,
  suggests,
  leap,
  earlier_growth,
  repeats_older,
  growth,
  order_inferred,
  // A whole and its parts
  exceeds,
  exceed_together,
  do_not_add_up,
  parts_are_all,
  said_to_be_part,
  said_to_be_parts,
  counted_too,
  one_time,
  whole_is_later,
  whole_is_settled,
  // Days
  article_dated,
  puts,
  puts_in_turn,
  no_day_fits,
  not_all_possible,
  leaves_no_room,
  leave_no_room,
  wrong_weekday,
  no_such_day,
  is_not,
  happens_once,
  one_event_one_day,
  // Places
  lies_elsewhere,
  happened_once,
  one_event_one_place,
  // Offices
  holder_on_day,
  holder_on_own_day,
  other_holder,
  next_day_holder,
  later_holder,
  one_holder,
  one_holder_unchanged,
  also_called,
  never_both,
  // States
  two_states,
  unexplained_change,
  in_no_order,
  not_on_one_day,
  not_in_one_event,
  other_speakers,
  // Statements, relations, amounts
  both_say,
  share_no_number,
  share_no_day,
  other_rank,
  other_time,
  other_name,
  denied,
  opposites,
  each_says,
  one_denies,
  not_both_ways,
  only_one_party,
  no_more_than_one,
  one_tie_of_two,
  one_time_one_thing,
  one_time_one_party,
  denies_other,
  opposite_of_other,
  both_give,
  one_quantity,
  // Parts and wholes of any quantity
  arithmetic,
  more_than_all,
  is_percent_of,
  changes_by,
  told_as,
  // Outcomes
  one_contest_one_result,
  one_contest_one_score,
  one_matter_one_decision,
  one_post_one_winner,
  // Of a check of one's own
  own_words,
  // What is not shown
  more_values,
  more_sets_of_values,
  more_places_of_values,
  more_places_of_states,
  more_places_of_words,
  more_places,
  steps_left_out,
};
inline constexpr std::size_t step_kinds = static_cast<std::size_t>(StepKind::steps_left_out) + 1;

/// A reference to a label of the finding, by index.
struct LabelRef {
  std::uint32_t label = 0;
  bool operator==(const LabelRef&) const = default;
};

/// The interval of a value under its loosest reading; adds no words for a value that has no looser
/// reading.
struct Loosened {
  Value value;
  bool operator==(const Loosened&) const = default;
};

/// A part of a whole as counted in a proof: "34 (child) in [1]".
struct ProofPart {
  Value value;
  std::string measure;  ///< in words; empty if it is the measure of the whole
  std::string scope;    ///< who is counted, in words; may be empty
  LabelRef label;
  std::optional<Decimal> rounded_up_from;  ///< the least that the value can be, if that is less
  bool operator==(const ProofPart&) const = default;
};

/// An operand of a step: numbers, days and places as data, and words from articles or the lexicon.
using StepOperand = std::variant<LabelRef, std::vector<LabelRef>, Value, Interval, Loosened,
                                 std::vector<ProofPart>, DayRange, Day, std::int64_t, std::string>;

/// One step of a proof.
struct ProofStep {
  StepKind kind = StepKind::outside;
  std::vector<StepOperand> operands;
  bool operator==(const ProofStep&) const = default;
};

/// Identifier for programs: "total-does-not-fall".
std::string_view name_of(StepKind kind);

/// The step in words. Labels are called by `names` (by index); a label without a name is shown as
/// "[3]".
std::string to_text(const ProofStep& step, std::span<const std::string> names = {});

/// The labels that a step refers to, in the order of its words; may contain duplicates.
std::vector<std::size_t> labels_in(const ProofStep& step);

}  // namespace checkclaims
