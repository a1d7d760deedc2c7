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

}  // namespace checkclaims
