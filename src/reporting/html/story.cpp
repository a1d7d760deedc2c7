#include "reporting/html/story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "checkclaims/wording.hpp"
#include "reporting/html/chart_svg.hpp"
#include "reporting/html/quotation.hpp"
#include "reporting/html/sides.hpp"
#include "reporting/story_rows.hpp"
#include "reporting/text_finding.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t least_values = 3;     // for a chart
constexpr std::size_t most_values = 200;    // in a chart
constexpr std::size_t most_again = 20;      // places of one value in a chart
constexpr std::size_t most_conflicts = 3;   // findings named in a row
constexpr std::size_t most_described = 12;  // values in the description of a chart

/// The values of a story that a chart can hold: what is said of the whole, in one unit.
struct ChartedStory {
  std::vector<ChartValue> values;
  std::vector<const ValueGroup*> groups;  ///< of each value
};

ChartedStory charted(const Analysis& analysis, const Story& story) {
  ChartedStory charted;
  if (story.kind != ClaimKind::figure) return charted;
  const std::string* unit = nullptr;
  for (const ValueGroup& group : story.value_groups) {
    const LinkedClaim& claim = analysis.claims.at(group.claims.front());
    if (!stated(claim) || !of_whole(claim)) continue;
    const Value& value = claim.figure().value;
    if (unit != nullptr && *unit != value.unit) return {};
    unit = &value.unit;
    charted.values.push_back(
        {value.hard, claim.when, to_text(value), group.order_inferred, !group.conflicts.empty()});
    for (std::size_t i = 1; i < std::min(group.claims.size(), most_again); ++i)
      charted.values.back().again.push_back(analysis.claims.at(group.claims[i]).when);
    charted.groups.push_back(&group);
    if (charted.values.size() == most_values) break;
  }
  return charted;
}

/// The label of a finding that quotes a claim of the group; empty if none does.
std::optional<std::size_t> label_in(const Finding& finding, const ValueGroup& group) {
  for (std::size_t i = 0; i < finding.labels.size(); ++i) {
    const Label& label = finding.labels[i];
    if (label.role == LabelRole::rival && label.quotes_claim &&
        std::find(group.claims.begin(), group.claims.end(), label.claim) != group.claims.end())
      return i;
  }
  return std::nullopt;
}

std::vector<ChartLink> links_of(HtmlReport& html, const ChartedStory& charted,
                                const Finding& finding) {
  std::vector<ChartLink> links;
  for (std::size_t i = 0; i < charted.groups.size(); ++i) {
    if (!charted.values[i].clash) continue;
    const LinkedClaim& claim = html.analysis().claims.at(charted.groups[i]->claims.front());
    const auto label = is_story(finding) ? std::nullopt : label_in(finding, *charted.groups[i]);
    links.push_back({i,
                     label ? Link::on_page(side_anchor(finding, *label))
                           : html.to_place(claim.document, html.page().focus_begin(claim)),
                     fmt::format("{} in {}", charted.values[i].words, html.page().place(claim))});
  }
  return links;
}

/// The chart in words: "4 values in the order of time: < 32,000 (2023-10-08..2024-07-30), ...".
std::string described(const std::vector<ChartValue>& values) {
  std::string text = fmt::format("{} values in the order of time: ", values.size());
  for (std::size_t i = 0; i < std::min(values.size(), most_described); ++i) {
    const ChartValue& value = values[i];
    const std::string days = shown_days(value.days);
    text += fmt::format(
        "{}{} ({}{}{})", i == 0 ? "" : ", ", value.words, days.empty() ? "day unknown" : days,
        value.inferred ? ", order inferred" : "", value.clash ? ", contradicted" : "");
  }
  return text + (values.size() > most_described ? ", and more." : ".");
}

/// The other findings in which the value is a rival, and what else is remarked.
void write_remark(HtmlReport& html, const StoryRow& row, const std::string& finding, Markup& out) {
  const std::vector<std::uint32_t> none;
  const auto& conflicts = row.value_group != nullptr ? row.value_group->conflicts : none;
  std::size_t named = 0;
  for (const std::uint32_t i : conflicts) {
    const Finding& other = html.analysis().findings.at(i);
    if (other.id == finding) continue;
    if (++named > most_conflicts) break;
    if (named > 1) out.text(", ");
    out.element("a", {Link::to_finding(html.layout(), other.id)}, other.rule);
  }
  if (named > most_conflicts) out.text(" and more");
  if (named > 0 && !row.note.empty()) out.text(", ");
  out.text(row.note);
}

/// The days of a row in words, and whether they are inferred.
std::string days_in_words(const StoryRow& row) {
  if (row.claim == nullptr) return "";
  return to_text(row.claim->when) + (row.day.ends_with(" inferred") ? ", inferred" : "");
}

/// The columns that a table has beside day, value and place: those that say something.
struct StoryColumns {
  bool speakers = false, remarks = false;
};
StoryColumns columns_of(const std::vector<StoryRow>& rows, const std::string& finding,
                        const Analysis& analysis) {
  StoryColumns columns;
  for (const StoryRow& row : rows) {
    columns.speakers |= !row.speaker.empty();
    columns.remarks |= !row.note.empty();
    if (row.value_group == nullptr) continue;
    const auto& conflicts = row.value_group->conflicts;
    columns.remarks |= std::any_of(conflicts.begin(), conflicts.end(), [&](std::uint32_t i) {
      return analysis.findings.at(i).id != finding;
    });
  }
  return columns;
}

void write_rows(HtmlReport& html, const std::vector<StoryRow>& rows, const std::string& finding,
                Markup& out) {
  const StoryColumns columns = columns_of(rows, finding, html.analysis());
  const auto write_title = [&](std::string_view title) {
    out.element("th", {{"scope", "col"}}, title);
  };
  out.block("thead", {}, [&] {
    out.block("tr", {}, [&] {
      for (const std::string_view title : {"Day", "Value"}) write_title(title);
      if (columns.speakers) write_title("Who says so");
      write_title("Where");
      if (columns.remarks) write_title("Remark");
    });
  });
  out.block("tbody", {}, [&] {
    for (const StoryRow& row : rows) {
      const bool clash = row.value_group != nullptr && !row.value_group->conflicts.empty();
      const bool repeats = row.value_group == nullptr;
      out.block(
          "tr",
          {{"class", clash     ? "clash"
                     : repeats ? "repeat"
                               : "first"}},
          [&] {
            out.element("td", {{"class", "day"}}, days_in_words(row));
            out.element("td", {{"class", "number"}}, row.value);
            if (columns.speakers) out.element("td", row.speaker);
            out.in("td", {}, [&] {
              if (row.claim != nullptr) write_place(html, *row.claim, out);
            });
            if (columns.remarks)
              out.in("td", {{"class", "remark"}}, [&] { write_remark(html, row, finding, out); });
          });
    }
  });
}

/// A part of the page that scrolls by itself, also by keyboard, where the page is narrow.
template <class Content>
void write_scrolling(const std::string& label, Markup& out, const Content& content) {
  out.block("div",
            {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", label}},
            content);
}

/// Whether the finding quotes every claim of the story: a table would repeat it.
bool quotes_all(const Finding& finding, const Story& story) {
  std::set<ClaimId> quoted;
  for (const Label& label : finding.labels)
    if (label.quotes_claim) quoted.insert(label.claim);
  return std::all_of(story.value_groups.begin(), story.value_groups.end(),
                     [&](const ValueGroup& group) {
                       return std::all_of(group.claims.begin(), group.claims.end(),
                                          [&](ClaimId id) { return quoted.contains(id); });
                     });
}

}  // namespace

bool write_story(HtmlReport& html, std::uint32_t index, std::uint32_t finding_index, Markup& out) {
  const Story& story = html.stories().at(index);
  const Finding& finding = html.analysis().findings.at(finding_index);
  const std::string topic = topic_of(story, html.analysis());
  const ChartedStory values = charted(html.analysis(), story);
  const auto chart = values.values.size() < least_values ? std::nullopt : chart_of(values.values);
  if (!chart && !is_story(finding) && quotes_all(finding, story)) return false;
  out.block("div", {{"class", "story-of"}, {"id", fmt::format("story-{}", index)}}, [&] {
    const bool alone = html.stories_behind(finding_index).size() == 1;
    out.element("h4", alone ? "The whole story" : "The whole story: " + topic);
    out.line();
    if (chart)
      write_scrolling(fmt::format("Chart {} of {}", index + 1, topic), out, [&] {
        write_chart(*chart, fmt::format("chart-{}", index), topic, described(values.values),
                    links_of(html, values, finding), out);
      });
    write_scrolling(fmt::format("Table {} of {}", index + 1, topic), out, [&] {
      out.block("table", {{"class", "story"}}, [&] {
        write_rows(html, story_rows(story, Detail::brief, html.page()), finding.id, out);
      });
    });
  });
  return true;
}

}  // namespace checkclaims
