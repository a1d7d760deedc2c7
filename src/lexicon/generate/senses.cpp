#include "lexicon/generate/senses.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "lexicon/tokenize.hpp"

namespace checkclaims::generate {
namespace {

/// Shares for words that were never counted: WordNet still lists their senses by how common they
/// were considered.
constexpr double first_of_uncounted = 0.6, other_uncounted = 0.1;

std::uint32_t number(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

using Offsets =
    std::map<std::pair<std::size_t, std::uint32_t>, std::uint32_t>;  // part and offset -> meaning

std::size_t part_of(char letter) {
  switch (letter) {
    case 'v': return 1;
    case 'a':
    case 's': return 2;
    case 'r': return 3;
    default: return 0;
  }
}

Offsets read_meanings(Senses& senses, const std::filesystem::path& folder) {
  Offsets offsets;
  std::vector<std::vector<Pointer>> pointers;
  for (std::size_t part = 0; part < part_count; ++part)
    for (Synset& synset : read_synsets(folder / ("data." + std::string(part_names[part])))) {
      offsets.emplace(std::pair(part, synset.offset),
                      static_cast<std::uint32_t>(senses.meanings.size()));
      senses.meanings.push_back({static_cast<std::uint8_t>(part),
                                 synset.file,
                                 std::move(synset.words),
                                 {},
                                 std::move(synset.gloss)});
      pointers.push_back(std::move(synset.pointers));
    }
  for (std::size_t m = 0; m < pointers.size(); ++m)
    for (Pointer& pointer : pointers[m])
      senses.meanings[m].links.push_back({std::move(pointer.symbol),
                                          offsets.at({part_of(pointer.part), pointer.to}),
                                          pointer.from_word, pointer.to_word});
  return offsets;
}

/// cntlist.rev: lemma%type:file:id:head:headid sense count -> (lemma, part) -> counts by sense
std::map<std::pair<std::string, std::size_t>, std::map<std::size_t, std::uint32_t>> read_counts(
    const std::filesystem::path& folder) {
  std::map<std::pair<std::string, std::size_t>, std::map<std::size_t, std::uint32_t>> counts;
  for (const auto& line : read_lines(folder / "cntlist.rev")) {
    const std::size_t percent = line.front().find('%');
    if (line.size() < 3 || percent == std::string::npos || percent + 1 >= line.front().size())
      continue;
    const char type = line.front()[percent + 1];
    const std::size_t part = type == '5' ? 2 : static_cast<std::size_t>(type - '1');
    if (part < part_count)
      counts[{fold(line.front().substr(0, percent)), part}][number(line[1])] += number(line[2]);
  }
  return counts;
}

std::vector<SharedSense> shared(const std::vector<std::uint32_t>& meanings,
                                const std::map<std::size_t, std::uint32_t>& counts) {
  std::uint32_t all = 0;
  for (const auto& [sense, count] : counts) all += count;
  std::vector<SharedSense> senses;
  for (std::size_t s = 0; s < meanings.size(); ++s) {
    const auto counted = counts.find(s + 1);
    const double share = all > 0 ? (counted == counts.end() ? 0.0 : double(counted->second) / all)
                         : meanings.size() == 1 ? 1.0
                         : s == 0               ? first_of_uncounted
                                                : other_uncounted;
    senses.push_back({meanings[s], share});
  }
  return senses;
}

}  // namespace

double Senses::share(const std::string& word, std::uint32_t meaning) const {
  const auto found = words.find(word);
  if (found == words.end()) return 0;
  for (const SharedSense& sense : found->second[meanings[meaning].part])
    if (sense.meaning == meaning) return sense.share;
  return 0;
}

Senses read_senses(const std::filesystem::path& folder) {
  Senses senses;
  const Offsets offsets = read_meanings(senses, folder);
  const auto counts = read_counts(folder);
  for (std::size_t part = 0; part < part_count; ++part) {
    const std::string name = part_names[part];
    for (const auto& f : read_lines(
             folder /
             ("index." + name))) {  // lemma pos senses pointers {symbol} senses tagged {offset}
      if (f.size() < 6 || f.size() < number(f[2]))
        throw std::runtime_error("index." + name + ": a line is no word");
      const std::string word = fold(f.front());
      std::vector<std::uint32_t> meanings;
      for (std::size_t s = f.size() - number(f[2]); s < f.size(); ++s)
        meanings.push_back(offsets.at({part, number(f[s])}));
      static const std::map<std::size_t, std::uint32_t> none;
      const auto counted = counts.find({word, part});
      const auto& of_word = counted == counts.end() ? none : counted->second;
      senses.words[word][part] = shared(meanings, of_word);
      for (const auto& [sense, count] : of_word) senses.counts[word][part] += count;
    }
    for (const auto& f : read_lines(folder / (name + ".exc")))
      for (std::size_t base = 1; base < f.size(); ++base)
        senses.irregular[fold(f.front())].emplace_back(fold(f[base]), part);
  }
  return senses;
}

}  // namespace checkclaims::generate
