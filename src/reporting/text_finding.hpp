#pragma once
#include <span>
#include <string>
#include <string_view>

#include "checkclaims/finding.hpp"
#include "reporting/page.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {

/// Writes one finding as a diff. `before`: for a changed finding the values in the baseline. For a
/// known or waived finding only the heading is shown, and `reason` if there is one.
void write_finding(const Finding& finding, State state, std::span<const std::string> before,
                   std::string_view reason, Page& page);

/// What a finding is about, as in a heading: "Port Nowhere fire, killed, Palestinians"; for two
/// statements "police say a …-year-old was charged": 16 or 17.
std::string topic_of(const Finding& finding, const Lexicon& lexicon);
/// "evolving-figure: war in Norvia, killed, from 3 to 12".
std::string heading_of(const Finding& finding, const Page& page);
/// "killed · Israel · 2023-10-07": what is compared, of whom, where and when.
std::string about_of(const Finding& finding, const Page& page);
/// Whether the finding is shown as a story: nothing in it is a contradiction.
bool is_story(const Finding& finding);
/// The value of a rival as shown: "1,139", "> 9 months", a name, or the words of the label.
std::string value_of(const Label& label, const Page& page);
/// "published 2024-08-01..", "in office 2024-03-01..", "date unknown": only the days on which an
/// error may be based, which are proved without a growing total. `shown` writes days.
std::string dated(const Label& label, const Page& page,
                  std::string (*shown)(const DayRange&) = shown_days);
/// The first digits of the finding's id, as shown in all texts.
std::string short_id(const Finding& finding);

}  // namespace checkclaims
