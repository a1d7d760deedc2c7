#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/value.hpp"

namespace checkclaims {

/// A value of a story, as a chart takes it: in the order of time.
struct ChartValue {
  Interval value;                    ///< what the words allow
  DayRange days;                     ///< for which it is claimed
  std::string words;                 ///< "> 39,100"
  bool inferred = false;             ///< the days do not prove that it follows the value before
  bool clash = false;                ///< it contradicts another
  std::vector<DayRange> again = {};  ///< days for which it is claimed once more
};

/// Where a text stands.
enum class ChartAnchor : std::uint8_t { start, middle, end };

/// A value as a box: the days it may be for from left to right, what it may be from top to bottom.
/// All lengths are in units of the chart, y grows downwards.
struct ChartBox {
  int left = 0, right = 0, top = 0, bottom = 0;
  bool open_left = false, open_right = false;  ///< the days have no bound on that side
  bool open_up = false, open_down = false;     ///< "more than", "almost"
  bool inferred = false, clash = false;
  int x = 0, y = 0;   ///< where the line of the story passes
  std::string label;  ///< empty if there is no room for it
  int label_x = 0, label_y = 0;
  ChartAnchor anchor = ChartAnchor::start;
};

struct ChartTick {
  int at = 0;
  std::string label;
};

/// A story drawn to scale.
struct Chart {
  static constexpr int width = 760, height = 300;
  static constexpr int left = 76, right = 744, top = 26, bottom = 262;  ///< of the plot

  std::vector<ChartBox> boxes;          ///< one for each value
  std::vector<ChartBox> again;          ///< where a value is repeated; no line passes
  std::vector<ChartTick> days, values;  ///< along the bottom and the left
};

/// Values in the order of time -> the chart. Empty for fewer than two values, if no value has a
/// bound, or if no day is known.
std::optional<Chart> chart_of(std::span<const ChartValue> values);

}  // namespace checkclaims
