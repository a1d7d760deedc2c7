#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// What a file states about its article. Spans are in the article's text, before `body`.
struct Metadata {
  std::uint32_t body = 0;  ///< where the article begins in the text
  std::optional<std::string> title, source, url, language;
  std::string title_field;  ///< the name of its field
  Span title_span;          ///< the title's bytes, quotation marks left out
  std::optional<Day> date;
  Span date_span;          ///< the date's bytes, quotation marks left out
  std::string date_field;  ///< the name of its field
  std::optional<Change> changed;
  std::vector<std::string> remarks;  ///< "date 2024-02-30 is impossible"
};

}  // namespace checkclaims
