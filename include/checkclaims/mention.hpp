#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "checkclaims/boxed.hpp"
#include "checkclaims/document.hpp"
#include "checkclaims/skip_reason.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// A number with its hedges: "more than 39,100", "two dozen", "between 10 and 12".
struct NumberMention {
  Value value;           ///< `unit` is empty here: the noun after it decides
  bool ordinal = false;  ///< "third", "7th": names a place in a row, counts nothing
};

enum class TimexKind : std::uint8_t { date, duration, time, set };

/// What a date refers to when it is not complete by itself.
enum class DateReference : std::uint8_t {
  complete,  ///< "7 October 2023", "October 2023", "2023": `days` is set
  yearless,  ///< "October 7", "August": month and perhaps day, `days` set only where resolved
  weekday,   ///< "Thursday", "this Friday"
  relative,  ///< "yesterday", "last week": days from the article's day
  vague,     ///< "recently", "now": TIMEX3 *_REF values
};

/// How far a date lies from one that was told before: "that day" 0 D, "a year earlier" -1 Y.
struct DateStep {
  char unit = 'D';  ///< D, W, M, Q, Y
  int count = 0;
  bool from_quarter =
      false;  ///< counts from a quarter only, else from the article's day: "a year ago"
};

/// A time expression with its TIMEX3 value.
struct DateMention {
  TimexKind kind = TimexKind::date;
  DateReference reference = DateReference::complete;
  std::string value;  ///< TIMEX3 value: "2023-10-07", "XXXX-10-07", "P9M", "2024-W31"
  std::string mod;    ///< TIMEX3 mod: "MORE_THAN", "LESS_THAN", "APPROX", ...; or empty
  DayRange days;  ///< the days it names, unbounded while it is open; of "two years after" a thing
                  ///< those when it was
  std::optional<MonthDay> month_day;  ///< of a yearless date, and of a month of a year
  int weekday = -1;                   ///< 0 = Monday .. 6; -1 = not said
  bool impossible =
      false;  ///< no calendar has it ("30 February 2024"): it is nothing but its words
  bool meant =
      false;  ///< impossible, but a day was meant: "2024-13-05", unlike the code "2024-45-77"
  Boxed<Value> length;  ///< kind duration: bounds, with unit "day", "week", "month", "year"...
  std::optional<DateStep> from_told;  ///< set where the words count from a date told before
  bool past = false;  ///< the clause speaks of what has happened: the article is later than `days`
};

/// It tells a day by its number, with its year or without, even one that no calendar has.
inline bool names_day(const DateMention& date) {
  return date.impossible || (date.month_day && date.month_day->day() != 0);
}

enum class EntityKind : std::uint8_t { person, organization, place, group };

/// A name or a demonym, as far as the article alone tells.
struct NameMention {
  EntityKind kind = EntityKind::place;
  std::string row;  ///< id of the table row that knows the name; empty for names known by form
  std::vector<std::string> parts;  ///< folded words of the name, titles and particles left out
  std::string office;    ///< "prime minister" where the mention carries the title; else empty
  bool demonym = false;  ///< "Palestinian": the people or the adjective of a place or group
  bool possessive = false;
  std::uint32_t same_as =
      0;  ///< 1 + index of the mention in this article that it repeats in short; 0 = none
};

/// A word that names or implies an event, with what the clause says of it.
struct EventMention {
  std::string kind;  ///< row of the events table: "war", "attack", "earthquake"
  std::optional<std::uint32_t> agent, target, place;  ///< indexes of name mentions
  std::optional<std::uint32_t> date;                  ///< index of a date mention: when it was
  std::optional<std::uint32_t> since;  ///< index of an event or date mention: when it began
  std::string
      of;  ///< folded word for what tells it from others of its kind ("ebola"); rows with `of` only
  std::string setting;  ///< row of the clues table that tells the sort of site: "hotel" of "a fire
                        ///< in a motel"
  bool definite = false;  ///< "the attack", "Hamas's attack": known or unique
  bool plural = false;
  bool implied = false;   ///< no word of its own: implied by what was counted
  bool news = false;      ///< the event that its article is about; implied too
  bool day_told = false;  ///< of the news: the clause of its day tells of the event, and of nothing
                          ///< that followed
  std::optional<Day> assumed;  ///< of the news: the article's own day, where no clause gives one
  std::vector<std::uint32_t>
      people;  ///< of the news: name mentions of those it befell or who did it
  std::vector<std::uint32_t> scene;  ///< of the news: name mentions of places in its lead
  std::vector<std::uint32_t>
      towns;  ///< of the news: name mentions of places in which the lead's clauses say that it was
};

/// Who is quoted, and over which bytes the attribution reaches.
struct SpeakerMention {
  std::string text;                   ///< "local health authorities", as written without article
  std::optional<std::uint32_t> name;  ///< index of the name mention inside it
  bool by_name = true;                ///< false: "reportedly", "sources"
  bool denies = false;                ///< what follows is denied by the speaker
  Span reach;                         ///< what the speaker is made responsible for
};

std::string_view name_of(TimexKind kind);
std::string_view name_of(EntityKind kind);

/// The folded names that a folded demonym can have been formed from, likeliest first:
/// "norvian" -> norvia, norvi, norv, ... Empty where it has no such ending.
std::vector<std::string> demonym_stems(std::string_view demonym);

/// What was recognised in some words of a sentence.
struct Mention {
  Span span;
  std::uint32_t sentence = 0;
  std::variant<NumberMention, DateMention, NameMention, EventMention, SpeakerMention> what;
  /// Of numbers, dates and events: why no claim has it.
  SkipReason unread = SkipReason::claimed;
};

}  // namespace checkclaims
