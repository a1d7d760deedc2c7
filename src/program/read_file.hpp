#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "checkclaims/error.hpp"

namespace checkclaims {

/// Files larger than this are refused before a byte is read.
inline constexpr std::size_t largest_file = std::size_t{64} << 20;

/// Whether the path exists, even as a dangling link.
bool path_exists(const std::string& path);

/// A folder, or a link to one.
bool is_folder(const std::string& path);

/// The whole content of a regular file; no value if it does not exist. Throws InputError for
/// anything else: other kinds of file, larger than `most` bytes, unreadable.
std::optional<std::string> read_file(const std::string& path, std::size_t most = largest_file);

/// All that an open file or a pipe still gives, read in pieces; `expected` bytes are likely. Throws
/// InputError where it is more than `most`.
std::string read_to_end(const std::string& path, int descriptor, std::size_t expected,
                        std::size_t most);

InputError unreadable(const std::string& path, int error);
InputError too_large(const std::string& path, std::uintmax_t size, std::size_t most);

}  // namespace checkclaims
