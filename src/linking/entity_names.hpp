#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include <vector>
#include "linking/entity_words.hpp"

namespace checkclaims {

/// The names in all articles that no table knows, by their plain words, and which of them are short
/// for others.
class FormNames {
 public:
  explicit FormNames(const Lexicon& lexicon) : lexicon_(lexicon) {}

  enum class Written : std::uint8_t { words, capitals };

  void add(std::string words, Written written);
  /// Call after the last `add`: finds which names are short for which.
  void settle();
  /// The longest form of a name: "uc" -> "united cantons", "peace council" -> "world league peace
  /// council", "norvian" -> "norvia"; the words themselves where the name is short for none or for
  /// more than one.
  std::string long_form(std::string_view words) const;
  /// The name of the place that contains this one, judging by form: "velmora city" and "velmora
  /// mine" are in "velmora", "velmora" is in "velmora valley"; empty where no name of that form is
  /// known.
  std::string around(std::string_view words) const;

 private:
  std::string expanded(std::string_view words) const;

  template <class Value>
  using ByWords = std::unordered_map<std::string, Value, HashOfWords, std::equal_to<>>;

  static void note(ByWords<std::string>& map, const std::string& key, const std::string& name);

  const Lexicon& lexicon_;
  ByWords<Written> names_;
  ByWords<std::string> wider_;     ///< "halden" -> "halden valley", the first alphabetically
  ByWords<std::string> initials_;  ///< "uc" -> the only name with these initials
  ByWords<std::string> endings_;   ///< last words that only one longer name has
};

}  // namespace checkclaims
