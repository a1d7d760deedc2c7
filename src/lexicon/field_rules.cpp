#include "lexicon/field_rules.hpp"

#include <algorithm>
#include <iterator>

namespace checkclaims {
namespace {

struct Field {
  Table table;
  std::string_view attribute;
  bool operator==(const Field&) const = default;
};
struct Reference {
  Field field;
  Table to;
};

constexpr Reference references[] = {
    {{Table::amounts, "then"}, Table::amounts},
    {{Table::amounts, "event"}, Table::events},
    {{Table::places, "in"}, Table::places},
    {{Table::places, "capital_of"}, Table::places},
    {{Table::bodies, "of"}, Table::places},
    {{Table::titles, "not_of"}, Table::places},
    {{Table::titles, "only_of"}, Table::places},
    {{Table::titles, "excludes"}, Table::titles},
    {{Table::measures, "part_of"}, Table::measures},
    {{Table::measures, "loose_measure"}, Table::measures},
    {{Table::measures, "loose_unless"}, Table::measures},
    {{Table::measures, "counted_as"}, Table::measures},
    {{Table::measures, "becomes"}, Table::measures},
    {{Table::measures, "becomes_unless"}, Table::measures},
    {{Table::measures, "without"}, Table::measures},
    {{Table::measures, "drops"}, Table::people},
    {{Table::states, "of_answer"}, Table::states},
    {{Table::states, "shows"}, Table::states},
};
constexpr Field own_texts[] = {
    {Table::measures, "name"},     {Table::measures, "unit"}, {Table::measures, "counts"},
    {Table::events, "family"},     {Table::people, "scope"},  {Table::people, "division"},
    {Table::people, "unit"},       {Table::titles, "office"}, {Table::relations, "says"},
    {Table::relations, "group"},   {Table::amounts, "says"},  {Table::amounts, "link"},
    {Table::amounts, "noun_link"}, {Table::amounts, "idle"},  {Table::amounts, "sign"},
};
constexpr Field own_numbers[] = {{Table::events, "settle"},
                                 {Table::measures, "settle"},
                                 {Table::states, "fades"},
                                 {Table::titles, "tenure"}};
constexpr Bounds days{0, 36525};  // a century
constexpr Field necessary[] = {
    {Table::events, "family"},    {Table::events, "class"},   {Table::events, "ongoing"},
    {Table::measures, "ongoing"}, {Table::measures, "point"},
};
constexpr Table growing[] = {Table::amounts,    Table::bodies, Table::events, Table::measures,
                             Table::name_words, Table::people, Table::places, Table::relations,
                             Table::states,     Table::titles};

template <std::size_t n, class What>
bool among(const What (&all)[n], const What& what) {
  return std::find(std::begin(all), std::end(all), what) != std::end(all);
}

}  // namespace

bool takes_rows(Table table) { return among(growing, table); }

std::optional<Table> refers_to(Table table, std::string_view attribute) {
  for (const Reference& reference : references)
    if (reference.field == Field{table, attribute}) return reference.to;
  return std::nullopt;
}

bool free_text(Table table, std::string_view attribute) {
  return among(own_texts, Field{table, attribute});
}

std::optional<Bounds> free_number(Table table, std::string_view attribute) {
  if (!among(own_numbers, Field{table, attribute})) return std::nullopt;
  return days;
}

bool needed(Table table, std::string_view attribute) {
  return among(necessary, Field{table, attribute});
}

}  // namespace checkclaims
