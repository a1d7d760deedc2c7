#include "reasoning/swapped_measures.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "reasoning/counterfactual.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_tries = 32;  // articles tried for a pair of quantities
constexpr std::size_t most_alike = 8;   // measures of one event

bool in_conflict(const Quantity& quantity) {
  return std::any_of(quantity.rivals.conflict.begin(), quantity.rivals.conflict.end(),
                     [](const Conflicts& o) { return o.any(); });
}

/// The articles that take part in a conflict.
std::set<DocumentId> articles_in_conflict(const Quantity& quantity) {
  std::set<DocumentId> documents;
  for (std::size_t i = 0; i < quantity.bounded_claims.size(); ++i)
    if (quantity.rivals.conflict[i].any()) documents.insert(quantity.bounded_claims[i].document);
  return documents;
}

/// The one exact number that an article gives.
struct Given {
  std::vector<std::uint32_t> bounded_claims;
  std::int64_t number = 0;
  bool one = true;  ///< it gives no other number, and only exact ones
};

std::map<DocumentId, Given> given_in(const Quantity& quantity) {
  std::map<DocumentId, Given> all;
  for (std::uint32_t i = 0; i < quantity.bounded_claims.size(); ++i) {
    Given& given = all[quantity.bounded_claims[i].document];
    const auto number = named(quantity, i);
    given.one &= number && quantity.bounded_claims[i].exact() &&
                 (given.bounded_claims.empty() || given.number == *number);
    given.number = number.value_or(0);
    given.bounded_claims.push_back(i);
  }
  return all;
}

/// Another article gives nearly that number.
bool said_elsewhere(const Quantity& quantity, DocumentId document, std::int64_t number) {
  for (std::uint32_t i = 0; i < quantity.bounded_claims.size(); ++i) {
    const auto other = named(quantity, i);
    if (quantity.bounded_claims[i].document == document || !other) continue;
    const std::int64_t apart = std::max(*other, number) - std::min(*other, number);
    if (apart * 4 <= std::max(*other, number)) return true;
  }
  return false;
}

bool swapped(Quantity& one, Quantity& other) {
  std::set<DocumentId> documents = articles_in_conflict(one);
  documents.merge(articles_in_conflict(other));
  const auto ones = given_in(one), others = given_in(other);
  std::vector<std::tuple<std::int32_t, std::uint32_t>> order;
  for (const DocumentId document : documents)
    if (const auto here = ones.find(document); here != ones.end() && others.contains(document))
      order.emplace_back(one.bounded_claims[here->second.bounded_claims.front()].low,
                         here->second.bounded_claims.front());
  // The latest is the likeliest to be wrong.
  std::sort(order.rbegin(), order.rend());
  if (order.size() > most_tries) order.resize(most_tries);
  for (const auto& [low, bounded] : order) {
    const DocumentId document = one.bounded_claims[bounded].document;
    const Given* here = &ones.at(document);
    const Given* there = &others.at(document);
    if (!here->one || !there->one || here->number == there->number) continue;
    if (!said_elsewhere(one, document, there->number) ||
        !said_elsewhere(other, document, here->number))
      continue;
    if (!is_consistent_if(one, here->bounded_claims, there->number) ||
        !is_consistent_if(other, there->bounded_claims, here->number))
      continue;
    Quantity& shown = in_conflict(one) ? one : other;
    Quantity& quiet = &shown == &one ? other : one;
    const auto& wrong = &quiet == &one ? here->bounded_claims : there->bounded_claims;
    shown.swap = SwappedMeasures{(&shown == &one ? here : there)->bounded_claims.front(),
                                 quiet.bounded_claims[wrong.front()].claim};
    for (const std::uint32_t i : wrong) quiet.bounded_claims[i].excluded = true;
    quiet.rivals = find_conflicts(quiet.rule, quiet.bounded_claims, quiet.speakers);
    return true;
  }
  return false;
}

}  // namespace

void exclude_swapped_measures(const LinkedClaims& claims, std::vector<Quantity>& quantities) {
  std::map<std::tuple<std::string_view, Counting, std::vector<std::string>, std::string_view>,
           std::vector<std::size_t>>
      alike;
  for (std::size_t q = 0; q < quantities.size(); ++q) {
    const LinkedClaim& claim = claims[quantities[q].bounded_claims.front().claim];
    if (claim.said.measure == "elapsed") continue;
    alike[{claim.subject.id, claim.figure().counting, claim.keyed_scope, claim.figure().value.unit}]
        .push_back(q);
  }
  for (const auto& [what, group] : alike) {
    if (group.size() > most_alike) continue;
    for (std::size_t a = 0; a < group.size(); ++a)
      for (std::size_t b = a + 1; b < group.size(); ++b) {
        Quantity& one = quantities[group[a]];
        Quantity& other = quantities[group[b]];
        if (in_conflict(one) || in_conflict(other)) swapped(one, other);
      }
  }
}

}  // namespace checkclaims
