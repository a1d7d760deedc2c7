#include "reading/claims/statements/spoken_ages.hpp"

#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

constexpr std::int64_t youngest = 18, eldest = 120;  // years

bool opens_with_pronoun(const ChunkedSentence& s) {
  return s.is(0, "pronoun") && !s.says(0, {"it", "they", "these"});
}

/// Words of the amounts table that begin at a chunk, in that construction; null where there are
/// none.
const Hit* amount_words(const ChunkedSentence& s, std::size_t chunk, Construction wanted) {
  if (chunk >= s.chunks.size()) return nullptr;
  for (const Hit& hit : s.chunks[chunk].begun)
    if (hit.table == Table::amounts && s.view.lexicon.role(hit).is(wanted)) return &hit;
  return nullptr;
}

/// Where the age stands: "She was 84.", "He was 78 years old and", "He died at the age of 83";
/// SIZE_MAX where there is none.
std::size_t age_chunk(const ChunkedSentence& s) {
  const std::size_t size = s.chunks.size();
  const bool whole = size == 3 || (size == 4 && s.chunks[3].kind != ChunkKind::word) ||
                     s.is(3, "conjunction");  // "He was 78 and had been ill"
  if (size > 2 && s.says(1, "was") && (whole || amount_words(s, 3, Construction::old) != nullptr))
    return 2;
  bool died = false;
  for (std::size_t i = 1; i < size; ++i) {
    const Hit* verb = amount_words(s, i, Construction::verb);
    died |= verb != nullptr && s.view.lexicon.row(*verb).id == "death";
    if (const Hit* aged = amount_words(s, i, Construction::aged); died && aged != nullptr)
      return chunk_of(s, aged->last - 1) + 1;
  }
  return SIZE_MAX;
}

}  // namespace

std::optional<Amount> age_of_pronoun(const RecognisedSentence& sentence,
                                     const std::span<const Mention> mentions, const Party& before) {
  const ChunkedSentence& s = sentence.chunked;
  const auto row = s.view.lexicon.find(Table::amounts, "age");
  if (!row || !opens_with_pronoun(s)) return std::nullopt;
  const std::size_t at = age_chunk(s);
  const auto* number = at < s.chunks.size() ? number_at(s, at, mentions) : nullptr;
  if (number == nullptr || number->ordinal || !number->value.hard.exact()) return std::nullopt;
  const Decimal age = *number->value.hard.low;
  if (!age.whole() || age < Decimal::of(youngest) || Decimal::of(eldest) < age) return std::nullopt;
  Amount amount;
  amount.row = *row;
  amount.of = before;
  amount.value = number->value;
  amount.settled = true;
  amount.value_span = s.span(at, at + 1);
  amount.span = s.span(0, at + 1);
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
