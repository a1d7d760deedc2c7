#include "program/gate_findings.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "checkclaims/waiver.hpp"

namespace checkclaims {
namespace {

/// The findings of the base and their current remainders: a finding that merely lost a side is not
/// new.
Baseline known_in_base(const ComparedFindings& base, const Analysis& analysis) {
  const std::vector<Finding>& today = analysis.findings;
  const Baseline before = baseline_of(base.findings.value_or(today), analysis.lexicon->version());
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

GatedFindings gate_without_waivers(const Analysis& analysis,
                                   const std::optional<ComparedFindings>& base,
                                   const Baseline& baseline, const Options& options) {
  const auto& findings = analysis.findings;
  GatedFindings gated{compare(findings, baseline, options.today)};
  if (!base) return gated;
  const Baseline known = known_in_base(*base, analysis);
  const Gate beside = compare(findings, known);
  gated.resolved_in_base = beside.resolved.size() - beside.superseded;
  Gate both = compare(findings, merged(known, baseline), options.today);
  gated.gate.states = std::move(both.states);
  gated.gate.before = std::move(both.before);
  gated.gate.reasons = std::move(both.reasons);
  return gated;
}

/// Those of the configuration, then those in the articles.
std::vector<Waiver> all_waivers(const Analysis& analysis, const Options& options) {
  std::vector<Waiver> waivers = options.config.waivers;
  for (Waiver& waiver : waivers_in(analysis)) waivers.push_back(std::move(waiver));
  return waivers;
}

}  // namespace

GatedFindings gate_findings(const Analysis& analysis, const std::optional<ComparedFindings>& base,
                            const BaselineFile& baseline, const Options& options) {
  GatedFindings gated =
      gate_without_waivers(analysis, base, baseline.content.value_or(Baseline{}), options);
  apply_waivers(gated.gate, analysis, all_waivers(analysis, options), options.today);
  return gated;
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
