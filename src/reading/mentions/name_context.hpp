#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "reading/mentions/name_words.hpp"
#include "reading/mentions/word_set.hpp"

namespace checkclaims {

/// How an article writes its words: what tells a name from an ordinary word that
/// stands first in its sentence. Views into the article's text.
class ArticleWords {
 public:
  /// Of an article with so many words, read with that lexicon.
  ArticleWords(std::size_t words, const Lexicon& lexicon)
      : known_lower_(lexicon.word_count() + 1), lower_(words), capital_(words) {}

  void add_lower(const SentenceView& sentence, std::uint32_t token);
  void add_capital(std::string_view word) { capital_.add(word); }

  /// The word of the token, in any case, is written small somewhere.
  bool has_lower(const SentenceView& sentence, std::uint32_t token) const;
  /// Written so, with a capital, where nothing asks for it.
  bool has_capital(std::string_view word) const { return capital_.has(word); }

 private:
  std::vector<bool> known_lower_;  ///< by WordId
  WordSet lower_, capital_;        ///< words that the lexicon does not know; all words
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
