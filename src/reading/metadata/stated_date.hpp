#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// What the value of a field that should hold a date says.
struct StatedDate {
  std::optional<Day> day;
  std::string fault;  ///< where there is no day: "is impossible", "names no day"
};

/// A day, perhaps with its weekday, a time and a zone: as ISO 8601 writes it, RFC 2822, or English
/// ("2024-07-31T09:19:00Z", "Wed, 31 Jul 2024 09:19:00 +0000", "July 31, 2024"). The day is that of
/// its own zone. `words` are in `text`.
StatedDate stated_date(std::string_view text, Span words, const Lexicon& lexicon);

}  // namespace checkclaims
