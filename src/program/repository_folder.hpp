#pragma once
#include <filesystem>
#include <optional>

namespace checkclaims {

/// The nearest folder with .git, from an absolute path upwards; no value if there is none.
std::optional<std::filesystem::path> repository_of(std::filesystem::path folder);
/// Whether `path` is `folder` or inside it; both absolute.
bool lies_in(const std::filesystem::path& folder, const std::filesystem::path& path);
/// Whether the path exists, even as a dangling link.
bool entry_exists(const std::filesystem::path& path);

}  // namespace checkclaims
