#pragma once
#include <string_view>
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/mentions/name_context.hpp"
#include "reading/mentions/name_words.hpp"

namespace checkclaims {

enum class Shape : std::uint8_t {
  table,   ///< a table knows it
  headed,  ///< its last word says what it is: "Vell Province", "Ministry of Mines"
  body,    ///< a kind of body, perhaps with its place: "Gaza health authorities"
  plain,   ///< capitalised words: what it is depends on the company it keeps
};

/// Tokens [first, last) that have the form of a name.
struct Found {
  std::uint32_t first = 0, last = 0;
  Shape shape = Shape::plain;
  const Hit* hit = nullptr;              ///< shape table
  EntityKind kind = EntityKind::person;  ///< shapes headed and body
  bool unsure = false;                   ///< its capital proves nothing: it must be known elsewhere
  bool titled = false;                   ///< a title or form of address stands before it
  std::string_view office = {};
  std::uint32_t acronym = 0;  ///< 1 + index of the name it is short for; 0 = none
};

/// The words of a sentence -> what has the form of a name, by first token, none overlapping.
std::vector<Found> find_names(const SentenceView& sentence, const SentenceWords& words,
                              const ArticleWords& book);

/// Where the run of name words that starts at `first` ends: capitalised words with the
/// particles, initials, hyphens and "of" that join them.
std::uint32_t run_end(const SentenceView& sentence, const SentenceWords& words,
                      const ArticleWords& book, std::uint32_t first);
/// Can `token` stand in a name?
bool nameable(const SentenceView& sentence, const SentenceWords& words, std::uint32_t token);

/// The place in `found` of a body that ends at `last` and whose kind starts at `first`;
/// nothing where the words name none ("military aid", "police" of nowhere that say nothing).
std::optional<Found> find_body(const SentenceView& sentence, const SentenceWords& words,
                               std::uint32_t first, const Found* before);

}  // namespace checkclaims
