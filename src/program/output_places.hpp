#pragma once
#include <span>
#include <string>

namespace checkclaims {

/// What a run reads, as the user's paths lead there.
struct Sources {
  std::span<const std::string> operands;  ///< articles and folders as named
  std::span<const std::string> files;     ///< every file that is read
};

/// Throws InputError for an output that would replace what is read, that the next run would take
/// for an article, or that another output of the run goes to as well, however each is spelt.
/// Nothing has been written then.
void refuse_misplaced(std::span<const std::string> outputs, const Sources& sources);

}  // namespace checkclaims
