#pragma once
#include <functional>
#include <string_view>

#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// A whole page: the doctype, the head with its policy, and a body with what `content` writes. The
/// style stands in the page, or, in a folder, in style.css beside it.
void write_frame(HtmlLayout layout, std::string_view title, Markup& out,
                 const std::function<void()>& content);

}  // namespace checkclaims
