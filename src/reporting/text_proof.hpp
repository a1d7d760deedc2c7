#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/finding.hpp"
#include "reporting/page.hpp"

namespace checkclaims {

/// Writes "because ... and ...": the proof steps that are not shown in the lines above, and the
/// quotations that date its articles.
void write_proof(const Finding& finding, Page& page);

/// The name of each label in a proof: the file name of its article if the article is a rival only
/// once, otherwise with the line, and with the column if a line has two of them; the whole path if
/// two articles have the same file name.
std::vector<std::string> references(const Finding& finding, Page& page);
/// Replaces "[1]" in the text of a cause by the name of that label.
std::string with_references(std::string_view text, std::span<const std::string> references);

}  // namespace checkclaims
