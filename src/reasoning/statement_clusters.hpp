#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// Contrasts with one cause: one place, or places that say the same, against others.
struct StatementCluster {
  /// indexes into the analysis's contrasts, the clearest one first
  std::vector<std::uint32_t> members;
  std::vector<std::string> values;  ///< the differing words, sorted, each once
};

/// The contrasts that no other rule reports, joined where they share a place or say the same about
/// the same thing; by their first member. Figures that are claims of one measure are left to the
/// rules on figures.
std::vector<StatementCluster> statement_clusters(const Analysis& analysis);

}  // namespace checkclaims
