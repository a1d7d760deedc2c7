#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace checkclaims {

// What makes a file an article, wherever files come from.

/// "./seeds//a/" -> "seeds/a"; ".." stays, because it may follow a link.
std::string tidy(std::string_view path);
/// The path of an entry of a folder, below the folder's path.
std::string inside(const std::string& folder, std::string_view name);
/// Whether a name is that of plain text or Markdown.
bool named_like_text(std::string_view name);
/// Whether a name has an extension that is read in folders: of a text, or of a file that may hold
/// articles.
bool named_like_article(std::string_view name);
/// The largest size of such a file: an archive holds many articles.
std::size_t largest_of(std::string_view name);
/// Whether an entry of a folder is skipped as hidden.
inline bool is_hidden(std::string_view name) { return name.starts_with('.'); }

/// The part of a tidied path below a folder, empty for the folder itself; no value if the path is
/// outside.
std::optional<std::string_view> path_below(std::string_view folder, std::string_view path);
/// "." for a name alone.
std::string folder_of(const std::string& path);

}  // namespace checkclaims
