#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// A file's bytes as valid UTF-8.
struct Decoded {
  std::string text;
  /// As Document::file_shift: from text offset .first on, the file's offset is the text's plus
  /// .second.
  std::vector<std::pair<std::uint32_t, std::int32_t>> file_shift;
  std::uint32_t replaced = 0;  ///< invalid sequences, each now one U+FFFD
};

/// The bytes of a file -> its text, without byte order marks at its head.
///
/// UTF-8, or UTF-16 where a byte order mark says so; nothing is guessed. Invalid
/// sequences are replaced as the WHATWG decoders do: each longest start of a sequence
/// that could have become valid gives one U+FFFD. Throws InputError for a NUL
/// character and for a file above 1 GiB, whose offsets would not fit.
Decoded decode(const Article& article);

}  // namespace checkclaims
