#pragma once
#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// The section with all findings in the order of the text report, and the filters above it. What is
/// known or waived is folded, and so is everything beyond the first 50 that are open.
void write_findings(HtmlReport& html, Markup& out);

}  // namespace checkclaims
