// Writes words and their relations as C++: write_words WORDNET OPPOSITES OUT
// WORDNET is the folder of WordNet's database, OPPOSITES the hand-written rows that override it.
#include <algorithm>
#include <bit>
#include <fstream>
#include <iostream>
#include <set>

#include "lexicon/generate/text_literal.hpp"
#include "lexicon/generate/word_pairs.hpp"
#include "lexicon/image.hpp"
#include "lexicon/tokenize.hpp"
#include "lexicon/word_image.hpp"

namespace {

using namespace checkclaims;
using namespace checkclaims::generate;

using Numbers = std::vector<std::uint32_t>;

/// Kinds of things whose members exclude each other, by the number of WordNet's lexicographer file:
/// a parent counts from that depth on, if it does not have so many children that they are too
/// mixed.
struct ExclusiveKind {
  int file;
  int depth;
};
constexpr std::array<ExclusiveKind, 8> exclusive_kinds = {{
    {5, 9},   // animals
    {6, 7},   // artifacts
    {8, 5},   // parts of the body
    {13, 6},  // food
    {18, 8},  // persons
    {20, 9},  // plants
    {27, 6},  // substances
    {28, 6},  // times
}};
constexpr std::size_t mixed_bag = 80;

struct Strings {
  Numbers begins{0};
  std::string text;
  void add(std::string_view string) {
    text += string;
    begins.push_back(static_cast<std::uint32_t>(text.size()));
  }
  /// See StringIndex.
  Numbers slots() const {
    Numbers slots(std::bit_ceil(begins.size() + begins.size() / 2));
    for (std::uint32_t i = 0; i + 1 < begins.size(); ++i) {
      const auto string = std::string_view(text).substr(begins[i], begins[i + 1] - begins[i]);
      std::size_t at = hash_of(string) & (slots.size() - 1);
      while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
      slots[at] = i + 1;
    }
    return slots;
  }
};

bool small(std::string_view word) {
  return !word.empty() && word.size() < 64 && std::none_of(word.begin(), word.end(), [](char c) {
    return (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 0x7E;
  });
}

class Image {
 public:
  Image(const Senses& senses, const WordPairs& pairs) : senses_(senses) {
    choose_words(pairs);
    add_senses();
    add_parents();
    add_forms();
    add_pairs(pairs);
  }

  void write(std::ofstream& out) const;

 private:
  /// Chooses the words written in lower case in some synset (phrases only if they were ever
  /// counted), and those of the rows.
  void choose_words(const WordPairs& pairs) {
    std::set<std::string> chosen;
    for (const Meaning& meaning : senses_.meanings)
      for (const std::string& written : meaning.words) {
        const std::string word = fold(written);
        const bool several = word.find(' ') != std::string::npos;
        if (word == written && small(word) &&
            (!several || meaning.part == 1 || senses_.counts.contains(word)))
          chosen.insert(word);
      }
    for (const auto& [key, contrast] : pairs)
      for (const std::string& word : {std::get<0>(key), std::get<1>(key)})
        if (small(word)) chosen.insert(word);
    for (const std::string& word : chosen) {
      index_.emplace(word, static_cast<std::uint32_t>(index_.size()));
      words_.add(word);
    }
    if (index_.size() >= 1U << 24) throw std::runtime_error("more words than a pair can name");
  }

  void add_senses();
  void add_parents();
  void add_forms();

  void add_pairs(const WordPairs& pairs) {
    for (const auto& [key, contrast] : pairs) {
      const auto& [one, other, part] = key;
      const auto low = index_.find(one), high = index_.find(other);
      if (low == index_.end() || high == index_.end()) continue;
      pairs_.push_back(pair_key(low->second, high->second, static_cast<std::uint32_t>(part)) |
                       static_cast<std::uint64_t>(contrast));
    }
    std::sort(pairs_.begin(), pairs_.end());
  }

  const Senses& senses_;
  std::map<std::string, std::uint32_t> index_;
  Strings words_, forms_;
  Numbers first_sense_{0}, sense_numbers_, first_parent_{0}, parents_, first_base_{0}, bases_;
  std::vector<std::uint64_t> pairs_;
};

void Image::add_senses() {
  for (const auto& [word, index] : index_) {
    const auto known = senses_.words.find(word);
    const auto counted = senses_.counts.find(word);
    for (std::size_t part = 0; known != senses_.words.end() && part < part_count; ++part)
      for (const SharedSense& sense : known->second[part]) {
        const std::uint32_t count = counted == senses_.counts.end() ? 0 : counted->second[part];
        sense_numbers_.push_back(packed(
            {sense.meaning, static_cast<std::uint8_t>(sense.share * whole_share + 0.5),
             static_cast<std::uint8_t>(part), static_cast<std::uint8_t>(std::bit_width(count))}));
      }
    first_sense_.push_back(static_cast<std::uint32_t>(sense_numbers_.size()));
  }
}

void Image::add_parents() {
  const auto& meanings = senses_.meanings;
  std::vector<std::size_t> children(meanings.size(), 0);
  std::vector<int> depth(meanings.size(), -1);
  Numbers open;  // breadth first from the roots, so not by the longest path
  std::vector<Numbers> below(meanings.size());
  for (std::uint32_t m = 0; m < meanings.size(); ++m) {
    bool top = true;
    for (const auto& link : meanings[m].links)
      if (link.symbol == "@") {
        top = false;
        below[link.to].push_back(m);
        ++children[link.to];
      }
    if (top) {
      depth[m] = 0;
      open.push_back(m);
    }
  }
  for (std::size_t next = 0; next < open.size(); ++next)
    for (const std::uint32_t child : below[open[next]])
      if (depth[child] < 0) {
        depth[child] = depth[open[next]] + 1;
        open.push_back(child);
      }
  for (const Meaning& meaning : meanings) {
    const auto kind = std::find_if(exclusive_kinds.begin(), exclusive_kinds.end(),
                                   [&](const ExclusiveKind& k) { return k.file == meaning.file; });
    for (const auto& link : meaning.links) {
      if (link.symbol != "@") continue;
      const bool excludes = kind != exclusive_kinds.end() && meaning.part == 0 &&
                            depth[link.to] >= kind->depth && children[link.to] <= mixed_bag;
      parents_.push_back(link.to | (excludes ? exclusive : 0));
    }
    first_parent_.push_back(static_cast<std::uint32_t>(parents_.size()));
  }
}

void Image::add_forms() {
  for (const auto& [form, bases] : senses_.irregular) {
    const std::size_t before = bases_.size();
    for (const auto& [base, part] : bases)
      if (const auto found = index_.find(base); found != index_.end())
        bases_.push_back(found->second << 2 | static_cast<std::uint32_t>(part));
    if (bases_.size() == before) continue;
    forms_.add(form);
    first_base_.push_back(static_cast<std::uint32_t>(bases_.size()));
  }
}

template <typename Number>
void write_numbers(std::ofstream& out, const char* type, const char* name,
                   const std::vector<Number>& numbers) {
  out << "constexpr " << type << ' ' << name << "[] = {";
  for (std::size_t i = 0; i < numbers.size(); ++i)
    out << (i % 16 == 0 ? "\n" : "") << numbers[i] << ',';
  out << "};\n";
}

void Image::write(std::ofstream& out) const {
  out << "// Generated from WordNet and src/lexicon/en/opposites.json by "
         "src/lexicon/generate/words.cpp.\n"
         "#include \"lexicon/word_image.hpp\"\n\nnamespace checkclaims {\nnamespace {\n\n";
  const Numbers word_slots = words_.slots(), form_slots = forms_.slots();
  for (const auto& [name, numbers] : {std::pair{"word_begins", &words_.begins},
                                      {"word_slots", &word_slots},
                                      {"first_sense", &first_sense_},
                                      {"senses", &sense_numbers_},
                                      {"first_parent", &first_parent_},
                                      {"parents", &parents_},
                                      {"form_begins", &forms_.begins},
                                      {"form_slots", &form_slots},
                                      {"first_base", &first_base_},
                                      {"bases", &bases_}})
    write_numbers(out, "std::uint32_t", name, *numbers);
  write_numbers(out, "std::uint64_t", "pairs", pairs_);
  for (const auto& [name, text] :
       {std::pair{"word_text", &words_.text}, {"form_text", &forms_.text}}) {
    out << "constexpr std::string_view " << name << " = {\n";
    write_text(out, *text);
    out << ", " << text->size() << "};\n";
  }
  out << "\n}  // namespace\n\nconstinit const WordImage word_image = {{word_begins, word_text, "
         "word_slots},\n"
         "    first_sense, senses, first_parent, parents,\n"
         "    {form_begins, form_text, form_slots}, first_base, bases, pairs};\n\n}  // namespace "
         "checkclaims\n";
}

}  // namespace

int main(int count, char** values) {
  const std::span arguments(values, static_cast<std::size_t>(count));
  if (arguments.size() != 4) {
    std::cerr << "usage: write_words WORDNET OPPOSITES OUT\n";
    return 2;
  }
  try {
    const Senses senses = read_senses(arguments[1]);
    std::ifstream rows(arguments[2]);
    const Image image(senses, word_pairs(senses, nlohmann::json::parse(rows).at("rows")));
    std::ofstream out(arguments[3]);
    image.write(out);
    if (!out.flush()) throw std::runtime_error(std::string(arguments[3]) + ": cannot be written");
  } catch (const std::exception& error) {
    std::cerr << "write_words: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
