#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "reading/claims/outcomes/deeds.hpp"
#include "reading/claims/outcomes/matter.hpp"
#include "reading/claims/outcomes/persons.hpp"
#include "reading/syntax/parties.hpp"

namespace checkclaims {

/// Whom a deed befell, or who did it, and the chunks of the phrase that says so. Nobody is `named`
/// where a phrase tells only what he is: "the owner of the quarry".
struct Befallen {
  std::optional<Party> named;
  std::size_t first = 0, last = 0;
};

/// A verdict that two words tell of around whom it is on: "found Ann Berg guilty".
struct Verdict {
  Deed deed;  ///< of the row that the second word tells
  std::optional<Befallen> who;
  std::size_t charges = 0;  ///< chunk behind the second word
};

/// A row about what somebody was charged with.
bool of_charges(const Row& row);

/// Who it is that a deed tells of.
class BefallenReader {
 public:
  BefallenReader(const ChunkedSentence& s, std::span<const Mention> mentions,
                 const PersonThread& people)
      : s_(s), mentions_(mentions), people_(people) {}

  /// Nobody where neither a name, nor a pronoun that stands for one, nor "the owner" tells it.
  std::optional<Befallen> by(const Deed& deed, const Hit& hit) const;
  /// The verdict of a verb like "found"; nothing where no word of a verdict follows.
  std::optional<Verdict> verdict(const Hit& hit) const;

 private:
  std::optional<Befallen> named(const std::optional<PartyPhrase>& party, bool person) const;
  std::optional<Befallen> unnamed(const std::optional<NounPhrase>& phrase) const;
  std::optional<Befallen> meant(std::size_t pronoun, std::size_t end) const;
  std::optional<PartyPhrase> subject_of(const Deed& deed) const;
  std::optional<PartyPhrase> object_of(const Deed& deed, const Hit& hit) const;
  std::optional<PartyPhrase> named_before(std::size_t relative) const;
  std::optional<PartyPhrase> named_behind(std::size_t at) const;
  bool is_person(const Party& party) const;

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
  const PersonThread& people_;
};

/// Adds what a verdict is on, told from a chunk on: "of fraud", "for eight years for fraud"; no
/// words for "of every charge". False where it is told of some of several charges only.
bool take_charges(const ChunkedSentence& s, std::span<const Mention> mentions, const Row& row,
                  std::size_t at, Matter& matter);

}  // namespace checkclaims
