#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// What an attribute's value is in JSON.
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
  /// A text on which the row must fire; of a measure also what it says.
  struct Example {
    std::string text;
    std::optional<std::int64_t> low, high;
    bool bounded = false;  ///< `low` and `high` are told; nothing is no bound
  };

  std::string id;
  std::vector<List> lists;
  std::vector<Attribute> attributes;
  Example example;
  std::string silent;  ///< `not`: a text on which it must not fire

  /// Empty where the row has no such attribute.
  std::string_view attribute(std::string_view name) const;
  bool flag(std::string_view name) const { return attribute(name) == "true"; }
  /// Null where it has no such list.
  const List* list(std::string_view name) const;
};

/// The rows of one of the project's own tables (JSON). Throws InputError naming table and row.
std::vector<TableRow> rows_of(Table table, std::string_view text);

/// What a row says, without its examples.
std::string content_of(const TableRow& row);

}  // namespace checkclaims
