#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checkclaims/words.hpp"
#include "linking/entities.hpp"
#include "linking/linked_reading.hpp"
#include "linking/rarity.hpp"

namespace checkclaims {

/// A word as written.
struct DictionaryWord {
  std::string_view text;  ///< as written; empty if there is none
  std::uint32_t stem = 0;
  double rarity = 0;  ///< as Rarity::of_word; 0 if there is none
};

/// A measurement, prepared for comparison with others. Refers to its reading.
struct MeasurementSide {
  const Measurement* said = nullptr;
  const Value* value = nullptr;
  /// Of "900 of its 6,000 employees" the percentage, and of a share; else nothing.
  std::optional<Interval> percentage;
  std::uint32_t sentence = 0;               ///< counted from 0, the headline among them
  std::uint32_t party = EntityLinks::none;  ///< entity
  bool party_is_place = false;
  DictionaryWord noun, of, attribute, verb, complement;
  std::vector<double> weights;             ///< of each word: its rarity squared
  double weight = 0;                       ///< the sum of these
  std::vector<std::uint32_t> words;        ///< stems of the words of its sentence, sorted
  std::vector<std::uint32_t> names;        ///< entities of its sentence, sorted
  std::vector<std::uint32_t> inner_names;  ///< entities of its phrase, sorted
  std::vector<std::uint32_t> qualities;    ///< stems of other words of its phrase, sorted
  /// Stems of the words, and the entities, that tell which of them are meant.
  std::vector<std::uint32_t> restriction, restriction_names;
  std::vector<std::uint32_t> dates;  ///< date mentions of its sentence
  bool ranked = false;               ///< "first", "second" in its sentence
  bool in_series = false;            ///< "31,000 in Ardenia and 9,500 in Costanza": one of several
  std::uint16_t marks = 0;           ///< bits of TermMark of the number
  bool title = false, lead = false;
  std::uint32_t alike = 0;  ///< numbers of its article with the same unit and an equal word
};

/// Those of an article that can be compared: no more than the first 64.
std::vector<MeasurementSide> measurement_sides(const LinkedReading& reading,
                                               const EntityLinks& entities, std::uint32_t index,
                                               const Rarity& rarity);

/// Parts of one whole, each of another place or party, in one sentence.
bool belong_together(const LinkedReading& reading, const MeasurementSide& a,
                     const MeasurementSide& b);

/// Those of all articles, by reading.
using SidesOfAll = std::vector<std::vector<MeasurementSide>>;
SidesOfAll sides_of_all(std::span<const LinkedReading> readings, const EntityLinks& entities,
                        const Rarity& rarity);

/// What the dictionary knows of two words, each word and each pair looked up once. The words must
/// outlive it. Not for several threads.
class WordRelations {
 public:
  /// Same, wider, narrower, opposite or unknown; unknown where one has no text.
  Contrast of(const DictionaryWord& a, const DictionaryWord& b, std::uint8_t parts);

 private:
  const WordReadings& readings(std::string_view form, std::uint8_t parts);

  std::unordered_map<std::uint64_t, Contrast> known_[2];  ///< nouns, verbs; by both stems
  std::unordered_map<std::string_view, WordReadings> readings_[2];
};

/// The verbs of both are one or the like.
bool of_one_verb(const MeasurementSide& a, const MeasurementSide& b, WordRelations& words);
/// The relation of what two of them count or measure: same, wider, narrower or unknown.
Contrast things(const MeasurementSide& a, const MeasurementSide& b, WordRelations& words);
/// Whether any word says what is counted or measured.
bool names_a_thing(const MeasurementSide& side);

}  // namespace checkclaims
