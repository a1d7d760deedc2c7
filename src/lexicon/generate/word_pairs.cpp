#include "lexicon/generate/word_pairs.hpp"

#include <algorithm>
#include <stdexcept>

#include "lexicon/tokenize.hpp"

namespace checkclaims::generate {
namespace {

/// Antonyms count if both senses are used often enough; one of them must not be too rare.
constexpr double seldom = 0.1, together = 0.05;
/// A synonym of an antonym, or an adjective like one, counts only by its main sense.
constexpr double mainly = 0.6, often = 0.4;

class Collector {
 public:
  explicit Collector(const Senses& senses) : senses_(senses) {}

  void add_antonyms() {
    for (std::uint32_t m = 0; m < senses_.meanings.size(); ++m)
      for (const auto& link : senses_.meanings[m].links)
        if (link.symbol == "!" && link.from_word > 0 && link.to_word > 0) add_antonym(m, link);
  }

  /// Two kinds of one thing do not exclude each other if one is defined by the other.
  void add_kin_by_definition() {
    for (std::uint32_t m = 0; m < senses_.meanings.size(); ++m) {
      if (senses_.meanings[m].part != 0) continue;
      for (const std::string& word : small_words(senses_.meanings[m].gloss))
        for (const auto& written : senses_.meanings[m].words)
          if (share_a_parent(m, word)) emplace(fold(written), word, Contrast::unknown, 0);
    }
  }

  WordPairs take() && { return std::move(pairs_); }

 private:
  const std::string folded(std::uint32_t meaning, std::size_t word) const {
    return fold(senses_.meanings[meaning].words[word]);
  }

  void add(const std::string& one, const std::string& other, std::size_t part) {
    if (!share_a_sense(one, other, part)) emplace(one, other, Contrast::opposite, part);
  }

  void emplace(const std::string& one, const std::string& other, Contrast contrast,
               std::size_t part) {
    if (one != other)
      pairs_.emplace(std::tuple(std::min(one, other), std::max(one, other), part), contrast);
  }

  /// The words of a definition, up to its examples.
  static std::vector<std::string> small_words(std::string_view gloss) {
    std::vector<std::string> words(1);
    for (const char c : gloss.substr(0, gloss.find('"'))) {
      if (c >= 'a' && c <= 'z')
        words.back() += c;
      else if (!words.back().empty())
        words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
  }

  bool share_a_parent(std::uint32_t meaning, const std::string& word) const {
    const auto known = senses_.words.find(word);
    if (known == senses_.words.end()) return false;
    const auto has = [](const Meaning& child, std::uint32_t parent) {
      return std::any_of(child.links.begin(), child.links.end(), [parent](const Meaning::Link& l) {
        return l.symbol == "@" && l.to == parent;
      });
    };
    return std::any_of(
        known->second[0].begin(), known->second[0].end(), [&](const SharedSense& sense) {
          const auto& links = senses_.meanings[sense.meaning].links;
          return sense.meaning != meaning &&
                 std::any_of(links.begin(), links.end(), [&](const Meaning::Link& l) {
                   return l.symbol == "@" && has(senses_.meanings[meaning], l.to);
                 });
        });
  }

  /// Words that share any sense of some frequency are not reliable opposites.
  bool share_a_sense(const std::string& one, const std::string& other, std::size_t part) const {
    const auto& all = senses_.words.at(one)[part];
    return std::any_of(all.begin(), all.end(), [&](const SharedSense& sense) {
      return sense.share * senses_.share(other, sense.meaning) > together;
    });
  }

  void add_antonym(std::uint32_t one, const Meaning::Link& link) {
    const std::size_t part = senses_.meanings[one].part;
    const std::string from = folded(one, link.from_word - 1U),
                      to = folded(link.to, link.to_word - 1U);
    const double of_from = senses_.share(from, one), of_to = senses_.share(to, link.to);
    if (std::min(of_from, of_to) >= seldom || of_from * of_to >= together) add(from, to, part);
    for (std::size_t a = 0; a < senses_.meanings[one].words.size(); ++a)
      for (std::size_t b = 0; b < senses_.meanings[link.to].words.size(); ++b)
        if (senses_.share(folded(one, a), one) >= often &&
            senses_.share(folded(link.to, b), link.to) >= often)
          add(folded(one, a), folded(link.to, b), part);
    if (part == 2 && of_to >= mainly)
      for (const auto& similar : senses_.meanings[one].links)
        if (similar.symbol == "&") add_similar(similar.to, to);
  }

  /// "huge" is like "large", whose opposite is "small".
  void add_similar(std::uint32_t meaning, const std::string& opposite) {
    for (std::size_t w = 0; w < senses_.meanings[meaning].words.size(); ++w)
      if (senses_.share(folded(meaning, w), meaning) >= mainly)
        add(folded(meaning, w), opposite, 2);
  }

  const Senses& senses_;
  WordPairs pairs_;
};

std::size_t part_of(const nlohmann::json& row) {
  const std::string name = row.at("part").get<std::string>();
  constexpr std::array<const char*, part_count> names = {"noun", "verb", "adjective", "adverb"};
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end())
    throw std::runtime_error("opposites.json: no part of speech is called " + name);
  return static_cast<std::size_t>(found - names.begin());
}

Contrast contrast_of(const nlohmann::json& row) {
  const std::string name = row.at("are").get<std::string>();
  if (name == "opposite") return Contrast::opposite;
  if (name == "sister") return Contrast::sister;
  if (name == "same") return Contrast::same;
  if (name == "unknown") return Contrast::unknown;
  throw std::runtime_error("opposites.json: words cannot be " + name);
}

void add_row(WordPairs& pairs, const nlohmann::json& row) {
  const std::size_t part = part_of(row);
  const Contrast contrast = contrast_of(row);
  const auto say = [&](const std::string& one, const std::string& other) {
    if (one != other) pairs[{std::min(one, other), std::max(one, other), part}] = contrast;
  };
  const auto words = row.value("words", std::vector<std::string>{}),
             one = row.value("one", std::vector<std::string>{}),
             other = row.value("other", std::vector<std::string>{});
  if (words.size() < 2 && (one.empty() || other.empty()))
    throw std::runtime_error("opposites.json: " + row.at("id").get<std::string>() +
                             " has no two words");
  for (const auto& a : words)
    for (const auto& b : words) say(a, b);
  for (const auto& a : one)
    for (const auto& b : other) say(a, b);
}

}  // namespace

WordPairs word_pairs(const Senses& senses, const nlohmann::json& rows) {
  Collector collector(senses);
  collector.add_antonyms();
  collector.add_kin_by_definition();
  WordPairs pairs = std::move(collector).take();
  for (const auto& row : rows) add_row(pairs, row);
  return pairs;
}

}  // namespace checkclaims::generate
