#pragma once
#include <cstdint>

#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// Everything that is said of one figure, office or state: from three values of a figure on as a
/// chart, and always as a table. `finding`: the finding below which it is written.
void write_story(HtmlReport& html, std::uint32_t story, std::uint32_t finding, Markup& out);

}  // namespace checkclaims
