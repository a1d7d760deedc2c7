#pragma once
#include <string>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/chunks.hpp"

namespace checkclaims {

/// A number and the noun phrase it counts: chunks [first, last).
struct Counted {
  enum class Head : std::uint8_t {
    none,     ///< "12" alone
    people,   ///< a noun of the people table or a demonym
    elided,   ///< "12 others": who, the figure before says
    measure,  ///< the measure's own noun: "12 deaths"
    unknown,  ///< any other noun
  };
  std::size_t first = 0, last = 0, number = 0;
  Head head = Head::none;
  std::size_t head_chunk = 0;     ///< where the head stands, for head other than none
  const Row* people = nullptr;    ///< row of the people table, for head people
  Scope scope;
  std::vector<std::size_t> states;  ///< chunks inside that say a state: "12 wounded soldiers"
  bool part = false;              ///< "including three children": of the figure before
  bool partitive = false;         ///< "four of them": of those counted elsewhere
  bool additional = false;        ///< "another 12", "12 more": not a total
};

/// The counted noun phrases of a sentence, in order. Numbers that count no people or
/// things are left out: ages ("Ann, 34,"), money, percentages, parts of a code, ordinals.
std::vector<Counted> counted_phrases(const ChunkedSentence& sentence, std::span<const Mention> mentions);

}  // namespace checkclaims
