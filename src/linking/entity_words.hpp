#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/lexicon.hpp"
#include "checkclaims/mention.hpp"
#include "checkclaims/wording.hpp"

namespace checkclaims {

/// Without its accents, as keys need it: "Türkiye" -> "turkiye", "Sana'a" -> "sanaa".
std::string plain_word(std::string_view folded);
/// Words joined by spaces, each plain, particles ("bin", "al") and "of" left out.
std::vector<std::string> plain_words(std::span<const std::string> parts, const Lexicon& lexicon);
std::string joined(std::span<const std::string> words);
/// Text as one line, its ASCII letters small.
std::string lower_line(std::string_view text);
/// A phrase without the article with which it begins.
std::string_view without_article(std::string_view phrase, const Lexicon& lexicon);

/// A word as a phrase writes it: letters and digits, ASCII letters made small.
struct PhraseWord {
  std::string folded;
  bool capital = false;  ///< it began with one
};
std::vector<PhraseWord> phrase_words(std::string_view phrase);
/// "jr" of "Omar Hadid Jr", by which namesakes of one family are told apart; empty where nothing
/// does.
std::string generation_of(std::string_view name, const Lexicon& lexicon);

/// The words of a body's name: the place that it belongs to and what kind of body it is.
struct BodyWords {
  std::string kind;                      ///< row of name_words: "health_authority"
  bool widens = false;                   ///< may stand for the body of a wider place
  bool local = false;                    ///< "local", "state": the place is the one spoken of
  std::optional<std::string> place_row;  ///< of places or bodies: "Gaza health authorities"
  std::string place_words;               ///< plain words of a place that no table knows
};
/// Nothing for names that are no kind of body.
std::optional<BodyWords> body_words(std::span<const std::string> parts, const Lexicon& lexicon);

/// The row of places or bodies that these folded words name, whatever their case.
std::optional<std::string> row_of(std::span<const std::string> parts, const Lexicon& lexicon);

/// Of words that are only looked up, never put in order by it: FNV-1a.
struct HashOfWords {
  using is_transparent = void;
  std::size_t operator()(std::string_view words) const {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return static_cast<std::size_t>(hash ^ (hash >> 32));
  }
};

}  // namespace checkclaims
