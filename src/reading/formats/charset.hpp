#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "reading/formats/decode.hpp"

namespace checkclaims {
struct DecodedPage {
  Decoded decoded;
  std::vector<std::string> remarks;
};
DecodedPage decode_page(const Article& page, std::string_view header_charset);
}  // namespace checkclaims
