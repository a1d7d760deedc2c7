#pragma once
#include <map>
#include <span>
#include <string>

#include "checkclaims/claim.hpp"
#include "linking/entities.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Identifies parties across all articles; a party without a name mention is identified by its
/// words, where only one entity's name ends with them.
class Parties {
 public:
  Parties(std::span<const LinkedReading> readings, const EntityLinks& entities,
          const Lexicon& lexicon)
      : readings_(readings), entities_(entities), lexicon_(lexicon) {}

  LinkedParty linked(std::uint32_t reading, const Party& party);

 private:
  LinkedParty of_entity(std::uint32_t entity) const {
    return {entities_.entities[entity].id, entities_.entities[entity].name, entity};
  }
  LinkedParty of_event(std::uint32_t reading, std::uint32_t mention, const EventMention& event,
                       const Party& party) const;
  void gather();

  std::span<const LinkedReading> readings_;
  const EntityLinks& entities_;
  const Lexicon& lexicon_;
  std::map<std::string, std::uint32_t> by_last_word_;
};

}  // namespace checkclaims
