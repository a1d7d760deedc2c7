#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "program/command_definitions.hpp"
#include "program/config_parser.hpp"
#include "program/environment.hpp"

namespace checkclaims {

/// A command line that is completed by what the environment and the configuration say.
struct MergedOptions {
  CommandLine line;
  /// Where a value comes from that was not among the arguments: of an option the variable, or the
  /// place in the configuration.
  std::map<std::string_view, std::string> origins;
  std::vector<std::string> default_paths;  ///< what to read where no path is named
  Config config;
};

/// Arguments take precedence over the environment, and the environment over the configuration.
MergedOptions merge_options(CommandLine line, const Environment& environment, Config config);

}  // namespace checkclaims
