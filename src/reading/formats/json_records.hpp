#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/input_fields.hpp"
#include "reading/formats/extraction.hpp"

namespace checkclaims {

/// An article that a JSON file holds as an object with a field for its text.
struct JsonRecord {
  /// The number of its line in JSON Lines, else among the articles of the file; the second article
  /// of a line is "17.2".
  std::string name;
  Extraction extraction;  ///< its runs lead to the JSON
};

/// The articles of a JSON file, and what could not be read.
struct JsonRecords {
  std::vector<JsonRecord> records;
  /// Of JSON Lines: the lines that are broken, each with the reason.
  std::vector<std::pair<std::uint32_t, std::string>> broken;
  std::uint32_t other_lines = 0;  ///< of JSON Lines: lines that hold no article
};

enum class JsonForm : std::uint8_t { whole, lines };

/// JSON -> its articles, wherever they stand in it, as long as it is at most 64 levels deep.
///
/// An object is an article if a field that field_named knows as a body is a string with words, and
/// it has a title, a day or an address as well, or, in JSON Lines, where it is all there is.
/// `json` is UTF-8. Throws InputError for a broken file of the form `whole`.
JsonRecords json_records(const std::string& path, std::string_view json, JsonForm form,
                         const InputFields& fields);

}  // namespace checkclaims
