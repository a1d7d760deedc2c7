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
/// "[1]" in a step of a proof -> what that label is called.
std::string with_references(std::string_view step, std::span<const std::string> references);
/// The labels that a step names, in its order; numbers that are no label's are left in.
std::vector<std::size_t> labels_in(std::string_view step);

}  // namespace checkclaims
