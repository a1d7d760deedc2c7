#include "reporting/sqlite_library.hpp"

#include "checkclaims/loaded_library.hpp"

namespace checkclaims {
namespace {

SqliteLibrary load() {
  const LoadedLibrary library("libsqlite3.so.0", "--format sqlite needs SQLite");
  SqliteLibrary loaded;
  library.find("sqlite3_bind_double", loaded.bind_double);
  library.find("sqlite3_bind_int64", loaded.bind_int64);
  library.find("sqlite3_bind_null", loaded.bind_null);
  library.find("sqlite3_bind_text64", loaded.bind_text64);
  library.find("sqlite3_close", loaded.close);
  library.find("sqlite3_errstr", loaded.errstr);
  library.find("sqlite3_exec", loaded.exec);
  library.find("sqlite3_finalize", loaded.finalize);
  library.find("sqlite3_free", loaded.free);
  library.find("sqlite3_open_v2", loaded.open_v2);
  library.find("sqlite3_prepare_v2", loaded.prepare_v2);
  library.find("sqlite3_reset", loaded.reset);
  library.find("sqlite3_serialize", loaded.serialize);
  library.find("sqlite3_step", loaded.step);
  return loaded;
}

}  // namespace

const SqliteLibrary& sqlite() {
  static const SqliteLibrary library = load();
  return library;
}

}  // namespace checkclaims
