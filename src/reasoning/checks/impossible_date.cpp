// impossible-date: the day does not exist in the calendar.
//
//   "on 31 April 2024"           fires
//   "on 29 February"             silent: some years have it
#include "reasoning/calendar_errors.hpp"
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

std::vector<Finding> impossible_date(const ClaimGraph& graph) {
  return wrong_days(
      graph.analysis(), "impossible-date",
      [](const Document& document, const WrittenDay& written) -> std::optional<WrongDay> {
        if (written.day) return std::nullopt;
        const std::string words(document.at(written.span));
        return WrongDay{words, "date", words, {StepKind::no_such_day, {words}}};
      });
}

}  // namespace checkclaims
