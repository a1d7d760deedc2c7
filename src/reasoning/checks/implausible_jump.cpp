// implausible-jump: a total leaps far beyond its growth so far.
//
//   "4,150 killed"; a month later "4,312"; a month later "43,510"     fires: a digit too many
//   "at least 39,445"; on a later day "over 24,000"                   fires: 42,000 is likelier
//   "12 killed"; the day after "150"                                  silent: the growth is unknown
//
// Only the last step is reported: a number that others confirm later was not an error.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "checkclaims/digits.hpp"
#include "reasoning/check.hpp"
#include "reasoning/counterfactual.hpp"
#include "reasoning/implicit_decrease.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"
#include "reasoning/series.hpp"

namespace checkclaims {
namespace {

// the largest growth in a step of a series in which a slip is recognisable
constexpr double slow = 1.2;
constexpr double slipped = 1.5;       // a leap that a slip explains
constexpr double leap = 5;            // a leap that needs no explanation...
constexpr double times_as_fast = 20;  // ...if it is so much faster, per day, than any before
constexpr std::size_t known_steps = 4;

struct Step {
  std::uint32_t bounded = 0;
  std::int64_t number = 0;
  std::int32_t day = 0;
};

/// The steps of the series, where each has a day and names a number.
std::vector<Step> steps_of(const Quantity& quantity, const Series& series) {
  std::vector<Step> steps;
  if (series.order_inferred) return steps;
  for (const std::uint32_t i : series.steps) {
    const auto number = named(quantity, i);
    const BoundedClaim& bounded = quantity.bounded_claims[i];
    if (!number || bounded.low != bounded.high) return {};
    if (!steps.empty() && (steps.back().day >= bounded.low || steps.back().number > *number))
      return {};
    steps.push_back({i, *number, bounded.low});
  }
  return steps;
}

double growth(const Step& from, const Step& to) {
  return static_cast<double>(to.number) / static_cast<double>(from.number);
}

double a_day(const Step& from, const Step& to) {
  return static_cast<double>(to.number - from.number) / static_cast<double>(to.day - from.day);
}

/// Another article has a number at least as large as the last.
bool confirmed(const Quantity& quantity, const Step& last) {
  return std::any_of(quantity.bounded_claims.begin(), quantity.bounded_claims.end(),
                     [&](const BoundedClaim& bounded) {
                       return bounded.document != quantity.bounded_claims[last.bounded].document &&
                              bounded.at_most >= quantity.bounded_claims[last.bounded].at_least;
                     });
}

/// The slip whose correction makes the last number continue from the one before.
std::optional<Slip> slip_behind(const Step& before, const Step& last) {
  for (const Slip& slip : slips(last.number))
    if (slip.meant >= before.number && near(slip.meant, before.number)) return slip;
  return std::nullopt;
}

Finding jump(const ClaimGraph& graph, const Quantity& quantity, const std::vector<Step>& steps,
             const std::optional<Slip>& slip) {
  const std::vector<std::uint32_t> shown = {steps[steps.size() - 3].bounded,
                                            steps[steps.size() - 2].bounded, steps.back().bounded};
  Finding finding = finding_about(graph, quantity, std::span(shown).last(2), "implausible-jump",
                                  Severity::warning);
  const auto value = [&](std::size_t step) -> const Value& {
    return graph.claim(quantity.bounded_claims[shown[step]]).figure().value;
  };
  finding.message =
      fmt::format("{}: a leap from {} to {}", topic(finding, *graph.analysis().lexicon),
                  to_text(value(1)), to_text(value(2)));
  for (const std::uint32_t i : shown)
    finding.labels.push_back(
        quote_figure(graph, quantity.bounded_claims[i].claim, LabelRole::rival));
  const Step& earlier = steps[steps.size() - 3];
  const Step& before = steps[steps.size() - 2];
  const Step& last = steps.back();
  const auto grown = [&](StepKind kind, std::uint32_t from, const Step& one, const Step& next) {
    return ProofStep{kind,
                     {value(from + 1), LabelRef{from + 1}, fmt::format("{:.1f}", growth(one, next)),
                      value(from), LabelRef{from}, std::int64_t{next.day - one.day}}};
  };
  finding.proof = {grown(StepKind::leap, 1, before, last),
                   grown(StepKind::earlier_growth, 0, earlier, before)};
  if (!slip) return with_repeats(std::move(finding), graph, quantity, shown);
  const auto [cause, how] = words_of(slip->kind);
  finding.cause = {cause,
                   fmt::format("{} in [2] is {} with {}", to_text(value(2)),
                               to_grouped(Decimal::of(slip->meant)), how),
                   quantity.bounded_claims[last.bounded].claim};
  return with_repeats(std::move(finding), graph, quantity, shown);
}

std::optional<Finding> jump_of(const ClaimGraph& graph, const Quantity& quantity) {
  const auto series = series_of(graph, quantity);
  if (!series) return std::nullopt;
  const std::vector<Step> steps = steps_of(quantity, *series);
  if (steps.size() < 3 || steps.front().number < 10 || confirmed(quantity, steps.back()))
    return std::nullopt;
  const Step& before = steps[steps.size() - 2];
  const Step& last = steps.back();
  double most = 1, fastest = 0;
  for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
    most = std::max(most, growth(steps[i - 1], steps[i]));
    fastest = std::max(fastest, a_day(steps[i - 1], steps[i]));
  }
  const auto slip = slip_behind(before, last);
  if (slip && most <= slow && growth(before, last) >= slipped)
    return jump(graph, quantity, steps, slip);
  const bool far = steps.size() >= known_steps && growth(before, last) >= leap &&
                   a_day(before, last) >= times_as_fast * fastest;
  if (far && most <= slipped) return jump(graph, quantity, steps, std::nullopt);
  return std::nullopt;
}

}  // namespace

std::vector<Finding> implausible_jump(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const Quantity& quantity : graph.quantities()) {
    if (auto finding = jump_of(graph, quantity)) findings.push_back(std::move(*finding));
    if (auto finding = suggested_fall(graph, quantity)) findings.push_back(std::move(*finding));
  }
  return findings;
}

}  // namespace checkclaims
