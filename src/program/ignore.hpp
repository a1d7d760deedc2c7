#pragma once
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace checkclaims {

/// A step of a pattern, which is matched against one byte of a path.
struct GlobStep {
  enum class Kind : std::uint8_t {
    bytes,    ///< one of `accepted`
    within,   ///< "*": any number of bytes but "/"
    across,   ///< "**": any number of bytes
    folders,  ///< "**/": nothing, or any number of bytes and a "/"
  };
  Kind kind = Kind::bytes;
  std::bitset<256> accepted;
};

/// One line of an ignore file.
struct IgnorePattern {
  std::vector<GlobStep> steps;
  bool keeps = false;     ///< begins with "!"
  bool folders = false;   ///< ends with "/": means folders alone
  bool anywhere = false;  ///< without a "/" inside: matched against the last part of a path
  bool broken = false;    ///< a class that is not closed, a backslash at the end: means nothing
};

/// The content of an ignore file in gitignore's syntax: the last pattern that matches a path
/// decides.
struct IgnoreRules {
  std::vector<IgnorePattern> patterns;
};

IgnoreRules parse_ignore(std::string_view text);

enum class Ignored : std::uint8_t { unsaid, yes, no };
enum class EntryKind : std::uint8_t { file, folder };
/// `path`: relative to the folder of the ignore file, without "/" at its ends. Must not be called
/// for entries of an ignored folder. The time is at most proportional to the length of the patterns
/// times that of the path.
Ignored ignored_by(const IgnoreRules& rules, std::string_view path, EntryKind kind);

}  // namespace checkclaims
