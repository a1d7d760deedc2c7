#pragma once
#include <string>

#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// The report in one sentence: "2 errors in 5 articles: not everything they say can be true."
std::string verdict_of(const Report& report);

/// The top of the page: the verdict, the numbers of findings, how much of the articles was
/// understood, and what the reader must know beside it, such as articles that were skipped.
void write_verdict(HtmlReport& html, Markup& out);

}  // namespace checkclaims
