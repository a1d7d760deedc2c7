#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reporting/html/article_marks.hpp"
#include "reporting/html/html_report.hpp"

namespace checkclaims {

/// A label of a finding.
struct LabelPlace {
  std::uint32_t finding = 0, label = 0;  ///< indexes into Analysis::findings and its labels
};

/// What the article view says of some words of an article: a claim, a place that a finding quotes,
/// or a number or date in no claim.
struct ArticleNote {
  TextMark mark;
  std::optional<ClaimId> claim;         ///< index into Analysis::claims
  std::optional<std::uint32_t> unread;  ///< index into Analysis::unread
  std::vector<LabelPlace> labels;       ///< the places of findings that quote it, by finding
};

/// Which notes each article has, looked up once for all articles. The report must outlive it.
class ArticleNotes {
 public:
  explicit ArticleNotes(HtmlReport& html);

  /// The notes of an article by the begin of what they mark.
  std::vector<ArticleNote> of(DocumentId document) const;
  /// The offsets at which links may lead into the article, sorted, without duplicates: values and
  /// words of claims and findings, and words that date articles.
  std::vector<std::uint32_t> anchors(DocumentId document, std::span<const ArticleNote> notes) const;
  /// Why a figure was compared with none of another article; empty if it was, or is no figure.
  std::optional<Uncompared> uncompared(ClaimId claim) const;
  /// Who is counted, in words: "Palestinians". Empty for people in general, and for what is no
  /// figure.
  std::string counted(const LinkedClaim& claim) const;

 private:
  const Analysis& analysis_;
  HtmlReport& html_;
  std::vector<std::vector<LabelPlace>> labels_;       // by document
  std::map<std::string_view, const Story*> stories_;  // by key
  std::vector<std::vector<std::uint32_t>> offsets_;   // by document: words that date an article
};

}  // namespace checkclaims
