#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// A noun phrase that says how many: chunks [first, last). Most begin with a number; "a man"
/// counts one, "no one" none, "a man and his two sons" three.
struct CountPhrase {
  enum class Head : std::uint8_t {
    none,     ///< "12" alone
    people,   ///< a noun of the people table or a demonym
    elided,   ///< "12 others": who, the figure before says
    measure,  ///< the measure's own noun: "12 deaths"
    unknown,  ///< any other noun
  };
  static constexpr std::size_t no_phrase = SIZE_MAX;
  std::size_t first = 0, last = 0;
  std::size_t number = 0, number_last = 1;  ///< the chunks that say how many
  Value value;                              ///< how many, `unit` empty
  Head head = Head::none;
  std::size_t head_chunk = 0;   ///< where the head stands, for head other than none
  const Row* people = nullptr;  ///< row of the people table, for head people
  Scope scope;
  std::vector<std::size_t> states;  ///< chunks inside that say a state: "12 wounded soldiers"
  bool part = false;                ///< "including three children": of the figure before
  bool closed = false;              ///< of a part: those told with it are all there are
  std::size_t whole = no_phrase;    ///< of a part: the phrase it is a part of, where that is clear
  bool partitive = false;           ///< "four of them": of those counted elsewhere
  bool additional = false;          ///< "another 12", "12 more": not a total
  bool other = false;               ///< "three other men": apart from those counted before
  bool rest = false;                ///< "the other 69 people": those counted before are left out
  bool single = false;              ///< "a man": nobody said that there was only one
  bool coordinated = false;         ///< "two women and ...": others are counted with them
  bool named = false;       ///< "Ann Lee", "his driver": one person, told for the first time
  bool possessed = false;   ///< "her two children": of somebody counted before
  bool body = false;        ///< "a 12-strong crew", "a fourth victim": one that tells of many
  bool told = false;        ///< "his wife", "Ann Lee, 34,": one who is told, not counted
  std::size_t members = 0;  ///< of a sum: how many phrases before it in the list are added up...
  std::size_t first_member = 0;              ///< ...and the first of them
  bool as_object = true, as_subject = true;  ///< of a sum: where it may stand to its verb
};

/// Those of a row of the people table. How the row divides people is left open.
inline void count_those_of(Scope& scope, const Row& row) {
  scope.victims = row[PeopleField::victims];
  if (!row[PeopleField::scope].empty()) scope.terms = {std::string(row[PeopleField::scope])};
}

}  // namespace checkclaims
