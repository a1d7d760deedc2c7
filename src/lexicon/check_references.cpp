#include <algorithm>
#include <map>

#include "checkclaims/nearest.hpp"
#include "lexicon/additions.hpp"
#include "lexicon/field_rules.hpp"
#include "lexicon/table_shape.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_states = 32;   // of one attribute: StateGraph
constexpr std::size_t most_places = 8;    // nested in each other
constexpr std::size_t most_lists = 250;   // Hit::role is a byte
constexpr std::size_t most_rows = 60000;  // Hit::row has two

void expect_row(const AddedRow& added, const Lexicon& lexicon, Table table, std::string_view field,
                std::string_view id) {
  if (lexicon.find(table, id)) return;
  std::vector<std::string_view> ids;
  for (const Row& row : lexicon.rows(table)) ids.push_back(row.id);
  const std::string_view near = nearest(id, ids);
  added.refuse(quoted(field) + " names " + quoted(id) + ", which is not a row of " +
               quoted(name_of(table)) +
               (near.empty() ? "" : ", did you mean " + quoted(near) + "?"));
}

std::string_view attribute_of(std::string_view state) { return state.substr(0, state.find('.')); }

void check_state(const AddedRow& added, const Lexicon& lexicon) {
  const std::string_view own = attribute_of(added.row.id);
  for (const auto& [name, value, kind] : added.row.attributes) {
    const bool thing = name == "subject" || name == "object";
    if (!thing && name != "then" && name != "later") continue;
    for (const std::string_view word : words_of(value)) {
      if (name == "subject" && (word == "person" || word == "any")) continue;
      expect_row(added, lexicon, Table::states, name,
                 thing ? std::string(word) : std::string(own) + '.' + std::string(word));
    }
  }
  const auto rows = lexicon.rows(Table::states);
  const auto states = std::count_if(rows.begin(), rows.end(), [own](const Row& row) {
    return !row[StateField::subject].empty() && attribute_of(row.id) == own;
  });
  if (static_cast<std::size_t>(states) > most_states)
    added.refuse(quoted(own) + " has more than 32 states");
}

/// Chains of containing places must end.
void check_container(const AddedRow& added, const Lexicon& lexicon) {
  std::string_view place = added.row.id;
  for (std::size_t steps = 0; !place.empty(); ++steps) {
    if (steps > most_places)
      added.refuse("the place is inside itself, or nested more than 8 levels deep");
    const auto row = lexicon.find(Table::places, place);
    place = row ? id_of(lexicon.row(Table::places, *row)[PlaceField::in]) : std::string_view();
  }
}

void check_conditions(const AddedRow& added, const Lexicon& lexicon,
                      const TableRow::Conditions& conditions) {
  for (const std::string& people : conditions.of)
    expect_row(added, lexicon, Table::people, "of", people);
  for (const std::string& people : conditions.not_of)
    expect_row(added, lexicon, Table::people, "not_of", people);
  for (const std::string& event : conditions.amid)
    expect_row(added, lexicon, Table::events, "amid", event);
}

}  // namespace

void check_references(std::span<const AddedRow> rows, const Lexicon& lexicon) {
  std::map<Table, std::set<std::pair<std::string, TableRow::Conditions>>> lists;
  for (const AddedRow& added : rows) {
    for (const auto& [name, value, kind] : added.row.attributes)
      if (const FieldRule* rule = field_rule(added.table, name); refers_to_rows(*rule))
        for (const std::string_view id : words_of(value))
          expect_row(added, lexicon, rule->to, name, id);
    for (const TableRow::List& list : added.row.lists) {
      check_conditions(added, lexicon, list.conditions);
      if (lists[added.table].insert(std::pair(list.name, list.conditions)).second &&
          lists[added.table].size() > most_lists / 2)
        added.refuse("more than 125 different lists in one table");
    }
    if (added.table == Table::states) check_state(added, lexicon);
    if (added.table == Table::places) check_container(added, lexicon);
    if (lexicon.rows(added.table).size() > most_rows)
      added.refuse("more rows than a table can have");
  }
}

}  // namespace checkclaims
