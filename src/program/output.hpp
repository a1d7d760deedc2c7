#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace checkclaims {

/// Whoever read standard output has left; there is nobody to tell.
struct NobodyReads {};

/// What an errno says, in lower case: "no such file or directory".
std::string reason_of(int error);

/// Gives closed standard streams a place to fail on, so that no file opened later can
/// take their numbers, and makes a closed pipe, and a file that may not grow, an error of write(2).
/// Call it first.
void secure_standard_streams();

/// Standard output, buffered; every write and the close are checked. Errors are thrown:
/// InputError, or NobodyReads for a closed pipe.
class StandardOutput {
 public:
  StandardOutput() = default;
  StandardOutput(const StandardOutput&) = delete;
  StandardOutput& operator=(const StandardOutput&) = delete;

  void write(std::string_view bytes);
  /// Nothing is surely written before this returns. Nothing can be written after it.
  void close();

 private:
  void flush();
  std::string buffer_;
};

/// Standard output is a terminal that can show colours.
bool colour_terminal();

/// How many columns standard output has where it is a terminal: what COLUMNS says, else the
/// terminal; at least 40 and at most 400.
std::optional<std::size_t> terminal_width();

/// Standard error is a terminal on which a line can be written over.
bool error_terminal();
/// To standard error as it is, with no line's end.
void write_to_terminal(std::string_view bytes);

/// One line to standard error: "checkclaims: " and the text, made safe.
void complain(std::string_view text);
/// One line to standard error as it is.
void remark(std::string_view line);

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

/// "." for a name alone.
std::string folder_of(const std::string& path);
/// Makes one folder where there is none. Throws InputError.
void make_folder(const std::string& path);

}  // namespace checkclaims
