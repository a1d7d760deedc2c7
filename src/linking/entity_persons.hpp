#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// A person as one mention names them.
struct PersonMention {
  std::uint32_t reading = 0, mention = 0;
  std::vector<std::string> names;  ///< given name first: person_names
  std::int64_t same_as = -1;       ///< index of the person mention that this one repeats in short
};

/// The words of a person's name as they are compared: plain, "Abdul Rahman" as one,
/// spellings of one name alike ("Muhammad", "Mohamed").
std::vector<std::string> person_names(std::span<const std::string> parts, const Lexicon& lexicon);

/// For each mention the key of the person it means: the same for all spellings of one
/// person, different for people who share only a family name. Independent of the order
/// of readings.
std::vector<std::string> person_keys(std::span<const PersonMention> mentions);

}  // namespace checkclaims
