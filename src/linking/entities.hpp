#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/claim.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// The entities of a set of articles, and the entity that each name mention refers to.
struct EntityLinks {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::vector<Entity> entities;                       ///< by id
  std::vector<std::vector<std::uint32_t>> entity_of;  ///< [reading][mention] -> entity, or `none`
  /// [entity] -> the entity that contains it or that it belongs to (Gaza City -> Gaza Strip; a
  /// health ministry -> its country), or `none`.
  std::vector<std::uint32_t> within;
};

/// Entity linking: all spellings of one person, place or body become one entity; people who share
/// only a family name or a title stay separate. Ids are hashes of what the entity is, never of file
/// names or positions.
EntityLinks link_entities(std::span<const LinkedReading> readings, const Lexicon& lexicon);

/// Makes an entity the subject of a claim: sets its id, kind and name; everything else in the
/// subject stays.
void set_subject(Subject& subject, const Entity& entity);

}  // namespace checkclaims
