#pragma once
#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// What everybody agrees on, as a timeline: the values that at least two articles give, of stories
/// without an error or a warning.
void write_agreed(HtmlReport& html, Markup& out);

}  // namespace checkclaims
