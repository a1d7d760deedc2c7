#include "program/git_library.hpp"

#include "checkclaims/loaded_library.hpp"

namespace checkclaims {
namespace {

GitLibrary load() {
  const LoadedLibrary library("libgit2.so." LIBGIT2_SOVERSION,
                              "--against: a git revision needs libgit2");
  GitLibrary loaded;
  library.find("git_blob_filter", loaded.blob_filter);
  library.find("git_blob_free", loaded.blob_free);
  library.find("git_blob_lookup", loaded.blob_lookup);
  library.find("git_blob_rawcontent", loaded.blob_rawcontent);
  library.find("git_blob_rawsize", loaded.blob_rawsize);
  library.find("git_buf_dispose", loaded.buf_dispose);
  library.find("git_commit_tree_id", loaded.commit_tree_id);
  library.find("git_config_free", loaded.config_free);
  library.find("git_config_iterator_free", loaded.config_iterator_free);
  library.find("git_config_iterator_new", loaded.config_iterator_new);
  library.find("git_config_next", loaded.config_next);
  library.find("git_error_last", loaded.error_last);
  library.find("git_error_set_oom", loaded.error_set_oom);
  library.find("git_error_set_str", loaded.error_set_str);
  library.find("git_libgit2_init", loaded.init);
  library.find("git_libgit2_opts", loaded.opts);
  library.find("git_libgit2_shutdown", loaded.shutdown);
  library.find("git_object_free", loaded.object_free);
  library.find("git_object_lookup", loaded.object_lookup);
  library.find("git_object_peel", loaded.object_peel);
  library.find("git_object_string2type", loaded.object_string2type);
  library.find("git_object_type", loaded.object_type);
  library.find("git_object_type2string", loaded.object_type2string);
  library.find("git_odb_add_backend", loaded.odb_add_backend);
  library.find("git_odb_free", loaded.odb_free);
  library.find("git_odb_init_backend", loaded.odb_init_backend);
  library.find("git_odb_read_header", loaded.odb_read_header);
  library.find("git_oid_fromraw", loaded.oid_fromraw);
  library.find("git_oid_tostr_s", loaded.oid_tostr_s);
  library.find("git_reference_dwim", loaded.reference_dwim);
  library.find("git_reference_free", loaded.reference_free);
  library.find("git_reference_name_to_id", loaded.reference_name_to_id);
  library.find("git_repository_commondir", loaded.repository_commondir);
  library.find("git_repository_config_snapshot", loaded.repository_config_snapshot);
  library.find("git_repository_free", loaded.repository_free);
  library.find("git_repository_is_shallow", loaded.repository_is_shallow);
  library.find("git_repository_odb", loaded.repository_odb);
  library.find("git_repository_open_ext", loaded.repository_open_ext);
  library.find("git_repository_workdir", loaded.repository_workdir);
  library.find("git_revparse", loaded.revparse);
  library.find("git_tree_entry_byindex", loaded.tree_entry_byindex);
  library.find("git_tree_entry_filemode", loaded.tree_entry_filemode);
  library.find("git_tree_entry_id", loaded.tree_entry_id);
  library.find("git_tree_entry_name", loaded.tree_entry_name);
  library.find("git_tree_entrycount", loaded.tree_entrycount);
  library.find("git_tree_free", loaded.tree_free);
  library.find("git_tree_lookup", loaded.tree_lookup);
  return loaded;
}

}  // namespace

const GitLibrary& git() {
  static const GitLibrary library = load();
  return library;
}

}  // namespace checkclaims
