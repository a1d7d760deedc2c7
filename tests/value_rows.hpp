#pragma once
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "lexicon/tokenize.hpp"
#include "reading/sentence.hpp"

namespace checkclaims {

/// A text as one sentence, with all that a SentenceView points into.
struct OneSentence {
  explicit OneSentence(std::string words)
      : text(std::move(words)),
        tokens(tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &Lexicon::english())),
        hits(Lexicon::english().match(tokens)) {}
  SentenceView view() const { return {text, tokens, hits, Lexicon::english(), BlockKind::body}; }

  std::string text;
  std::vector<Token> tokens;
  std::vector<Hit> hits;
};

/// The rows of a table with their examples, which the lexicon itself does not keep.
inline std::vector<nlohmann::json> rows_with_examples(const std::string& table) {
  std::ifstream file(std::string(CHECKCLAIMS_SOURCE_DIR) + "/src/lexicon/en/" + table + ".json");
  return nlohmann::json::parse(file).at("rows").get<std::vector<nlohmann::json>>();
}

/// Whether a row's own words stand in a sentence.
inline bool has_row(const OneSentence& sentence, Table table, const std::string& id) {
  for (const Hit& hit : sentence.hits)
    if (hit.table == table && Lexicon::english().row(hit).id == id) return true;
  return false;
}

}  // namespace checkclaims
