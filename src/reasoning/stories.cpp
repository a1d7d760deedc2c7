// What every article says under one key, in the order of time: also what takes part in no
// rule, such as a figure that was denied, and the days on which events are put.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "checkclaims/story.hpp"
#include "reasoning/order_of_time.hpp"
#include "reasoning/scope_words.hpp"
#include "reasoning/stances.hpp"

namespace checkclaims {
namespace {

using Indexes = std::vector<std::uint32_t>;

/// The bounds of claims about a day: the days themselves.
void measure_days(const Analysis& analysis, std::span<Stance> stances) {
  std::map<std::pair<std::int64_t, std::int64_t>, std::uint32_t> camps;
  for (Stance& stance : stances) {
    const DayRange& days = analysis.claims[stance.claim].days;
    stance.hard_low = stance.soft_low = days.low ? days.low->number : -Stance::unbounded;
    stance.hard_high = stance.soft_high = days.high ? days.high->number : Stance::unbounded;
    stance.said = days.low ? stance.hard_low : stance.hard_high;
    stance.camp =
        camps.emplace(std::pair(stance.hard_low, stance.hard_high), camps.size()).first->second;
  }
}

/// States have no bounds: those of one id say the same.
void measure_states(const Analysis& analysis, std::span<Stance> stances) {
  std::map<std::string_view, std::uint32_t> camps;
  for (Stance& stance : stances)
    stance.camp =
        camps.emplace(analysis.claims[stance.claim].named, static_cast<std::uint32_t>(camps.size()))
            .first->second;
}

/// Of claims about an office who holds it, and whether still.
void tell_holders(const Analysis& analysis, std::span<Stance> stances) {
  std::map<std::pair<std::string_view, Standing>, std::uint32_t> camps;
  for (Stance& stance : stances) {
    const Holding& holding = holding_of(analysis.claims[stance.claim]);
    stance.camp =
        camps.emplace(std::pair(std::string_view(holding.id), holding.standing), camps.size())
            .first->second;
  }
}

std::vector<Stance> stances_of(const Analysis& analysis, const Indexes& claims) {
  std::vector<Stance> stances(claims.size());
  std::vector<const Value*> values;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    stances[i].claim = claims[i];
    stances[i].document = analysis.claims[claims[i]].document;
    values.push_back(&analysis.claims[claims[i]].value);
  }
  switch (analysis.claims[claims.front()].kind) {
    case ClaimKind::date: measure_days(analysis, stances); break;
    case ClaimKind::office: tell_holders(analysis, stances); break;
    case ClaimKind::status: measure_states(analysis, stances); break;
    default: measure_values(values, stances);
  }
  return stances;
}

/// "Asserted" and "reported" are one; a plan or a denial of the same number is another.
int meant(const Claim& claim) {
  const bool said = stated(claim);
  return said ? -1 : static_cast<int>(claim.modality);
}

std::uint32_t articles_of(const Analysis& analysis, std::span<const std::uint32_t> claims) {
  std::set<std::uint32_t> documents;
  for (const std::uint32_t i : claims) documents.insert(analysis.claims[i].document);
  return static_cast<std::uint32_t>(documents.size());
}

std::vector<Camp> camps_of(const Analysis& analysis, const Indexes& claims) {
  const std::vector<Stance> stances = stances_of(analysis, claims);
  Indexes all(stances.size());
  std::iota(all.begin(), all.end(), 0U);
  std::vector<Camp> camps;
  std::map<std::tuple<std::uint32_t, int, bool>, std::size_t> place;
  for (const std::uint32_t i : in_order_of_time(analysis, stances, all)) {
    const Claim& claim = analysis.claims[stances[i].claim];
    const auto [at, first] =
        place.emplace(std::tuple(stances[i].camp, meant(claim), claim.whole), camps.size());
    if (first) camps.emplace_back();
    camps[at->second].claims.push_back(stances[i].claim);
  }
  for (Camp& camp : camps) camp.articles = articles_of(analysis, camp.claims);
  return camps;
}

/// Of the camps that a total's growth goes through, those that the days alone do not put
/// behind the one before.
void mark_order(const Analysis& analysis, const std::set<const Camp*>& steps,
                std::span<Camp> camps) {
  const Claim* before = nullptr;
  for (Camp& camp : camps) {
    if (!steps.contains(&camp)) continue;
    const Claim& now = analysis.claims[camp.claims.front()];
    camp.order_inferred = before != nullptr && !surely_before(before->when, now.when);
    before = &now;
  }
}

/// "Over nine months into the war", of a day that lies so long after the war began.
bool fits_beginning(const Claim& claim) {
  const DayRange& began = claim.subject.date;
  if (claim.measure != "elapsed" || !began.exact() || claim.when.unbounded()) return false;
  DayRange days;
  const Interval& length = claim.value.possible;
  if (length.low)
    days.low = plus_units(*began.low, length.low->thousandths / 1000, claim.value.unit);
  if (length.high)
    days.high = plus_units(*began.high, (length.high->thousandths + 999) / 1000, claim.value.unit);
  return can_coincide(claim.when, days);
}

/// The findings about each key: a part and its whole have two.
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
  std::map<std::uint32_t, Camp*> camp_of;
  for (Camp& camp : story.camps)
    for (const std::uint32_t claim : camp.claims) camp_of.emplace(claim, &camp);
  for (const std::uint32_t i : findings) {
    const Finding& finding = analysis.findings[i];
    std::set<const Camp*> rivals;
    for (const Label& label : finding.labels) {
      if (label.role != LabelRole::rival || !label.quotes_claim) continue;
      const auto camp = camp_of.find(label.claim);
      if (camp == camp_of.end() || !rivals.insert(camp->second).second) continue;
      if (finding.severity != Severity::note) camp->second->clashes.push_back(i);
    }
    if (rivals.empty()) continue;
    story.findings.push_back(i);
    if (finding.rule == "evolving-figure") mark_order(analysis, rivals, story.camps);
  }
}

Story story_of(const Analysis& analysis, const Indexes& claims) {
  const Claim& first = analysis.claims[claims.front()];
  Story story;
  story.kind = first.kind;
  story.key = first.key;
  story.subject = first.subject;
  story.measure = first.measure;
  story.scope = fullest_scope(analysis, claims);
  story.counted = counted_in_words(analysis, claims, story.scope);
  story.camps = camps_of(analysis, claims);
  story.articles = articles_of(analysis, claims);
  for (Camp& camp : story.camps)
    camp.fits_beginning = std::all_of(camp.claims.begin(), camp.claims.end(), [&](std::uint32_t i) {
      return fits_beginning(analysis.claims[i]);
    });
  return story;
}

/// "Also foreign minister": one person in two offices of a body agrees with both.
void tell_offices_together(const Analysis& analysis, std::span<Story> stories) {
  std::map<std::pair<std::string_view, std::string_view>, std::set<std::string_view>>
      offices;  // body, holder -> measures
  for (const Claim& claim : analysis.claims)
    if (claim.kind == ClaimKind::office && holding_of(claim).standing == Standing::holds)
      offices[{claim.subject.id, holding_of(claim).id}].insert(claim.measure);
  for (Story& story : stories) {
    if (story.kind != ClaimKind::office) continue;
    for (Camp& camp : story.camps) {
      const Claim& claim = analysis.claims[camp.claims.front()];
      if (holding_of(claim).standing != Standing::holds) continue;
      for (const std::string_view office : offices[{claim.subject.id, holding_of(claim).id}])
        if (office != story.measure) camp.together.emplace_back(office);
    }
  }
}

}  // namespace

std::vector<Story> stories_of(const Analysis& analysis) {
  std::map<std::pair<std::string_view, std::string_view>, Indexes>
      keyed;  // by key and kind of unit
  for (std::uint32_t i = 0; i < analysis.claims.size(); ++i) {
    const Claim& claim = analysis.claims[i];
    keyed[{claim.key, kind_of_unit(claim.value.unit)}].push_back(i);
  }
  const auto findings = findings_by_key(analysis);
  std::vector<Story> stories;
  for (const auto& [key, claims] : keyed) {
    stories.push_back(story_of(analysis, claims));
    if (const auto about = findings.find(key.first); about != findings.end())
      take_findings(analysis, about->second, stories.back());
  }
  tell_offices_together(analysis, stories);
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
