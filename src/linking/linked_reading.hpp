#pragma once
#include <vector>

#include "checkclaims/claim.hpp"

namespace checkclaims {

/// One article during linking: its reading, with claims to which linking adds.
struct LinkedReading {
  Document document;
  std::vector<Mention> mentions;
  std::vector<LinkedClaim> claims;
  std::vector<OrderStatement> orders;
  std::vector<Predication> predications;
  std::vector<Action> actions;
  std::vector<Amount> amounts;
  Outcomes outcomes;
  Statements statements;
  ArticleClues clues;
};

/// Each reading with its claims as they were read. The order is kept.
std::vector<LinkedReading> begin_linking(std::vector<Reading> readings);

}  // namespace checkclaims
