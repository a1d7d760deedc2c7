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

/// A number or a day that a clause gives for a named party or an event: a fine, a prison term, an
/// age.
struct Amount {
  std::uint16_t row = 0;  ///< index into the amounts table
  Party of;
  /// Folded words before the noun: "core" of "core inflation"; may be empty.
  std::string qualified;
  Value value;    ///< `unit` is the currency for money, "month" for lengths of time, empty for days
  DayRange days;  ///< set if the amount is a day, otherwise unbounded
  std::optional<std::uint32_t> date;  ///< the date mention of its sentence, if there is exactly one
  std::optional<std::uint32_t> speaker;  ///< the first speaker mention of its sentence
  bool settled = false;                  ///< an age at death: time no longer changes it
  Span value_span;
  Span span;  ///< the words that state it
};

/// An amount after linking across all articles.
struct AmountStatement {
  std::uint32_t row = 0;
  LinkedParty of;
  bool event = false;  ///< the amount belongs to an event, not to a party
  std::string qualified;
  std::string speaker;     ///< as written; empty if there is none
  std::string generation;  ///< folded: "jr" of "Omar Hadid Jr"; empty if none is given
  Value value;
  DayRange days;
  DayRange when;         ///< days named with it; unbounded if there are none
  bool settled = false;  ///< as in Amount
  int month = 0;         ///< the month named with it if its year is unknown; 0 = none
  DocumentId document{};
  Span value_span, span;
};

/// Two articles give different values for something that can have only one.
struct AmountContrast {
  std::array<AmountStatement, 2> sides;
  /// Log-odds, in thousandths, that both articles cover one story; empty if a name alone
  /// establishes that, or if time may make both values true.
  std::optional<std::int32_t> odds;
  std::vector<Clue> clues;  ///< the clues behind `odds`, by descending weight
};

}  // namespace checkclaims
