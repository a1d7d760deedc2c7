// A library to be loaded before all others (LD_PRELOAD) in which one call of a kind fails, as when
// memory or the disk gives out at that moment. The environment says which:
//
//   FAULT_CALL   allocate, read, write, tell (a write to standard error), fsync, rename, open
//   FAULT_AT     the how many-th of them fails, from 1 on
//   FAULT_HOW    once, or for-ever: it and all that follow
//   FAULT_COUNT  a file into which the end of the run writes how many of each there were
//
// It must not allocate anything itself, so it speaks to the kernel and to glibc's inner functions.
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
}

namespace {

enum Call { allocating, reading, writing, telling, syncing, renaming, opening, calls };
constexpr const char* names[calls] = {"allocate", "read",   "write", "tell",
                                      "fsync",    "rename", "open"};

struct Plan {
  int call = calls;
  long at = 0;
  bool for_ever = false;
};

std::atomic<long> counts[calls];

Plan plan_of_environment() {
  Plan plan;
  const char* call = std::getenv("FAULT_CALL");
  const char* at = std::getenv("FAULT_AT");
  const char* how = std::getenv("FAULT_HOW");
  for (int i = 0; call && at && i < calls; ++i)
    if (std::strcmp(call, names[i]) == 0)
      plan = {i, std::atol(at), how && std::strcmp(how, "for-ever") == 0};
  return plan;
}

bool fails(Call call) {
  if (!environ) return false;  // the loader is still at work
  static const Plan plan = plan_of_environment();
  const long now = ++counts[call];
  return call == plan.call && (plan.for_ever ? now >= plan.at : now == plan.at);
}

template <class Result>
Result failure(int error, Result result) {
  errno = error;
  return result;
}

__attribute__((destructor)) void write_counts() {
  const char* path = std::getenv("FAULT_COUNT");
  if (!path) return;
  char text[512];
  int size = 0;
  for (int i = 0; i < calls; ++i)
    size += std::snprintf(text + size, sizeof text - static_cast<std::size_t>(size), "%s %ld\n",
                          names[i], counts[i].load());
  const long file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file >= 0) syscall(SYS_write, file, text, size);
}

Call call_of_write(int file) { return file == STDERR_FILENO ? telling : writing; }

int opened(int folder, const char* path, int flags, mode_t mode) {
  if (fails(opening)) return failure(EIO, -1);
  return static_cast<int>(syscall(SYS_openat, folder, path, flags, mode));
}

/// The third argument of open is there only where a file may be made.
mode_t mode_of(int flags, std::va_list rest) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) {
  return fails(allocating) ? failure(ENOMEM, nullptr) : __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) {
  return fails(allocating) ? failure(ENOMEM, nullptr) : __libc_calloc(count, size);
}
void* realloc(void* old, std::size_t size) {
  return fails(allocating) ? failure(ENOMEM, nullptr) : __libc_realloc(old, size);
}
void* memalign(std::size_t alignment, std::size_t size) {
  return fails(allocating) ? failure(ENOMEM, nullptr) : __libc_memalign(alignment, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) { return memalign(alignment, size); }
int posix_memalign(void** result, std::size_t alignment, std::size_t size) {
  void* const made = memalign(alignment, size);
  if (!made) return ENOMEM;
  *result = made;
  return 0;
}

ssize_t read(int file, void* bytes, std::size_t size) {
  return fails(reading) ? failure(EIO, -1) : syscall(SYS_read, file, bytes, size);
}
ssize_t write(int file, const void* bytes, std::size_t size) {
  return fails(call_of_write(file)) ? failure(ENOSPC, -1) : syscall(SYS_write, file, bytes, size);
}
ssize_t writev(int file, const iovec* pieces, int count) {
  return fails(call_of_write(file)) ? failure(ENOSPC, -1)
                                    : syscall(SYS_writev, file, pieces, count);
}
int fsync(int file) {
  return fails(syncing) ? failure(EIO, -1) : static_cast<int>(syscall(SYS_fsync, file));
}
int rename(const char* from, const char* to) {
  return fails(renaming)
             ? failure(EIO, -1)
             : static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int open(const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return opened(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return opened(folder, path, flags, mode);
}
int open64(const char* path, int flags, ...) __attribute__((alias("open")));
int openat64(int folder, const char* path, int flags, ...) __attribute__((alias("openat")));

}  // extern "C"
