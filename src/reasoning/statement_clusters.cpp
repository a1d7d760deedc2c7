#include "reasoning/statement_clusters.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace checkclaims {
namespace {

using Place = std::pair<DocumentId, Span>;

/// Disjoint sets that are joined step by step; the root of a set is its lowest index.
class Joined {
 public:
  explicit Joined(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }
  std::uint32_t root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a), b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

/// The measure of each figure, by its place in the text.
std::map<Place, std::string_view> measures(const Analysis& analysis) {
  std::map<Place, std::string_view> all;
  for (const LinkedClaim& claim : analysis.claims)
    if (claim.kind() == ClaimKind::figure)
      all.emplace(Place(claim.document, claim.said.value_span), claim.said.measure);
  return all;
}

bool both_claim(const StatementContrast& contrast,
                const std::map<Place, std::string_view>& measures) {
  if (contrast.kind != ContrastKind::number) return false;
  const auto measure = [&](const StatementSide& side) {
    const auto found = measures.find({side.document, side.word});
    return found == measures.end() ? std::string_view() : found->second;
  };
  const std::string_view one = measure(contrast.sides[0]);
  return !one.empty() && one == measure(contrast.sides[1]);
}

/// For use in an identity: "Tuesday" at the beginning of a sentence is "tuesday" within it.
std::string folded(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  return text;
}

}  // namespace

std::vector<StatementCluster> statement_clusters(const Analysis& analysis) {
  const auto figures = measures(analysis);
  Joined joined(analysis.contrasts.size());
  std::map<std::pair<Place, ContrastKind>, std::uint32_t> at_place;
  std::map<std::tuple<std::vector<std::string>, std::string, std::string>, std::uint32_t> saying;
  std::vector<std::uint32_t> kept;
  for (std::uint32_t i = 0; i < analysis.contrasts.size(); ++i) {
    const StatementContrast& contrast = analysis.contrasts[i];
    if (both_claim(contrast, figures)) continue;
    kept.push_back(i);
    for (const StatementSide& side : contrast.sides)
      joined.join(i, at_place.emplace(std::pair(Place(side.document, side.word), contrast.kind), i)
                         .first->second);
    auto low = folded(contrast.sides[0].text), high = folded(contrast.sides[1].text);
    if (high < low) std::swap(low, high);
    joined.join(i, saying.emplace(std::tuple(contrast.frame, low, high), i).first->second);
  }
  std::map<std::uint32_t, StatementCluster> clusters;
  for (const std::uint32_t i : kept) {
    StatementCluster& cluster = clusters[joined.root(i)];
    cluster.members.push_back(i);
    for (const StatementSide& side : analysis.contrasts[i].sides)
      cluster.values.push_back(folded(side.text));
  }
  std::vector<StatementCluster> all;
  for (auto& [root, cluster] : clusters) {
    std::sort(cluster.values.begin(), cluster.values.end());
    cluster.values.erase(std::unique(cluster.values.begin(), cluster.values.end()),
                         cluster.values.end());
    std::stable_sort(
        cluster.members.begin(), cluster.members.end(), [&](std::uint32_t a, std::uint32_t b) {
          const auto rank = [&](std::uint32_t i) {
            const StatementContrast& contrast = analysis.contrasts[i];
            return std::tuple(-static_cast<std::int64_t>(contrast.shared.size()), contrast.shared,
                              contrast.sides[0].text, contrast.sides[1].text);
          };
          return rank(a) < rank(b);
        });
    all.push_back(std::move(cluster));
  }
  return all;
}

}  // namespace checkclaims
