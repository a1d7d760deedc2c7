// part-exceeds-whole and conflicting-figure, about parts and wholes of any kind that no measure of
// the lexicon has a name for.
//
//   "sold 31,000 in Ardenia and 9,500 in Costanza"; "all 36,000 sold in Ardenia and Costanza" fires
//   "900 of its 6,000 employees"; "a quarter of its workforce"                              fires
//   "31,000 in Ardenia"; "more than 36,000 sold in Ardenia and Costanza"                   silent
//
// That all are of one thing is weighed; that they do not add up is arithmetic.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "checkclaims/shares.hpp"
#include "checkclaims/wording.hpp"
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

/// To a tenth of a percent, outwards.
Interval in_tenths(Interval percent) {
  constexpr std::int64_t tenth = 100;  // thousandths
  if (percent.low) percent.low->thousandths -= percent.low->thousandths % tenth;
  if (percent.high)
    percent.high->thousandths += (tenth - percent.high->thousandths % tenth) % tenth;
  return percent;
}

class PartsWriter {
 public:
  PartsWriter(const Analysis& analysis, const PartsContrast& contrast)
      : analysis_(analysis), contrast_(contrast) {}

  /// Nothing where the numbers allow it after all.
  std::optional<Finding> write(Severity severity) {
    const bool argued = argue();
    if (!argued) return std::nullopt;
    finding_.severity = severity;
    finding_.measure = contrast_.parts.front().noun;
    finding_.key =
        fmt::format("quantity|{}|{}", contrast_.what, name_of(contrast_.parts.front().unit));
    finding_.subject.id = finding_.key;
    finding_.subject.name = contrast_.what;
    std::sort(finding_.values.begin(), finding_.values.end());
    finding_.confidence = probability(contrast_.odds);
    finding_.clues = contrast_.clues;
    finding_.id = finding_id(finding_);
    return std::move(finding_);
  }

 private:
  bool argue() {
    switch (contrast_.kind) {
      case PartsContrast::Kind::sum: return argue_sum();
      case PartsContrast::Kind::share: return argue_share();
      case PartsContrast::Kind::of_all: return argue_of_all();
      case PartsContrast::Kind::change: return argue_change();
    }
    return false;
  }

  std::string quote(const MeasurementStatement& said) {
    std::string text = one_line(analysis_.documents.at(said.document).at(said.value_span));
    finding_.labels.push_back(quote_words(said.document, said.span, LabelRole::rival, text));
    finding_.values.push_back(text);
    return text;
  }

  LabelRef last() const { return {static_cast<std::uint32_t>(finding_.labels.size() - 1)}; }

  /// Without its currency, which the quotation tells.
  static Value bare(Value value) {
    value.unit.clear();
    return value;
  }

  std::vector<ProofPart> quote_parts() {
    std::vector<ProofPart> parts;
    for (const MeasurementStatement& part : contrast_.parts) {
      quote(part);
      parts.push_back({bare(part.value), {}, {}, last(), {}});
    }
    return parts;
  }

  /// "31,000 + 9,500 = 40,500 > 36,000"
  std::string sum_in_digits(const std::string& whole) const {
    std::string text;
    Decimal sum;
    for (const MeasurementStatement& part : contrast_.parts) {
      const Decimal least = part.value.hard.low.value_or(Decimal{});
      text += (text.empty() ? "" : " + ") + to_grouped(least);
      sum.thousandths += least.thousandths;
    }
    if (contrast_.parts.size() > 1) text += " = " + to_grouped(sum);
    return text + " > " + whole;
  }

  bool argue_sum() {
    const MeasurementStatement& whole = *contrast_.other;
    std::vector<const Value*> values;
    for (const MeasurementStatement& part : contrast_.parts) values.push_back(&part.value);
    if (!whole.value.possible.high || sum_of_least(values) <= *whole.value.possible.high)
      return false;
    finding_.rule = "part-exceeds-whole";
    std::vector<ProofPart> parts = quote_parts();
    const std::string told = quote(whole);
    const bool several = parts.size() > 1;
    const Decimal high = whole.value.hard.high.value_or(*whole.value.possible.high);
    const std::string digits = sum_in_digits(to_grouped(high));
    finding_.message = fmt::format("{}: {} cannot be parts of {}", contrast_.what, digits, told);
    finding_.proof = {{several ? StepKind::exceed_together : StepKind::exceeds,
                       {parts, bare(whole.value), last(), Loosened{whole.value}}},
                      {StepKind::arithmetic, {digits}},
                      {StepKind::one_quantity, {LabelRef{0}, last(), contrast_.what}}};
    return true;
  }

  bool argue_share() {
    const MeasurementStatement &part = contrast_.parts.front(), &whole = *contrast_.whole,
                               &told = *contrast_.other;
    const auto percent = percentage_of(part.value, whole.value);
    if (!percent || !apart(*percent, percentage_told(told.value))) return false;
    finding_.rule = "conflicting-figure";
    const std::string some = quote(part);
    const LabelRef of_part = last();
    const std::string all = quote(whole);
    const LabelRef of_whole = last();
    const std::string share = quote(told);
    const Interval tenths = in_tenths(*percent);
    finding_.message = fmt::format("{}: {} of {} are {} percent, not {}", contrast_.what, some, all,
                                   to_text(tenths), share);
    finding_.proof = {{StepKind::is_percent_of, {some, of_part, tenths, all, of_whole}},
                      {StepKind::told_as, {share, last()}},
                      {StepKind::one_quantity, {of_part, last(), contrast_.what}}};
    return true;
  }

  bool argue_of_all() {
    constexpr std::int64_t hundred = 100'000;
    std::int64_t sum = 0;
    for (const MeasurementStatement& part : contrast_.parts)
      sum += percentage_told(part.value).low.value_or(Decimal{}).thousandths;
    if (sum <= hundred) return false;
    finding_.rule = "part-exceeds-whole";
    const std::vector<ProofPart> parts = quote_parts();
    const std::string digits = sum_in_digits("100");
    finding_.message = fmt::format("{}: {} percent", contrast_.what, digits);
    finding_.proof = {{StepKind::more_than_all, {parts}},
                      {StepKind::arithmetic, {digits}},
                      {StepKind::one_quantity, {LabelRef{0}, last(), contrast_.what}}};
    return true;
  }

  bool argue_change() {
    const MeasurementStatement &from = contrast_.parts[0], &to = contrast_.parts[1],
                               &told = *contrast_.other;
    const auto percent = change_in_percent(from.value, to.value);
    if (!percent || !apart(*percent, percentage_told(told.value))) return false;
    finding_.rule = "conflicting-figure";
    const std::string before = quote(from);
    const LabelRef first = last();
    const std::string after = quote(to);
    const LabelRef second = last();
    const std::string share = quote(told);
    const Interval tenths = in_tenths(*percent);
    finding_.message = fmt::format("{}: from {} to {} is {} percent, not {}", contrast_.what,
                                   before, after, to_text(tenths), share);
    finding_.proof = {{StepKind::changes_by, {before, first, after, second, tenths}},
                      {StepKind::told_as, {share, last()}},
                      {StepKind::one_quantity, {first, last(), contrast_.what}}};
    return true;
  }

  const Analysis& analysis_;
  const PartsContrast& contrast_;
  Finding finding_;
};

}  // namespace

std::vector<Finding> parts_of_quantities(const ClaimGraph& graph) {
  const Thresholds& thresholds = graph.thresholds();
  std::vector<Finding> findings;
  std::set<std::string> told;
  for (const PartsContrast& contrast : graph.analysis().parts_contrasts) {
    const std::int32_t confidence = probability(contrast.odds);
    if (confidence < thresholds.shown) continue;
    const Severity severity = confidence >= thresholds.error && contrast.fixed ? Severity::error
                              : confidence >= thresholds.warning               ? Severity::warning
                                                                               : Severity::note;
    if (auto finding = PartsWriter(graph.analysis(), contrast).write(severity))
      if (told.insert(finding->id).second) findings.push_back(std::move(*finding));
  }
  return findings;
}

}  // namespace checkclaims
