// weekday-mismatch: the named day falls on another day of the week.
//
//   "Tuesday, 7 October 2023"    fires: that was a Saturday
//   "Tuesday, 7 October"         silent: it fits some year
#include "reasoning/calendar_errors.hpp"
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

std::vector<Finding> weekday_mismatch(const ClaimGraph& graph) {
  return wrong_days(
      graph.analysis(), "weekday-mismatch",
      [](const Document&, const WrittenDay& written) -> std::optional<WrongDay> {
        if (!written.day || written.weekday < 0 || weekday_of(*written.day) == written.weekday)
          return std::nullopt;
        const std::string day = to_iso(*written.day);
        const std::string said(weekday_name(written.weekday));
        const std::string is(weekday_name(weekday_of(*written.day)));
        return WrongDay{day, "weekday", said, {StepKind::wrong_weekday, {*written.day, is, said}}};
      });
}

}  // namespace checkclaims
