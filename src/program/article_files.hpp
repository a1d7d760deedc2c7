#pragma once
#include <optional>
#include <span>
#include <string>

#include "program/input.hpp"

namespace checkclaims {

enum class EmptyFolder { is_a_problem, is_fine };

/// Reads articles: the named files, except those whose name shows another Media, and in named
/// folders, recursively, files ending in .txt, .md and .markdown. Hidden entries and links to
/// folders inside a folder are skipped. "-" is an article on standard input with the path "-" or,
/// if given, `stdin_name`; it then replaces the file of that name.
Input read_articles(std::span<const std::string> arguments,
                    const std::optional<std::string>& stdin_name = std::nullopt,
                    EmptyFolder empty = EmptyFolder::is_a_problem);

}  // namespace checkclaims
