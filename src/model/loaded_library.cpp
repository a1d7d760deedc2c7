#include "checkclaims/loaded_library.hpp"

#include <dlfcn.h>

#include <utility>

#include "checkclaims/error.hpp"

namespace checkclaims {
namespace {

InputError not_loaded(const std::string& problem) {
  const char* reason = dlerror();
  return InputError(
      problem + ", which cannot be loaded: " + (reason == nullptr ? "no reason is given" : reason));
}

}  // namespace

LoadedLibrary::LoadedLibrary(const char* file, std::string problem)
    : problem_(std::move(problem)), handle_(dlopen(file, RTLD_LAZY | RTLD_LOCAL)) {
  if (handle_ == nullptr) throw not_loaded(problem_);
}

void* LoadedLibrary::address_of(const char* name) const {
  void* address = dlsym(handle_, name);
  if (address == nullptr) throw not_loaded(problem_);
  return address;
}

}  // namespace checkclaims
