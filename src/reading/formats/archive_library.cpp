#include "reading/formats/archive_library.hpp"

#include "checkclaims/loaded_library.hpp"

namespace checkclaims {
namespace {

ArchiveLibrary load() {
  const LoadedLibrary library("libarchive.so.13", "packed files need libarchive");
  ArchiveLibrary loaded;
  library.find("archive_entry_filetype", loaded.entry_filetype);
  library.find("archive_entry_pathname", loaded.entry_pathname);
  library.find("archive_entry_pathname_utf8", loaded.entry_pathname_utf8);
  library.find("archive_error_string", loaded.error_string);
  library.find("archive_filter_count", loaded.filter_count);
  library.find("archive_format", loaded.format);
  library.find("archive_read_data_block", loaded.read_data_block);
  library.find("archive_read_free", loaded.read_free);
  library.find("archive_read_new", loaded.read_new);
  library.find("archive_read_next_header", loaded.read_next_header);
  library.find("archive_read_open_memory", loaded.read_open_memory);
  library.find("archive_read_support_filter_bzip2", loaded.support_bzip2);
  library.find("archive_read_support_filter_gzip", loaded.support_gzip);
  library.find("archive_read_support_filter_xz", loaded.support_xz);
  library.find("archive_read_support_filter_zstd", loaded.support_zstd);
  library.find("archive_read_support_format_raw", loaded.support_raw);
  library.find("archive_read_support_format_tar", loaded.support_tar);
  library.find("archive_read_support_format_zip", loaded.support_zip);
  return loaded;
}

}  // namespace

const ArchiveLibrary& libarchive() {
  static const ArchiveLibrary library = load();
  return library;
}

}  // namespace checkclaims
