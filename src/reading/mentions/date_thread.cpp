#include "reading/mentions/date_thread.hpp"

#include "reading/mentions/timex.hpp"

namespace checkclaims {
namespace {

/// The digits of `text` as a number; nothing where it holds anything else.
std::optional<int> number_of(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::string quarter_value(int quarters) {
  return padded(quarters / 4, 4) + "-Q" + std::to_string(quarters % 4 + 1);
}

/// "P9M", "P1Y": as long as a quarter or longer.
bool is_long_period(const DateMention& date) {
  return date.kind == TimexKind::duration && date.value.size() > 2 &&
         (date.value.back() == 'M' || date.value.back() == 'Y') && date.value[1] != 'T' &&
         date.value != "P3M";
}

}  // namespace

void DateThread::follow(std::vector<Marked<DateMention>>& marks) {
  ++sentence_;
  for (auto& mark : marks) {
    if (mark.what.from_told) resolve(mark.what, *mark.what.from_told);
    remember(mark.what);
  }
}

void DateThread::resolve(DateMention& date, DateStep step) const {
  if (step.unit == 'Y' && quarter_ && quarter_was_last_) {
    date.value = quarter_value(*quarter_ + 4 * step.count);
    date.days = {};
    return;
  }
  if (step.from_quarter) return;
  if (step.unit == 'Q' && quarter_) date.value = quarter_value(*quarter_ + step.count);
  if (step.unit == 'Y' && year_) date.value = padded(*year_ + step.count, 4);
  if (step.unit == 'M' && month_) {
    const int months = *month_ + step.count;
    date.value = padded(months / 12, 4) + "-" + padded(months % 12 + 1, 2);
  }
  if (!day_ || (step.unit != 'D' && step.unit != 'W')) return;
  const Day day = plus_days(*day_, step.unit == 'W' ? 7 * step.count : step.count);
  if (step.unit == 'W') {
    date.value = in_week(date.reference, day).value;
    return;
  }
  const std::size_t clock = date.value.find('T');
  date.value =
      to_iso(day) + (clock == std::string::npos ? std::string() : date.value.substr(clock));
  if (sentence_ - day_sentence_ <= 1) date.days = DayRange::on(day);
}

void DateThread::remember(const DateMention& date) {
  if (is_long_period(date)) quarter_was_last_ = false;
  if ((date.kind != TimexKind::date && date.kind != TimexKind::time) ||
      date.reference == DateReference::vague)
    return;
  const std::string_view value = date.value;
  const auto year = value.size() >= 4 ? number_of(value.substr(0, 4)) : std::nullopt;
  if (!year) return;
  if (value.size() == 4 && !date.from_told) quarter_was_last_ = false;
  if (value.size() == 7 && value[5] == 'Q' && !(date.from_told && date.from_told->count != 0)) {
    quarter_ = *year * 4 + (value[6] - '1');
    quarter_was_last_ = true;
  }
  if (value.size() == 7 && value[5] == 'Q') return;
  year_ = *year;
  if (const auto month = value.size() >= 7 ? number_of(value.substr(5, 2)) : std::nullopt;
      month && *month >= 1)
    month_ = *year * 12 + *month - 1;
  if (date.days.exact()) {
    day_ = *date.days.low;
    day_sentence_ = sentence_;
  }
}

}  // namespace checkclaims
