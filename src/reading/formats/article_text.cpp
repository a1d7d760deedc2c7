#include "reading/formats/article_text.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// Marks for offsets of the source, in the order in which they stand there.
std::vector<LineMark> marks_of(const std::vector<TextRun>& runs, SourceLines& lines) {
  std::vector<std::uint32_t> by_source(runs.size());
  for (std::uint32_t i = 0; i < runs.size(); ++i) by_source[i] = i;
  std::stable_sort(by_source.begin(), by_source.end(), [&](std::uint32_t a, std::uint32_t b) {
    return runs[a].source < runs[b].source;
  });
  std::vector<LineMark> marks(runs.size());
  for (const std::uint32_t i : by_source) {
    marks[i] = lines.at(runs[i].source);
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

LineMark SourceLines::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < at_) {
    const std::size_t passed = offset / stride;
    at_ = passed * stride;
    mark_ = passed_[passed];
  }
  for (; at_ < offset; ++at_) {
    if (at_ / stride == passed_.size()) passed_.push_back(mark_);
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

ArticleText plain_article(std::string path, std::string member, Decoded decoded) {
  ArticleText article;
  article.path = std::move(path);
  article.member = std::move(member);
  article.fields.text = std::move(decoded.text);
  article.file_shift = std::move(decoded.file_shift);
  article.replaced = decoded.replaced;
  article.plain = true;
  return article;
}

ArticleText extracted_article(std::string path, std::string member, Source& source,
                              Extraction extraction) {
  ArticleText article;
  article.path = std::move(path);
  article.member = std::move(member);
  article.line_marks = marks_of(extraction.runs, source.lines);
  article.file_shift = shifts_of(extraction, source.decoded);
  article.replaced = source.decoded.replaced;
  extraction.omitted = summed(std::move(extraction.omitted));
  extraction.runs = {};
  article.fields = std::move(extraction);
  return article;
}

}  // namespace checkclaims
