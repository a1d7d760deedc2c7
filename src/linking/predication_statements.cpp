#include "linking/predication_statements.hpp"

namespace checkclaims {

std::vector<RelationLogic> relation_logic(const Lexicon& lexicon) {
  std::vector<RelationLogic> all;
  for (const Row& row : lexicon.rows(Table::relations))
    all.push_back({row.id, std::string(row[RelationField::says]),
                   std::string(row[RelationField::group]), row[RelationField::symmetric],
                   row[RelationField::repeats], row[RelationField::one] == "first",
                   row[RelationField::one] == "second", row[RelationField::place]});
  return all;
}

std::vector<PredicationStatement> predication_statements(std::span<const LinkedReading> readings,
                                                         Parties& parties) {
  std::vector<PredicationStatement> all;
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (const Predication& said : readings[r].predications) {
      PredicationStatement statement;
      statement.relation = said.row;
      statement.first = parties.linked(r, said.first);
      statement.second = parties.linked(r, said.second);
      if (statement.first.id == statement.second.id) continue;
      statement.negated = said.negated;
      statement.several = said.several;
      if (said.date)
        if (const auto* date = if_is<DateMention>(readings[r].mentions[*said.date]))
          statement.days = date->days;
      statement.document = DocumentId{r};
      statement.span = said.span;
      all.push_back(std::move(statement));
    }
  return all;
}

}  // namespace checkclaims
