#pragma once
#include <span>
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// An event word of a sentence and what stands around it. The noun phrase covers
/// chunks [first, last), the word itself is at `head`.
struct EventPhrase {
  std::size_t first = 0, last = 0, head = 0;
  EventMention what;
  std::optional<std::size_t> begun_by;  ///< index of the phrase that names what began it
};

/// The words of a sentence that name events, with the agent, target, place and time
/// that their own noun phrase gives:
///
///   "a 7 October, 2023 attack by Hamas"      agent, date
///   "Hamas’s attack on Israel on October 7"  agent, target, date, definite
///   "the war in Gaza"                        place, definite
///   "the mine, which has been under attack"  place: what the relative clause speaks of
///
/// `mentions` are the article's, to which the chunks point; `since` is set for dates only.
std::vector<EventPhrase> recognise_events(const ChunkedSentence& sentence,
                                          std::span<const Mention> mentions);

}  // namespace checkclaims
