#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// A named participant of a clause: a name mention, or a capitalised word that is not in the
/// lexicon.
struct Party {
  std::optional<std::uint32_t> mention;
  Span span;
  bool operator==(const Party&) const = default;
};

/// A relation between two named parties, stated by one clause: a row of the relations table.
struct Predication {
  std::uint16_t row = 0;
  Party first, second;
  bool negated = false;
  bool several = false;  ///< the first party is one of several: "was founded by Sand and Hadid"
  std::optional<std::uint32_t> date;  ///< the date mention of its sentence, if there is exactly one
  Span span;                          ///< the words that state it, both parties included
};

/// An action by or on a named party, as stated by a clause: only its words, which linking compares
/// with those of other articles.
struct Action {
  Party party;
  bool passive = false;  ///< the action was done to the party
  bool negated = false;
  bool planned = false;
  /// The verb is something that is done to one object only once: an accord is signed.
  bool once = false;
  Span verb;
  Span object;                         ///< the noun phrase after the verb; empty if there is none
  std::optional<std::uint32_t> place;  ///< name mention after the verb
  std::optional<std::uint32_t> date;   ///< the date mention after the verb, if there is exactly one
  Span span;
};

/// The logical properties of a relation.
struct RelationLogic {
  std::string id, says;  ///< id of the row, and the words between the parties: "succeeded"
  /// Of the relations of one group only one can hold between two parties; may be empty.
  std::string group;
  bool symmetric = false;
  bool repeats = false;     ///< both parties may do it to each other, on different days
  bool one_first = false;   ///< a second party has only one first party
  bool one_second = false;  ///< a first party has only one second party
  bool place = false;       ///< the second party is a place, which may be part of another
  auto operator<=>(const RelationLogic&) const = default;
};

/// A party after linking.
struct LinkedParty {
  std::string id;  ///< id of the entity, or the party's folded words
  std::string name;
  std::optional<std::uint32_t> entity;  ///< index into Analysis::entities
};

/// A predication after linking.
struct PredicationStatement {
  std::uint32_t relation = 0;  ///< index into Analysis::relations
  LinkedParty first, second;
  bool negated = false, several = false;
  DayRange days;  ///< the days named with it; unbounded if there are none
  DocumentId document{};
  Span span;
};

/// Two articles contradict each other about an action: one party did something and did not do it,
/// or did the opposite; or something that is done only once is said to be done on two days.
struct ActionContrast {
  struct Side {
    DocumentId document{};
    Span span;
    std::string text;  ///< the lemma of the verb, preceded by "not" if it is denied
  };
  LinkedParty party;   ///< who did it; empty for `other_day`, where the agent may not be named
  std::string verb;    ///< only for `other_day`: as written in an article
  std::string object;  ///< the object of the action, in the words of the first side; may be empty
  enum class How : std::uint8_t { denied, opposite, other_day };
  /// One verb, denied once; two verbs that are opposites; one verb, on two days.
  How how = How::denied;
  std::vector<Side> sides;  ///< two
};

}  // namespace checkclaims
