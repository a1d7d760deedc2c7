// Folders are walked and files read without trusting what is found: no device or FIFO
// is opened, no link to a folder followed, no more read than the cap allows.
#include "program/files.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "checkclaims/nearest.hpp"
#include "checkclaims/report.hpp"
#include "program/article_paths.hpp"
#include "program/command_line.hpp"
#include "program/config_files.hpp"
#include "program/ignore_files.hpp"
#include "program/output.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view standard_input = "-";
constexpr std::size_t usual_article = 1 << 16;

struct Descriptor {
  int number;
  explicit Descriptor(int opened) : number(opened) {}
  ~Descriptor() {
    if (number >= 0) close(number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
};

using Inode = std::pair<dev_t, ino_t>;

struct Found {
  std::string path;
  dev_t device;
  ino_t inode;
};

struct Walk {
  std::vector<Found> files, ignored;
  std::vector<InputError> problems;
  std::map<Inode, Media> passed_over;  // each once, whatever leads to it

  void pass_over(Media media, const struct stat& status) {
    passed_over.emplace(Inode(status.st_dev, status.st_ino), media);
  }
};

InputError unreadable(const std::string& path, int error) {
  return {quote_path(path), reason_of(error)};
}

std::string_view kind_of(mode_t mode) {
  if (S_ISFIFO(mode)) return "a FIFO";
  if (S_ISSOCK(mode)) return "a socket";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
  if (S_ISDIR(mode)) return "a folder";
  return "something else";
}

InputError no_file(const std::string& path, mode_t mode) {
  return {quote_path(path), fmt::format("not a regular file but {}", kind_of(mode))};
}

/// A folder that is yet to be listed, or one of which all is ignored.
struct Pending {
  std::string path;
  IgnoreFiles::Folder rules = {"", nullptr};
  bool ignored = false;
};

/// The entries of one folder into `walk` and, for its folders, `pending`.
void list_folder(const Pending& at, IgnoreFiles& ignore, Walk& walk, std::vector<Pending>& pending,
                 int extra_flags) {
  const std::string& folder = at.path;
  const int opened =
      open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC | extra_flags);
  const auto close_folder = [](DIR* stream) { closedir(stream); };
  const std::unique_ptr<DIR, decltype(close_folder)> stream(
      opened < 0 ? nullptr : fdopendir(opened), close_folder);
  if (!stream) {
    walk.problems.push_back(unreadable(folder, errno));
    if (opened >= 0) close(opened);
    return;
  }
  while (true) {
    errno = 0;
    const dirent* entry = readdir(stream.get());
    if (!entry) break;
    const std::string_view name = entry->d_name;
    const bool hidden = is_hidden(name);
    if (hidden && (at.ignored || !named_like_article(name))) continue;
    const std::string path = inside(folder, name);
    struct stat status = {};
    if (fstatat(opened, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
      if (!hidden) walk.problems.push_back(unreadable(path, errno));
    } else if (hidden) {
      if (!S_ISDIR(status.st_mode)) walk.pass_over(Media::hidden_article, status);
    } else if (S_ISDIR(status.st_mode)) {
      const bool ignored = at.ignored || IgnoreFiles::ignores(at.rules, name, EntryKind::folder);
      try {
        pending.push_back(ignored ? Pending{path, {"", nullptr}, true}
                                  : Pending{path, ignore.enter(at.rules, name, path)});
      } catch (const InputError& problem) {
        walk.problems.push_back(problem);
      }
    } else if (named_like_article(name)) {
      if (S_ISLNK(status.st_mode) && fstatat(opened, entry->d_name, &status, 0) != 0)
        walk.problems.push_back(unreadable(path, errno));
      else if (!S_ISDIR(status.st_mode))
        (at.ignored || IgnoreFiles::ignores(at.rules, name, EntryKind::file) ? walk.ignored
                                                                             : walk.files)
            .push_back({path, status.st_dev, status.st_ino});
      else if (!at.ignored)
        walk.pass_over(Media::folder_link, status);
    } else if (!at.ignored && name != config_file_name &&
               !IgnoreFiles::ignores(at.rules, name, EntryKind::file)) {
      struct stat behind = {};
      const bool to_folder = S_ISLNK(status.st_mode) &&
                             fstatat(opened, entry->d_name, &behind, 0) == 0 &&
                             S_ISDIR(behind.st_mode);
      walk.pass_over(to_folder ? Media::folder_link : media_of_name(name), status);
    }
  }
  if (errno != 0) walk.problems.push_back(unreadable(folder, errno));
}

std::vector<PassedOver> counts_of(const std::map<Inode, Media>& passed_over) {
  std::array<std::size_t, media_count> counts = {};
  for (const auto& [file, media] : passed_over) ++counts.at(static_cast<std::size_t>(media));
  std::vector<PassedOver> counted;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) counted.push_back({static_cast<Media>(i), counts[i]});
  return counted;
}

/// All that a named folder holds.
void walk_into(const std::string& folder, Walk& walk) {
  IgnoreFiles ignore;
  std::vector<Pending> pending;
  try {
    list_folder({folder, ignore.named(folder)}, ignore, walk, pending,
                0);  // a link that the user names is followed
  } catch (const InputError& problem) {
    walk.problems.push_back(problem);
  }
  while (!pending.empty()) {
    const Pending next = std::move(pending.back());
    pending.pop_back();
    list_folder(next, ignore, walk, pending, O_NOFOLLOW);
  }
}

void walk_folder(const std::string& folder, Walk& whole, EmptyFolder empty) {
  Walk walk;
  walk_into(folder, walk);
  if (empty == EmptyFolder::is_a_problem && walk.files.empty() && walk.problems.empty()) {
    const std::string other = to_text(counts_of(walk.passed_over));
    const std::string seen =
        fmt::format("no article in this folder, looked for .txt, .md and .markdown{}{}",
                    other.empty() ? "" : "; passed over: ", other);
    walk.problems.push_back(
        {quote_path(folder),
         walk.ignored.empty() ? seen
                              : "every article in this folder is ignored by .checkclaimsignore"});
  }
  std::move(walk.files.begin(), walk.files.end(), std::back_inserter(whole.files));
  std::move(walk.ignored.begin(), walk.ignored.end(), std::back_inserter(whole.ignored));
  std::move(walk.problems.begin(), walk.problems.end(), std::back_inserter(whole.problems));
  whole.passed_over.merge(walk.passed_over);
}
bool is_url(std::string_view text) {
  const std::size_t colon = text.find("://");
  if (colon == std::string_view::npos || colon == 0) return false;
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '-' || c == '.';
  });
}

/// The entry of the same folder that is called most like a path that leads nowhere, as the path
/// would be written; empty where none is. Of a huge folder only so many are looked at.
std::string like_sibling(std::string path) {
  constexpr std::size_t most_entries = 20000;
  std::vector<std::string> entries;
  std::string rest;  // behind the first name that leads nowhere
  while (!path_exists(folder_of(path))) {
    rest.insert(0, path.substr(path.rfind('/')));
    path = folder_of(path);
  }
  const std::string folder = folder_of(path);
  const auto close_folder = [](DIR* stream) { closedir(stream); };
  const std::unique_ptr<DIR, decltype(close_folder)> stream(opendir(folder.c_str()), close_folder);
  while (const dirent* entry =
             stream && entries.size() < most_entries ? readdir(stream.get()) : nullptr)
    if (!is_hidden(entry->d_name)) entries.emplace_back(entry->d_name);
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

/// A path that cannot be looked at, and what may have been meant.
InputError missing(const std::string& argument, const std::string& path, int error) {
  if (is_url(argument))
    return {quote_path(argument),
            "a URL; nothing is downloaded, save the text of the page as .txt and name that"};
  if (error != ENOENT) return unreadable(path, error);
  std::string meant;
  if (const std::string command = like_command(argument); !command.empty())
    meant = "the command " + command;
  if (const std::string sibling = like_sibling(path); !sibling.empty())
    meant = quote_path(sibling) + (meant.empty() ? "" : " or ") + meant;
  return {quote_path(path),
          reason_of(error) + (meant.empty() ? "" : ", did you mean " + meant + "?")};
}

Walk find_articles(std::span<const std::string> arguments, EmptyFolder empty) {
  Walk walk;
  std::set<std::string> seen;
  for (const auto& argument : arguments) {
    if (argument.empty()) {
      walk.problems.push_back({quote_path(argument), "the path is empty"});
      continue;
    }
    if (argument == standard_input) continue;
    const std::string path = tidy(argument);
    if (!seen.insert(path).second) continue;
    struct stat status = {};
    if (stat(argument.c_str(), &status) != 0)
      walk.problems.push_back(missing(argument, path, errno));
    else if (S_ISDIR(status.st_mode))
      walk_folder(path, walk, empty);
    else
      walk.files.push_back({path, status.st_dev, status.st_ino});
  }
  std::sort(walk.files.begin(), walk.files.end(),
            [](const Found& a, const Found& b) { return a.path < b.path; });
  std::set<Inode> kept;
  const auto again = [&](const Found& file) {
    return !kept.insert({file.device, file.inode}).second;
  };
  std::erase_if(walk.files, again);
  std::erase_if(walk.ignored, again);
  std::erase_if(walk.passed_over, [&](const auto& one) { return kept.contains(one.first); });
  return walk;
}

bool same_state(const struct stat& a, const struct stat& b) {
  return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
         a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

/// All that an open file or a pipe still gives, read in pieces; `expected` bytes are likely.
std::string read_to_end(const std::string& path, int descriptor, std::size_t expected,
                        std::size_t most) {
  std::string bytes(expected + 1, '\0');  // one more shows the end without growing
  std::size_t filled = 0;
  while (true) {
    if (filled == bytes.size()) bytes.resize(std::min(bytes.size() * 2, most + 1));
    const ssize_t got = read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw unreadable(path, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > most) throw too_large(path, filled, most);
  }
  bytes.resize(filled);
  return bytes;
}

/// All bytes of an open file; nothing where it changed meanwhile.
std::optional<std::string> read_whole(const std::string& path, int descriptor, std::size_t most) {
  struct stat before = {}, after = {};
  if (fstat(descriptor, &before) != 0) throw unreadable(path, errno);
  if (!S_ISREG(before.st_mode)) throw no_file(path, before.st_mode);
  const auto size = static_cast<std::uintmax_t>(before.st_size);
  if (size > most) throw too_large(path, size, most);
  std::string bytes = read_to_end(path, descriptor, static_cast<std::size_t>(size), most);
  if (fstat(descriptor, &after) != 0) throw unreadable(path, errno);
  if (!same_state(before, after)) return std::nullopt;
  return bytes;
}

/// What begins as no article does is refused where articles are read; a name counts where the
/// content says nothing.
Article with_article_name(Article article) {
  const Media named = media_of_name(article.path);
  if (named != Media::other && !media_of_content(article.bytes))
    throw InputError(quote_path(article.path), refusal_of(named));
  return article;
}

Article read_article(const Found& file) {
  auto bytes = read_file(file.path);
  if (!bytes) throw unreadable(file.path, ENOENT);
  return with_article_name({file.path, std::move(*bytes)});
}

}  // namespace

bool path_exists(const std::string& path) {
  struct stat status = {};
  return lstat(path.c_str(), &status) == 0 || errno == EACCES;
}

bool is_folder(const std::string& path) {
  struct stat status = {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::optional<std::string> read_file(const std::string& path, std::size_t most) {
  struct stat status = {};
  if (stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) return std::nullopt;
    throw unreadable(path, errno);
  }
  if (!S_ISREG(status.st_mode))
    throw no_file(path, status.st_mode);  // opening a device can already do harm
  for (int attempt = 0; attempt < 2; ++attempt) {
    const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (file.number < 0) throw unreadable(path, errno);
    if (auto bytes = read_whole(path, file.number, most)) return bytes;
  }
  throw InputError(quote_path(path), "it changes while it is read");
}

Input read_articles(std::span<const std::string> arguments,
                    const std::optional<std::string>& stdin_name, EmptyFolder empty) {
  Walk walk = find_articles(arguments, empty);
  Input input;
  input.problems = std::move(walk.problems);
  input.ignored = walk.ignored.size();
  input.passed_over = counts_of(walk.passed_over);
  const bool from_stdin =
      std::find(arguments.begin(), arguments.end(), standard_input) != arguments.end();
  const std::string piped = stdin_name ? tidy(*stdin_name) : std::string(standard_input);
  if (from_stdin) std::erase_if(walk.files, [&](const Found& file) { return file.path == piped; });
  const auto take = [&input](const auto& read) {
    try {
      input.articles.push_back(read());
    } catch (const InputError& problem) {
      input.problems.push_back(problem);
    }
  };
  for (const auto& file : walk.files) take([&] { return read_article(file); });
  if (from_stdin)
    take([&] {
      return with_article_name(
          {piped, read_to_end("standard input", STDIN_FILENO, usual_article, largest_file)});
    });
  std::sort(input.problems.begin(), input.problems.end(),
            [](const InputError& a, const InputError& b) {
              return std::string_view(a.what()) < b.what();
            });
  std::sort(input.articles.begin(), input.articles.end(),
            [](const Article& a, const Article& b) { return a.path < b.path; });
  return input;
}

}  // namespace checkclaims
