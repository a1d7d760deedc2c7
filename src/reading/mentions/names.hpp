#pragma once
#include <span>
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/mentions/name_words.hpp"
#include "reading/text/sentence.hpp"

namespace checkclaims {

/// The names and demonyms of one article, sentence by sentence, none overlapping
/// within a sentence, longest first where they compete. Looks at the whole article,
/// for a surname alone is known by the full name that came before; `same_as` counts
/// the names of the article in the order given here.
std::vector<std::vector<Marked<NameMention>>> recognise_names(
    std::span<const SentenceView> sentences);
/// The same, where the words of the sentences are known already.
std::vector<std::vector<Marked<NameMention>>> recognise_names(
    std::span<const SentenceView> sentences, std::span<const SentenceWords> words);

}  // namespace checkclaims
