// What was taken from each file: its title, day, address and text, and what was left out.
#include <fmt/format.h>

#include <algorithm>

#include "checkclaims/report.hpp"
#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"
#include "reporting/page.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t widest_label = 10;

std::string_view mark_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::title: return "[title] ";
    case BlockKind::caption: return "[caption] ";
    case BlockKind::stamp: return "[date] ";
    case BlockKind::boilerplate: return "[not read] ";
    case BlockKind::body: break;
  }
  return {};
}

class ArticleWriter {
 public:
  ArticleWriter(const Document& document, Page& page) : document_(document), page_(page) {}

  void write() {
    page_.line(quote_path(document_.path), TextStyle::bold);
    field("title", document_.title.value_or("none found"), document_.title_field);
    const Published& published = document_.published;
    field("published", published.days.unbounded() ? "not said" : to_text(published.days),
          published.basis == DateBasis::stated ? "in the text" : published.field);
    if (document_.changed)
      field("changed", to_iso(document_.changed->day), "which does not date the article");
    if (document_.source) field("publisher", *document_.source);
    if (document_.url) field("address", *document_.url);
    if (document_.language) field("language", *document_.language);
    std::string omitted;
    for (const OmittedPart& part : document_.omitted)
      omitted += (omitted.empty() ? "" : ", ") + in_words(part);
    if (!omitted.empty()) field("left out", omitted);
    if (document_.replaced > 0)
      field("remark", fmt::format("{} invalid characters are replaced", document_.replaced));
    for (const std::string& remark : document_.remarks) field("remark", remark);
    page_.line("");
    for (const Block& block : document_.blocks) write(block);
  }

 private:
  void field(std::string_view name, std::string_view value, std::string_view found = {}) {
    page_.paragraph(fmt::format("  {}{}{}", padded(std::string(name), widest_label),
                                one_line(value),
                                found.empty() ? "" : fmt::format("  ({})", one_line(found))));
  }
  void write(const Block& block) {
    const bool read = block.kind != BlockKind::boilerplate;
    page_.paragraph(
        fmt::format("     {}{}", mark_of(block.kind), one_line(document_.at(block.span))),
        read ? TextStyle::plain : TextStyle::dim);
  }

  const Document& document_;
  Page& page_;
};

}  // namespace

void write_read_text(const ReadArticles& read, ColorMode color_mode, const Sink& out,
                     std::size_t width) {
  const Analysis nothing;
  Page page(nothing, color_mode, out, width);
  bool first = true;
  for (const Reading& reading : read.readings) {
    if (!std::exchange(first, false)) page.line("");
    ArticleWriter(reading.document, page).write();
  }
}

}  // namespace checkclaims
