#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"
#include "reading/text/tokens.hpp"

namespace checkclaims {

/// The longest sentence in bytes; what is longer is cut at a token's border.
inline constexpr std::uint32_t longest_sentence = 16 * 1024;

/// The tokens of one block -> its sentences, each with first_token counted from the
/// block's first and `block` 0. Together they hold every token; none for no tokens.
///
/// A sentence ends with . ! ? or an ellipsis and the closing quotes and brackets after
/// it, where the next one can start with what follows. Full stops of abbreviations are
/// read by the rows of the furniture table that have a `stop`.
std::vector<Sentence> split_sentences(std::string_view text, Tokens tokens, const Lexicon& lexicon);

}  // namespace checkclaims
