#include "program/check_output_paths.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <tuple>

#include "checkclaims/report.hpp"
#include "program/article_paths.hpp"
#include "program/baseline_file.hpp"
#include "program/ignore_files.hpp"
#include "program/read_file.hpp"

namespace checkclaims {
namespace {

/// The identity of a file: an existing one by its own id, one to be created by folder and name.
using Identity = std::tuple<dev_t, ino_t, std::string>;

std::optional<std::string> real_path(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> real(realpath(path.c_str(), nullptr), std::free);
  return real ? std::optional<std::string>(real.get()) : std::nullopt;
}

std::string name_of_file(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// No value if the folder does not exist: writing reports that.
std::optional<Identity> identity_of(const std::string& path) {
  struct stat status = {};
  if (stat(path.c_str(), &status) == 0) return Identity{status.st_dev, status.st_ino, ""};
  if (stat(folder_of(path).c_str(), &status) != 0) return std::nullopt;
  return Identity{status.st_dev, status.st_ino, name_of_file(path)};
}

/// The path in `folder` at which a walk reaches `file`; both without links.
std::optional<std::string> walked_to(const std::string& folder, const std::string& file) {
  const auto below = path_below(folder, file);
  if (!below || ("/" + std::string(*below)).find("/.") != std::string::npos) return std::nullopt;
  return std::string(*below);
}

/// The operand under which the next run would read the output as an article. Outputs that are no
/// text hold no article, or say who wrote them.
std::optional<std::string> reader_of(const std::string& output,
                                     std::span<const std::string> operands) {
  if (!named_like_text(name_of_file(output))) return std::nullopt;
  const auto folder = real_path(folder_of(output));
  if (!folder) return std::nullopt;
  for (const std::string& operand : operands) {
    const auto walked = is_folder(operand) ? real_path(operand) : std::nullopt;
    const auto place =
        walked ? walked_to(*walked, inside(*folder, name_of_file(output))) : std::nullopt;
    if (place && !without_ignored({{inside(tidy(operand), *place), ""}}, {&operand, 1}).empty())
      return operand;
  }
  return std::nullopt;
}

/// Every file that the run will write, if all its documents can be read.
std::vector<std::string> files_written(const Options& options, std::size_t documents) {
  static constexpr std::array<Command, 3> writers = {
      Command::baseline_create, Command::baseline_accept, Command::baseline_prune};
  std::vector<std::string> files;
  for (const Output& output : options.outputs)
    for (std::string& file : files_of(output, documents)) files.push_back(std::move(file));
  const bool writes = options.update_baseline ||
                      std::find(writers.begin(), writers.end(), options.command) != writers.end();
  if (writes) files.push_back(baseline_path(options));
  if (options.command == Command::audit) files.push_back(audit_path(options));
  return files;
}

/// Every file that the run reads, except a baseline that it writes.
std::vector<std::string> files_read(const Input& input, const Options& options) {
  std::vector<std::string> files;
  for (const Article& article : input.articles) files.push_back(article.path);
  for (const std::string& path : options.paths)
    if (!is_folder(path)) files.push_back(path);
  if (options.roles) files.push_back(*options.roles);
  for (const ConfigValue& words : options.config.lexicon) files.push_back(words.text);
  if (!options.config.path.empty()) files.push_back(options.config.path);
  if (options.command == Command::check && !options.update_baseline)
    files.push_back(baseline_path(options));
  return files;
}

/// The files of one run, by identity.
class TakenFiles {
 public:
  explicit TakenFiles(std::span<const std::string> read) : read_(read) {
    for (const std::string& file : read)
      if (const auto identity = identity_of(file)) taken_.emplace(*identity, file);
  }

  /// Throws InputError if the output is also read, or written twice.
  void add(const std::string& output) {
    const auto identity = identity_of(output);
    if (!identity) {  // in a folder that does not exist yet
      if (!unmade_.insert(tidy(output)).second)
        throw InputError(quote_path(output), "two outputs are written to this file; name another");
      return;
    }
    const auto [other, fresh] = taken_.emplace(*identity, output);
    if (!fresh) throw taken(output, other->second);
  }

 private:
  InputError taken(const std::string& output, const std::string& other) const {
    const bool is_read = std::find(read_.begin(), read_.end(), other) != read_.end();
    return {
        quote_path(output),
        is_read
            ? fmt::format("this run reads it as {}, so it is not overwritten; name another file",
                          quote_path(other))
            : fmt::format("two outputs are written to this file, the other as {}; name another",
                          quote_path(other))};
  }

  std::span<const std::string> read_;
  std::map<Identity, std::string> taken_;
  std::set<std::string> unmade_;
};

}  // namespace

void check_output_paths(const Options& options, const Input& input) {
  const std::vector<std::string> outputs =
      files_written(options, input.articles.size() + (options.roles ? 1U : 0U));
  if (outputs.empty()) return;
  const std::vector<std::string> read = files_read(input, options);
  TakenFiles files(read);
  for (const std::string& output : outputs) {
    files.add(output);
    if (const auto operand = reader_of(output, options.paths))
      throw InputError(
          quote_path(output),
          fmt::format("the next run would read this report as an article of {}; name a file with "
                      "another extension or in another folder, or ignore it in .checkclaimsignore",
                      quote_path(*operand)));
  }
}

}  // namespace checkclaims
