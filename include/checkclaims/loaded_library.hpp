#pragma once
#include <string>

namespace checkclaims {

/// A large shared library that is loaded where it is first needed, not at each start. It stays
/// loaded until the program ends.
class LoadedLibrary {
 public:
  /// `file` is its name with the version whose headers were compiled in, as other versions need not
  /// match them; a name without a slash is not searched for in the working directory. `problem`
  /// begins the error where it is not installed: "--against: a git revision needs libgit2".
  /// Throws InputError.
  LoadedLibrary(const char* file, std::string problem);

  /// Finds a function by its name. Throws InputError if there is none.
  template <class Function>
  void find(const char* name, Function*& function) const {
    function = reinterpret_cast<Function*>(address_of(name));
  }

 private:
  void* address_of(const char* name) const;

  std::string problem_;
  void* handle_;
};

}  // namespace checkclaims
