#include "reading/mentions/name_words.hpp"

#include <array>

namespace checkclaims {
namespace {

struct ClassRow {
  std::string_view row;
  std::uint32_t bits;
};

constexpr std::array<ClassRow, 27> name_rows = {{
    {"particle", class_particle},
    {"name_suffix", class_suffix},
    {"body_head", class_body_head},
    {"place_head", class_place_head},
    {"place_first", class_place_first},
    {"of_head", class_of_head},
    {"of_continued", class_of_continued},
    {"people_possessive", class_people},
    {"direction", class_direction},
    {"place_preposition", class_in},
    {"place_preposition_weak", class_at},
    {"place_noun", class_place_noun},
    {"facility", class_facility},
    {"group_noun", class_group_after},
    {"group_noun_before", class_group_before},
    {"body_noun_after", class_body_after},
    {"body_noun_before", class_body_before},
    {"country_noun", class_country_noun},
    {"after_person", class_after_person},
    {"weekday_or_month", class_calendar},
    {"headline_word", class_no_name},
    {"not_name", class_no_name},
    {"ordinary", class_ordinary},
    {"given_name", class_given},
    {"jurisdiction", class_jurisdiction},
    {"modified_noun", class_modified},
    {"attributive_body", class_attributive},
}};

constexpr std::array<ClassRow, 9> function_rows = {{
    {"determiner", class_determiner},
    {"possessive_determiner", class_determiner},
    {"preposition", class_preposition},
    {"be", class_auxiliary},
    {"have", class_auxiliary},
    {"do", class_auxiliary},
    {"modal", class_auxiliary},
    {"negation", class_auxiliary},
    {"adverb", class_adverb},
}};

std::vector<std::uint32_t> bits_of(std::span<const Row> rows, std::span<const ClassRow> classes,
                                   std::uint32_t all) {
  std::vector<std::uint32_t> bits;
  bits.reserve(rows.size());
  for (const Row& row : rows) {
    bits.push_back(all);
    for (const auto& [id, of_row] : classes)
      if (row.id == id) bits.back() |= of_row;
  }
  return bits;
}

/// Capitals prove nothing where all words that could do without have them: a headline,
/// which ends in no full stop.
bool capitals_everywhere(const SentenceView& sentence, const SentenceWords& words) {
  std::uint32_t capital = 0, small = 0;
  for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.kind != TokenKind::word || token.glued ||
        words.is(i, class_function | class_particle))
      continue;
    ++(token.capitalised ? capital : small);
  }
  if (!sentence.tokens.empty() && sentence.tokens.back().mark == '.') return false;
  constexpr std::uint32_t fewest = 4, share = 8;
  return capital + small >= fewest && small * share <= capital;
}

/// Rows of the tables of words -> their bits.
struct WordClasses {
  std::vector<std::uint32_t> name_words, function_words;  ///< by row
};

WordClasses gathered_classes(const Lexicon& lexicon) {
  return {bits_of(lexicon.rows(Table::name_words), name_rows, 0),
          bits_of(lexicon.rows(Table::function_words), function_rows, class_function)};
}

WordClasses word_classes(const Lexicon& lexicon) {
  // Asked for every article: those of the built-in tables are gathered once.
  if (&lexicon == &Lexicon::english()) {
    static const WordClasses english = gathered_classes(lexicon);
    return english;
  }
  return gathered_classes(lexicon);
}

SentenceWords words_of(const SentenceView& sentence, const WordClasses& classes) {
  SentenceWords known(sentence.tokens.size());
  const std::span<KnownWord> words = known.words();
  const auto keep_longest = [](const Hit*& longest, const Hit& hit) {
    if (longest == nullptr || hit.last > longest->last) longest = &hit;
  };
  for (const Hit& hit : sentence.hits) {
    KnownWord& word = words[hit.first];
    switch (hit.table) {
      case Table::function_words:
        // Of "as well as" only the first word is known to be one.
        word.classes |= classes.function_words[hit.row];
        break;
      case Table::name_words: {
        const std::uint32_t bits = classes.name_words[hit.row];
        word.classes |= bits;
        if ((bits & class_facility) != 0) keep_longest(word.facility, hit);
        if (sentence.lexicon.role(hit).is(Construction::body)) keep_longest(word.body, hit);
        break;
      }
      case Table::places:
      case Table::bodies: keep_longest(word.table, hit); break;
      case Table::titles:
        if (sentence.lexicon.role(hit).is(Construction::qualifier))
          word.classes |= class_qualifier;
        else
          keep_longest(word.title, hit);
        break;
      case Table::sayings:
        keep_longest(word.saying, hit);
        words[hit.last - 1].saying_end = &hit;
        break;
      default: break;
    }
  }
  while (known.start < words.size() && sentence.tokens[known.start].kind != TokenKind::word)
    ++known.start;
  known.title_case = capitals_everywhere(sentence, known);
  return known;
}

}  // namespace

std::vector<SentenceWords> sentence_words(std::span<const SentenceView> sentences) {
  std::vector<SentenceWords> words;
  if (sentences.empty()) return words;
  const WordClasses classes = word_classes(sentences.front().lexicon);
  words.reserve(sentences.size());
  for (const SentenceView& sentence : sentences) words.push_back(words_of(sentence, classes));
  return words;
}

}  // namespace checkclaims
