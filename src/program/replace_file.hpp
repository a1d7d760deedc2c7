#pragma once
#include <span>
#include <string>
#include <string_view>

namespace checkclaims {

/// Replaces or creates a file atomically: at any moment it has either the old or the new content. A
/// link is followed. Throws InputError, and then leaves no temporary file. Temporary files of
/// killed runs beside this file are removed.
void replace_file(const std::string& path, std::string_view bytes);

/// A file of a folder and its new content.
struct FileBytes {
  std::string name, bytes;
};
/// Replaces or creates many files of one folder in the same way, but waits for the disk once for
/// all of them. Keep them few enough that each may be open at once.
void replace_files(const std::string& folder, std::span<const FileBytes> files);

/// While it exists, no other run of this program that uses the lock changes a file in the folder of
/// `path`, so what was read is still current when it is replaced. A link is followed. Waits for
/// other runs; a killed run holds no lock, and nothing is left behind. In a folder that may not be
/// read, or on a file system without locks, it does not lock.
class FolderLock {
 public:
  explicit FolderLock(const std::string& path);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int folder_ = -1;
};

/// Makes one folder where there is none. Throws InputError.
void make_folder(const std::string& path);

}  // namespace checkclaims
