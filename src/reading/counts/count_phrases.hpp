#pragma once
#include <span>
#include <vector>

#include "reading/counts/count_phrase.hpp"
#include "reading/mentions/left_out.hpp"

namespace checkclaims {

struct CountPhrases {
  std::vector<CountPhrase> phrases;  ///< sums of coordinated phrases stand at the end
  std::vector<LeftOut> left_out;
};

/// The counted noun phrases of a sentence, in order. Numbers that count no people or
/// things are left out: ages ("Ann, 34,"), money, percentages, parts of a code, ordinals.
/// Behind them stand those who are only told, then the sums of coordinated phrases.
CountPhrases count_phrases(const ChunkedSentence& sentence, std::span<const Mention> mentions);

}  // namespace checkclaims
