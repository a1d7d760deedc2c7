#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include <vector>
#include "linking/entity_words.hpp"

namespace checkclaims {

/// The names of all articles that no table knows, by their plain words, and which of
/// them are short for others.
class FormNames {
 public:
  explicit FormNames(const Lexicon& lexicon) : lexicon_(lexicon) {}

  enum class Written : std::uint8_t { words, capitals };

  void add(std::string words, Written written);
  /// After the last `add`: finds what is short for what.
  void settle();
  /// The longest form of a name: "uc" -> "united cantons", "peace council" -> "world league
  /// peace council", "norvian" -> "norvia"; the words themselves where it is short for nothing
  /// or for more than one.
  std::string long_form(std::string_view words) const;
  /// The name of the place that this one lies in by its form: "velmora city" and "velmora mine" in
  /// "velmora", "velmora" in "velmora valley"; empty where none of that name is known.
  std::string around(std::string_view words) const;

 private:
  std::string expanded(std::string_view words) const;

  template <class Value>
  using ByWords = std::unordered_map<std::string, Value, HashOfWords, std::equal_to<>>;

  static void note(ByWords<std::string>& map, const std::string& key, const std::string& name);

  const Lexicon& lexicon_;
  ByWords<Written> names_;
  ByWords<std::string> wider_;     ///< "halden" -> "halden valley", the first by its letters
  ByWords<std::string> initials_;  ///< "uc" -> the only name with these
  ByWords<std::string> endings_;   ///< the last words of only one longer name
};

}  // namespace checkclaims
