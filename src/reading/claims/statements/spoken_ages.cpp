#include "reading/claims/statements/spoken_ages.hpp"

namespace checkclaims {
namespace {

constexpr std::int64_t youngest = 18, eldest = 120;  // years

bool opens_with_pronoun(const ChunkedSentence& s) {
  return s.is(0, "pronoun") && !s.says(0, {"it", "they", "these"});
}

}  // namespace

std::optional<Amount> age_of_pronoun(const RecognisedSentence& sentence,
                                     const std::span<const Mention> mentions, const Party& before) {
  const ChunkedSentence& s = sentence.chunked;
  const auto row = s.view.lexicon.find(Table::amounts, "age");
  const bool whole =
      s.chunks.size() == 3 || (s.chunks.size() == 4 && s.chunks[3].kind != ChunkKind::word);
  if (!row || !whole || !opens_with_pronoun(s) || !s.says(1, "was")) return std::nullopt;
  const auto* number = number_at(s, 2, mentions);
  if (number == nullptr || number->ordinal || !number->value.hard.exact()) return std::nullopt;
  const Decimal age = *number->value.hard.low;
  if (!age.whole() || age < Decimal::of(youngest) || Decimal::of(eldest) < age) return std::nullopt;
  Amount amount;
  amount.row = *row;
  amount.of = before;
  amount.value = number->value;
  amount.settled = true;
  amount.value_span = s.span(2, 3);
  amount.span = s.span(0, 3);
  return amount;
}

std::optional<Party> person_left(const ChunkedSentence& s, const std::span<const Mention> mentions,
                                 const std::optional<Party>& opening,
                                 const std::optional<Party>& before) {
  if (!opening) return opens_with_pronoun(s) ? before : std::nullopt;
  const auto* name = opening->mention ? if_is<NameMention>(mentions[*opening->mention]) : nullptr;
  return name != nullptr && name->kind == EntityKind::person ? opening : std::nullopt;
}

}  // namespace checkclaims
