#include "checkclaims/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace checkclaims {
namespace {

constexpr std::size_t longest_word = 40;

}  // namespace

std::size_t distance(std::string_view one, std::string_view other) {
  one = one.substr(0, longest_word);
  other = other.substr(0, longest_word);
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t k = 0; k < other.size(); ++k) {
      const std::size_t changed = diagonal + (one[i] == other[k] ? 0 : 1);
      diagonal = row[k + 1];
      row[k + 1] = std::min({changed, row[k] + 1, row[k + 1] + 1});
    }
  }
  return row.back();
}

std::string_view nearest(std::string_view name, std::span<const std::string_view> known) {
  std::string_view best;
  std::size_t least = name.size() / 3 + 1;  // beyond that it is another word
  for (const std::string_view candidate : known) {
    const bool begins = name.size() >= 3 && candidate.starts_with(name);  // "formats" for "form"
    const std::size_t far = begins ? 1 : distance(name, candidate);
    if (far > least || (far == least && !best.empty())) continue;
    least = far;
    best = candidate;
  }
  return best;
}

}  // namespace checkclaims
