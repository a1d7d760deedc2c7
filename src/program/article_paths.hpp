#pragma once
#include <optional>
#include <string>
#include <string_view>

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

/// The part of a tidied path that lies below a folder, empty for the folder itself; nothing where
/// it lies elsewhere.
std::optional<std::string_view> path_below(std::string_view folder, std::string_view path);
/// "." for a name alone.
std::string folder_of(const std::string& path);

}  // namespace checkclaims
