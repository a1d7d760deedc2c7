// The report for people is a diff, because a finding is one: versions of one fact.
// Every line passes `Page::line`, the one place where text from outside is made safe.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "checkclaims/report.hpp"
#include "reporting/escape.hpp"
#include "reporting/position.hpp"
#include "reporting/summary.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t repeats_shown = 8;  // places that repeat a value, a finding
constexpr const char* separator = " · ";

enum class Ink : std::uint8_t { plain, bold, red, green, cyan };

class Page {
 public:
  Page(const Report& report, const Sink& out)
      : report_(report), out_(out), positions_(report.analysis.documents) {}

  void line(std::string_view text, Ink ink = Ink::plain) {
    static constexpr std::array<std::string_view, 5> codes = {"", "\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[36m"};
    const std::string safe = escape(text);
    if (report_.paint == Paint::none || ink == Ink::plain) return out_(safe + '\n');
    out_(fmt::format("{}{}\x1b[m\n", codes[static_cast<std::size_t>(ink)], safe));
  }
  /// "003.txt:8:190": where the value stands, or the words where there is none.
  std::string place(const Label& label) {
    const auto [line, column] = position(label);
    return fmt::format("{}:{}:{}", quote_path(document(label).path), line, column);
  }
  Position position(const Label& label) { return positions_.at(label.document, focus(label).begin); }
  std::string quoted(const Label& label) const { return quotation(document(label), label.span, focus(label)); }
  const Document& document(const Label& label) const { return report_.analysis.documents.at(label.document); }
  const Claim* claim(const Label& label) const {
    return label.quotes_claim ? &report_.analysis.claims.at(label.claim) : nullptr;
  }

 private:
  Span focus(const Label& label) const {
    const Claim* said = claim(label);
    const bool inside = said && said->value_span.begin >= label.span.begin && said->value_span.end <= label.span.end &&
                        said->value_span.size() > 0;
    return inside ? said->value_span : Span{label.span.begin, label.span.begin};
  }

  const Report& report_;
  const Sink& out_;
  DocumentPositions positions_;
};

/// "news/003.txt" -> "003".
std::string stem(std::string_view path) {
  path.remove_prefix(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
  if (const auto dot = path.rfind('.'); dot != std::string_view::npos && dot > 0) path = path.substr(0, dot);
  return quote_path(path);
}

std::string known_days(const DayRange& days) { return days.unbounded() ? "day unknown" : shown_days(days); }

/// What a proof calls each label: "[003:8]" for line 8 of news/003.txt, with the column
/// where a line has two of them, and the whole path where two articles share a name.
std::vector<std::string> references(const Finding& finding, Page& page) {
  std::vector<std::string> stems, references;
  std::map<std::string, std::set<std::uint32_t>> documents;             // of a stem
  std::map<std::pair<std::string, std::uint32_t>, std::size_t> on_line;  // labels of a stem and line
  for (const auto& label : finding.labels) {
    stems.push_back(stem(page.document(label).path));
    documents[stems.back()].insert(label.document);
    ++on_line[{stems.back(), page.position(label).line}];
  }
  for (std::size_t i = 0; i < stems.size(); ++i) {
    const Position position = page.position(finding.labels[i]);
    if (documents[stems[i]].size() > 1) references.push_back(fmt::format("[{}]", page.place(finding.labels[i])));
    else if (on_line[{stems[i], position.line}] > 1)
      references.push_back(fmt::format("[{}:{}:{}]", stems[i], position.line, position.column));
    else references.push_back(fmt::format("[{}:{}]", stems[i], position.line));
  }
  return references;
}

/// "[1]" in a step of a proof -> what that label is called.
std::string with_references(const std::string& step, std::span<const std::string> references) {
  std::string text;
  for (std::size_t at = 0; at < step.size();) {
    std::size_t end = at + 1, index = 0;
    if (step[at] == '[')
      for (; end < step.size() && end - at < 8 && step[end] >= '0' && step[end] <= '9'; ++end)
        index = index * 10 + static_cast<std::size_t>(step[end] - '0');
    if (step[at] == '[' && end > at + 1 && end < step.size() && step[end] == ']' && index < references.size()) {
      text += references[index];
      at = end + 1;
    } else {
      text.append(step, at, end - at);
      at = end;
    }
  }
  return text;
}

void write_hunk(const Finding& finding, Page& page) {
  std::string about = shown_name(finding.measure);
  for (const auto& part : {shown_scope(finding.scope), finding.subject.place})
    if (!part.empty()) about += separator + part;
  if (const std::string days = shown_days(finding.subject.date); !days.empty())
    about += separator + (finding.subject.ongoing ? "since " + days : days);
  page.line(fmt::format("@@ {} @@", about), Ink::cyan);
}

/// Other places that say what one of the rivals says, and what the proof needs besides.
void write_context(const Finding& finding, Page& page) {
  std::size_t repeats = 0;
  for (const auto& label : finding.labels) {
    if (label.role == LabelRole::also && ++repeats <= repeats_shown) {
      const Claim* claim = page.claim(label);
      page.line(fmt::format(" also {}  {}{}", page.place(label), claim ? "[" + shown_value(*claim) + "]  " : "",
                            page.quoted(label)));
    } else if (label.role == LabelRole::evidence) {
      page.line(fmt::format(" see {}  {}{}{}", page.place(label), page.quoted(label), label.text.empty() ? "" : "  = ",
                            label.text));
    }
  }
  if (repeats > repeats_shown) page.line(fmt::format(" also {} more places that repeat a value", repeats - repeats_shown));
}

/// `shown`: growths that a series shows already; steps that end with one are left out.
void write_proof(const Finding& finding, const std::set<std::string>& shown, Page& page) {
  const char* gutter = " because ";
  const auto named = references(finding, page);
  for (const auto& step : finding.proof) {
    if (const auto colon = step.rfind(": "); colon != std::string::npos && shown.contains(step.substr(colon + 2))) continue;
    page.line(gutter + with_references(step, named));
    gutter = "     and ";
  }
  if (finding.proof.empty() && !finding.message.empty()) page.line(gutter + finding.message);
}

/// Rivals of one value are a camp: the first camp is the diff's old side, all others its new one.
void write_camps(const Finding& finding, Page& page) {
  std::map<std::string, std::size_t> camps;  // value shown -> number, in order of appearance
  std::vector<std::pair<const Label*, std::size_t>> rivals;
  for (const auto& label : finding.labels) {
    if (label.role != LabelRole::rival) continue;
    const Claim* claim = page.claim(label);
    const auto camp = camps.emplace(claim ? shown_value(*claim) : label.text, camps.size()).first;
    rivals.emplace_back(&label, camp->second);
  }
  std::stable_sort(rivals.begin(), rivals.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  for (const auto& [label, camp] : rivals) {
    const Claim* claim = page.claim(*label);
    const std::string published = known_days(page.document(*label).published.days);
    page.line(fmt::format("{} {}  published {}  {}", camp == 0 ? "---" : "+++", page.place(*label), published,
                          claim ? shown_speaker(claim->speaker) : ""),
              Ink::bold);
  }
  write_hunk(finding, page);
  std::size_t width = 0;
  for (const auto& [value, camp] : camps) width = std::max(width, code_points(value));
  for (const auto& [label, camp] : rivals) {
    const Claim* claim = page.claim(*label);
    const std::string value = claim ? shown_value(*claim) : label->text;
    page.line(fmt::format("{}[{}]{:{}}  {}", camp == 0 ? '-' : '+', value, "", width - code_points(value),
                          page.quoted(*label)),
              camp == 0 ? Ink::red : Ink::green);
  }
}

struct Step {
  std::string day, value, place, growth;
  char gutter = ' ';
  bool order_shown = true;  // the days alone put it after the step before
};

std::vector<Step> steps_of(const Finding& finding, Page& page) {
  std::vector<Step> steps;
  const Claim* before = nullptr;
  for (const auto& label : finding.labels) {
    if (label.role != LabelRole::rival) continue;
    const Claim* claim = page.claim(label);
    Step step{claim ? known_days(claim->when) : "", claim ? shown_value(*claim) : label.text, page.place(label), ""};
    if (before && claim) {
      const Interval &then = before->value.hard, &now = claim->value.hard;
      step.growth = shown_growth(then, now);
      step.gutter = surely_below(then, now) ? '+' : surely_below(now, then) ? '-' : ' ';
      step.order_shown = surely_before(before->when, claim->when);
    }
    steps.push_back(std::move(step));
    before = claim;
  }
  return steps;
}

/// The story of a figure, a step a line. Returns the growths it shows.
std::set<std::string> write_series(const Finding& finding, Page& page) {
  const std::vector<Step> steps = steps_of(finding, page);
  const auto width = [&](std::string Step::*column) {
    std::size_t widest = 0;
    for (const auto& step : steps) widest = std::max(widest, code_points(step.*column));
    return widest;
  };
  const std::array columns = {&Step::day, &Step::value, &Step::place, &Step::growth};
  const std::array widths = {width(&Step::day), width(&Step::value), width(&Step::place), width(&Step::growth)};
  write_hunk(finding, page);
  std::set<std::string> growths;
  for (const auto& step : steps) {
    std::string text(1, step.gutter);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string& cell = step.*columns[i];
      if (widths[i] > 0) text += cell + std::string(widths[i] - code_points(cell) + 2, ' ');
    }
    if (finding.order_inferred && !step.order_shown) text += "order inferred";
    text.erase(text.find_last_not_of(' ') + 1);
    page.line(text, step.gutter == '+' ? Ink::green : step.gutter == '-' ? Ink::red : Ink::plain);
    if (!step.growth.empty()) growths.insert(step.growth);
  }
  return growths;
}

void write_finding(const Finding& finding, State state, std::span<const std::string> before, Page& page) {
  std::string about = finding.subject.name;
  for (const auto& part : {shown_name(finding.measure), shown_scope(finding.scope)})
    if (!part.empty()) about += ", " + part;
  page.line(fmt::format("{}: {}  [{}, {}]  {}", finding.rule, about, name_of(finding.severity), name_of(state),
                        finding.id.substr(0, 8)),
            Ink::bold);
  if (state == State::known) return;
  std::set<std::string> growths;
  if (finding.severity == Severity::note) growths = write_series(finding, page);
  else write_camps(finding, page);
  write_context(finding, page);
  if (!before.empty()) page.line(fmt::format(" the baseline knows it with {}", fmt::join(before, " | ")));
  write_proof(finding, growths, page);
}

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// "31 of 60 numbers (51%)".
std::string share(std::uint64_t used, std::uint64_t seen, std::string_view noun) {
  if (seen == 0) return fmt::format("0 of 0 {}", noun);
  return fmt::format("{} of {} {} ({}%)", used, seen, noun, used * 100 / seen);
}

void write_remarks(const Analysis& analysis, Page& page) {
  for (const auto& document : analysis.documents) {
    const std::string path = quote_path(document.path);
    if (document.replaced > 0)
      page.line(fmt::format("remark: {}: {} of invalid UTF-8 replaced", path, plural(document.replaced, "sequence")));
    for (const auto& remark : document.remarks) page.line(fmt::format("remark: {}: {}", path, remark));
  }
}

void write_summary(const Report& report, Page& page) {
  const Analysis& analysis = report.analysis;
  const Summary summary = summarise(report);
  std::string text = plural(analysis.documents.size(), "article") + ", " + plural(analysis.claims.size(), "claim");
  for (const Severity severity : severities) {
    std::size_t all = 0;
    std::vector<std::string> parts;
    for (const State state : states) {
      const std::size_t count = summary.count(severity, state);
      if (count > 0) parts.push_back(fmt::format("{} {}", count, name_of(state)));
      all += count;
    }
    text += ", " + plural(all, name_of(severity));
    if (!parts.empty()) text += fmt::format(" ({})", fmt::join(parts, ", "));
  }
  page.line(text, Ink::bold);
  page.line(fmt::format("coverage: {} and {} became part of a claim",
                        share(summary.numbers_used, summary.numbers_seen, "numbers"),
                        share(summary.dates_used, summary.dates_seen, "dates")));
  if (report.baseline.empty()) return page.line("baseline: none");
  const std::size_t gone = report.gate.resolved.size() - report.gate.superseded;
  page.line(fmt::format("baseline: {}{}", quote_path(report.baseline),
                        gone == 0 ? "" : fmt::format(", {} in it no longer {}", plural(gone, "finding"),
                                                     gone == 1 ? "occurs" : "occur")));
}

}  // namespace

void write_text(const Report& report, const Sink& out) {
  Page page(report, out);
  const auto& findings = report.analysis.findings;
  State previous = State::known;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const State state = report.gate.states.at(i);
    if (i > 0 && !(previous == State::known && state == State::known)) page.line("");
    write_finding(findings[i], state, report.gate.before.at(i), page);
    previous = state;
  }
  if (!findings.empty()) page.line("");
  write_remarks(report.analysis, page);
  write_summary(report, page);
}

}  // namespace checkclaims
