#pragma once
#include <string>

#include "lexicon/table_rows.hpp"

namespace checkclaims {

/// Whether a line, put where a row of the furniture table speaks of, is judged as the row
/// says: as furniture, a stamp, a caption, a publisher; or for a word that ends no sentence,
/// the text is one sentence.
bool judges_as_told(const TableRow& row, const std::string& line, const Lexicon& lexicon);

}  // namespace checkclaims
