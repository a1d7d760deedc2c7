#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// The result of replacing PDF documents by their text.
struct PdfTexts {
  std::vector<std::string>
      problems;              ///< "a.pdf: pdftotext cannot read it", sorted; not in articles
  std::size_t not_read = 0;  ///< listed in folders, and pdftotext is not installed: not in articles
};

/// Replaces the bytes of each PDF document by the text that `pdftotext` finds in it, several at a
/// time. The program gets the document on its standard input, an empty environment, and limits of
/// time, memory and output; it is told no file name.
PdfTexts take_pdf_texts(std::vector<Article>& articles, unsigned jobs);

}  // namespace checkclaims
