#pragma once
#include <string>
#include <string_view>

#include "reading/formats/extraction.hpp"

namespace checkclaims {

/// A word processor's document (docx or odt) -> its article: paragraphs, lists and rows of tables;
/// comments, notes, deleted text, headers and footers are left out.
///
/// Its title is the first paragraph if that has the style Title. Its properties are not read: their
/// dates and titles are often those of a template. Offsets are those of the text, because nobody
/// reads the XML in the file. Throws InputError for a broken file.
Extraction office_article(const std::string& path, std::string_view bytes);

}  // namespace checkclaims
