#pragma once
#include "checkclaims/row_fields.hpp"
#include "lexicon/table_rows.hpp"

namespace checkclaims {

/// Whether users may add rows to a table. The program refers to each row of the other tables by its
/// id: those accept words, but no new rows.
bool takes_rows(Table table);

/// The JSON type of a field.
Scalar scalar_of(FieldKind kind);

/// Whether the value of a field is one or more ids of rows of its table `to`.
bool refers_to_rows(const FieldRule& rule);

/// Bounds of a number that users may choose: a century of days.
inline constexpr std::int64_t longest_time = 36525;

}  // namespace checkclaims
