// Relations between words: rows, WordNet, inflection, and a slow second implementation that reads
// WordNet's files.
#include "checkclaims/words.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "lexicon/word_image.hpp"

namespace checkclaims::words_test {

using nlohmann::json;

namespace {

const char* name_of(Contrast contrast) {
  constexpr const char* names[] = {"unknown", "same", "opposite", "sister", "wider", "narrower"};
  return names[static_cast<int>(contrast)];
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string joined(std::vector<std::string> words) {
  if (!words.empty() && (words.front() == "a" || words.front() == "an")) words.erase(words.begin());
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// What differs between the two sentences of an example.
std::pair<std::string, std::string> difference(const std::string& example) {
  const std::size_t stop = example.find(". ");
  auto one = words_of(example.substr(0, stop)),
       other = words_of(example.substr(stop + 2, example.size() - stop - 3));
  while (!one.empty() && !other.empty() && one.front() == other.front())
    one.erase(one.begin()), other.erase(other.begin());
  while (!one.empty() && !other.empty() && one.back() == other.back())
    one.pop_back(), other.pop_back();
  return {joined(one), joined(other)};
}

std::uint8_t part_of(const json& row) {
  const std::string name = row.at("part");
  return name == "noun"        ? part_noun
         : name == "verb"      ? part_verb
         : name == "adjective" ? part_adjective
                               : part_adverb;
}

json rows() {
  std::ifstream file(std::string(CHECKCLAIMS_SOURCE_DIR) + "/src/lexicon/en/opposites.json");
  return json::parse(file).at("rows");
}

}  // namespace

TEST(Words, EveryRowFiresOnItsExampleOnly) {
  for (const json& row : rows()) {
    const auto [one, other] = difference(row.at("example"));
    EXPECT_EQ(name_of(contrast(one, other, part_of(row))), row.at("are").get<std::string>())
        << row["id"] << ": " << one << " / " << other;
    std::set<std::string> words;
    for (const char* list : {"words", "one", "other"})
      if (row.contains(list)) words.insert(row[list].begin(), row[list].end());
    for (const std::string& word : {one, other}) {
      bool known = false;
      for (const WordReading& reading : readings_of(word, part_of(row)))
        known = known || words.contains(std::string(text_of(reading)));
      EXPECT_TRUE(known) << row["id"] << " does not have " << word;
    }
    const auto [that, another] = difference(row.at("not"));
    EXPECT_NE(name_of(contrast(that, another, part_of(row))), row.at("are").get<std::string>())
        << row["id"] << ": " << that << " / " << another;
  }
}

TEST(Words, RelationsOfTwo) {
  struct Case {
    const char *one, *other;
    Contrast expected;
    const char* why;
    std::uint8_t parts = any_part;
  };
  for (const auto& c : {
           Case{"child", "children", Contrast::same, "an irregular plural"},
           Case{"Struck", "strikes", Contrast::same, "two forms of one verb, in any case"},
           Case{"buy", "purchase", Contrast::same, "synonyms by their main senses"},
           Case{"accepted", "rejects", Contrast::opposite, "antonyms, whatever the tense"},
           Case{"guilty", "innocent", Contrast::opposite, "adjectives"},
           Case{"always", "never", Contrast::opposite, "adverbs"},
           Case{"huge", "small", Contrast::opposite, "what is like large is no small thing"},
           Case{"largest", "smallest", Contrast::opposite, "superlatives"},
           Case{"rose", "fell", Contrast::opposite, "a verb, though it could be a flower"},
           Case{"passed", "defeated", Contrast::opposite, "a row adds what WordNet does not know"},
           Case{"voted down", "approved", Contrast::opposite,
                "a verb of two words is inflected at the first"},
           Case{"phone", "laptop", Contrast::sister, "a row of devices"},
           Case{"pear", "melon", Contrast::sister, "kinds of fruit", part_noun},
           Case{"car", "vehicle", Contrast::wider, "a car is a vehicle"},
           Case{"weapon", "gun", Contrast::narrower, "the other way round"},
           Case{"clifftop", "hilltop", Contrast::unknown, "a place may be both"},
           Case{"house", "building", Contrast::wider, "a house is a building"},
           Case{"teacher", "mother", Contrast::unknown, "a person may be both"},
           Case{"some", "all", Contrast::unknown, "a row takes back what WordNet calls opposites"},
           Case{"major", "captain", Contrast::unknown, "a rank is a rare sense of the adjective",
                part_adjective},
           Case{"bank", "shore", Contrast::unknown, "a rare sense makes no synonym"},
           Case{"said", "charged", Contrast::unknown, "verbs of no known relation"},
           Case{"quuxly", "small", Contrast::unknown, "a word that nobody knows"},
           Case{"", "", Contrast::unknown, "nothing is like nothing"},
           Case{"increase", "decrease", Contrast::opposite, "asked as a noun", part_noun},
           Case{"increase", "decrease", Contrast::opposite, "asked as a verb", part_verb},
       }) {
    EXPECT_EQ(name_of(contrast(c.one, c.other, c.parts)), std::string(name_of(c.expected)))
        << c.one << " / " << c.other << ": " << c.why;
    const Contrast turned = c.expected == Contrast::wider      ? Contrast::narrower
                            : c.expected == Contrast::narrower ? Contrast::wider
                                                               : c.expected;
    EXPECT_EQ(name_of(contrast(c.other, c.one, c.parts)), std::string(name_of(turned)))
        << c.other << " / " << c.one << ": " << c.why;
  }
}

TEST(Words, LemmasAndPartsOfSpeech) {
  struct Case {
    const char *form, *lemma;
    std::uint8_t parts;
    const char* why;
  };
  for (const auto& c : {
           Case{"children", "child", part_noun, "irregular plural"},
           Case{"stopped", "stop", part_verb, "a doubled consonant"},
           Case{"rose", "rise", part_verb, "the flower is far rarer"},
           Case{"lost", "lose", part_verb | part_adjective, "a form and an adjective of its own"},
           Case{"clergymen", "clergyman", part_noun, "men"},
           Case{"companies", "company", part_noun, "y"},
           Case{"denies", "deny", part_verb, "y again"},
           Case{"strikes", "strike", part_noun | part_verb, "both"},
           Case{"took off", "take off", part_verb, "of two words"},
           Case{"news", "news", part_noun, "no plural of new"},
           Case{"Knoxville", "", 0, "a name"},
       }) {
    EXPECT_EQ(lemma(c.form), c.lemma) << c.why;
    EXPECT_EQ(parts_of_speech(c.form), c.parts) << c.form << ": " << c.why;
  }
}

namespace {

/// data.noun read again, as slowly and simply as may be: offset -> words and parents.
struct SlowNouns {
  std::map<std::string, std::set<std::string>> words, parents, children;
  std::map<std::string, std::set<std::string>> synsets;  // by word
};

SlowNouns read_slowly() {
  SlowNouns nouns;
  std::ifstream file(std::string(CHECKCLAIMS_WORDNET) + "/data.noun");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(' ')) continue;
    const auto fields = words_of(line.substr(0, line.find('|')));
    const std::size_t count = std::stoul(fields[3], nullptr, 16);
    for (std::size_t w = 0; w < count; ++w) {
      std::string word = fields[4 + 2 * w];
      std::replace(word.begin(), word.end(), '_', ' ');
      nouns.words[fields[0]].insert(word);
      nouns.synsets[word].insert(fields[0]);
    }
    const std::size_t pointers = 4 + 2 * count;
    for (std::size_t p = 0; p < std::stoul(fields[pointers]); ++p)
      if (fields[pointers + 1 + 4 * p] == "@") {
        nouns.parents[fields[0]].insert(fields[pointers + 2 + 4 * p]);
        nouns.children[fields[pointers + 2 + 4 * p]].insert(fields[0]);
      }
  }
  return nouns;
}

bool goes_up(const SlowNouns& nouns, const std::string& word, const std::string& to) {
  std::set<std::string> seen = nouns.synsets.at(word), open = seen;
  for (int step = 0; step < 4; ++step) {
    std::set<std::string> next;
    for (const auto& synset : open)
      if (const auto up = nouns.parents.find(synset); up != nouns.parents.end())
        next.insert(up->second.begin(), up->second.end());
    for (const auto& synset : next)
      if (nouns.words.at(synset).contains(to)) return true;
    open = next;
  }
  return false;
}

bool share(const std::set<std::string>& one, const std::set<std::string>& other) {
  return std::any_of(one.begin(), one.end(),
                     [&](const std::string& synset) { return other.contains(synset); });
}

/// What the relation means, looked up in the files.
bool stands_there(const SlowNouns& nouns, const std::string& one, const std::string& other,
                  Contrast said) {
  const bool synonyms = share(nouns.synsets.at(one), nouns.synsets.at(other));
  switch (said) {
    case Contrast::same: return synonyms;
    case Contrast::wider: return goes_up(nouns, one, other);
    case Contrast::narrower: return goes_up(nouns, other, one);
    case Contrast::sister:
      return !synonyms && !goes_up(nouns, one, other) && !goes_up(nouns, other, one);
    default: return true;
  }
}

}  // namespace

TEST(Words, WhatIsSaidOfNounsStandsInWordNetsFiles) {
  SlowNouns nouns = read_slowly();
  std::vector<std::string> sample;
  for (std::size_t w = 0; w < word_image.words.size(); w += 211)
    if (const std::string word(word_image.words[w]); nouns.synsets.contains(word))
      sample.push_back(word);
  ASSERT_GT(sample.size(), 150U);
  std::size_t related = 0;
  for (const std::string& one : sample)
    for (const auto& synset : nouns.synsets.at(one)) {
      std::set<std::string> near = nouns.words.at(synset);
      if (const auto up = nouns.parents.find(synset); up != nouns.parents.end())
        for (const auto& parent : up->second) {
          near.insert(nouns.words.at(parent).begin(), nouns.words.at(parent).end());
          for (const auto& child : nouns.children[parent])
            if (near.size() < 60)
              near.insert(nouns.words.at(child).begin(), nouns.words.at(child).end());
        }
      for (const std::string& other : near) {
        const Contrast said = contrast(one, other, part_noun);
        if (said == Contrast::unknown || said == Contrast::opposite || other == one ||
            !nouns.synsets.contains(other))
          continue;
        // "lodgings" is a word of its own, and the plural of another.
        const auto readings = readings_of(other, part_noun);
        if (std::distance(readings.begin(), readings.end()) != 1) continue;
        if (lemma(one, part_noun) != one || lemma(other, part_noun) != other) continue;
        ++related;
        EXPECT_TRUE(stands_there(nouns, one, other, said))
            << one << " / " << other << " are said to be " << name_of(said);
      }
    }
  EXPECT_GT(related, 200U) << "the sample is no empty one";
}

}  // namespace checkclaims::words_test
