#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace checkclaims {

/// Parts of speech, as bits.
enum Part : std::uint8_t {
  part_noun = 1,
  part_verb = 2,
  part_adjective = 4,
  part_adverb = 8,
  any_part = 15
};

/// How the meanings of two words lie to each other.
enum class Contrast : std::uint8_t {
  unknown,   ///< nothing that could be relied on
  same,      ///< one lemma, or synonyms by frequent senses: "attack", "assault"
  opposite,  ///< "accept", "reject"; both may be untrue
  sister,    ///< two kinds of one near thing, and no thing is of both: "lion", "tiger"
  wider,     ///< the second holds of all of which the first does: "lion", "animal"
  narrower,  ///< the other way round
};

/// A word of the dictionary, by its place there: what a written form may stand for.
struct WordReading {
  std::uint32_t word = 0;
  std::uint8_t part = 0;  ///< one bit of Part
};

/// What one written form may stand for, likeliest first. Small, and made without allocating.
class WordReadings {
 public:
  const WordReading* begin() const { return readings_.data(); }
  const WordReading* end() const { return readings_.data() + size_; }
  bool empty() const { return size_ == 0; }
  /// Beyond the eighth nothing is added, nor what is there already.
  void add(WordReading reading);

 private:
  std::array<WordReading, 8> readings_{};
  std::uint8_t size_ = 0;
};

/// A written form, in any case and inflected ("defeated", "stood down", "children") -> the
/// words of these parts of speech that it may stand for; empty where the dictionary has none,
/// for names, and beyond 63 bytes. Of several parts of speech those far rarer than another are
/// left out ("rose" is no flower). Verbs of several words are inflected at the first.
WordReadings readings_of(std::string_view form, std::uint8_t parts = any_part);

/// The relation of two written forms, in those parts of speech: the first that any two of
/// their readings have of one lemma, a row of `src/lexicon/en/opposites.json`, opposite,
/// same, wider or narrower, sister. WordNet's relations count by frequent senses alone.
Contrast contrast(std::string_view one, std::string_view other, std::uint8_t parts = any_part);
/// The same for readings that were looked up before.
Contrast contrast(const WordReadings& one, const WordReadings& other);

/// The dictionary's form of the likeliest reading; empty where there is none.
std::string_view lemma(std::string_view form, std::uint8_t parts = any_part);
/// As it is written in the dictionary: folded.
std::string_view text_of(WordReading reading);
/// Bits of Part that the form's readings have; 0 for a word that is not known.
std::uint8_t parts_of_speech(std::string_view form);

/// A hash that a word shares with its regular inflections, whatever their case: "moves", "Moved",
/// "moving". Of letters outside ASCII the bytes count. Unrelated words may share one, seldom.
std::uint32_t stem_hash(std::string_view word);

}  // namespace checkclaims
