#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "reading/text/sentence.hpp"

namespace checkclaims {

/// What the tables say of a word where names are concerned, as bits.
enum WordClass : std::uint32_t {
  class_function = 1u << 0,  ///< any closed class
  class_determiner = 1u << 1,
  class_preposition = 1u << 2,
  class_auxiliary = 1u << 3,  ///< be, have, do, modals, "not"
  class_adverb = 1u << 4,
  class_particle = 1u << 5,       ///< "bin", "van"
  class_suffix = 1u << 6,         ///< "Jr"
  class_body_head = 1u << 7,      ///< "Ministry"
  class_place_head = 1u << 8,     ///< "Province"
  class_place_first = 1u << 9,    ///< "Mount"
  class_of_head = 1u << 10,       ///< "Ministry" of ...
  class_of_continued = 1u << 11,  ///< ... and "Human" Services
  class_people = 1u << 12,        ///< "Children"'s Fund
  class_direction = 1u << 13,
  class_in = 1u << 14,            ///< "in", "near": a place follows
  class_at = 1u << 15,            ///< "at", "from": perhaps a place follows
  class_place_noun = 1u << 16,    ///< "city"
  class_facility = 1u << 17,      ///< "hospital"
  class_group_after = 1u << 18,   ///< ... "militants"
  class_group_before = 1u << 19,  ///< "group" ...
  class_body_after = 1u << 20,
  class_body_before = 1u << 21,
  class_country_noun = 1u << 22,  ///< Norvia's "capital"
  class_after_person = 1u << 23,  ///< "who"
  class_calendar = 1u << 24,
  class_no_name = 1u << 25,  ///< headline words and capitalised words that name nobody
  class_ordinary = 1u << 26,
  class_given = 1u << 27,
  class_jurisdiction = 1u << 28,  ///< "local"
  class_modified = 1u << 29,      ///< military "aid"
  class_attributive = 1u << 30,   ///< "spokesman"
  class_qualifier = 1u << 31,     ///< "former" president
};

/// What is known of one word: its bits and the longest hits that start at it; null where there is
/// none. Hits point into the sentence.
struct KnownWord {
  std::uint32_t classes = 0;
  const Hit* table = nullptr;  ///< places and bodies
  const Hit* title = nullptr;
  const Hit* body = nullptr;      ///< "health authorities"
  const Hit* facility = nullptr;  ///< "refugee camp"
  const Hit* saying = nullptr;
  const Hit* saying_end = nullptr;  ///< whose last token it is
};

/// The words of one sentence; beyond its ends nothing is known.
class SentenceWords {
 public:
  explicit SentenceWords(std::size_t tokens) : words_(tokens) {}

  const KnownWord& operator[](std::size_t token) const {
    return token < words_.size() ? words_[token] : nothing;
  }
  bool is(std::uint32_t token, std::uint32_t bits) const {
    return ((*this)[token].classes & bits) != 0;
  }
  std::span<KnownWord> words() { return words_; }

  std::uint32_t start = 0;  ///< the first word's token
  bool title_case = false;  ///< most words are capitalised: capitals prove nothing

 private:
  inline static constexpr KnownWord nothing{};
  std::vector<KnownWord> words_;
};
/// Of sentences that have one lexicon.
std::vector<SentenceWords> sentence_words(std::span<const SentenceView> sentences);

}  // namespace checkclaims
