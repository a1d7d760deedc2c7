#pragma once
#include <string_view>

namespace checkclaims::fuzz {

/// Bytes as up to four articles, cut at lines of "%%%%": read, linked, checked, and reported,
/// in a format that their number decides.
void run_articles(std::string_view bytes);

}  // namespace checkclaims::fuzz
