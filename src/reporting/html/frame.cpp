// What stands around each page. The policy allows the one style and nothing else: no script, no
// picture, no font, no address is asked for anything.
#include "reporting/html/frame.hpp"

#include <fmt/format.h>

#include "reporting/html/style.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view nothing_else =
    "default-src 'none'; style-src {}; base-uri 'none'; form-action 'none'";

std::string policy(HtmlLayout layout) {
  const std::string style =
      layout == HtmlLayout::file ? fmt::format("'{}'", html_style_hash()) : "'self'";
  return fmt::format(fmt::runtime(nothing_else), style);
}

}  // namespace

void write_frame(HtmlLayout layout, std::string_view title, Markup& out,
                 const std::function<void()>& content) {
  out.literal("<!doctype html>\n");
  out.block("html", {{"lang", "en"}}, [&] {
    out.block("head", {}, [&] {
      out.single("meta", {{"charset", "utf-8"}});
      out.line();
      out.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy(layout)}});
      out.line();
      out.single("meta",
                 {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
      out.line();
      out.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
      out.line();
      out.single("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
      out.line();
      out.element("title", title);
      out.line();
      if (layout == HtmlLayout::file)
        out.style_element();
      else
        out.literal("<link rel=\"stylesheet\" href=\"style.css\">\n");
    });
    out.block("body", {}, content);
  });
  out.finish();
}

}  // namespace checkclaims
