#include "reading/metadata/read_metadata.hpp"

#include "reading/metadata/front_matter.hpp"
#include "reading/metadata/stated_date.hpp"

namespace checkclaims {
namespace {

std::string words_of(const Extraction& extraction, Span span) {
  return extraction.text.substr(span.begin, span.size());
}

/// The first of the fields that names a day; the others before it give remarks.
const StatedField* first_day(const std::vector<StatedField>& fields, const Extraction& extraction,
                             const Lexicon& lexicon, std::optional<Day>& day,
                             std::vector<std::string>& remarks) {
  for (const StatedField& field : fields) {
    const StatedDate date = stated_date(extraction.text, field.span, lexicon);
    if (date.day) {
      day = date.day;
      return &field;
    }
    remarks.push_back(field.field + ' ' + words_of(extraction, field.span) + ' ' + date.fault);
  }
  return nullptr;
}

Metadata fields_of(const Extraction& extraction, const Lexicon& lexicon) {
  Metadata metadata;
  metadata.body = extraction.body;
  metadata.source = extraction.publisher;
  metadata.url = extraction.url;
  metadata.language = extraction.language;
  metadata.remarks = extraction.remarks;
  if (extraction.title) {
    metadata.title_span = extraction.title->span;
    metadata.title = words_of(extraction, extraction.title->span);
    metadata.title_field = extraction.title->field;
  }
  if (const StatedField* date =
          first_day(extraction.dates, extraction, lexicon, metadata.date, metadata.remarks)) {
    metadata.date_span = date->span;
    metadata.date_field = date->field;
  }
  std::optional<Day> changed;
  if (const StatedField* change =
          first_day(extraction.changes, extraction, lexicon, changed, metadata.remarks))
    metadata.changed = Change{*changed, change->span};
  return metadata;
}

}  // namespace

Metadata metadata_of(const ArticleText& article, const Lexicon& lexicon) {
  return article.plain ? read_front_matter(article.fields.text, lexicon)
                       : fields_of(article.fields, lexicon);
}

}  // namespace checkclaims
