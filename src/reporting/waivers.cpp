// Waivers: findings excused with a reason, in checkclaims.toml or in a comment of the article.
#include "checkclaims/waiver.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "checkclaims/error.hpp"
#include "checkclaims/nearest.hpp"
#include "checkclaims/report.hpp"
#include "checkclaims/wording.hpp"
#include "reporting/position.hpp"
#include "reporting/text_finding.hpp"

namespace checkclaims {
namespace {

/// Whether `heading` begins with `subject` and a complete part of the heading ends there.
bool names(std::string_view subject, std::string_view heading) {
  if (!heading.starts_with(subject)) return false;
  const std::string_view rest = heading.substr(subject.size());
  return rest.empty() || rest.starts_with(", ") || rest.starts_with(": ");
}

/// An index of the findings, so that many waivers are cheap.
class Findings {
 public:
  explicit Findings(const Analysis& analysis) {
    for (std::uint32_t f = 0; f < analysis.findings.size(); ++f) {
      const Finding& finding = analysis.findings[f];
      by_id_.emplace(finding.id, f);
      by_rule_[finding.rule].push_back({topic_of(finding, *analysis.lexicon), f});
      for (const Label& label : finding.labels)
        if (label.role == LabelRole::rival)
          by_place_[{finding.rule, label.document}].emplace(label.span.begin, f);
    }
  }

  /// Indexes of the findings that a waiver selects.
  std::vector<std::uint32_t> meant_by(const Waiver& waiver) const {
    std::vector<std::uint32_t> meant;
    if (!waiver.id.empty()) {
      for (auto at = by_id_.lower_bound(waiver.id);
           at != by_id_.end() && at->first.starts_with(waiver.id); ++at)
        meant.push_back(at->second);
    } else if (waiver.document) {
      const auto places = by_place_.find({waiver.rule, *waiver.document});
      if (places == by_place_.end()) return meant;
      const auto end = places->second.lower_bound(waiver.block.end);
      for (auto at = places->second.lower_bound(waiver.block.begin);
           at != end && at != places->second.end(); ++at)
        meant.push_back(at->second);
    } else if (const auto same = by_rule_.find(waiver.rule);
               same != by_rule_.end() && !waiver.subject.empty()) {
      for (const auto& [heading, finding] : same->second)
        if (names(waiver.subject, heading)) meant.push_back(finding);
    }
    return meant;
  }

 private:
  std::multimap<std::string_view, std::uint32_t> by_id_;
  std::map<std::string_view, std::vector<std::pair<std::string, std::uint32_t>>> by_rule_;
  std::map<std::pair<std::string_view, DocumentId>, std::multimap<std::uint32_t, std::uint32_t>>
      by_place_;  // rivals by begin
};

std::string what_it_is(const Waiver& waiver) {
  if (!waiver.id.empty()) return fmt::format("the waiver of {}", waiver.id);
  if (waiver.document) return fmt::format("the comment that excuses {}", waiver.rule);
  return fmt::format("the waiver of {}, {}", waiver.rule, waiver.subject);
}

std::string why_unused(const Waiver& waiver, bool ended) {
  const std::string what = what_it_is(waiver);
  if (ended) return fmt::format("{} ended on {}", what, to_iso(*waiver.until));
  if (waiver.document && waiver.block.size() == 0) return what + " has no block after it";
  return fmt::format(
      "{} is not used: {}", what,
      waiver.document ? "no such finding in the block after it" : "there is no such finding");
}

std::string place_of(const Waiver& waiver) {
  return fmt::format("{}:{}", quote_path(waiver.path), waiver.line);
}

std::string reason_of(const Waiver& waiver) {
  return fmt::format("{} ({}{})", waiver.reason, waiver.by.empty() ? "" : waiver.by + ", ",
                     place_of(waiver));
}

InputError unknown_rule(const std::string& path, std::size_t line, const std::string& rule) {
  std::vector<std::string_view> known;
  for (const RulePage& page : rule_pages()) known.push_back(page.rule);
  const std::string_view near = nearest(rule, known);
  return {quote_path(path), line,
          fmt::format("unknown rule {}{}", rule,
                      near.empty() ? ", checkclaims explain lists them"
                                   : fmt::format(", did you mean {}?", near))};
}

bool is_rule(std::string_view name) {
  const auto pages = rule_pages();
  return std::any_of(pages.begin(), pages.end(),
                     [name](const RulePage& page) { return page.rule == name; });
}

}  // namespace

std::string to_text(const UnusedWaiver& waiver) {
  return escape(fmt::format("{}:{}: {}", quote_path(waiver.path), waiver.line, waiver.text));
}

std::vector<Waiver> waivers_in(const Analysis& analysis) {
  std::vector<Waiver> waivers;
  DocumentPositions positions(analysis.documents);
  for (const DocumentId d : analysis.documents.ids()) {
    const Document& document = analysis.documents[d];
    for (const Suppression& suppression : document.suppressions) {
      const std::uint32_t line = positions.at(d, suppression.words.begin).line;
      if (suppression.rules.empty())
        throw InputError(
            quote_path(document.path), line,
            "checkclaims-ignore without a rule, write <!-- checkclaims-ignore RULE: reason -->");
      for (const std::string& rule : suppression.rules) {
        if (!is_rule(rule)) throw unknown_rule(document.path, line, rule);
        if (suppression.reason.empty())
          throw InputError(quote_path(document.path), line,
                           fmt::format("checkclaims-ignore {0} without a reason, write <!-- "
                                       "checkclaims-ignore {0}: reason -->",
                                       rule));
        Waiver waiver;
        waiver.rule = rule;
        waiver.reason = suppression.reason;
        waiver.path = document.path;
        waiver.line = line;
        waiver.document = d;
        waiver.block = suppression.block;
        waivers.push_back(std::move(waiver));
      }
    }
  }
  return waivers;
}

void apply_waivers(Gate& gate, const Analysis& analysis, std::span<const Waiver> waivers,
                   std::optional<Day> today) {
  if (waivers.empty()) return;
  const Findings findings(analysis);
  for (const Waiver& waiver : waivers) {
    const bool ended = today && waiver.until && *waiver.until < *today;
    gate.undated |= waiver.until.has_value() && !today;
    const std::vector<std::uint32_t> meant = findings.meant_by(waiver);
    if (meant.empty() || ended)
      gate.unused.push_back({waiver.path, waiver.line, why_unused(waiver, ended)});
    if (ended) continue;
    for (const std::uint32_t finding : meant) {
      if (gate.states.at(finding) == State::waived) continue;
      gate.states.at(finding) = State::waived;
      gate.reasons.at(finding) = reason_of(waiver);
      gate.before.at(finding).clear();
    }
  }
  std::stable_sort(gate.unused.begin(), gate.unused.end(),
                   [](const UnusedWaiver& a, const UnusedWaiver& b) {
                     return std::tie(a.path, a.line) < std::tie(b.path, b.line);
                   });
}

}  // namespace checkclaims
