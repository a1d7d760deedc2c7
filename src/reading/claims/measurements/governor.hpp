#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/claims/measurements/number_phrase.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {

/// What the sentence says of a counted phrase.
struct Governor {
  Hit verb;                          ///< its tokens; empty (first == last) where there is none
  std::optional<Clause> clause;      ///< around the verb
  bool says = false;                 ///< a verb of saying: "confirmed 212 cases"
  bool moves = false;                ///< a verb of going up and down
  bool reaches = false;              ///< a verb of having a value: "reached", "hit"
  bool wants = false;                ///< a verb of asking, wanting, expecting
  bool holds = true;                 ///< of a state, or there is no verb
  std::size_t attribute = SIZE_MAX;  ///< chunk of "turnout" of "turnout was 62 percent"
  bool of_noun = false;              ///< the attribute stands before "of": "a fine of 12 dollars"
  std::uint8_t link = Lexicon::no_cue;  ///< cue of the preposition before: "to" of "rose to"
};

/// The verb that governs the phrase, and the noun whose value it is.
Governor governor_of(const ChunkedSentence& sentence, const NumberPhrase& phrase);

}  // namespace checkclaims
