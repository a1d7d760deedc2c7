#include "reading/mentions/table_hits.hpp"

#include <algorithm>

namespace checkclaims {

TableHits::TableHits(const SentenceView& sentence, Table table) : longest_(sentence.tokens.size()) {
  for (const Hit& hit : sentence.hits)
    if (hit.table == table && longest_[hit.first] == nullptr) longest_.set(hit.first, &hit);
}

const Hit* TableHits::at(std::uint32_t token) const { return longest_[token]; }

bool is_mark(const SentenceView& sentence, std::uint32_t token, char mark) {
  return sentence.tokens[token].mark == mark;
}

bool is_glued(const SentenceView& sentence, std::uint32_t token) {
  return sentence.tokens[token].glued;
}

}  // namespace checkclaims
