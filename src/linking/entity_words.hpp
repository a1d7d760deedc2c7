#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/boxed.hpp"
#include "checkclaims/lexicon.hpp"
#include "checkclaims/mention.hpp"
#include "checkclaims/wording.hpp"

namespace checkclaims {

/// The word without accents, as keys need it: "Türkiye" -> "turkiye", "Sana'a" -> "sanaa".
std::string plain_word(std::string_view folded);
/// The words joined by spaces, each plain, without particles ("bin", "al") and "of".
std::vector<std::string> plain_words(std::span<const std::string_view> parts,
                                     const Lexicon& lexicon);
std::string joined(std::span<const std::string> words);
/// Text as one line, with ASCII letters in lower case.
std::string lower_line(std::string_view text);
/// A phrase without the grammatical article at its beginning.
std::string_view without_article(std::string_view phrase, const Lexicon& lexicon);

/// A word of a phrase: letters and digits, with ASCII letters in lower case.
struct PhraseWord {
  std::string folded;
  bool capital = false;  ///< the word began with a capital letter
};
std::vector<PhraseWord> phrase_words(std::string_view phrase);
/// "jr" in "Omar Hadid Jr", which tells people of one family and name apart; empty where there is
/// none.
std::string generation_of(std::string_view name, const Lexicon& lexicon);

/// The words of a body's name: the place that it belongs to and the kind of body it is.
struct BodyWords {
  std::string kind;                      ///< row of name_words: "health_authority"
  bool widens = false;                   ///< may stand for the body of the wider place
  bool local = false;                    ///< "local", "state": the place is the one mentioned
  std::optional<std::string> place_row;  ///< row of places or bodies: "Gaza health authorities"
  std::string place_words;               ///< plain words of a place that no table knows
};
/// Empty for names that are not a kind of body.
std::optional<BodyWords> body_words(std::span<const std::string_view> parts,
                                    const Lexicon& lexicon);

/// What a name's words say: the body of which they are the name, else the words, each plain.
struct NameWords {
  Boxed<BodyWords> body;
  std::string plain;  ///< as joined(plain_words()); empty for a body
};
NameWords name_words(std::span<const std::string_view> parts, const Lexicon& lexicon);

/// The row of places or bodies that these folded words name, in any case.
std::optional<std::string> row_of(std::span<const std::string_view> parts, const Lexicon& lexicon);

/// FNV-1a. Used only for lookup; nothing is ordered by it.
struct HashOfWords {
  using is_transparent = void;
  std::size_t operator()(std::string_view words) const {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return static_cast<std::size_t>(hash ^ (hash >> 32));
  }
};

}  // namespace checkclaims
