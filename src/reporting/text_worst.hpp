#pragma once
#include "checkclaims/report.hpp"
#include "reporting/page.hpp"

namespace checkclaims {

/// For a report with more open findings than fit on a screen: repeats its open errors, one per
/// line, the worst first. Writes nothing for a shorter report.
void write_worst(const Report& report, Page& page);

}  // namespace checkclaims
