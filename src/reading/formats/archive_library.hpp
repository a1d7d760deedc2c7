#pragma once
#include <archive.h>
#include <archive_entry.h>

namespace checkclaims {

/// The functions of libarchive that unpack files. It brings ten other libraries, and loading them
/// took a third of the time of reading an article.
struct ArchiveLibrary {
  decltype(&archive_entry_filetype) entry_filetype = nullptr;
  decltype(&archive_entry_pathname) entry_pathname = nullptr;
  decltype(&archive_entry_pathname_utf8) entry_pathname_utf8 = nullptr;
  decltype(&archive_error_string) error_string = nullptr;
  decltype(&archive_filter_count) filter_count = nullptr;
  decltype(&archive_format) format = nullptr;
  decltype(&archive_read_data_block) read_data_block = nullptr;
  decltype(&archive_read_free) read_free = nullptr;
  decltype(&archive_read_new) read_new = nullptr;
  decltype(&archive_read_next_header) read_next_header = nullptr;
  decltype(&archive_read_open_memory) read_open_memory = nullptr;
  decltype(&archive_read_support_filter_bzip2) support_bzip2 = nullptr;
  decltype(&archive_read_support_filter_gzip) support_gzip = nullptr;
  decltype(&archive_read_support_filter_xz) support_xz = nullptr;
  decltype(&archive_read_support_filter_zstd) support_zstd = nullptr;
  decltype(&archive_read_support_format_raw) support_raw = nullptr;
  decltype(&archive_read_support_format_tar) support_tar = nullptr;
  decltype(&archive_read_support_format_zip) support_zip = nullptr;
};

/// Loads it when it is first asked for. Throws InputError where it is not installed.
const ArchiveLibrary& libarchive();

}  // namespace checkclaims
