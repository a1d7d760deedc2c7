#pragma once
#include <cstdint>

#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// Everything that is said of one figure, office or state, as a table, and from three values of a
/// figure on also as a chart. `finding`: the finding below which it is written; nothing is written,
/// and false returned, if that quotes all of it already.
bool write_story(HtmlReport& html, std::uint32_t story, std::uint32_t finding, Markup& out);

}  // namespace checkclaims
