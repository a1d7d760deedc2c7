// A single wrong statement (the culprit) explains a conflict only if it is a side of every pair, so
// it is one of the two in any pair: there are never more than two to try.
#include "reasoning/causes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "checkclaims/digits.hpp"
#include "checkclaims/wording.hpp"
#include "reasoning/counterfactual.hpp"
#include "reasoning/proof.hpp"
#include "reasoning/scope_words.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_compared = 64;  // values that a number is compared with

using Indexes = std::vector<std::uint32_t>;

class Search {
 public:
  Search(const ClaimGraph& graph, const Quantity& quantity, std::span<const std::uint32_t> sides,
         const Finding& finding)
      : graph_(graph), quantity_(quantity), sides_(sides), finding_(finding) {}

  Cause run() {
    if (quantity_.swap) return swapped();
    find_culprits();
    if (Cause cause = first_of({&Search::two_measures, &Search::repeats_older});
        !cause.kind.empty())
      return cause;
    if (Cause cause = slip(); !cause.kind.empty()) return cause;
    if (Cause cause = first_of({&Search::increment, &Search::part, &Search::other_measure});
        !cause.kind.empty())
      return cause;
    return outlier();
  }

 private:
  const BoundedClaim& at(std::uint32_t i) const { return quantity_.bounded_claims[i]; }
  const LinkedClaim& claim(std::uint32_t i) const { return graph_.claim(at(i)); }

  Cause first_of(std::initializer_list<Cause (Search::*)(const Indexes&) const> ways) const {
    for (const auto way : ways)
      for (const Indexes& culprit : culprits_)
        if (Cause cause = (this->*way)(culprit); !cause.kind.empty()) return cause;
    return {};
  }

  /// "4,237 in [1]"; empty where no label shows this article with this value.
  std::string place(const Indexes& culprit) const {
    for (std::size_t l = 0; l < finding_.labels.size(); ++l)
      for (const std::uint32_t i : culprit)
        if (finding_.labels[l].quotes_claim && finding_.labels[l].claim == at(i).claim)
          return fmt::format("{} in {}", to_text(claim(i).figure().value),
                             reference({static_cast<std::uint32_t>(l)}));
    return {};
  }
  std::string place(std::uint32_t i) const { return place(Indexes{i}); }

  std::string measure_words(std::string_view measure) const {
    return measure_text(measure, *graph_.analysis().lexicon);
  }

  Cause cause(const char* kind, const Indexes& culprit, const std::string& is) const {
    const std::string where = place(culprit);
    if (where.empty()) return {};
    return {kind, where + ' ' + is, at(culprit.front()).claim};
  }

  Cause swapped() const {
    const LinkedClaim& other = graph_.analysis().claims[quantity_.swap->claim];
    return cause("swapped-figures", {quantity_.swap->bounded},
                 fmt::format("and its {} {} are the wrong way round", to_text(other.figure().value),
                             measure_words(other.said.measure)));
  }

  /// The statements without which nothing is contradicted; the latest first.
  void find_culprits() {
    for (const std::uint32_t i : sides_) {
      const Conflicts& found = quantity_.rivals.conflict[i];
      const std::uint32_t other = found.above != Conflicts::none ? found.above : found.below;
      if (other == Conflicts::none) continue;
      Indexes pair = {i, other};
      std::sort(pair.begin(), pair.end(),
                [&](auto a, auto b) { return std::pair(at(a).low, a) > std::pair(at(b).low, b); });
      for (const std::uint32_t one : pair) {
        Indexes saying = saying_of(quantity_, one);
        if (is_consistent_if(quantity_, saying, std::nullopt))
          culprits_.push_back(std::move(saying));
      }
      return;
    }
  }

  bool lower(const Indexes& culprit) const {
    return std::any_of(culprit.begin(), culprit.end(), [&](std::uint32_t i) {
      return quantity_.rivals.conflict[i].above != Conflicts::none;
    });
  }

  Cause repeats_older(const Indexes& culprit) const {
    if (!lower(culprit)) return {};
    for (std::uint32_t i = 0; i < quantity_.bounded_claims.size(); ++i) {
      const bool older = at(i).value_group == at(culprit.front()).value_group &&
                         at(i).high < at(culprit.front()).low;
      if (!older || at(i).document == at(culprit.front()).document || place(i).empty()) continue;
      const std::string where = place(i);
      return cause("repeated-figure", culprit, "repeats the older " + where);
    }
    return {};
  }

  /// The numbers that the other claims name, each once.
  std::vector<std::int64_t> others(const Indexes& culprit) const {
    std::set<std::int64_t> numbers;
    for (std::uint32_t i = 0; i < quantity_.bounded_claims.size() && numbers.size() < most_compared;
         ++i)
      if (const auto number = named(quantity_, i);
          number && !std::binary_search(culprit.begin(), culprit.end(), i))
        numbers.insert(*number);
    return {numbers.begin(), numbers.end()};
  }

  struct Written {
    const char* kind = "";
    std::int64_t meant = 0;
    const char* how = "";
  };

  std::vector<Written> slips_of(const Indexes& culprit,
                                const std::vector<std::int64_t>& known) const {
    std::vector<Written> all;
    const auto written = named(quantity_, culprit.front());
    if (!written) return all;
    const bool series = known.size() > 1;  // next to a single figure many slips would fit
    for (const std::int64_t number : known)
      if (drops_a_digit(*written, number))
        all.push_back({"dropped-digit", number, "a digit dropped"});
    for (const Slip& slip : slips(*written)) {
      if (std::none_of(known.begin(), known.end(), [&](std::int64_t number) {
            return slip.meant == number || (series && near(slip.meant, number));
          }))
        continue;
      const auto [kind, how] = words_of(slip.kind);
      all.push_back({kind, slip.meant, how});
    }
    std::erase_if(
        all, [&](const Written& one) { return !is_consistent_if(quantity_, culprit, one.meant); });
    return all;
  }

  /// Of all slips, one whose correction is a number in another article, otherwise the one whose
  /// correction leaves the series much the smoothest; of equal ones, the one in the later article.
  Cause slip() const {
    Cause best;
    double least = 0;
    bool said = false;
    for (const Indexes& culprit : culprits_) {
      const auto known = others(culprit);
      for (const Written& one : slips_of(culprit, known)) {
        const double rough = roughness(culprit, one.meant);
        const bool says_so = std::binary_search(known.begin(), known.end(), one.meant);
        if (!best.kind.empty() && (said != says_so ? said : 1.1 * rough >= least)) continue;
        Cause found =
            cause(one.kind, culprit,
                  fmt::format("is {} with {}", to_grouped(Decimal::of(one.meant)), one.how));
        if (found.kind.empty()) continue;
        best = std::move(found);
        least = rough;
        said = says_so;
      }
    }
    return best;
  }

  /// A claim about the same subject that names the culprit's number; of several, the first by
  /// measure and people counted.
  template <class Wanted>
  std::optional<ClaimId> with_number(const Indexes& culprit, Wanted wanted) const {
    const Value& value = claim(culprit.front()).figure().value;
    const auto& claims = graph_.analysis().claims;
    std::optional<ClaimId> first;
    for (const ClaimId index : graph_.claims_about(claim(culprit.front()).subject.id)) {
      const LinkedClaim& other = claims[index];
      if (other.kind() != ClaimKind::figure || !other.figure().value.hard.exact() ||
          other.figure().value.hard != value.hard || !wanted(other))
        continue;
      if (!first || std::tie(other.said.measure, other.figure().scope.terms) <
                        std::tie(claims[*first].said.measure, claims[*first].figure().scope.terms))
        first = index;
    }
    return first;
  }

  Cause increment(const Indexes& culprit) const {
    constexpr std::int64_t least = 10;  // smaller numbers recur by chance
    const auto number = named(quantity_, culprit.front());
    if (!lower(culprit) || !number || *number < least) return {};
    const LinkedClaim& one = claim(culprit.front());
    const auto found = with_number(culprit, [&](const LinkedClaim& other) {
      return other.figure().counting == Counting::increment &&
             other.said.measure == one.said.measure && other.document != one.document;
    });
    if (found) return cause("increment-as-total", culprit, "is what came on top, not the total");
    const auto known = others(culprit);
    if (known.size() < 2 || known.size() > most_compared) return {};
    for (std::size_t i = 1; i < known.size(); ++i)
      if (known[i] - known[i - 1] == *number)
        return cause("increment-as-total", culprit,
                     fmt::format("is what came on top of {}, not the total",
                                 to_grouped(Decimal::of(known[i - 1]))));
    return {};
  }

  Cause part(const Indexes& culprit) const {
    if (!lower(culprit)) return {};
    const LinkedClaim& one = claim(culprit.front());
    const auto found = with_number(culprit, [&](const LinkedClaim& other) {
      const auto& keys = other.whole_keys;
      return other.said.measure == one.said.measure &&
             std::find(keys.begin(), keys.end(), one.key) != keys.end();
    });
    if (!found) return {};
    const std::string who = to_text(graph_.analysis().claims[*found].figure().scope.terms);
    return cause("part-as-whole", culprit, fmt::format("is a part ({}), not the whole", who));
  }

  /// The kind of harm that its measure counts: arrests are not added to deaths.
  std::string_view class_of(const LinkedClaim& claim) const {
    return graph_.analysis().lexicon->row(Table::measures,
                                          claim.said.measure)[MeasureField::events];
  }

  /// Another figure of the event for the same people, from another article.
  bool alike(const LinkedClaim& one, const LinkedClaim& other) const {
    return other.kind() == ClaimKind::figure && other.said.measure != one.said.measure &&
           other.document != one.document && other.figure().whole &&
           other.keyed_scope == one.keyed_scope &&
           other.figure().value.unit == one.figure().value.unit &&
           class_of(one) == class_of(other) &&
           (other.figure().counting == one.figure().counting ||
            other.figure().counting == Counting::snapshot);
  }

  /// The number of the injured, given for the dead.
  Cause other_measure(const Indexes& culprit) const {
    const LinkedClaim& one = claim(culprit.front());
    if (named(quantity_, culprit.front()).value_or(0) < 3) return {};
    const auto found =
        with_number(culprit, [&](const LinkedClaim& other) { return alike(one, other); });
    if (!found) return {};
    return cause(
        "other-measure", culprit,
        "is the number of " + measure_words(graph_.analysis().claims[*found].said.measure));
  }

  /// The dead and the missing, counted together.
  Cause two_measures(const Indexes& culprit) const {
    const LinkedClaim& one = claim(culprit.front());
    const auto number = named(quantity_, culprit.front());
    if (!number) return {};
    const auto known = others(culprit);
    std::string first;
    for (const ClaimId index : graph_.claims_about(one.subject.id)) {
      const LinkedClaim& other = graph_.analysis().claims[index];
      if (!alike(one, other) || !other.figure().value.hard.exact() ||
          !other.figure().value.hard.low->whole())
        continue;
      const std::int64_t rest = *number - other.figure().value.hard.low->thousandths / 1000;
      if (rest <= 0 || rest == *number || !std::binary_search(known.begin(), known.end(), rest))
        continue;
      std::string is = fmt::format("is {} {} and {} {} together", to_grouped(Decimal::of(rest)),
                                   measure_words(one.said.measure), to_text(other.figure().value),
                                   measure_words(other.said.measure));
      if (first.empty() || is < first) first = std::move(is);
    }
    return first.empty() ? Cause{} : cause("measures-added", culprit, first);
  }

  /// The largest ratio between consecutive numbers of the series, without the claims in `changed`
  /// or with `meant` in their place.
  double roughness(const Indexes& changed, std::optional<std::int64_t> meant) const {
    double most = 1;
    std::optional<std::int64_t> before;
    for (std::uint32_t i = 0; i < quantity_.bounded_claims.size(); ++i) {
      auto number = named(quantity_, i);
      if (std::binary_search(changed.begin(), changed.end(), i)) number = meant;
      if (!number) continue;
      if (before)
        most = std::max(most, static_cast<double>(std::max(*number, *before)) /
                                  static_cast<double>(std::min(*number, *before)));
      before = number;
    }
    return most;
  }

  /// The number of articles that this one surely contradicts, not counting pairs of which one may
  /// simply be early.
  std::size_t contradicted_by(const Indexes& culprit) const {
    std::set<DocumentId> documents;
    const auto sure = [&](const BoundedClaim& lower, const BoundedClaim& higher) {
      const ConflictReason why = conflict_reason(quantity_.rule, lower, higher);
      return why != ConflictReason::none && why != ConflictReason::undated;
    };
    for (const BoundedClaim& other : quantity_.bounded_claims)
      if (sure(at(culprit.front()), other) || sure(other, at(culprit.front())))
        documents.insert(other.document);
    return documents.size();
  }

  /// The one number that does not fit into a series of several numbers. Where all others repeat one
  /// number, nothing is proved: this one may be for another event or for a part.
  Cause outlier() const {
    constexpr std::size_t series = 3;
    if (culprits_.empty() || others(culprits_.front()).size() < series) return {};
    const Indexes* worst = &culprits_.front();
    if (culprits_.size() == 1 && contradicted_by(*worst) < 2) return {};
    if (culprits_.size() == 2) {
      const double one = roughness(culprits_[0], std::nullopt),
                   other = roughness(culprits_[1], std::nullopt);
      if (std::max(one, other) < 1.5 * std::min(one, other)) return {};
      if (other < one) worst = &culprits_[1];
    }
    return cause("single-figure", *worst, "is wrong: all others agree without it");
  }

  const ClaimGraph& graph_;
  const Quantity& quantity_;
  std::span<const std::uint32_t> sides_;
  const Finding& finding_;
  std::vector<Indexes> culprits_;
};

}  // namespace

Cause likely_cause(const ClaimGraph& graph, const Quantity& quantity,
                   std::span<const std::uint32_t> sides, const Finding& finding) {
  return Search(graph, quantity, sides, finding).run();
}

}  // namespace checkclaims
