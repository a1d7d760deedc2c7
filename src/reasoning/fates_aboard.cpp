#include "reasoning/fates_aboard.hpp"

#include <algorithm>
#include <optional>

namespace checkclaims {
namespace {

class FatesOfEvent {
 public:
  FatesOfEvent(const ClaimGraph& graph, ClaimId aboard, const Row& measure)
      : claims_(graph.analysis().claims),
        aboard_(aboard),
        about_(graph.claims_about(claims_[aboard].subject.id)),
        measure_(measure) {}

  std::optional<PartConflict> conflict() const {
    const LinkedClaim& aboard = claims_[aboard_];
    const auto& most = aboard.figure().value.possible.high;
    if (!most || !aboard.subject.date.high || !aboard.subject.settle_days || !only_count())
      return std::nullopt;
    const auto lost = most_certain(*measure_[MeasureField::lost_as]);
    if (!lost) return std::nullopt;
    const RowList saved_as = measure_[MeasureField::saved_as];
    for (const std::uint32_t index : saved_as.indexes) {
      const auto saved = most_certain(saved_as.rows[index]);
      if (saved &&
          least_of_part(claims_[*lost]) + least_of_part(claims_[*saved]) > most->thousandths)
        return PartConflict{.whole = aboard_,
                            .parts = {std::min(*lost, *saved), std::max(*lost, *saved)},
                            .reason = ConflictReason::settled,
                            .may_overlap = true};
    }
    return std::nullopt;
  }

 private:
  /// Nobody counts those aboard otherwise: there may have been two ships.
  bool only_count() const {
    return std::all_of(about_.begin(), about_.end(), [&](ClaimId id) {
      const LinkedClaim& claim = claims_[id];
      return claim.said.measure != measure_.id ||
             !apart(claim.figure().value.possible, claims_[aboard_].figure().value.possible);
    });
  }

  /// The claim of a measure that puts the number of them highest, the first where several do.
  std::optional<ClaimId> most_certain(const Row& measure) const {
    std::optional<ClaimId> found;
    for (const ClaimId id : about_)
      if (claims_[id].said.measure == measure.id && counts_all(claims_[id]) &&
          claims_[id].figure().value.unit == claims_[aboard_].figure().value.unit &&
          (!found || least_of_part(claims_[*found]) < least_of_part(claims_[id])))
        found = id;
    return found;
  }

  const LinkedClaims& claims_;
  ClaimId aboard_;
  std::vector<ClaimId> about_;
  const Row& measure_;
};

}  // namespace

std::vector<PartConflict> find_fates_above(const ClaimGraph& graph) {
  const LinkedClaims& claims = graph.analysis().claims;
  std::vector<PartConflict> found;
  for (const Row& measure : graph.analysis().lexicon->rows(Table::measures)) {
    if (measure[MeasureField::lost_as] == nullptr || measure[MeasureField::saved_as].empty())
      continue;
    for (const ClaimId id : claims.ids()) {
      const LinkedClaim& claim = claims[id];
      if (claim.said.measure != measure.id || !counts_all(claim) || claim.subject.ongoing) continue;
      if (auto conflict = FatesOfEvent(graph, id, measure).conflict())
        found.push_back(std::move(*conflict));
    }
  }
  return found;
}

}  // namespace checkclaims
