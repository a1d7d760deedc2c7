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

/// A point in time: the calendar's origin, an article's publication or an event; for an event that
/// lasts, its beginning.
struct DayPoint {
  enum class Kind : std::uint8_t { calendar, article, event };
  Kind kind = Kind::calendar;
  /// Index into Analysis::documents or Analysis::events; 0 for the calendar.
  std::uint32_t index = 0;
  auto operator<=>(const DayPoint&) const = default;

  static DayPoint article(std::uint32_t index) { return {Kind::article, index}; }
  static DayPoint event(std::uint32_t index) { return {Kind::event, index}; }
};

/// A temporal statement of an article: `of` is `low`..`high` days after `from`, bounds included; an
/// empty bound is unbounded. If `from` is the calendar, the bounds are days as in Day::number.
struct DayStatement {
  DayPoint of, from;
  std::optional<std::int32_t> low, high;
  DocumentId document{};  ///< index into Analysis::documents
  Span span;              ///< the words that state it
  /// The statement in words: "two days after the 3 May 2024 vote"; may be empty if `absolute`.
  std::string gives;

  bool absolute() const { return from.kind == DayPoint::Kind::calendar; }
};

/// What a set of statements proves about days, and where the statements cannot all be true.
struct DayNetwork {
  std::vector<DayRange> articles, events;  ///< by index; unbounded if nothing is proved
  /// Sets of statements (indexes) that cannot all be true, each minimal: without any one of its
  /// statements the others can be. Each set is in the order in which its days add up, rotated so
  /// that the lowest index comes first; the sets are sorted by their first index.
  std::vector<std::vector<std::uint32_t>> contradictions;
};

/// Solves the temporal constraint network over all articles. Where statements contradict each
/// other, the relative ones among them prove nothing; if there are none, all of them prove nothing.
/// Takes linear time except for contradictions of more than three statements, of which at most 64
/// are found per connected set of statements.
DayNetwork solve_days(std::span<const DayStatement> statements, std::size_t articles,
                      std::size_t events);

}  // namespace checkclaims
