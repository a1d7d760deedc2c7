// The errors of a long report, worst first: if many independent articles support each side, the
// contradiction is not a slip in one of them.
#include "reporting/text_worst.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "reporting/places.hpp"
#include "reporting/text_finding.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t screenful = 20;  // open findings
constexpr std::size_t most_listed = 50;

/// The articles with the same value.
struct Side {
  std::set<DocumentId> documents;
  std::set<std::string> words;  // copies of one text count once
  std::optional<Decimal> low, high;

  std::size_t articles() const { return std::min(documents.size(), words.size()); }
};

struct Weight {
  std::size_t finding = 0;
  std::vector<std::size_t> sides;  // number of independent articles per side, in descending order
  bool minor = false;              // within one article, or about the calendar only
  std::int64_t spread = 0;         // for figures: per mille of the lower one
};

bool of_the_calendar(std::string_view rule) {
  return rule == "weekday-mismatch" || rule == "impossible-date";
}

std::int64_t spread_of(const std::vector<Side>& sides) {
  std::optional<Decimal> least, most;
  for (const Side& side : sides) {
    if (!side.low || !side.high) continue;
    if (!least || *side.high < *least) least = side.high;
    if (!most || *most < *side.low) most = side.low;
  }
  if (!least || !most || least->thousandths <= 0 || *most <= *least) return 0;
  return static_cast<std::int64_t>(static_cast<double>(most->thousandths - least->thousandths) /
                                   static_cast<double>(least->thousandths) * 1000);
}

Weight weight_of(const Analysis& analysis, std::size_t index, const Page& page) {
  const Finding& finding = analysis.findings[index];
  std::map<std::string, Side> by_value;
  std::set<DocumentId> rivals;
  for (const Label& label : finding.labels) {
    if (label.role == LabelRole::evidence) continue;
    const LinkedClaim* claim = page.claim(label);
    Side& side = by_value[claim ? shown_value(*claim) : label.text];
    side.documents.insert(label.document);
    side.words.insert(std::string(page.document(label).at(label.span)));
    if (claim && claim->kind() == ClaimKind::figure)
      side.low = claim->figure().value.soft.low, side.high = claim->figure().value.soft.high;
    rivals.insert(label.document);
  }
  std::vector<Side> sides;
  for (auto& [value, side] : by_value) sides.push_back(std::move(side));
  Weight weight{index, {}, of_the_calendar(finding.rule) || rivals.size() < 2, spread_of(sides)};
  for (const Side& side : sides) weight.sides.push_back(side.articles());
  std::sort(weight.sides.rbegin(), weight.sides.rend());
  return weight;
}

bool worse(const Weight& one, const Weight& other) {
  const auto rank = [](const Weight& weight) {
    const std::size_t least = weight.sides.empty() ? 0 : weight.sides.back();
    std::size_t all = 0;
    for (const std::size_t side : weight.sides) all += side;
    return std::tuple(!weight.minor, least, all, weight.spread);
  };
  return rank(one) > rank(other);
}

}  // namespace

void write_worst(const Report& report, Page& page) {
  const auto open = open_findings(report);
  if (open.size() <= screenful) return;
  std::vector<Weight> weights;
  for (const std::size_t i : open)
    if (report.analysis.findings[i].severity == Severity::error)
      weights.push_back(weight_of(report.analysis, i, page));
  if (weights.size() < 2) return;
  std::stable_sort(weights.begin(), weights.end(), worse);
  page.line(fmt::format("the {} errors, worst first, with the number of articles on each side:",
                        weights.size()),
            TextStyle::bold);
  for (std::size_t i = 0; i < std::min(weights.size(), most_listed); ++i) {
    const Finding& finding = report.analysis.findings[weights[i].finding];
    page.paragraph(fmt::format(" {}  {}  {}", fmt::join(weights[i].sides, ":"),
                               heading_of(finding, page), short_id(finding)));
  }
  if (weights.size() > most_listed)
    page.line(fmt::format(" and {} more", weights.size() - most_listed));
  page.line("");
}

}  // namespace checkclaims
