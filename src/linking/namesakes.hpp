#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/entities.hpp"

namespace checkclaims {

/// A full name may be that of two people. What is said of their states is compared only
/// between articles that share another name: a person, a body, a place that is no country.
struct Namesakes {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> marks;  ///< (reading, person) -> what tells them apart

  /// Goes into the key: empty where all articles tell of one.
  std::string mark(std::uint32_t reading, std::uint32_t person) const {
    const auto known = marks.find({reading, person});
    return known == marks.end() ? std::string() : known->second;
  }
};

/// For the people of status claims.
Namesakes namesakes(std::span<const Reading> readings, const EntityLinks& entities, const Lexicon& lexicon);

}  // namespace checkclaims
