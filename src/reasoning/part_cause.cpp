#include "reasoning/part_cause.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "checkclaims/digits.hpp"
#include "checkclaims/wording.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

std::optional<std::int64_t> number(const LinkedClaim& claim) {
  const Interval& hard = claim.figure().value.hard;
  if (!hard.exact() || !hard.low->whole()) return std::nullopt;
  return hard.low->thousandths / 1000;
}

class PartSearch {
 public:
  PartSearch(const ClaimGraph& graph, const PartConflict& conflict,
             const std::map<ClaimId, LabelRef>& names)
      : claims_(graph.analysis().claims), graph_(graph), conflict_(conflict), names_(names) {}

  Cause run() const {
    if (conflict_.closed) return miscount();
    if (Cause cause = whole_is_wrong(); !cause.kind.empty()) return cause;
    if (conflict_.parts.size() != 1) return {};
    const ClaimId part = conflict_.parts.front();
    const auto some = number(claims_[part]), all = number(claims_[conflict_.whole]);
    if (!some || !all) return {};
    // Digits transposed or one too many: the corrected number must fit, and in proportion.
    for (const Slip& slip : slips(*some))
      if (slip.meant <= *all && 3 * slip.meant >= 2 * *all) return slipped(part, slip);
    for (const Slip& slip : slips(*all))
      if (slip.meant >= *some && 2 * slip.meant <= 3 * *some) return slipped(conflict_.whole, slip);
    if (claims_[part].document != claims_[conflict_.whole].document) return {};
    return {"swapped-figures",
            fmt::format("{} and {} are the wrong way round", place(conflict_.whole), place(part)),
            conflict_.whole};
  }

 private:
  std::string place(ClaimId claim) const {
    return fmt::format("{} in {}", to_text(claims_[claim].figure().value),
                       reference(names_.at(claim)));
  }

  Cause slipped(ClaimId claim, const Slip& slip) const {
    const std::string text = place(claim) + " is " + to_grouped(Decimal::of(slip.meant)) + " with ";
    switch (slip.kind) {
      case Slip::Kind::transposed:
        return {"transposed-digits", text + "two digits transposed", claim};
      case Slip::Kind::dropped_zero: return {"dropped-digit", text + "a zero dropped", claim};
      case Slip::Kind::added_digit: break;
    }
    return {"added-digit", text + "a digit too many", claim};
  }

  /// Another article gives a whole that is large enough, and none gives one that is not.
  Cause whole_is_wrong() const {
    std::int64_t least = 0;
    for (const ClaimId part : conflict_.parts) least += least_of_part(claims_[part]);
    std::optional<ClaimId> greater;
    for (const ClaimId i : graph_.claims_about(claims_[conflict_.whole].subject.id)) {
      const LinkedClaim& other = claims_[i];
      // A claim with the same key is a figure as well.
      if (other.key != claims_[conflict_.whole].key ||
          other.document == claims_[conflict_.whole].document || !other.figure().whole)
        continue;
      if (!other.figure().value.possible.low ||
          other.figure().value.possible.low->thousandths < least)
        return {};
      if (!greater ||
          other.figure().value.possible.low < claims_[*greater].figure().value.possible.low)
        greater = i;
    }
    if (!greater) return {};
    return {"single-figure",
            fmt::format("{} is wrong: another article has {}", place(conflict_.whole),
                        to_text(claims_[*greater].figure().value)),
            conflict_.whole};
  }

  /// Changing one number makes the sum right.
  Cause miscount() const {
    const auto all = number(claims_[conflict_.whole]);
    if (!all) return {};
    std::int64_t sum = 0;
    std::vector<std::pair<ClaimId, std::int64_t>> parts;
    for (const ClaimId part : conflict_.parts) {
      const auto some = number(claims_[part]);
      if (!some) return {};
      parts.emplace_back(part, *some);
      sum += *some;
    }
    for (const auto& [part, some] : parts)
      for (const Slip& slip : slips(some))
        if (sum - some + slip.meant == *all) return slipped(part, slip);
    for (const Slip& slip : slips(*all))
      if (slip.meant == sum) return slipped(conflict_.whole, slip);
    return {};
  }

  const LinkedClaims& claims_;
  const ClaimGraph& graph_;
  const PartConflict& conflict_;
  const std::map<ClaimId, LabelRef>& names_;
};

}  // namespace

Cause part_cause(const ClaimGraph& graph, const PartConflict& conflict,
                 const std::map<ClaimId, LabelRef>& names) {
  return PartSearch(graph, conflict, names).run();
}

}  // namespace checkclaims
