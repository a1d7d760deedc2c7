#include "reading/mentions/name_shapes.hpp"

namespace checkclaims {
namespace {

/// Verbs and phrases of attribution beside the words make a body of "police" and "officials".
bool speaks(const SentenceView& sentence, const SentenceWords& words, std::uint32_t first,
            std::uint32_t last) {
  constexpr std::uint32_t farthest = 3;
  const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
  std::uint32_t next = last;
  while (next < size && next < last + farthest && words.is(next, class_adverb | class_auxiliary) &&
         words[next].saying == nullptr)
    ++next;
  if (next < size && words[next].saying != nullptr) return true;
  std::uint32_t before = first;
  if (before > 0 && words.is(before - 1, class_determiner)) --before;
  if (before == 0) return false;
  if (words[before - 1].saying_end != nullptr) return true;
  if (before > 1 && sentence.says_small(before - 1, "by") &&
      words[before - 2].saying_end != nullptr)
    return true;
  return before > 1 && words.is(before - 1, class_preposition) &&
         words.is(before - 2, class_attributive);
}

bool gives_place(const Found& before) {
  return before.shape == Shape::table ||
         (before.shape == Shape::plain && !before.titled && before.office.empty());
}

}  // namespace

std::optional<Found> find_body(const SentenceView& sentence, const SentenceWords& words,
                               std::uint32_t first, const Found* before) {
  const std::uint32_t last = words[first].body->last;
  const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
  // The last word decides: a "police officer" is no body, a "police official" speaks for one.
  if (words.is(last, class_modified) && !words.is(last, class_attributive)) return std::nullopt;
  if (last < size && sentence.tokens[last].mark == '-' && sentence.tokens[last].glued)
    return std::nullopt;
  Found body{first, last, Shape::body, nullptr, EntityKind::organization};
  bool placed = false;
  if (body.first > 0 && words.is(body.first - 1, class_jurisdiction) &&
      !words.is(body.first - 1, class_determiner)) {
    --body.first;
    placed = true;
  }
  if (before != nullptr && gives_place(*before)) {
    const bool possessive = before->last + 1 == body.first &&
                            sentence.tokens[before->last].kind == TokenKind::possessive;
    if (before->last == body.first || possessive) {
      body.first = before->first;
      return body;
    }
  }
  const bool named = sentence.tokens[first].capitalised && first > words.start &&
                     last - first > 1 && !words.title_case;
  if (placed || named || speaks(sentence, words, first, last)) return body;
  return std::nullopt;
}

}  // namespace checkclaims
