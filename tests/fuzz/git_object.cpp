#include "git_object.hpp"

#include <git2.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "program/revision_objects.hpp"
#include "promise.hpp"

namespace checkclaims::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr const char* object_name = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

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
    git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);  // the next object of the name is another
    promise(git_repository_init(&repository, name.c_str(), 1) == 0, "a repository can be made");
    guard_loose_objects(repository);
    promise(git_repository_odb(&objects, repository) == 0, "and has objects");
    fs::create_directories(folder / "objects" / std::string(object_name, 2));
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

  fs::path file() const { return folder / "objects" / std::string(object_name, 2) / (object_name + 2); }
};

}  // namespace

void run_git_object(std::string_view bytes) {
  static const Repository repository;
  std::ofstream(repository.file(), std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  git_oid id;
  git_oid_fromstr(&id, object_name);
  git_odb_object* object = nullptr;
  git_odb_refresh(repository.objects);
  if (git_odb_read(&object, repository.objects, &id) == 0) git_odb_object_free(object);
  git_oid found;
  if (git_oid_fromstrn(&id, object_name, 7) == 0) (void)git_odb_exists_prefix(&found, repository.objects, &id, 7);
}

}  // namespace checkclaims::fuzz
