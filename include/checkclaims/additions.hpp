#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "checkclaims/error.hpp"
#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// A JSON file of the user's own lexicon rows: for some of the tables, rows in the shape of those
/// in `src/lexicon/en`:
///
///   {"people": [{"id": "sapper", "noun": ["sapper"], "scope": "soldier",
///                "example": "Two sappers were killed.", "not": "Two saplings were felled."}]}
struct LexiconFile {
  std::string path;  ///< as error messages show it
  std::string text;
};

inline constexpr std::size_t largest_lexicon_file = std::size_t{1} << 20;
inline constexpr std::size_t most_lexicon_files = 64, most_added_rows = 2000;

/// The built-in tables extended by the rows of `files`. A row whose id already exists in its table
/// adds its words to that row; all others are new. Each row must have an `example`, which it must
/// match, and a `not`, which it must not match. The order of the files, and of the rows in a file,
/// makes no difference.
///
/// Throws InputError with file, line and row for anything else. Reads nothing but its argument; the
/// time it takes depends on the rows added, plus the parsing of the built-in tables.
std::unique_ptr<const Lexicon> extended_lexicon(std::span<const LexiconFile> files);

}  // namespace checkclaims
