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

/// A full name may belong to two people. Articles that share another name (a person, a body, a
/// place other than a country) or that describe the person in the same words ("the rebel leader")
/// surely mean one person. Articles that disagree on age, description, country or town mean two.
/// All others are taken to mean one, but only the name says so.
struct AmbiguousNames {
  struct Mark {
    /// tells people of one name apart; empty where all articles may mean one person
    std::string person;
    std::string company;  ///< equal in articles that surely mean one person
  };
  /// by (reading, person), where the articles differ
  std::map<std::pair<std::uint32_t, std::uint32_t>, Mark> marks;

  Mark mark(std::uint32_t reading, std::uint32_t person) const {
    const auto known = marks.find({reading, person});
    return known == marks.end() ? Mark() : known->second;
  }
};

/// The entities named in an article that another article is unlikely to name as well unless both
/// are about the same thing: people by their full names, bodies, places other than countries, and
/// the places that contain these. Of a long article only the first ones.
std::set<std::uint32_t> telling_names(const LinkedReading& reading,
                                      std::span<const std::uint32_t> entity_of,
                                      const EntityLinks& entities, const Lexicon& lexicon);

/// For the people whom status claims are about.
AmbiguousNames ambiguous_names(std::span<const LinkedReading> readings, const EntityLinks& entities,
                               const Lexicon& lexicon);

}  // namespace checkclaims
