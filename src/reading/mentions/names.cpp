#include "reading/mentions/names.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/mentions/name_context.hpp"
#include "reading/mentions/name_kinds.hpp"
#include "reading/mentions/name_shapes.hpp"
#include "reading/mentions/name_words.hpp"

namespace checkclaims {

std::vector<std::vector<Marked<NameMention>>> recognise_names(
    std::span<const SentenceView> sentences) {
  return recognise_names(sentences, sentence_words(sentences));
}

std::vector<std::vector<Marked<NameMention>>> recognise_names(
    std::span<const SentenceView> sentences, std::span<const SentenceWords> words) {
  std::vector<std::vector<Marked<NameMention>>> names(sentences.size());
  if (sentences.empty()) return names;
  const ArticleWords book = article_words(sentences, words);
  std::vector<FoundName> found;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const auto base = static_cast<std::uint32_t>(found.size());
    for (Found name : find_names(sentences[s], words[s], book)) {
      if (name.acronym != 0) name.acronym += base;
      found.push_back(found_name(sentences[s], words[s], s, name));
    }
  }
  std::uint32_t kept = 0;
  std::vector<std::uint32_t> place_of(found.size(), 0);  // 1 + index among the names that stay
  for (auto& [name, mention] : settle(sentences, found)) {
    const FoundName& at = found[name];
    if (mention.same_as != 0) mention.same_as = place_of[mention.same_as - 1];
    place_of[name] = ++kept;
    names[at.sentence].push_back({at.found.first, at.found.last, std::move(mention)});
  }
  return names;
}

}  // namespace checkclaims
