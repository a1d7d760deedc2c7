#include "reporting/html/filters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "reporting/html/style.hpp"
#include "reporting/places.hpp"
#include "reporting/summary.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_choice = 60;  // code points of a name in a list

/// The sources of the articles that a finding quotes.
std::vector<std::string> sources_quoted(const Analysis& analysis, const Finding& finding) {
  std::set<std::string> sources;
  for (const Label& label : finding.labels)
    sources.insert(analysis.documents.at(label.document).source.value_or("no source named"));
  return {sources.begin(), sources.end()};
}

void write_box(std::string_view id, std::string_view name, std::size_t count, Markup& out) {
  out.in("label", {{"class", "choice"}}, [&] {
    out.single("input", {{"type", "checkbox"}, {"id", id}, {"checked"}});
    out.text(fmt::format(" {} ", name));
    out.element("span", {{"class", "count"}}, std::to_string(count));
  });
  out.line();
}

}  // namespace

HtmlFilters::Kind HtmlFilters::kind_of(const std::vector<std::vector<std::string>>& values) {
  std::map<std::string_view, std::size_t> counts;
  for (const auto& of_finding : values)
    for (const std::string& value : of_finding) ++counts[value];
  std::vector<std::pair<std::string_view, std::size_t>> ranked(counts.begin(), counts.end());
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  Kind kind;
  std::map<std::string_view, std::uint32_t> numbers;
  for (const auto& [name, count] : ranked) {
    if (kind.choices.size() + 1 < html_filter_values || ranked.size() == kind.choices.size() + 1)
      kind.choices.push_back({std::string(name), count});
    else if (kind.choices.size() < html_filter_values)
      kind.choices.push_back({"all others", count});
    else
      kind.choices.back().findings += count;
    numbers.emplace(name, static_cast<std::uint32_t>(kind.choices.size() - 1));
  }
  for (const auto& of_finding : values) {
    std::set<std::uint32_t> chosen;
    for (const std::string& value : of_finding) chosen.insert(numbers.at(value));
    kind.chosen.emplace_back(chosen.begin(), chosen.end());
  }
  return kind;
}

HtmlFilters::HtmlFilters(const Report& report) : report_(report) {
  std::vector<std::vector<std::string>> rules, events, sources;
  for (const Finding& finding : report.analysis.findings) {
    rules.push_back({finding.rule});
    events.push_back({finding.subject.name});
    sources.push_back(sources_quoted(report.analysis, finding));
  }
  rules_ = kind_of(rules);
  events_ = kind_of(events);
  sources_ = kind_of(sources);
}

std::string HtmlFilters::classes(std::size_t finding) const {
  std::string text =
      fmt::format("finding {} {}", name_of(report_.analysis.findings[finding].severity),
                  name_of(report_.gate.states.at(finding)));
  for (const auto& [name, kind] :
       {std::pair{"rule", &rules_}, {"event", &events_}, {"source", &sources_}})
    for (const std::uint32_t number : kind->chosen[finding])
      text += fmt::format(" {}-{}", name, number);
  return text;
}

void HtmlFilters::write(Markup& out) const {
  const Summary summary = summarise(report_);
  const auto write_list = [&](std::string_view name, std::string_view all, const Kind& kind) {
    if (kind.choices.size() < 2) return;
    out.in("label", {{"class", "choice"}}, [&] {
      out.text(fmt::format("{} ", name));
      const std::string id = fmt::format("by-{}", name);
      out.block("select", {{"id", id}}, [&] {
        out.element("option", all);
        for (const Choice& choice : kind.choices) {
          out.line();
          out.element("option", fmt::format("{} ({})", escaped_head(choice.name, longest_choice),
                                            choice.findings));
        }
      });
    });
    out.line();
  };
  out.block("div", {{"class", "filters"}, {"role", "group"}, {"aria-label", "Filter findings"}},
            [&] {
              for (const Severity severity : severities) {
                std::size_t count = 0;
                for (const State state : states) count += summary.count(severity, state);
                if (count > 0)
                  write_box(fmt::format("show-{}", name_of(severity)),
                            fmt::format("{}s", name_of(severity)), count, out);
              }
              for (const State state : states) {
                std::size_t count = 0;
                for (const Severity severity : severities) count += summary.count(severity, state);
                if (count > 0 && count < report_.analysis.findings.size())
                  write_box(fmt::format("show-{}", name_of(state)), name_of(state), count, out);
              }
              write_list("rule", "all rules", rules_);
              write_list("event", "all events", events_);
              write_list("source", "all sources", sources_);
            });
}

}  // namespace checkclaims
