// What every article says under one key, in the order of time: including claims that no rule uses,
// such as a figure that was denied, and the days that articles give for events.
#include "reasoning/stories.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "reasoning/bounded_claims.hpp"
#include "reasoning/order_of_time.hpp"
#include "reasoning/scope_words.hpp"

namespace checkclaims {
namespace {

using Indexes = std::vector<std::uint32_t>;  // of findings or bounded claims
using ClaimIds = std::vector<ClaimId>;

/// The bounds of a claim about a day are the days themselves.
void measure_days(const Analysis& analysis, std::span<BoundedClaim> bounded_claims) {
  std::map<std::pair<std::int64_t, std::int64_t>, std::uint32_t> value_groups;
  for (BoundedClaim& bounded : bounded_claims) {
    const DayRange& days = analysis.claims[bounded.claim].event_day().days;
    bounded.hard_low = bounded.soft_low = days.low ? days.low->number : -BoundedClaim::unbounded;
    bounded.hard_high = bounded.soft_high = days.high ? days.high->number : BoundedClaim::unbounded;
    bounded.said = days.low ? bounded.hard_low : bounded.hard_high;
    bounded.value_group =
        value_groups.emplace(std::pair(bounded.hard_low, bounded.hard_high), value_groups.size())
            .first->second;
  }
}

void measure_figures(const Analysis& analysis, std::span<BoundedClaim> bounded_claims) {
  std::vector<const Value*> values;
  for (const BoundedClaim& bounded : bounded_claims)
    values.push_back(&analysis.claims[bounded.claim].figure().value);
  measure_values(values, bounded_claims);
}

/// States have no bounds: those with one id say the same.
void measure_states(const Analysis& analysis, std::span<BoundedClaim> bounded_claims) {
  std::map<std::string_view, std::uint32_t> value_groups;
  for (BoundedClaim& bounded : bounded_claims)
    bounded.value_group = value_groups
                              .emplace(analysis.claims[bounded.claim].status().state,
                                       static_cast<std::uint32_t>(value_groups.size()))
                              .first->second;
}

/// For claims about an office: who holds it, and whether still.
void tell_holders(const Analysis& analysis, std::span<BoundedClaim> bounded_claims) {
  std::map<std::pair<std::string_view, TenureStatus>, std::uint32_t> value_groups;
  for (BoundedClaim& bounded : bounded_claims) {
    const LinkedClaim& claim = analysis.claims[bounded.claim];
    bounded.value_group =
        value_groups
            .emplace(std::pair(std::string_view(claim.holder.id), claim.tenure().status),
                     value_groups.size())
            .first->second;
  }
}

std::vector<BoundedClaim> bounded_claims_of(const Analysis& analysis, const ClaimIds& claims) {
  std::vector<BoundedClaim> bounded_claims(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    bounded_claims[i].claim = claims[i];
    bounded_claims[i].document = analysis.claims[claims[i]].document;
  }
  switch (analysis.claims[claims.front()].kind()) {
    case ClaimKind::figure: measure_figures(analysis, bounded_claims); break;
    case ClaimKind::date: measure_days(analysis, bounded_claims); break;
    case ClaimKind::office: tell_holders(analysis, bounded_claims); break;
    case ClaimKind::status: measure_states(analysis, bounded_claims); break;
  }
  return bounded_claims;
}

/// "Asserted" and "reported" count as one modality; a plan or a denial of the same number is
/// another.
int meant(const LinkedClaim& claim) {
  const bool said = stated(claim);
  return said ? -1 : static_cast<int>(claim.said.modality);
}

std::uint32_t articles_of(const Analysis& analysis, std::span<const ClaimId> claims) {
  std::set<DocumentId> documents;
  for (const ClaimId i : claims) documents.insert(analysis.claims[i].document);
  return static_cast<std::uint32_t>(documents.size());
}

std::vector<ValueGroup> value_groups_of(const Analysis& analysis, const ClaimIds& claims) {
  const std::vector<BoundedClaim> bounded_claims = bounded_claims_of(analysis, claims);
  Indexes all(bounded_claims.size());
  std::iota(all.begin(), all.end(), 0U);
  std::vector<ValueGroup> value_groups;
  std::map<std::tuple<std::uint32_t, int, bool>, std::size_t> place;
  for (const std::uint32_t i : in_order_of_time(analysis, bounded_claims, all)) {
    const LinkedClaim& claim = analysis.claims[bounded_claims[i].claim];
    const auto [at, first] =
        place.emplace(std::tuple(bounded_claims[i].value_group, meant(claim), of_whole(claim)),
                      value_groups.size());
    if (first) value_groups.emplace_back();
    value_groups[at->second].claims.push_back(bounded_claims[i].claim);
  }
  for (ValueGroup& value_group : value_groups)
    value_group.articles = articles_of(analysis, value_group.claims);
  return value_groups;
}

/// Marks the value groups in a total's growth that are not put after the previous one by the days
/// alone.
void mark_order(const Analysis& analysis, const std::set<const ValueGroup*>& steps,
                std::span<ValueGroup> value_groups) {
  const LinkedClaim* before = nullptr;
  for (ValueGroup& value_group : value_groups) {
    if (!steps.contains(&value_group)) continue;
    const LinkedClaim& now = analysis.claims[value_group.claims.front()];
    value_group.order_inferred = before != nullptr && !surely_before(before->when, now.when);
    before = &now;
  }
}

/// "Over nine months into the war", for a day that is that long after the war began.
bool fits_beginning(const LinkedClaim& claim) {
  const DayRange& began = claim.subject.date;
  if (claim.said.measure != "elapsed" || !began.exact() || claim.when.unbounded()) return false;
  DayRange days;
  const Interval& length = claim.figure().value.possible;
  if (length.low)
    days.low = plus_units(*began.low, length.low->thousandths / 1000, claim.figure().value.unit);
  if (length.high)
    days.high =
        plus_units(*began.high, (length.high->thousandths + 999) / 1000, claim.figure().value.unit);
  return can_coincide(claim.when, days);
}

/// The findings about each key; a finding about a part and its whole is under two keys.
std::map<std::string_view, Indexes> findings_by_key(const Analysis& analysis) {
  std::map<std::string_view, Indexes> by_key;
  const auto add = [&](std::string_view key, std::uint32_t finding) {
    auto& about = by_key[key];
    if (about.empty() || about.back() != finding) about.push_back(finding);
  };
  for (std::uint32_t i = 0; i < analysis.findings.size(); ++i)
    for (const Label& label : analysis.findings[i].labels)
      if (label.role == LabelRole::rival && label.quotes_claim)
        add(analysis.claims[label.claim].key, i);
  return by_key;
}

void take_findings(const Analysis& analysis, const Indexes& findings, Story& story) {
  std::map<ClaimId, ValueGroup*> group_of;
  for (ValueGroup& value_group : story.value_groups)
    for (const ClaimId claim : value_group.claims) group_of.emplace(claim, &value_group);
  for (const std::uint32_t i : findings) {
    const Finding& finding = analysis.findings[i];
    std::set<const ValueGroup*> rivals;
    for (const Label& label : finding.labels) {
      if (label.role != LabelRole::rival || !label.quotes_claim) continue;
      const auto value_group = group_of.find(label.claim);
      if (value_group == group_of.end() || !rivals.insert(value_group->second).second) continue;
      if (finding.severity != Severity::note) value_group->second->conflicts.push_back(i);
    }
    if (rivals.empty()) continue;
    story.findings.push_back(i);
    if (finding.rule == "evolving-figure") mark_order(analysis, rivals, story.value_groups);
  }
}

Story story_of(const Analysis& analysis, const ClaimIds& claims) {
  const LinkedClaim& first = analysis.claims[claims.front()];
  Story story;
  story.kind = first.kind();
  story.key = first.key;
  story.subject = first.subject;
  story.measure = first.said.measure;
  story.scope = fullest_scope(analysis, claims);
  story.counted = counted_in_words(analysis, claims, story.scope);
  story.value_groups = value_groups_of(analysis, claims);
  story.articles = articles_of(analysis, claims);
  for (ValueGroup& value_group : story.value_groups)
    value_group.fits_beginning =
        std::all_of(value_group.claims.begin(), value_group.claims.end(),
                    [&](ClaimId i) { return fits_beginning(analysis.claims[i]); });
  return story;
}

/// "Also foreign minister": one person in two offices of a body is consistent with both.
void add_offices_together(const ClaimGraph& graph, std::span<Story> stories) {
  // body, holder -> measures
  std::map<std::pair<std::string_view, std::string_view>, std::set<std::string_view>> offices;
  for (const std::span<const ClaimId> topic : graph.topics(ClaimKind::office))
    for (const ClaimId i : topic)
      if (const LinkedClaim& claim = graph.claim(i); claim.tenure().status == TenureStatus::holds)
        offices[{claim.subject.id, claim.holder.id}].insert(claim.said.measure);
  for (Story& story : stories) {
    if (story.kind != ClaimKind::office) continue;
    for (ValueGroup& value_group : story.value_groups) {
      const LinkedClaim& claim = graph.claim(value_group.claims.front());
      if (claim.tenure().status != TenureStatus::holds) continue;
      for (const std::string_view office : offices[{claim.subject.id, claim.holder.id}])
        if (office != story.measure) value_group.together.emplace_back(office);
    }
  }
}

}  // namespace

std::vector<Story> stories_of(const Analysis& analysis) { return stories_of(ClaimGraph(analysis)); }

std::vector<Story> stories_of(const ClaimGraph& graph) {
  const Analysis& analysis = graph.analysis();
  const auto findings = findings_by_key(analysis);
  std::vector<Story> stories;
  for (const ClaimIds& topic : graph.topics()) {
    stories.push_back(story_of(analysis, topic));
    if (const auto about = findings.find(stories.back().key); about != findings.end())
      take_findings(analysis, about->second, stories.back());
  }
  add_offices_together(graph, stories);
  const auto rank = [](const Story& story) {
    const auto& day = story.subject.date.low;
    return std::tuple(!day.has_value(), day ? day->number : 0, std::string_view(story.subject.name),
                      std::string_view(story.subject.id), story.kind != ClaimKind::date,
                      std::string_view(story.measure), std::string_view(story.key));
  };
  std::stable_sort(stories.begin(), stories.end(),
                   [&](const Story& a, const Story& b) { return rank(a) < rank(b); });
  return stories;
}

std::vector<Story> stories_behind(const Analysis& analysis, const Finding& finding) {
  std::set<std::string_view> keys = {finding.key};
  for (const Label& label : finding.labels)
    if (label.role == LabelRole::rival && label.quotes_claim)
      keys.insert(analysis.claims[label.claim].key);
  std::vector<Story> stories = stories_of(analysis);
  std::erase_if(stories, [&](const Story& story) { return !keys.contains(story.key); });
  return stories;
}

}  // namespace checkclaims
