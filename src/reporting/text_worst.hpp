#pragma once
#include "checkclaims/report.hpp"
#include "reporting/page.hpp"

namespace checkclaims {

/// Of a report with more open findings than a screen holds: its open errors once more, a line each,
/// the worst first. Nothing of a shorter one.
void write_worst(const Report& report, Page& page);

}  // namespace checkclaims
