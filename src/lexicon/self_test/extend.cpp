// The user's own rows: read, checked against the project's, joined with them, tested.
#include <algorithm>

#include "checkclaims/additions.hpp"
#include "lexicon/additions.hpp"
#include "lexicon/image.hpp"
#include "lexicon/self_test/self_test.hpp"
#include "lexicon/table_shape.hpp"
#include "lexicon/tables.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

std::vector<AddedRow> rows_in(std::span<const LexiconFile> files) {
  if (files.size() > most_lexicon_files)
    throw InputError(files.back().path, "more than 64 lexicon files");
  std::vector<AddedRow> rows;
  for (const LexiconFile& file : files) {
    auto more = read_additions(file);
    if (rows.size() + more.size() > most_added_rows)
      throw InputError(file.path, "more than 2,000 added rows");
    std::move(more.begin(), more.end(), std::back_inserter(rows));
  }
  return rows;
}

/// Whether a text contains the row's own words, whatever else the tables contain.
bool has_own_words(const AddedRow& row, const std::string& text) {
  const Lexicon own(compile_tables({}, {}, {&row, 1}));
  return !own.match(tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &own)).empty();
}

/// The row joined with the project's row of the same id.
TableRow whole(const AddedRow& added) {
  const TableRow* own = shape_of(added.table).row(added.row.id);
  if (own == nullptr) return added.row;
  TableRow row = added.row;
  row.attributes = own->attributes;
  row.lists.insert(row.lists.end(), own->lists.begin(), own->lists.end());
  return row;
}

void try_out(const AddedRow& added, const TableRow& row, const Lexicon& lexicon) {
  const std::string& example = row.example.text;
  if (!has_own_words(added, example))
    added.refuse("`example` contains none of the row's words: \"" + example + '"');
  if (row.example.bounded && matches(added.table, row, example, lexicon) &&
      !matches_example(added.table, row, lexicon))
    added.refuse("`example` does not give the figure of `low` and `high`: \"" + example +
                 "\" has " + explain_match(added.table, example, lexicon));
  if (!matches_example(added.table, row, lexicon))
    added.refuse("the row does not match its `example`: \"" + example + "\" has " +
                 explain_match(added.table, example, lexicon));
  if (matches(added.table, row, row.silent, lexicon))
    added.refuse("the row also matches its `not`: \"" + row.silent + "\" has " +
                 explain_match(added.table, row.silent, lexicon));
}

}  // namespace

std::unique_ptr<const Lexicon> extended_lexicon(std::span<const LexiconFile> files) {
  const std::vector<AddedRow> rows = rows_in(files);
  const std::vector<AddedRow> joined = fitted(rows);
  auto lexicon =
      std::make_unique<const Lexicon>(compile_tables(english_tables, generated_tables, joined));
  check_references(rows, *lexicon);
  for (const AddedRow& added : rows) try_out(added, whole(added), *lexicon);
  return lexicon;
}

}  // namespace checkclaims
