#pragma once
#include <compare>
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
  /// What words ask of their sentence, and how many they tell of; see WordRole.
  struct Conditions {
    bool part = false, place = false;
    std::uint8_t number = 0;
    std::uint16_t least = 0;
    std::vector<std::string> of, not_of, amid, with;
    auto operator<=>(const Conditions&) const = default;
  };
  /// Words of one construction (list_rules.hpp) and of the same conditions.
  struct List {
    std::string name;
    std::vector<std::string> words;
    Conditions conditions = {};

    bool same_list(const List& other) const {
      return name == other.name && conditions == other.conditions;
    }
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
  /// The first of that construction; null if there is none.
  const List* list(std::string_view name) const;
};

/// One entry of a row that is written like a dictionary.
struct RowEntry {
  Inflection word = Inflection::other;
  std::string text;             ///< the lemma; empty if it is not given
  std::vector<std::string> as;  ///< one list each; one empty name if none is given
  TableRow::Conditions conditions;
};
/// The class that an entry's field names: `verb`, `noun` or `word`.
std::optional<Inflection> word_class(std::string_view field);

/// Adds an entry's word to its lists. What is wrong with it, or nothing.
std::string add_entry(Table table, TableRow& row, RowEntry entry);

/// The order of a row's lists.
bool in_list_order(const TableRow::List& a, const TableRow::List& b);

/// The rows of one of the project's own tables (JSON). Throws InputError naming table and row.
std::vector<TableRow> rows_of(Table table, std::string_view text);

/// The texts of a list of a file (JSON).
std::vector<std::string> texts_in(std::string_view file, const char* list);

/// The words of a value, split at blanks.
std::vector<std::string_view> words_of(std::string_view value);

/// The content of a row, without its examples.
std::string content_of(const TableRow& row);

}  // namespace checkclaims
