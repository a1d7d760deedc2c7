#pragma once
#include <functional>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// An error in a day as it is written.
struct WrongDay {
  std::string name;     ///< subject of the finding: "7 October 2023"
  std::string measure;  ///< "weekday"
  std::string value;    ///< the impossible part of what is written: "Tuesday"
  ProofStep proof;      ///< "2023-10-07 is a Saturday, not a Tuesday"
};

/// One finding for each error, however many articles repeat it. `judge` returns nothing for a
/// correct day.
std::vector<Finding> wrong_days(
    const Analysis& analysis, std::string_view rule,
    const std::function<std::optional<WrongDay>(const Document&, const WrittenDay&)>& judge);

}  // namespace checkclaims
