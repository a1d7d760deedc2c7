#pragma once
#include <optional>
#include <string_view>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// Whether users may add rows to a table. The program refers to each row of the other tables by its
/// id: those accept words, but no new rows.
bool takes_rows(Table table);

/// For attributes that refer to any number of rows, separated by blanks: the table of these rows.
/// Empty for other attributes.
std::optional<Table> refers_to(Table table, std::string_view attribute);

/// Whether the value of an attribute is free text; otherwise it must be a value of some row of the
/// project's.
bool free_text(Table table, std::string_view attribute);

/// Bounds of a number that the user may choose.
struct Bounds {
  std::int64_t low = 0, high = 0;
};
std::optional<Bounds> free_number(Table table, std::string_view attribute);

/// Whether a new row must have the attribute, though not all of the project's rows do.
bool needed(Table table, std::string_view attribute);

}  // namespace checkclaims
