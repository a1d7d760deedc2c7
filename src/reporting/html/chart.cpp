// The geometry of a chart, in whole numbers: the same on every machine.
#include "reporting/html/chart.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace checkclaims {
namespace {

constexpr int least_width = 10, least_height = 8;  // of a box, so that it can be seen
constexpr int letter = 8, line_height = 16;        // of a label, about
constexpr int arrow = 22;                          // length of an arrow, with a gap
constexpr std::size_t most_labels = 40;            // more would cover each other
constexpr std::uint64_t most_value_ticks = 5;
constexpr std::int64_t most_day_ticks = 6;
constexpr std::int64_t one = 1000;                       // in thousandths
constexpr std::int64_t largest = std::int64_t{1} << 60;  // beyond it a bound is drawn as if at it

std::uint64_t distance_of(std::int64_t low, std::int64_t high) {
  return static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
}

/// A linear scale from numbers to lengths.
struct Scale {
  std::int64_t low = 0, high = 1;
  int from = 0, to = 1;

  int at(std::int64_t number) const {
    std::uint64_t whole = distance_of(low, high);
    std::uint64_t part = distance_of(low, std::clamp(number, low, high));
    while (whole >> 40 != 0) {
      whole >>= 1;
      part >>= 1;
    }
    const auto length = static_cast<std::uint64_t>(std::abs(to - from));
    const int moved = whole == 0 ? 0 : static_cast<int>((part * length + whole / 2) / whole);
    return to > from ? from + moved : from - moved;
  }
};

/// The smallest of 1, 2, 5, 10, 20, ... that divides a length into few parts, and not below
/// `least`.
std::int64_t round_step(std::uint64_t length, std::int64_t least) {
  for (std::uint64_t power = 1;; power *= 10)
    for (const std::uint64_t digit : {1U, 2U, 5U}) {
      const auto step = static_cast<std::int64_t>(power * digit);
      if (step >= least && length / (power * digit) <= most_value_ticks) return step;
    }
}

/// The bounds of a value that are drawn. "Almost 32,000" is no more than 32,000, and how much less
/// is not said: only its upper bound is drawn.
struct DrawnValue {
  std::optional<std::int64_t> low, high;
};
DrawnValue drawn(const Interval& value) {
  const auto bound = [](const std::optional<Decimal>& number) {
    return number ? std::optional(std::clamp(number->thousandths, -largest, largest))
                  : std::nullopt;
  };
  DrawnValue drawn{bound(value.low), bound(value.high)};
  if (drawn.low && drawn.high && *drawn.low <= 0 && *drawn.high > 0) drawn.low.reset();
  return drawn;
}

struct Extent {
  std::optional<std::int64_t> low, high;
  void take(std::optional<std::int64_t> number) {
    if (!number) return;
    low = std::min(low.value_or(*number), *number);
    high = std::max(high.value_or(*number), *number);
  }
  void take(const DayRange& days) {
    for (const std::optional<Day>& day : {days.low, days.high})
      if (day) take(day->number);
  }
};

std::int64_t floor_to(std::int64_t number, std::int64_t step) {
  const std::int64_t rest = number % step;
  return number - (rest < 0 ? rest + step : rest);
}

bool whole(std::span<const ChartValue> values) {
  return std::all_of(values.begin(), values.end(), [](const ChartValue& value) {
    const auto is_whole = [](const std::optional<Decimal>& number) {
      return !number || number->whole();
    };
    return is_whole(value.value.low) && is_whole(value.value.high);
  });
}

/// The axis of values. It begins at zero if the smallest value is less than half of the largest.
Scale value_scale(const Extent& extent, std::int64_t least_step, Chart& chart) {
  const std::int64_t low = *extent.low, high = *extent.high;
  const bool from_zero = low >= 0 && low < high / 2;
  const std::int64_t first = from_zero ? 0 : low;
  const std::int64_t step = round_step(distance_of(first, high), least_step);
  // Room below the lowest value, so that it does not lie on the axis.
  const std::int64_t lowest = low >= 0 ? std::max<std::int64_t>(0, low - step / 2) : low - step / 2;
  Scale scale{from_zero ? 0 : floor_to(lowest, step), floor_to(high, step), Chart::bottom,
              Chart::top};
  if (scale.high < high || scale.high == scale.low) scale.high += step;
  for (std::int64_t tick = scale.low; tick <= scale.high; tick += step)
    chart.values.push_back({scale.at(tick), to_grouped(Decimal{tick})});
  return scale;
}

/// The first day of the month that lies `months` after January 1400, in the calendar's range.
std::optional<Day> first_of_month(std::int64_t months) {
  return day_of(static_cast<int>(1400 + months / 12), static_cast<int>(months % 12 + 1), 1);
}

void tick_months(const Scale& scale, std::int64_t step, Chart& chart) {
  const CivilDay first = civil_of(Day{static_cast<std::int32_t>(scale.low)});
  const std::int64_t month = (first.year - 1400) * 12 + first.month - 1;
  for (std::int64_t at = floor_to(month, step);; at += step) {
    const auto day = first_of_month(at);
    if (!day || day->number > scale.high) return;
    if (day->number >= scale.low)
      chart.days.push_back({scale.at(day->number), to_iso(*day).substr(0, step % 12 == 0 ? 4 : 7)});
  }
}

/// Days, months or years: as many as have room.
void tick_days(const Scale& scale, Chart& chart) {
  const std::int64_t length = scale.high - scale.low;
  for (const std::int64_t step : {1, 2, 7, 14})
    if (length / step < most_day_ticks) {
      for (std::int64_t day = floor_to(scale.low + step - 1, step); day <= scale.high; day += step)
        chart.days.push_back({scale.at(day), to_iso(Day{static_cast<std::int32_t>(day)})});
      return;
    }
  constexpr std::int64_t shortest_month = 28;
  for (const std::int64_t months :
       {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 12000, 24000})
    if (length / (months * shortest_month) < most_day_ticks)
      return tick_months(scale, months, chart);
}

Scale day_scale(const Extent& extent, Chart& chart) {
  constexpr std::int64_t margin = 16;  // a part of the length on each side
  const std::int64_t length = *extent.high - *extent.low,
                     pad = std::max<std::int64_t>(1, length / margin);
  static const std::int64_t first = day_of(1400, 1, 1)->number, last = day_of(9999, 12, 31)->number;
  Scale scale{std::max(*extent.low - pad, first), std::min(*extent.high + pad, last), Chart::left,
              Chart::right};
  tick_days(scale, chart);
  return scale;
}

/// Widens a box around its middle.
void widen(int& low, int& high, int least) {
  if (high - low >= least) return;
  const int middle = (low + high) / 2;
  low = middle - least / 2;
  high = low + least;
}

ChartBox box_of(const ChartValue& value, const DayRange& said, const Scale& days,
                const Scale& values) {
  ChartBox box;
  box.inferred = value.inferred;
  box.clash = value.clash;
  box.open_left = !said.low;
  box.open_right = !said.high;
  box.left = said.low ? days.at(said.low->number) : Chart::left;
  box.right = said.high ? days.at(said.high->number) : Chart::right;
  const DrawnValue bounds = drawn(value.value);
  box.open_up = !bounds.high;
  box.open_down = !bounds.low;
  const std::int64_t low = bounds.low.value_or(bounds.high.value_or(values.low));
  const std::int64_t high = bounds.high.value_or(bounds.low.value_or(values.high));
  box.top = values.at(high);
  box.bottom = values.at(low);
  widen(box.left, box.right, least_width);
  widen(box.top, box.bottom, least_height);
  box.x = box.open_left ? box.right : box.left;
  if (said.exact()) box.x = (box.left + box.right) / 2;
  box.y = (box.top + box.bottom) / 2;
  return box;
}

struct LabelRoom {
  int left, right, top, bottom;
  bool meets(const LabelRoom& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

int width_of(std::string_view words) {
  const auto points = std::count_if(words.begin(), words.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  });
  return static_cast<int>(std::min<std::ptrdiff_t>(points, 200)) * letter;
}

/// What words should not cover: the line of the story, the boxes and their arrows.
std::vector<LabelRoom> lines_of(const Chart& chart) {
  std::vector<LabelRoom> lines;
  for (std::size_t i = 0; i < std::min(chart.boxes.size(), most_labels); ++i) {
    const ChartBox& box = chart.boxes[i];
    lines.push_back({box.left, box.right, box.top, box.bottom});
    lines.push_back({box.x - 4, box.x + 4, box.top - (box.open_up ? arrow : 0),
                     box.bottom + (box.open_down ? arrow : 0)});
    if (i == 0) continue;
    const ChartBox& before = chart.boxes[i - 1];
    lines.push_back({before.x, box.x, before.y - 1, before.y + 1});
    lines.push_back({box.x - 1, box.x + 1, std::min(before.y, box.y), std::max(before.y, box.y)});
  }
  return lines;
}

/// Puts the words of a value above it, below it or beside it, where they cover neither other words
/// nor the lines. Returns whether there is such a place.
bool place_label(const std::string& words, ChartBox& box, std::vector<LabelRoom>& labels,
                 std::span<const LabelRoom> lines) {
  struct Spot {
    int x, y;
    ChartAnchor anchor;
  };
  const int wide = width_of(words), above = box.top - (box.open_up ? arrow + 4 : 7),
            below = box.bottom + (box.open_down ? arrow + 4 : 5) + line_height - 4;
  const std::array spots = {
      Spot{box.x, above, ChartAnchor::middle},
      Spot{box.x + 8, box.top - 5, ChartAnchor::start},
      Spot{box.x - 8, box.top - 5, ChartAnchor::end},
      Spot{box.x, below, ChartAnchor::middle},
      Spot{box.x + 8, box.bottom + line_height, ChartAnchor::start},
      Spot{box.x - 8, box.bottom + line_height, ChartAnchor::end},
      Spot{box.right - 4, above, ChartAnchor::end},
      Spot{box.right - 4, box.bottom + line_height, ChartAnchor::end},
  };
  for (const Spot& spot : spots) {
    const int left = spot.anchor == ChartAnchor::start ? spot.x
                     : spot.anchor == ChartAnchor::end ? spot.x - wide
                                                       : spot.x - wide / 2;
    const LabelRoom room{left - 3, left + wide + 3, spot.y - line_height + 3, spot.y + 3};
    const bool inside = room.left >= Chart::left && room.right <= Chart::right + 12 &&
                        room.top >= 0 && room.bottom <= Chart::bottom;
    const auto meets = [&](const LabelRoom& other) { return room.meets(other); };
    if (!inside || std::any_of(labels.begin(), labels.end(), meets) ||
        std::any_of(lines.begin(), lines.end(), meets))
      continue;
    box.label = words;
    box.label_x = spot.x;
    box.label_y = spot.y;
    box.anchor = spot.anchor;
    labels.push_back(room);
    return true;
  }
  return false;
}

}  // namespace

std::optional<Chart> chart_of(std::span<const ChartValue> values) {
  Extent numbers, days;
  for (const ChartValue& value : values) {
    const DrawnValue bounds = drawn(value.value);
    for (const auto& bound : {bounds.low, bounds.high}) numbers.take(bound);
    days.take(value.days);
    for (const DayRange& again : value.again) days.take(again);
  }
  if (values.size() < 2 || !numbers.low || !days.low) return std::nullopt;
  Chart chart;
  const Scale across = day_scale(days, chart);
  const Scale up = value_scale(numbers, whole(values) ? one : 1, chart);
  int reached = Chart::left;
  for (const ChartValue& value : values) {
    ChartBox& box = chart.boxes.emplace_back(box_of(value, value.days, across, up));
    box.x = reached = std::max(reached, box.x);
    for (const DayRange& again : value.again)
      chart.again.push_back(box_of(value, again, across, up));
  }
  std::vector<LabelRoom> labels;
  const std::vector<LabelRoom> lines = lines_of(chart);
  const std::size_t named = std::min(values.size(), most_labels);
  // What contradicts something is named first, wherever it stands.
  for (const bool clash : {true, false})
    for (std::size_t i = 0; i < named; ++i)
      if (values[i].clash == clash && !place_label(values[i].words, chart.boxes[i], labels, lines))
        place_label(values[i].words, chart.boxes[i], labels, {});
  return chart;
}

}  // namespace checkclaims
