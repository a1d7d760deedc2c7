#pragma once
#include <string_view>

namespace checkclaims::fuzz {

// The bytes of a file each; of `ignore`, the first line is the path that is asked for.
void run_audit(std::string_view bytes);
void run_baseline(std::string_view bytes);
void run_config(std::string_view bytes);
void run_ignore(std::string_view bytes);
void run_roles(std::string_view bytes);
void run_additions(std::string_view bytes);

}  // namespace checkclaims::fuzz
