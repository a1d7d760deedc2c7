#include "reporting/html/link.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reporting/html/text_fragment.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view index_page = "index.html";

/// Whether an address can stand as it is: nothing in it ends an attribute or hides what follows.
bool plain_address(std::string_view url) {
  return std::all_of(url.begin(), url.end(), [](char c) {
    return c > 0x20 && c < 0x7F && c != '"' && c != '\'' && c != '<' && c != '>' && c != '\\' &&
           c != '`';
  });
}

/// Whether the text begins with `start`, in any case.
bool begins_with(std::string_view text, std::string_view start) {
  return text.size() > start.size() &&
         std::equal(start.begin(), start.end(), text.begin(), [](char wanted, char c) {
           return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
         });
}

}  // namespace

Link Link::on_page(std::string_view id) { return Link("#" + std::string(id)); }

Link Link::to_finding(HtmlLayout, std::string_view finding) {
  return Link(fmt::format("#finding-{}", finding));
}

Link Link::to_finding_from_article(HtmlLayout layout, std::string_view finding) {
  return Link(fmt::format("{}#finding-{}", layout == HtmlLayout::file ? "" : index_page, finding));
}

Link Link::to_article(HtmlLayout layout, DocumentId document) {
  return Link((layout == HtmlLayout::file ? "" : article_page(document)) + "#" +
              article_anchor(document));
}

Link Link::to_place(HtmlLayout layout, DocumentId document, std::uint32_t begin) {
  return Link((layout == HtmlLayout::file ? "" : article_page(document)) + "#" +
              place_anchor(document, begin));
}

Link Link::to_part(HtmlLayout layout, std::string_view part) {
  return Link(layout == HtmlLayout::file ? fmt::format("#{}", part) : fmt::format("{}.html", part));
}

std::optional<Link> Link::to_web(std::string_view url, std::string_view words) {
  if (!begins_with(url, "https://") && !begins_with(url, "http://")) return std::nullopt;
  if (!plain_address(url)) return std::nullopt;
  std::string address(url);
  if (const std::string directive = text_directive(words); !directive.empty()) {
    address += address.find('#') == std::string::npos ? "#:~:" : ":~:";
    address += directive;
  }
  return Link(std::move(address));
}

std::string article_anchor(DocumentId document) {
  return fmt::format("article-{}", index(document) + 1);
}

std::string place_anchor(DocumentId document, std::uint32_t begin) {
  return fmt::format("{}-{}", article_anchor(document), begin);
}

std::string article_page(DocumentId document) { return article_anchor(document) + ".html"; }

}  // namespace checkclaims
