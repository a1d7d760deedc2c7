#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {
namespace {

using Check = std::vector<Finding> (*)(const ClaimGraph&);

constexpr std::array checks = {
    conflicting_figure, falling_total,    disputed_figure,  evolving_figure, revised_figure, refined_figure,
    conflicting_date,   impossible_order, weekday_mismatch, impossible_date,
    conflicting_place,
};

}  // namespace

std::vector<Finding> check(const Analysis& analysis) {
  const ClaimGraph graph(analysis);
  std::vector<Finding> findings;
  for (const Check run : checks) {
    std::vector<Finding> found = run(graph);
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  }
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.severity, a.key, a.rule, a.id) < std::tie(b.severity, b.key, b.rule, b.id);
  });
  return findings;
}

}  // namespace checkclaims
