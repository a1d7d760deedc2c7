#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/claim.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Entities of a set of articles, and which one each name mention means.
struct EntityLinks {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::vector<Entity> entities;                       ///< by id
  std::vector<std::vector<std::uint32_t>> entity_of;  ///< [reading][mention] -> entity, or `none`
  /// [entity] -> the entity it lies in or belongs to (Gaza City -> Gaza Strip; a health
  /// ministry -> its country), or `none`.
  std::vector<std::uint32_t> within;
};

/// All spellings of one person, place or body become one entity; people who share
/// only a family name or a title stay two. Ids are hashes of what the entity is,
/// never of file names or positions.
EntityLinks link_entities(std::span<const LinkedReading> readings, const Lexicon& lexicon);

/// An entity as the subject of a claim: its id, kind and name; what else the subject has stays.
void set_subject(Subject& subject, const Entity& entity);

}  // namespace checkclaims
