#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <tuple>

#include "checkclaims/checkclaims.hpp"
#include "reasoning/day_cause.hpp"

namespace checkclaims {

/// The circle gives one event's day twice; everything else in it is about order and distance.
bool two_days_of_one_event(const Analysis& analysis, std::span<const std::uint32_t> circle);

/// The event day that a circle needs, and that may be what is wrong: of several, the one on which
/// most of its statements depend. Circles with the same such day have one cause.
using BlamedDay = std::tuple<DayPoint, std::optional<std::int32_t>, std::optional<std::int32_t>>;
BlamedDay blamed_day(const Analysis& analysis, std::span<const std::uint32_t> circle);

/// The finding for circles of statements (indexes) whose days do not add up and that share one
/// blamed day: it quotes the statements of one circle and adds them up, and quotes from the others
/// what differs, at most 16. It is about the event mentioned most, otherwise about the article.
Finding broken_circle(const StatementsOfDays& statements,
                      std::span<const std::vector<std::uint32_t>> circles, std::string_view rule);

}  // namespace checkclaims
