#include "lexicon/table_shape.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <mutex>
#include <optional>

#include "lexicon/tables.hpp"

namespace checkclaims {

std::string quoted(std::string_view name) { return '`' + std::string(name) + '`'; }

TableShape::TableShape(Table table)
    : rows_(rows_of(table, english_tables[static_cast<std::size_t>(table)])) {
  for (const TableRow& row : rows_) {
    by_id_.emplace(row.id, &row);
    for (const TableRow::List& list : row.lists) lists_.insert(list.name);
    for (const auto& [name, text, kind] : row.attributes) {
      Attribute& known = attributes_[name];
      known.kind = kind;
      if (kind == Scalar::number) {
        std::int64_t value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        known.low = known.rows == 0 ? value : std::min(known.low, value);
        known.high = known.rows == 0 ? value : std::max(known.high, value);
      }
      for (const std::string_view word : words_of(text)) known.words.emplace(word);
      ++known.rows;
    }
  }
}

const TableShape& shape_of(Table table) {
  static std::array<std::once_flag, table_count> read;
  static std::array<std::optional<TableShape>, table_count> shapes;
  const auto t = static_cast<std::size_t>(table);
  std::call_once(read.at(t), [&] { shapes[t].emplace(table); });
  return shapes[t].value();
}

const TableRow* TableShape::row(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

const TableShape::Attribute* TableShape::attribute(std::string_view name) const {
  const auto found = attributes_.find(name);
  return found == attributes_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> TableShape::ids() const {
  std::vector<std::string_view> ids;
  for (const TableRow& row : rows_) ids.push_back(row.id);
  return ids;
}

std::vector<std::string_view> TableShape::fields() const {
  std::vector<std::string_view> names(lists_.begin(), lists_.end());
  for (const auto& [name, attribute] : attributes_) names.push_back(name);
  return names;
}

}  // namespace checkclaims
