#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// The JSON type of an attribute's value.
enum class Scalar : std::uint8_t { text, number, flag };

/// A row as it is written, before its words are inflected.
struct TableRow {
  struct Attribute {
    std::string name, text;
    Scalar kind = Scalar::text;
    bool operator==(const Attribute&) const = default;
  };
  struct List {
    std::string name;
    std::vector<std::string> words;
  };
  /// A text that the row must match; for a measure also its value.
  struct Example {
    std::string text;
    std::optional<std::int64_t> low, high;
    bool bounded = false;  ///< `low` and `high` are given; an empty one is unbounded
  };

  std::string id;
  std::vector<List> lists;
  std::vector<Attribute> attributes;
  Example example;
  std::string silent;  ///< `not`: a text that it must not match

  /// Empty if the row has no such attribute.
  std::string_view attribute(std::string_view name) const;
  bool flag(std::string_view name) const { return attribute(name) == "true"; }
  /// Null if it has no such list.
  const List* list(std::string_view name) const;
};

/// The rows of one of the project's own tables (JSON). Throws InputError naming table and row.
std::vector<TableRow> rows_of(Table table, std::string_view text);

/// The content of a row, without its examples.
std::string content_of(const TableRow& row);

}  // namespace checkclaims
