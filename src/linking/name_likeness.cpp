#include "linking/name_likeness.hpp"

#include <algorithm>

#include "checkclaims/cues.hpp"

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

std::vector<std::string> name_words_of(std::string_view spelling) {
  std::vector<std::string> words(1);
  for (const char c : plain_word(spelling)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                        (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (letter)
      words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
    else if (c != '.' && !words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// "ln" for "League of Nations".
std::string initials(const std::vector<std::string>& words, const Lexicon& lexicon) {
  std::string text;
  for (const std::string& word : words)
    if (!is_cue(word, {"and", "for", "of", "the"}, lexicon)) text += word.front();
  return text;
}

/// The two differ by one typing error or one additional ending.
bool alike(const std::string& a, const std::string& b) {
  const auto [end, ignored] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto shared = static_cast<std::size_t>(end - a.begin());
  return (shared >= 4 && shared + 3 >= std::max(a.size(), b.size())) || a == b + 's' ||
         b == a + 's';
}

/// "TN" may stand for "Tenn", "Calif" for "California".
bool abbreviates(const std::string& few, const std::string& many) {
  if (few.size() > 2) return few.size() <= 5 && many.starts_with(few);
  std::size_t at = 0;
  for (const char c : few) {
    at = many.find(c, at);
    if (at++ == std::string::npos) return false;
  }
  return few.front() == many.front();
}

bool covers(const std::vector<std::string>& few, const std::vector<std::string>& many) {
  return std::all_of(few.begin(), few.end(), [&](const std::string& word) {
    return std::any_of(many.begin(), many.end(), [&](const std::string& other) {
      return word == other || alike(word, other) || abbreviates(word, other);
    });
  });
}

bool one_of_two(const std::vector<std::string>& a, const std::vector<std::string>& b,
                EntityKind kind, const Lexicon& lexicon) {
  if (a.empty() || b.empty()) return true;
  if (covers(a, b) || covers(b, a)) return true;
  if (a.size() == 1 && a.front() == initials(b, lexicon)) return true;
  if (b.size() == 1 && b.front() == initials(a, lexicon)) return true;
  return kind == EntityKind::person && a.back() == b.back();
}

}  // namespace

bool may_be_one(const Entity& a, const Entity& b, const Lexicon& lexicon) {
  constexpr std::size_t most = 8;  // spellings that are compared
  for (std::size_t i = 0; i < std::min(most, a.spellings.size()); ++i)
    for (std::size_t j = 0; j < std::min(most, b.spellings.size()); ++j)
      if (one_of_two(name_words_of(a.spellings[i]), name_words_of(b.spellings[j]), a.kind, lexicon))
        return true;
  return false;
}

}  // namespace checkclaims
