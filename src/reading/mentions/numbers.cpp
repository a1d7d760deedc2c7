#include "reading/mentions/numbers.hpp"

#include "reading/mentions/hedges.hpp"

namespace checkclaims {

std::vector<Marked<NumberMention>> recognise_numbers(const SentenceView& sentence) {
  return recognise_numbers(sentence, NumberTables(sentence));
}

std::vector<Marked<NumberMention>> recognise_numbers(const SentenceView& sentence,
                                                     const NumberTables& tables) {
  if (tables.no_numbers()) return {};
  const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
  std::vector<Marked<NumberMention>> marks;
  for (std::uint32_t at = 0; at < size;) {
    const auto hedged = read_hedged(sentence, tables, at);
    if (!hedged) {
      // Words that make no number together must not make one in part: "two hundred
      // million billion" is not a billion.
      const std::uint32_t end = end_of_number_words(sentence, tables, at);
      at = end > at ? end : at + 1;
      continue;
    }
    NumberMention number{bounded(*hedged, Grain::whole),
                         hedged->quantity.kind == QuantityWords::Kind::ordinal};
    number.value.text = std::string(sentence.words(hedged->first, hedged->last));
    marks.push_back({hedged->first, hedged->last, std::move(number)});
    at = hedged->last;
  }
  return marks;
}

}  // namespace checkclaims
