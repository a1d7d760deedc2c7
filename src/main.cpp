// The program: all that touches files, streams, clock and environment, and the exit status.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <new>

#include "checkclaims/error.hpp"
#include "program/command_line.hpp"
#include "program/commands/commands.hpp"
#include "program/config_discovery.hpp"
#include "program/environment.hpp"
#include "program/exit_status.hpp"
#include "program/fatal_errors.hpp"
#include "program/merge_options.hpp"
#include "program/options.hpp"
#include "program/output.hpp"

namespace checkclaims {
namespace {

struct CommandHandler {
  Command command;
  int (*run)(const Options& options);
};
constexpr auto handlers = std::to_array<CommandHandler>({
    {Command::check, check_command},
    {Command::read, read_command},
    {Command::extract, extract_command},
    {Command::why, why_command},
    {Command::timeline, timeline_command},
    {Command::graph, graph_command},
    {Command::audit, audit_command},
    {Command::watch, watch_command},
    {Command::explain, explain_command},
    {Command::generate, generate_command},
    {Command::help, help_command},
    {Command::version, version_command},
    {Command::baseline_create, baseline_create_command},
    {Command::baseline_accept, baseline_accept_command},
    {Command::baseline_prune, baseline_prune_command},
    {Command::baseline_show, baseline_show_command},
    {Command::baseline_diff, baseline_diff_command},
});

Options read_options(int argc, const char* const* argv) {
  CommandLine line = parse_command_line(argc, argv);
  const Environment environment = read_environment();
  Config config = config_of(line, environment);
  return make_options(merge_options(std::move(line), environment, std::move(config)));
}

int run(const Options& options) {
  const auto handler = std::find_if(
      handlers.begin(), handlers.end(),
      [&options](const CommandHandler& one) { return one.command == options.command; });
  return handler == handlers.end() ? exit_failure : handler->run(options);
}

}  // namespace
}  // namespace checkclaims

int main(int argc, char** argv) {
  using namespace checkclaims;
  try {
    secure_standard_streams();
    const Options options = read_options(argc, argv);
    set_deadline(options.deadline);
    return run(options);
  } catch (const BrokenPipe&) {
  } catch (const InputError& problem) {
    print_error(problem.what());
  } catch (const std::bad_alloc&) {
    print_note("checkclaims: out of memory");
  } catch (const std::exception& problem) {
    print_error(fmt::format("internal error: {}", problem.what()));
  }
  return exit_failure;
}
