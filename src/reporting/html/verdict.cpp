#include "reporting/html/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reporting/places.hpp"
#include "reporting/summary.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_listed = 20;  // articles that were skipped, and the like

std::string counted_noun(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", to_grouped(Decimal::of(static_cast<std::int64_t>(count))), noun,
                     count == 1 ? "" : "s");
}

std::size_t open_count(const Summary& summary, Severity severity) {
  return summary.count(severity, State::fresh) + summary.count(severity, State::changed);
}

std::size_t excused_count(const Summary& summary, Severity severity) {
  return summary.count(severity, State::known) + summary.count(severity, State::waived);
}

/// "3 new, 1 known"; "none" for none.
std::string states_in_words(const Summary& summary, Severity severity) {
  std::string words;
  for (const State state : states)
    if (const std::size_t count = summary.count(severity, state); count > 0)
      words += fmt::format("{}{} {}", words.empty() ? "" : ", ", count, name_of(state));
  return words.empty() ? "none" : words;
}

void write_counts(const Summary& summary, Markup& out) {
  out.block("dl", {{"class", "counts"}}, [&] {
    for (const Severity severity : severities) {
      const std::size_t count = open_count(summary, severity) + excused_count(summary, severity);
      out.block(
          "div",
          {{"class", fmt::format("count-of {}{}", name_of(severity), count == 0 ? " zero" : "")}},
          [&] {
            out.element("dt", fmt::format("{}{}", name_of(severity), count == 1 ? "" : "s"));
            out.line();
            out.element("dd", {{"class", "number"}}, std::to_string(count));
            out.line();
            out.element("dd", {{"class", "states"}}, states_in_words(summary, severity));
          });
    }
  });
}

struct Understood {
  std::string_view what, means;
  std::uint64_t used, seen;
};

void write_bar(const Understood& one, Markup& out) {
  // Never empty if there are some, nor full if any are missing.
  std::uint64_t percent = one.seen == 0 ? 0 : (one.used * 200 + one.seen) / (2 * one.seen);
  if (one.used > 0 && one.used < one.seen) percent = std::clamp<std::uint64_t>(percent, 1, 99);
  const std::string words =
      one.seen == 0 ? fmt::format("no {} in these articles", one.what)
                    : fmt::format("{} of {} {}, {}%", one.used, one.seen, one.what, percent);
  out.block("li", {}, [&] {
    out.in("svg",
           {{"class", "bar"},
            {"role", "img"},
            {"viewBox", "0 0 100 4"},
            {"preserveAspectRatio", "none"},
            {"aria-label", words}},
           [&] {
             const std::int64_t filled = static_cast<std::int64_t>(percent);
             out.element("title", words);
             out.element("desc", one.means);
             out.shape("rect", {{"class", "bar-all"}, {"width", 100}, {"height", 4}});
             out.shape("rect", {{"class", "bar-used"}, {"width", filled}, {"height", 4}});
           });
    out.in("p", {}, [&] {
      out.element("strong", words);
      out.text(fmt::format(" {}", one.means));
    });
  });
}

void write_coverage(const Summary& summary, Markup& out) {
  out.block("section", {{"class", "coverage"}, {"aria-labelledby", "coverage-title"}}, [&] {
    out.element("h2", {{"id", "coverage-title"}}, "How much was understood");
    out.line();
    out.block("ul", {}, [&] {
      write_bar(
          {"numbers", "became part of a claim; a number in no claim was compared with nothing",
           summary.numbers_used, summary.numbers_seen},
          out);
      write_bar({"dates", "date a claim or an article", summary.dates_used, summary.dates_seen},
                out);
      write_bar({"events", "have a figure, a day or a place that could be compared",
                 summary.events_used, summary.events_seen},
                out);
    });
    out.element("p", {{"class", "aside"}},
                "Silence about the rest does not mean that the articles agree.");
  });
}

void write_lines(std::string_view title, const std::vector<std::string>& lines, Markup& out) {
  if (lines.empty()) return;
  out.block("details", {{"class", "remarks"}}, [&] {
    out.element("summary", fmt::format("{} ({})", title, lines.size()));
    out.line();
    out.block("ul", {}, [&] {
      for (std::size_t i = 0; i < std::min(lines.size(), most_listed); ++i) {
        out.element("li", lines[i]);
        out.line();
      }
      if (lines.size() > most_listed)
        out.element("li", fmt::format("and {} more", lines.size() - most_listed));
    });
  });
}

std::string comparison_in_words(const Comparison& against) {
  return fmt::format(
      "Compared with {}: {} new, {} changed, {} moved, {} gone; {} there no longer {}.",
      against.name, counted_noun(against.fresh.size(), "article"), against.changed.size(),
      against.moved.size(), against.gone.size(), counted_noun(against.resolved, "finding"),
      against.resolved == 1 ? "occurs" : "occur");
}

std::vector<std::string> remarks_on_articles(const Analysis& analysis) {
  std::vector<std::string> remarks;
  for (const Document& document : analysis.documents) {
    const std::string path = quote_path(document.path);
    if (document.replaced > 0)
      remarks.push_back(fmt::format("{}: {} of invalid UTF-8 replaced", path,
                                    counted_noun(document.replaced, "sequence")));
    for (const std::string& remark : document.remarks)
      remarks.push_back(fmt::format("{}: {}", path, remark));
  }
  return remarks;
}

}  // namespace

std::string verdict_of(const Report& report) {
  const Summary summary = summarise(report);
  const std::string articles = counted_noun(articles_in(report.analysis), "article");
  const std::size_t errors = open_count(summary, Severity::error),
                    warnings = open_count(summary, Severity::warning);
  const std::size_t excused =
      excused_count(summary, Severity::error) + excused_count(summary, Severity::warning);
  const std::string apart =
      excused == 0 ? ""
                   : fmt::format(" {} that {} accepted before {} not counted.",
                                 counted_noun(excused, "finding"), excused == 1 ? "was" : "were",
                                 excused == 1 ? "is" : "are");
  if (errors > 0)
    return fmt::format("{} in {}: not everything they say can be true.",
                       counted_noun(errors, "error"), articles);
  if (report.analysis.claims.empty() && summary.claims == 0)
    return fmt::format("No claim was read in {}.", articles);
  if (warnings > 0)
    return fmt::format("No error in {}, but {} to look into.{}", articles,
                       counted_noun(warnings, "warning"), apart);
  return fmt::format("Nothing that was read in {} contradicts anything else.{}", articles, apart);
}

void write_verdict(HtmlReport& html, Markup& out) {
  const Report& report = html.report();
  const Summary summary = summarise(report);
  out.block("header", {{"class", "masthead"}}, [&] {
    out.element("p", {{"class", "brand"}}, "checkclaims");
    out.line();
    out.element("h1", verdict_of(report));
    out.line();
    std::string scope = fmt::format("{} read in {}", counted_noun(summary.claims, "claim"),
                                    counted_noun(articles_in(report.analysis), "article"));
    if (!html.folder().empty()) scope += fmt::format(" of {}", quote_path(html.folder()));
    if (!report.skipped.empty())
      scope +=
          fmt::format("; {} could not be read", counted_noun(report.skipped.size(), "article"));
    if (report.ignored > 0)
      scope += fmt::format("; {} left out by .checkclaimsignore", report.ignored);
    if (const std::string other = to_text(report.passed_over); !other.empty())
      scope += "; passed over: " + other;
    out.element("p", {{"class", "scope"}}, scope + ".");
    out.line();
    if (report.against) {
      out.element("p", {{"class", "scope"}}, comparison_in_words(*report.against));
      out.line();
    }
    if (!report.baseline.empty()) {
      out.element("p", {{"class", "scope"}},
                  fmt::format("Known findings are those of {}.", quote_path(report.baseline)));
      out.line();
    }
    out.block("div", {{"class", "totals"}}, [&] {
      write_counts(summary, out);
      write_coverage(summary, out);
    });
    write_lines("Articles that were not read", report.skipped, out);
    write_lines("Remarks on the gate", remarks_on(report), out);
    write_lines("Remarks on the articles", remarks_on_articles(report.analysis), out);
  });
}

}  // namespace checkclaims
