#include "reporting/html/sides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"
#include "reporting/html/quotation.hpp"
#include "reporting/text_finding.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_sides = 12;      // columns of a finding
constexpr std::size_t most_quoted = 3;      // quotations of a side
constexpr std::size_t most_repeats = 8;     // further places of a side
constexpr std::size_t short_value = 14;     // columns; a longer value is set smaller
constexpr std::size_t longest_value = 160;  // columns

/// The labels that give one value.
struct ConflictSide {
  std::string value;
  std::vector<std::size_t> rivals, repeats;  ///< indexes of labels
};

std::vector<ConflictSide> sides_of(const Finding& finding, const Page& page) {
  std::vector<ConflictSide> sides;
  std::map<std::string, std::size_t> numbers;
  for (std::size_t i = 0; i < finding.labels.size(); ++i) {
    const Label& label = finding.labels[i];
    if (label.role != LabelRole::rival) continue;
    std::string value = value_of(label, page);
    const auto [side, fresh] = numbers.emplace(value, sides.size());
    if (fresh) sides.push_back({std::move(value), {}, {}});
    sides[side->second].rivals.push_back(i);
  }
  for (std::size_t i = 0; i < finding.labels.size(); ++i) {
    const Label& label = finding.labels[i];
    if (label.role != LabelRole::also || sides.empty()) continue;
    const auto side = numbers.find(value_of(label, page));
    sides[side == numbers.end() ? sides.size() - 1 : side->second].repeats.push_back(i);
  }
  return sides;
}

void write_rival(HtmlReport& html, const Finding& finding, std::size_t index, Markup& out) {
  const Label& label = finding.labels[index];
  const LinkedClaim* claim = html.page().claim(label);
  out.block("div", {{"class", "said"}, {"id", side_anchor(finding, index)}}, [&] {
    out.in("p", {{"class", "source"}}, [&] {
      write_place(html, label, out);
      const Document& document = html.page().document(label);
      const auto original =
          document.url ? Link::to_web(*document.url, document.at(label.span)) : std::nullopt;
      if (original) {
        out.text(" ");
        out.element("a", {*original}, "original");
      }
      if (const std::string published = publication_of(html.page().document(label));
          !published.empty()) {
        out.text(" ");
        out.element("cite", published);
      }
    });
    out.line();
    std::string told = dated(label, html.page(), to_text);
    if (claim != nullptr) told += " · " + shown_speaker(claim->said.speaker);
    out.element("p", {{"class", "told"}}, told);
    out.line();
    write_quotation(html, label, out);
  });
}

void write_repeats(HtmlReport& html, const Finding& finding, const std::vector<std::size_t>& all,
                   Markup& out) {
  if (all.empty()) return;
  out.in("p", {{"class", "also"}}, [&] {
    out.text("also in ");
    for (std::size_t i = 0; i < std::min(all.size(), most_repeats); ++i) {
      if (i > 0) out.text(", ");
      write_place(html, finding.labels[all[i]], out);
    }
    if (all.size() > most_repeats)
      out.text(fmt::format(" and {} more places", all.size() - most_repeats));
  });
  out.line();
}

void write_side(HtmlReport& html, const Finding& finding, const ConflictSide& side, Markup& out) {
  const LinkedClaim* claim = html.page().claim(finding.labels[side.rivals.front()]);
  const bool number = claim != nullptr && claim->kind() == ClaimKind::figure;
  const std::string_view size = display_width(side.value) > short_value ? "value long"
                                : number                                ? "value"
                                                                        : "value word";
  out.block("div", {{"class", "side"}}, [&] {
    std::string value(first_columns(side.value, longest_value));
    if (value.size() < side.value.size()) value += "…";
    out.element("p", {{"class", size}}, value);
    out.line();
    const auto& rivals = side.rivals;
    for (std::size_t i = 0; i < std::min(rivals.size(), most_quoted); ++i)
      write_rival(html, finding, rivals[i], out);
    std::vector<std::size_t> others(
        rivals.begin() + static_cast<std::ptrdiff_t>(std::min(rivals.size(), most_quoted)),
        rivals.end());
    others.insert(others.end(), side.repeats.begin(), side.repeats.end());
    write_repeats(html, finding, others, out);
  });
}

}  // namespace

std::string side_anchor(const Finding& finding, std::size_t label) {
  return fmt::format("side-{}-{}", finding.id, label);
}

void write_sides(HtmlReport& html, const Finding& finding, Markup& out) {
  const std::vector<ConflictSide> sides = sides_of(finding, html.page());
  out.block("div", {{"class", sides.size() < 2 ? "sides single" : "sides"}}, [&] {
    for (std::size_t i = 0; i < std::min(sides.size(), most_sides); ++i)
      write_side(html, finding, sides[i], out);
  });
  if (sides.size() > most_sides) {
    out.element("p", {{"class", "also"}},
                fmt::format("{} more values are not shown", sides.size() - most_sides));
    out.line();
  }
}

}  // namespace checkclaims
