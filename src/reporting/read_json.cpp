#include "checkclaims/report.hpp"
#include "reporting/escape.hpp"
#include "reporting/records.hpp"

namespace checkclaims {
namespace {

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::title: return "title";
    case BlockKind::body: return "body";
    case BlockKind::caption: return "caption";
    case BlockKind::stamp: return "date";
    case BlockKind::boilerplate: return "not-read";
  }
  return {};
}

Json article_json(const Document& document) {
  const auto or_null = [](const std::optional<std::string>& text) {
    return text ? Json(*text) : Json(nullptr);
  };
  const Published& published = document.published;
  Json json = {
      {"type", "article"},
      {"document", json_path(document.path)},
      {"title", or_null(document.title)},
      {"title_field", document.title_field.empty() ? Json(nullptr) : Json(document.title_field)},
      {"published", days_json(published.days)},
      {"changed", document.changed ? Json(to_iso(document.changed->day)) : Json(nullptr)},
      {"source", or_null(document.source)},
      {"url", or_null(document.url)},
      {"language", or_null(document.language)},
      {"omitted", Json::array()},
      {"replaced", document.replaced},
      {"remarks", document.remarks},
      {"blocks", Json::array()}};
  json["published"]["basis"] = checkclaims::name_of(published.basis);
  json["published"]["field"] = published.field.empty() ? Json(nullptr) : Json(published.field);
  for (const OmittedPart& part : document.omitted)
    json["omitted"].push_back({{"what", part.what}, {"words", part.words}});
  for (const Block& block : document.blocks)
    json["blocks"].push_back({{"kind", name_of(block.kind)},
                              {"begin", file_begin(document, block.span.begin)},
                              {"end", file_end(document, block.span.end)},
                              {"text", document.at(block.span)}});
  return json;
}

}  // namespace

void write_read_json(const ReadArticles& read, const Sink& out) {
  for (const Reading& reading : read.readings) out(to_line(article_json(reading.document)) + '\n');
}

}  // namespace checkclaims
