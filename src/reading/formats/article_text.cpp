#include "reading/formats/article_text.hpp"

#include <algorithm>

#include "reading/formats/front_matter.hpp"
#include "reading/stated_date.hpp"

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

Metadata metadata_of(const Extraction& extraction, const Lexicon& lexicon) {
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

/// Counts lines and columns of a text once from its start to its end.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  /// The place of an offset, which is usually behind the one asked for before.
  LineMark at(std::size_t offset) {
    if (offset < at_) *this = LineCounter(text_);
    for (const std::size_t end = std::min(offset, text_.size()); at_ < end; ++at_) {
      if (text_[at_] == '\n') {
        ++mark_.line;
        mark_.column = mark_.byte_column = 1;
      } else {
        ++mark_.byte_column;
        mark_.column += (static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80;
      }
    }
    return mark_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  LineMark mark_;
};

/// Marks for offsets of the source, in the order in which they stand there.
std::vector<LineMark> marks_of(const std::vector<TextRun>& runs, std::string_view source) {
  std::vector<std::uint32_t> by_source(runs.size());
  for (std::uint32_t i = 0; i < runs.size(); ++i) by_source[i] = i;
  std::stable_sort(by_source.begin(), by_source.end(), [&](std::uint32_t a, std::uint32_t b) {
    return runs[a].source < runs[b].source;
  });
  std::vector<LineMark> marks(runs.size());
  LineCounter counter(source);
  for (const std::uint32_t i : by_source) {
    marks[i] = counter.at(runs[i].source);
    marks[i].text = runs[i].text;
  }
  return marks;
}

/// The runs with the source's own map behind them.
std::vector<std::pair<std::uint32_t, std::int32_t>> shifts_of(const Extraction& extraction,
                                                              const Decoded& source) {
  std::vector<std::pair<std::uint32_t, std::int32_t>> shifts;
  const auto& own = source.file_shift;
  for (std::size_t i = 0; i < extraction.runs.size(); ++i) {
    const TextRun& run = extraction.runs[i];
    const std::size_t end =
        i + 1 < extraction.runs.size() ? extraction.runs[i + 1].text : extraction.text.size();
    const std::int64_t distance = std::int64_t{run.source} - run.text;
    auto shift = std::upper_bound(own.begin(), own.end(), run.source,
                                  [](std::uint32_t at, const auto& one) { return at < one.first; });
    const std::int32_t first = shift == own.begin() ? 0 : std::prev(shift)->second;
    shifts.emplace_back(run.text, static_cast<std::int32_t>(distance + first));
    for (; shift != own.end() && shift->first < run.source + (end - run.text); ++shift)
      shifts.emplace_back(static_cast<std::uint32_t>(shift->first - distance),
                          static_cast<std::int32_t>(distance + shift->second));
  }
  return shifts;
}

/// By `what`, each once.
std::vector<OmittedPart> summed(std::vector<OmittedPart> parts) {
  std::stable_sort(parts.begin(), parts.end(),
                   [](const OmittedPart& a, const OmittedPart& b) { return a.what < b.what; });
  std::vector<OmittedPart> sums;
  for (OmittedPart& part : parts)
    if (!sums.empty() && sums.back().what == part.what)
      sums.back().words += part.words;
    else
      sums.push_back(std::move(part));
  return sums;
}

}  // namespace

ArticleText plain_article(std::string path, std::string member, Decoded decoded,
                          const Lexicon& lexicon) {
  ArticleText article{std::move(path), std::move(member), std::move(decoded), {}, {}, {}};
  article.metadata = read_front_matter(article.decoded.text, lexicon);
  return article;
}

ArticleText extracted_article(std::string path, std::string member, const Decoded& source,
                              Extraction extraction, const Lexicon& lexicon) {
  ArticleText article{std::move(path), std::move(member), {}, {}, {}, {}};
  article.metadata = metadata_of(extraction, lexicon);
  article.line_marks = marks_of(extraction.runs, source.text);
  article.decoded = {{}, shifts_of(extraction, source), source.replaced};
  article.decoded.text = std::move(extraction.text);
  article.omitted = summed(std::move(extraction.omitted));
  return article;
}

}  // namespace checkclaims
