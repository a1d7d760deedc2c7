#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "program/input.hpp"
#include "program/revision.hpp"

namespace checkclaims {

/// What read_articles would read were the revision checked out: the same endings, hidden
/// entries, links and cap. What is not in the revision is simply not there. A link that leads
/// out of the repository leads to what is there today; a submodule is read at the commit that
/// the revision names, where its clone is here. Throws InputError for a path that lies outside
/// the repository, and where the repository is broken or all articles together are more than
/// `most_bytes`.
Input articles_at(Revision& revision, std::span<const std::string> arguments,
                  std::uintmax_t most_bytes);

/// One file of the revision, as read_file; outside the repository as it is today.
std::optional<std::string> file_at(Revision& revision, const std::string& path);

}  // namespace checkclaims
