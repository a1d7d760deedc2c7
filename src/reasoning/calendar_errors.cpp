#include "reasoning/calendar_errors.hpp"

#include <map>

#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_written_places = 16;

}  // namespace

std::vector<Finding> wrong_days(
    const Analysis& analysis, std::string_view rule,
    const std::function<std::optional<WrongDay>(const Document&, const WrittenDay&)>& judge) {
  std::map<std::pair<std::string, std::string>, Finding> findings;  // by the error
  std::map<std::pair<std::string, std::string>, std::size_t> repeats;
  for (const DocumentId d : analysis.documents.ids())
    for (const WrittenDay& written : analysis.documents[d].written_days) {
      const auto wrong = judge(analysis.documents[d], written);
      if (!wrong) continue;
      const std::pair what(wrong->name, wrong->value);
      auto [found, first] = findings.try_emplace(what);
      Finding& finding = found->second;
      if (first) {
        finding.rule = rule;
        finding.severity = Severity::error;
        finding.subject.name = wrong->name;
        finding.subject.id = "day-" + stable_hash(wrong->name);
        finding.key = finding.subject.id + '|' + wrong->measure;
        finding.measure = wrong->measure;
        finding.values = {wrong->value};
        finding.message = to_text(wrong->proof);
        finding.proof = {wrong->proof};
        finding.id = finding_id(finding);
      }
      if (repeats[what]++ > most_written_places) continue;
      finding.labels.push_back(
          quote_words(d, written.span, first ? LabelRole::rival : LabelRole::also, wrong->value));
    }
  std::vector<Finding> all;
  for (auto& [what, finding] : findings) {
    if (const std::size_t times = repeats[what]; times > most_written_places + 1)
      finding.proof.push_back({StepKind::more_places, {count(times - most_written_places - 1)}});
    all.push_back(std::move(finding));
  }
  return all;
}

}  // namespace checkclaims
