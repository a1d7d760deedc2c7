#include "lexicon/table_rows.hpp"

#include <nlohmann/json.hpp>

#include "checkclaims/error.hpp"

namespace checkclaims {
namespace {

using nlohmann::json;

TableRow::Example example_of(const json& example) {
  if (example.is_string()) return {example.get<std::string>(), {}, {}, false};
  const auto bound = [&example](const char* name) {
    const json& number = example.at(name);
    return number.is_null() ? std::nullopt : std::optional(number.get<std::int64_t>());
  };
  return {example.at("text").get<std::string>(), bound("low"), bound("high"), true};
}

TableRow row_of(const json& fields) {
  TableRow row;
  for (const auto& [name, value] : fields.items()) {
    if (name == "id")
      row.id = value.get<std::string>();
    else if (name == "example")
      row.example = example_of(value);
    else if (name == "not")
      row.silent = value.get<std::string>();
    else if (value.is_array())
      row.lists.push_back({name, value.get<std::vector<std::string>>()});
    else if (value.is_string())
      row.attributes.push_back({name, value.get<std::string>(), Scalar::text});
    else
      row.attributes.push_back(
          {name, value.dump(), value.is_boolean() ? Scalar::flag : Scalar::number});
  }
  return row;
}

}  // namespace

std::string_view TableRow::attribute(std::string_view name) const {
  for (const Attribute& attribute : attributes)
    if (attribute.name == name) return attribute.text;
  return {};
}

const TableRow::List* TableRow::list(std::string_view name) const {
  for (const List& list : lists)
    if (list.name == name) return &list;
  return nullptr;
}

std::vector<TableRow> rows_of(Table table, std::string_view text) {
  std::vector<TableRow> rows;
  if (text.empty()) return rows;
  try {
    const json whole = json::parse(text);
    for (const json& row : whole.at("rows")) rows.push_back(row_of(row));
  } catch (const json::exception& error) {
    throw InputError(std::string(name_of(table)) + ".json", rows.size() + 1, error.what());
  }
  return rows;
}

std::string content_of(const TableRow& row) {
  std::string text = row.id + '\n';
  for (const auto& [name, value, kind] : row.attributes) text += name + '=' + value + '\n';
  for (const auto& [name, words] : row.lists) {
    text += name + ':';
    for (const std::string& word : words) text += '\t' + word;
    text += '\n';
  }
  return text;
}

}  // namespace checkclaims
