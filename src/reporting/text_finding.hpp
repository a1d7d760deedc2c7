#pragma once
#include <span>
#include <string>

#include "checkclaims/finding.hpp"
#include "reporting/page.hpp"

namespace checkclaims {

/// One finding as a diff. `before`: of a changed finding the values in the baseline. Of a
/// known one only its heading is shown.
void write_finding(const Finding& finding, State state, std::span<const std::string> before, Page& page);

}  // namespace checkclaims
