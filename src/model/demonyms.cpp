#include <algorithm>
#include <array>

#include "checkclaims/mention.hpp"

namespace checkclaims {
namespace {

constexpr std::array<std::string_view, 12> endings = {"n",   "an",  "ian", "ean", "i",    "ese",
                                                      "ish", "ite", "ic",  "er",  "nian", "vian"};
constexpr std::array<std::string_view, 7> lost = {"", "a", "ia", "o", "e", "y", "i"};
constexpr std::size_t shortest_stem = 3;

bool vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

}  // namespace

std::vector<std::string> demonym_stems(std::string_view demonym) {
  std::vector<std::string> stems;
  // "Norvians" are the people, "Norvian" the adjective.
  if (demonym.ends_with("s") && !demonym.ends_with("ss")) demonym.remove_suffix(1);
  for (const std::string_view ending : endings) {
    if (!demonym.ends_with(ending) || demonym.size() < ending.size() + shortest_stem) continue;
    const std::string stem(demonym.substr(0, demonym.size() - ending.size()));
    if (ending == "n") {
      if (vowel(stem.back())) stems.push_back(stem);
      continue;
    }
    for (const std::string_view vowels : lost) stems.push_back(stem + std::string(vowels));
  }
  return stems;
}

std::vector<std::string_view> parts_of(const NameMention& name) {
  std::vector<std::string_view> parts;
  parts.reserve(part_count(name));
  const std::string_view words = name.parts;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    parts.push_back(words.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::size_t part_count(const NameMention& name) {
  const std::string_view words = name.parts;
  return words.empty() ? 0
                       : static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
}

}  // namespace checkclaims
