#pragma once
#include <string>

#include "checkclaims/error.hpp"
#include "program/command_definitions.hpp"

namespace checkclaims {

/// The arguments, argv[0] first -> what they say, before anybody asks what it means. Throws
/// InputError for what is no command line of this program.
CommandLine parse_command_line(int argc, const char* const* argv);

/// A wrong command line: what was seen, and where to read more.
InputError usage_error(const std::string& seen);

}  // namespace checkclaims
