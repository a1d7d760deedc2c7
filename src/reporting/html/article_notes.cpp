#include "reporting/html/article_notes.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace checkclaims {
namespace {

MarkLevel level_of(Severity severity) {
  switch (severity) {
    case Severity::error: return MarkLevel::error;
    case Severity::warning: return MarkLevel::warning;
    case Severity::note: break;
  }
  return MarkLevel::note;
}

/// What was read is compared by the place of its first mark.
std::uint32_t place_of(const ArticleNote& note) {
  return note.mark.value.size() > 0 ? note.mark.value.begin : note.mark.words.begin;
}

}  // namespace

ArticleNotes::ArticleNotes(HtmlReport& html)
    : analysis_(html.analysis()),
      html_(html),
      labels_(analysis_.documents.size()),
      offsets_(analysis_.documents.size()) {
  for (std::uint32_t f = 0; f < analysis_.findings.size(); ++f) {
    const auto& labels = analysis_.findings[f].labels;
    for (std::uint32_t l = 0; l < labels.size(); ++l)
      labels_[index(labels[l].document)].push_back({f, l});
  }
  for (const Story& story : html.stories()) stories_.emplace(story.key, &story);
  for (const Document& document : analysis_.documents)
    for (const DateEvidence& evidence : document.published.why)
      offsets_[index(evidence.document)].push_back(evidence.span.begin);
}

std::vector<ArticleNote> ArticleNotes::of(DocumentId document) const {
  std::vector<ArticleNote> notes;
  const auto [first, last] = html_.claims_in(document);
  for (std::uint32_t i = first; i < last; ++i) {
    const Claim& said = analysis_.claims[ClaimId{i}].said;
    notes.push_back({{said.span, said.value_span, MarkLevel::read}, ClaimId{i}, {}, {}});
  }
  // Places that quote no claim, each once.
  std::map<Span, std::size_t> places;
  for (const LabelPlace& place : labels_[index(document)]) {
    const Finding& finding = analysis_.findings[place.finding];
    const Label& label = finding.labels[place.label];
    std::size_t note = index(label.claim) - first;
    if (!label.quotes_claim || index(label.claim) < first || index(label.claim) >= last) {
      note = places.try_emplace(label.span, notes.size()).first->second;
      if (note == notes.size()) notes.push_back({{label.span, {}, MarkLevel::read}, {}, {}, {}});
    }
    notes[note].labels.push_back(place);
    // A place that only repeats or dates something is no side of the conflict.
    const MarkLevel level =
        label.role == LabelRole::rival ? level_of(finding.severity) : MarkLevel::note;
    notes[note].mark.level = std::max(notes[note].mark.level, level);
  }
  auto at = std::lower_bound(
      analysis_.unread.begin(), analysis_.unread.end(), document,
      [](const SkippedMention& skipped, DocumentId of) { return skipped.document < of; });
  for (; at != analysis_.unread.end() && at->document == document; ++at) {
    const auto i = static_cast<std::uint32_t>(at - analysis_.unread.begin());
    notes.push_back({{{}, at->span, MarkLevel::left_out}, {}, i, {}});
  }
  std::stable_sort(notes.begin(), notes.end(), [](const ArticleNote& a, const ArticleNote& b) {
    return place_of(a) < place_of(b);
  });
  return notes;
}

std::vector<std::uint32_t> ArticleNotes::anchors(DocumentId document,
                                                 std::span<const ArticleNote> notes) const {
  std::vector<std::uint32_t> anchors = offsets_[index(document)];
  const Published& published = analysis_.documents[document].published;
  if (published.words.size() > 0) anchors.push_back(published.words.begin);
  for (const ArticleNote& note : notes) {
    if (note.unread) continue;
    anchors.push_back(place_of(note));
  }
  for (const LabelPlace& place : labels_[index(document)])
    anchors.push_back(analysis_.findings[place.finding].labels[place.label].span.begin);
  std::sort(anchors.begin(), anchors.end());
  anchors.erase(std::unique(anchors.begin(), anchors.end()), anchors.end());
  return anchors;
}

std::optional<Uncompared> ArticleNotes::uncompared(ClaimId claim) const {
  const auto found =
      std::lower_bound(analysis_.uncompared.begin(), analysis_.uncompared.end(), claim,
                       [](const UncomparedFigure& a, ClaimId b) { return a.claim < b; });
  if (found == analysis_.uncompared.end() || found->claim != claim) return std::nullopt;
  return found->reason;
}

std::string ArticleNotes::counted(const LinkedClaim& claim) const {
  if (claim.kind() != ClaimKind::figure) return {};
  const auto story = stories_.find(claim.key);
  // What is not stated belongs to no story.
  if (story != stories_.end()) return story->second->counted;
  std::string words;
  for (const std::string& term : claim.figure().scope.terms)
    words += (words.empty() ? "" : ", ") + term;
  return words;
}

}  // namespace checkclaims
