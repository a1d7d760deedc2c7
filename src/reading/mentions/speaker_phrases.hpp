#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/mentions/name_words.hpp"
#include "reading/text/sentence.hpp"

namespace checkclaims {

/// Words [first, last) that name who speaks: "spokesman for the ministry", "Gaza health
/// authorities". Empty where first == last.
struct SpeakerPhrase {
  std::uint32_t first = 0, last = 0;
  std::uint32_t opening = 0;  ///< where "the figures from" before it begin; else `first`
  std::optional<std::uint32_t> name = {};  ///< index of the name mention that identifies it
  bool noun = false;                       ///< its last word is one for people or bodies that speak
  bool people = false;                     ///< it has a noun for people
  bool figures = false;                    ///< "figures from ...", "the report"
  bool pronoun = false;
  bool empty() const { return first == last; }
};

/// A sentence as the search for speakers sees it.
struct SpeakerContext {
  const SentenceView& sentence;
  const SentenceWords& words;
  std::span<const Marked<NameMention>> names;
  ByToken<std::uint32_t> name_at;  ///< by token: 1 + index of the name that covers it; 0 = none
  ByToken<bool> titled;            ///< by token: part of a title ("Secretary of State")

  std::uint32_t size() const { return static_cast<std::uint32_t>(sentence.tokens.size()); }
  char mark(std::uint32_t token) const {
    return token < size() ? sentence.tokens[token].mark : '.';
  }
  bool word(std::uint32_t token) const { return sentence.tokens[token].kind == TokenKind::word; }
  /// The hit of the sayings table that starts at `token` with this role; null where there is none.
  const Hit* saying(std::uint32_t token, Construction wanted) const;
};
SpeakerContext speaker_context(const SentenceView& sentence, const SentenceWords& words,
                               std::span<const Marked<NameMention>> names);

/// The phrase that begins at `first`, articles and "figures from" passed over.
SpeakerPhrase phrase_from(const SpeakerContext& context, std::uint32_t first);
/// The phrase that ends before `last`.
SpeakerPhrase phrase_until(const SpeakerContext& context, std::uint32_t last);

}  // namespace checkclaims
