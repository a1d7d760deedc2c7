#pragma once
#include <span>
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/mentions/name_words.hpp"
#include "reading/text/sentence.hpp"

namespace checkclaims {

/// Who is quoted in a sentence: a mark covers the speaker's words ("local health
/// authorities"), its `reach` the bytes that the speaker answers for. `name` indexes
/// `names` as given here. A chain ("the ministry said, citing the police") gives two
/// marks; where reaches nest, the smaller is nearer.
std::vector<Marked<SpeakerMention>> recognise_speakers(const SentenceView& sentence,
                                                       std::span<const Marked<NameMention>> names);
/// The same, where the words of the sentence are known already.
std::vector<Marked<SpeakerMention>> recognise_speakers(const SentenceView& sentence,
                                                       const SentenceWords& words,
                                                       std::span<const Marked<NameMention>> names);

}  // namespace checkclaims
