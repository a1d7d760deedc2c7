#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// A person as named by one mention.
struct PersonMention {
  std::uint32_t reading = 0, mention = 0;
  std::vector<std::string> names;  ///< given name first, from person_names
  /// index of the person mention that this one repeats in a shorter form
  std::int64_t same_as = -1;
};

/// The words of a person's name in the form used for comparison: plain, with "Abdul Rahman" as one
/// word and variant spellings of one name made equal ("Muhammad", "Mohamed").
std::vector<std::string> person_names(std::span<const std::string_view> parts,
                                      const Lexicon& lexicon);

/// For each mention the key of the person it refers to: the same for all spellings of one person,
/// different for people who share only a family name. Independent of the order of readings.
std::vector<std::string> person_keys(std::vector<PersonMention> mentions);

}  // namespace checkclaims
