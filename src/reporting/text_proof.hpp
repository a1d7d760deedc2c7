#pragma once
#include "checkclaims/finding.hpp"
#include "reporting/page.hpp"

namespace checkclaims {

/// "because ... and ...": the steps of a proof that the lines above do not show already,
/// and the quotations that date its articles.
void write_proof(const Finding& finding, Page& page);

}  // namespace checkclaims
