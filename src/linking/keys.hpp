#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Gives every claim its subject, its key (subject, measure, scope, counting) and id.
///
/// People of the attacked country and people in general are one scope for the toll of an attack on
/// that country; in an ongoing event an open scope is the one nation that all others name, where
/// they name only one. Speakers get the name of their entity.
void assign_keys(std::vector<LinkedReading>& readings, const EntityLinks& entities,
                 const EventLinks& events, const Lexicon& lexicon);

/// The id of a claim that has its key: a hash of the key, the content claimed under it, modality
/// and speakers.
std::string id_of(const LinkedClaim& claim, std::string_view said);

}  // namespace checkclaims
