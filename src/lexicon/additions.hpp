#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/additions.hpp"
#include "lexicon/image.hpp"
#include "lexicon/table_rows.hpp"

namespace checkclaims {

/// A row of the user's own, and where it stands.
struct AddedRow {
  Table table = Table::bodies;
  TableRow row;
  std::string path;
  std::size_t line = 0;

  /// Throws InputError: "beat.json:12: people `sapper`: what was seen".
  [[noreturn]] void refuse(const std::string& seen) const;
};

/// One file -> its rows, in its order. Throws InputError for what is no such file.
std::vector<AddedRow> read_additions(const LexiconFile& file);

/// Throws InputError for a row that no table could have: a field or a value that the project's
/// own rows have not, a word that is none. Returns them as one row for each id, by table and
/// id, words in order and each once: the order of files and rows changes nothing.
std::vector<AddedRow> fitted(std::span<const AddedRow> rows);

/// Throws InputError for a row that names another which there is not, or a place that lies in
/// itself.
void check_references(std::span<const AddedRow> rows, const Lexicon& lexicon);

/// As in lexicon/image.hpp, with rows of the user's own, which are fitted.
LexiconStore compile_tables(std::span<const std::string_view> tables,
                            std::span<const std::string_view> more,
                            std::span<const AddedRow> added);

}  // namespace checkclaims
