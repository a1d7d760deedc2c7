#include <algorithm>
#include <array>

#include "checkclaims/lexicon.hpp"
#include "checkclaims/version.hpp"
#include "reporting/commit.hpp"
#include "reporting/schema_numbers.hpp"

namespace checkclaims {
namespace {

/// Sorted by name; those with a file in schemas/ have its number.
constexpr std::array schemas = {
    SchemaVersion{"audit", 1},    SchemaVersion{"audit-stats", 1}, SchemaVersion{"baseline", 1},
    SchemaVersion{"config", 1},   SchemaVersion{"extract", 1},     SchemaVersion{"graph", 2},
    SchemaVersion{"read", 1},     SchemaVersion{"report", 1},      SchemaVersion{"sqlite", 1},
    SchemaVersion{"timeline", 1}, SchemaVersion{"versions", 1},    SchemaVersion{"why", 1},
};

}  // namespace

std::uint32_t schema_number(std::string_view name) {
  const auto found = std::find_if(schemas.begin(), schemas.end(),
                                  [name](const SchemaVersion& one) { return one.name == name; });
  return found == schemas.end() ? 0 : found->number;
}

Versions versions() {
  return {CHECKCLAIMS_VERSION, built_commit, built_modified, Lexicon::english().version(), schemas};
}

std::string_view version() { return CHECKCLAIMS_VERSION; }

}  // namespace checkclaims
