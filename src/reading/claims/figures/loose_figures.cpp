#include "reading/claims/figures/loose_figures.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace checkclaims {

void tell_loose_figures(Reading& reading, const Lexicon& lexicon) {
  const auto sentence_of = [&](const Claim& claim) {
    const auto& sentences = reading.document.sentences;
    return std::upper_bound(sentences.begin(), sentences.end(), claim.span.begin,
                            [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; }) -
           sentences.begin();
  };
  std::set<std::pair<std::ptrdiff_t, std::string>> beside;  // sentence, measure
  for (const Claim& claim : reading.claims) beside.emplace(sentence_of(claim), claim.measure);
  for (Claim& claim : reading.claims) {
    auto* figure = std::get_if<Figure>(&claim.what);
    if (figure == nullptr || figure->ambiguous_measure.empty()) continue;
    const Row& measure = lexicon.row(Table::measures, claim.measure);
    if (!beside.contains(
            {sentence_of(claim), std::string(id_of(measure[MeasureField::loose_unless]))}))
      continue;
    claim.measure = measure[MeasureField::loose_measure];
    figure->ambiguous_measure.clear();
  }
}

}  // namespace checkclaims
