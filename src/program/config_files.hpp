#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "program/config.hpp"

namespace checkclaims {

inline constexpr const char* config_file_name = "checkclaims.toml";

/// The configuration in the file of that name, or where none is named, in the nearest
/// checkclaims.toml from the working directory up to the root of its repository (the folder
/// that holds .git); without a repository the working directory alone is looked at. Its paths
/// are as the working directory leads to them, and lead to nothing outside of the root.
/// Throws InputError as parse_config does, and for a path that leads out.
Config find_config(const std::optional<std::string>& named);

/// The nearest folder from an absolute one upward that holds .git; nothing where none does.
std::optional<std::filesystem::path> repository_of(std::filesystem::path folder);
/// Of two absolute paths.
bool lies_in(const std::filesystem::path& folder, const std::filesystem::path& path);

}  // namespace checkclaims
