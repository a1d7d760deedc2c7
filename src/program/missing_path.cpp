#include "program/missing_path.hpp"

#include <dirent.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>
#include <vector>

#include "checkclaims/nearest.hpp"
#include "checkclaims/report.hpp"
#include "program/article_paths.hpp"
#include "program/command_definitions.hpp"
#include "program/output.hpp"
#include "program/read_file.hpp"

namespace checkclaims {
namespace {

bool is_url(std::string_view text) {
  constexpr std::string_view scheme_characters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.";
  const std::size_t scheme = std::min(text.find_first_not_of(scheme_characters), text.size());
  return scheme > 0 && text.substr(scheme).starts_with("://");
}

/// At most `most` names of a folder's entries, hidden ones left out.
std::vector<std::string> entries_of(const std::string& folder, std::size_t most) {
  const auto close_folder = [](DIR* stream) { closedir(stream); };
  const std::unique_ptr<DIR, decltype(close_folder)> stream(opendir(folder.c_str()), close_folder);
  std::vector<std::string> entries;
  while (const dirent* entry = stream && entries.size() < most ? readdir(stream.get()) : nullptr)
    if (!is_hidden(entry->d_name)) entries.emplace_back(entry->d_name);
  return entries;
}

/// The entry of the same folder whose name is most similar to a path that does not exist, as the
/// path would be written; empty if there is none. Only a limited number of entries is considered.
std::string like_sibling(std::string path) {
  constexpr std::size_t most_entries = 20000;
  std::string rest;  // the part after the first name that does not exist
  while (!path_exists(folder_of(path))) {
    rest.insert(0, path.substr(path.rfind('/')));
    path = folder_of(path);
  }
  std::vector<std::string> entries = entries_of(folder_of(path), most_entries);
  if (entries.size() == most_entries) return {};
  std::sort(entries.begin(), entries.end());
  const std::vector<std::string_view> known(entries.begin(), entries.end());
  const std::size_t name = path.rfind('/') + 1;  // npos + 1 is 0
  const std::string_view near = nearest(std::string_view(path).substr(name), known);
  const std::string found = path.substr(0, name) + std::string(near) + rest;
  return near.empty() || !path_exists(found) ? std::string() : found;
}

/// The command that may have been meant where a single word names no file.
std::string like_command(std::string_view word) {
  std::vector<std::string_view> known;
  for (const CommandDefinition& command : command_definitions())
    if (!command.name.empty() && command.name.find(' ') == std::string_view::npos)
      known.push_back(command.name);
  return std::string(nearest(word, known));
}

}  // namespace

InputError missing_path(const std::string& argument, const std::string& path, int error) {
  if (is_url(argument))
    return {quote_path(argument),
            "a URL; nothing is downloaded, save the text of the page as .txt and name that file"};
  if (error != ENOENT) return unreadable(path, error);
  std::string meant;
  if (const std::string command = like_command(argument); !command.empty())
    meant = "the command " + command;
  if (const std::string sibling = like_sibling(path); !sibling.empty())
    meant = quote_path(sibling) + (meant.empty() ? "" : " or ") + meant;
  return {quote_path(path),
          reason_of(error) + (meant.empty() ? "" : ", did you mean " + meant + "?")};
}

}  // namespace checkclaims
