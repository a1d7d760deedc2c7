#include "reading/formats/unpack.hpp"

#include <new>
#include <utility>

#include "checkclaims/error.hpp"
#include "reading/formats/archive_library.hpp"

namespace checkclaims {

struct Unpacker::State {
  struct Close {
    void operator()(archive* reader) const { libarchive().read_free(reader); }
  };

  std::string path;
  std::string_view bytes;
  std::unique_ptr<archive, Close> reader{libarchive().read_new()};
  std::string name;
  std::uint64_t produced = 0, of_part = 0, parts = 0;
  bool single = false;

  [[noreturn]] void broken() const {
    const char* why = libarchive().error_string(reader.get());
    throw InputError(path, std::string("a broken packed file: ") + (why ? why : "unknown error"));
  }

  void count(std::uint64_t size) {
    constexpr std::uint64_t free_of_charge = std::uint64_t{1} << 20;
    produced += size;
    of_part += size;
    if (produced > largest_content) throw InputError(path, "unpacks to more than 1024 MiB");
    if (produced > free_of_charge && produced / largest_ratio > bytes.size())
      throw InputError(path,
                       "unpacks to more than " + std::to_string(largest_ratio) + " times its size");
  }
};

Unpacker::Unpacker(std::string path, std::string_view bytes) : state_(std::make_unique<State>()) {
  state_->path = std::move(path);
  state_->bytes = bytes;
  archive* reader = state_->reader.get();
  if (reader == nullptr) throw std::bad_alloc();
  libarchive().support_gzip(reader);
  libarchive().support_bzip2(reader);
  libarchive().support_xz(reader);
  libarchive().support_zstd(reader);
  libarchive().support_zip(reader);
  libarchive().support_tar(reader);
  libarchive().support_raw(reader);
  if (libarchive().read_open_memory(reader, bytes.data(), bytes.size()) != ARCHIVE_OK)
    state_->broken();
}
Unpacker::Unpacker(Unpacker&&) noexcept = default;
Unpacker::~Unpacker() = default;

bool Unpacker::single() const { return state_->single; }
const std::string& Unpacker::name() const { return state_->name; }

bool Unpacker::next() {
  archive* reader = state_->reader.get();
  while (true) {
    archive_entry* entry = nullptr;
    const int status = libarchive().read_next_header(reader, &entry);
    if (status == ARCHIVE_EOF) return false;
    if (status < ARCHIVE_WARN) state_->broken();
    if (++state_->parts > most_parts)
      throw InputError(state_->path, "holds more than " + std::to_string(most_parts) + " files");
    state_->of_part = 0;
    state_->single = libarchive().format(reader) == ARCHIVE_FORMAT_RAW;
    // What no packer has packed is no packed file, whatever its first bytes are.
    if (state_->single && libarchive().filter_count(reader) < 2)
      throw InputError(state_->path, "a broken packed file: its format is not known");
    const char* name = libarchive().entry_pathname_utf8(entry);
    if (name == nullptr) name = libarchive().entry_pathname(entry);
    state_->name = state_->single || name == nullptr ? "" : name;
    if (state_->single || libarchive().entry_filetype(entry) == AE_IFREG) return true;
  }
}

std::string_view Unpacker::more() {
  const void* block = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  while (size == 0) {
    const int status = libarchive().read_data_block(state_->reader.get(), &block, &size, &offset);
    if (status == ARCHIVE_EOF) return {};
    if (status < ARCHIVE_WARN) state_->broken();
  }
  state_->count(size);
  return {static_cast<const char*>(block), size};
}

std::optional<std::string> Unpacker::rest(std::uint64_t most) {
  std::string content;
  while (true) {
    const std::string_view piece = more();
    if (piece.empty()) return content;
    if (content.size() + piece.size() > most) return std::nullopt;
    content.append(piece);
  }
}

}  // namespace checkclaims
