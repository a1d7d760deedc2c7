#include "checkclaims/unread.hpp"

#include <array>
#include <utility>

namespace checkclaims {
namespace {

struct Reason {
  Unread reason;
  std::string_view name, text;
};

constexpr std::array<Reason, unread_count> reasons = {{
    {Unread::claimed, "claimed", ""},
    {Unread::age, "age", "an age"},
    {Unread::apposed, "apposed", "stands between commas or behind a name, as an age does"},
    {Unread::kin, "kin", "tells of somebody: children, a family or an age"},
    {Unread::nobody, "nobody", "the one of \"no one\""},
    {Unread::ordinal, "ordinal", "a place in a row, not a count"},
    {Unread::share, "share", "a share, not a count"},
    {Unread::fraction, "fraction", "no whole number, so no count"},
    {Unread::money, "money", "money"},
    {Unread::rate, "rate", "a rate or a share"},
    {Unread::possessive, "possessive", "a possessive follows it, as in a decade"},
    {Unread::numbered, "numbered", "a number that names one of several"},
    {Unread::joined, "joined", "joined to what stands beside it, as in a code, a score or a range"},
    {Unread::clock, "clock", "a colon joins it to what stands beside it, as in a clock time"},
    {Unread::year, "year", "the year of what follows"},
    {Unread::telephone, "telephone", "a number to call"},
    {Unread::rounds, "rounds", "rounds that were fired"},
    {Unread::name, "name", "a name follows at once, as in an address"},
    {Unread::describes, "describes", "describes somebody who is counted"},
    {Unread::whole_of_part, "whole-of-part", "the whole of which a part is counted"},
    {Unread::other_things, "other-things", "what it counts is not known as people or houses"},
    {Unread::not_of_measure, "not-of-measure", "the measure beside it does not count that"},
    {Unread::no_measure, "no-measure", "no word of a measure in its sentence"},
    {Unread::untied, "untied", "the grammar ties it to no measure of its sentence"},
    {Unread::alternative, "alternative", "killed or hurt: nobody says how many of each"},
    {Unread::negated, "negated", "its clause says that it did not happen"},
    {Unread::vague, "vague", "names no day"},
    {Unread::impossible, "impossible", "no calendar has it"},
    {Unread::clock_time, "clock-time", "a clock time"},
    {Unread::repeated, "repeated", "a time that comes again and again"},
    {Unread::length, "length", "a length of time, not how long an event has lasted"},
    {Unread::no_event, "no-event", "tied to no event that the text names"},
    {Unread::uncounted_event, "uncounted-event",
     "dates words for an event that no figure is tied to"},
    {Unread::article_day, "article-day", "taken for the day of the article's news"},
    {Unread::saying, "saying", "stands by a word of saying"},
    {Unread::aftermath, "aftermath",
     "stands by a word of what follows an event, as a charge or a toll"},
    {Unread::ahead, "ahead", "stands by a word of what is planned or possible"},
    {Unread::limits_figure, "limits-figure", "limits a figure to a part of its event's time"},
    {Unread::dates_article, "dates-article", "proves when the article was written"},
    {Unread::no_figure, "no-figure", "no figure is tied to it"},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < reasons.size(); ++i)
    if (static_cast<std::size_t>(reasons[i].reason) != i) return false;
  return true;
}
static_assert(in_order());

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> uncompared = {{
    {"not-stated", "planned, supposed or denied"},
    {"came-on-top", "tells what came on top, not how many there are"},
    {"share", "a share"},
    {"part", "held to be a part of its event's figure, or of another event"},
    {"event-told-once", "no other article tells of its event"},
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
std::string_view name_of(Unread reason) { return reasons[static_cast<std::size_t>(reason)].name; }
std::string_view text_of(Unread reason) { return reasons[static_cast<std::size_t>(reason)].text; }

}  // namespace checkclaims
