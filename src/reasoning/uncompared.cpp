#include <algorithm>
#include <map>
#include <set>

#include "reasoning/check.hpp"

namespace checkclaims {
namespace {

using Documents = std::set<DocumentId>;

bool told_elsewhere(const Documents& documents, DocumentId document) {
  return documents.size() > 1 || !documents.contains(document);
}

/// What prevents the comparison of a figure with another of its event, whichever article gives one.
std::optional<Uncompared> kept_apart(const LinkedClaim& claim) {
  if (!stated(claim)) return Uncompared::not_stated;
  if (claim.figure().counting == Counting::increment) return Uncompared::came_on_top;
  if (claim.figure().counting == Counting::share) return Uncompared::share;
  if (claim.figure().part_of || !claim.figure().whole) return Uncompared::part;
  return std::nullopt;
}

}  // namespace

std::vector<UncomparedFigure> uncompared_figures(const Analysis& analysis) {
  std::map<std::string_view, Documents> of_event, of_key;
  std::set<ClaimId> weighed;
  for (const FigurePair& pair : analysis.figure_pairs) weighed.insert({pair.lower, pair.higher});
  std::map<std::pair<std::string_view, std::string_view>, Documents> measures;
  for (const LinkedClaim& claim : analysis.claims) {
    of_event[claim.subject.id].insert(claim.document);
    if (claim.kind() != ClaimKind::figure) continue;
    if (stated(claim)) measures[{claim.subject.id, claim.said.measure}].insert(claim.document);
    if (!kept_apart(claim)) of_key[claim.key].insert(claim.document);
  }
  std::vector<UncomparedFigure> all;
  for (const ClaimId c : analysis.claims.ids()) {
    const LinkedClaim& claim = analysis.claims[c];
    if (claim.kind() != ClaimKind::figure || weighed.contains(c)) continue;
    const auto why = kept_apart(claim);
    if (!why && told_elsewhere(of_key[claim.key], claim.document)) continue;
    if (why)
      all.push_back({c, *why});
    else if (!told_elsewhere(of_event[claim.subject.id], claim.document))
      all.push_back({c, Uncompared::event_told_once});
    else if (!told_elsewhere(measures[{claim.subject.id, claim.said.measure}], claim.document))
      all.push_back({c, Uncompared::measure_told_once});
    else
      all.push_back({c, Uncompared::others_told});
  }
  return all;
}

}  // namespace checkclaims
