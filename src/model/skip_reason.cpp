#include "checkclaims/skip_reason.hpp"

#include <array>
#include <utility>

namespace checkclaims {
namespace {

struct Reason {
  SkipReason reason;
  std::string_view name, text;
};

constexpr std::array<Reason, skip_reason_count> reasons = {{
    {SkipReason::claimed, "claimed", ""},
    {SkipReason::age, "age", "an age"},
    {SkipReason::apposed, "apposed", "between commas or after a name, as an age is"},
    {SkipReason::kin, "kin", "describes somebody: children, a family or an age"},
    {SkipReason::nobody, "nobody", "the one of \"no one\""},
    {SkipReason::ordinal, "ordinal", "a place in a row, not a count"},
    {SkipReason::share, "share", "a share, not a count"},
    {SkipReason::fraction, "fraction", "no whole number, so no count"},
    {SkipReason::money, "money", "money"},
    {SkipReason::rate, "rate", "a rate or a share"},
    {SkipReason::possessive, "possessive", "a possessive follows it, as in a decade"},
    {SkipReason::numbered, "numbered", "a number that names one of several"},
    {SkipReason::joined, "joined", "joined to what is beside it, as in a code, a score or a range"},
    {SkipReason::clock, "clock", "a colon joins it to what is beside it, as in a clock time"},
    {SkipReason::year, "year", "the year of what follows"},
    {SkipReason::telephone, "telephone", "a phone number"},
    {SkipReason::rounds, "rounds", "rounds that were fired"},
    {SkipReason::name, "name", "a name follows at once, as in an address"},
    {SkipReason::describes, "describes", "describes somebody who is counted"},
    {SkipReason::whole_of_part, "whole-of-part", "the whole of which a part is counted"},
    {SkipReason::other_things, "other-things", "what it counts is not known as people or houses"},
    {SkipReason::not_of_measure, "not-of-measure", "the measure beside it does not count that"},
    {SkipReason::no_measure, "no-measure", "no word of a measure in its sentence"},
    {SkipReason::untied, "untied", "the grammar ties it to no measure of its sentence"},
    {SkipReason::alternative, "alternative", "killed or hurt: nobody says how many of each"},
    {SkipReason::negated, "negated", "its clause says that it did not happen"},
    {SkipReason::vague, "vague", "names no day"},
    {SkipReason::impossible, "impossible", "the date does not exist"},
    {SkipReason::clock_time, "clock-time", "a clock time"},
    {SkipReason::repeated, "repeated", "a time that comes again and again"},
    {SkipReason::length, "length", "a length of time, not how long an event has lasted"},
    {SkipReason::no_event, "no-event", "tied to no event that the text names"},
    {SkipReason::uncounted_event, "uncounted-event",
     "dates words for an event that no figure is tied to"},
    {SkipReason::article_day, "article-day", "taken for the day of the article's news"},
    {SkipReason::saying, "saying", "beside a word of saying"},
    {SkipReason::aftermath, "aftermath",
     "beside a word for what follows an event, as a charge or a toll"},
    {SkipReason::ahead, "ahead", "beside a word for what is planned or possible"},
    {SkipReason::limits_figure, "limits-figure", "limits a figure to a part of its event's time"},
    {SkipReason::dates_article, "dates-article", "proves when the article was written"},
    {SkipReason::no_figure, "no-figure", "no figure is tied to it"},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < reasons.size(); ++i)
    if (static_cast<std::size_t>(reasons[i].reason) != i) return false;
  return true;
}
static_assert(in_order());

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> uncompared = {{
    {"not-stated", "planned, supposed or denied"},
    {"came-on-top", "says what came on top, not how many there are"},
    {"share", "a share"},
    {"part", "held to be a part of its event's figure, or of another event"},
    {"event-told-once", "no other article reports its event"},
    {"measure-told-once", "no other article gives such a figure of its event"},
    {"others-told", "other articles count other people of its event, or in another way"},
}};

}  // namespace

std::string_view name_of(Uncompared reason) {
  return uncompared.at(static_cast<std::size_t>(reason)).first;
}
std::string_view text_of(Uncompared reason) {
  return uncompared.at(static_cast<std::size_t>(reason)).second;
}
std::string_view name_of(SkipReason reason) {
  return reasons[static_cast<std::size_t>(reason)].name;
}
std::string_view text_of(SkipReason reason) {
  return reasons[static_cast<std::size_t>(reason)].text;
}

}  // namespace checkclaims
