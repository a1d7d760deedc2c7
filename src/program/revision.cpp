// A repository is untrusted input, as articles are: sizes are checked before anything is read, and
// errors are reported in one line.
#include "program/revision.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <string_view>

#include "checkclaims/report.hpp"
#include "program/git_library.hpp"
#include "program/guard_objects.hpp"
#include "program/read_file.hpp"

namespace checkclaims {
namespace {

template <class Thing, auto release>
struct Released {
  void operator()(Thing* thing) const { (git().*release)(thing); }
};
template <class Thing, auto release>
using Owned = std::unique_ptr<Thing, Released<Thing, release>>;
using Repository = Owned<git_repository, &GitLibrary::repository_free>;
using Object = Owned<git_object, &GitLibrary::object_free>;
using Tree = Owned<git_tree, &GitLibrary::tree_free>;
using Blob = Owned<git_blob, &GitLibrary::blob_free>;
using Odb = Owned<git_odb, &GitLibrary::odb_free>;

/// libgit2 knows few extensions by itself; these change nothing for who only reads.
void prepare_library() {
  git().init();
  git().opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  std::array<const char*, 3> harmless = {"worktreeconfig", "partialclone", "preciousobjects"};
  git().opts(GIT_OPT_SET_EXTENSIONS, harmless.data(), harmless.size());
}

std::string git_error_message() {
  const git_error* error = git().error_last();
  return error && error->message ? error->message : "unknown reason";
}

Repository open_repository(const std::string& folder, unsigned flags) {
  git_repository* opened = nullptr;
  const int error = git().repository_open_ext(&opened, folder.c_str(), flags, nullptr);
  Repository repository(opened);
  if (error == 0) {
    guard_loose_objects(repository.get());
    return repository;
  }
  if (error == GIT_ENOTFOUND) return nullptr;
  throw InputError(quote_path(folder), fmt::format("the git repository cannot be opened: {}; check "
                                                   "out the revision elsewhere and name its folder",
                                                   git_error_message()));
}

Repository repository_around(const std::string& folder) {
  return open_repository(folder, GIT_REPOSITORY_OPEN_CROSS_FS);
}

/// Objects are left out of it on purpose, to be fetched when git needs them.
bool is_partial(git_repository* repository) {
  git_config* config = nullptr;
  if (git().repository_config_snapshot(&config, repository) != 0) return false;
  const Owned<git_config, &GitLibrary::config_free> owned(config);
  git_config_iterator* opened = nullptr;
  if (git().config_iterator_new(&opened, config) != 0) return false;
  const Owned<git_config_iterator, &GitLibrary::config_iterator_free> entries(opened);
  git_config_entry* entry = nullptr;
  while (git().config_next(&entry, opened) == 0) {
    const std::string_view name = entry->name;
    if (name == "extensions.partialclone") return true;
    if (name.starts_with("remote.") &&
        (name.ends_with(".promisor") || name.ends_with(".partialclonefilter")))
      return true;
  }
  return false;
}

constexpr std::string_view ci_clones =
    " (in CI: fetch-depth: 0 for GitHub's actions/checkout, GIT_DEPTH: 0 for GitLab)";

/// Why an expression names no commit here, and what to do.
InputError unknown_revision(git_repository* repository, const std::string& expression, int error) {
  const std::string shown = escape(expression);
  const std::string place = "--against " + shown;
  if (error == GIT_EAMBIGUOUS) return {place, "ambiguous revision, write more digits of its hash"};
  if (git().repository_is_shallow(repository) == 1)
    return {place, fmt::format(
                       "not found in this shallow clone; get the rest with git fetch --unshallow{}",
                       ci_clones)};
  git_oid id;
  for (const char* remote : {"origin", "upstream"})
    if (git().reference_name_to_id(
            &id, repository, fmt::format("refs/remotes/{}/{}", remote, expression).c_str()) == 0)
      return {place, fmt::format("no such branch, but there is {}/{}", remote, shown)};
  return {place,
          fmt::format(
              "neither a folder nor a revision in this clone; get the revision with git fetch{}",
              ci_clones)};
}

InputError range_refused(const std::string& expression) {
  const std::size_t dots = expression.find(".."), behind = expression.find_first_not_of('.', dots);
  const std::string from = expression.substr(0, dots),
                    to = behind == std::string::npos ? "" : expression.substr(behind);
  return {"--against " + escape(expression),
          fmt::format("a range of revisions, expected one; for their merge base write --against "
                      "\"$(git merge-base {} {})\"",
                      from.empty() ? "HEAD" : escape(from), to.empty() ? "HEAD" : escape(to))};
}

Object commit_of(git_repository* repository, const std::string& expression) {
  git_revspec spec = {};
  const int error = git().revparse(&spec, repository, expression.c_str());
  const Object from(spec.from), to(spec.to);
  const bool single = error == 0 && (spec.flags & GIT_REVSPEC_SINGLE) != 0;
  if (!single && expression.find("..") != std::string::npos) throw range_refused(expression);
  if (!single) throw unknown_revision(repository, expression, error);
  git_object* commit = nullptr;
  if (git().object_peel(&commit, from.get(), GIT_OBJECT_COMMIT) != 0)
    throw InputError("--against " + escape(expression),
                     fmt::format("a {}, expected a commit",
                                 git().object_type2string(git().object_type(from.get()))));
  return Object(commit);
}

git_oid oid_of(const TreeEntry& entry) {
  git_oid id;
  git().oid_fromraw(&id, entry.id.data());
  return id;
}

TreeEntry entry_of(std::string_view name, TreeEntry::Kind kind, const git_oid& id,
                   std::size_t repository) {
  TreeEntry entry{std::string(name), kind, {}, repository};
  std::copy_n(id.id, entry.id.size(), entry.id.begin());
  return entry;
}

TreeEntry::Kind kind_of(const git_tree_entry* entry) {
  switch (git().tree_entry_filemode(entry)) {
    case GIT_FILEMODE_TREE: return TreeEntry::Kind::folder;
    case GIT_FILEMODE_LINK: return TreeEntry::Kind::link;
    case GIT_FILEMODE_COMMIT: return TreeEntry::Kind::submodule;
    default: return TreeEntry::Kind::file;
  }
}

/// No folder can hold such a name, so git wrote it under no circumstances.
bool is_forged(std::string_view name) {
  return name.empty() || name == "." || name == ".." || name.find('/') != std::string_view::npos;
}

}  // namespace

struct Revision::Parts {
  std::string name;  ///< as errors begin
  std::string root;
  std::vector<Repository> repositories;
  TreeEntry top;

  [[noreturn]] void fail(const git_oid& id, std::size_t repository, int error) const {
    const std::string object = std::string(git().oid_tostr_s(&id)).substr(0, 10),
                      reason = git_error_message();
    if (error == GIT_ENOTFOUND && is_partial(repositories[repository].get()))
      throw InputError(
          name, fmt::format("object {} is missing in this partial clone; clone without --filter",
                            object));
    throw InputError(name,
                     fmt::format("object {} cannot be read: {}; run git fsck", object, reason));
  }
  /// Of an object, before it is read.
  std::size_t size_of(const git_oid& id, std::size_t repository) const {
    git_odb* opened = nullptr;
    if (const int error = git().repository_odb(&opened, repositories[repository].get()))
      fail(id, repository, error);
    const Odb odb(opened);
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (const int error = git().odb_read_header(&size, &type, odb.get(), &id))
      fail(id, repository, error);
    return size;
  }
  TreeEntry tree_of(const Object& commit, std::size_t repository) const {
    const auto* id = git().commit_tree_id(reinterpret_cast<git_commit*>(commit.get()));
    return entry_of("", TreeEntry::Kind::folder, *id, repository);
  }
};

Revision::Revision(const std::string& expression) : parts_(std::make_unique<Parts>()) {
  prepare_library();
  parts_->name = "--against " + escape(expression);
  Repository repository = repository_around(".");
  if (!repository)
    throw InputError(parts_->name,
                     "not a folder, and no git repository here for a revision; run checkclaims in "
                     "the repository of the articles");
  const char* workdir = git().repository_workdir(repository.get());
  const std::unique_ptr<char, void (*)(void*)> real(workdir ? realpath(workdir, nullptr) : nullptr,
                                                    std::free);
  if (!real) throw InputError(parts_->name, "the git repository here has no working tree");
  parts_->root = std::string_view(real.get()) == "/" ? "" : real.get();
  const Object commit = commit_of(repository.get(), expression);
  parts_->repositories.push_back(std::move(repository));
  parts_->top = parts_->tree_of(commit, 0);
}

Revision::~Revision() {
  parts_.reset();
  git().shutdown();
}

const std::string& Revision::root() const { return parts_->root; }

TreeEntry Revision::top() const { return parts_->top; }

std::vector<TreeEntry> Revision::entries(const TreeEntry& folder) const {
  const git_oid id = oid_of(folder);
  if (parts_->size_of(id, folder.repository) > largest_file)
    throw InputError(parts_->name,
                     fmt::format("a folder of more than {} MiB; run git fsck", largest_file >> 20));
  git_tree* found = nullptr;
  if (const int error =
          git().tree_lookup(&found, parts_->repositories[folder.repository].get(), &id))
    parts_->fail(id, folder.repository, error);
  const Tree tree(found);
  std::vector<TreeEntry> entries;
  for (std::size_t i = 0; i < git().tree_entrycount(tree.get()); ++i) {
    const git_tree_entry* entry = git().tree_entry_byindex(tree.get(), i);
    if (is_forged(git().tree_entry_name(entry)))
      throw InputError(parts_->name,
                       fmt::format("invalid file name \"{}\" in the revision; run git fsck",
                                   escape(git().tree_entry_name(entry))));
    entries.push_back(entry_of(git().tree_entry_name(entry), kind_of(entry),
                               *git().tree_entry_id(entry), folder.repository));
  }
  return entries;
}

std::optional<TreeEntry> Revision::folder_of(const TreeEntry& submodule, const std::string& path) {
  Repository repository = open_repository(path, GIT_REPOSITORY_OPEN_NO_SEARCH);
  if (!repository) return std::nullopt;
  const git_oid id = oid_of(submodule);
  git_object* found = nullptr;
  if (git().object_lookup(&found, repository.get(), &id, GIT_OBJECT_COMMIT) != 0)
    throw InputError(
        parts_->name,
        fmt::format("commit {} of the submodule {} is not in its clone; fetch it there with git "
                    "fetch, or git fetch --unshallow",
                    std::string(git().oid_tostr_s(&id)).substr(0, 10), quote_path(path)));
  const Object commit(found);
  parts_->repositories.push_back(std::move(repository));
  return parts_->tree_of(commit, parts_->repositories.size() - 1);
}

std::string Revision::bytes(const TreeEntry& file, const std::string& path) const {
  const git_oid id = oid_of(file);
  if (const std::size_t size = parts_->size_of(id, file.repository); size > largest_file)
    throw TooLarge{size};
  git_blob* found = nullptr;
  if (const int error = git().blob_lookup(&found, parts_->repositories[file.repository].get(), &id))
    parts_->fail(id, file.repository, error);
  const Blob blob(found);
  if (file.kind == TreeEntry::Kind::link)
    return {static_cast<const char*>(git().blob_rawcontent(blob.get())),
            static_cast<std::size_t>(git().blob_rawsize(blob.get()))};
  git_buf written = {};
  git_blob_filter_options options = GIT_BLOB_FILTER_OPTIONS_INIT;
  const int error = git().blob_filter(&written, blob.get(), path.c_str(), &options);
  std::string bytes = error == 0 ? std::string(written.ptr, written.size) : std::string();
  git().buf_dispose(&written);
  if (error != 0) parts_->fail(id, file.repository, error);
  if (bytes.starts_with("version https://git-lfs.github.com/spec/"))
    throw InputError(parts_->name, fmt::format("{} is stored by Git LFS, not in the repository; "
                                               "check out the revision and name its folder",
                                               quote_path(path)));
  return bytes;
}

bool is_branch_or_tag(const std::string& name) {
  prepare_library();
  bool known = false;
  if (const Repository repository = repository_around(".")) {
    git_reference* found = nullptr;
    known = git().reference_dwim(&found, repository.get(), name.c_str()) == 0;
    git().reference_free(found);
  }
  git().shutdown();
  return known;
}

}  // namespace checkclaims
