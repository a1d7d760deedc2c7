#pragma once
#include <functional>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// What is wrong with a day as it is written.
struct WrongDay {
  std::string name;     ///< what the finding is about: "7 October 2023"
  std::string measure;  ///< "weekday"
  std::string value;    ///< what is said and cannot be: "Tuesday"
  ProofStep proof;      ///< "2023-10-07 is a Saturday, not a Tuesday"
};

/// One finding for each mistake, however many articles repeat it. `judge` gives nothing for a day
/// that is right.
std::vector<Finding> wrong_days(
    const Analysis& analysis, std::string_view rule,
    const std::function<std::optional<WrongDay>(const Document&, const WrittenDay&)>& judge);

}  // namespace checkclaims
