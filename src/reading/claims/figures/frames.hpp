#pragma once
#include <optional>
#include <span>
#include <vector>

#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// A measure word bound to the phrase it counts.
struct Frame {
  std::size_t trigger = 0;  ///< chunk of the measure word
  std::size_t counted = 0;  ///< index into the sentence's counted phrases
  const Row* measure = nullptr;
  bool loose = false;      ///< "casualties"
  bool increment = false;  ///< "rose by 5"
  bool stock =
      false;  ///< "currently detained", "remain in hospital": those there are, not those who came
  bool passive = false;  ///< the counted phrase is the subject of the trigger
  bool partly = false;   ///< the word tells of some of those concerned: "in critical condition"
  std::size_t degree = SIZE_MAX;  ///< chunk of "critically"; SIZE_MAX for none
  bool member = false;            ///< the phrase is one of several that are added up
};

struct Frames {
  std::vector<Frame> frames;
  std::vector<SkipReason>
      unbound;  ///< of each counted phrase why no frame has it; `claimed` where one does
};

/// Who did what to how many, by the construction that the measure's row gives to each word:
///
///   killed 12 people · 12 people were killed · 12 people killed    object
///   12 people have died                                            subject
///   12 people are dead · left 12 dead                              state
///   12 deaths · the deaths of 12 people                            noun
///   the release of 12                                              act_noun
///   a death toll of 12 · the toll rose by 5 to 41                  total_noun
Frames figure_frames(const ChunkedSentence& sentence, std::span<const CountPhrase> counted);

}  // namespace checkclaims
