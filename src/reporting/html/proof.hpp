#pragma once
#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// The steps of the proof, each place in them a link; what dates the articles, with quotations; the
/// likely cause; and how sure it is that the sides describe one thing, with the clues for and
/// against.
void write_proof(HtmlReport& html, const Finding& finding, Markup& out);

}  // namespace checkclaims
