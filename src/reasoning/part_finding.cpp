#include "reasoning/part_finding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "reasoning/evidence.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/part_cause.hpp"
#include "reasoning/proof.hpp"
#include "reasoning/scope_words.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_parts_shown = 8, most_repeated_parts = 16;

/// "34 (child)", "300 released": a part in words.
std::string part_in_words(const LinkedClaim& part, const LinkedClaim& whole,
                          const Lexicon& lexicon) {
  std::string text = to_text(part.figure().value);
  if (part.said.measure != whole.said.measure)
    return text + ' ' + measure_text(part.said.measure, lexicon);
  const std::string who = to_text(part.figure().scope.terms);
  return who.empty() ? text : fmt::format("{} ({})", text, who);
}

std::string part_value(const LinkedClaim& part, const LinkedClaim& whole) {
  std::string text = normalised(part.figure().value);
  if (part.said.measure != whole.said.measure) text += ' ' + part.said.measure;
  for (const auto& term : part.figure().scope.terms) text += ' ' + term;
  return text;
}

class Writer {
 public:
  Writer(const ClaimGraph& graph, const std::vector<const PartConflict*>& conflicts)
      : graph_(graph), claims_(graph.analysis().claims) {
    for (const PartConflict* conflict : conflicts) {
      if (told_.insert(values_of(*conflict)).second)
        shown_.push_back(conflict);
      else
        repeats_.push_back(conflict);
    }
    // A conflict within one sentence is the clearest.
    std::stable_sort(shown_.begin(), shown_.end(), [&](const auto* a, const auto* b) {
      return std::pair(!a->stated_together, values_of(*a)) <
             std::pair(!b->stated_together, values_of(*b));
    });
    if (shown_.size() > most_parts_shown) shown_.resize(most_parts_shown);
  }

  Finding write(std::string_view rule) {
    const LinkedClaim& whole = claims_[shown_.front()->whole];
    finding_.rule = rule;
    finding_.severity = shown_.front()->may_overlap ? Severity::warning : Severity::error;
    finding_.key = whole.key;
    finding_.subject = whole.subject;
    finding_.measure = whole.said.measure;
    finding_.scope = whole.keyed_scope;
    for (const auto& term : whole.keyed_scope)
      finding_.counted += (finding_.counted.empty() ? "" : " ") + term;
    std::set<std::string> values;
    for (const auto& some : told_) values.insert(some.begin(), some.end());
    finding_.values.assign(values.begin(), values.end());
    finding_.id = finding_id(finding_);
    const PartConflict& first = *shown_.front();
    finding_.message = fmt::format(
        "{}: {} {} {}", topic(finding_, *graph_.analysis().lexicon), parts_in_words(first),
        first.closed ? "do not add up to" : "cannot be a part of", to_text(whole.figure().value));
    add_rivals();
    for (const PartConflict* conflict : shown_) argue(*conflict);
    if (told_.size() > shown_.size())
      add_step(finding_, {StepKind::more_sets_of_values, {count(told_.size() - shown_.size())}});
    add_repeats();
    finding_.cause = part_cause(graph_, first, names_);
    return std::move(finding_);
  }

 private:
  std::vector<std::string> values_of(const PartConflict& conflict) const {
    std::vector<std::string> values = {normalised(claims_[conflict.whole].figure().value)};
    for (const ClaimId part : conflict.parts)
      values.push_back(part_value(claims_[part], claims_[conflict.whole]));
    std::sort(values.begin() + 1, values.end());
    return values;
  }

  std::string parts_in_words(const PartConflict& conflict) const {
    std::string text;
    for (std::size_t i = 0; i < conflict.parts.size(); ++i) {
      if (i > 0) text += i + 1 == conflict.parts.size() ? " and " : ", ";
      text += part_in_words(claims_[conflict.parts[i]], claims_[conflict.whole],
                            *graph_.analysis().lexicon);
    }
    return text;
  }

  void add_rivals() {
    std::set<ClaimId> chosen;
    for (const PartConflict* conflict : shown_) {
      chosen.insert(conflict->whole);
      chosen.insert(conflict->parts.begin(), conflict->parts.end());
    }
    std::vector<ClaimId> order(chosen.begin(), chosen.end());
    std::stable_sort(order.begin(), order.end(), [&](ClaimId a, ClaimId b) {
      const auto rank = [&](const LinkedClaim& c) {
        return std::tuple(c.when.low, c.when.high, c.document, c.said.span.begin);
      };
      return rank(claims_[a]) < rank(claims_[b]);
    });
    for (const ClaimId index : order) {
      names_[index] = {static_cast<std::uint32_t>(finding_.labels.size())};
      finding_.labels.push_back(quote_figure(graph_, index, LabelRole::rival));
    }
  }

  void argue(const PartConflict& conflict) {
    const LinkedClaim& whole = claims_[conflict.whole];
    const LabelRef name = names_[conflict.whole];
    std::vector<ProofPart> parts;
    std::vector<LabelRef> places;
    for (const ClaimId part : conflict.parts) {
      parts.push_back(counted_part(part, conflict));
      places.push_back(names_[part]);
    }
    if (conflict.closed) {
      add_step(finding_, {StepKind::do_not_add_up,
                          {parts, whole.figure().value, name, Loosened{whole.figure().value}}});
      add_step(finding_, {StepKind::parts_are_all, {name}});
      return;
    }
    const bool several = parts.size() > 1;
    add_step(finding_, {several ? StepKind::exceed_together : StepKind::exceeds,
                        {parts, whole.figure().value, name, Loosened{whole.figure().value}}});
    if (conflict.stated_together) {
      add_step(finding_,
               {several ? StepKind::said_to_be_parts : StepKind::said_to_be_part, {places, name}});
    } else {
      add_step(finding_, {StepKind::counted_too, {places, name}});
      state_days(conflict, places);
    }
  }

  ProofPart counted_part(ClaimId part, const PartConflict& conflict) const {
    const LinkedClaim &claim = claims_[part], &whole = claims_[conflict.whole];
    ProofPart counted{claim.figure().value, {}, {}, names_.at(part), {}};
    if (claim.said.measure != whole.said.measure)
      counted.measure = measure_text(claim.said.measure, *graph_.analysis().lexicon);
    else
      counted.scope = to_text(claim.figure().scope.terms);
    const std::int64_t low = least_of_part(claim);
    if (!conflict.closed && claim.figure().value.hard.exact() &&
        claim.figure().value.hard.low->thousandths > low)
      counted.rounded_up_from = Decimal{low};
    return counted;
  }

  void state_days(const PartConflict& conflict, const std::vector<LabelRef>& parts) {
    const LinkedClaim& whole = claims_[conflict.whole];
    const LabelRef name = names_[conflict.whole];
    if (conflict.reason == ConflictReason::together) {
      add_step(finding_, {StepKind::one_time, {name, parts}});
      return;
    }
    std::int32_t needed = 0;
    if (conflict.reason == ConflictReason::order) {
      add_step(finding_, {StepKind::whole_is_later, {name, parts}});
      for (const ClaimId part : conflict.parts)
        needed = std::max(needed, claims_[part].when_apart_from_totals.high->number + 1);
      for (const ClaimId part : conflict.parts)
        add_evidence_until(finding_, graph_, claims_[part], names_[part],
                           whole.when_apart_from_totals.low->number - 1);
    } else {
      const int within = whole.subject.settle_days.value_or(0);
      needed = whole.subject.date.high->number + within;
      add_step(finding_, {StepKind::whole_is_settled, {name, Day{needed}, std::int64_t{within}}});
    }
    add_evidence_from(finding_, graph_, whole, name, needed);
  }

  void add_repeats() {
    std::set<ClaimId> known;
    for (const auto& [index, name] : names_) known.insert(index);
    std::size_t added = 0;
    for (const PartConflict* conflict : repeats_) {
      std::vector<ClaimId> all = {conflict->whole};
      all.insert(all.end(), conflict->parts.begin(), conflict->parts.end());
      for (const ClaimId index : all)
        if (known.insert(index).second && ++added <= most_repeated_parts)
          finding_.labels.push_back(quote_figure(graph_, index, LabelRole::also));
    }
    if (added > most_repeated_parts)
      add_step(finding_, {StepKind::more_places_of_values, {count(added - most_repeated_parts)}});
  }

  const ClaimGraph& graph_;
  const LinkedClaims& claims_;
  std::set<std::vector<std::string>> told_;
  std::vector<const PartConflict*> shown_, repeats_;
  std::map<ClaimId, LabelRef> names_;  ///< by claim
  Finding finding_;
};

}  // namespace

std::vector<Finding> part_findings(const ClaimGraph& graph,
                                   const std::vector<PartConflict>& conflicts,
                                   std::string_view rule) {
  std::map<std::string_view, std::vector<const PartConflict*>> by_key;
  for (const PartConflict& conflict : conflicts)
    by_key[graph.analysis().claims[conflict.whole].key].push_back(&conflict);
  std::vector<Finding> findings;
  for (const auto& [key, some] : by_key) findings.push_back(Writer(graph, some).write(rule));
  return findings;
}

}  // namespace checkclaims
