#pragma once
#include <optional>
#include <string_view>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// The program knows each row of the other tables by its id: those take words, and no rows.
bool takes_rows(Table table);

/// Attributes that name rows, as many as they like with blanks between: the table of these.
/// Nothing for other attributes.
std::optional<Table> refers_to(Table table, std::string_view attribute);

/// Attributes whose value is the writer's own; of the others it must be one that some row of
/// the project's has.
bool free_text(Table table, std::string_view attribute);

/// Bounds of a number that is the writer's own.
struct Bounds {
  std::int64_t low = 0, high = 0;
};
std::optional<Bounds> free_number(Table table, std::string_view attribute);

/// Whether a new row cannot do without, though not all of the project's rows have it.
bool needed(Table table, std::string_view attribute);

}  // namespace checkclaims
