#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/error.hpp"
#include "checkclaims/media.hpp"

namespace checkclaims {

/// Files larger than this are refused before a byte is read.
inline constexpr std::size_t largest_file = std::size_t{64} << 20;

/// What the user's paths lead to. Nothing is left out silently: what was found is in `articles`,
/// in `problems`, or counted.
struct Input {
  std::vector<Article> articles;        ///< by path, as bytes; one file once, whatever leads to it
  std::vector<InputError> problems;     ///< by path
  std::size_t ignored = 0;              ///< articles that .checkclaimsignore files pass over
  std::vector<PassedOver> passed_over;  ///< what else lies in the folders, by kind
};

enum class EmptyFolder { is_a_problem, is_fine };

/// Reads articles: named files, but for those whose name says that they are of another Media, and
/// in named folders, at any depth, .txt, .md and .markdown. Hidden entries and links to folders
/// inside a folder are passed over. "-" is one article on standard input, of that name or, where
/// one is given, of the name `stdin_name`, and then it stands for the file of that name.
Input read_articles(std::span<const std::string> arguments,
                    const std::optional<std::string>& stdin_name = std::nullopt,
                    EmptyFolder empty = EmptyFolder::is_a_problem);

/// Something is called so, were it a link that leads nowhere.
bool path_exists(const std::string& path);

/// A folder, or a link to one.
bool is_folder(const std::string& path);

/// The whole content of a regular file; nothing where there is no such file. Throws
/// InputError for anything else: other kinds of file, larger than `most` bytes, unreadable.
std::optional<std::string> read_file(const std::string& path, std::size_t most = largest_file);

}  // namespace checkclaims
