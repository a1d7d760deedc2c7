#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "program/input.hpp"
#include "program/revision.hpp"

namespace checkclaims {

/// The articles that read_articles would read if the revision were checked out: with the same
/// extensions, hidden entries, links and limit. Files that are not in the revision do not exist. A
/// link that leads out of the repository leads to the current files; a submodule is read at the
/// commit recorded in the revision, if its clone is here. Throws InputError for a path outside the
/// repository, and if the repository is broken or all articles together exceed `most_bytes`.
Input articles_at(Revision& revision, std::span<const std::string> arguments,
                  std::uintmax_t most_bytes);

/// One file of the revision, as read_file; outside the repository as it is today.
std::optional<std::string> file_at(Revision& revision, const std::string& path);

}  // namespace checkclaims
