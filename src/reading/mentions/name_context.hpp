#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "reading/mentions/name_words.hpp"

namespace checkclaims {

/// How an article writes its words: what tells a name from an ordinary word that
/// stands first in its sentence. Views into the article's text.
struct ArticleWords {
  std::vector<std::string_view> lower;  ///< written small somewhere, sorted
  std::vector<std::string_view>
      capital;  ///< written with a capital where nothing asks for it, sorted

  bool has_lower(std::string_view word) const;  ///< `word` as written; its case is folded
  bool has_capital(std::string_view word) const;
};
ArticleWords article_words(std::span<const SentenceView> sentences,
                           std::span<const SentenceWords> words);

/// "Norvian", "Velmari": ends as a demonym does, whatever it may be formed from.
bool has_form_of_demonym(std::string_view word);

/// How often the words around a name say what it is.
struct Votes {
  int person = 0, place = 0, group = 0, body = 0;
};
Votes operator+(const Votes& a, const Votes& b);
/// What the words around tokens [first, last) say of them.
Votes votes_for(const SentenceView& sentence, const SentenceWords& words, std::uint32_t first,
                std::uint32_t last);

}  // namespace checkclaims
