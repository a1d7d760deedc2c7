#include "checkclaims/words.hpp"

#include <algorithm>
#include <optional>

#include "lexicon/image.hpp"
#include "lexicon/word_image.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_form = 63;
/// If readings have several parts of speech, those counted this many powers of two less often are
/// left out.
constexpr int far_rarer = 4;

/// The minimum share of a sense, in fifteenths: for synonyms the product of two shares, for kinds
/// each share.
constexpr std::uint32_t of_synonyms = 45, of_kind = 5, of_sister = 9;
/// The maximum number of steps up to a kind.
constexpr int steps_up = 4;

/// A form on its way to its base: changed at its end, at most two letters longer than at first.
struct Spelling {
  std::array<char, longest_form + 2> letters;
  std::size_t size = 0;
  std::string_view text() const { return {letters.data(), size}; }
};

/// An inflectional ending -> what the base has in its place.
struct Ending {
  std::uint8_t parts;
  std::string_view ending, base;
};
constexpr std::uint8_t noun_or_verb = part_noun | part_verb;
constexpr std::array<Ending, 18> endings = {{
    {noun_or_verb, "s", ""},
    {part_noun, "ses", "s"},
    {part_noun, "xes", "x"},
    {part_noun, "zes", "z"},
    {part_noun, "ches", "ch"},
    {part_noun, "shes", "sh"},
    {part_noun, "men", "man"},
    {noun_or_verb, "ies", "y"},
    {part_verb, "es", "e"},
    {part_verb, "es", ""},
    {part_verb, "ed", "e"},
    {part_verb, "ed", ""},
    {part_verb, "ing", "e"},
    {part_verb, "ing", ""},
    {part_adjective, "er", ""},
    {part_adjective, "est", ""},
    {part_adjective, "er", "e"},
    {part_adjective, "est", "e"},
}};

std::optional<std::uint32_t> place_in(const StringIndex& strings, std::string_view text) {
  const std::size_t mask = strings.slots.size() - 1;
  for (std::size_t at = hash_of(text) & mask; strings.slots[at] != 0; at = (at + 1) & mask)
    if (const std::uint32_t index = strings.slots[at] - 1; strings[index] == text) return index;
  return std::nullopt;
}

inline std::span<const std::uint32_t> slice(std::span<const std::uint32_t> first,
                                            std::span<const std::uint32_t> of, std::size_t index) {
  const std::uint32_t* const bounds = first.data() + index;  // plain: most time here goes into it
  return {of.data() + bounds[0], of.data() + bounds[1]};
}

std::span<const std::uint32_t> senses_of(std::uint32_t word) {
  return slice(word_image.first_sense, word_image.senses, word);
}
std::span<const std::uint32_t> parents_of(std::uint32_t synset) {
  return slice(word_image.first_parent, word_image.parents, synset);
}

/// Binary logarithm of the word's count in that part of speech; empty if it has no sense in it.
std::optional<int> weight_of(std::uint32_t word, std::size_t part_index) {
  for (const std::uint32_t bits : senses_of(word))
    if (const Sense sense = unpacked(bits); sense.part_index == part_index) return sense.weight;
  return std::nullopt;
}

/// A row may contain a word that is not in WordNet: it then has the part of speech that the row
/// gives.
bool in_some_row(std::uint32_t word) { return senses_of(word).empty(); }

class Reader {
 public:
  explicit Reader(std::uint8_t parts) : parts_(parts) {}

  void read(std::string_view form, std::string_view rest) {
    if (const auto irregular = place_in(word_image.forms, form))
      for (const std::uint32_t base : slice(word_image.first_base, word_image.bases, *irregular))
        add_with(word_image.words[base >> 2], rest, static_cast<std::uint8_t>(1U << (base & 3)));
    const std::uint8_t inflected_first = rest.empty() ? any_part : part_verb;
    add_with(form, rest, inflected_first);
    for (const Ending& ending : endings)
      if (form.back() == ending.ending.back() && form.size() > ending.ending.size() + 1 &&
          form.ends_with(ending.ending)) {
        Spelling base;
        base.size = form.copy(base.letters.data(), form.size() - ending.ending.size());
        base.size += ending.base.copy(base.letters.data() + base.size, ending.base.size());
        add_with(base.text(), rest, ending.parts & inflected_first);
      }
  }

  WordReadings result() const {
    int most = 0;
    for (std::size_t i = 0; i < size_; ++i) most = std::max(most, found_[i].weight);
    const bool one_part = (parts_ & (parts_ - 1)) == 0;
    auto sorted = found_;
    for (std::size_t i = 1; i < size_; ++i)  // they are few
      for (std::size_t j = i; j > 0 && sorted[j - 1].weight < sorted[j].weight; --j)
        std::swap(sorted[j - 1], sorted[j]);
    WordReadings readings;
    for (std::size_t i = 0; i < size_; ++i)
      if (one_part || sorted[i].weight > most - far_rarer) readings.add(sorted[i].reading);
    return readings;
  }

 private:
  struct Found {
    WordReading reading;
    int weight = 0;
  };

  /// `rest` is the text after the first word, including its blank.
  void add_with(std::string_view base, std::string_view rest, std::uint8_t parts) {
    parts &= parts_;
    if (parts == 0 || base.size() + rest.size() > longest_form + 2) return;
    Spelling whole;
    whole.size = base.copy(whole.letters.data(), base.size());
    whole.size += rest.copy(whole.letters.data() + whole.size, rest.size());
    const auto word = place_in(word_image.words, whole.text());
    if (!word) return;
    for (std::size_t part = 0; part < 4 && size_ < found_.size(); ++part) {
      if ((parts >> part & 1) == 0) continue;
      const auto weight = weight_of(*word, part);
      if (weight || in_some_row(*word))
        found_[size_++] = {{*word, static_cast<std::uint8_t>(1U << part)}, weight.value_or(0)};
    }
  }

  std::uint8_t parts_;
  std::array<Found, 16> found_{};
  std::size_t size_ = 0;
};

std::uint32_t index_of(std::uint8_t part) {
  return part == part_noun ? 0 : part == part_verb ? 1 : part == part_adjective ? 2 : 3;
}

/// The relation given by a row or by WordNet's antonyms; empty if neither has the pair.
std::optional<Contrast> said_of(std::uint32_t one, std::uint32_t other, std::uint32_t part_index) {
  const std::uint64_t key = pair_key(std::min(one, other), std::max(one, other), part_index);
  const auto found = std::lower_bound(word_image.pairs.begin(), word_image.pairs.end(), key);
  if (found == word_image.pairs.end() || *found >> 3 != key >> 3) return std::nullopt;
  return static_cast<Contrast>(*found & 7);
}

/// The share of a synset among the word's senses, in fifteenths; empty if it is not one of them.
inline std::optional<std::uint32_t> share_of(std::uint32_t word, std::uint32_t synset) {
  for (const std::uint32_t bits : senses_of(word))
    if (const Sense sense = unpacked(bits); sense.synset == synset) return sense.share;
  return std::nullopt;
}

bool synonyms(std::uint32_t one, std::uint32_t other, std::uint32_t part_index) {
  for (const std::uint32_t bits : senses_of(one)) {
    const Sense sense = unpacked(bits);
    if (sense.part_index == part_index &&
        sense.share * share_of(other, sense.synset).value_or(0) >= of_synonyms)
      return true;
  }
  return false;
}

bool share_any_sense(std::uint32_t one, std::uint32_t other) {
  const auto senses = senses_of(one);
  return std::any_of(senses.begin(), senses.end(), [&](std::uint32_t bits) {
    return share_of(other, unpacked(bits).synset).has_value();
  });
}

/// Whether the second word is a hypernym of the first, by senses of at least that share.
bool is_kind_of(std::uint32_t word, std::uint32_t kind, std::uint32_t part_index,
                std::uint32_t least) {
  const auto is_of_kind = [senses = senses_of(kind), least](std::uint32_t synset) {
    const auto sense = std::find_if(senses.begin(), senses.end(), [synset](std::uint32_t bits) {
      return (bits & synset_bits) == synset;
    });
    return sense != senses.end() && unpacked(*sense).share >= least;
  };
  std::array<std::uint32_t, 32> open;
  for (const std::uint32_t bits : senses_of(word)) {
    const Sense sense = unpacked(bits);
    if (sense.part_index != part_index || sense.share < least) continue;
    std::size_t size = 1, next = 0;
    open[0] = sense.synset;
    for (int step = 0; step < steps_up; ++step)
      for (const std::size_t end = size; next < end; ++next)
        for (const std::uint32_t parent : parents_of(open[next])) {
          const std::uint32_t synset = parent & ~exclusive;
          if (is_of_kind(synset)) return true;
          if (size < open.size()) open[size++] = synset;
        }
  }
  return false;
}

/// Whether two frequent senses have a parent under which they exclude each other.
bool exclude_each_other(std::uint32_t one, std::uint32_t other) {
  for (const std::uint32_t of_one : senses_of(one)) {
    const Sense a = unpacked(of_one);
    if (a.part_index != 0 || a.share < of_sister) continue;
    for (const std::uint32_t of_other : senses_of(other)) {
      const Sense b = unpacked(of_other);
      if (b.part_index != 0 || b.share < of_sister) continue;
      const auto others = parents_of(b.synset);
      for (const std::uint32_t parent : parents_of(a.synset))
        if ((parent & exclusive) != 0 &&
            std::find(others.begin(), others.end(), parent) != others.end())
          return true;
    }
  }
  return false;
}

bool sisters(std::uint32_t one, std::uint32_t other) {
  return exclude_each_other(one, other) && !share_any_sense(one, other) &&
         !is_kind_of(one, other, 0, 0) && !is_kind_of(other, one, 0, 0);
}

/// The relation of two different words in one part of speech.
Contrast relation(std::uint32_t one, std::uint32_t other, std::uint32_t part_index) {
  if (const auto said = said_of(one, other, part_index)) return *said;
  if (synonyms(one, other, part_index)) return Contrast::same;
  if (is_kind_of(one, other, part_index, of_kind)) return Contrast::wider;
  if (is_kind_of(other, one, part_index, of_kind)) return Contrast::narrower;
  return part_index == 0 && sisters(one, other) ? Contrast::sister : Contrast::unknown;
}

/// The priority of a relation if readings allow several.
int rank(Contrast contrast) {
  switch (contrast) {
    case Contrast::opposite: return 1;
    case Contrast::same: return 2;
    case Contrast::wider: return 3;
    case Contrast::narrower: return 4;
    case Contrast::sister: return 5;
    case Contrast::unknown: break;
  }
  return 6;
}

}  // namespace

void WordReadings::add(WordReading reading) {
  for (const WordReading& known : *this)
    if (known.word == reading.word && known.part == reading.part) return;
  if (size_ < readings_.size()) readings_[size_++] = reading;
}

WordReadings readings_of(std::string_view form, std::uint8_t parts) {
  if (form.empty() || form.size() > longest_form || parts == 0) return {};
  Spelling folded;
  for (const char c : form)
    folded.letters[folded.size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const std::string_view text = folded.text();
  Reader reader(parts);
  reader.read(text, {});
  if (const std::size_t blank = text.find(' '); blank != std::string_view::npos)
    reader.read(text.substr(0, blank), text.substr(blank));
  return reader.result();
}

Contrast contrast(const WordReadings& one, const WordReadings& other) {
  Contrast best = Contrast::unknown;
  for (const WordReading& a : one)
    for (const WordReading& b : other) {
      if (a.part != b.part) continue;
      if (a.word == b.word) return Contrast::same;
      if (const Contrast found = relation(a.word, b.word, index_of(a.part));
          rank(found) < rank(best))
        best = found;
    }
  return best;
}

Contrast contrast(std::string_view one, std::string_view other, std::uint8_t parts) {
  return contrast(readings_of(one, parts), readings_of(other, parts));
}

std::string_view text_of(WordReading reading) { return word_image.words[reading.word]; }

std::string_view lemma(std::string_view form, std::uint8_t parts) {
  const WordReadings readings = readings_of(form, parts);
  return readings.empty() ? std::string_view() : text_of(*readings.begin());
}

std::uint8_t parts_of_speech(std::string_view form) {
  std::uint8_t parts = 0;
  for (const WordReading& reading : readings_of(form)) parts |= reading.part;
  return parts;
}

}  // namespace checkclaims
