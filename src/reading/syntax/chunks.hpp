#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "checkclaims/cues.hpp"
#include "checkclaims/mention.hpp"
#include "reading/text/sentence.hpp"

namespace checkclaims {

/// What a chunk is first of all. Measures, people, events and function words are
/// `word`s whose `hits` say what they may be.
enum class ChunkKind : std::uint8_t {
  word,
  number,
  date,
  name,
  possessive,
  hyphen,
  comma,
  stop,
  quote,
  other
};

/// The classes of function words that grammar is asked for: rows of the function_words table.
inline constexpr std::array<std::string_view, 16> function_classes = {
    "adverb",      "article", "be",         "conjunction", "determiner", "do",
    "get",         "have",    "infinitive", "modal",       "negation",   "possessive_determiner",
    "preposition", "pronoun", "relative",   "subordinator"};

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
  std::uint32_t first = 0, last = 0;  ///< tokens
  std::uint32_t mention =
      no_mention;               ///< of numbers, dates and names: index into the article's mentions
  std::span<const Hit> hits;    ///< of words: all table entries that span exactly these tokens
  TableSet tables{};            ///< of `hits`
  TableSet begun_tables{};      ///< of `begun`
  std::span<const Hit> begun;   ///< all table entries that begin with one of these tokens
  std::uint32_t functions = 0;  ///< of words: bits of FunctionClass, and one for all others
  std::uint8_t cue =
      Lexicon::no_cue;        ///< of words: the row of the cues table in which exactly these stand
  std::uint32_t segment = 0;  ///< counts up at every comma, dash, colon and semicolon
};

/// The chunks of a sentence with nothing beyond their ends: at an index that is no chunk, also what
/// `i - 1` is for the first, stands one that is no word, has no hits, no mention and no tokens.
class Chunks {
 public:
  Chunks() : Chunks(std::vector<Chunk>()) {}
  explicit Chunks(std::vector<Chunk> chunks)
      : chunks_(std::move(chunks)), size_(static_cast<std::uint32_t>(chunks_.size())) {
    end_.kind = ChunkKind::other;
    if (chunks_.empty()) return;
    end_.first = end_.last = chunks_.back().last;
    end_.segment = chunks_.back().segment + 1;
  }

  const Chunk& operator[](std::size_t at) const { return at < size_ ? chunks_.data()[at] : end_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  auto begin() const { return chunks_.begin(); }
  auto end() const { return chunks_.end(); }

 private:
  std::vector<Chunk> chunks_;
  std::uint32_t size_;
  Chunk end_;
};

/// A sentence cut into chunks, with the mentions it shares with its article. Every index may be
/// asked for: where no chunk is, nothing is said.
struct ChunkedSentence {
  SentenceView view;
  Chunks chunks;

  /// The first entry of a table at a chunk; null where there is none.
  const Hit* hit(std::size_t chunk, Table table) const {
    const Chunk& at = chunks[chunk];
    if (!at.tables.has(table)) return nullptr;
    for (const Hit& hit : at.hits)
      if (hit.table == table) return &hit;
    return nullptr;
  }
  /// The first of those whose word stands in that list of its row; null where there is none.
  const Hit* hit(std::size_t chunk, Table table, Construction wanted) const {
    const Chunk& at = chunks[chunk];
    if (!at.tables.has(table)) return nullptr;
    for (const Hit& hit : at.hits)
      if (hit.table == table && view.lexicon.role(hit).plain(wanted)) return &hit;
    return nullptr;
  }
  /// The first word of a measure that tells of it by itself: not "left", "stayed", which count only
  /// in company. Null where there is none.
  const Hit* measure(std::size_t chunk) const;
  /// It is a function word of that class: is(chunk, "preposition").
  bool is(std::size_t chunk, FunctionClass wanted) const {
    return (chunks[chunk].functions & wanted.bit) != 0;
  }
  /// It is a word of one of those rows, in any case: says(chunk, {"in", "near"}).
  bool says(std::size_t chunk, Cues wanted) const { return wanted.has(chunks[chunk].cue); }
  /// The bytes of chunks [first_chunk, last_chunk), as far as there are any.
  Span span(std::size_t first_chunk, std::size_t last_chunk) const;
  /// Their words.
  std::string_view words(std::size_t first_chunk, std::size_t last_chunk) const;
};

/// What a chunk mentions, if it is one of those; null where it is another or nothing.
template <class What>
const What* mentioned(const Chunk& chunk, std::span<const Mention> mentions) {
  return chunk.mention < mentions.size() ? if_is<What>(mentions[chunk.mention]) : nullptr;
}
inline const NameMention* name_at(const ChunkedSentence& s, std::size_t chunk,
                                  std::span<const Mention> mentions) {
  return mentioned<NameMention>(s.chunks[chunk], mentions);
}
inline const DateMention* date_at(const ChunkedSentence& s, std::size_t chunk,
                                  std::span<const Mention> mentions) {
  return mentioned<DateMention>(s.chunks[chunk], mentions);
}
inline const NumberMention* number_at(const ChunkedSentence& s, std::size_t chunk,
                                      std::span<const Mention> mentions) {
  return mentioned<NumberMention>(s.chunks[chunk], mentions);
}

/// A mark of a sentence and where it went in the article's mentions.
struct Placed {
  std::uint32_t first = 0, last = 0, mention = 0;
  ChunkKind kind = ChunkKind::number;
};

/// `placed` by first token; where marks overlap the one that comes first in `placed` wins.
ChunkedSentence chunk(const SentenceView& view, std::span<const Placed> placed);

}  // namespace checkclaims
