#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "checkclaims/error.hpp"
#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// A file of rows of the user's own, JSON: for some of the tables their rows, in the shape of
/// those in `src/lexicon/en`:
///
///   {"people": [{"id": "sapper", "noun": ["sapper"], "scope": "soldier",
///                "example": "Two sappers were killed.", "not": "Two saplings were felled."}]}
struct LexiconFile {
  std::string path;  ///< as errors name it
  std::string text;
};

inline constexpr std::size_t largest_lexicon_file = std::size_t{1} << 20;
inline constexpr std::size_t most_lexicon_files = 64, most_added_rows = 2000;

/// The built-in tables and those rows. A row whose id a table has already adds its words to
/// it; others are new. Each must have an `example`, on which it fires, and a `not`, on which
/// it does not. The order of files, and of rows in a file, makes no difference.
///
/// Throws InputError naming file, line and row for anything else. Reads nothing but what it
/// is given; takes time for what is added, and to parse the built-in tables.
std::unique_ptr<const Lexicon> extended_lexicon(std::span<const LexiconFile> files);

}  // namespace checkclaims
