#pragma once
#include <string_view>

namespace checkclaims {

/// The number of values of a rule, an event or a source that a filter of the page can tell apart,
/// the last of them standing for all others.
inline constexpr std::size_t html_filter_values = 40;

/// The style sheet of every report, the same for all: html.css and the rules of the filters, put
/// together by cmake/embed_style.cmake.
std::string_view html_style();
/// Its hash as a policy names it: "sha256-..." in base64.
std::string_view html_style_hash();

}  // namespace checkclaims
