#include "linking/outcome_sides.hpp"

#include <algorithm>

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

bool name_has(const FoldedNames& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The side or leg of one is nowhere in the other's article.
bool unknown_to(std::span<const LinkedReading> readings, const OutcomeStatement& a,
                const OutcomeStatement& b) {
  const auto& known = readings[index(b.document)].outcomes.stages;
  return std::any_of(a.stages.begin(), a.stages.end(), [&](const std::string& words) {
    return !std::binary_search(known.begin(), known.end(), words);
  });
}

}  // namespace

FoldedNames words_of(const LinkedParty& party) {
  FoldedNames words;
  for (PhraseWord& word : phrase_words(party.name)) words.push_back(std::move(word.folded));
  return words;
}

bool share_one(const FoldedNames& a, const FoldedNames& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& word) { return name_has(b, word); });
}

bool may_be_one(const LinkedParty& one, const LinkedParty& other) {
  if (one.id == other.id) return true;
  const FoldedNames a = words_of(one), b = words_of(other);
  const FoldedNames &less = a.size() <= b.size() ? a : b, &more = a.size() <= b.size() ? b : a;
  return !less.empty() && std::all_of(less.begin(), less.end(), [&](const std::string& word) {
    return name_has(more, word);
  });
}

bool surely_two(const LinkedParty& one, const LinkedParty& other) {
  return one.id != other.id && !share_one(words_of(one), words_of(other));
}

bool stages_differ(std::span<const LinkedReading> readings, const OutcomeStatement& a,
                   const OutcomeStatement& b) {
  const auto differ = [](const FoldedNames& one, const FoldedNames& other) {
    return !one.empty() && !other.empty() && !share_one(one, other);
  };
  return differ(a.stages, b.stages) || differ(a.legs, b.legs) || differ(a.rounds, b.rounds) ||
         unknown_to(readings, a, b) || unknown_to(readings, b, a);
}

}  // namespace checkclaims
