// A finding is shown as a diff: it has versions of one fact. A contradiction is a diff of value
// groups; the development of a figure is a table in order of time.
#include "reporting/text_finding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"
#include "reporting/text_proof.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t repeats_shown = 8;  // places that repeat a value, per finding
constexpr std::size_t least_quoted = 30;  // columns, however long the path before the quotation is
constexpr const char* separator = " · ";

}  // namespace

std::string value_of(const Label& label, const Page& page) {
  const LinkedClaim* claim = page.claim(label);
  // For offices the label says whether the holder or the office conflicts.
  const bool says_itself = claim == nullptr || claim->kind() == ClaimKind::office;
  return says_itself ? label.text : shown_value(*claim);
}

bool is_story(const Finding& finding) {
  return finding.rule == "evolving-figure" || finding.rule == "refined-figure";
}

std::string about_of(const Finding& finding, const Page& page) {
  std::string about = measure_text(finding.measure, *page.analysis().lexicon);
  for (const auto& part : {finding.counted, finding.subject.place})
    if (!part.empty()) about += separator + part;
  if (const std::string days = shown_period(finding.subject.date); !days.empty())
    about += separator + (finding.subject.ongoing ? "since " + days : days);
  return about;
}

std::string dated(const Label& label, const Page& page, std::string (*shown)(const DayRange&)) {
  const DayRange& published = page.document(label).published.apart_from_totals;
  std::string text = published.unbounded() ? "date unknown" : "published " + shown(published);
  const LinkedClaim* claim = page.claim(label);
  if (claim != nullptr && claim->kind() == ClaimKind::office && claim->tenure().role_days)
    return "in office " + shown(claim->when);
  if (claim != nullptr && claim->said.as_of && !claim->when_apart_from_totals.unbounded())
    text += ", as of " + shown(claim->when_apart_from_totals);
  return text;
}

namespace {

std::size_t room_after(std::string_view prefix, const Page& page) {
  constexpr std::size_t cut_marks = 4;
  const std::size_t used = display_width(prefix) + cut_marks;
  return std::max(least_quoted, page.width() - std::min(page.width(), used));
}

std::vector<const Label*> rivals_of(const Finding& finding) {
  std::vector<const Label*> rivals;
  for (const auto& label : finding.labels)
    if (label.role == LabelRole::rival) rivals.push_back(&label);
  return rivals;
}

void write_hunk(const Finding& finding, Page& page) {
  page.line(fmt::format("@@ {} @@", about_of(finding, page)), TextStyle::cyan);
}

/// Rivals with the same value form a value group: the first group is the old side of the diff, all
/// others are the new side.
void write_value_groups(const Finding& finding, Page& page) {
  struct Row {
    const Label* label;
    std::size_t value_group;
    std::string value, place, day;
  };
  std::map<std::string, std::size_t> value_groups;  // value shown -> number, in order of appearance
  std::vector<Row> rows;
  std::size_t place_width = 0, day_width = 0, value_width = 0;
  for (const Label* label : rivals_of(finding)) {
    const std::string value = value_of(*label, page);
    rows.push_back({label, value_groups.emplace(value, value_groups.size()).first->second, value,
                    page.place(*label), dated(*label, page)});
    place_width = std::max(place_width, display_width(rows.back().place));
    day_width = std::max(day_width, display_width(rows.back().day));
    value_width = std::max(value_width, display_width(value));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.value_group < b.value_group; });
  for (const Row& row : rows) {
    const LinkedClaim* claim = page.claim(*row.label);
    std::string heading = fmt::format("{} {}  {}", row.value_group == 0 ? "---" : "+++",
                                      padded(row.place, place_width), row.day);
    if (claim != nullptr)
      heading += std::string(day_width - display_width(row.day) + 2, ' ') +
                 shown_speaker(claim->said.speaker);
    page.line(heading, TextStyle::bold);
  }
  write_hunk(finding, page);
  for (const Row& row : rows) {
    const std::string start = fmt::format("{}{}  ", row.value_group == 0 ? '-' : '+',
                                          padded('[' + row.value + ']', value_width + 2));
    page.line(start + page.quoted(*row.label, room_after(start, page)),
              row.value_group == 0 ? TextStyle::red : TextStyle::green);
  }
}

struct Step {
  const Label* label = nullptr;
  std::string day, value, place, growth;
  char gutter = ' ';
  bool order_shown = true;  // the days alone prove that it follows the previous step
};

std::vector<Step> steps_of(const Finding& finding, Page& page) {
  std::vector<Step> steps;
  const LinkedClaim* before = nullptr;
  for (const Label* label : rivals_of(finding)) {
    const LinkedClaim* claim = page.claim(*label);
    const std::string day = claim == nullptr          ? ""
                            : claim->when.unbounded() ? "day unknown"
                                                      : shown_days(claim->when);
    Step step{label, day, value_of(*label, page), page.place(*label), ""};
    if (before != nullptr && claim != nullptr) {
      const auto* then = std::get_if<Figure>(&before->said.what);
      const auto* now = std::get_if<Figure>(&claim->said.what);
      if (then != nullptr && now != nullptr) {
        step.growth = growth(then->value, now->value).value_or("");
        if (then->value.unit == now->value.unit && surely_below(then->value.hard, now->value.hard))
          step.gutter = '+';
      }
      step.order_shown = surely_before(before->when, claim->when);
    }
    steps.push_back(std::move(step));
    before = claim;
  }
  return steps;
}

void write_series(const Finding& finding, Page& page) {
  std::vector<Step> steps = steps_of(finding, page);
  const auto inferred =
      std::count_if(steps.begin(), steps.end(), [](const Step& step) { return !step.order_shown; });
  // If no step's order is proved, the line below the table says so for all.
  const bool marks =
      finding.order_inferred && inferred + 1 < static_cast<std::ptrdiff_t>(steps.size());
  const std::array columns = {&Step::day, &Step::value, &Step::place, &Step::growth};
  std::array<std::size_t, 4> widths = {};
  for (std::size_t i = 0; i < columns.size(); ++i)
    for (const auto& step : steps) widths[i] = std::max(widths[i], display_width(step.*columns[i]));
  write_hunk(finding, page);
  for (const auto& step : steps) {
    std::string text(1, step.gutter);
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (widths[i] > 0) text += padded(step.*columns[i], widths[i] + 2);
    if (marks && !step.order_shown) text += "order inferred";
    if (finding.rule == "refined-figure") text += page.quoted(*step.label, room_after(text, page));
    text.erase(text.find_last_not_of(' ') + 1);
    page.line(text, step.gutter == '+' ? TextStyle::green : TextStyle::plain);
  }
}

/// "16 or 17": the difference between two statements, in the words of each; if one denies a word,
/// what each does with it.
std::string told_apart(const Finding& finding) {
  std::vector<std::string> texts;
  for (const Label* label : rivals_of(finding)) texts.push_back(label->text);
  if (std::all_of(texts.begin(), texts.end(),
                  [&](const std::string& text) { return text == texts.front(); }))
    return "said and denied";
  return fmt::format("{}", fmt::join(texts, " or "));
}

/// Other places with the value of one of the rivals.
void write_repeats(const Finding& finding, Page& page) {
  std::size_t repeats = 0;
  for (const auto& label : finding.labels) {
    if (label.role != LabelRole::also || ++repeats > repeats_shown) continue;
    const std::string start =
        fmt::format(" also  {}  [{}]  ", page.place(label), value_of(label, page));
    page.line(start + page.quoted(label, room_after(start, page)), TextStyle::dim);
  }
  if (repeats > repeats_shown)
    page.line(fmt::format(" also  {} more places that repeat a value", repeats - repeats_shown),
              TextStyle::dim);
}

}  // namespace

std::string topic_of(const Finding& finding, const Lexicon& lexicon) {
  if (finding.rule == "conflicting-statement" || finding.rule == "conflicting-outcome")
    return fmt::format("{}: {}", finding.subject.name, told_apart(finding));
  std::string topic = finding.subject.name;
  for (const auto& part : {measure_text(finding.measure, lexicon), finding.counted})
    if (!part.empty()) topic += ", " + part;
  return topic;
}

std::string heading_of(const Finding& finding, const Page& page) {
  std::string about = topic_of(finding, *page.analysis().lexicon);
  if (const auto rivals = rivals_of(finding);
      finding.rule == "evolving-figure" && rivals.size() > 1)
    about += fmt::format(", from {} to {}", value_of(*rivals.front(), page),
                         value_of(*rivals.back(), page));
  return fmt::format("{}: {}", finding.rule, about);
}

std::string short_id(const Finding& finding) { return finding.id.substr(0, 8); }

void write_finding(const Finding& finding, State state, std::span<const std::string> before,
                   std::string_view reason, Page& page) {
  page.line(fmt::format("{}  [{}, {}]  {}", heading_of(finding, page), name_of(finding.severity),
                        name_of(state), short_id(finding)),
            TextStyle::bold);
  if (!is_open(state)) {
    if (!reason.empty())
      page.paragraph(fmt::format(" {}: {}", state == State::known ? "accepted" : "waived", reason),
                     TextStyle::dim);
    return;
  }
  if (is_story(finding))
    write_series(finding, page);
  else
    write_value_groups(finding, page);
  write_repeats(finding, page);
  write_proof(finding, page);
  if (!before.empty())
    page.paragraph(fmt::format(" the baseline knows it with {}",
                               fmt::join(values_in_words(finding.rule, before), " | ")));
}

}  // namespace checkclaims
