#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// One that a clause speaks of, by name: a name mention, or a word with a capital that nobody else
/// knows.
struct Party {
  std::optional<std::uint32_t> mention;
  Span span;
  bool operator==(const Party&) const = default;
};

/// What one clause says that one named party is or did to another: a row of the relations table.
struct Predication {
  std::uint16_t row = 0;
  Party first, second;
  bool negated = false;
  bool several = false;  ///< the first party stands beside others: "was founded by Sand and Hadid"
  std::optional<std::uint32_t> date;  ///< date mention of its sentence, where that has one only
  Span span;                          ///< the words that say so, both parties included
};

/// What a clause says that a named party did, or had done to it: the words alone, which
/// linking holds against those of others.
struct Action {
  Party party;
  bool passive = false;  ///< it was done to the party
  bool negated = false;
  bool planned = false;
  bool once = false;  ///< the verb tells what is done to one thing but once: an accord is signed
  Span verb;
  Span object;                         ///< the noun phrase behind the verb; empty where none is
  std::optional<std::uint32_t> place;  ///< name mention behind the verb
  std::optional<std::uint32_t> date;   ///< date mention behind the verb, where there is one only
  Span span;
};

/// How a relation may hold.
struct RelationLogic {
  std::string id, says;  ///< row, and "succeeded": what stands between the parties
  std::string group;     ///< of one group only one relation holds between two; empty = none
  bool symmetric = false;
  bool repeats = false;     ///< both may do it to each other, on other days
  bool one_first = false;   ///< of the second party there is one first party only
  bool one_second = false;  ///< the other way round
  bool place = false;       ///< the second party is a place, which may lie in another
  auto operator<=>(const RelationLogic&) const = default;
};

/// A party among all articles.
struct LinkedParty {
  std::string id;  ///< of the entity, or its folded words
  std::string name;
  std::optional<std::uint32_t> entity;  ///< index into the analysis's entities
};

/// The same among all articles.
struct PredicationStatement {
  std::uint32_t relation = 0;  ///< index into the analysis's relations
  LinkedParty first, second;
  bool negated = false, several = false;
  DayRange days;  ///< named beside it; unbounded where none is
  DocumentId document{};
  Span span;
};

/// Two articles tell that one party did something, and that it did not, or did the opposite; or
/// that what is done but once was done on two days.
struct ActionContrast {
  struct Side {
    DocumentId document{};
    Span span;
    std::string text;  ///< the verb as the dictionary has it, "not" before it where it is denied
  };
  LinkedParty party;   ///< who did it; of `other_day` nobody, for it may be told without
  std::string verb;    ///< of `other_day` alone: as an article writes it
  std::string object;  ///< what it was done to, in the words of the first; may be empty
  enum class How : std::uint8_t { denied, opposite, other_day };
  How how =
      How::denied;  ///< one verb, once denied; two verbs that are opposites; one verb, on two days
  std::vector<Side> sides;  ///< two
};

}  // namespace checkclaims
