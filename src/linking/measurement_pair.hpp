#pragma once
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include "linking/in_parallel.hpp"
#include "linking/linked_reading.hpp"
#include "linking/measurement_sides.hpp"
#include "linking/weights.hpp"

namespace checkclaims {

/// Two articles with the numbers of each. All must outlive it.
struct ArticlePair {
  const LinkedReading &one, &other;
  const std::vector<MeasurementSide>&ones, &others;
  WordRelations& words;
  Milli story = 0;   ///< log-odds that both tell one story
  bool few = false;  ///< no more than a handful of articles were given
};

/// A number of each of two articles. All must outlive it.
struct MeasurementPair {
  const LinkedReading &one, &other;
  const MeasurementSide &a, &b;
  WordRelations& words;
  Milli story = 0;
  bool few = false;
};

/// Said to be so, by the article or by somebody in it.
inline bool is_stated(Modality modality) {
  return modality == Modality::asserted || modality == Modality::reported;
}
/// Said to be so, or to come.
inline bool is_told(Modality modality) {
  return is_stated(modality) || modality == Modality::planned;
}

/// Whoever hands over a few articles holds them to be about one thing.
inline bool is_few(std::span<const LinkedReading> readings) {
  constexpr std::size_t few = 8;
  return readings.size() <= few;
}

/// What is added to the log-odds of one story: whoever hands over two articles has most likely read
/// both, whoever hands over dozens has not.
Milli given_together(std::size_t articles);

/// Calls `look(i, words, found)` for each i below `count` and returns all that it added to `found`,
/// by i: the same for any number of threads.
template <class Found, class Look>
std::vector<Found> find_in_parallel(std::size_t count, const Look& look) {
  constexpr std::size_t together = 1024;  // in a row, whose words are looked up once
  std::vector<std::vector<Found>> parts((count + together - 1) / together);
  for_each_in_parallel(parts.size(), [&](std::size_t part) {
    WordRelations words;
    for (std::size_t i = part * together; i < std::min(count, (part + 1) * together); ++i)
      look(i, words, parts[part]);
  });
  std::vector<Found> all;
  for (auto& part : parts) std::move(part.begin(), part.end(), std::back_inserter(all));
  return all;
}

/// Two sorted lists have something in common.
template <class Keys>
bool share_any(const Keys& a, const Keys& b) {
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) return true;
    *i < *j ? ++i : ++j;
  }
  return false;
}

/// The days named with the number; null where there are none.
const DayRange* days_named(const LinkedReading& reading, const MeasurementSide& side);
/// That day is of a year before that of the article.
bool names_an_older_year(const LinkedReading& reading, const MeasurementSide& side);
/// The days named with them have none in common.
bool name_other_days(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b);
/// One is told with days long before its article that the other is not told with.
bool is_of_older_days(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b);
/// "has 1,200 workers", "stands at 12 percent" may be otherwise tomorrow; "cut 1,400 jobs" may not.
bool is_of_a_deed(const MeasurementSide& side);
/// So close to each other that both tell of one deed.
bool published_together(const ArticlePair& pair);
/// The days between two articles; nothing where those of one are not known.
std::optional<int> days_between(const LinkedReading& one, const LinkedReading& other);

}  // namespace checkclaims
