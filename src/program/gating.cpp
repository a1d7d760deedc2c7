#include "program/gating.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "checkclaims/waiver.hpp"

namespace checkclaims {
namespace {

/// The findings of the other tree and what is left of them today: one side fewer is nothing that a
/// change could be blamed for.
Baseline known_there(const std::vector<Finding>& there, const Analysis& analysis) {
  const std::vector<Finding>& today = analysis.findings;
  const Baseline before = baseline_of(there, analysis.lexicon->version());
  std::multimap<std::pair<std::string_view, std::string_view>, const BaselineEntry*> entries;
  for (const BaselineEntry& entry : before.entries)
    entries.emplace(std::pair(std::string_view(entry.rule), std::string_view(entry.key)), &entry);
  std::vector<Finding> left;
  for (const Finding& finding : today) {
    const auto [first, last] = entries.equal_range({finding.rule, finding.key});
    const auto holds_it = [&](const auto& place) {
      const auto& values = place.second->values;
      return std::includes(values.begin(), values.end(), finding.values.begin(),
                           finding.values.end());
    };
    if (std::any_of(first, last, holds_it)) left.push_back(finding);
  }
  return merged(before, baseline_of(left, before.lexicon));
}

Gate without_waivers(Loaded& loaded, const Accepted& accepted, const Options& options) {
  const auto& findings = loaded.analysis.findings;
  const Baseline baseline = accepted.baseline.value_or(Baseline{});
  Gate gate = compare(findings, baseline, options.today);
  if (!loaded.before) return gate;
  const Baseline there = known_there(loaded.before->findings.value_or(findings), loaded.analysis);
  const Gate beside = compare(findings, there);
  loaded.before->comparison.resolved = beside.resolved.size() - beside.superseded;
  Gate both = compare(findings, merged(there, baseline), options.today);
  gate.states = std::move(both.states);
  gate.before = std::move(both.before);
  gate.reasons = std::move(both.reasons);
  return gate;
}

/// Those of the configuration, then those in the articles.
std::vector<Waiver> all_waivers(const Analysis& analysis, const Options& options) {
  std::vector<Waiver> waivers = options.config.waivers;
  for (Waiver& waiver : waivers_in(analysis)) waivers.push_back(std::move(waiver));
  return waivers;
}

}  // namespace

Gate gate_of(Loaded& loaded, const Accepted& accepted, const Options& options) {
  Gate gate = without_waivers(loaded, accepted, options);
  apply_waivers(gate, loaded.analysis, all_waivers(loaded.analysis, options), options.today);
  return gate;
}

std::vector<Finding> not_waived(const Analysis& analysis, const Options& options) {
  Gate gate = compare(analysis.findings, {}, options.today);
  apply_waivers(gate, analysis, all_waivers(analysis, options), options.today);
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < analysis.findings.size(); ++i)
    if (gate.states.at(i) != State::waived) findings.push_back(analysis.findings[i]);
  return findings;
}

}  // namespace checkclaims
