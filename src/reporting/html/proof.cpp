#include "reporting/html/proof.hpp"

#include <fmt/format.h>

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
    out.element(
        "a", {Link::to_place(html.layout(), label.document, html.page().place_span(label).begin)},
        named[marked->first]);
    at += marked->second;
    written = at;
  }
  out.text(sentence.substr(written));
}

void write_evidence(HtmlReport& html, const Finding& finding, Markup& out) {
  for (const Label& label : finding.labels) {
    if (label.role != LabelRole::evidence) continue;
    out.block("div", {{"class", "evidence"}}, [&] {
      out.in("p", {{"class", "source"}}, [&] {
        write_place(html, label, out);
        out.text(" " + label.text);
      });
      write_quotation(html, label, out);
    });
  }
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
  std::vector<std::string> marks;
  for (std::size_t i = 0; i < finding.labels.size(); ++i)
    marks.push_back(fmt::format("{}{}{}", mark_begin, i, mark_end));
  const std::vector<std::string> named = references(finding, html.page());
  const auto write_sentence = [&](const std::string& sentence) {
    write_linked(html, finding, sentence, named, out);
  };
  if (!finding.proof.empty() || !finding.message.empty()) {
    out.element("h4", finding.severity == Severity::note ? "What shows it"
                      : finding.labels.size() > 1        ? "Why they cannot all be true"
                                                         : "Why it cannot be true");
    out.line();
    out.block("ol", {{"class", "steps"}}, [&] {
      for (const ProofStep& step : finding.proof) {
        out.in("li", {}, [&] { write_sentence(to_text(step, marks)); });
        out.line();
      }
      if (finding.proof.empty()) out.element("li", finding.message);
    });
  }
  write_evidence(html, finding, out);
  if (!finding.cause.kind.empty()) {
    out.in("p", {{"class", "cause"}}, [&] {
      out.element("strong", "Likely");
      out.text(" ");
      write_sentence(with_references(finding.cause.text, marks));
    });
    out.line();
  }
  write_confidence(finding, out);
}

}  // namespace checkclaims
