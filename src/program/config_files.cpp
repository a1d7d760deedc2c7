// Where checkclaims.toml lies, and where its paths lead: the file may come with a repository that
// nobody trusts, so that none of them may leave it.
#include "program/config_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "checkclaims/report.hpp"
#include "program/files.hpp"

namespace checkclaims {
namespace {

namespace fs = std::filesystem;
constexpr const char* usual_name = "checkclaims.toml";

bool there(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

/// The nearest folder upward that holds .git; nothing where none does.
std::optional<fs::path> repository_of(fs::path folder) {
  while (true) {
    if (there(folder / ".git")) return folder;
    if (folder == folder.parent_path()) return std::nullopt;
    folder = folder.parent_path();
  }
}

std::optional<fs::path> nearest_config(const fs::path& here) {
  const fs::path root = repository_of(here).value_or(here);
  for (fs::path folder = here;; folder = folder.parent_path()) {
    if (there(folder / usual_name)) return folder / usual_name;
    if (folder == root) return std::nullopt;
  }
}

bool inside(const fs::path& root, const fs::path& path) {
  return std::mismatch(root.begin(), root.end(), path.begin(), path.end()).first == root.end();
}

/// Turns what a configuration names into paths from the working directory.
class Paths {
 public:
  Paths(const Config& config, fs::path here, const fs::path& folder)
      : config_(config), here_(std::move(here)), folder_(folder), root_(repository_of(folder).value_or(folder)) {}

  void resolve(ConfigValue& value) const { value.text = resolved(value, value.text); }
  void resolve(std::optional<ConfigValue>& value) const {
    if (value) resolve(*value);
  }
  /// Of "sarif=claims.sarif" what stands behind the sign.
  void resolve_file(ConfigValue& format) const {
    const std::size_t equals = format.text.find('=');
    if (equals == std::string::npos || equals + 1 == format.text.size()) return;
    format.text = format.text.substr(0, equals + 1) + resolved(format, format.text.substr(equals + 1));
  }
  bool holds(const fs::path& path) const {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(path, error);
    return !error && inside(root_, real);
  }

 private:
  std::string resolved(const ConfigValue& value, const std::string& text) const {
    const auto wrong = [&](std::string_view what) { return InputError(place_in(config_, value), fmt::format("{} {}", quote_path(text), what)); };
    if (text.find('\0') != std::string::npos) throw wrong("holds a NUL");
    if (text.starts_with('/')) throw wrong("is absolute, paths are relative to this file");
    const fs::path full = (folder_ / text).lexically_normal();
    if (std::find(full.begin(), full.end(), ".git") != full.end()) throw wrong("lies in .git, where nothing is read or written");
    if (!holds(full)) throw wrong(root_ == folder_ ? "leads out of this file's folder" : "leads out of the repository");
    const std::string path = full.lexically_proximate(here_).string();
    return path == "-" ? "./-" : path;
  }

  const Config& config_;
  fs::path here_, folder_, root_;
};

std::string text_of(const std::string& path) {
  auto text = read_file(path, largest_config);
  if (!text) throw InputError(quote_path(path), "no such configuration");
  return std::move(*text);
}

}  // namespace

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
  Config config = parse_config(path, text_of(path));
  const fs::path folder = fs::canonical(fs::path(path).parent_path() / ".", error);
  const Paths paths(config, here, folder);
  if (!named && !paths.holds(path)) throw InputError(quote_path(path), "a link that leads out of the repository");
  for (auto* values : {&config.paths, &config.lexicon})
    for (ConfigValue& value : *values) paths.resolve(value);
  for (auto* value : {&config.baseline, &config.roles}) paths.resolve(*value);
  for (ConfigValue& format : config.formats) paths.resolve_file(format);
  return config;
}

}  // namespace checkclaims
