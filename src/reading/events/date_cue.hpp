#pragma once
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// What the words that a date belongs to tell of that day.
enum class DateCue : std::uint8_t {
  none,    ///< nothing that is known
  event,   ///< "was shot on Friday", "a fire broke out on Friday"
  shared,  ///< "was arrested in connection with the shooting on Friday": either of them
  loose,   ///< "died on Friday": perhaps days later
  said,    ///< "police said on Friday"
  after,   ///< "was charged on Friday", "in critical condition Friday": what follows an event
  ahead,   ///< "will appear in court on Friday"
};

/// Of the date at a chunk: that of the nearest verb or noun before it in its clause, or of the
/// first one behind it where it opens the clause. A noun that only completes a verb ("died from
/// his wounds on Friday") leaves the day to the verb.
DateCue date_cue(const ChunkedSentence& sentence, std::size_t date);

/// The clause tells the event itself with the date or the place at a chunk: its verb, or a noun of
/// it with no other verb between, stands before it ("was shot near Vell on Friday"), or right
/// behind it ("Friday's shooting"). Unlike "vigils on Friday for those who were shot" and "treated
/// at a hospital in Vell", and unlike what words of another family than that of `kind` tell ("the
/// rig sank on Thursday" of its explosion).
bool tells_event_with(const ChunkedSentence& sentence, std::size_t chunk, const Row& kind);

/// Of a single word, whatever stands around it.
DateCue word_cue(const ChunkedSentence& sentence, std::size_t chunk);

}  // namespace checkclaims
