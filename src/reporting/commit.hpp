#pragma once
#include <string_view>

namespace checkclaims {

// Written by the build (cmake/embed_commit.cmake).
extern const std::string_view built_commit;  ///< 40 hex digits; empty if it is not known
extern const bool built_modified;            ///< the source differed from it

}  // namespace checkclaims
