// evolving-figure: a total that grows from article to article, in the order of time.
//
//   March  "almost 32,000 killed in the war";  later  "over 42,000 killed"     fires
//   two articles  "over 42,000 killed"                                         silent: they agree
#include <fmt/format.h>

#include "reasoning/check.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"
#include "reasoning/series.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_steps = 64;

/// The series, reduced to its first and last steps where it is too long to be shown.
std::vector<std::uint32_t> shown_steps(const std::vector<std::uint32_t>& steps) {
  if (steps.size() <= most_steps) return steps;
  std::vector<std::uint32_t> shown(steps.begin(), steps.begin() + most_steps / 2);
  shown.insert(shown.end(), steps.end() - most_steps / 2, steps.end());
  return shown;
}

Finding story(const ClaimGraph& graph, const Quantity& quantity, const Series& series) {
  Finding finding = finding_about(graph, quantity, series.steps, "evolving-figure", Severity::note);
  const auto value = [&](std::uint32_t i) -> const Value& {
    return graph.claim(quantity.bounded_claims[i]).figure().value;
  };
  finding.message =
      fmt::format("{}: from {} to {}", topic(finding, *graph.analysis().lexicon),
                  to_text(value(series.steps.front())), to_text(value(series.steps.back())));
  finding.order_inferred = series.order_inferred;
  const std::vector<std::uint32_t> shown = shown_steps(series.steps);
  for (std::uint32_t i = 0; i < shown.size(); ++i) {
    const std::uint32_t step = shown[i];
    if (i > 0)
      if (const auto gain = growth(value(shown[i - 1]), value(step)))
        finding.proof.push_back({StepKind::growth, {LabelRef{i - 1}, LabelRef{i}, *gain}});
    finding.labels.push_back(
        quote_figure(graph, quantity.bounded_claims[step].claim, LabelRole::rival));
  }
  if (finding.order_inferred) finding.proof.push_back({StepKind::order_inferred, {}});
  if (shown.size() < series.steps.size())
    finding.proof.push_back(
        {StepKind::steps_left_out, {count(series.steps.size() - shown.size())}});
  return with_repeats(std::move(finding), graph, quantity, shown);
}

}  // namespace

std::vector<Finding> evolving_figure(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const Quantity& quantity : graph.quantities())
    if (const auto series = series_of(graph, quantity))
      findings.push_back(story(graph, quantity, *series));
  return findings;
}

}  // namespace checkclaims
