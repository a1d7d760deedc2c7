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

constexpr std::size_t places_shown = 5;  // that say the same
constexpr const char* quotation_indent = "      ";

struct StoryRow {
  std::string day, value, speaker, place, note;
  const Claim* claim = nullptr;
  char gutter = ' ';
};

/// The day for which it is said. One that no article states is marked where it stands alone.
std::string day_of(const Claim& claim, const Analysis& analysis) {
  if (claim.when.unbounded()) return "day unknown";
  const bool inferred =
      analysis.documents.at(claim.document).published.basis == DateBasis::inferred;
  return shown_days(claim.when) +
         (claim.when.exact() && inferred && !claim.as_of ? " inferred" : "");
}

bool says_year(std::string_view words) {
  std::size_t digits = 0;
  for (const char c : words) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

std::string said_value(const Claim& claim) {
  if (claim.kind != ClaimKind::date) return shown_value(claim);
  return claim.days.unbounded() ? claim.value.text : shown_period(claim.days);
}

/// What somebody is to an office, where he does not simply hold it.
std::string_view standing_in_words(Standing standing) {
  switch (standing) {
    case Standing::holds: break;
    case Standing::acting: return "acting";
    case Standing::held: return "former";
    case Standing::ahead: return "not yet";
    case Standing::takes: return "takes office";
    case Standing::leaves: return "leaves office";
  }
  return "";
}

/// What is true of this place alone.
std::string note_on(const Claim& claim) {
  const bool said = stated(claim);
  std::vector<std::string> parts;
  if (!said) parts.emplace_back(name_of(claim.modality));
  if (!claim.whole) parts.emplace_back("perhaps of a part");
  if (claim.holding && claim.holding->standing != Standing::holds)
    parts.emplace_back(standing_in_words(claim.holding->standing));
  if (claim.kind == ClaimKind::date && !claim.days.unbounded() && !claim.value.text.empty() &&
      !says_year(claim.value.text))
    parts.push_back(fmt::format("told as \"{}\"", claim.value.text));
  return fmt::format("{}", fmt::join(parts, ", "));
}

/// What is true of all that say so.
std::string note_on(const Camp& camp, const Claim& first, const Analysis& analysis) {
  std::vector<std::string> parts;
  for (const std::uint32_t i : camp.clashes) {
    const Finding& finding = analysis.findings.at(i);
    parts.push_back(fmt::format("{} {}", finding.rule, short_id(finding)));
  }
  if (camp.articles > 1) parts.push_back(fmt::format("{} articles agree", camp.articles));
  for (const std::string& office : camp.together)
    parts.push_back("also " + measure_in_words(office, *analysis.lexicon));
  if (camp.fits_beginning)
    parts.push_back("fits a beginning on " + to_iso(*first.subject.date.low));
  if (camp.order_inferred) parts.emplace_back("order inferred");
  return fmt::format("{}", fmt::join(parts, ", "));
}

StoryRow row_of(const Claim& claim, Page& page) {
  return {day_of(claim, page.analysis()),
          "",
          claim.speaker.empty() ? "" : shown_speaker(claim.speaker),
          page.place(claim),
          note_on(claim),
          &claim};
}

std::vector<StoryRow> rows_of(const Story& story, Detail detail, Page& page) {
  std::vector<StoryRow> rows;
  for (const Camp& camp : story.camps) {
    const bool all = detail == Detail::full || camp.claims.size() <= places_shown;
    const std::size_t shown = all ? camp.claims.size() : places_shown - 1;
    for (std::size_t i = 0; i < shown; ++i) {
      const Claim& claim = page.analysis().claims.at(camp.claims[i]);
      StoryRow row = row_of(claim, page);
      row.value = i == 0 ? said_value(claim) : "also in";
      if (i == 0) {
        row.gutter = camp.clashes.empty() ? ' ' : '!';
        const std::string note = note_on(camp, claim, page.analysis());
        if (!note.empty()) row.note = row.note.empty() ? note : note + ", " + row.note;
      }
      rows.push_back(std::move(row));
    }
    if (shown < camp.claims.size()) {
      StoryRow rest;
      rest.value = fmt::format("also in {} more places", camp.claims.size() - shown);
      rows.push_back(std::move(rest));
    }
  }
  return rows;
}

}  // namespace

std::string topic_of(const Story& story, const Analysis& analysis) {
  const Subject& subject = story.subject;
  std::string text = subject.name;
  if (story.kind != ClaimKind::date)
    text += ", " + measure_in_words(story.measure, *analysis.lexicon);
  else if (subject.kind != SubjectKind::event)
    text += ", day of the " + measure_in_words(story.measure, *analysis.lexicon);
  else
    text += subject.ongoing ? ", day it began" : ", day";
  if (!story.counted.empty()) text += ", " + story.counted;
  const Counting counting = analysis.claims.at(story.camps.front().claims.front()).counting;
  if (counting == Counting::increment || counting == Counting::share)
    text += fmt::format(" ({})", name_of(counting));
  // A point in time that is one day is in the name.
  const bool told = subject.date.unbounded() || (!subject.ongoing && subject.date.exact());
  return told ? text
              : fmt::format("{} · {}{}", text, subject.ongoing ? "since " : "",
                            shown_period(subject.date));
}

void write_story_rows(const Story& story, Detail detail, Page& page) {
  const std::vector<StoryRow> rows = rows_of(story, detail, page);
  const std::array columns = {&StoryRow::day, &StoryRow::value, &StoryRow::speaker,
                              &StoryRow::place, &StoryRow::note};
  std::array<std::size_t, 5> widths = {};
  for (const StoryRow& row : rows)
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (row.claim != nullptr) widths[i] = std::max(widths[i], display_width(row.*columns[i]));
  for (const StoryRow& row : rows) {
    std::string text(1, row.gutter);
    text += ' ';
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (widths[i] > 0) text += padded(row.*columns[i], widths[i] + 2);
    text.erase(text.find_last_not_of(' ') + 1);
    page.line(text, row.gutter == '!' ? Ink::red : Ink::plain);
    if (detail == Detail::full && row.claim != nullptr)
      page.line(quotation_indent +
                    page.quoted(*row.claim, page.width() - display_width(quotation_indent)),
                Ink::dim);
  }
}

}  // namespace checkclaims
