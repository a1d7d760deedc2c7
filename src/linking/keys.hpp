#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"

namespace checkclaims {

/// Gives every claim its subject, its key (subject, measure, scope, counting) and id.
///
/// People of the attacked country and people in general are one scope for the toll of
/// an attack on that country; in an ongoing event an open scope is the one nation that
/// all others name, where they name only one. Speakers get their entity's name.
void key_claims(std::vector<Reading>& readings, const EntityLinks& entities, const EventLinks& events,
                const Lexicon& lexicon);

}  // namespace checkclaims
