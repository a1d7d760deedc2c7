#include "reading/formats/extraction.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace checkclaims {

void TextWriter::start_run(std::size_t at) {
  if (runs_.empty() || at != expected_) runs_.push_back({size(), static_cast<std::uint32_t>(at)});
}

void TextWriter::copy(std::string_view source, std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  start_run(begin);
  text_.append(source.substr(begin, end - begin));
  expected_ = end;
}

void TextWriter::add(std::string_view words, std::size_t at) {
  if (words.empty()) return;
  runs_.push_back({size(), static_cast<std::uint32_t>(at)});
  text_.append(words);
  expected_ = SIZE_MAX;  // what follows starts a run, whatever its offset
}

void TextWriter::append(std::string_view text, const std::vector<TextRun>& runs) {
  if (text.empty()) return;
  for (const TextRun& run : runs) runs_.push_back({size() + run.text, run.source});
  text_.append(text);
  expected_ = SIZE_MAX;
}

void TextWriter::end_paragraph() {
  while (text_.ends_with(' ')) text_.pop_back();
  while (!runs_.empty() && runs_.back().text >= size() && size() > 0) runs_.pop_back();
  if (text_.empty() || text_.ends_with('\n')) return;
  text_ += "\n\n";
  expected_ = SIZE_MAX;
}

void TextWriter::finish(Extraction& extraction) {
  extraction.text = std::exchange(text_, {});
  extraction.runs = std::exchange(runs_, {});
  expected_ = 0;
}

std::vector<TextRun> through(const std::vector<TextRun>& inner, std::uint32_t size,
                             const std::vector<TextRun>& outer) {
  std::vector<TextRun> runs;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const std::uint32_t end = i + 1 < inner.size() ? inner[i + 1].text : size;
    const std::uint32_t between = inner[i].source;
    auto next =
        std::upper_bound(outer.begin(), outer.end(), between,
                         [](std::uint32_t at, const TextRun& run) { return at < run.text; });
    const TextRun first = next == outer.begin() ? TextRun{} : *std::prev(next);
    runs.push_back({inner[i].text, first.source + (between - first.text)});
    for (; next != outer.end() && next->text - between < end - inner[i].text; ++next)
      runs.push_back({inner[i].text + (next->text - between), next->source});
  }
  return runs;
}

}  // namespace checkclaims
