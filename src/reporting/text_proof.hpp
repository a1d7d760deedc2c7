#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/finding.hpp"
#include "reporting/page.hpp"

namespace checkclaims {

/// "because ... and ...": the steps of a proof that the lines above do not show already,
/// and the quotations that date its articles.
void write_proof(const Finding& finding, Page& page);

/// What a proof calls each label: its article's file name where the article is a rival
/// once, else with the line, and the column where a line has two of them; the whole
/// path where two articles share a name.
std::vector<std::string> references(const Finding& finding, Page& page);
/// "[1]" in the text of a cause -> what that label is called.
std::string with_references(std::string_view text, std::span<const std::string> references);

}  // namespace checkclaims
