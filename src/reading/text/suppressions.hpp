#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "reading/text/blocks.hpp"

namespace checkclaims {

/// The pieces of an article, which begins at `from` -> the comments in it that excuse findings,
/// each with the block after it: a paragraph up to a blank line, a whole list, a table, a fenced
/// code, or a heading alone. Comments of one block follow each other. Only comments at the
/// start of a line count, and none in code.
std::vector<Suppression> suppressions_in(std::string_view text, std::uint32_t from,
                                         std::span<const Piece> pieces);

}  // namespace checkclaims
