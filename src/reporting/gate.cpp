// The gate considers only what was not accepted: a finding whose rule, key and values are in the
// baseline is known, whichever articles repeat it and wherever it moved.
#include <algorithm>
#include <array>
#include <map>

#include "checkclaims/baseline.hpp"

namespace checkclaims {

std::string_view name_of(State state) {
  static constexpr std::array<std::string_view, 4> names = {"new", "changed", "known", "waived"};
  return names.at(static_cast<std::size_t>(state));
}

Gate compare(std::span<const Finding> findings, const Baseline& baseline,
             std::optional<Day> today) {
  using RuleAndKey = std::pair<std::string_view, std::string_view>;  // rule and key
  const auto ended = [&](const BaselineEntry& entry) {
    return today && entry.until && *entry.until < *today;
  };
  std::multimap<RuleAndKey, const BaselineEntry*> accepted;
  for (const auto& entry : baseline.entries)
    if (!ended(entry)) accepted.emplace(RuleAndKey{entry.rule, entry.key}, &entry);

  std::vector<std::string_view> present;
  for (const auto& finding : findings) present.push_back(finding.id);
  std::sort(present.begin(), present.end());
  const auto occurs = [&](std::string_view id) {
    return std::binary_search(present.begin(), present.end(), id);
  };

  Gate gate;
  std::vector<std::string_view> replaced;
  for (const auto& finding : findings) {
    const auto [first, last] = accepted.equal_range({finding.rule, finding.key});
    State state = State::fresh;
    std::vector<std::string> before;
    std::string reason;
    for (auto entry = first; entry != last; ++entry) {
      if (entry->second->id == finding.id) {
        state = State::known;
        reason = entry->second->reason;
        break;
      }
      state = State::changed;
      if (occurs(entry->second->id)) continue;
      before.insert(before.end(), entry->second->values.begin(), entry->second->values.end());
      replaced.push_back(entry->second->id);
    }
    if (state != State::changed) before.clear();
    std::sort(before.begin(), before.end());
    before.erase(std::unique(before.begin(), before.end()), before.end());
    gate.states.push_back(state);
    gate.before.push_back(std::move(before));
    gate.reasons.push_back(std::move(reason));
  }
  for (const auto& entry : baseline.entries) {
    if (!occurs(entry.id))
      gate.resolved.push_back(entry.id);
    else if (ended(entry))
      gate.expired.push_back(entry.id);
    gate.undated |= entry.until.has_value() && !today;
  }
  std::sort(gate.resolved.begin(), gate.resolved.end());
  std::sort(replaced.begin(), replaced.end());
  gate.superseded =
      static_cast<std::size_t>(std::unique(replaced.begin(), replaced.end()) - replaced.begin());
  return gate;
}

bool passes(std::span<const Finding> findings, const Gate& gate, FailOn fail_on) {
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (fail_on && findings[i].severity <= *fail_on && is_open(gate.states.at(i))) return false;
  return true;
}

}  // namespace checkclaims
