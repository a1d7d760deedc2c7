#pragma once
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "checkclaims/boxed.hpp"
#include "checkclaims/document.hpp"
#include "checkclaims/short_text.hpp"
#include "checkclaims/skip_reason.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// A number with its hedges: "more than 39,100", "two dozen", "between 10 and 12".
struct NumberMention {
  Value value;           ///< `unit` is empty here; the noun after the number determines it
  bool ordinal = false;  ///< "third", "7th": a position in a sequence, not a count
};

enum class TimexKind : std::uint8_t { date, duration, time, set };

/// What a date expression needs in order to be resolved.
enum class DateReference : std::uint8_t {
  complete,  ///< "7 October 2023", "October 2023", "2023": `days` is set
  yearless,  ///< "October 7", "August": month and perhaps day; `days` is set only if resolved
  weekday,   ///< "Thursday", "this Friday"
  relative,  ///< "yesterday", "last week": relative to the publication day
  vague,     ///< "recently", "now": TIMEX3 *_REF values
};

/// The distance of a date from one mentioned before: "that day" is 0 D, "a year earlier" is -1 Y.
struct DateStep {
  char unit = 'D';  ///< D, W, M, Q, Y
  int count = 0;
  /// Relative to a quarter only, otherwise also to the publication day: "a year ago".
  bool from_quarter = false;
};

/// A time expression with its TIMEX3 value.
struct DateMention {
  TimexKind kind = TimexKind::date;
  DateReference reference = DateReference::complete;
  std::string value;  ///< TIMEX3 value: "2023-10-07", "XXXX-10-07", "P9M", "2024-W31"
  std::string mod;    ///< TIMEX3 mod: "MORE_THAN", "LESS_THAN", "APPROX", ...; or empty
  /// The days it denotes, unbounded while unresolved; for "two years after" something, the days of
  /// that thing.
  DayRange days;
  std::optional<MonthDay> month_day;  ///< for a yearless date, and for a month of a year
  int weekday = -1;                   ///< 0 = Monday .. 6; -1 = not said
  /// Not in the calendar ("30 February 2024"): nothing but its words is known.
  bool impossible = false;
  /// Impossible, but clearly intended as a date: "2024-13-05", unlike the code "2024-45-77".
  bool meant = false;
  Boxed<Value> length;  ///< for durations: bounds, with unit "day", "week", "month", "year", ...
  /// Set if the expression is relative to a date mentioned before.
  std::optional<DateStep> from_told;
  bool past = false;  ///< the clause is about the past: the article is later than `days`
};

/// Whether the expression gives a day by its number, with or without a year, even one that is not
/// in the calendar.
inline bool names_day(const DateMention& date) {
  return date.impossible || (date.month_day && date.month_day->day() != 0);
}

enum class EntityKind : std::uint8_t { person, organization, place, group };

/// A name or a demonym, as far as the article alone identifies it.
struct NameMention {
  /// Id of the lexicon row that has the name, valid as long as the lexicon; empty for names
  /// recognised by form.
  std::string_view row;
  ShortText parts;   ///< folded words of the name, without titles and particles: see parts_of
  ShortText office;  ///< "prime minister" if the mention carries the title; otherwise empty
  /// 1 + index of the earlier mention in this article of which it is a short form; 0 = none.
  std::uint32_t same_as = 0;
  EntityKind kind = EntityKind::place;
  bool demonym = false;  ///< "Palestinian": the people or the adjective of a place or group
  bool possessive = false;
};

/// The words of a name, valid as long as the mention.
std::vector<std::string_view> parts_of(const NameMention& name);
std::size_t part_count(const NameMention& name);

/// A word that names or implies an event, with what the clause says about it.
struct EventMention {
  std::string kind;  ///< id of a row of the events table: "war", "attack", "earthquake"
  std::optional<std::uint32_t> agent, target, place;  ///< indexes of name mentions
  std::optional<std::uint32_t> date;                  ///< index of a date mention: when it happened
  std::optional<std::uint32_t> since;  ///< index of an event or date mention: when it began
  /// Folded word that distinguishes it from others of its kind ("ebola"); only for rows with `of`.
  std::string of;
  /// Id of the row of the clues table for the kind of site: "hotel" of "a fire in a motel".
  std::string setting;
  bool definite = false;  ///< "the attack", "Hamas's attack": known or unique
  bool plural = false;
  bool implied = false;  ///< not mentioned by a word of its own, but implied by what was counted
  bool news = false;     ///< the main event of the article; may be implied too
  /// For the main event: the clause with its day is about the event itself, not about its
  /// aftermath.
  bool day_told = false;
  /// For the main event: the publication day, if no clause gives a day.
  std::optional<Day> assumed;
  /// For the main event: name mentions of its victims or perpetrators.
  std::vector<std::uint32_t> people;
  std::vector<std::uint32_t> scene;  ///< for the main event: name mentions of places in the lead
  /// For the main event: name mentions of places where it happened according to the lead.
  std::vector<std::uint32_t> towns;
};

/// The source of an attribution, and the bytes that the attribution covers.
struct SpeakerMention {
  std::string text;  ///< "local health authorities": as written, without the article
  std::optional<std::uint32_t> name;  ///< index of the name mention inside it
  bool by_name = true;                ///< false: "reportedly", "sources"
  bool denies = false;                ///< the speaker denies what follows
  Span reach;                         ///< the words attributed to the speaker
};

std::string_view name_of(TimexKind kind);
std::string_view name_of(EntityKind kind);

/// The folded names from which a folded demonym can be derived, most likely first: "norvian" ->
/// norvia, norvi, norv, ... Empty if it has no such ending.
std::vector<std::string> demonym_stems(std::string_view demonym);

/// A recognised expression in a sentence.
struct Mention {
  Span span;
  std::uint32_t sentence = 0;
  /// For numbers, dates and events: why it is not part of a claim.
  SkipReason unread = SkipReason::claimed;
  /// Most are names; the others are larger and kept apart. Ask by `is`, `if_is` and `the`.
  std::variant<Boxed<NumberMention>, Boxed<DateMention>, NameMention, Boxed<EventMention>,
               Boxed<SpeakerMention>>
      what;
};
static_assert(sizeof(Mention) <= 64, "an article has thousands of them");

/// What the mention is, if it is of that kind; otherwise null. Constant where the mention is.
template <class Kind, class Any>
auto* if_is(Any& mention) {
  if constexpr (std::is_same_v<Kind, NameMention>) {
    return std::get_if<NameMention>(&mention.what);
  } else {
    auto* box = std::get_if<Boxed<Kind>>(&mention.what);
    return box == nullptr || !*box ? nullptr : &**box;
  }
}

template <class Kind>
bool is(const Mention& mention) {
  return if_is<Kind>(mention) != nullptr;
}

/// What the mention is; it must be of that kind.
template <class Kind, class Any>
auto& the(Any& mention) {
  assert(is<Kind>(mention));
  return *if_is<Kind>(mention);
}

/// The value of a number that is no position, and how long a length of time is; null of all else.
inline const Value* quantity_of(const Mention& mention) {
  if (const auto* number = if_is<NumberMention>(mention))
    return number->ordinal ? nullptr : &number->value;
  const auto* date = if_is<DateMention>(mention);
  const bool length = date != nullptr && date->kind == TimexKind::duration && date->length;
  return length ? &*date->length : nullptr;
}

}  // namespace checkclaims
