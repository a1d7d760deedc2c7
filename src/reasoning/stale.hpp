#pragma once
#include <cstdint>
#include <vector>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// Claims that are out of date: the value is that of another article of a surely earlier day, a
/// greater one was public in between, and more articles have a greater one than repeat it. Needs
/// `rivals` to be filled.
std::vector<Stale> find_stale(const Quantity& quantity);

}  // namespace checkclaims
