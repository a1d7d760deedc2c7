#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/sentence.hpp"

namespace checkclaims {

/// What a chunk is first of all. Measures, people, events and function words are
/// `word`s whose `hits` say what they may be.
enum class ChunkKind : std::uint8_t { word, number, date, name, possessive, hyphen, comma, stop, quote, other };

/// The classes of function words that grammar is asked for: rows of the function_words table.
inline constexpr std::array<std::string_view, 16> function_classes = {
    "adverb", "article", "be", "conjunction", "determiner", "do", "get", "have", "infinitive", "modal", "negation",
    "possessive_determiner", "preposition", "pronoun", "relative", "subordinator"};

/// One of them, as its bit; a name that is none of them does not compile.
struct FunctionClass {
  consteval FunctionClass(const char* name) {
    std::size_t index = 0;
    while (function_classes.at(index) != name) ++index;
    bit = 1u << index;
  }
  std::uint32_t bit;
};

/// A step of a sentence: a mention, a phrase of the tables, a word or a mark.
struct Chunk {
  static constexpr std::uint32_t no_mention = UINT32_MAX;
  ChunkKind kind = ChunkKind::word;
  std::uint32_t first = 0, last = 0;          ///< tokens
  std::uint32_t mention = no_mention;         ///< of numbers, dates and names: index into the article's mentions
  std::span<const Hit> hits;                  ///< of words: all table entries that span exactly these tokens
  std::uint32_t functions = 0;                ///< of words: bits of FunctionClass, and one for all others
  std::uint32_t segment = 0;                  ///< counts up at every comma, dash, colon and semicolon
};

/// A sentence cut into chunks, with the mentions it shares with its article.
struct ChunkedSentence {
  SentenceView view;
  std::vector<Chunk> chunks;

  /// The first entry of a table at a chunk; null where there is none.
  const Hit* hit(std::size_t chunk, Table table) const;
  /// The first of those whose word stands in that list of its row; null where there is none.
  const Hit* hit(std::size_t chunk, Table table, std::string_view role) const;
  /// It is a function word of that class: is(chunk, "preposition").
  bool is(std::size_t chunk, FunctionClass wanted) const { return (chunks[chunk].functions & wanted.bit) != 0; }
  /// It is the word itself, in any case.
  bool says(std::size_t chunk, std::string_view word) const;
  Span span(std::size_t first_chunk, std::size_t last_chunk) const;
};

/// A mark of a sentence and where it went in the article's mentions.
struct Placed {
  std::uint32_t first = 0, last = 0, mention = 0;
  ChunkKind kind = ChunkKind::number;
};

/// `placed` by first token; where marks overlap the one that comes first in `placed` wins.
ChunkedSentence chunk(const SentenceView& view, std::span<const Placed> placed);

}  // namespace checkclaims
