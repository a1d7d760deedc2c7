#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/additions.hpp"
#include "lexicon/image.hpp"
#include "lexicon/table_rows.hpp"

namespace checkclaims {

/// A row of the user's own, and its location.
struct AddedRow {
  Table table = Table::bodies;
  TableRow row;
  std::string path;
  std::size_t line = 0;

  /// Throws InputError: "beat.json:12: people `sapper`: what was seen".
  [[noreturn]] void refuse(const std::string& seen) const;
};

/// One file -> its rows, in order. Throws InputError if the file is malformed.
std::vector<AddedRow> read_additions(const LexiconFile& file);

/// Throws InputError for a row that does not fit its table: a field or value that the project's own
/// rows do not have, or an invalid word. Returns one row for each id, sorted by table and id, with
/// sorted words without duplicates, so that the order of files and rows makes no difference.
std::vector<AddedRow> fitted(std::span<const AddedRow> rows);

/// Throws InputError for a row that refers to a missing row, or a place that contains itself.
void check_references(std::span<const AddedRow> rows, const Lexicon& lexicon);

/// As in lexicon/image.hpp, with the user's own rows, which must have passed `fitted`.
LexiconStore compile_tables(std::span<const std::string_view> tables,
                            std::span<const std::string_view> more,
                            std::span<const AddedRow> added);

}  // namespace checkclaims
