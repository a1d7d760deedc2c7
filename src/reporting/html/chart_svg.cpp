// A chart as SVG. Geometry is given by attributes and colours by classes, because the policy
// allows no style of an element.
#include "reporting/html/chart_svg.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace checkclaims {
namespace {

constexpr int arrow_gap = 2, arrow_length = 16, arrow_wing = 4;

std::string chart_view() { return fmt::format("0 0 {} {}", Chart::width, Chart::height); }

std::string_view anchor_name(ChartAnchor anchor) {
  switch (anchor) {
    case ChartAnchor::start: return "start";
    case ChartAnchor::middle: return "middle";
    case ChartAnchor::end: break;
  }
  return "end";
}

void write_axes(const Chart& chart, Markup& out) {
  for (const ChartTick& tick : chart.values) {
    out.shape("line", {{"class", "grid"},
                       {"x1", Chart::left},
                       {"x2", Chart::right},
                       {"y1", tick.at},
                       {"y2", tick.at}});
    out.element(
        "text",
        {{"class", "tick"}, {"x", Chart::left - 8}, {"y", tick.at + 4}, {"text-anchor", "end"}},
        tick.label);
  }
  out.shape("line", {{"class", "axis"},
                     {"x1", Chart::left},
                     {"x2", Chart::right},
                     {"y1", Chart::bottom},
                     {"y2", Chart::bottom}});
  for (const ChartTick& tick : chart.days) {
    out.shape("line", {{"class", "axis"},
                       {"x1", tick.at},
                       {"x2", tick.at},
                       {"y1", Chart::bottom},
                       {"y2", Chart::bottom + 5}});
    out.element(
        "text",
        {{"class", "tick"}, {"x", tick.at}, {"y", Chart::bottom + 20}, {"text-anchor", "middle"}},
        tick.label);
  }
}

/// The line from value to value: along the days, then up or down.
void write_steps(const Chart& chart, Markup& out) {
  for (std::size_t i = 1; i < chart.boxes.size(); ++i) {
    const ChartBox &before = chart.boxes[i - 1], &box = chart.boxes[i];
    out.shape("path", {{"class", box.inferred ? "step inferred" : "step"},
                       {"d", fmt::format("M{} {}H{}V{}", before.x, before.y, box.x, box.y)}});
  }
}

/// An arrow from (x, y), to `direction` -1 up or 1 down.
std::string arrow_path(int x, int y, int direction) {
  const int begin = y + direction * arrow_gap, end = begin + direction * arrow_length,
            wing = end - direction * arrow_wing;
  return fmt::format("M{} {}V{}M{} {}L{} {}L{} {}", x, begin, end, x - arrow_wing, wing, x, end,
                     x + arrow_wing, wing);
}

void write_box(const ChartBox& box, std::string_view kind, Markup& out) {
  out.in("g", {{"class", fmt::format("{}{}", kind, box.clash ? " clash" : "")}}, [&] {
    out.shape("rect", {{"x", box.left},
                       {"y", box.top},
                       {"width", box.right - box.left},
                       {"height", box.bottom - box.top},
                       {"rx", 3}});
    const int x = std::clamp(box.x, box.left, box.right);
    if (box.open_up) out.shape("path", {{"d", arrow_path(x, box.top, -1)}});
    if (box.open_down) out.shape("path", {{"d", arrow_path(x, box.bottom, 1)}});
  });
}

void write_labels(const Chart& chart, Markup& out) {
  for (const ChartBox& box : chart.boxes)
    if (!box.label.empty())
      out.element("text",
                  {{"class", box.clash ? "label clash" : "label"},
                   {"x", box.label_x},
                   {"y", box.label_y},
                   {"text-anchor", anchor_name(box.anchor)}},
                  box.label);
}

void write_links(const Chart& chart, const std::vector<ChartLink>& links, Markup& out) {
  constexpr int finger = 24;  // least size of what is pointed at
  out.in("svg", {{"class", "chart-links"}, {"viewBox", chart_view()}}, [&] {
    for (const ChartLink& link : links) {
      const ChartBox& box = chart.boxes.at(link.box);
      const int wide = std::max(finger, box.right - box.left),
                high = std::max(finger, box.bottom - box.top);
      out.in("a", {link.to, {"aria-label", link.words}}, [&] {
        out.shape("rect", {{"x", (box.left + box.right - wide) / 2},
                           {"y", (box.top + box.bottom - high) / 2},
                           {"width", wide},
                           {"height", high},
                           {"rx", 3}});
      });
    }
  });
}

}  // namespace

void write_chart(const Chart& chart, std::string_view id, std::string_view title,
                 std::string_view description, const std::vector<ChartLink>& links, Markup& out) {
  const std::string title_id = fmt::format("{}-title", id), words_id = fmt::format("{}-words", id);
  out.block("div", {{"class", "chart"}}, [&] {
    out.block("svg",
              {{"role", "img"},
               {"viewBox", chart_view()},
               {"aria-labelledby", title_id},
               {"aria-describedby", words_id}},
              [&] {
                out.element("title", {{"id", title_id}}, title);
                out.element("desc", {{"id", words_id}}, description);
                out.line();
                write_axes(chart, out);
                out.line();
                write_steps(chart, out);
                for (const ChartBox& box : chart.again) write_box(box, "again", out);
                for (const ChartBox& box : chart.boxes) write_box(box, "value", out);
                out.line();
                write_labels(chart, out);
              });
    if (!links.empty()) write_links(chart, links, out);
  });
}

}  // namespace checkclaims
