#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checkclaims/clue.hpp"
#include "checkclaims/predication.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// A number or a day that a clause gives of one who is named, or of an event: a fine, a prison
/// term, an age.
struct Amount {
  std::uint16_t row = 0;  ///< of the amounts table
  Party of;
  std::string
      qualified;  ///< folded words before its noun: "core" of "core inflation"; empty = none
  Value value;    ///< `unit` of money is its currency, of lengths of time "month"; of days empty
  DayRange days;  ///< where it is a day; else unbounded
  std::optional<std::uint32_t> date;     ///< date mention of its sentence, where that has one only
  std::optional<std::uint32_t> speaker;  ///< the first speaker mention of its sentence
  Span value_span;
  Span span;  ///< the words that say so
};

/// The same among all articles.
struct AmountStatement {
  std::uint32_t row = 0;
  LinkedParty of;
  bool event = false;  ///< it is of an event, not of a party
  std::string qualified;
  std::string speaker;     ///< as written; empty = none
  std::string generation;  ///< folded: "jr" of "Omar Hadid Jr"; empty = none is named
  Value value;
  DayRange days;
  DayRange when;  ///< named beside it; unbounded where nothing is
  int month = 0;  ///< the same, where its year is open; 0 = none
  DocumentId document{};
  Span value_span, span;
};

/// Two articles give another one of something that has but one.
struct AmountContrast {
  std::array<AmountStatement, 2> sides;
  std::optional<std::int32_t>
      odds;  ///< log-odds in thousandths that both articles tell of one story; nothing where a name
             ///< alone says so, or time may make both true
  std::vector<Clue> clues;  ///< of that, the weightiest first
};

}  // namespace checkclaims
