// Selects a finding by the beginning of its id.
#include <fmt/format.h>

#include <algorithm>

#include "checkclaims/report.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t least_digits = 4, shown_digits = 8, most_named = 5;

bool hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::size_t shared(std::string_view one, std::string_view other) {
  const auto [end, ignored] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  return static_cast<std::size_t>(end - one.begin());
}

/// "8ae55eba, da3d74d7 and 3 more"; ids with a longer common prefix are shown as far as needed to
/// distinguish them.
std::string listed(std::vector<std::string> ids, std::size_t alike) {
  const std::size_t shown = std::min(ids.size(), most_named), more = ids.size() - shown;
  ids.resize(shown);
  for (std::string& id : ids) id.resize(std::min(id.size(), std::max(shown_digits, alike + 1)));
  return fmt::format("{}{}", fmt::join(ids, ", "),
                     more > 0 ? fmt::format(" and {} more", more) : "");
}

}  // namespace

const Finding& finding_of(const Analysis& analysis, std::string_view id) {
  const std::string seen(id);
  std::string wanted(id);
  for (char& c : wanted)
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
  if (wanted.size() < least_digits || !hex(wanted))
    throw InputError(seen,
                     fmt::format("not a finding id, expected {} or more hex digits", least_digits));
  std::size_t longest = 0;
  for (const Finding& finding : analysis.findings)
    longest = std::max(longest, shared(wanted, finding.id));
  std::vector<std::string> nearest;
  const Finding* found = nullptr;
  for (const Finding& finding : analysis.findings)
    if (shared(wanted, finding.id) == longest) {
      nearest.push_back(finding.id);
      found = &finding;
    }
  std::sort(nearest.begin(), nearest.end());
  if (found == nullptr) throw InputError(seen, "no such finding, these articles have none");
  if (longest < wanted.size())
    throw InputError(seen,
                     fmt::format("no such finding, the nearest is {}", listed(nearest, longest)));
  if (nearest.size() > 1) {
    const std::size_t alike = shared(nearest.front(), nearest.back());
    throw InputError(seen, fmt::format("ambiguous id, could be {}", listed(nearest, alike)));
  }
  return *found;
}

}  // namespace checkclaims
