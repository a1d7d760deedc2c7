#include "git_object.hpp"

#include <git2.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "program/guard_objects.hpp"
#include "promise.hpp"

namespace checkclaims::fuzz {
namespace {

namespace fs = std::filesystem;

/// All objects lie in one folder.
constexpr const char* first_byte = "aa";

/// A repository of its own, removed at the end. The names of its objects are not checked, for no
/// input would have the right one.
struct Repository {
  fs::path folder;
  git_repository* repository = nullptr;
  git_odb* objects = nullptr;

  Repository() {
    std::string name = (fs::temp_directory_path() / "checkclaims-fuzz-XXXXXX").string();
    promise(mkdtemp(name.data()) != nullptr, "there is room for a repository");
    folder = name;
    git_libgit2_init();
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
    git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);  // or all inputs would stay in memory
    promise(git_repository_init(&repository, name.c_str(), 1) == 0, "a repository can be made");
    guard_loose_objects(repository);
    promise(git_repository_odb(&objects, repository) == 0, "and has objects");
    fs::create_directories(folder / "objects" / first_byte);
  }
  ~Repository() {
    git_odb_free(objects);
    git_repository_free(repository);
    git_libgit2_shutdown();
    std::error_code error;
    fs::remove_all(folder, error);
  }
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;
};

/// Another name for each input: what was found sound once is not looked at again.
std::string next_name() {
  static unsigned long count = 0;
  const std::string number = std::to_string(++count);
  return std::string(38 - number.size(), '0') + number;
}

}  // namespace

void run_git_object(std::string_view bytes) {
  static const Repository repository;
  const std::string rest = next_name(), name = first_byte + rest;
  const fs::path file = repository.folder / "objects" / first_byte / rest;
  std::ofstream(file, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  git_oid id, found;
  git_oid_fromstr(&id, name.c_str());
  git_odb_object* object = nullptr;
  git_odb_refresh(repository.objects);
  if (git_odb_read(&object, repository.objects, &id) == 0) git_odb_object_free(object);
  (void)git_odb_exists_prefix(&found, repository.objects, &id, name.size() - 1);
  fs::remove(file);
}

}  // namespace checkclaims::fuzz
