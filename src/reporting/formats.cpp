#include <array>

#include "checkclaims/report.hpp"

namespace checkclaims {

std::span<const Format> formats() {
  static constexpr std::array table = {Format{"text", write_text}, Format{"json", write_json}};
  return table;
}

std::string_view version() { return CHECKCLAIMS_VERSION; }

}  // namespace checkclaims
