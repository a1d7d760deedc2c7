#include "reading/mentions/name_shapes.hpp"

namespace checkclaims {
namespace {

/// Abbreviations whose full stop ends no sentence: "F." in "John F. Kennedy", "St.".
bool abbreviates(const SentenceView& sentence, const SentenceWords& words, std::uint32_t token) {
  return sentence.tokens[token].span.size() == 1 ||
         words.is(token, class_place_first | class_suffix);
}

bool capital_word(const SentenceView& sentence, std::uint32_t token) {
  return token < sentence.tokens.size() && sentence.tokens[token].kind == TokenKind::word &&
         sentence.tokens[token].capitalised;
}

bool glued_word(const SentenceView& sentence, std::uint32_t token) {
  return token < sentence.tokens.size() && sentence.tokens[token].kind == TokenKind::word &&
         sentence.tokens[token].glued;
}

/// "Israel-Hamas" are two names, for each is known by itself; "Al-Thani" is one.
bool joins_two_names(const SentenceView& sentence, const SentenceWords& words,
                     const ArticleWords& book, std::uint32_t hyphen) {
  const auto known = [&](std::uint32_t token) {
    return words[token].table != nullptr || (!words.is(token, class_particle | class_given) &&
                                             book.has_capital(sentence.word(token)));
  };
  return known(hyphen - 1) && known(hyphen + 1);
}

}  // namespace

bool nameable(const SentenceView& sentence, const SentenceWords& words, std::uint32_t token) {
  if (!capital_word(sentence, token)) return false;
  if (words[token].table != nullptr) return true;
  if (sentence.tokens[token].span.size() == 1)  // an initial
    return token + 2 < sentence.tokens.size() && sentence.tokens[token + 1].mark == '.';
  if (words.is(token, class_calendar) || words.is(token, class_no_name)) return false;
  return !words.is(token, class_function) || words.is(token, class_particle);
}

std::uint32_t run_end(const SentenceView& sentence, const SentenceWords& words,
                      const ArticleWords& book, std::uint32_t first) {
  const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
  bool of = false;
  std::uint32_t i = words[first].table != nullptr ? words[first].table->last : first + 1;
  while (i < size) {
    const Token& token = sentence.tokens[i];
    if (words[i].table != nullptr && token.capitalised) {
      i = words[i].table->last;
    } else if (nameable(sentence, words, i) ||
               (capital_word(sentence, i) && words.is(i, class_no_name) && token.span.size() > 1 &&
                !words.title_case)) {
      ++i;
    } else if (capital_word(sentence, i) && words.is(i, class_calendar) &&
               words.is(i - 1, class_given)) {
      ++i;  // "Theresa May"
    } else if (words.is(i, class_particle) && !token.capitalised &&
               nameable(sentence, words, i + 1)) {
      i += 2;
    } else if (words.is(i, class_particle) && i + 2 < size && sentence.tokens[i + 1].mark == '-' &&
               sentence.tokens[i + 1].glued && capital_word(sentence, i + 2)) {
      i += 3;
    } else if (token.mark == '-' && token.glued && glued_word(sentence, i + 1) &&
               capital_word(sentence, i + 1) && !joins_two_names(sentence, words, book, i)) {
      i += 2;
    } else if (token.mark == '.' && token.glued && abbreviates(sentence, words, i - 1) &&
               nameable(sentence, words, i + 1)) {
      i += 2;
    } else if (token.mark == '\'' && token.glued && glued_word(sentence, i + 1) &&
               (sentence.tokens[i - 1].span.size() == 1 || !capital_word(sentence, i + 1))) {
      i += 2;
    } else if (token.kind == TokenKind::possessive && words.is(i - 1, class_people) &&
               nameable(sentence, words, i + 1)) {
      i += 2;
    } else if (sentence.says_small(i, "of") && words.is(i - 1, class_of_head)) {
      const std::uint32_t next = i + 1 + (words.is(i + 1, class_determiner) ? 1 : 0);
      if (!nameable(sentence, words, next)) break;
      of = true;
      i = next + 1;
    } else if ((token.mark == '&' ||
                (of && sentence.says_small(i, "and") && words.is(i + 1, class_of_continued))) &&
               nameable(sentence, words, i + 1)) {
      i += 2;
    } else {
      break;
    }
  }
  return i;
}

}  // namespace checkclaims
