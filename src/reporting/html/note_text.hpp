#pragma once
#include <cstdint>
#include <span>

#include "reporting/html/article_notes.hpp"
#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// A note with its number in the article, from 1.
struct NumberedNote {
  const ArticleNote& note;
  std::uint32_t number = 1;
};

/// The id of a note's element: "note-3-12" for the twelfth note of the third document.
std::string note_anchor(DocumentId document, std::uint32_t number);

/// "error", "warning", "note" for the gravest finding that a mark is about; "read" if there is
/// none, "left-out" for what was not read.
std::string_view class_of(MarkLevel level);

/// A note as an item of a list: what was read, as what, of which event, for which day, who says
/// so; what it clashes with, linked to the other side; the rest of the reading folded.
void write_note(HtmlReport& html, const ArticleNotes& notes, DocumentId document,
                const NumberedNote& numbered, Markup& out);

/// The numbers and dates among `notes` that became part of no claim, folded, by reason, in a list
/// of the given id. Nothing if there are none.
void write_left_out(HtmlReport& html, DocumentId document, std::span<const ArticleNote> notes,
                    std::string_view id, Markup& out);

}  // namespace checkclaims
