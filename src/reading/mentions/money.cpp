#include "reading/mentions/money.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// The noun of a kind of money that begins at a token.
const Hit* currency_noun(const SentenceView& s, std::uint32_t token) {
  if (!s.tables.has(Table::amounts)) return nullptr;
  for (const Hit& hit : s.hits_from(token, token + 1))
    if (hit.table == Table::amounts && s.lexicon.role(hit).is(Construction::noun) &&
        s.lexicon.row(hit).id.starts_with("currency."))
      return &hit;
  return nullptr;
}

}  // namespace

bool follows_currency_sign(const SentenceView& sentence, std::uint32_t token) {
  const std::string_view before = sentence.text.substr(0, sentence.tokens[token].span.begin);
  return before.ends_with("$") || before.ends_with("£") || before.ends_with("€");
}

std::optional<Money> money_at(const SentenceView& s, std::uint32_t first, std::uint32_t last) {
  Money money{0, s.tokens.span(first, last), last};
  if (const Hit* noun = currency_noun(s, last); noun != nullptr) {
    money.row = noun->row;
    money.last = noun->last;
    money.words.end = s.tokens[noun->last - 1].span.end;
    return money;
  }
  const std::string_view number = s.words(first, last);
  const std::string_view before = s.text.substr(0, money.words.begin);
  const std::string_view code = first > 0 ? s.word(first - 1) : std::string_view();
  std::uint16_t row = 0;
  for (const Row& known : s.lexicon.rows(Table::amounts)) {
    const std::string_view sign = known[AmountField::sign];
    money.row = row++;
    if (code.size() == 3 && known[AmountField::code] == code) {
      money.words.begin = s.tokens[first - 1].span.begin;
      return money;
    }
    if (sign.empty()) continue;
    const bool stands_before = before.ends_with(sign);
    if (!stands_before && number.find(sign) == std::string_view::npos) continue;
    if (stands_before) money.words.begin -= static_cast<std::uint32_t>(sign.size());
    return money;
  }
  return std::nullopt;
}

bool is_percentage(const SentenceView& s, std::uint32_t first, std::uint32_t last) {
  const auto hits = s.hits_from(first, last + 1);
  return std::any_of(hits.begin(), hits.end(), [&s](const Hit& hit) {
    return hit.table == Table::units && s.lexicon.row(hit)[UnitField::kind] == "percent";
  });
}

}  // namespace checkclaims
