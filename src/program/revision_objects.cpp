#include "program/revision_objects.hpp"

#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "program/files.hpp"

namespace checkclaims {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t deepest_alternate = 5, most_alternates = 100;

/// The first bytes of a zlib stream, at most as many as `beginning` has room for.
std::string_view inflated(std::string& packed, std::array<char, 128>& beginning) {
  z_stream stream = {};
  if (inflateInit(&stream) != Z_OK) return {};
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(beginning.data());
  stream.avail_out = static_cast<uInt>(beginning.size());
  (void)inflate(&stream, Z_SYNC_FLUSH);
  const std::size_t size = beginning.size() - stream.avail_out;
  inflateEnd(&stream);
  return {beginning.data(), size};
}

/// False where "blob 12\0" is followed by more than it says, as far as the first bytes show, or says
/// too much. What is broken otherwise, the library sees itself.
bool is_honest(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string packed(4096, '\0');
  file.read(packed.data(), static_cast<std::streamsize>(packed.size()));
  packed.resize(static_cast<std::size_t>(file.gcount()));
  std::array<char, 128> room = {};
  const std::string_view beginning = inflated(packed, room);
  const std::size_t end = beginning.find('\0'), blank = beginning.find(' ');
  if (end == std::string_view::npos || blank > end) return true;
  std::size_t said = 0;
  if (std::from_chars(beginning.data() + blank + 1, beginning.data() + end, said).ec != std::errc()) return true;
  return beginning.size() - end - 1 <= said && said <= largest_file;
}

/// Stands before the library's own reader and finds nothing, unless it finds a lie.
struct Guard {
  git_odb_backend backend;
  std::vector<fs::path> folders;  ///< of loose objects
};

int refuse() {
  git_error_set_str(GIT_ERROR_ODB, "it holds more than its header says, or more than is read");
  return GIT_ERROR;
}

int guard_object(void**, std::size_t*, git_object_t*, git_odb_backend* backend, const git_oid* id) {
  const std::string name = git_oid_tostr_s(id);
  for (const fs::path& folder : reinterpret_cast<Guard*>(backend)->folders)
    if (!is_honest(folder / name.substr(0, 2) / name.substr(2))) return refuse();
  return GIT_ENOTFOUND;
}

/// Of an abbreviated name all objects that it may mean.
int guard_prefix(git_oid*, void**, std::size_t*, git_object_t*, git_odb_backend* backend, const git_oid* id, std::size_t digits) {
  const std::string name = std::string(git_oid_tostr_s(id)).substr(0, digits);
  std::error_code error;
  for (const fs::path& folder : reinterpret_cast<Guard*>(backend)->folders)
    for (fs::directory_iterator entry(folder / name.substr(0, 2), error), end; !error && entry != end; entry.increment(error))
      if (entry->path().filename().string().starts_with(name.substr(2)) && !is_honest(entry->path())) return refuse();
  return GIT_ENOTFOUND;
}

/// The folders of objects that a repository borrows from, itself first.
std::vector<fs::path> with_alternates(const fs::path& objects) {
  std::vector<fs::path> folders = {objects};
  std::size_t level_end = 1;
  for (std::size_t i = 0, depth = 0; i < folders.size() && depth <= deepest_alternate; ++i) {
    if (i == level_end) level_end = folders.size(), ++depth;
    std::ifstream file(folders[i] / "info" / "alternates");
    for (std::string line; std::getline(file, line) && folders.size() < most_alternates;)
      if (!line.empty() && line.front() != '#') folders.push_back(folders[i] / line);
  }
  return folders;
}

void release(git_odb_backend* backend) { delete reinterpret_cast<Guard*>(backend); }

}  // namespace

void guard_loose_objects(git_repository* repository) {
  git_odb* odb = nullptr;
  if (git_repository_odb(&odb, repository) != 0) return;  // whoever reads it next says so
  auto guard = std::make_unique<Guard>();
  git_odb_init_backend(&guard->backend, GIT_ODB_BACKEND_VERSION);
  guard->backend.read = guard_object;
  guard->backend.read_prefix = guard_prefix;
  guard->backend.free = release;
  guard->folders = with_alternates(fs::path(git_repository_commondir(repository)) / "objects");
  if (git_odb_add_backend(odb, &guard->backend, 1000) == 0) (void)guard.release();
  git_odb_free(odb);
}

}  // namespace checkclaims
