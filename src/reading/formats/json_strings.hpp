#pragma once
#include <cstdint>
#include <string_view>

#include "reading/formats/extraction.hpp"

namespace checkclaims {

/// What stands between the quotes of a JSON string.
struct JsonWords {
  std::size_t end = 0;         ///< offset of the closing quote
  std::uint32_t replaced = 0;  ///< half surrogates and NUL characters, each now U+FFFD
  bool valid = true;           ///< false for an escape that JSON does not know
};

/// Writes the string that begins at offset `at` of the JSON, behind its quote.
JsonWords write_json_string(std::string_view json, std::size_t at, TextWriter& out);

}  // namespace checkclaims
