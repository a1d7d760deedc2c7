#pragma once
#include <cstdint>
#include <string_view>

namespace checkclaims {

/// How grave a finding is. An error is proved, a warning likely, a note tells the story of a
/// figure.
enum class Severity : std::uint8_t { error, warning, note };

/// What a place that a finding quotes is there for.
enum class LabelRole : std::uint8_t {
  rival,     ///< a side that cannot be true together with the others, or a step of a series
  evidence,  ///< a place the proof also needs, such as the words that date an article
  also,      ///< another place that repeats a rival's value
};

/// "error", "warning", "note": the name in every output.
std::string_view name_of(Severity severity);
/// "rival", "evidence", "also".
std::string_view name_of(LabelRole role);

}  // namespace checkclaims
