#include "reasoning/containment.hpp"

namespace checkclaims {
namespace {

bool lies_in(const Analysis& analysis, std::uint32_t inner, std::uint32_t outer) {
  std::optional<std::uint32_t> at = inner;
  for (int depth = 0; at && depth < 16; ++depth, at = analysis.entities[*at].within)
    if (*at == outer) return true;
  return false;
}

}  // namespace

bool related(const Analysis& analysis, std::uint32_t a, std::uint32_t b) {
  return lies_in(analysis, a, b) || lies_in(analysis, b, a);
}

}  // namespace checkclaims
