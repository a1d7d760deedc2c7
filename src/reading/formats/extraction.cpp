#include "reading/formats/extraction.hpp"

#include <utility>

namespace checkclaims {

void TextWriter::start_run(std::size_t at) {
  if (runs_.empty() || at != expected_)
    runs_.push_back({size(), static_cast<std::uint32_t>(at)});
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

}  // namespace checkclaims
