// The library's face: the pipeline, checks of one's own, and the reports.
#include "checkclaims/library.hpp"

#include <fmt/format.h>

#include <cmath>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/report.hpp"
#include "reasoning/own_findings.hpp"
#include "reporting/plain.hpp"

namespace checkclaims {
namespace {

AnalyseOptions options_of(const CheckSettings& settings) {
  const double least = settings.least_confidence;
  if (!(least >= 0.5 && least <= 1))
    throw InputError("least_confidence", fmt::format("{}, not in 0.5..1", least));
  AnalyseOptions options;
  options.jobs = settings.threads;
  options.thresholds.shown = static_cast<std::int32_t>(std::lround(least * 1000));
  return options;
}

std::vector<OwnFinding> findings_of(std::span<const OwnCheck> checks,
                                    std::span<const PlainClaim> claims) {
  std::vector<OwnFinding> all;
  for (const OwnCheck& check : checks)
    for (OwnFinding& finding : check(claims)) all.push_back(std::move(finding));
  return all;
}

std::vector<PassedOver> passed_over_in(const Analysis& analysis) {
  std::vector<PassedOver> passed_over;
  for (const auto& [media, count] : analysis.passed_over) passed_over.push_back({media, count});
  return passed_over;
}

}  // namespace

CheckedArticles check_articles(std::vector<Article> articles, const CheckSettings& settings) {
  Analysis analysis = analyse(std::move(articles), options_of(settings));
  CheckedArticles checked;
  checked.claims = plain_claims(analysis);
  if (!settings.own_checks.empty()) {
    std::vector<std::string_view> taken;
    for (const RulePage& page : rule_pages()) taken.push_back(page.rule);
    analysis.findings = with_own_findings(analysis, checked.claims,
                                          findings_of(settings.own_checks, checked.claims), taken);
  }
  checked.findings = plain_findings(analysis);
  checked.refused = analysis.refused;
  checked.analysis = std::make_shared<const Analysis>(std::move(analysis));
  return checked;
}

std::string report_as(const CheckedArticles& checked, std::string_view format) {
  for (const Format& one : formats()) {
    if (one.name != format) continue;
    const Analysis& analysis = *checked.analysis;
    const Gate gate = compare(analysis.findings, {});
    Report report{.analysis = analysis, .gate = gate, .baseline = ""};
    report.skipped = analysis.refused;
    report.passed_over = passed_over_in(analysis);
    std::string text;
    one.write(report, [&text](std::string_view piece) { text += piece; });
    return text;
  }
  throw InputError(std::string(format), fmt::format("unknown format, must be one of {}",
                                                    fmt::join(report_formats(), ", ")));
}

std::vector<std::string_view> report_formats() {
  std::vector<std::string_view> names;
  for (const Format& format : formats()) names.push_back(format.name);
  return names;
}

}  // namespace checkclaims
