#include "reporting/story_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"
#include "reporting/text_finding.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t places_shown = 5;  // places with the same value
constexpr const char* quotation_indent = "      ";

/// The day of the claim. If it is a single day that no article states, it is marked.
std::string day_of(const LinkedClaim& claim, const Analysis& analysis) {
  if (claim.when.unbounded()) return "day unknown";
  const bool inferred =
      analysis.documents.at(claim.document).published.basis == DateBasis::inferred;
  return shown_days(claim.when) +
         (claim.when.exact() && inferred && !claim.said.as_of ? " inferred" : "");
}

bool says_year(std::string_view words) {
  std::size_t digits = 0;
  for (const char c : words) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

std::string said_value(const LinkedClaim& claim) {
  if (claim.kind() != ClaimKind::date) return shown_value(claim);
  const EventDay& day = claim.event_day();
  return day.days.unbounded() ? day.words : shown_period(day.days);
}

/// The relation of a person to an office, unless he simply holds it.
std::string_view tenure_text(TenureStatus status) {
  switch (status) {
    case TenureStatus::holds: break;
    case TenureStatus::acting: return "acting";
    case TenureStatus::held: return "former";
    case TenureStatus::ahead: return "not yet";
    case TenureStatus::takes: return "takes office";
    case TenureStatus::leaves: return "leaves office";
  }
  return "";
}

/// Remarks that apply only to this claim.
std::string note_on(const LinkedClaim& claim) {
  const bool said = stated(claim);
  std::vector<std::string> parts;
  if (!said) parts.emplace_back(name_of(claim.said.modality));
  if (!of_whole(claim)) parts.emplace_back("perhaps of a part");
  if (const auto* tenure = std::get_if<Tenure>(&claim.said.what);
      tenure != nullptr && tenure->status != TenureStatus::holds)
    parts.emplace_back(tenure_text(tenure->status));
  if (const auto* day = std::get_if<EventDay>(&claim.said.what);
      day != nullptr && !day->days.unbounded() && !day->words.empty() && !says_year(day->words))
    parts.push_back(fmt::format("told as \"{}\"", day->words));
  return fmt::format("{}", fmt::join(parts, ", "));
}

/// The findings in which the value group is a rival.
std::string conflicts_of(const ValueGroup& value_group, const Analysis& analysis) {
  std::vector<std::string> parts;
  for (const std::uint32_t i : value_group.conflicts) {
    const Finding& finding = analysis.findings.at(i);
    parts.push_back(fmt::format("{} {}", finding.rule, short_id(finding)));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

/// Remarks that apply to the whole value group.
std::string note_on(const ValueGroup& value_group, const LinkedClaim& first,
                    const Analysis& analysis) {
  std::vector<std::string> parts;
  if (value_group.articles > 1)
    parts.push_back(fmt::format("{} articles agree", value_group.articles));
  for (const std::string& office : value_group.together)
    parts.push_back("also " + measure_text(office, *analysis.lexicon));
  if (value_group.fits_beginning)
    parts.push_back("fits a beginning on " + to_iso(*first.subject.date.low));
  if (value_group.order_inferred) parts.emplace_back("order inferred");
  return fmt::format("{}", fmt::join(parts, ", "));
}

StoryRow row_of(const LinkedClaim& claim, Page& page) {
  return {day_of(claim, page.analysis()),
          "",
          claim.said.speaker.empty() ? "" : shown_speaker(claim.said.speaker),
          page.place(claim),
          note_on(claim),
          "",
          &claim};
}

}  // namespace

std::vector<StoryRow> story_rows(const Story& story, Detail detail, Page& page) {
  std::vector<StoryRow> rows;
  for (const ValueGroup& value_group : story.value_groups) {
    const bool all = detail == Detail::full || value_group.claims.size() <= places_shown;
    const std::size_t shown = all ? value_group.claims.size() : places_shown - 1;
    for (std::size_t i = 0; i < shown; ++i) {
      const LinkedClaim& claim = page.analysis().claims.at(value_group.claims[i]);
      StoryRow row = row_of(claim, page);
      row.value = i == 0 ? said_value(claim) : "also in";
      if (i == 0) {
        row.value_group = &value_group;
        row.conflicts = conflicts_of(value_group, page.analysis());
        const std::string note = note_on(value_group, claim, page.analysis());
        if (!note.empty()) row.note = row.note.empty() ? note : note + ", " + row.note;
      }
      rows.push_back(std::move(row));
    }
    if (shown < value_group.claims.size()) {
      StoryRow rest;
      rest.value = fmt::format("also in {} more places", value_group.claims.size() - shown);
      rows.push_back(std::move(rest));
    }
  }
  return rows;
}

std::string topic_of(const Story& story, const Analysis& analysis) {
  const Subject& subject = story.subject;
  std::string text = subject.name;
  if (story.kind != ClaimKind::date)
    text += ", " + measure_text(story.measure, *analysis.lexicon);
  else if (subject.kind != SubjectKind::event)
    text += ", day of the " + measure_text(story.measure, *analysis.lexicon);
  else
    text += subject.ongoing ? ", day it began" : ", day";
  if (!story.counted.empty()) text += ", " + story.counted;
  const LinkedClaim& first = analysis.claims.at(story.value_groups.front().claims.front());
  if (const auto* figure = std::get_if<Figure>(&first.said.what);
      figure != nullptr &&
      (figure->counting == Counting::increment || figure->counting == Counting::share))
    text += fmt::format(" ({})", name_of(figure->counting));
  // A day that is known exactly is part of the name.
  const bool day_is_known = subject.date.unbounded() || (!subject.ongoing && subject.date.exact());
  return day_is_known ? text
                      : fmt::format("{} · {}{}", text, subject.ongoing ? "since " : "",
                                    shown_period(subject.date));
}

void write_story_rows(const Story& story, Detail detail, Page& page) {
  std::vector<StoryRow> rows = story_rows(story, detail, page);
  for (StoryRow& row : rows)
    if (!row.conflicts.empty())
      row.note = row.note.empty() ? row.conflicts : row.conflicts + ", " + row.note;
  const std::array columns = {&StoryRow::day, &StoryRow::value, &StoryRow::speaker,
                              &StoryRow::place, &StoryRow::note};
  std::array<std::size_t, 5> widths = {};
  for (const StoryRow& row : rows)
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (row.claim != nullptr) widths[i] = std::max(widths[i], display_width(row.*columns[i]));
  for (const StoryRow& row : rows) {
    std::string text = row.conflicts.empty() ? "  " : "! ";
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (widths[i] > 0) text += padded(row.*columns[i], widths[i] + 2);
    text.erase(text.find_last_not_of(' ') + 1);
    page.line(text, row.conflicts.empty() ? TextStyle::plain : TextStyle::red);
    if (detail == Detail::full && row.claim != nullptr)
      page.line(quotation_indent +
                    page.quoted(*row.claim, page.width() - display_width(quotation_indent)),
                TextStyle::dim);
  }
}

}  // namespace checkclaims
