// One finding in full: all claims with its key, and each proof step with the words it is based on.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "checkclaims/report.hpp"
#include "reporting/escape.hpp"
#include "reporting/story_rows.hpp"
#include "reporting/text_finding.hpp"
#include "reporting/text_proof.hpp"

namespace checkclaims {
namespace {

constexpr const char* label_indent = "      ";

void write_stories(const Analysis& analysis, const Finding& finding, Page& page) {
  for (const Story& story : stories_behind(analysis, finding)) {
    page.line("");
    page.line(topic_of(story, analysis) + ", in the order of time:", TextStyle::cyan);
    write_story_rows(story, Detail::full, page);
  }
}

/// The place of each label and its quotation, each written once.
class Quotations {
 public:
  Quotations(const Finding& finding, Page& page)
      : finding_(finding), page_(page), shown_(finding.labels.size(), false) {}

  void write(std::size_t index) {
    if (index >= shown_.size() || shown_[index]) return;
    shown_[index] = true;
    const Label& label = finding_.labels[index];
    const std::string start = fmt::format("{}{}  ", label_indent, page_.place(label));
    const std::size_t used = display_width(start),
                      room =
                          std::max<std::size_t>(30, page_.width() - std::min(page_.width(), used));
    page_.line(start + (label.quotes_claim ? page_.quoted(label, room)
                                           : page_.quoted_in_sentence(label, room)),
               TextStyle::dim);
  }

 private:
  const Finding& finding_;
  Page& page_;
  std::vector<bool> shown_;
};

void write_steps(const Finding& finding, std::span<const std::string> named, Page& page) {
  if (finding.proof.empty()) return;
  page.line("");
  page.line(finding.severity == Severity::note ? "what shows it:" : "why they cannot all be true:",
            TextStyle::cyan);
  Quotations quotations(finding, page);
  std::size_t number = 0;
  for (const ProofStep& step : finding.proof) {
    page.paragraph(fmt::format("  {}. {}", ++number, to_text(step, named)));
    for (const std::size_t label : labels_in(step)) quotations.write(label);
  }
}

void write_cause(const Finding& finding, std::span<const std::string> named, Page& page) {
  if (finding.cause.kind.empty()) return;
  page.line("");
  page.line("what may be behind it:", TextStyle::cyan);
  page.paragraph("  likely " + with_references(finding.cause.text, named));
}

/// Writes the evidence for and against both sides describing the same thing, each clue with its
/// log-odds.
void write_clues(const Finding& finding, Page& page) {
  if (!finding.confidence) return;
  page.line("");
  page.line(fmt::format("of one event with a confidence of {:.2f}:", *finding.confidence / 1000.0),
            TextStyle::bold);
  for (const Clue& clue : finding.clues)
    page.paragraph(fmt::format("  {}{:.1f}  {}", clue.weight > 0 ? '+' : '-',
                               std::abs(clue.weight) / 1000.0, clue.says));
}

}  // namespace

void write_why_text(const Analysis& analysis, const Finding& finding, ColorMode color_mode,
                    const Sink& out, std::size_t width) {
  Page page(analysis, color_mode, out, width);
  page.line(
      fmt::format("{}  [{}]  {}", heading_of(finding, page), name_of(finding.severity), finding.id),
      TextStyle::bold);
  write_stories(analysis, finding, page);
  const auto named = references(finding, page);
  write_steps(finding, named, page);
  write_cause(finding, named, page);
  write_clues(finding, page);
  page.line("");
  page.line(fmt::format("the rule: checkclaims explain {}", finding.rule));
}

}  // namespace checkclaims
