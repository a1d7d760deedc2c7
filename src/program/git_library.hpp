#pragma once
#include <git2.h>
#include <git2/sys/odb_backend.h>

namespace checkclaims {

/// The functions of libgit2 that this program calls. The library brings some fifteen others, and
/// loading them took longer than reading an article, so it is loaded when it is first asked for.
struct GitLibrary {
  decltype(&git_blob_filter) blob_filter = nullptr;
  decltype(&git_blob_free) blob_free = nullptr;
  decltype(&git_blob_lookup) blob_lookup = nullptr;
  decltype(&git_blob_rawcontent) blob_rawcontent = nullptr;
  decltype(&git_blob_rawsize) blob_rawsize = nullptr;
  decltype(&git_buf_dispose) buf_dispose = nullptr;
  decltype(&git_commit_tree_id) commit_tree_id = nullptr;
  decltype(&git_config_free) config_free = nullptr;
  decltype(&git_config_iterator_free) config_iterator_free = nullptr;
  decltype(&git_config_iterator_new) config_iterator_new = nullptr;
  decltype(&git_config_next) config_next = nullptr;
  decltype(&git_error_last) error_last = nullptr;
  decltype(&git_error_set_oom) error_set_oom = nullptr;
  decltype(&git_error_set_str) error_set_str = nullptr;
  decltype(&git_libgit2_init) init = nullptr;
  decltype(&git_libgit2_opts) opts = nullptr;
  decltype(&git_libgit2_shutdown) shutdown = nullptr;
  decltype(&git_object_free) object_free = nullptr;
  decltype(&git_object_lookup) object_lookup = nullptr;
  decltype(&git_object_peel) object_peel = nullptr;
  decltype(&git_object_string2type) object_string2type = nullptr;
  decltype(&git_object_type) object_type = nullptr;
  decltype(&git_object_type2string) object_type2string = nullptr;
  decltype(&git_odb_add_backend) odb_add_backend = nullptr;
  decltype(&git_odb_free) odb_free = nullptr;
  decltype(&git_odb_init_backend) odb_init_backend = nullptr;
  decltype(&git_odb_read_header) odb_read_header = nullptr;
  decltype(&git_oid_fromraw) oid_fromraw = nullptr;
  decltype(&git_oid_tostr_s) oid_tostr_s = nullptr;
  decltype(&git_reference_dwim) reference_dwim = nullptr;
  decltype(&git_reference_free) reference_free = nullptr;
  decltype(&git_reference_name_to_id) reference_name_to_id = nullptr;
  decltype(&git_repository_commondir) repository_commondir = nullptr;
  decltype(&git_repository_config_snapshot) repository_config_snapshot = nullptr;
  decltype(&git_repository_free) repository_free = nullptr;
  decltype(&git_repository_is_shallow) repository_is_shallow = nullptr;
  decltype(&git_repository_odb) repository_odb = nullptr;
  decltype(&git_repository_open_ext) repository_open_ext = nullptr;
  decltype(&git_repository_workdir) repository_workdir = nullptr;
  decltype(&git_revparse) revparse = nullptr;
  decltype(&git_tree_entry_byindex) tree_entry_byindex = nullptr;
  decltype(&git_tree_entry_filemode) tree_entry_filemode = nullptr;
  decltype(&git_tree_entry_id) tree_entry_id = nullptr;
  decltype(&git_tree_entry_name) tree_entry_name = nullptr;
  decltype(&git_tree_entrycount) tree_entrycount = nullptr;
  decltype(&git_tree_free) tree_free = nullptr;
  decltype(&git_tree_lookup) tree_lookup = nullptr;
};

/// Loaded once, from where the dynamic linker finds the libraries of every program. Throws
/// InputError where it is not installed.
const GitLibrary& git();

}  // namespace checkclaims
