#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// Contrasts that come from one cause: one place, or places that say the same, against others.
struct StatementCluster {
  std::vector<std::uint32_t>
      members;  ///< indexes into the analysis's contrasts, the one that shows it best first
  std::vector<std::string> values;  ///< what they differ in, sorted, each once
};

/// The contrasts that no other rule tells of, joined where they share a place or say the same
/// of the same; by their first member. Figures that are claims of one measure are left to the rules
/// on figures.
std::vector<StatementCluster> statement_clusters(const Analysis& analysis);

}  // namespace checkclaims
