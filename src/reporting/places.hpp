#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "checkclaims/report.hpp"
#include "reporting/position.hpp"

namespace checkclaims {

/// Where a label points, as tools outside ask for it.
struct Place {
  std::string path;     ///< as json_path gives it
  Position begin, end;  ///< `end` is behind the last character
};
Place place_of(const Analysis& analysis, const Label& label, DocumentPositions& positions);

/// The label at which a finding is shown where only one place can be: the rival in the newest
/// article; of several the last in the order of labels.
std::size_t primary_label(const Analysis& analysis, const Finding& finding);

/// Findings that are not in the baseline, as indexes, most severe first.
std::vector<std::size_t> open_findings(const Report& report);

/// What a label says, on one line: "1,139 killed: "the attack killed 1,139 people"".
std::string quoted_label(const Analysis& analysis, const Label& label);

}  // namespace checkclaims
