#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "checkclaims/report.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace checkclaims {

/// A value of a column. Text must be valid UTF-8 and live until the row is written.
using Cell = std::variant<std::nullptr_t, std::int64_t, double, std::string_view>;

/// A database of SQLite in memory, in one transaction until its bytes are taken. Every error is
/// thrown: std::bad_alloc, or InputError where the articles hold more than a database can.
class SqliteDatabase {
 public:
  /// With the tables of `schema`, one or more statements.
  explicit SqliteDatabase(const char* schema);

  /// One or more statements without parameters.
  void run(const char* statements);
  /// Ends the transaction and writes the bytes of the database file, at most 2 GiB. The same rows
  /// give the same bytes.
  void write(const Sink& out);
  /// SQLite's own, never null.
  sqlite3* handle() const { return database_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> database_;
};

/// A table to which rows are added.
class SqliteTable {
 public:
  /// `columns`: how many it has, from the first.
  SqliteTable(const SqliteDatabase& database, const std::string& name, std::size_t columns);

  void add(std::initializer_list<Cell> row);

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace checkclaims
