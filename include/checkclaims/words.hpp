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

/// The semantic relation of two words.
enum class Contrast : std::uint8_t {
  unknown,   ///< no reliable relation is known
  same,      ///< the same lemma, or synonyms by frequent senses: "attack", "assault"
  opposite,  ///< "accept", "reject"; both may be untrue
  sister,    ///< two kinds of a close common hypernym that exclude each other: "lion", "tiger"
  wider,     ///< the second is true of everything of which the first is: "lion", "animal"
  narrower,  ///< the other way round
};

/// Two words in that relation may name one thing: they are the same, or one is a kind of the other.
inline bool may_name_one(Contrast relation) {
  return relation == Contrast::same || relation == Contrast::wider ||
         relation == Contrast::narrower;
}

/// A word of the dictionary, by index, that a written form may stand for.
struct WordReading {
  std::uint32_t word = 0;
  std::uint8_t part = 0;  ///< one bit of Part
};

/// The words that a written form may stand for, most likely first. Small, and built without
/// allocating.
class WordReadings {
 public:
  const WordReading* begin() const { return readings_.data(); }
  const WordReading* end() const { return readings_.data() + size_; }
  bool empty() const { return size_ == 0; }
  /// Ignores duplicates, and everything after the eighth.
  void add(WordReading reading);

 private:
  std::array<WordReading, 8> readings_{};
  std::uint8_t size_ = 0;
};

/// A written form, in any case and inflected ("defeated", "stood down", "children") -> the words of
/// these parts of speech that it may stand for; empty if the dictionary has none, for names, and
/// for forms of more than 63 bytes. Parts of speech that are much rarer than another are left out
/// ("rose" is not a flower). In verbs of several words the first is inflected.
WordReadings readings_of(std::string_view form, std::uint8_t parts = any_part);

/// The relation of two written forms in those parts of speech. The first of these that holds for
/// any two of their readings: one lemma; a row of `src/lexicon/en/opposites.json`; opposite; same;
/// wider or narrower; sister. WordNet's relations count only between frequent senses.
Contrast contrast(std::string_view one, std::string_view other, std::uint8_t parts = any_part);
/// The same for readings looked up before.
Contrast contrast(const WordReadings& one, const WordReadings& other);

/// The dictionary form of the most likely reading; empty if there is none.
std::string_view lemma(std::string_view form, std::uint8_t parts = any_part);
/// The word as written in the dictionary: folded.
std::string_view text_of(WordReading reading);
/// Bits of Part of the form's readings; 0 for an unknown word.
std::uint8_t parts_of_speech(std::string_view form);

/// A hash that a word shares with its regular inflections, ignoring case: "moves", "Moved",
/// "moving". Letters outside ASCII are hashed as bytes. Unrelated words rarely share one.
std::uint32_t stem_hash(std::string_view word);

}  // namespace checkclaims
