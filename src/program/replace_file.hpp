#pragma once
#include <string>
#include <string_view>

namespace checkclaims {

/// Replaces or makes a file so that it is at any moment either the old or the new one.
/// A link is followed. Throws InputError, and leaves nothing behind then. What a run that was
/// killed left behind beside this file is removed.
void replace_file(const std::string& path, std::string_view bytes);

/// While it lives, no other run of this program that wants the same changes a file in the folder of
/// `path`: what is read is still so when it is replaced. A link is followed. It waits for the
/// others; the dead hold nothing, and nothing is left behind. A folder that may not be read, or a
/// file system without locks, locks nobody out.
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
