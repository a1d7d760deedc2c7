#pragma once
#include <filesystem>
#include <optional>

namespace checkclaims {

/// The nearest folder from an absolute one upward that holds .git; nothing where none does.
std::optional<std::filesystem::path> repository_of(std::filesystem::path folder);
/// Of two absolute paths.
bool lies_in(const std::filesystem::path& folder, const std::filesystem::path& path);
/// Something is called so, were it a link that leads nowhere.
bool entry_exists(const std::filesystem::path& path);

}  // namespace checkclaims
