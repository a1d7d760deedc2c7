#include "lexicon/field_rules.hpp"

#include <algorithm>
#include <iterator>

namespace checkclaims {
namespace {

constexpr Table growing[] = {Table::amounts,    Table::bodies,   Table::events, Table::measures,
                             Table::name_words, Table::outcomes, Table::people, Table::places,
                             Table::relations,  Table::states,   Table::titles};

}  // namespace

bool takes_rows(Table table) {
  return std::find(std::begin(growing), std::end(growing), table) != std::end(growing);
}

Scalar scalar_of(FieldKind kind) {
  return kind == FieldKind::flag     ? Scalar::flag
         : kind == FieldKind::number ? Scalar::number
                                     : Scalar::text;
}

bool refers_to_rows(const FieldRule& rule) {
  return rule.kind == FieldKind::row || rule.kind == FieldKind::rows;
}

}  // namespace checkclaims
