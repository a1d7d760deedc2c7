#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// What somebody was acquitted or found guilty of, told behind the verb's last chunk or behind the
/// name at most `last`: "of second-degree murder", "on both counts of fraud". Folded words, sorted;
/// none where no charge is named. `idle`: words that name none.
std::vector<std::string> charges_behind(const ChunkedSentence& s, std::size_t verb,
                                        std::size_t last, PhraseList idle);

}  // namespace checkclaims
