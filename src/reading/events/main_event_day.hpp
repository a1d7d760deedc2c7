#pragma once
#include <optional>
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"
#include "reading/mentions/left_out.hpp"

namespace checkclaims {

enum class MainEventClass : std::uint8_t { harm, other };

/// The day of what an article is about, and the words that give it.
struct MainEventDay {
  DayRange days;                  ///< one day, or the days of "over the weekend"
  bool proved = false;            ///< a verb or noun of the event is told with it
  std::uint32_t mention = 0;      ///< the date mention
  std::size_t sentence = 0;       ///< index into the sentences
  std::vector<LeftOut> left_out;  ///< days that are told with something else
};

/// The day that the clauses telling the event speak for most; early ones count more.
///
///   A man was shot Friday, police said Saturday.         Friday
///   He was charged Monday with Friday's shooting.        Friday
///   On Tuesday, police said, a fire broke out.           Tuesday
///
/// Days of what follows an event (charges, vigils, statements) and days to come do not
/// count, and days long ago only in an article of what follows. Where no day is left, the
/// days of a longer time that the lead tells ("last month"); else nothing.
std::optional<MainEventDay> main_event_day(const Reading& reading,
                                           std::span<const RecognisedSentence> sentences,
                                           MainEventClass news);

}  // namespace checkclaims
