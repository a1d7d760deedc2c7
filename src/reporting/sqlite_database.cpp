#include "reporting/sqlite_database.hpp"

#include <new>
#include <string>

#include "checkclaims/error.hpp"
#include "reporting/sqlite_library.hpp"

namespace checkclaims {
namespace {

void check(int result) {
  if (result == SQLITE_OK || result == SQLITE_DONE) return;
  if (result == SQLITE_NOMEM) throw std::bad_alloc();
  throw InputError("sqlite", std::string("cannot be written: ") + sqlite().errstr(result));
}

/// A cell by its type.
struct Bind {
  sqlite3_stmt* statement;
  int column;
  int operator()(std::nullptr_t) const { return sqlite().bind_null(statement, column); }
  int operator()(std::int64_t number) const {
    return sqlite().bind_int64(statement, column, number);
  }
  int operator()(double number) const { return sqlite().bind_double(statement, column, number); }
  int operator()(std::string_view text) const {
    // An empty view may point nowhere, which SQLite takes for NULL.
    return sqlite().bind_text64(statement, column, text.empty() ? "" : text.data(), text.size(),
                                nullptr, SQLITE_UTF8);
  }
};

}  // namespace

void SqliteDatabase::Close::operator()(sqlite3* database) const { sqlite().close(database); }
void SqliteTable::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite().finalize(statement);
}

SqliteDatabase::SqliteDatabase(const char* schema) {
  sqlite3* opened = nullptr;
  const int result =
      sqlite().open_v2(":memory:", &opened,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, nullptr);
  database_.reset(opened);
  check(result);
  // Nothing is sorted on the disk, and no file of the program's own choice is written.
  run("PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA page_size = 4096; PRAGMA "
      "encoding = 'UTF-8';"
      "PRAGMA foreign_keys = ON; BEGIN");
  run(schema);
}

void SqliteDatabase::run(const char* statements) {
  check(sqlite().exec(handle(), statements, nullptr, nullptr, nullptr));
}

void SqliteDatabase::write(const Sink& out) {
  run("COMMIT");
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, void (*)(void*)> bytes(
      sqlite().serialize(handle(), "main", &size, 0), sqlite().free);
  if (!bytes) throw InputError("sqlite", "cannot be written: more than 2 GiB");
  out({reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)});
}

SqliteTable::SqliteTable(const SqliteDatabase& database, const std::string& name,
                         std::size_t columns) {
  std::string marks = "?";
  for (std::size_t i = 1; i < columns; ++i) marks += ",?";
  const std::string statement = "INSERT INTO " + name + " VALUES(" + marks + ")";
  sqlite3_stmt* prepared = nullptr;
  const int result =
      sqlite().prepare_v2(database.handle(), statement.c_str(),
                          static_cast<int>(statement.size()) + 1, &prepared, nullptr);
  statement_.reset(prepared);
  check(result);
}

void SqliteTable::add(std::initializer_list<Cell> row) {
  int column = 0;
  for (const Cell& cell : row) check(std::visit(Bind{statement_.get(), ++column}, cell));
  check(sqlite().step(statement_.get()));
  check(sqlite().reset(statement_.get()));
}

}  // namespace checkclaims
