#pragma once
#include <string>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// A row of a table of office-holders: who held which office, and when.
struct Role {
  std::string person, office, body, source;  ///< `source` may be empty
  DayRange days;  ///< from and until, both included; unbounded where missing
  Span span;      ///< of the row, in the table's text
};

/// A file of such rows, which articles are compared with as with another source.
struct RoleTable {
  std::string path, text;
  std::vector<Role> roles;  ///< in the order of the file
};

/// Larger tables are refused.
inline constexpr std::size_t largest_role_table = std::size_t{1} << 20;

/// Reads a JSON array of {"person", "office", "body", "from", "until", "source"}; days are
/// YYYY-MM-DD, and from, until and source are optional. Throws InputError with `path` and line for
/// anything else, including an office that is not in the lexicon.
RoleTable parse_roles(const std::string& path, std::string text);

}  // namespace checkclaims
