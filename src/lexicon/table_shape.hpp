#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/table_rows.hpp"

namespace checkclaims {

/// The shape of the project's own rows of a table.
class TableShape {
 public:
  struct Attribute {
    Scalar kind = Scalar::text;
    std::size_t rows = 0;                      ///< number of rows that have it
    std::set<std::string, std::less<>> words;  ///< words of all values, split at blanks
    std::int64_t low = 0, high = 0;            ///< of all numbers
  };

  explicit TableShape(Table table);
  TableShape(const TableShape&) = delete;
  TableShape& operator=(const TableShape&) = delete;

  /// Null where there is none.
  const TableRow* row(std::string_view id) const;
  const Attribute* attribute(std::string_view name) const;
  bool list(std::string_view name) const { return lists_.contains(name); }
  std::size_t rows() const { return rows_.size(); }

  std::vector<std::string_view> ids() const;
  std::vector<std::string_view> fields() const;
  const std::map<std::string, Attribute, std::less<>>& attributes() const { return attributes_; }

 private:
  std::vector<TableRow> rows_;
  std::map<std::string_view, const TableRow*> by_id_;
  std::map<std::string, Attribute, std::less<>> attributes_;
  std::set<std::string, std::less<>> lists_;
};

/// Computed once per process.
const TableShape& shape_of(Table table);

/// The name of a table, row or field, quoted as in messages.
std::string quoted(std::string_view name);

}  // namespace checkclaims
