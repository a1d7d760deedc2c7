#pragma once
#include <string>

#include "lexicon/table_rows.hpp"

namespace checkclaims {

/// Whether a row of `lexicon` fires in a text: what that means is told once for each table.
/// `row` has all that the lexicon knows of it, whoever said so.
bool matches(Table table, const TableRow& row, const std::string& text, const Lexicon& lexicon);

/// Whether it does so on its example, with the bounds that the example may tell.
bool matches_example(Table table, const TableRow& row, const Lexicon& lexicon);

/// What is read in a text as far as it concerns a table: "the words of `soldier`; 12 killed".
std::string explain_match(Table table, const std::string& text, const Lexicon& lexicon);

}  // namespace checkclaims
