#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace checkclaims {

/// Rows of the clues table, each a bit of what a sentence holds.
enum class ClueWord : std::uint8_t {
  part,
  others,
  added,
  background,
  several_events,
  round_up,
  condition,
  attacker,
  own_death,
  corrected,
  unborn,
  died_later,
  of_death,
  of_injury,
  of_blow,
  past_perfect,
  estimate,
  from_the_start,
  order,
  nth,
  several,
  taken,
  origin,
  besides,
  widely,
  formerly,
};
inline constexpr std::array<std::string_view, 26> clue_words = {
    "part",      "others",    "added",     "background",   "several_events", "round_up",
    "condition", "attacker",  "own_death", "corrected",    "unborn",         "died_later",
    "of_death",  "of_injury", "of_blow",   "past_perfect", "estimate",       "from_the_start",
    "order",     "nth",       "several",   "taken",        "origin",         "besides",
    "widely",    "formerly"};

/// A set of them.
struct ClueWords {
  std::uint32_t bits = 0;
  bool has(ClueWord word) const { return (bits >> static_cast<unsigned>(word) & 1U) != 0; }
  void add(std::uint32_t other) { bits |= other; }
};

/// Why the words of a figure may tell of a part of those concerned, or of others.
enum class PartSign : std::uint8_t {
  partitive,     ///< "four of them"
  additional,    ///< "another 12", "rose by five"
  other,         ///< "three other men"
  single,        ///< "a man"
  coordinated,   ///< "two women and ...", or one of several that are added up
  possessed,     ///< "her two children", "the group's nine men"
  partly,        ///< "in critical condition", "taken to hospital": what not all have to be
  one_place,     ///< of what strikes many places, the words name one
  place_toll,    ///< "the city's death toll"
  acts,          ///< of what is done again and again
  plural_event,  ///< "the attacks"
  late_event,    ///< an event of its kind that comes up late, after another
  older_days,    ///< its sentence goes back a year or more
  untied,        ///< its own sentence does not tie it to an event
  also,          ///< "also killed", or some of them have died
};
inline constexpr std::size_t part_signs = 15;

/// A set of them.
struct PartSigns {
  std::uint16_t bits = 0;
  bool has(PartSign sign) const { return (bits >> static_cast<unsigned>(sign) & 1U) != 0; }
  void set(PartSign sign, bool there) {
    bits = static_cast<std::uint16_t>(bits | (there ? 1U << static_cast<unsigned>(sign) : 0U));
  }
};

/// A word and how often an article says it.
struct WordCount {
  std::uint32_t key = 0;  ///< a hash that inflections share
  std::uint32_t count = 0;
};

/// What stands around a figure. Keys are hashes, sorted, each once.
struct FigureClues {
  bool figure = false;      ///< false: the claim is no figure, all else is empty
  bool title = false;       ///< it stands in the headline
  bool number = true;       ///< told by a number, not by naming or describing a person
  bool other_year = false;  ///< its sentence names a year before the article's
  bool told_apart =
      false;  ///< its sentence or the one before tells of one of several: "the second blast"
  bool of_several =
      false;  ///< its sentence, the one before or the lead sums up several: "a pair of shootings"
  bool next_counted =
      false;  ///< the one who comes next is counted on: "four were shot and a fifth was cut"
  bool listed_by_place =
      false;                ///< one of two numbers of two places: "247 in Halden and 10 in Vessen"
  bool of_origin = false;   ///< whoever comes from some place: "ten people from Halden"
  bool years_ago = false;   ///< its sentence counts years
  std::uint64_t sites = 0;  ///< bits, sorts of sites that its sentence names: a hotel, a factory
  std::vector<std::int32_t> years;   ///< that its clause, or the opening of its sentence, names
  std::uint32_t sentence = 0;        ///< counted from 0 behind the headline
  std::vector<std::uint32_t> words;  ///< of its sentence
  std::vector<std::uint32_t> names;  ///< words of its sentence that are written with a capital
  std::vector<std::uint32_t> names_around;  ///< the same, with those of the sentence before
  std::uint8_t weekdays = 0;                ///< bits, 1 = Monday, named in its sentence
  ClueWords in_sentence, nearby,
      in_phrase;          ///< in the sentence; in the phrase and close before it; in the phrase
  ClueWords around;       ///< in the sentence and the one before
  bool definite = false;  ///< "the 34 injured"
  bool singled_out =
      false;  ///< "eleven miners who were killed in the blast were buried": told of some of them
};

/// What reading notes of an article for others to weigh whether they tell one story: nothing here
/// decides. Keys are hashes, sorted, each once.
struct ArticleClues {
  std::vector<WordCount> words;         ///< of the headline and the first paragraphs, by key
  std::vector<std::uint32_t> headline;  ///< words of the headline
  std::vector<std::uint32_t> names;     ///< words that are written with a capital within a sentence
  std::vector<std::uint32_t> aged;      ///< a family name with an age behind it
  std::vector<std::uint32_t> numbers;   ///< digits as written: ages, house numbers
  std::vector<std::int64_t> values;     ///< every whole number that was read
  std::vector<std::uint32_t> sketch;    ///< the smallest hashes of runs of five words
  std::vector<std::int32_t> days;       ///< Day::number of days that are named
  std::vector<std::int32_t> years;      ///< of the days that are named
  std::vector<std::int32_t> lead_years;  ///< those of the headline and the first sentence
  std::vector<std::uint32_t> called;  ///< proper names of storms and ships in the first sentences
  std::uint64_t sites = 0, lead_sites = 0;  ///< bits, sorts of sites named anywhere; in the
                                            ///< headline and the first sentence
  std::uint8_t lead_weekdays = 0;  ///< bits, 1 = Monday, named in headline and first sentences
  ClueWords in_article, in_headline;
  bool tells_apart = false;          ///< it tells of several events of a kind: "the second blast"
  std::vector<FigureClues> figures;  ///< of each claim of the reading
};

}  // namespace checkclaims
