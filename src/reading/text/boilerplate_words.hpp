#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"
#include "reading/text/tokens.hpp"

namespace checkclaims {

/// What the form of a passage tells.
struct Outline {
  std::uint32_t words = 0, numbers = 0;
  bool ended = false;      ///< with . ! ? or an ellipsis, perhaps in quotes or brackets
  bool full_stop = false;  ///< with a full stop
  bool colon = false;      ///< with a colon
  bool open = false;       ///< with a dash or comma: a dateline, or cut off
  bool capitals = false;   ///< every word of four letters or more is capitalised
  /// A sentence or more, not a label or headline.
  bool prose() const { return (ended && words >= 6) || words >= 40; }
};

Outline outline_of(std::string_view text, Tokens tokens);

/// What the words of a passage tell, whatever stands around it.
struct Wording {
  std::optional<BlockKind> kind;  ///< nothing: it may be anything
  bool opens_list = false;        ///< "Related Posts": headlines of other articles follow
  bool bare_date = false;         ///< nothing but a date
  bool byline = false;            ///< "By ANN LEE"
  bool publisher = false;         ///< ends in a word that names of newspapers and agencies end in
  bool pictured = false;          ///< speaks as captions do
  std::uint32_t source = 0;       ///< index of the first token of the publisher's name; 0 = none
  std::uint32_t credit = 0;  ///< index of the first token of the photo credit; token count = none
};

/// Where the words of a row of the furniture table must stand in a passage to say what it is.
enum class Place : std::uint8_t {
  other,
  any,
  byline,
  caption,
  credit,
  date,
  glue,
  label,
  line,
  month,
  opener,
  position,
  publisher,
  stamp,
  start,
  year
};

/// The furniture table, read once for all passages of an article.
struct BoilerplateTable {
  explicit BoilerplateTable(const Lexicon& words);

  Place place(const Hit& hit) const { return places[hit.row]; }

  const Lexicon& lexicon;
  std::vector<Place> places;  ///< by row
};

/// Long passages have no wording. `tokens` are one passage's.
Wording wording_of(Tokens tokens, const BoilerplateTable& table);

/// The first token behind a stamp that shares its line with the text: "Published: 2023-02-07. The
/// toll ..."; 0 where the passage does not begin so, or is a stamp as a whole.
std::uint32_t behind_stamp(Tokens tokens, const BoilerplateTable& table);

}  // namespace checkclaims
