#pragma once
#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// The index: every event and every name that a claim is about, with links to its findings and to
/// the articles that speak of it.
void write_index(HtmlReport& html, Markup& out);

}  // namespace checkclaims
