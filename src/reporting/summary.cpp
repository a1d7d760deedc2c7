#include "reporting/summary.hpp"

#include <algorithm>

namespace checkclaims {

std::size_t articles_in(const Analysis& analysis) {
  return static_cast<std::size_t>(
      std::count_if(analysis.documents.begin(), analysis.documents.end(),
                    [](const Document& document) { return !document.table; }));
}

Summary summarise(const Report& report) {
  Summary summary;
  const auto& findings = report.analysis.findings;
  for (std::size_t i = 0; i < findings.size(); ++i)
    ++summary.findings[static_cast<std::size_t>(findings[i].severity)]
                      [static_cast<std::size_t>(report.gate.states.at(i))];
  for (const auto& document : report.analysis.documents) {
    summary.claims += document.coverage.claims;
    summary.numbers_seen += document.coverage.numbers_seen;
    summary.numbers_used += document.coverage.numbers_used;
    summary.dates_seen += document.coverage.dates_seen;
    summary.dates_used += document.coverage.dates_used;
    summary.events_seen += document.coverage.events_seen;
    summary.events_used += document.coverage.events_used;
  }
  return summary;
}

}  // namespace checkclaims
