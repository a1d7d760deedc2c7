// The story of each figure: the claims about it, by whom and where, in order of time.
#include <fmt/format.h>

#include "checkclaims/report.hpp"
#include "reporting/page.hpp"
#include "reporting/story_rows.hpp"
#include "reporting/summary.hpp"
#include "reporting/text_finding.hpp"

namespace checkclaims {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", count, count == 1 ? one : more);
}

/// Notes are written next to the heading; conflicting values are marked where they appear.
void write_heading(const Story& story, Page& page) {
  std::string text = topic_of(story, page.analysis());
  for (const std::uint32_t i : story.findings) {
    const Finding& finding = page.analysis().findings.at(i);
    if (finding.severity == Severity::note)
      text += fmt::format("  [{} {}]", finding.rule, short_id(finding));
  }
  page.line(text, TextStyle::bold);
}

}  // namespace

void write_timeline_text(const Timeline& timeline, ColorMode color_mode, const Sink& out,
                         std::size_t width) {
  Page page(timeline.analysis, color_mode, out, width);
  for (const Story& story : timeline.stories) {
    write_heading(story, page);
    write_story_rows(story, Detail::brief, page);
    page.line("");
  }
  std::string summary =
      fmt::format("{}: {}", counted(articles_in(timeline.analysis), "article", "articles"),
                  counted(timeline.stories.size(), "story", "stories"));
  if (timeline.left_out > 0)
    summary += fmt::format("; {} reported once or only in part: give a NAME to see them",
                           counted(timeline.left_out, "more is", "more are"));
  page.line(summary);
}

}  // namespace checkclaims
