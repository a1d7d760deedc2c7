#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace checkclaims {

/// A form of output with its number, which grows when a program that reads it might have to change.
struct SchemaVersion {
  std::string_view name;  ///< "report", as in schemas/report.schema.json
  std::uint32_t number = 1;
};

/// What this library was built from, and what it speaks.
struct Versions {
  std::string_view program;  ///< "0.1.0", by semver.org
  std::string_view commit;   ///< 40 hex digits; empty if it was built from no known commit
  bool modified = false;     ///< the source differed from that commit
  std::string_view lexicon;  ///< a hash that changes whenever a table of the lexicon does
  std::span<const SchemaVersion> schemas;  ///< sorted by name
};
/// Lives as long as the program.
Versions versions();

/// The program's version: "0.1.0".
std::string_view version();

}  // namespace checkclaims
