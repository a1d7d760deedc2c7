#pragma once
#include <string_view>

#include "reading/formats/extraction.hpp"

namespace checkclaims {
Extraction read_web_page(std::string_view page);
Extraction read_web_fragment(std::string_view fragment);
}  // namespace checkclaims
