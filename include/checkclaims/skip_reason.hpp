#pragma once
#include <cstdint>
#include <string_view>

namespace checkclaims {

/// Why a number or a time that was seen is in no claim: set by the step of reading that
/// leaves it out. What a step takes, a later one may still leave out.
enum class SkipReason : std::uint8_t {
  claimed,  ///< it is in a claim
  // Numbers
  age,
  apposed,
  kin,
  nobody,
  ordinal,
  share,
  fraction,
  money,
  rate,
  possessive,
  numbered,
  joined,
  clock,
  year,
  telephone,
  rounds,
  name,
  describes,
  whole_of_part,
  other_things,
  not_of_measure,
  no_measure,
  untied,
  alternative,
  negated,
  // Times
  vague,
  impossible,
  clock_time,
  repeated,
  length,
  no_event,
  uncounted_event,
  article_day,
  saying,
  aftermath,
  ahead,
  limits_figure,
  dates_article,
  // Events
  no_figure,
};
inline constexpr std::size_t skip_reason_count =
    static_cast<std::size_t>(SkipReason::no_figure) + 1;

/// For programs: "other-things"; "claimed" for what is in a claim.
std::string_view name_of(SkipReason reason);
/// For people, what was seen: "counts neither people nor houses"; empty for what is in a claim.
std::string_view text_of(SkipReason reason);

/// Why a figure that was read is held against none of another article.
enum class Uncompared : std::uint8_t {
  not_stated,
  came_on_top,
  share,
  part,
  event_told_once,
  measure_told_once,
  others_told
};

/// For programs: "event-told-once".
std::string_view name_of(Uncompared reason);
/// For people: "no other article tells of its event".
std::string_view text_of(Uncompared reason);

}  // namespace checkclaims
