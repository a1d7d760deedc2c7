#pragma once
#include <span>
#include <string>
#include <string_view>

#include "checkclaims/finding.hpp"
#include "reporting/page.hpp"

namespace checkclaims {

/// One finding as a diff. `before`: of a changed finding the values in the baseline. Of a known
/// or waived one only its heading is shown, and the `reason` where there is one.
void write_finding(const Finding& finding, State state, std::span<const std::string> before,
                   std::string_view reason, Page& page);

/// What a heading says that a finding is about: "Port Nowhere fire, killed, Palestinians", of two
/// statements "police say a …-year-old was charged": 16 or 17.
std::string topic_of(const Finding& finding, const Lexicon& lexicon);
/// "evolving-figure: war in Norvia, killed, from 3 to 12".
std::string heading_of(const Finding& finding, const Page& page);
/// The first digits of its id, as every text shows it.
std::string short_id(const Finding& finding);

}  // namespace checkclaims
