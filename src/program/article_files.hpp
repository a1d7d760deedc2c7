#pragma once
#include <optional>
#include <span>
#include <string>

#include "program/input.hpp"

namespace checkclaims {

enum class EmptyFolder { is_a_problem, is_fine };

/// Reads articles: named files, but for those whose name says that they are of another Media, and
/// in named folders, at any depth, .txt, .md and .markdown. Hidden entries and links to folders
/// inside a folder are left out. "-" is one article on standard input, of that name or, where
/// one is given, of the name `stdin_name`, and then it stands for the file of that name.
Input read_articles(std::span<const std::string> arguments,
                    const std::optional<std::string>& stdin_name = std::nullopt,
                    EmptyFolder empty = EmptyFolder::is_a_problem);

}  // namespace checkclaims
