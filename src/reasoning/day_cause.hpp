#pragma once
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// The statements about days, by the article or event they are about.
class StatementsOfDays {
 public:
  explicit StatementsOfDays(const Analysis& analysis);

  const Analysis& analysis() const { return *analysis_; }
  /// The statements (indexes, rising) that involve only these points (sorted, without duplicates)
  /// and the calendar.
  std::vector<std::uint32_t> among(std::span<const DayPoint> points) const;

 private:
  struct Ends {
    DayPoint of, from;
    std::uint32_t statement = 0;
    auto operator<=>(const Ends&) const = default;
  };
  const Analysis* analysis_;
  std::vector<Ends> ends_;  ///< sorted
};

/// The one day that, written differently, makes everything stated about these articles and events
/// possible: off by one, another year or month, day and month exchanged. `circles` are those of one
/// finding, `order` the statements (indexes) of the circle that its labels show. Empty where no
/// such slip helps; a day that fewer articles give is tried first, and of days given equally often
/// all that help are named.
Cause likely_slip_of_day(const StatementsOfDays& statements, std::span<const std::uint32_t> order,
                         std::span<const std::vector<std::uint32_t>> circles);

}  // namespace checkclaims
