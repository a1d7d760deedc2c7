#include "reasoning/series.hpp"

#include <algorithm>
#include <array>

namespace checkclaims {
namespace {

/// The two lowest numbers so far from different documents.
class LeastOfTwo {
 public:
  void add(std::int64_t number, DocumentId document) {
    const Entry entry{number, document, true};
    if (least_[0].set && least_[0].document == document) {
      least_[0].number = std::min(least_[0].number, number);
    } else if (!least_[0].set || number < least_[0].number) {
      least_[1] = least_[0];
      least_[0] = entry;
    } else if (!least_[1].set || number < least_[1].number) {
      least_[1] = entry;
    }
  }
  /// Another document has a number below `limit`.
  bool below(std::int64_t limit, DocumentId document) const {
    const Entry& other = least_[0].document == document ? least_[1] : least_[0];
    return other.set && other.number < limit;
  }

 private:
  struct Entry {
    std::int64_t number = 0;
    DocumentId document{};
    bool set = false;
  };
  std::array<Entry, 2> least_;
};

/// Some step is higher than an earlier one of another article: its soft bounds are above, or, for
/// running totals where neither is exact, it names a greater number ("over nine months", "nearly
/// ten months").
bool grows(const Quantity& quantity, const std::vector<std::uint32_t>& order) {
  LeastOfTwo least_high, least_named;
  for (const std::uint32_t i : order) {
    const BoundedClaim& bounded = quantity.bounded_claims[i];
    if (least_high.below(bounded.soft_low, bounded.document)) return true;
    const bool wide = bounded.soft_low != bounded.soft_high;
    const bool running = quantity.rule.counting == Counting::running_total;
    if (running && wide && least_named.below(bounded.said, bounded.document)) return true;
    if (quantity.rule.settled_on && bounded.low >= *quantity.rule.settled_on && !running) continue;
    least_high.add(bounded.soft_high, bounded.document);
    if (wide) least_named.add(bounded.said, bounded.document);
  }
  return false;
}

}  // namespace

std::optional<Series> series_of(const ClaimGraph& graph, const Quantity& quantity) {
  const Counting counting = quantity.rule.counting;
  if (counting != Counting::running_total && counting != Counting::event_total) return std::nullopt;
  if (quantity.value_groups < 2) return std::nullopt;
  std::vector<std::uint32_t> members;
  for (std::uint32_t i = 0; i < quantity.bounded_claims.size(); ++i)
    if (quantity.is_consistent(i)) members.push_back(i);
  if (members.size() < 2) return std::nullopt;
  const std::vector<std::uint32_t> order = graph.successions(quantity, std::move(members));
  if (!grows(quantity, order)) return std::nullopt;
  Series series;
  std::vector<bool> seen(quantity.value_groups, false);
  for (const std::uint32_t i : order) {
    if (seen[quantity.bounded_claims[i].value_group]) continue;
    seen[quantity.bounded_claims[i].value_group] = true;
    series.steps.push_back(i);
  }
  for (std::size_t i = 1; i < series.steps.size(); ++i) {
    const LinkedClaim& earlier = graph.claim(quantity.bounded_claims[series.steps[i - 1]]);
    const LinkedClaim& later = graph.claim(quantity.bounded_claims[series.steps[i]]);
    if (!surely_before(earlier.when, later.when)) series.order_inferred = true;
  }
  return series;
}

}  // namespace checkclaims
