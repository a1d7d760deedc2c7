// Finds checkclaims.toml and resolves its paths: the file may come with an untrusted repository, so
// no path may lead out of it.
#include "program/config_discovery.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "checkclaims/report.hpp"
#include "program/command_line.hpp"
#include "program/read_file.hpp"
#include "program/repository_folder.hpp"

namespace checkclaims {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> nearest_config(const fs::path& here) {
  const fs::path root = repository_of(here).value_or(here);
  for (fs::path folder = here;; folder = folder.parent_path()) {
    if (entry_exists(folder / config_file_name)) return folder / config_file_name;
    if (folder == root) return std::nullopt;
  }
}

/// The area in which paths of a configuration must stay.
struct PathBounds {
  fs::path folder, root;  // the folder of the file, and the root around it
  bool repository = false;

  explicit PathBounds(const fs::path& file) {
    std::error_code error;
    folder = fs::canonical(file.parent_path() / ".", error);
    const auto around = repository_of(folder);
    repository = around.has_value();
    root = around.value_or(folder);
  }
  bool contain(const fs::path& path) const {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(path, error);
    return !error && lies_in(root, real);
  }
};

/// Converts the paths of a configuration to paths relative to the working directory.
class PathResolver {
 public:
  PathResolver(const Config& config, const fs::path& here, const PathBounds& bounds)
      : config_(config), here_(here), bounds_(bounds) {}

  void resolve(ConfigValue& value) const { value.text = resolved(value, value.text); }
  void resolve(std::optional<ConfigValue>& value) const {
    if (value) resolve(*value);
  }
  /// For "sarif=claims.sarif", the part after the sign.
  void resolve_file(ConfigValue& format) const {
    const std::size_t equals = format.text.find('=');
    if (equals == std::string::npos || equals + 1 == format.text.size()) return;
    format.text =
        format.text.substr(0, equals + 1) + resolved(format, format.text.substr(equals + 1));
  }

 private:
  std::string resolved(const ConfigValue& value, const std::string& text) const {
    const auto wrong = [&](std::string_view what) {
      return InputError(place_in(config_, value), fmt::format("{} {}", quote_path(text), what));
    };
    if (text.find('\0') != std::string::npos) throw wrong("contains a NUL byte");
    if (text.starts_with('/'))
      throw wrong("is an absolute path, expected one relative to this file");
    const fs::path full = (bounds_.folder / text).lexically_normal();
    if (std::find(full.begin(), full.end(), ".git") != full.end())
      throw wrong("is inside .git, where nothing is read or written");
    if (!bounds_.contain(full))
      throw wrong(bounds_.repository ? "is outside the repository"
                                     : "is outside this file's folder");
    const std::string path = full.lexically_proximate(here_).string();
    return path == "-" ? "./-" : path;
  }

  const Config& config_;
  const fs::path& here_;
  const PathBounds& bounds_;
};

std::string text_of(const std::string& path) {
  auto text = read_file(path, largest_config);
  if (!text) throw InputError(quote_path(path), "no such configuration file");
  return std::move(*text);
}

}  // namespace

Config config_of(const CommandLine& line, const Environment& environment) {
  if (line.help || line.version || find_option(line.command, "--config") == nullptr) return {};
  if (line.config && line.no_config) throw usage_error("--config cannot be used with --no-config");
  if (line.no_config) return {};
  if (line.config && line.config->empty()) throw usage_error("--config: empty name");
  return find_config(line.config ? line.config : value_of(environment, config_variable));
}

Config find_config(const std::optional<std::string>& named) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  std::string path;
  if (named) {
    path = *named;
  } else if (const auto found = error ? std::nullopt : nearest_config(here)) {
    path = found->lexically_proximate(here).string();
  } else {
    return {};
  }
  const PathBounds bounds(path);
  if (!named && !bounds.contain(path))
    throw InputError(quote_path(path), "a link to a file outside its repository");
  Config config = parse_config(path, text_of(path));
  const PathResolver paths(config, here, bounds);
  for (auto* values : {&config.paths, &config.lexicon})
    for (ConfigValue& value : *values) paths.resolve(value);
  for (auto* value : {&config.baseline, &config.roles}) paths.resolve(*value);
  for (ConfigValue& format : config.formats) paths.resolve_file(format);
  return config;
}

}  // namespace checkclaims
