#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/entities.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// A full name may be that of two people. Articles that share another name (a person, a body, a
/// place that is no country) or call the person by the same words ("the rebel leader") surely mean
/// one; those whose ages, words for the person, countries or towns are others mean two; the rest
/// means one, but only the name says so.
struct AmbiguousNames {
  struct Mark {
    std::string person;   ///< tells people of one name apart; empty where all articles may mean one
    std::string company;  ///< equal in articles that surely mean one
  };
  std::map<std::pair<std::uint32_t, std::uint32_t>, Mark>
      marks;  ///< of (reading, person), where articles differ

  Mark mark(std::uint32_t reading, std::uint32_t person) const {
    const auto known = marks.find({reading, person});
    return known == marks.end() ? Mark() : known->second;
  }
};

/// The entities that an article names and that another names too by more than chance only if both
/// tell of one thing: people by their full names, bodies, places that are no country, and what
/// these lie in. Of a long article the first ones.
std::set<std::uint32_t> telling_names(const LinkedReading& reading,
                                      std::span<const std::uint32_t> entity_of,
                                      const EntityLinks& entities, const Lexicon& lexicon);

/// For the people of status claims.
AmbiguousNames ambiguous_names(std::span<const LinkedReading> readings, const EntityLinks& entities,
                               const Lexicon& lexicon);

}  // namespace checkclaims
