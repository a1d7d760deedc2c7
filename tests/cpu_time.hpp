#pragma once
#include <ctime>

/// Seconds of processor time that `work` takes: what else the machine does hardly counts,
/// as it would on a clock on the wall.
template <class Work>
double cpu_seconds(Work work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}
