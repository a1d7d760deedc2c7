#include "program/git_library.hpp"

#include <dlfcn.h>

#include <string>

#include "checkclaims/error.hpp"
#include "checkclaims/report.hpp"

namespace checkclaims {
namespace {

/// The version whose headers were compiled in: other versions need not match them. A name without a
/// slash is not searched for in the working directory.
constexpr const char* file_name = "libgit2.so." LIBGIT2_SOVERSION;

InputError not_loaded() {
  const char* reason = dlerror();
  return {"--against", "a git revision needs libgit2, which cannot be loaded: " +
                           escape(reason ? reason : file_name)};
}

template <class Function>
void find(void* library, const char* name, Function*& function) {
  function = reinterpret_cast<Function*>(dlsym(library, name));
  if (function == nullptr) throw not_loaded();
}

GitLibrary load() {
  void* const library = dlopen(file_name, RTLD_LAZY | RTLD_LOCAL);
  if (library == nullptr) throw not_loaded();
  GitLibrary loaded;
  find(library, "git_blob_filter", loaded.blob_filter);
  find(library, "git_blob_free", loaded.blob_free);
  find(library, "git_blob_lookup", loaded.blob_lookup);
  find(library, "git_blob_rawcontent", loaded.blob_rawcontent);
  find(library, "git_blob_rawsize", loaded.blob_rawsize);
  find(library, "git_buf_dispose", loaded.buf_dispose);
  find(library, "git_commit_tree_id", loaded.commit_tree_id);
  find(library, "git_config_free", loaded.config_free);
  find(library, "git_config_iterator_free", loaded.config_iterator_free);
  find(library, "git_config_iterator_new", loaded.config_iterator_new);
  find(library, "git_config_next", loaded.config_next);
  find(library, "git_error_last", loaded.error_last);
  find(library, "git_error_set_oom", loaded.error_set_oom);
  find(library, "git_error_set_str", loaded.error_set_str);
  find(library, "git_libgit2_init", loaded.init);
  find(library, "git_libgit2_opts", loaded.opts);
  find(library, "git_libgit2_shutdown", loaded.shutdown);
  find(library, "git_object_free", loaded.object_free);
  find(library, "git_object_lookup", loaded.object_lookup);
  find(library, "git_object_peel", loaded.object_peel);
  find(library, "git_object_string2type", loaded.object_string2type);
  find(library, "git_object_type", loaded.object_type);
  find(library, "git_object_type2string", loaded.object_type2string);
  find(library, "git_odb_add_backend", loaded.odb_add_backend);
  find(library, "git_odb_free", loaded.odb_free);
  find(library, "git_odb_init_backend", loaded.odb_init_backend);
  find(library, "git_odb_read_header", loaded.odb_read_header);
  find(library, "git_oid_fromraw", loaded.oid_fromraw);
  find(library, "git_oid_tostr_s", loaded.oid_tostr_s);
  find(library, "git_reference_dwim", loaded.reference_dwim);
  find(library, "git_reference_free", loaded.reference_free);
  find(library, "git_reference_name_to_id", loaded.reference_name_to_id);
  find(library, "git_repository_commondir", loaded.repository_commondir);
  find(library, "git_repository_config_snapshot", loaded.repository_config_snapshot);
  find(library, "git_repository_free", loaded.repository_free);
  find(library, "git_repository_is_shallow", loaded.repository_is_shallow);
  find(library, "git_repository_odb", loaded.repository_odb);
  find(library, "git_repository_open_ext", loaded.repository_open_ext);
  find(library, "git_repository_workdir", loaded.repository_workdir);
  find(library, "git_revparse", loaded.revparse);
  find(library, "git_tree_entry_byindex", loaded.tree_entry_byindex);
  find(library, "git_tree_entry_filemode", loaded.tree_entry_filemode);
  find(library, "git_tree_entry_id", loaded.tree_entry_id);
  find(library, "git_tree_entry_name", loaded.tree_entry_name);
  find(library, "git_tree_entrycount", loaded.tree_entrycount);
  find(library, "git_tree_free", loaded.tree_free);
  find(library, "git_tree_lookup", loaded.tree_lookup);
  return loaded;
}

}  // namespace

const GitLibrary& git() {
  static const GitLibrary library = load();
  return library;
}

}  // namespace checkclaims
