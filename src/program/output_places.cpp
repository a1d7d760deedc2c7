#include "program/output_places.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <tuple>

#include "checkclaims/error.hpp"
#include "checkclaims/report.hpp"
#include "program/article_paths.hpp"
#include "program/files.hpp"
#include "program/ignore_files.hpp"
#include "program/output.hpp"

namespace checkclaims {
namespace {

/// What makes two paths one file: a file that exists by itself, one to be made by folder and name.
using Identity = std::tuple<dev_t, ino_t, std::string>;

std::optional<std::string> real_path(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> real(realpath(path.c_str(), nullptr), std::free);
  return real ? std::optional<std::string>(real.get()) : std::nullopt;
}

std::string name_of_file(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// Nothing where there is no such folder: whoever writes says so.
std::optional<Identity> identity_of(const std::string& path) {
  struct stat status = {};
  if (stat(path.c_str(), &status) == 0) return Identity{status.st_dev, status.st_ino, ""};
  if (stat(folder_of(path).c_str(), &status) != 0) return std::nullopt;
  return Identity{status.st_dev, status.st_ino, name_of_file(path)};
}

/// Where in `folder` a walk of it comes to `file`; both without links.
std::optional<std::string> walked_to(const std::string& folder, const std::string& file) {
  const std::string start = folder.ends_with('/') ? folder : folder + "/";
  if (!file.starts_with(start) || ("/" + file.substr(start.size())).find("/.") != std::string::npos)
    return std::nullopt;
  return file.substr(start.size());
}

/// The operand in which the next run would find the output as an article.
std::optional<std::string> reader_of(const std::string& output,
                                     std::span<const std::string> operands) {
  if (!named_like_article(name_of_file(output))) return std::nullopt;
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

}  // namespace

void refuse_misplaced(std::span<const std::string> outputs, const Sources& sources) {
  if (outputs.empty()) return;
  std::map<Identity, std::string> taken;
  std::set<std::string> unmade;
  for (const std::string& file : sources.files)
    if (const auto identity = identity_of(file)) taken.emplace(*identity, file);
  for (const std::string& output : outputs) {
    const std::string shown = quote_path(output);
    const auto identity = identity_of(output);
    if (!identity) {  // in a folder that is yet to be made
      if (!unmade.insert(tidy(output)).second)
        throw InputError(shown, "two outputs go to this file; name another");
      continue;
    }
    if (const auto [other, fresh] = taken.emplace(*identity, output); !fresh) {
      const bool is_source = std::find(sources.files.begin(), sources.files.end(), other->second) !=
                             sources.files.end();
      throw InputError(
          shown,
          is_source
              ? fmt::format("is read by this run as {}, so nothing is written; name another file",
                            quote_path(other->second))
              : fmt::format("two outputs go to this file, the other as {}; name another",
                            quote_path(other->second)));
    }
    if (const auto operand = reader_of(output, sources.operands))
      throw InputError(
          shown,
          fmt::format("the next run would read this report as an article of {}; name a file with "
                      "another ending or outside of it, or ignore it in .checkclaimsignore",
                      quote_path(*operand)));
  }
}

}  // namespace checkclaims
