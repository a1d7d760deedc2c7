#pragma once
#include <string>

namespace checkclaims {

/// An article as passed in, before it is read.
struct Article {
  std::string path;   ///< as the user would write it; raw bytes, with `/` as separator
  std::string bytes;  ///< the file's content
  /// It was found in a folder, not named: where it turns out to hold no article, it is counted and
  /// not an error.
  bool listed = false;
  bool is_text = false;  ///< `bytes` are its text, whatever the name says
};

}  // namespace checkclaims
