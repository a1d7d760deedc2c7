#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace checkclaims {

/// Tells when articles under some paths may have changed, with inotify. It has no view on what
/// changed: the reader looks again.
class FolderWatch {
 public:
  /// Watches all folders under the paths, and the folder around each path, so that a path may
  /// vanish and come back. Throws InputError where the system has no inotify, or allows no more
  /// watches.
  explicit FolderWatch(std::vector<std::string> paths);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  enum class Woken {
    change,    ///< something changed, and nothing did since for a moment
    overflow,  ///< so much changed that the system lost count
  };
  /// Waits for a change, without a limit of time. Folders that are new by then are watched when it
  /// returns. Throws as the constructor does.
  Woken wait();

 private:
  void watch_all();
  /// The number of the watch; -1 if there is none.
  int watch(const std::string& folder);
  bool take_events(Woken& woken);
  bool is_named(std::string_view name) const;

  std::vector<std::string> paths_;
  std::set<int> inside_;  ///< the watches of folders that are read; others see the paths alone
  int descriptor_ = -1;
};

}  // namespace checkclaims
