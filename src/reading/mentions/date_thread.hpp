#pragma once
#include <optional>
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/text/sentence.hpp"

namespace checkclaims {

/// The dates an article has told so far. One pass, sentence by sentence, in reading order.
class DateThread {
 public:
  /// Gives the dates of the next sentence that count from one told before ("the next day", "a year
  /// earlier") their values, as far as one was told, and remembers what this sentence tells. Their
  /// `days` are set only where they count from a day told in this sentence or the one before.
  void follow(std::vector<Marked<DateMention>>& marks);

 private:
  void resolve(DateMention& date, DateStep step) const;
  void remember(const DateMention& date);

  std::uint32_t sentence_ = 0, day_sentence_ = 0;
  std::optional<Day> day_;
  std::optional<int> year_;
  std::optional<int> month_;       ///< months since year 0
  std::optional<int> quarter_;     ///< quarters since year 0
  bool quarter_was_last_ = false;  ///< no longer period was told after it
};

}  // namespace checkclaims
