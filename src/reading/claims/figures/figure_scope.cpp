#include "reading/claims/figures/figure_scope.hpp"

namespace checkclaims {
namespace {

/// "39,000 Palestinians were killed and 90,000 injured": the last word is no noun of its own.
bool counts_by_adjective(const ChunkedSentence& s, const CountPhrase& phrase) {
  if (phrase.head != CountPhrase::Head::measure) return false;
  const Hit* noun = s.hit(phrase.head_chunk, Table::measures);
  return noun != nullptr && (noun->forms & form_singular) != 0 && (noun->forms & form_plural) != 0;
}

/// How many terms of the scope before also say who these are.
std::size_t terms_shared(const CountPhrase& phrase, const CountPhrase& phrase_before,
                         const Scope& before) {
  const bool anybody =
      phrase.head == CountPhrase::Head::elided && phrase_before.people != nullptr &&
      (*phrase_before.people)[PeopleField::others_anybody];  // "one woman and three others"
  if (!phrase.part && !anybody) return before.terms.size();
  return before.nation ? 1 : 0;
}

}  // namespace

Scope scope_of(const ChunkedSentence& s, const Frame& frame, std::span<const CountPhrase> counted,
               std::span<const Scope> scopes) {
  const CountPhrase& phrase = counted[frame.counted];
  Scope scope = phrase.scope;
  const std::string_view dropped = id_of((*frame.measure)[MeasureField::drops]);
  std::erase_if(scope.terms, [dropped](const std::string& term) { return term == dropped; });
  const bool shares = phrase.head == CountPhrase::Head::elided ||
                      phrase.head == CountPhrase::Head::none || phrase.part ||
                      (scope.terms.empty() && counts_by_adjective(s, phrase));
  if (shares && frame.counted > 0 && !scope.nation) {
    const Scope& before = scopes[frame.counted - 1];
    scope.nation = before.nation;
    const std::size_t shared = terms_shared(phrase, counted[frame.counted - 1], before);
    scope.terms.insert(scope.terms.begin(), before.terms.begin(),
                       before.terms.begin() + static_cast<std::ptrdiff_t>(shared));
    // What the others are, beside two soldiers, no word says.
    if (phrase.people == nullptr && !phrase.part) scope.victims = before.victims;
  }
  return scope;
}

}  // namespace checkclaims
