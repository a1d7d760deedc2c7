#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "checkclaims/error.hpp"

namespace checkclaims {

// What makes a file an article, wherever files come from.

/// "./seeds//a/" -> "seeds/a"; ".." stays, for it may lead through a link.
std::string tidy(std::string_view path);
/// The path of an entry of a folder, as the folder's path leads to it.
std::string inside(const std::string& folder, std::string_view name);
/// An ending that is looked for in folders.
bool named_like_article(std::string_view name);
/// An entry of a folder that is passed over.
inline bool is_hidden(std::string_view name) { return name.starts_with('.'); }

InputError too_large(const std::string& path, std::uintmax_t size, std::size_t most);

}  // namespace checkclaims
