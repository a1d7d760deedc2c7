#include "checkclaims/words.hpp"

#include <algorithm>
#include <array>

namespace checkclaims {
namespace {

constexpr std::size_t longest_stemmed = 40;  // only so many bytes of a longer word count

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool has_vowel(std::string_view word) { return std::any_of(word.begin(), word.end(), is_vowel); }

/// "ed", "ing": removed only if a stem with a vowel is left ("red", "ring", "bring").
std::size_t without(std::string_view word, std::string_view ending) {
  if (word.back() != ending.back() || !word.ends_with(ending) || word.size() < ending.size() + 3)
    return word.size();
  return has_vowel(word.substr(0, word.size() - ending.size())) ? word.size() - ending.size()
                                                                : word.size();
}

std::size_t stem_size(std::string_view word) {
  std::size_t size = word.size();
  if (size < 4) return size;
  const char before = word[size - 2];  // "ss", "us" and "is" stay
  if (word[size - 1] == 's' && before != 's' && before != 'u' && before != 'i') --size;
  if (size > 3 && word[size - 2] == 'i' && word[size - 1] == 'e')
    return size - 2;  // "countries", "country"
  for (const std::string_view ending : {"ing", "ed"}) {
    const std::size_t cut = without(word.substr(0, size), ending);
    if (cut == size) continue;
    size = cut;
    if (word[size - 1] == 'i') return size - 1;  // "carried"
    if (size > 3 && word[size - 1] == word[size - 2] && !is_vowel(word[size - 1]) &&
        word[size - 1] != 'l' && word[size - 1] != 's')
      --size;
    break;
  }
  if (size > 3 && (word[size - 1] == 'e' || word[size - 1] == 'y')) --size;
  return size;
}

}  // namespace

std::uint32_t stem_hash(std::string_view word) {
  std::array<char, longest_stemmed> folded{};
  const std::size_t length = std::min(word.size(), longest_stemmed);
  for (std::size_t i = 0; i < length; ++i)
    folded[i] = word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] | 32) : word[i];
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : std::string_view(folded.data(), stem_size({folded.data(), length}))) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 16777619U;
  }
  return hash | 1U;
}

}  // namespace checkclaims
