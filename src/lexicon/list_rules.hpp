#pragma once
#include <span>
#include <string_view>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// One list of words that rows of a table may have. In a file it is a field of the row with all its
/// words, or, for tables that are written like a dictionary, some of the row's `entries`: the field
/// `counts` (in measures) or `as` of an entry has `as`.
struct ListRule {
  Table table;
  std::string_view list;  ///< the name of the field
  std::string_view as;    ///< empty: entries without that field
  Inflection word;
  Construction construction;
};

/// Of one table, in the order of the lists' names.
std::span<const ListRule> list_rules(Table table);

/// Null if the table has no such list.
const ListRule* list_rule(Table table, std::string_view list);
const ListRule* list_rule(Table table, Inflection word, std::string_view as);

/// The field of an entry that says what the word does.
std::string_view construction_field(Table table);

}  // namespace checkclaims
