#include "reporting/places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "reporting/escape.hpp"
#include "reporting/summary.hpp"
#include "reporting/text_proof.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t quoted_width = 160;  // code points
constexpr std::size_t most_details = 20;   // labels per finding, and steps per finding

std::string_view without_dot(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

void take(std::vector<std::string>& lines, std::vector<std::string> more, std::string_view noun) {
  const std::size_t shown = std::min(more.size(), most_details);
  lines.insert(lines.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.begin() + static_cast<std::ptrdiff_t>(shown)));
  if (shown < more.size())
    lines.push_back(fmt::format("and {} more {}", more.size() - shown, noun));
}

}  // namespace

Places::Places(const Report& report)
    : report_(report),
      nowhere_([](std::string_view) {}),
      page_(report.analysis, ColorMode::none, nowhere_) {}

Place Places::at(const Label& label) {
  DocumentPositions& positions = page_.positions();
  const Document& document = report_.analysis.documents.at(label.document);
  const std::string located = located_path(report_, document);
  const bool within = !located.starts_with('/') && !located.starts_with("../");
  const Span span = page_.place_span(label);
  return {json_path(within ? located : std::string(file_of(document))),
          positions.at(label.document, span.begin), positions.at(label.document, span.end),
          positions.byte_column(label.document, span.begin),
          positions.byte_column(label.document, span.end)};
}

std::string Places::named(const Label& label) {
  const auto [line, column] = page_.position(label);
  const std::string& path = report_.analysis.documents.at(label.document).path;
  const bool odd = path.starts_with('-') || path.starts_with(':') || path.starts_with(' ');
  return fmt::format("{}{}:{}:{}", odd ? "./" : "", quote_path(path), line, column);
}

std::string Places::quoted(const Label& label) const {
  return fmt::format("{}: \"{}\"", label.text, page_.quoted(label, quoted_width));
}

std::vector<std::string> Places::proof(const Finding& finding) {
  const auto called = references(finding, page_);
  std::vector<std::string> steps;
  for (const ProofStep& step : finding.proof) steps.push_back(to_text(step, called));
  if (!finding.cause.kind.empty())
    steps.push_back("likely " + with_references(finding.cause.text, called));
  return steps;
}

std::vector<std::string> Places::details(const Finding& finding) {
  std::vector<std::string> lines, places;
  for (const Label& label : finding.labels)
    places.push_back(fmt::format("{}: {}", named(label), quoted(label)));
  take(lines, std::move(places), "places");
  std::vector<std::string> steps = proof(finding);
  if (finding.rule != "evolving-figure")  // a story is not a contradiction and has no "because"
    for (std::size_t i = 0; i < finding.proof.size(); ++i)
      steps[i].insert(0, i == 0 ? "because " : "and ");
  take(lines, std::move(steps), "steps");
  return lines;
}

std::size_t primary_label(const Report& report, const Finding& finding) {
  const auto rank = [&](const Label& label) {
    const Document& document = report.analysis.documents.at(label.document);
    const DayRange& days = document.published.days;
    const auto number = [](const std::optional<Day>& day, const std::optional<Day>& otherwise) {
      return day ? day->number : otherwise ? otherwise->number : 0;
    };
    return std::tuple(
        std::binary_search(report.changed.begin(), report.changed.end(), label.document),
        !document.table, label.role == LabelRole::rival, !days.unbounded(),
        number(days.low, days.high), number(days.high, days.low), std::string_view(document.path));
  };
  const auto& labels = finding.labels;
  const auto best =
      std::max_element(labels.begin(), labels.end(),
                       [&](const Label& a, const Label& b) { return rank(a) < rank(b); });
  return static_cast<std::size_t>(best - labels.begin());
}

std::vector<std::size_t> by_weight(const Report& report) {
  std::vector<std::size_t> order(report.analysis.findings.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto weight = [&](std::size_t i) {
    return std::pair(report.analysis.findings[i].severity, !is_open(report.gate.states.at(i)));
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return weight(a) < weight(b); });
  return order;
}

std::vector<std::size_t> open_findings(const Report& report) {
  std::vector<std::size_t> open = by_weight(report);
  std::erase_if(open, [&](std::size_t i) { return !is_open(report.gate.states.at(i)); });
  return open;
}

std::string located_path(const Report& report, const Document& document) {
  const auto known = report.located.find(file_of(document));
  std::string_view rest = known == report.located.end() ? file_of(document) : known->second;
  const std::string root = rest.starts_with('/') ? "/" : "";
  std::vector<std::string_view> parts;
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    if (part.empty() || part == ".") continue;
    if (part != "..")
      parts.push_back(part);
    else if (!parts.empty() && parts.back() != "..")
      parts.pop_back();
    else if (root.empty())
      parts.push_back(part);
  }
  return root + fmt::format("{}", fmt::join(parts, "/"));
}

std::string articles_in_words(const Report& report) {
  const std::size_t analysed = articles_in(report.analysis),
                    found = analysed + report.skipped.size();
  const std::string ignored =
      report.ignored == 0 ? ""
                          : fmt::format("; {} more left out by .checkclaimsignore", report.ignored);
  const std::string other = to_text(report.passed_over);
  return fmt::format("{} article{} found: {} analysed, {} skipped{}{}{}", found,
                     found == 1 ? "" : "s", analysed, report.skipped.size(), ignored,
                     other.empty() ? "" : "; passed over: ", other);
}

std::string skipped_path(std::string_view skipped) {
  std::size_t end = 0;
  if (skipped.starts_with('"'))
    for (end = 1; end < skipped.size() && skipped[end] != '"'; ++end)
      end += skipped[end] == '\\' ? 1 : 0;
  return std::string(
      without_dot(skipped.substr(0, skipped.find(": ", std::min(end, skipped.size())))));
}

std::string resolved_in_words(const Report& report) {
  const std::size_t gone = report.gate.resolved.size() - report.gate.superseded;
  if (gone == 0) return "";
  return fmt::format("{} in the baseline no longer {}, drop {} with checkclaims baseline prune",
                     gone == 1 ? "1 finding" : fmt::format("{} findings", gone),
                     gone == 1 ? "occurs" : "occur", gone == 1 ? "it" : "them");
}

std::vector<std::string> remarks_on(const Report& report) {
  std::vector<std::string> remarks;
  if (std::string resolved = resolved_in_words(report); !resolved.empty())
    remarks.push_back(std::move(resolved));
  for (const UnusedWaiver& waiver : report.gate.unused) remarks.push_back(to_text(waiver));
  return remarks;
}

std::string escaped_head(std::string_view text, std::size_t most) {
  std::string safe = escape(text.substr(0, most * 4));
  std::size_t end = 0, points = 0;
  for (; end < safe.size(); ++end)
    if ((static_cast<unsigned char>(safe[end]) & 0xC0) != 0x80 && points++ == most) break;
  const bool cut = end < safe.size() || text.size() > most * 4;
  safe.resize(end);
  return cut ? safe + "…" : safe;
}

}  // namespace checkclaims
