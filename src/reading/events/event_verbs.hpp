#pragma once
#include <span>
#include <string_view>

#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// A verb that tells of an event only together with what it befalls or what does it:
///
///   the airliner went down        the things of `crash`
///   a missile hit the station     those of `attack`
///   the bus was hit by a train    those of `crash`: behind "by" stands what did it
///   shares went down              nothing
///
/// `hit` is an entry of the events table, in any role.
bool tells_of_thing(const SentenceView& sentence, const Hit& hit);

/// The verb that tells by what harm came to those who are counted behind it, in a participle or a
/// second verb: "exploded" of "The rig exploded and sank on 20 April, killing 11". `first` is the
/// chunk with which they begin; null where no verb tells.
const Hit* verb_of_harm(const ChunkedSentence& sentence, std::size_t first);

/// The event that such a verb tells, where and when as the words from it to the chunk `first` say.
EventMention event_told_by(const ChunkedSentence& sentence, const Hit& verb, std::size_t first,
                           std::span<const Mention> mentions);

/// "killing 12 people": a verb with those whom it killed, not "the killing of 12".
bool is_killing_verb(const ChunkedSentence& sentence, const Hit& hit);

}  // namespace checkclaims
