#include "reading/mentions/money.hpp"

namespace checkclaims {

bool follows_currency_sign(const SentenceView& sentence, std::uint32_t token) {
  const std::string_view before = sentence.text.substr(0, sentence.tokens[token].span.begin);
  return before.ends_with("$") || before.ends_with("£") || before.ends_with("€");
}

}  // namespace checkclaims
