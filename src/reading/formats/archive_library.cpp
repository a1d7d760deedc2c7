#include "reading/formats/archive_library.hpp"

#include <dlfcn.h>

#include <string>

#include "checkclaims/error.hpp"

namespace checkclaims {
namespace {

/// The version whose headers were compiled in: other versions need not match them. A name without a
/// slash is not searched for in the working directory.
constexpr const char* file_name = "libarchive.so.13";

InputError not_loaded() {
  const char* reason = dlerror();
  return {"libarchive", std::string("cannot be loaded: ") + (reason ? reason : file_name)};
}

template <class Function>
void find(void* library, const char* name, Function*& function) {
  function = reinterpret_cast<Function*>(dlsym(library, name));
  if (function == nullptr) throw not_loaded();
}

ArchiveLibrary load() {
  void* const library = dlopen(file_name, RTLD_LAZY | RTLD_LOCAL);
  if (library == nullptr) throw not_loaded();
  ArchiveLibrary loaded;
  find(library, "archive_entry_filetype", loaded.entry_filetype);
  find(library, "archive_entry_pathname", loaded.entry_pathname);
  find(library, "archive_entry_pathname_utf8", loaded.entry_pathname_utf8);
  find(library, "archive_error_string", loaded.error_string);
  find(library, "archive_filter_count", loaded.filter_count);
  find(library, "archive_format", loaded.format);
  find(library, "archive_read_data_block", loaded.read_data_block);
  find(library, "archive_read_free", loaded.read_free);
  find(library, "archive_read_new", loaded.read_new);
  find(library, "archive_read_next_header", loaded.read_next_header);
  find(library, "archive_read_open_memory", loaded.read_open_memory);
  find(library, "archive_read_support_filter_bzip2", loaded.support_bzip2);
  find(library, "archive_read_support_filter_gzip", loaded.support_gzip);
  find(library, "archive_read_support_filter_xz", loaded.support_xz);
  find(library, "archive_read_support_filter_zstd", loaded.support_zstd);
  find(library, "archive_read_support_format_raw", loaded.support_raw);
  find(library, "archive_read_support_format_tar", loaded.support_tar);
  find(library, "archive_read_support_format_zip", loaded.support_zip);
  return loaded;
}

}  // namespace

const ArchiveLibrary& libarchive() {
  static const ArchiveLibrary library = load();
  return library;
}

}  // namespace checkclaims
