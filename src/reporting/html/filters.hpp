#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// What the reader can choose among the findings without a script: each finding has a class for
/// its severity, state, rule, event and sources, and the style sheet hides what is not chosen. Its
/// rules are the same for every report, so classes are numbers, and beyond html_filter_values the
/// rarest values share one.
class HtmlFilters {
 public:
  explicit HtmlFilters(const Report& report);

  /// "finding error new rule-0 event-3 source-1".
  std::string classes(std::size_t finding) const;
  /// The controls. Only what makes a difference is offered.
  void write(Markup& out) const;

 private:
  struct Choice {
    std::string name;
    std::size_t findings = 0;
  };
  struct Kind {
    std::vector<Choice> choices;                     ///< by number
    std::vector<std::vector<std::uint32_t>> chosen;  ///< for each finding its numbers
  };
  static Kind kind_of(const std::vector<std::vector<std::string>>& values);

  const Report& report_;
  Kind rules_, events_, sources_;
};

}  // namespace checkclaims
