#pragma once
#include <string>

#include "lexicon/table_rows.hpp"

namespace checkclaims {

/// Whether a line, placed where a row of the furniture table applies, is classified as the row
/// says: as furniture, a stamp, a caption or a publisher; or, for a word that ends no sentence,
/// whether the text is one sentence.
bool judges_as_told(const TableRow& row, const std::string& line, const Lexicon& lexicon);

}  // namespace checkclaims
