// A web page -> its article: cut into tags, nested, told apart, written.
#include "reading/formats/html.hpp"

#include <algorithm>

#include "reading/formats/linked_data.hpp"
#include "reading/formats/main_text.hpp"
#include "reading/formats/page_metadata.hpp"
#include "reading/formats/page_tree.hpp"

namespace checkclaims {
namespace {

/// The words written since, without the end of their paragraph.
Span line_since(const TextWriter& out, std::uint32_t begin) {
  std::uint32_t end = out.size();
  while (end > begin && out.text()[end - 1] == '\n') --end;
  return {begin, end};
}

void write_stated(std::string_view page, const std::vector<PageStatement>& statements,
                  TextWriter& out, std::vector<StatedField>& fields) {
  for (const PageStatement& statement : statements) {
    const std::uint32_t begin = out.size();
    PageWriter writer(page, out);
    write_statement(writer, page, statement);
    if (const Span span = line_since(out, begin); span.size() > 0)
      fields.push_back({span, statement.field});
  }
}

void count_left_out(Extraction& extraction, const LeftOutWords& words, const PageTree& tree,
                    const LinkedData& data) {
  const auto add = [&](std::string_view what, std::uint32_t count) {
    if (count > 0) extraction.omitted.push_back({std::string(what), count});
  };
  for (std::size_t i = 1; i < page_part_count; ++i)
    add(name_of(static_cast<PagePart>(i)), words.parts[i]);
  add("other text outside the article", words.outside);
  add("text nested too deeply", tree.words_too_deep);
  add("text behind too many tags", tree.words_beyond);
  add("script that never ends", tree.words_never_ended);
  if (data.broken > 0) extraction.omitted.push_back({"JSON-LD that is not JSON", 0});
  std::sort(extraction.omitted.begin(), extraction.omitted.end(),
            [](const OmittedPart& a, const OmittedPart& b) { return a.what < b.what; });
}

}  // namespace

Extraction read_web_fragment(std::string_view fragment) {
  const PageTree tree = read_page_tree(fragment);
  MainText main = find_main_text(fragment, tree, false);
  main.node = main.whole = 0;
  main.standfirsts.clear();
  Extraction extraction;
  TextWriter out;
  const LeftOutWords left_out = write_main_text(fragment, tree, main, PageNode::none, {}, out);
  count_left_out(extraction, left_out, tree, {});
  out.finish(extraction);
  return extraction;
}

Extraction read_web_page(std::string_view page) {
  const PageTree tree = read_page_tree(page);
  const LinkedData data = read_linked_data(page, tree.linked_data);
  const LinkedArticle* own = own_article(page, tree, data);
  const MainText main = find_main_text(page, tree, own != nullptr && own->live);
  PageMetadata metadata = read_metadata(page, tree, main, own);

  Extraction extraction;
  TextWriter out;
  if (metadata.title) {
    PageWriter writer(page, out);
    write_title(writer, page, tree, metadata);
    if (const Span span = line_since(out, 0); span.size() > 0)
      extraction.title = StatedField{span, metadata.title->field};
  }
  write_stated(page, metadata.dates, out, extraction.dates);
  write_stated(page, metadata.changes, out, extraction.changes);
  extraction.body = out.size();
  const std::string title(extraction.title ? out.text().substr(0, extraction.title->span.end)
                                           : std::string_view());
  const LeftOutWords left_out = write_main_text(page, tree, main, metadata.title_node, title, out);
  extraction.url = std::move(metadata.url);
  extraction.publisher = std::move(metadata.publisher);
  extraction.language = std::move(metadata.language);
  count_left_out(extraction, left_out, tree, data);
  out.finish(extraction);
  return extraction;
}

}  // namespace checkclaims
