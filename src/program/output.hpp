#pragma once
#include <string>
#include <string_view>

#include "checkclaims/error.hpp"

namespace checkclaims {

/// The reader of standard output closed it: the program ends silently.
struct BrokenPipe {};

/// As the middle of a sentence: in lower case, unless it begins with an abbreviation.
std::string lower_first(std::string text);
/// What an errno says, in lower case: "no such file or directory".
std::string reason_of(int error);
InputError cannot_write(const std::string& what, int error);

/// All bytes to an open file: 0, or the errno that stopped it.
int write_all(int descriptor, std::string_view bytes);

/// Gives closed standard streams a place to fail on, so that no file opened later can
/// take their numbers, and makes a closed pipe, and a file that may not grow, an error of write(2).
/// Call it first.
void secure_standard_streams();

/// Standard output, buffered; every write and the close are checked. Errors are thrown:
/// InputError, or BrokenPipe for a closed pipe.
class StandardOutput {
 public:
  StandardOutput() = default;
  StandardOutput(const StandardOutput&) = delete;
  StandardOutput& operator=(const StandardOutput&) = delete;

  void write(std::string_view bytes);
  /// Writes what is buffered, for a reader who waits for it.
  void flush();
  /// Only after this returns is everything surely written. Nothing can be written after it.
  void close();

 private:
  std::string buffer_;
};

/// On standard output, all of it or an error.
void print_out(std::string_view text);
/// One line to standard error: "checkclaims: " and the text, made safe.
void print_error(std::string_view text);
/// One line to standard error as it is.
void print_note(std::string_view line);

}  // namespace checkclaims
