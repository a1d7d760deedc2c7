#pragma once
#include <string>

#include "checkclaims/error.hpp"

namespace checkclaims {

/// The error for an argument that cannot be looked at, with the file or the command that may have
/// been meant. `path`: the argument, tidied; `error`: the errno.
InputError missing_path(const std::string& argument, const std::string& path, int error);

}  // namespace checkclaims
