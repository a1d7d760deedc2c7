#pragma once
#include <algorithm>
#include <ctime>
#include <limits>

/// Seconds of processor time that `work` takes: what else the machine does hardly counts,
/// as it would on a clock on the wall.
template <class Work>
double cpu_seconds(Work work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// The least processor time, in seconds, of a small and of a large piece of work.
struct Costs {
  double small = std::numeric_limits<double>::infinity();
  double large = std::numeric_limits<double>::infinity();
};

/// Measures both until the large piece costs at most `times` what the small one does, five times at
/// most. What other programs on the machine add is in one measurement and not in the next, so the
/// least of each counts. Small pieces that cost less than `floor` seconds are taken to cost that:
/// below it is noise.
template <class Small, class Large>
Costs least_costs(double times, double floor, Small small, Large large) {
  Costs least;
  for (int attempt = 0; attempt < 5; ++attempt) {
    least.small = std::min(least.small, std::max(cpu_seconds(small), floor));
    least.large = std::min(least.large, cpu_seconds(large));
    if (least.large <= least.small * times) break;
  }
  return least;
}
