#pragma once
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// What scraping has glued together or left cut, from token `first` on: "peoplewere" becomes
/// people | were, "least140,000" least | 140,000, and "fami-lies" the one word families, at their
/// own bytes. Only small words that neither tables nor dictionary know are taken apart.
void mend_words(std::string_view text, const Lexicon& lexicon, std::vector<Token>& tokens,
                std::size_t first);

}  // namespace checkclaims
