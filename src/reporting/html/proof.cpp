#include "reporting/html/proof.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "reporting/html/quotation.hpp"
#include "reporting/text_finding.hpp"
#include "reporting/text_proof.hpp"

namespace checkclaims {
namespace {

constexpr std::int32_t surely = 900;  // thousandths, as in the text report

/// Marks around the number of a label in a sentence. An article that has such characters itself
/// could at most have a place of this finding named.
constexpr char mark_begin = '\x02', mark_end = '\x03';

/// The label that is marked at the start of `text`, and the length of the mark.
std::optional<std::pair<std::size_t, std::size_t>> marked_label(std::string_view text,
                                                                std::size_t labels) {
  std::size_t label = labels;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), label);
  const auto length = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || label >= labels || length == text.size() || *end != mark_end)
    return std::nullopt;
  return std::pair(label, length + 1);
}

/// A sentence with the names of labels as links.
void write_linked(HtmlReport& html, const Finding& finding, std::string_view sentence,
                  std::span<const std::string> named, Markup& out) {
  std::size_t written = 0;
  for (std::size_t at = sentence.find(mark_begin); at != std::string_view::npos;
       at = sentence.find(mark_begin, at)) {
    const auto marked = marked_label(sentence.substr(at), named.size());
    if (!marked) {
      ++at;
      continue;
    }
    const Label& label = finding.labels[marked->first];
    out.text(sentence.substr(written, at - written));
    out.element("a", {html.to_place(label.document, html.page().place_span(label).begin)},
                named[marked->first]);
    at += marked->second;
    written = at;
  }
  out.text(sentence.substr(written));
}

/// The steps in words; below each the words that date an article, where it rests on them.
class StepWriter {
 public:
  StepWriter(HtmlReport& html, const Finding& finding, Markup& out)
      : html_(html),
        finding_(finding),
        out_(out),
        named_(references(finding, html.page())),
        quoted_(finding.labels.size(), false) {
    for (std::size_t i = 0; i < finding.labels.size(); ++i)
      marks_.push_back(fmt::format("{}{}{}", mark_begin, i, mark_end));
  }

  void write_step(const ProofStep& step) {
    out_.in("li", {}, [&] {
      write_linked(html_, finding_, to_text(step, marks_), named_, out_);
      for (const std::size_t label : labels_in(step)) quote(label);
    });
    out_.line();
  }
  /// Evidence that no step names.
  void write_rest() {
    for (std::size_t i = 0; i < finding_.labels.size(); ++i) {
      if (finding_.labels[i].role != LabelRole::evidence || quoted_[i]) continue;
      out_.in("p", {{"class", "source"}}, [&] {
        write_place(html_, finding_.labels[i], out_);
        out_.text(" " + finding_.labels[i].text);
      });
      quote(i);
    }
  }
  void write_cause() {
    if (finding_.cause.kind.empty()) return;
    out_.in("p", {{"class", "cause"}}, [&] {
      out_.element("strong", "Likely");
      out_.text(" ");
      write_linked(html_, finding_, with_references(finding_.cause.text, marks_), named_, out_);
    });
    out_.line();
  }

 private:
  void quote(std::size_t label) {
    if (label >= quoted_.size() || quoted_[label]) return;
    if (finding_.labels[label].role != LabelRole::evidence) return;
    quoted_[label] = true;
    write_quotation(html_, finding_.labels[label], out_);
  }

  HtmlReport& html_;
  const Finding& finding_;
  Markup& out_;
  std::vector<std::string> named_, marks_;
  std::vector<bool> quoted_;
};

std::string_view proof_title(const Finding& finding) {
  if (finding.severity == Severity::note) return "What shows it";
  const auto rivals =
      std::count_if(finding.labels.begin(), finding.labels.end(),
                    [](const Label& label) { return label.role == LabelRole::rival; });
  return rivals > 1 ? "Why they cannot all be true" : "Why it cannot be true";
}

void write_confidence(const Finding& finding, Markup& out) {
  if (!finding.confidence || finding.clues.empty()) return;
  out.block("details", {{"class", "clues"}}, [&] {
    out.in("summary", {}, [&] {
      out.text(*finding.confidence >= surely ? "Surely of one event" : "Likely of one event");
      out.element("span", {{"class", "count"}},
                  fmt::format(" confidence {:.2f}", *finding.confidence / 1000.0));
    });
    out.line();
    out.block("table", {}, [&] {
      out.element("caption", {{"class", "aside"}},
                  "Clues for and against both sides describing one thing, in log-odds");
      out.line();
      for (const Clue& clue : finding.clues)
        out.block("tr", {{"class", clue.weight > 0 ? "for" : "against"}}, [&] {
          out.element(
              "td", {{"class", "number"}},
              fmt::format("{}{:.1f}", clue.weight > 0 ? "+" : "−", std::abs(clue.weight) / 1000.0));
          out.element("td", clue.says);
        });
    });
  });
}

}  // namespace

void write_proof(HtmlReport& html, const Finding& finding, Markup& out) {
  StepWriter steps(html, finding, out);
  if (!finding.proof.empty() || !finding.message.empty()) {
    out.element("h4", proof_title(finding));
    out.line();
    out.block("ol", {{"class", "steps"}}, [&] {
      for (const ProofStep& step : finding.proof) steps.write_step(step);
      if (finding.proof.empty()) out.element("li", finding.message);
    });
  }
  steps.write_rest();
  steps.write_cause();
  write_confidence(finding, out);
}

}  // namespace checkclaims
