#include "program/guard_objects.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "program/git_library.hpp"
#include "program/read_file.hpp"

namespace checkclaims {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t deepest_alternate = 5, most_alternates = 100, longest_list = 1 << 20;
constexpr std::size_t most_remembered = 1 << 20;
constexpr std::size_t longest_header = 32;  // "commit 67108864" and the like, as git has it
constexpr std::size_t spare = 1 << 20;      // what cannot be compressed grows, by less than that
constexpr std::size_t largest_packed = largest_file + spare;

/// A zlib stream, unpacked piece by piece.
struct Inflater {
  z_stream stream = {};
  std::array<char, 1 << 15> room = {};
  bool ready = inflateInit(&stream) == Z_OK;

  Inflater() = default;
  ~Inflater() {
    if (ready) inflateEnd(&stream);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  /// Fills the room as far as possible; zlib's result.
  int more() {
    stream.next_out = reinterpret_cast<Bytef*>(room.data());
    stream.avail_out = static_cast<uInt>(room.size());
    return inflate(&stream, Z_NO_FLUSH);
  }
  std::string_view piece() const { return {room.data(), room.size() - stream.avail_out}; }
};

/// "blob 12\0" and what it says.
struct Header {
  git_object_t type = GIT_OBJECT_INVALID;
  std::size_t length = 0, size = 0;  ///< of itself, and of the content
};

std::optional<Header> header_of(std::string_view beginning) {
  const std::size_t end = beginning.substr(0, longest_header).find('\0'),
                    blank = beginning.find(' ');
  if (end == std::string_view::npos || blank > end) return std::nullopt;
  Header header{git().object_string2type(std::string(beginning.substr(0, blank)).c_str()), end + 1,
                0};
  const auto [rest, error] =
      std::from_chars(beginning.data() + blank + 1, beginning.data() + end, header.size);
  if (error != std::errc() || rest != beginning.data() + end || header.type == GIT_OBJECT_INVALID)
    return std::nullopt;
  return header;
}

/// A loose object as stored on disk.
struct Loose {
  Header header;
  const char* fault = nullptr;  ///< what is wrong with it; null: nothing
};

/// The fault of an object unpacked to its end, `size` bytes with its header; null if there is none.
const char* fault_at_end(const z_stream& stream, const Header& header, std::size_t size) {
  if (stream.avail_in > 0) return "it has extra data at its end";
  return size < header.length + header.size ? "it holds less than its header says" : nullptr;
}

/// Unpacks no more than the header says, and nothing if that is more than largest_file.
Loose examined(std::string& packed) {
  Inflater inflater;
  z_stream& stream = inflater.stream;
  if (!inflater.ready) throw std::bad_alloc();
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  std::optional<Header> header;
  for (std::size_t size = 0;;) {
    const int result = inflater.more();
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
      return {{}, "it is corrupt"};
    if (!header && !(header = header_of(inflater.piece())))
      return {{}, "it has no header, or is truncated"};
    if (header->size > largest_file) return {*header, "it is too large"};
    size += inflater.piece().size();
    if (size > header->length + header->size)
      return {*header, "it holds more than its header says"};
    if (result == Z_STREAM_END) return {*header, fault_at_end(stream, *header, size)};
    if (stream.avail_out > 0) return {*header, "it is truncated"};
  }
}

/// A backend queried before the library's own. It returns no object unless it finds a fault, and of
/// an object no more than its size.
struct Guard {
  using Id = std::array<unsigned char, GIT_OID_RAWSZ>;
  git_odb_backend backend;
  std::vector<fs::path> folders;  ///< of loose objects
  std::map<Id, Header> sound;     ///< by name; not more than most_remembered
};

int refuse(const char* why) {
  git().error_set_str(GIT_ERROR_ODB, why);
  return GIT_ERROR;
}

/// Of a file that need not be there.
std::optional<Loose> loose_at(const fs::path& path) {
  auto packed = read_file(path.string(), largest_packed);
  return packed ? std::optional(examined(*packed)) : std::nullopt;
}

/// The result of `look`; no exception may pass through the library.
template <class Look>
int guarded(const Look& look) noexcept {
  try {
    return look();
  } catch (const std::bad_alloc&) {
    git().error_set_oom();
  } catch (const std::exception& error) {
    return refuse(error.what());
  }
  return GIT_ERROR;
}

/// A loose object, no value if there is none; one found sound is not unpacked again.
std::optional<Loose> examined_once(Guard& guard, const git_oid& id) {
  Guard::Id key;
  std::copy_n(id.id, key.size(), key.begin());
  if (const auto known = guard.sound.find(key); known != guard.sound.end())
    return Loose{known->second};
  const std::string name = git().oid_tostr_s(&id);
  for (const fs::path& folder : guard.folders) {
    const auto loose = loose_at(folder / name.substr(0, 2) / name.substr(2));
    if (!loose) continue;
    if (loose->fault || guard.sound.size() == most_remembered) return loose;
    guard.sound.emplace(key, loose->header);
    return loose;
  }
  return std::nullopt;
}

int guard_object(void**, std::size_t*, git_object_t*, git_odb_backend* backend, const git_oid* id) {
  return guarded([&] {
    const auto loose = examined_once(*reinterpret_cast<Guard*>(backend), *id);
    return loose && loose->fault ? refuse(loose->fault) : GIT_ENOTFOUND;
  });
}

/// The size is reported even for objects too large to be read.
int guard_header(std::size_t* size, git_object_t* type, git_odb_backend* backend,
                 const git_oid* id) {
  return guarded([&]() -> int {
    const auto loose = examined_once(*reinterpret_cast<Guard*>(backend), *id);
    if (!loose) return GIT_ENOTFOUND;
    if (loose->fault && loose->header.size <= largest_file) return refuse(loose->fault);
    *size = loose->header.size;
    *type = loose->header.type;
    return GIT_OK;
  });
}

/// For an abbreviated name, examines all objects that it may mean.
int guard_prefix(git_oid*, void**, std::size_t*, git_object_t*, git_odb_backend* backend,
                 const git_oid* id, std::size_t digits) {
  return guarded([&]() -> int {
    const std::string name = std::string(git().oid_tostr_s(id)).substr(0, digits);
    std::error_code error;
    for (const fs::path& folder : reinterpret_cast<Guard*>(backend)->folders)
      for (fs::directory_iterator entry(folder / name.substr(0, 2), error), end;
           !error && entry != end; entry.increment(error)) {
        if (!entry->path().filename().string().starts_with(name.substr(2))) continue;
        if (const auto loose = loose_at(entry->path()); loose && loose->fault)
          return refuse(loose->fault);
      }
    return GIT_ENOTFOUND;
  });
}

/// The folders of objects that a repository borrows from, itself first.
std::vector<fs::path> with_alternates(const fs::path& objects) {
  std::vector<fs::path> folders = {objects};
  std::size_t level_end = 1;
  for (std::size_t i = 0, depth = 0; i < folders.size() && depth <= deepest_alternate; ++i) {
    if (i == level_end) level_end = folders.size(), ++depth;
    const std::string list =
        read_file((folders[i] / "info" / "alternates").string(), longest_list).value_or("");
    for (std::size_t at = 0; at < list.size() && folders.size() < most_alternates;) {
      const std::size_t end = std::min(list.find('\n', at), list.size());
      if (end > at && list[at] != '#') folders.push_back(folders[i] / list.substr(at, end - at));
      at = end + 1;
    }
  }
  return folders;
}

void release(git_odb_backend* backend) { delete reinterpret_cast<Guard*>(backend); }

}  // namespace

void guard_loose_objects(git_repository* repository) {
  auto guard = std::make_unique<Guard>();
  guard->folders = with_alternates(fs::path(git().repository_commondir(repository)) / "objects");
  git_odb* odb = nullptr;
  if (git().repository_odb(&odb, repository) != 0) return;  // the next reader reports the error
  git().odb_init_backend(&guard->backend, GIT_ODB_BACKEND_VERSION);
  guard->backend.read = guard_object;
  guard->backend.read_header = guard_header;
  guard->backend.read_prefix = guard_prefix;
  guard->backend.free = release;
  if (git().odb_add_backend(odb, &guard->backend, 1000) == 0) (void)guard.release();
  git().odb_free(odb);
}

}  // namespace checkclaims
