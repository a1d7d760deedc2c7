#pragma once
#include <string>
#include <string_view>

namespace checkclaims {

/// The manual page, in the macros of man(7).
std::string manual_page();
/// A completion script for "bash", "zsh" or "fish".
std::string completions(std::string_view shell);

}  // namespace checkclaims
