#pragma once
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "checkclaims/error.hpp"

namespace checkclaims {

/// A line that git leaves where two branches differ.
inline bool is_merge_marker(std::string_view line) {
  return line.starts_with("<<<<<<<") || line.starts_with("=======") ||
         line.starts_with(">>>>>>>") || line.starts_with("|||||||");
}

/// Reads a file of JSON, an object a line, as events: calls `take(number, reader)` with the number
/// of each line that is not blank and the Reader that has received its events. Throws InputError
/// for a conflict that was not resolved, and for a line that the reader or the parser refuses.
template <class Reader, class Take>
void read_lines_of_json(const std::string& path, std::string_view text, const Take& take) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view content = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (content.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (is_merge_marker(content)) throw InputError(path, number, "unresolved merge conflict");
    Reader reader;
    if (!nlohmann::json::sax_parse(content.begin(), content.end(), &reader))
      throw InputError(path, number, reader.problem.empty() ? "not valid JSON" : reader.problem);
    take(number, reader);
  }
}

/// Throws InputError for a schema that this version does not read.
inline void expect_schema(const std::string& path, std::size_t line, const std::string& schema,
                          std::string_view expected) {
  if (schema != expected)
    throw InputError(path, line,
                     "unknown schema " + schema + ", expected " + std::string(expected));
}

}  // namespace checkclaims
