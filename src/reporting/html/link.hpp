#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// Where the page lies: all in one file, or a page for each article in a folder.
enum class HtmlLayout : std::uint8_t { file, folder };

/// The only thing that a page accepts as an address. It leads to a place of the report itself, or
/// to an address of the web with http or https; nothing else can be made.
class Link {
 public:
  /// A place on the same page: "#articles". The id must be one of the template.
  static Link on_page(std::string_view id);
  /// A finding, by its id.
  static Link to_finding(HtmlLayout layout, std::string_view finding);
  /// The same from the page of an article.
  static Link to_finding_from_article(HtmlLayout layout, std::string_view finding);
  /// An article.
  static Link to_article(HtmlLayout layout, DocumentId document);
  /// A place in an article: the anchor of the byte `begin` of its text.
  static Link to_place(HtmlLayout layout, DocumentId document, std::uint32_t begin);
  /// A page of the folder: "agreed.html". In a single file the section of that name: "#agreed".
  static Link to_part(HtmlLayout layout, std::string_view part);
  /// An address of the web, and in it the words, if the browser finds them (`#:~:text=`). Empty
  /// for an address that is not http or https, or that contains blanks, quotes or controls.
  static std::optional<Link> to_web(std::string_view url, std::string_view words = {});

  const std::string& address() const { return address_; }

 private:
  explicit Link(std::string address) : address_(std::move(address)) {}
  std::string address_;
};

/// The id of an article's element: "article-3" for the third document in the order of paths.
std::string article_anchor(DocumentId document);
/// The id of a place in it: "article-3-120" for the byte 120 of its text.
std::string place_anchor(DocumentId document, std::uint32_t begin);
/// The file of an article's page in a folder: "article-3.html".
std::string article_page(DocumentId document);

}  // namespace checkclaims
