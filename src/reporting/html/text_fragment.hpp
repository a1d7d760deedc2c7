#pragma once
#include <string>
#include <string_view>

namespace checkclaims {

/// The directive by which a browser finds words on a page: "text=12%20people%20were%20killed". Long
/// words are given by their beginning and end, "text=The%20war,100%2C000%20others". Each run of
/// white space counts as one blank, and the words are cut between words. Empty if there are none,
/// or if they contain a control character, which no page shows.
std::string text_directive(std::string_view words);

}  // namespace checkclaims
