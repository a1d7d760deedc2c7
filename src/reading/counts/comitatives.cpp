#include "reading/counts/comitatives.hpp"

#include "reading/counts/coordination.hpp"

namespace checkclaims {
namespace {

/// Where "along with" begins before a phrase; the phrase's own first chunk where nothing like it
/// does.
std::size_t company_of(const ChunkedSentence& s, const CountPhrase& phrase) {
  std::size_t with = phrase.first;
  if (with > 0 && s.is(with - 1, "possessive_determiner")) --with;
  if (with > 0 && s.says(with - 1, "along_with")) return with - 1;
  return with > 1 && s.says(with - 1, "with") && s.says(with - 2, "together") ? with - 2
                                                                              : phrase.first;
}

/// A verb in the passive, and nothing that begins another clause, stands in [first, last).
bool befell(const ChunkedSentence& s, std::size_t first, std::size_t last) {
  bool auxiliary = false, verb = false;
  for (std::size_t i = first; i < last; ++i) {
    if (s.chunks[i].kind == ChunkKind::stop || s.chunks[i].kind == ChunkKind::quote ||
        s.is(i, "conjunction") || s.is(i, "relative"))
      return false;
    auxiliary |= s.is(i, "be");
    const Hit* measure = s.hit(i, Table::measures);
    verb |= auxiliary && measure != nullptr && (measure->forms & form_participle) != 0;
  }
  return verb;
}

}  // namespace

void add_comitatives(const ChunkedSentence& s, std::vector<CountPhrase>& phrases) {
  const std::size_t size = phrases.size();
  for (std::size_t with = 0; with < size; ++with) {
    const std::size_t company = company_of(s, phrases[with]);
    if (company == phrases[with].first || !can_be_added(phrases[with])) continue;
    const CountPhrase* subject =
        nullptr;  // the nearest before; of two that end there the sum, which stands behind
    for (std::size_t i = 0; i < size; ++i)
      if (phrases[i].as_subject && phrases[i].last <= company &&
          (subject == nullptr || subject->last <= phrases[i].last))
        subject = &phrases[i];
    if (subject == nullptr || !can_be_added(*subject) || !befell(s, subject->last, company))
      continue;
    CountPhrase all = *subject;
    all.number_last = phrases[with].last;
    all.value.hard = all.value.soft = all.value.possible = Interval::exactly(
        Decimal{all.value.hard.low->thousandths + phrases[with].value.hard.low->thousandths});
    all.value.text =
        std::string(s.view.words(s.chunks[all.number].first, s.chunks[all.number_last - 1].last));
    all.scope = {};
    all.people = nullptr;
    all.members = 0;
    all.body = true;  // "was": the verb agrees with the subject alone
    all.as_object = false;
    phrases.push_back(std::move(all));
  }
}

}  // namespace checkclaims
