#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/clue.hpp"
#include "checkclaims/document.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// A measurement after linking across all articles.
struct MeasurementStatement {
  DocumentId document{};
  UnitClass unit = UnitClass::count;
  Value value;           ///< `unit` is the currency for money, otherwise empty
  std::string noun;      ///< lemma of what is counted or measured: "job", "turnout"; may be empty
  std::string verb;      ///< lemma of the verb that governs the number; may be empty
  std::string party;     ///< name of the entity whose number it is; may be empty
  std::string party_id;  ///< id of that entity; may be empty
  std::string speaker;   ///< as written; empty if there is none
  Modality modality = Modality::asserted;
  DayRange when;  ///< days named in its sentence; unbounded if there are none
  Span value_span;
  Span span;       ///< the words that state it
  std::string id;  ///< hash of what is claimed
};

/// Two articles give different numbers for what is weighed to be one quantity.
struct MeasurementContrast {
  std::array<MeasurementStatement, 2> sides;  ///< the earlier article first
  std::string what;         ///< the quantity for readers: "jobs cut by Vesta Line"
  bool fixed = false;       ///< told of one deed, so that no time between the articles explains it
  std::int32_t odds = 0;    ///< log-odds, in thousandths, that both sides give one quantity
  std::vector<Clue> clues;  ///< the weightiest first
};

/// Numbers of which one cannot be a part of the other, or that part of it.
struct PartsContrast {
  enum class Kind : std::uint8_t {
    sum,     ///< `parts` are together more than `other`
    share,   ///< `parts[0]` of `whole` is another percentage than `other`
    of_all,  ///< the percentages `parts` are together more than 100
    change,  ///< from `parts[0]` to `parts[1]` it changes by other than `other` percent
  };
  Kind kind = Kind::sum;
  std::vector<MeasurementStatement> parts;  ///< at least one; for a change two
  std::optional<MeasurementStatement> whole, other;
  std::string what;         ///< the quantity for readers
  bool fixed = false;       ///< told in one article
  std::int32_t odds = 0;    ///< log-odds, in thousandths, that all are of one thing
  std::vector<Clue> clues;  ///< the weightiest first
};

std::string_view name_of(UnitClass unit);

}  // namespace checkclaims
