#include "lexicon/self_test/reader.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/mentions/names.hpp"

namespace checkclaims {

OneSentence::OneSentence(std::string words, const Lexicon& known)
    : text(std::move(words)),
      lexicon(known),
      tokens(tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &lexicon)),
      hits(lexicon.match(tokens)) {}

bool OneSentence::has_row(Table table, std::string_view id) const {
  return std::any_of(
             hits.begin(), hits.end(),
             [&](const Hit& hit) { return hit.table == table && lexicon.row(hit).id == id; }) ||
         (table == Table::cues &&
          std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
            return lexicon.cue(token.word) == lexicon.find(table, id);
          }));
}

std::vector<NameMention> OneSentence::names() const {
  std::vector<NameMention> found;
  const SentenceView one = view();
  const auto sentences = recognise_names({&one, 1});
  for (const auto& name : sentences.at(0)) found.push_back(name.what);
  return found;
}

Analysis read_alone(const std::string& text, const Lexicon& lexicon) {
  AnalyseOptions options;
  options.jobs = 1;
  options.keep_mentions = true;
  options.lexicon = &lexicon;
  return link(read_each({{"a.txt", text}}, options), options);
}

}  // namespace checkclaims
