#pragma once
#include <cstdint>
#include <vector>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// What has fallen behind: the value is that of another article of a surely earlier day, a
/// greater one was public in between, and more articles have a greater one than repeat it.
/// Needs the rivals.
std::vector<Stale> find_stale(const Quantity& quantity);

}  // namespace checkclaims
