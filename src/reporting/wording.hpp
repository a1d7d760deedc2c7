#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/document.hpp"

namespace checkclaims {

/// "2024-07-31", "2024-07-08..", "..2024-08-01", "2024-07-08..2024-08-06"; empty if nothing is
/// known.
std::string shown_days(const DayRange& days);
/// The same, with "2011" for a whole year and "2011-05" for a whole month.
std::string shown_period(const DayRange& days);
/// The bounds of a figure, the holder's name of an office, otherwise the words of the claim.
std::string shown_value(const LinkedClaim& claim);
/// "per Gaza health authorities, per Example Daily", "no speaker named".
std::string shown_speaker(std::span<const std::string> chain);
/// A quotation with the words in its middle that it is about.
struct QuotedWords {
  std::string before, focus, after;
};
/// The words around `focus`, which must be within `span`, on one line of at most `width` columns,
/// not counting the cut marks: white space becomes one blank, and what does not fit is cut at a
/// word boundary and shown as "…". The first 400 bytes of the focus are never cut.
QuotedWords quoted_words(const Document& document, Span span, Span focus, std::size_t width);
/// The same in one piece.
std::string quotation(const Document& document, Span span, Span focus, std::size_t width);

/// "navigation (214 words)".
std::string in_words(const OmittedPart& part);

}  // namespace checkclaims
