#pragma once
#include <string>

#include "lexicon/table_rows.hpp"

namespace checkclaims {

/// Whether a row of `lexicon` matches in a text; what that means is defined once per table. `row`
/// is the complete row, including what the user added.
bool matches(Table table, const TableRow& row, const std::string& text, const Lexicon& lexicon);

/// Whether the row matches its example, within the bounds that the example may give.
bool matches_example(Table table, const TableRow& row, const Lexicon& lexicon);

/// A description of what is read in a text, as far as it concerns a table: "the words of `soldier`;
/// 12 killed".
std::string explain_match(Table table, const std::string& text, const Lexicon& lexicon);

}  // namespace checkclaims
