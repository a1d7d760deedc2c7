// The wording of proof steps. Reasoning provides the kind of a step and its operands; the words are
// here, one row per kind.
#include <fmt/args.h>
#include <fmt/format.h>

#include <array>

#include "checkclaims/proof.hpp"
#include "checkclaims/wording.hpp"

namespace checkclaims {
namespace {

struct StepRow {
  StepKind kind;
  std::string_view name;
  std::string_view text;  ///< "{0}": the first operand
};

constexpr std::array<StepRow, step_kinds> rows = {{
    {StepKind::outside, "outside", "{0} in {1}{2} is outside {3} in {4}{5}"},
    {StepKind::attributed, "attributed", "{0} attributes it to {1}, {2} to {3}"},
    {StepKind::announces_correction, "announces-correction", "{0} announces the correction itself"},
    {StepKind::ambiguous_word, "ambiguous-word",
     "{0} says \"{1}\", read as {2} because no figure beside it says otherwise"},
    {StepKind::total_does_not_fall, "total-does-not-fall",
     "a total does not fall: {0} is for {1}, {2} for {3}"},
    {StepKind::settled_total, "settled-total",
     "neither order works: if {0} came first, an event's total would have fallen; if {1}, for {2}, "
     "came first, a total settled since {3} ({4} days after the event) would have changed"},
    {StepKind::one_article, "one-article", "{0} and {1} are in one article, for the same time"},
    {StepKind::one_day, "one-day", "{0} and {1} are both for {2}"},
    {StepKind::both_undated, "both-undated",
     "nothing says how long after the event {0} and {1} were written: one may be early, but they "
     "cannot both be the settled total"},
    {StepKind::within_one_day, "within-one-day",
     "both articles are for {0}: the toll may have grown within the day"},
    {StepKind::within, "within", "{0} in {1} lies within {2} in {3}"},
    {StepKind::within_rounded, "within-rounded",
     "{0} in {1} lies within {2} in {3} when that is rounded ({4})"},
    {StepKind::within_loose, "within-loose",
     "{0} in {1} lies within {2} in {3} when that is read loosely ({4})"},
    {StepKind::suggests, "suggests",
     "{0} in {1} suggests {2}, but {3} in {4} had already been reached"},
    {StepKind::leap, "leap", "{0} in {1} is {2} times {3} in {4}, {5} days earlier"},
    {StepKind::earlier_growth, "earlier-growth",
     "{0} in {1} was {2} times {3} in {4}, {5} days earlier"},
    {StepKind::repeats_older, "repeats-older",
     "{0} repeats what {1} said, though {2} already had {3}"},
    {StepKind::growth, "growth", "{0} to {1}: {2}"},
    {StepKind::order_inferred, "order-inferred",
     "order inferred: the proven days leave it open; the texts, then the figures, suggest it"},
    {StepKind::exceeds, "exceeds", "{0} is more than {1} in {2}{3}"},
    {StepKind::exceed_together, "exceed-together", "{0} are together more than {1} in {2}{3}"},
    {StepKind::do_not_add_up, "do-not-add-up", "{0} do not add up to {1} in {2}{3}"},
    {StepKind::parts_are_all, "parts-are-all", "{0} says that these are all"},
    {StepKind::said_to_be_part, "said-to-be-part", "{0} is said to be part of those in {1}"},
    {StepKind::said_to_be_parts, "said-to-be-parts", "{0} are said to be part of those in {1}"},
    {StepKind::counted_too, "counted-too", "everyone counted in {0} is also counted in {1}"},
    {StepKind::one_time, "one-time", "{0} and {1} are for the same time"},
    {StepKind::whole_is_later, "whole-is-later",
     "a total does not fall, and {0} is later than {1}"},
    {StepKind::whole_is_settled, "whole-is-settled",
     "the total in {0} has been settled since {1} ({2} days after the event)"},
    {StepKind::article_dated, "article-dated", "{0} dates {1}: {2}"},
    {StepKind::puts, "puts", "{0} puts {1} on {2}"},
    {StepKind::puts_in_turn, "puts-in-turn", "so {0} puts {1} on {2}"},
    {StepKind::no_day_fits, "no-day-fits", "{0} puts it on {1}: no day fits both"},
    {StepKind::not_all_possible, "not-all-possible",
     "each of these is possible, but not all of them together"},
    {StepKind::leaves_no_room, "leaves-no-room", "{0} more statement leaves no room for it"},
    {StepKind::leave_no_room, "leave-no-room", "{0} more statements leave no room for it"},
    {StepKind::wrong_weekday, "wrong-weekday", "{0} is a {1}, not a {2}"},
    {StepKind::no_such_day, "no-such-day", "there is no {0}"},
    {StepKind::is_not, "is-not", "{0} in {1} is not {2} in {3}"},
    {StepKind::happens_once, "happens-once",
     "\"{0}\" happens to one thing only once, and neither article gives the other's day"},
    {StepKind::one_event_one_day, "one-event-one-day",
     "in all else the two articles report one event, which has one day"},
    {StepKind::lies_elsewhere, "lies-elsewhere",
     "{0} in {1} is not in {2} in {3}, nor the other way round"},
    {StepKind::happened_once, "happened-once", "it can have happened only once"},
    {StepKind::one_event_one_place, "one-event-one-place",
     "in all else the two articles report one event, which has one scene"},
    {StepKind::holder_on_day, "holder-on-day", "{0} has {1} as {2} of {3} on {4}"},
    {StepKind::holder_on_own_day, "holder-on-own-day",
     "{0} has {1} as {2} of {3} on the day of {4}"},
    {StepKind::other_holder, "other-holder", "{0} has {1} on that day"},
    {StepKind::next_day_holder, "next-day-holder", "{0} has {1} a day later"},
    {StepKind::later_holder, "later-holder", "{0} has {1} {2} days later"},
    {StepKind::one_holder, "one-holder", "{0} has one {1} at a time"},
    {StepKind::one_holder_unchanged, "one-holder-unchanged",
     "{0} has one {1} at a time, and no article reports a change in those days"},
    {StepKind::also_called, "also-called", "{0} has the same person as {1} on that day"},
    {StepKind::never_both, "never-both",
     "nobody holds both, and no article reports a change of office"},
    {StepKind::two_states, "two-states", "{0} says {1} ({2}); {3} says {4} ({5})"},
    {StepKind::unexplained_change, "unexplained-change", "no article explains how {0} became {1}"},
    {StepKind::in_no_order, "in-no-order", "neither {0} nor {1} can follow the other"},
    {StepKind::not_on_one_day, "not-on-one-day", "it cannot be both {0} and {1} on one day"},
    {StepKind::not_in_one_event, "not-in-one-event",
     "reported as one event without two known days, it cannot be both {0} and {1}"},
    {StepKind::other_speakers, "other-speakers", "each attributes it to a different speaker"},
    {StepKind::both_say, "both-say", "{0} and {1} both say: {2}"},
    {StepKind::share_no_number, "share-no-number",
     "{0} in {1} and {2} in {3} share no number, however loosely they are read"},
    {StepKind::share_no_day, "share-no-day", "{0} in {1} and {2} in {3} share no day"},
    {StepKind::other_rank, "other-rank", "{0} in {1} and {2} in {3} are different places in a row"},
    {StepKind::other_time, "other-time", "{0} in {1} and {2} in {3} are different times"},
    {StepKind::other_name, "other-name",
     "{0} in {1} is not {2} in {3}, and neither is part of the other or short for it"},
    {StepKind::denied, "denied", "one says \"{0}\", the other denies it"},
    {StepKind::opposites, "opposites",
     "{0} in {1} and {2} in {3} exclude each other by the dictionary"},
    {StepKind::each_says, "each-says", "{0} says: {1}; {2} says: {3}"},
    {StepKind::one_denies, "one-denies", "one says what the other denies"},
    {StepKind::not_both_ways, "not-both-ways",
     "only one of the two can be true: it cannot hold both ways"},
    {StepKind::only_one_party, "only-one-party", "there is only one who {0} {1}"},
    {StepKind::no_more_than_one, "no-more-than-one", "{0} {1} no more than one"},
    {StepKind::one_tie_of_two, "one-tie-of-two", "two people can have only one of these two ties"},
    {StepKind::one_time_one_thing, "one-time-one-thing",
     "{0} and {1} report what {2} did at one time with one thing: {3}"},
    {StepKind::one_time_one_party, "one-time-one-party",
     "{0} and {1} report what {2} did at one time"},
    {StepKind::denies_other, "denies-other", "\"{0}\" in {1} denies \"{2}\" in {3}"},
    {StepKind::opposite_of_other, "opposite-of-other",
     "\"{0}\" in {1} is the opposite of \"{2}\" in {3}"},
    {StepKind::both_give, "both-give", "{0} and {1} both give the {2} of {3}"},
    {StepKind::one_quantity, "one-quantity", "{0} and {1} give one quantity: {2}"},
    {StepKind::arithmetic, "arithmetic", "{0}"},
    {StepKind::more_than_all, "more-than-all", "{0} are together more than 100 percent"},
    {StepKind::is_percent_of, "is-percent-of", "{0} in {1} is {2} percent of {3} in {4}"},
    {StepKind::changes_by, "changes-by",
     "from {0} in {1} to {2} in {3} is a difference of {4} percent"},
    {StepKind::told_as, "told-as", "{0} in {1} shares no number with that"},
    {StepKind::one_contest_one_result, "one-contest-one-result",
     "both tell of one contest, and it came out in one way only"},
    {StepKind::one_contest_one_score, "one-contest-one-score",
     "both tell of one match, and it had one score"},
    {StepKind::one_matter_one_decision, "one-matter-one-decision",
     "both tell of one matter, and it ended in one way only"},
    {StepKind::one_post_one_winner, "one-post-one-winner",
     "both tell of one election, and only one can have won it"},
    {StepKind::own_words, "own-words", "{0}"},
    {StepKind::more_values, "more-values", "{0} more values take part"},
    {StepKind::more_sets_of_values, "more-sets-of-values", "{0} more sets of values take part"},
    {StepKind::more_places_of_values, "more-places-of-values",
     "{0} more places repeat these values"},
    {StepKind::more_places_of_states, "more-places-of-states",
     "{0} more places repeat these states"},
    {StepKind::more_places_of_words, "more-places-of-words", "{0} more places repeat these words"},
    {StepKind::more_places, "more-places", "{0} more places repeat this"},
    {StepKind::steps_left_out, "steps-left-out", "{0} steps between are not shown"},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (static_cast<std::size_t>(rows[i].kind) != i) return false;
  return true;
}
static_assert(in_order(), "a kind of step without its row, or two with one");

const StepRow& row_of(StepKind kind) { return rows.at(static_cast<std::size_t>(kind)); }

/// An operand in words.
class OperandText {
 public:
  explicit OperandText(std::span<const std::string> names) : names_(names) {}

  std::string operator()(const LabelRef& of) const {
    return of.label < names_.size() ? names_[of.label] : fmt::format("[{}]", of.label);
  }
  std::string operator()(const std::vector<LabelRef>& labels) const {
    std::string text;
    for (const LabelRef& label : labels) text += (text.empty() ? "" : " and ") + (*this)(label);
    return text;
  }
  std::string operator()(const Value& value) const { return to_text(value); }
  std::string operator()(const Interval& interval) const { return to_text(interval); }
  std::string operator()(const Loosened& loosened) const {
    const Value& value = loosened.value;
    if (value.possible == value.hard) return "";
    return fmt::format(" even when that is {} ({})",
                       value.hedge.empty() ? "rounded" : "read loosely", to_text(value.possible));
  }
  std::string operator()(const std::vector<ProofPart>& parts) const {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
      text += (*this)(parts[i]);
    }
    return text;
  }
  std::string operator()(const DayRange& days) const { return to_text(days); }
  std::string operator()(Day day) const { return to_iso(day); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const std::string& words) const { return words; }

 private:
  /// "34 (child) in [1]", "300 released in [2]".
  std::string operator()(const ProofPart& part) const {
    std::string text = to_text(part.value);
    if (!part.measure.empty())
      text += ' ' + part.measure;
    else if (!part.scope.empty())
      text += fmt::format(" ({})", part.scope);
    text += " in " + (*this)(part.label);
    return text + (part.rounded_up_from ? fmt::format(" even when that is rounded up from {}",
                                                      to_grouped(*part.rounded_up_from))
                                        : (*this)(Loosened{part.value}));
  }

  std::span<const std::string> names_;
};

/// The labels of an operand.
struct OperandLabels {
  std::vector<std::size_t>& labels;
  void operator()(const LabelRef& of) const { labels.push_back(of.label); }
  void operator()(const std::vector<LabelRef>& all) const {
    for (const LabelRef& of : all) labels.push_back(of.label);
  }
  void operator()(const std::vector<ProofPart>& parts) const {
    for (const ProofPart& part : parts) labels.push_back(part.label.label);
  }
  template <class Other>
  void operator()(const Other&) const {}
};

}  // namespace

std::string_view name_of(StepKind kind) { return row_of(kind).name; }

std::string to_text(const ProofStep& step, std::span<const std::string> names) {
  fmt::dynamic_format_arg_store<fmt::format_context> operands;
  for (const StepOperand& operand : step.operands)
    operands.push_back(std::visit(OperandText(names), operand));
  return fmt::vformat(row_of(step.kind).text, operands);
}

std::vector<std::size_t> labels_in(const ProofStep& step) {
  std::vector<std::size_t> labels;
  for (const StepOperand& operand : step.operands) std::visit(OperandLabels{labels}, operand);
  return labels;
}

}  // namespace checkclaims
