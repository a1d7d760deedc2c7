#include "lexicon/generate/wordnet.hpp"

#include <algorithm>
#include <charconv>
#include <deque>
#include <fstream>
#include <stdexcept>

#include "lexicon/tokenize.hpp"

namespace checkclaims::generate {
namespace {

std::ifstream opened(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path.string() + ": not found");
  return file;
}

std::uint32_t number(std::string_view text, int base) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value, base);
  return value;
}

std::vector<std::string_view> fields(std::string_view line) {
  std::vector<std::string_view> all;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) all.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

std::string spaced(std::string_view word) {
  std::string text(word.substr(0, word.find('(')));  // "galore(ip)"
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

void note_small_words(WordNet& net, std::span<const Synset> synsets) {
  for (const Synset& synset : synsets)
    for (const std::string& word : synset.words)
      if (word.front() >= 'a' && word.front() <= 'z') net.ordinary.insert(fold(word));
}

/// index.POS: lemma pos senses pointers {symbol} senses tagged {offset}
void read_senses(WordNet& net, const std::filesystem::path& path) {
  auto file = opened(path);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(' ')) continue;
    const auto f = fields(line);
    if (f.size() < 6) continue;
    auto& senses = net.senses[spaced(f[0])];
    for (std::size_t s = f.size() - number(f[2], 10); s < f.size(); ++s)
      senses.push_back(number(f[s], 10));
  }
}

/// cntlist.rev: lemma%type:file:id:head:headid sense count
void read_counts(WordNet& net, const std::filesystem::path& path) {
  auto file = opened(path);
  for (std::string line; std::getline(file, line);) {
    const auto f = fields(line);
    const std::size_t percent = line.find('%');
    if (f.size() < 3 || percent == std::string::npos || percent + 5 > line.size()) continue;
    const std::string lemma = spaced(std::string_view(line).substr(0, percent));
    const bool noun = line[percent + 1] == '1';
    const int lexfile = static_cast<int>(number(std::string_view(line).substr(percent + 3, 2), 10));
    auto& counts = noun && lexfile == file_person  ? net.as_person
                   : noun && lexfile == file_place ? net.as_place
                                                   : net.as_other;
    counts[lemma] += number(f[2], 10);
  }
}

}  // namespace

/// data.POS: offset file type words(hex) {word id} pointers {symbol offset pos places} | gloss
std::vector<Synset> read_synsets(const std::filesystem::path& path) {
  std::vector<Synset> synsets;
  auto file = opened(path);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(' ')) continue;  // the licence
    const std::size_t bar = std::min(line.find('|'), line.size());
    const auto f = fields(std::string_view(line).substr(0, bar));
    Synset synset;
    const std::size_t words = f.size() > 4 ? number(f[3], 16) : 0;
    const std::size_t pointers = 4 + 2 * words;
    if (words == 0 || f.size() <= pointers || f.size() < pointers + 1 + 4 * number(f[pointers], 10))
      throw std::runtime_error(path.string() + ": a line is no synset: " + line.substr(0, 60));
    synset.offset = number(f[0], 10);
    synset.file = static_cast<int>(number(f[1], 10));
    for (std::size_t w = 0; w < words; ++w) synset.words.push_back(spaced(f[4 + 2 * w]));
    for (std::size_t p = 0; p < number(f[pointers], 10); ++p) {
      const std::size_t at = pointers + 1 + 4 * p;
      synset.pointers.push_back({std::string(f[at]), number(f[at + 1], 10), f[at + 2].front(),
                                 static_cast<std::uint8_t>(number(f[at + 3].substr(0, 2), 16)),
                                 static_cast<std::uint8_t>(number(f[at + 3].substr(2), 16))});
    }
    if (bar + 2 < line.size()) synset.gloss = line.substr(bar + 2);
    synsets.push_back(std::move(synset));
  }
  return synsets;
}

std::vector<std::vector<std::string>> read_lines(const std::filesystem::path& path) {
  std::vector<std::vector<std::string>> lines;
  auto file = opened(path);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(' ')) continue;
    auto& words = lines.emplace_back();
    for (const std::string_view field : fields(line)) words.emplace_back(spaced(field));
  }
  return lines;
}

const Synset& WordNet::noun(std::uint32_t offset) const {
  const auto found =
      std::lower_bound(nouns.begin(), nouns.end(), offset,
                       [](const Synset& synset, std::uint32_t at) { return synset.offset < at; });
  if (found == nouns.end() || found->offset != offset)
    throw std::runtime_error("data.noun: a pointer leads nowhere");
  return *found;
}

bool WordNet::reaches(std::uint32_t from, std::uint32_t to,
                      std::initializer_list<std::string_view> symbols) const {
  std::deque<std::uint32_t> open{from};
  std::unordered_set<std::uint32_t> seen;
  for (; !open.empty(); open.pop_front()) {
    if (open.front() == to) return true;
    if (!seen.insert(open.front()).second) continue;
    for (const Pointer& pointer : noun(open.front()).pointers)
      if (pointer.part == 'n' &&
          std::find(symbols.begin(), symbols.end(), pointer.symbol) != symbols.end())
        open.push_back(pointer.to);
  }
  return false;
}

std::uint32_t count_of(const std::unordered_map<std::string, std::uint32_t>& counts,
                       const std::string& lemma) {
  const auto found = counts.find(lemma);
  return found == counts.end() ? 0 : found->second;
}

WordNet read_wordnet(const std::filesystem::path& folder) {
  WordNet net;
  net.nouns = read_synsets(folder / "data.noun");
  net.adjectives = read_synsets(folder / "data.adj");
  note_small_words(net, net.nouns);
  for (const char* name : {"data.adj", "data.verb", "data.adv"}) {
    const auto synsets = read_synsets(folder / name);
    note_small_words(net, synsets);
    for (const Synset& synset : synsets)
      for (const std::string& word : synset.words) net.other_parts.insert(fold(word));
  }
  read_senses(net, folder / "index.noun");
  read_counts(net, folder / "cntlist.rev");
  auto file = opened(folder / "noun.exc");
  for (std::string line; std::getline(file, line);) {
    const auto f = fields(line);
    if (f.size() >= 2) net.plurals.emplace(spaced(f[1]), spaced(f[0]));
  }
  return net;
}

}  // namespace checkclaims::generate
