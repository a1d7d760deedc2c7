#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// A noun with what belongs to it: chunks [first, last).
struct NounPhrase {
  std::size_t first = 0, last = 0;
  std::size_t head = 0;  ///< chunk of the noun itself: "minister" of "the minister of trade"
  std::optional<std::uint32_t>
      name;              ///< name mention that is the head, or stands in apposition to it
  bool pronoun = false;  ///< "she", "it": stands for something named elsewhere
  bool none = false;     ///< "no minister", "neither side": nobody
};

/// Who does what to whom, around a verb of a table. Active and passive come out alike:
///
///   Norvia struck the port · the port was struck by Norvia     agent Norvia, patient the port
///   the offer was not accepted · no offer was accepted          patient the offer, negated
///   the council failed to pass the bill                         attempted
struct Clause {
  std::size_t first = 0, last = 0;  ///< chunks of the verb, auxiliaries included
  std::optional<NounPhrase> agent, patient;
  bool passive = false;
  bool negated = false;    ///< "did not", "never", "no offer was"
  bool attempted = false;  ///< "tried to", "failed to", "refused to": not done, as far as is told
  Modality modality = Modality::asserted;  ///< asserted, planned, hypothetical or denied; speakers
                                           ///< are not looked at
};

/// The clause of the verb that stands in tokens [hit.first, hit.last); `hit.forms` tell
/// whether it can be a participle. Nothing where the word cannot be a verb there: "a passed
/// ball", "the elected mayor".
std::optional<Clause> clause_at(const ChunkedSentence& sentence, const Hit& hit);

/// The phrase that ends before, or begins at, a chunk; nothing where no noun does.
std::optional<NounPhrase> noun_phrase_before(const ChunkedSentence& sentence, std::size_t chunk);
std::optional<NounPhrase> noun_phrase_at(const ChunkedSentence& sentence, std::size_t chunk);

/// "the council rejected": a verb of the past, which right behind a noun ends its phrase.
bool is_past_verb(const ChunkedSentence& sentence, std::size_t chunk);

/// "said", "announced": a verb of saying; what follows is a clause of its own.
bool is_saying(const ChunkedSentence& sentence, std::size_t chunk);

/// "as of Tuesday", "by Tuesday", "in the week to Sunday": up to the date of the chunk is counted.
bool counts_to_date(const ChunkedSentence& sentence, std::size_t date);

/// The chunk that holds a token.
std::size_t chunk_of(const ChunkedSentence& sentence, std::uint32_t token);

}  // namespace checkclaims
