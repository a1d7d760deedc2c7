#pragma once
#include <cstdint>
#include <optional>

#include "checkclaims/claim.hpp"
#include "reading/events/main_event.hpp"

namespace checkclaims {

/// Adds the article's main event to its mentions and, where its day is known, the claim of that
/// day; days that belong to something else are left out with their reasons. The event's mention
/// where it is one of harm, to which figures that name no event belong; else nothing.
std::optional<std::uint32_t> claim_main_event(Reading& reading, MainEvent main);

}  // namespace checkclaims
