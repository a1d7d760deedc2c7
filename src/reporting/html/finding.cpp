#include "reporting/html/finding.hpp"

#include <fmt/format.h>

#include <vector>

#include "reporting/html/filters.hpp"
#include "reporting/html/proof.hpp"
#include "reporting/html/sides.hpp"
#include "reporting/html/story.hpp"
#include "reporting/places.hpp"
#include "reporting/text_finding.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_unfolded = 50;   // findings that are shown in full
constexpr std::size_t longest_title = 300;  // code points

/// Writes findings one by one; a story is written below the first finding about it.
class FindingWriter {
 public:
  FindingWriter(HtmlReport& html, Markup& out)
      : html_(html), out_(out), filters_(html.report()), first_of_story_(html.stories().size()) {}

  const HtmlFilters& filters() const { return filters_; }

  void write(std::uint32_t index) {
    const Finding& finding = html_.analysis().findings[index];
    const State state = html_.report().gate.states.at(index);
    const bool folded = !is_open(state) || shown_ == most_unfolded;
    if (!folded) ++shown_;
    const std::string title_id = fmt::format("title-{}", finding.id);
    out_.block(
        "article",
        {{"id", fmt::format("finding-{}", finding.id)},
         {"class", filters_.classes(index)},
         {"aria-labelledby", title_id}},
        [&] {
          if (!folded) {
            write_heading(finding, state, title_id, Link::to_finding(html_.layout(), finding.id));
            return write_body(index);
          }
          out_.block("details", {{"class", "folded"}}, [&] {
            // A summary is something to press itself, and holds nothing else to press.
            out_.in("summary", {}, [&] { write_heading(finding, state, title_id, std::nullopt); });
            write_body(index);
          });
        });
  }

 private:
  void write_heading(const Finding& finding, State state, const std::string& title_id,
                     const std::optional<Link>& own) {
    out_.in("p", {{"class", "kicker"}}, [&] {
      out_.element("span", {{"class", "badge"}}, name_of(finding.severity));
      out_.text(" ");
      out_.element("span", {{"class", "rule"}}, finding.rule);
      out_.text(" ");
      out_.element("span", {{"class", "state"}}, name_of(state));
      out_.text(" ");
      if (own)
        out_.element("a", {*own, {"class", "id"}}, short_id(finding));
      else
        out_.element("span", {{"class", "id"}}, short_id(finding));
    });
    out_.line();
    const std::string heading = heading_of(finding, html_.page()).substr(finding.rule.size() + 2);
    out_.element("h3", {{"id", title_id}}, escaped_head(heading, longest_title));
    out_.line();
  }

  void write_body(std::uint32_t index) {
    const Finding& finding = html_.analysis().findings[index];
    const Report& report = html_.report();
    const State state = report.gate.states.at(index);
    if (const std::string& reason = report.gate.reasons.at(index); !reason.empty()) {
      out_.in("p", {{"class", "reason"}}, [&] {
        out_.element("strong", state == State::known ? "Accepted:" : "Waived:");
        out_.text(" " + reason);
      });
      out_.line();
    }
    // A single word would only repeat the title.
    if (const std::string about = about_of(finding, html_.page());
        about.find(" · ") != std::string::npos) {
      out_.element("p", {{"class", "about"}}, about);
      out_.line();
    }
    if (const auto& before = report.gate.before.at(index); !before.empty()) {
      out_.element("p", {{"class", "reason"}},
                   fmt::format("The baseline knows it with {}.",
                               fmt::join(values_in_words(finding.rule, before), " | ")));
      out_.line();
    }
    const bool story = is_story(finding);
    if (!story) write_sides(html_, finding, out_);
    if (story) write_stories(index);
    write_proof(html_, finding, out_);
    if (!story) write_stories(index);
  }

  void write_stories(std::uint32_t index) {
    for (const std::uint32_t story : html_.stories_behind(index)) {
      auto& first = first_of_story_[story];
      if (!first) {
        if (write_story(html_, story, index, out_)) first = index;
        continue;
      }
      out_.in("p", {{"class", "aside"}}, [&] {
        out_.text("The whole story of this is told ");
        out_.element("a", {Link::on_page(fmt::format("story-{}", story))}, "above");
        out_.text(".");
      });
      out_.line();
    }
  }

  HtmlReport& html_;
  Markup& out_;
  HtmlFilters filters_;
  std::vector<std::optional<std::uint32_t>> first_of_story_;  // index of the finding
  std::size_t shown_ = 0;
};

}  // namespace

void write_findings(HtmlReport& html, Markup& out) {
  const auto& findings = html.analysis().findings;
  out.block("section", {{"id", "findings"}, {"aria-labelledby", "findings-title"}}, [&] {
    out.element("h2", {{"id", "findings-title"}}, "Findings");
    out.line();
    if (findings.empty()) {
      out.element("p", html.analysis().claims.empty()
                           ? "No claim was read in these articles."
                           : "No claim that was read contradicts another.");
      return;
    }
    FindingWriter writer(html, out);
    writer.filters().write(out);
    for (std::uint32_t i = 0; i < findings.size(); ++i) writer.write(i);
    out.element("p", {{"class", "shown"}}, fmt::format(" of {} shown", findings.size()));
  });
}

}  // namespace checkclaims
