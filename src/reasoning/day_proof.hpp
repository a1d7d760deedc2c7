#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <tuple>

#include "checkclaims/checkclaims.hpp"
#include "reasoning/day_cause.hpp"

namespace checkclaims {

/// One event's day is given twice; all else is about order and distance.
bool two_days_of_one_event(const Analysis& analysis, std::span<const std::uint32_t> circle);

/// The day of an event that a circle needs, and that may be what is wrong: of several the one
/// that most of its statements lean on. Circles with one such day have one cause.
using BlamedDay = std::tuple<DayPoint, std::optional<std::int32_t>, std::optional<std::int32_t>>;
BlamedDay blamed_day(const Analysis& analysis, std::span<const std::uint32_t> circle);

/// Circles of statements (indexes) in which the days do not add up, with one blamed day -> a
/// finding that quotes the statements of one of them and adds them up, and quotes of the others
/// what differs, at most 16. About the event that is spoken of most, else the article.
Finding broken_circle(const StatementsOfDays& statements,
                      std::span<const std::vector<std::uint32_t>> circles, std::string_view rule);

}  // namespace checkclaims
