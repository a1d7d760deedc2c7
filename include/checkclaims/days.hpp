#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// Whose day is meant: an article's publication, or an event's; of an event that lasts its
/// beginning.
struct DayPoint {
  enum class Kind : std::uint8_t { calendar, article, event };
  Kind kind = Kind::calendar;
  std::uint32_t index = 0;  ///< into the analysis's documents or events; 0 for the calendar
  auto operator<=>(const DayPoint&) const = default;

  static DayPoint article(std::uint32_t index) { return {Kind::article, index}; }
  static DayPoint event(std::uint32_t index) { return {Kind::event, index}; }
};

/// What an article says of days: `of` lies `low`..`high` days after `from`, both included; a
/// missing bound is none. From the calendar the bounds are days, as Day::number.
struct DayStatement {
  DayPoint of, from;
  std::optional<std::int32_t> low, high;
  DocumentId document{};  ///< index into the analysis's documents
  Span span;              ///< the words that say so
  std::string gives;      ///< the same in words: "two days after the 3 May 2024 vote"; may be empty
                          ///< where `absolute`

  bool absolute() const { return from.kind == DayPoint::Kind::calendar; }
};

/// The days that a set of statements proves, and where they cannot all be true.
struct DayNetwork {
  std::vector<DayRange> articles, events;  ///< by index; unbounded where nothing is proved
  /// Statements (indexes) that cannot all be true, each set minimal: without any one of them
  /// the others can be. In the order in which their days add up, turned so that the lowest
  /// index comes first; the sets by their first.
  std::vector<std::vector<std::uint32_t>> contradictions;
};

/// The temporal constraint network over all articles. Where statements contradict each other
/// the relative ones among them prove nothing; where there are none, all of them. Linear but
/// for contradictions of more than three statements, of which at most 64 are found among
/// statements that hang together.
DayNetwork solve_days(std::span<const DayStatement> statements, std::size_t articles,
                      std::size_t events);

}  // namespace checkclaims
