#pragma once
#include "reporting/page.hpp"

namespace checkclaims {

/// Writes the mentions that are in no claim, then the figures that were compared with none: the
/// place of each, the reason, and the surrounding words.
void write_unread(const Analysis& analysis, Page& page);

}  // namespace checkclaims
