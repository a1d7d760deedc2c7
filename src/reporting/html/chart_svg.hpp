#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reporting/html/chart.hpp"
#include "reporting/html/link.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// A way from a box of a chart to what it stands for.
struct ChartLink {
  std::size_t box = 0;  ///< index into Chart::boxes
  Link to;
  std::string words;  ///< what it leads to: "1,200, in 004.txt:19:121"
};

/// A chart as an image with a title and a description in words; `id` makes their ids. The links lie
/// over the image in one of their own, because nothing inside an image can be reached by keyboard.
void write_chart(const Chart& chart, std::string_view id, std::string_view title,
                 std::string_view description, const std::vector<ChartLink>& links, Markup& out);

}  // namespace checkclaims
