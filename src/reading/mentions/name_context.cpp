#include "reading/mentions/name_context.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

/// The word before, articles and points of the compass passed over.
struct Before {
  std::uint32_t token = 0;
  bool any = false, direction = false, article = false;
};

Before before(const SentenceWords& words, std::uint32_t first) {
  Before found;
  while (first > 0) {
    --first;
    const bool direction = words.is(first, class_direction);
    if (!direction && !words.is(first, class_determiner))
      return {first, true, found.direction, found.article};
    found.direction |= direction;
    found.article |= !direction;
  }
  return found;
}

/// "President Elin Sand of", "the mayor of": what has such an office is a place.
bool of_an_office(const SentenceView& sentence, const SentenceWords& words, std::uint32_t of) {
  constexpr std::uint32_t longest = 5;  // tokens of title and name
  for (std::uint32_t t = of; t > 0 && t + longest > of; --t) {
    const Token& token = sentence.tokens[t - 1];
    if (const Hit* title = words[t - 1].title; title != nullptr) {
      const Row& row = sentence.lexicon.row(*title);
      return title->last >= t && (row[TitleField::one_of].has("country") || row[TitleField::local]);
    }
    if (token.kind != TokenKind::word || !token.capitalised) return false;
  }
  return false;
}

}  // namespace

void ArticleWords::add_lower(const SentenceView& sentence, std::uint32_t token) {
  if (const WordId word = sentence.tokens[token].word)
    known_lower_[word] = true;
  else
    lower_.add(sentence.word(token));
}

bool ArticleWords::has_lower(const SentenceView& sentence, std::uint32_t token) const {
  const WordId word = sentence.tokens[token].word;
  return word != 0 ? known_lower_[word] : lower_.has(fold(sentence.word(token)));
}

bool has_form_of_demonym(std::string_view word) {
  for (const std::string_view ending :
       {"ian", "ians", "ean", "ese", "ish", "ani", "anis", "ari", "aris"})
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  return false;
}

ArticleWords article_words(std::span<const SentenceView> sentences,
                           std::span<const SentenceWords> words) {
  std::size_t size = 0;
  for (const SentenceView& sentence : sentences) size += sentence.tokens.size();
  ArticleWords written(size, sentences.front().lexicon);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const auto tokens = sentences[s].tokens;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind != TokenKind::word || tokens[i].span.size() < 2) continue;
      if (!tokens[i].capitalised) {
        written.add_lower(sentences[s], i);
      } else if (!words[s].title_case && i > words[s].start &&
                 tokens[i - 1].kind != TokenKind::punctuation) {
        written.add_capital(sentences[s].word(i));
      }
    }
  }
  return written;
}

Votes operator+(const Votes& a, const Votes& b) {
  return {a.person + b.person, a.place + b.place, a.group + b.group, a.body + b.body};
}

Votes votes_for(const SentenceView& sentence, const SentenceWords& words, std::uint32_t first,
                std::uint32_t last) {
  Votes votes;
  constexpr int strong = 3, weak = 1;
  const Before previous = before(words, first);
  if (previous.direction) votes.place += strong;
  if (previous.article) votes.person -= strong;  // "the United Cantons"
  if (previous.any) {
    const std::uint32_t p = previous.token;
    const bool of = sentence.says_small(p, "of");
    if (words.is(p, class_in)) votes.place += strong;
    if (words.is(p, class_at)) votes.place += weak;
    if (words.is(p, class_place_noun) || (of && words.is(p - (p > 0), class_place_noun)))
      votes.place += strong;
    if (of && words.is(p - (p > 0), class_direction)) votes.place += strong;  // "south of Halden"
    if (words.is(p, class_group_before) || (of && words.is(p - (p > 0), class_group_before)))
      votes.group += strong;
    if (words.is(p, class_body_before)) votes.body += strong;
    if (sentence.says_small(p, "by")) votes.group += weak;
    if (of && of_an_office(sentence, words, p)) votes.place += strong;
  }
  std::uint32_t next = last;
  const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
  if (next < size && sentence.tokens[next].kind == TokenKind::possessive) {
    ++next;
    while (words.is(next, class_direction)) ++next, votes.place += weak;
    if (words.is(next, class_country_noun) || (next < size && words[next].body != nullptr))
      votes.place += strong;
    else if (next < size && words[next].title != nullptr)
      votes.place += weak;
    return votes;
  }
  if (words.is(next, class_place_noun)) votes.place += strong;
  if (words.is(next, class_group_after)) votes.group += strong;
  if (words.is(next, class_body_after)) votes.body += strong;
  if (next < size && sentence.tokens[next].mark == ',') {
    ++next;
    if (next + 1 < size && sentence.tokens[next].kind == TokenKind::number &&
        sentence.tokens[next + 1].mark == ',')
      votes.person += strong;
  }
  if (words.is(next, class_after_person)) votes.person += strong;
  if (next < size && words[next].saying != nullptr) votes.person += weak;
  return votes;
}

}  // namespace checkclaims
