#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace checkclaims {

/// The tables of `src/lexicon/en/`, one file each, named after the enumerators.
enum class Table : std::uint8_t {
  amounts,
  bodies,
  clues,
  corrections,
  cues,
  dates,
  events,
  function_words,
  furniture,
  hedges,
  measures,
  modality,
  name_words,
  numbers,
  offices,
  outcomes,
  people,
  places,
  relations,
  sayings,
  statements,
  states,
  titles,
  units,
};
inline constexpr std::size_t table_count = 24;
std::string_view name_of(Table table);

/// Some of the tables.
class TableSet {
 public:
  constexpr TableSet(std::initializer_list<Table> tables) {
    for (const Table table : tables) bits_ |= bit(table);
  }
  static constexpr TableSet all() { return TableSet((1U << table_count) - 1); }
  constexpr TableSet without(Table table) const { return TableSet(bits_ & ~bit(table)); }
  constexpr bool has(Table table) const { return (bits_ & bit(table)) != 0; }
  constexpr void add(Table table) { bits_ |= bit(table); }
  /// One bit for each table, in their order.
  constexpr std::uint32_t bits() const { return bits_; }

 private:
  explicit constexpr TableSet(std::uint32_t bits) : bits_(bits) {}
  static constexpr std::uint32_t bit(Table table) { return 1U << static_cast<unsigned>(table); }
  std::uint32_t bits_ = 0;
};

}  // namespace checkclaims
