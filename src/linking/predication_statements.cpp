#include "linking/predication_statements.hpp"

#include <map>

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

std::string lower(std::string_view text) {
  std::string folded = one_line(text);
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  return folded;
}

/// Who parties are; those that no name mention tells, by a word that one entity alone ends with.
class Parties {
 public:
  Parties(std::span<const Reading> readings, const EntityLinks& entities) : readings_(readings), entities_(entities) {}

  LinkedParty linked(std::uint32_t reading, const Party& party) {
    if (party.mention && entities_.entity_of[reading][*party.mention] != EntityLinks::none) return of_entity(entities_.entity_of[reading][*party.mention]);
    const std::string words = lower(readings_[reading].document.at(party.span));
    if (by_last_word_.empty()) gather();
    const auto known = by_last_word_.find(words);
    if (known != by_last_word_.end() && known->second != EntityLinks::none) return of_entity(known->second);
    return {"name:" + words, one_line(readings_[reading].document.at(party.span)), std::nullopt};
  }

 private:
  LinkedParty of_entity(std::uint32_t entity) const { return {entities_.entities[entity].id, entities_.entities[entity].name, entity}; }

  void gather() {
    for (std::uint32_t e = 0; e < entities_.entities.size(); ++e)
      for (const std::string& spelling : entities_.entities[e].spellings) {
        const std::string words = lower(spelling);
        const auto [known, is_new] = by_last_word_.emplace(words.substr(words.find_last_of(' ') + 1), e);
        if (!is_new && known->second != e) known->second = EntityLinks::none;
      }
  }

  std::span<const Reading> readings_;
  const EntityLinks& entities_;
  std::map<std::string, std::uint32_t> by_last_word_;
};

}  // namespace

std::vector<RelationLogic> relation_logic(const Lexicon& lexicon) {
  std::vector<RelationLogic> all;
  for (const Row& row : lexicon.rows(Table::relations))
    all.push_back({row.id, std::string(row.attribute("says")), std::string(row.attribute("group")), row.flag("symmetric"), row.flag("repeats"),
                   row.attribute("one") == "first", row.attribute("one") == "second", row.flag("place")});
  return all;
}

std::vector<PredicationStatement> predication_statements(std::span<const Reading> readings, const EntityLinks& entities) {
  Parties parties(readings, entities);
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
        if (const auto* date = std::get_if<DateMention>(&readings[r].mentions[*said.date].what)) statement.days = date->days;
      statement.document = r;
      statement.span = said.span;
      all.push_back(std::move(statement));
    }
  return all;
}

}  // namespace checkclaims
