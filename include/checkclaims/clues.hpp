#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace checkclaims {

/// Rows of the clues table; each is a bit of what a sentence contains.
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

/// Signs that a figure may describe only a part of those concerned, or other people.
enum class PartSign : std::uint8_t {
  partitive,     ///< "four of them"
  additional,    ///< "another 12", "rose by five"
  other,         ///< "three other men"
  single,        ///< "a man"
  coordinated,   ///< "two women and ...", or one of several figures that are added up
  possessed,     ///< "her two children", "the group's nine men"
  partly,        ///< "in critical condition", "taken to hospital": need not be true of all
  one_place,     ///< an event that affects many places, of which the words name one
  place_toll,    ///< "the city's death toll"
  acts,          ///< acts that are repeated
  plural_event,  ///< "the attacks"
  late_event,    ///< an event that the article mentions late, after another of its kind
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

/// A word and how often it occurs in an article.
struct WordCount {
  std::uint32_t key = 0;  ///< a hash that inflections share
  std::uint32_t count = 0;
};

/// The context of a figure. Keys are hashes, sorted, without duplicates.
struct FigureClues {
  bool figure = false;      ///< false: the claim is not a figure, and everything else is empty
  bool title = false;       ///< it is in the headline
  bool number = true;       ///< given as a number, not by naming or describing a person
  bool other_year = false;  ///< its sentence names a year before the article's
  /// Its sentence or the one before mentions one of several events: "the second blast".
  bool told_apart = false;
  /// Its sentence, the one before or the lead sums up several events: "a pair of shootings".
  bool of_several = false;
  /// The next person is counted on from it: "four were shot and a fifth was cut".
  bool next_counted = false;
  /// One of two numbers of two places: "247 in Halden and 10 in Vessen".
  bool listed_by_place = false;
  bool of_origin = false;   ///< people from some place: "ten people from Halden"
  bool years_ago = false;   ///< its sentence contains a number of years
  std::uint64_t sites = 0;  ///< bits: kinds of sites named in its sentence: a hotel, a factory
  std::vector<std::int32_t> years;   ///< years named in its clause or at the start of its sentence
  std::uint32_t sentence = 0;        ///< counted from 0 after the headline
  std::vector<std::uint32_t> words;  ///< words of its sentence
  std::vector<std::uint32_t> names;  ///< capitalised words of its sentence
  /// Capitalised words of its sentence and the one before.
  std::vector<std::uint32_t> names_around;
  std::uint8_t weekdays = 0;  ///< bits, 1 = Monday: weekdays named in its sentence
  /// Clue words in the sentence; in the phrase and just before it; in the phrase.
  ClueWords in_sentence, nearby, in_phrase;
  ClueWords around;       ///< clue words in the sentence and the one before
  bool definite = false;  ///< "the 34 injured"
  /// It describes only some of those concerned: "eleven miners who were killed in the blast were
  /// buried".
  bool singled_out = false;
};

/// What reading collects from an article for linking to weigh whether two articles cover one story;
/// nothing is decided here. Keys are hashes, sorted, without duplicates.
struct ArticleClues {
  std::vector<WordCount> words;  ///< words of the headline and the first paragraphs, sorted by key
  std::vector<std::uint32_t> headline;   ///< words of the headline
  std::vector<std::uint32_t> names;      ///< words capitalised within a sentence
  std::vector<std::uint32_t> aged;       ///< family names followed by an age
  std::vector<std::uint32_t> numbers;    ///< digits as written: ages, house numbers
  std::vector<std::int64_t> values;      ///< all whole numbers read
  std::vector<std::uint32_t> sketch;     ///< fingerprint: the smallest hashes of runs of five words
  std::vector<std::int32_t> days;        ///< Day::number of the days that are named
  std::vector<std::int32_t> years;       ///< years of the days that are named
  std::vector<std::int32_t> lead_years;  ///< years named in the headline and the first sentence
  std::vector<std::uint32_t> called;  ///< proper names of storms and ships in the first sentences
  /// bits: kinds of sites named anywhere; in the headline and the first sentence.
  std::uint64_t sites = 0, lead_sites = 0;
  /// Bits, 1 = Monday: weekdays named in the headline and the first sentences.
  std::uint8_t lead_weekdays = 0;
  ClueWords in_article, in_headline;
  bool tells_apart = false;          ///< it mentions several events of one kind: "the second blast"
  std::vector<FigureClues> figures;  ///< one for each claim of the reading
};

}  // namespace checkclaims
