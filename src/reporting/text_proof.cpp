#include "reporting/text_proof.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "checkclaims/wording.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t evidence_width = 44;

/// "news/003.txt" -> "003.txt".
std::string file_name(std::string_view path) {
  if (const auto slash = path.rfind('/'); slash != std::string_view::npos)
    path.remove_prefix(slash + 1);
  return quote_path(path);
}

/// The index in "[12]" at the start of `text`, and where it ends.
std::optional<std::pair<std::size_t, std::size_t>> index_at(std::string_view text) {
  if (!text.starts_with('[')) return std::nullopt;
  std::size_t end = 1, index = 0;
  for (; end < text.size() && end < 8 && text[end] >= '0' && text[end] <= '9'; ++end)
    index = index * 10 + static_cast<std::size_t>(text[end] - '0');
  if (end == 1 || end == text.size() || text[end] != ']') return std::nullopt;
  return std::pair(index, end + 1);
}

/// Whether the step is shown elsewhere: growth in the table of steps, and the dating of an article
/// in the line that quotes the evidence.
bool is_shown_elsewhere(const ProofStep& step) {
  return step.kind == StepKind::growth || step.kind == StepKind::article_dated;
}

}  // namespace

std::vector<std::string> references(const Finding& finding, Page& page) {
  std::map<std::string, std::set<DocumentId>> documents;                // by file name
  std::map<DocumentId, std::size_t> rivals;                             // by document
  std::map<std::pair<DocumentId, std::uint32_t>, std::size_t> on_line;  // by document and line
  for (const auto& label : finding.labels) {
    documents[file_name(page.document(label).path)].insert(label.document);
    if (label.role == LabelRole::rival) ++rivals[label.document];
    ++on_line[{label.document, page.position(label).line}];
  }
  std::vector<std::string> references;
  for (const auto& label : finding.labels) {
    const std::string name = file_name(page.document(label).path);
    const auto [line, column] = page.position(label);
    if (documents[name].size() > 1)
      references.push_back(page.place(label));
    else if (label.role == LabelRole::rival && rivals[label.document] == 1)
      references.push_back(name);
    else if (on_line[{label.document, line}] > 1)
      references.push_back(fmt::format("{}:{}:{}", name, line, column));
    else
      references.push_back(fmt::format("{}:{}", name, line));
  }
  return references;
}

std::string with_references(std::string_view text, std::span<const std::string> references) {
  std::string named;
  while (!text.empty()) {
    const auto found = index_at(text);
    const bool known = found && found->first < references.size();
    if (known)
      named += references[found->first];
    else
      named += text.front();
    text.remove_prefix(known ? found->second : 1);
  }
  return named;
}

namespace {

constexpr std::int32_t sure = 900;  // thousandths
constexpr std::size_t clues_told = 3;

/// The strongest evidence for a single event, in words for readers.
std::vector<std::string_view> strongest(const std::vector<Clue>& clues) {
  std::vector<std::string_view> said;
  for (const Clue& clue : clues)
    if (clue.weight > 0 && said.size() < clues_told) said.push_back(clue.says);
  return said;
}

}  // namespace

void write_proof(const Finding& finding, Page& page) {
  const auto named = references(finding, page);
  // A story is not a contradiction and has no "because".
  const bool argues = finding.rule != "evolving-figure";
  const char* gutter = argues ? " because " : " ";
  for (const auto& step : finding.proof) {
    if (is_shown_elsewhere(step)) continue;
    page.paragraph(gutter + to_text(step, named));
    if (argues) gutter = " and ";
  }
  if (finding.proof.empty() && argues && !finding.message.empty())
    page.paragraph(gutter + finding.message);
  if (!finding.cause.kind.empty())
    page.paragraph(" likely " + with_references(finding.cause.text, named));
  if (finding.confidence && !finding.clues.empty())
    page.paragraph(
        fmt::format(" {} of one event: {}", *finding.confidence >= sure ? "surely" : "likely",
                    fmt::join(strongest(finding.clues), "; ")),
        TextStyle::dim);
  for (const auto& label : finding.labels)
    if (label.role == LabelRole::evidence)
      page.paragraph(fmt::format(" dated by  {}  \"{}\": {}", page.place(label),
                                 page.quoted_in_sentence(label, evidence_width), label.text),
                     TextStyle::dim);
}

}  // namespace checkclaims
