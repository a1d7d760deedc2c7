#include "lexicon/table_rows.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "checkclaims/error.hpp"
#include "lexicon/list_rules.hpp"

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

std::vector<std::string> texts_of(const json& value) {
  return value.is_string() ? std::vector{value.get<std::string>()}
                           : value.get<std::vector<std::string>>();
}

RowEntry entry_of(Table table, const json& fields) {
  RowEntry entry;
  for (const auto& [name, value] : fields.items()) {
    if (const auto word = word_class(name)) {
      entry.word = *word;
      entry.text = value.get<std::string>();
    } else if (name == construction_field(table)) {
      entry.as = texts_of(value);
    } else if (name == "part") {
      entry.conditions.part = value.get<bool>();
    } else if (name == "place") {
      entry.conditions.place = value.get<bool>();
    } else if (name == "number") {
      entry.conditions.number = value.get<std::uint8_t>();
    } else if (name == "least") {
      entry.conditions.least = value.get<std::uint16_t>();
    } else if (name == "of") {
      entry.conditions.of = texts_of(value);
    } else if (name == "not_of") {
      entry.conditions.not_of = texts_of(value);
    } else if (name == "amid") {
      entry.conditions.amid = texts_of(value);
    } else if (name == "with") {
      entry.conditions.with = texts_of(value);
    } else {
      throw InputError(std::string(name_of(table)) + ".json", 0, "unknown field " + name);
    }
  }
  return entry;
}

void add_entries(Table table, TableRow& row, const json& entries) {
  for (const json& fields : entries)
    if (const std::string wrong = add_entry(table, row, entry_of(table, fields)); !wrong.empty())
      throw InputError(std::string(name_of(table)) + ".json", 0, row.id + ": " + wrong);
}

TableRow row_of(Table table, const json& fields) {
  TableRow row;
  for (const auto& [name, value] : fields.items()) {
    if (name == "id")
      row.id = value.get<std::string>();
    else if (name == "example")
      row.example = example_of(value);
    else if (name == "not")
      row.silent = value.get<std::string>();
    else if (name == "entries")
      add_entries(table, row, value);
    else if (value.is_array())
      row.lists.push_back({name, value.get<std::vector<std::string>>()});
    else if (value.is_string())
      row.attributes.push_back({name, value.get<std::string>(), Scalar::text});
    else
      row.attributes.push_back(
          {name, value.dump(), value.is_boolean() ? Scalar::flag : Scalar::number});
  }
  std::sort(row.lists.begin(), row.lists.end(), in_list_order);
  return row;
}

}  // namespace

bool in_list_order(const TableRow::List& a, const TableRow::List& b) {
  return std::tie(a.name, a.conditions) < std::tie(b.name, b.conditions);
}

std::optional<Inflection> word_class(std::string_view field) {
  if (field == "verb") return Inflection::verb;
  if (field == "noun") return Inflection::noun;
  return field == "word" ? std::optional(Inflection::other) : std::nullopt;
}

std::string add_entry(Table table, TableRow& row, RowEntry entry) {
  if (entry.text.empty()) return "an entry needs one of `verb`, `noun` and `word`";
  if (entry.as.empty()) entry.as.emplace_back();
  for (const std::string& as : entry.as) {
    const ListRule* rule = list_rule(table, entry.word, as);
    if (rule == nullptr) {
      std::string all;
      for (const ListRule& other : list_rules(table))
        if (other.word == entry.word)
          all += (all.empty() ? "`" : ", `") + std::string(other.as) + '`';
      return '`' + entry.text + "`: `" + std::string(construction_field(table)) + "` cannot be `" +
             as + '`' + (all.empty() ? "" : ", must be one of " + all);
    }
    TableRow::List list{std::string(rule->list), {}, entry.conditions};
    const auto known = std::find_if(row.lists.begin(), row.lists.end(),
                                    [&](const auto& other) { return other.same_list(list); });
    (known == row.lists.end() ? row.lists.emplace_back(std::move(list)) : *known)
        .words.push_back(entry.text);
  }
  return {};
}

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
    for (const json& row : whole.at("rows")) rows.push_back(row_of(table, row));
  } catch (const json::exception& error) {
    throw InputError(std::string(name_of(table)) + ".json", rows.size() + 1, error.what());
  }
  return rows;
}

std::vector<std::string> texts_in(std::string_view file, const char* list) {
  return json::parse(file).at(list).get<std::vector<std::string>>();
}

std::vector<std::string_view> words_of(std::string_view value) {
  std::vector<std::string_view> words;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(' '), value.size());
    if (end > 0) words.push_back(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return words;
}

std::string content_of(const TableRow& row) {
  std::string text = row.id + '\n';
  for (const auto& [name, value, kind] : row.attributes) text += name + '=' + value + '\n';
  for (const auto& [name, words, conditions] : row.lists) {
    text += name;
    if (conditions.part) text += " part";
    if (conditions.place) text += " place";
    if (conditions.number != 0) text += ' ' + std::to_string(conditions.number);
    if (conditions.least != 0) text += " least " + std::to_string(conditions.least);
    for (const std::string& people : conditions.of) text += " of " + people;
    for (const std::string& people : conditions.not_of) text += " not of " + people;
    for (const std::string& event : conditions.amid) text += " amid " + event;
    for (const std::string& start : conditions.with) text += " with " + start;
    text += ':';
    for (const std::string& word : words) text += '\t' + word;
    text += '\n';
  }
  return text;
}

}  // namespace checkclaims
