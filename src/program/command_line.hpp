#pragma once
#include <string>

#include "checkclaims/error.hpp"
#include "program/command_definitions.hpp"

namespace checkclaims {

/// Parses the arguments, argv[0] first, without interpreting them. Throws InputError for an invalid
/// command line.
CommandLine parse_command_line(int argc, const char* const* argv);

/// The error for an invalid command line: what is wrong, and where to read more.
InputError usage_error(const std::string& seen);

}  // namespace checkclaims
