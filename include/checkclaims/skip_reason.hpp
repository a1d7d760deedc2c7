#pragma once
#include <cstdint>
#include <string_view>

namespace checkclaims {

/// Why a recognised number or time is not part of a claim; set by the step of reading that skips
/// it. What one step accepts, a later one may still skip.
enum class SkipReason : std::uint8_t {
  claimed,  ///< it is part of a claim
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

/// Identifier for programs: "other-things"; "claimed" for mentions in a claim.
std::string_view name_of(SkipReason reason);
/// Description for people: "counts neither people nor houses"; empty for mentions in a claim.
std::string_view text_of(SkipReason reason);

/// Why a figure that was read is compared with no figure of another article.
enum class Uncompared : std::uint8_t {
  not_stated,
  came_on_top,
  share,
  part,
  event_told_once,
  measure_told_once,
  others_told
};

/// Identifier for programs: "event-told-once".
std::string_view name_of(Uncompared reason);
/// Description for people: "no other article tells of its event".
std::string_view text_of(Uncompared reason);

}  // namespace checkclaims
