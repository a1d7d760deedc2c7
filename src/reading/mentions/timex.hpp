#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/mentions/hedges.hpp"

namespace checkclaims {

/// What the readers of time expressions look at: one sentence, its numbers, its day.
struct DateReader {
  DateReader(const SentenceView& view, const NumberTables& words,
             std::span<const Marked<NumberMention>> marked, std::optional<Day> day);

  const SentenceView& sentence;
  const NumberTables& tables;
  TableHits dates;
  std::span<const Marked<NumberMention>> numbers;
  std::optional<Day> published;

  std::uint32_t size() const { return static_cast<std::uint32_t>(sentence.tokens.size()); }
  /// Class of the dates table's words that start at a token; empty where none do.
  std::string_view kind_at(std::uint32_t token) const { return words_[token].kind; }
  /// 1 + index of the number that starts at a token; 0 = none.
  std::uint32_t number_at(std::uint32_t token) const { return words_[token].number; }
  /// A word before the token in its clause points to the future.
  bool ahead(std::uint32_t token) const { return words_[token].ahead; }
  /// The row of those words; null where none start there.
  const Row* row_at(std::uint32_t token) const;
  /// Class of the words of the dates table that end before a token; empty where none do.
  std::string_view kind_before(std::uint32_t token) const;
  /// The token after the words of the dates table that start at a token.
  std::uint32_t after(std::uint32_t token) const;

 private:
  enum class Cue : std::uint8_t { none, past, future };
  struct Word {
    std::string_view kind;  ///< of the dates table's words that start here
    std::uint32_t number = 0;
    std::uint32_t reach = 0;  ///< of a cue of the future: tokens
    Cue cue = Cue::none;
    bool ahead = false;
  };
  ByToken<Word> words_;
};

using DateMark = std::optional<Marked<DateMention>>;

// Each of these reads the time expression that starts at a token, or nothing.
DateMark read_calendar_date(const DateReader& reader,
                            std::uint32_t first);  ///< "7 October 2023", "2019", "the 1990s"
DateMark read_relative_date(const DateReader& reader,
                            std::uint32_t first);  ///< "Thursday", "last week", "now"
DateMark read_duration(const DateReader& reader,
                       std::uint32_t first);  ///< "over nine months", "two days ago"
DateMark read_set(const DateReader& reader, std::uint32_t first);  ///< "every day", "weekly"
DateMark read_clock_time(const DateReader& reader,
                         std::uint32_t first);  ///< "9:17 p.m.", "noon Thursday"
/// Any of them, the longest.
DateMark read_longest(const DateReader& reader, std::uint32_t first);

/// Month and day of the year nearest to the article's: the last one, or the next one where the
/// words look ahead. Nothing where the article's day is unknown or no year has that day.
std::optional<Day> nearest_day(const DateReader& reader, std::uint32_t token, int month, int day);
/// A yearless date that was taken for a coming one though no word looks ahead: it may as well be a
/// year old, so its days must stay open.
bool doubtful(const DateReader& reader, std::uint32_t token, const DateMention& date);
/// The year of the month nearest to the article's day.
std::optional<int> nearest_year(const DateReader& reader, std::uint32_t token, int month);

/// So many days (D), weeks (W), months (M) or years (Y) before a day.
Day steps_back(Day day, int count, char unit);

/// "2023-10-07" and its day, "2023-10" and its days, and so on.
DateMention on_day(DateReference reference, Day day);
DateMention in_month(DateReference reference, int year, int month);
DateMention in_year(DateReference reference, int year);
DateMention in_quarter(DateReference reference, int year, int quarter);
/// "2023-H1": a half of a year, by the calendar.
DateMention in_half(DateReference reference, int year, int half);
DateMention in_season(DateReference reference, int year, std::string_view season);
/// The ISO week of a day.
DateMention in_week(DateReference reference, Day day);
/// A date of which only the form of the value is known: "XXXX-XX-XX".
DateMention open_date(DateReference reference, std::string value);

/// At least `width` digits.
std::string padded(std::int64_t number, int width);

}  // namespace checkclaims
