#pragma once
#include <sqlite3.h>

namespace checkclaims {

/// The functions of SQLite that write a database.
struct SqliteLibrary {
  decltype(&sqlite3_bind_double) bind_double = nullptr;
  decltype(&sqlite3_bind_int64) bind_int64 = nullptr;
  decltype(&sqlite3_bind_null) bind_null = nullptr;
  decltype(&sqlite3_bind_text64) bind_text64 = nullptr;
  decltype(&sqlite3_close) close = nullptr;
  decltype(&sqlite3_errstr) errstr = nullptr;
  decltype(&sqlite3_exec) exec = nullptr;
  decltype(&sqlite3_finalize) finalize = nullptr;
  decltype(&sqlite3_free) free = nullptr;
  decltype(&sqlite3_open_v2) open_v2 = nullptr;
  decltype(&sqlite3_prepare_v2) prepare_v2 = nullptr;
  decltype(&sqlite3_reset) reset = nullptr;
  decltype(&sqlite3_serialize) serialize = nullptr;
  decltype(&sqlite3_step) step = nullptr;
};

/// Loads it when it is first asked for. Throws InputError where it is not installed.
const SqliteLibrary& sqlite();

}  // namespace checkclaims
