// conflicting-statement, about a number given for one party: a fine, a prison term, an age.
//
//   "Elin Sand was jailed for 12 years"; "... was jailed for 21 years"                  fires
//   "inflation in Sulia fell to 2.3 percent"; a month later "... to 2.1 percent"        silent
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "checkclaims/wording.hpp"
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_quoted = 8;  // values

/// As written, and the day where the words may stand for any: "Sunday (2024-05-05)".
std::string text_of(const Analysis& analysis, const AmountStatement& said) {
  std::string text = one_line(analysis.documents.at(said.document).at(said.value_span));
  if (!said.days.unbounded() && text.find_first_of("0123456789") == std::string::npos)
    text += " (" + to_text(said.days) + ')';
  return text;
}

/// Both are surely about one person or body, and no passage of time makes both true.
bool sure(const ClaimGraph& graph, const AmountContrast& contrast) {
  return contrast.odds && probability(*contrast.odds) >= graph.thresholds().error;
}

std::string key_of(const AmountContrast& contrast, const Row& row) {
  return contrast.sides[0].of.id + '|' + contrast.sides[0].qualified + '|' + row.id;
}

/// All contrasts of one amount of one party, and of those the surest.
struct Disputed {
  std::vector<const AmountContrast*> contrasts;
  const AmountContrast* surest = nullptr;
};

void add(Disputed& disputed, const AmountContrast& contrast) {
  disputed.contrasts.push_back(&contrast);
  if (disputed.surest == nullptr || contrast.odds > disputed.surest->odds)
    disputed.surest = &contrast;
}

/// The statements of different values, those of the surest contrast first.
std::vector<const AmountStatement*> rivals_of(const Analysis& analysis, const Disputed& disputed) {
  std::vector<const AmountStatement*> rivals;
  std::set<std::string> told;
  const auto take = [&](const AmountContrast& contrast) {
    for (const AmountStatement& said : contrast.sides)
      if (told.insert(text_of(analysis, said)).second) rivals.push_back(&said);
  };
  take(*disputed.surest);
  for (const AmountContrast* contrast : disputed.contrasts) take(*contrast);
  return rivals;
}

Finding finding_of(const ClaimGraph& graph, const Disputed& disputed) {
  const Analysis& analysis = graph.analysis();
  const AmountContrast& contrast = *disputed.surest;
  const AmountStatement& one = contrast.sides[0];
  const Row& row = analysis.lexicon->row(Table::amounts, static_cast<std::uint16_t>(one.row));
  const std::string what =
      (one.qualified.empty() ? "" : one.qualified + ' ') + std::string(row[AmountField::says]);
  Finding finding;
  finding.rule = "conflicting-statement";
  finding.severity = Severity::warning;
  if (sure(graph, contrast)) {
    finding.severity = Severity::error;
    finding.confidence = probability(*contrast.odds);
    finding.clues = contrast.clues;
  }
  finding.measure = row.id;
  finding.key = key_of(contrast, row);
  finding.subject.id = finding.key;
  finding.subject.name = one.of.name + ", " + what;
  std::vector<std::string> texts;
  for (const AmountStatement* said : rivals_of(analysis, disputed)) {
    texts.push_back(text_of(analysis, *said));
    if (finding.labels.size() < most_quoted)
      finding.labels.push_back(
          quote_words(said->document, said->span, LabelRole::rival, texts.back()));
  }
  finding.values = texts;
  std::sort(finding.values.begin(), finding.values.end());
  finding.message = fmt::format("{}: {} and {} cannot both be true", finding.subject.name,
                                std::min(texts[0], texts[1]), std::max(texts[0], texts[1]));
  const LabelRef first{0}, second{1};
  finding.proof = {{StepKind::both_give, {first, second, what, one.of.name}},
                   {one.days.unbounded() ? StepKind::share_no_number : StepKind::share_no_day,
                    {texts[0], first, texts[1], second}}};
  if (texts.size() > most_quoted)
    finding.proof.push_back({StepKind::more_values, {count(texts.size() - most_quoted)}});
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_amount(const ClaimGraph& graph) {
  const Analysis& analysis = graph.analysis();
  std::map<std::string, Disputed> disputed;
  for (const AmountContrast& contrast : analysis.amount_contrasts)
    add(disputed[key_of(contrast,
                        analysis.lexicon->row(Table::amounts,
                                              static_cast<std::uint16_t>(contrast.sides[0].row)))],
        contrast);
  std::vector<Finding> findings;
  for (const auto& [key, of_key] : disputed) findings.push_back(finding_of(graph, of_key));
  return findings;
}

}  // namespace checkclaims
