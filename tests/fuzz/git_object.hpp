#pragma once
#include <string_view>

namespace checkclaims::fuzz {

/// Bytes as a loose object of a git repository, which is asked for it.
void run_git_object(std::string_view bytes);

}  // namespace checkclaims::fuzz
