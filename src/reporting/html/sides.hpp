#pragma once
#include <cstdint>
#include <string>

#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// The id of a rival's quotation: "side-8ae55eba4b017764-0" for labels[0].
std::string side_anchor(const Finding& finding, std::size_t label);

/// The sides of a conflict in columns: the value large, then place, day, speaker and quotation, and
/// the places that repeat it.
void write_sides(HtmlReport& html, const Finding& finding, Markup& out);

}  // namespace checkclaims
