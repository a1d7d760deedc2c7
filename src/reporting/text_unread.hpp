#pragma once
#include "reporting/page.hpp"

namespace checkclaims {

/// What was seen and is in no claim, and then the figures that were compared with none: where each
/// stands, why, and the words around it.
void write_unread(const Analysis& analysis, Page& page);

}  // namespace checkclaims
