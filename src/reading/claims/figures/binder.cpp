#include "reading/claims/figures/binder.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// "the shooting" in "two victims of the shooting died"
bool is_event_noun(const ChunkedSentence& s, std::size_t at) {
  return s.hit(at, Table::events, Construction::noun) != nullptr;
}

/// Goes left from a word, chunk by chunk, to the phrase that is its subject.
class SubjectSearch {
 public:
  SubjectSearch(const Binder& binder, const ChunkedSentence& sentence,
                std::span<const CountPhrase> counted, std::size_t at)
      : binder_(binder), s_(sentence), counted_(counted), at_(at), i_(at) {}

  Left find() {
    constexpr std::size_t farthest = 24;
    left_.adjacent = true;
    for (std::size_t crossed = 0; crossed < farthest; ++crossed) {
      const std::size_t phrase = binder_.ending(i_);
      const Step step = phrase != no_phrase ? cross(counted_[phrase], phrase) : cross_chunk();
      if (step == Step::found) return left_;
      if (step == Step::nothing) break;
    }
    return {};
  }

 private:
  enum class Step : std::uint8_t { on, found, nothing };
  enum class Agreement : std::uint8_t { open, singular, plural };

  /// A phrase that ends here: the subject, or one that is told in passing.
  Step cross(const CountPhrase& c, std::size_t phrase) {
    // "five people, two of them critically, were hurt"
    const bool aside = c.partitive && i_ + 1 < at_ && is_degree(s_, i_) &&
                       s_.chunks[i_ + 1].kind == ChunkKind::comma;
    if (aside || (c.part && !of_whom(c)) || !agrees(c) || lies_in_a_phrase(c))
      return skip_to(c.first);
    if (another_clause_) return Step::nothing;
    left_.counted = phrase;
    return Step::found;
  }

  /// "97 hostages, of whom at least 34 are dead": the part has a verb of its own.
  bool of_whom(const CountPhrase& c) const {
    const std::size_t before = s_.is(c.first - 1, "adverb") ? c.first - 2 : c.first - 1;
    return left_.auxiliary && left_.adjacent && s_.says(before, "whom");
  }

  Step skip_to(std::size_t chunk) {
    i_ = chunk;
    left_.adjacent = false;
    return Step::on;
  }

  Step cross_chunk() {
    if (i_ == 0) return Step::nothing;
    const std::size_t k = i_ - 1;
    if (const std::size_t around = binder_.starting(k);
        around != no_phrase && counted_[around].last > at_)
      return Step::nothing;  // the word stands in the phrase: "50 injured"
    if (const std::size_t open = opening(k); open != no_phrase)
      return skip_to(open);  // "12 people (four of them children) were killed"
    if (is_auxiliary(k)) return take_auxiliary(k);
    if (is_personal(k)) return Step::nothing;  // "they were killed": who were counted elsewhere
    if (s_.says(k, "including")) return cross_including(k);
    i_ = k;
    if (leads_up(k)) {
      left_.stock |= s_.says(k, "now");
      return Step::on;
    }
    if (s_.is(k, "relative"))
      another_clause_ = false;
    else if (speaks(k))
      another_clause_ = true;
    else if (ends_clause(k))
      return Step::nothing;
    left_.adjacent = false;
    return Step::on;
  }

  bool is_auxiliary(std::size_t k) const {
    return s_.is(k, "be") || s_.is(k, "have") || s_.is(k, "get") || s_.is(k, "modal") ||
           is_copula(k);
  }
  Step take_auxiliary(std::size_t k) {
    left_.auxiliary = true;
    left_.passive |= s_.is(k, "be") || s_.is(k, "get");
    left_.stock |= remains(k);
    if (agreement_ == Agreement::open) agreement_ = agreement_of(k);
    i_ = k;
    return Step::on;
  }

  /// "including the boy killed" tells of the boy alone.
  Step cross_including(std::size_t k) {
    if (!left_.auxiliary && !told_of_all() && s_.chunks[at_ - 1].kind != ChunkKind::comma)
      return Step::nothing;
    left_.adjacent = only_persons(k + 1);  // "left four people, including the gunman, dead"
    i_ = k > 0 && s_.chunks[k - 1].kind == ChunkKind::comma ? k - 1 : k;
    return Step::on;
  }

  bool leads_up(std::size_t k) const {
    if (s_.is(k, "relative") || speaks(k)) return false;
    return s_.is(k, "adverb") || is_degree(s_, k) || s_.is(k, "infinitive") ||
           s_.hit(k, Table::modality) != nullptr || s_.says(k, "been");
  }

  bool ends_clause(std::size_t k) const {
    if (s_.chunks[k].kind == ChunkKind::stop || s_.chunks[k].kind == ChunkKind::quote) return true;
    const Hit* measure = s_.measure(k);
    if (measure == nullptr || may_be_anything(*measure) || is_event_noun(s_, k) || conjoined(k) ||
        s_.hit(k, Table::people) != nullptr)
      return false;
    const bool may_describe =
        left_.auxiliary || s_.view.lexicon.row(*measure)[MeasureField::whereabouts];
    return !may_describe || !describes(k);
  }

  /// "suffered an accident and died": a verb that counts its subject only in company.
  bool may_be_anything(const Hit& measure) const {
    const WordRole& role = s_.view.lexicon.role(measure);
    return role.is(Construction::subject) && !role.with.empty();
  }

  Agreement agreement_of(std::size_t at) const {
    if (s_.says(at, {"has", "is", "was"})) return Agreement::singular;
    if (s_.says(at, {"are", "have", "were"})) return Agreement::plural;
    return Agreement::open;
  }
  bool agrees(const CountPhrase& c) const {
    const auto& low = c.value.hard.low;
    const bool one = low && *low == Decimal::of(1) && c.value.hard.exact();
    if (agreement_ == Agreement::singular)
      return one || c.body || (low && *low == Decimal::of(0)) ||
             c.head == CountPhrase::Head::unknown;
    return agreement_ == Agreement::open || !one;
  }
  /// Behind an aside: "including the driver, killed", "including the driver dead", but not
  /// "including the boy killed".
  bool told_of_all() const {
    const auto& hits = s_.chunks[at_].hits;
    return s_.chunks[at_ - 1].kind == ChunkKind::comma ||
           std::any_of(hits.begin(), hits.end(), [this](const Hit& hit) {
             return hit.table == Table::measures &&
                    s_.view.lexicon.role(hit).is(Construction::state);
           });
  }
  bool only_persons(std::size_t first) const {
    if (at_ > first && s_.is(at_ - 1, "determiner"))
      return false;  // "including the fatally wounded"
    for (std::size_t i = first; i < at_; ++i)
      if (s_.is(i, "preposition") || s_.is(i, "be") || s_.is(i, "have") || s_.is(i, "modal") ||
          s_.measure(i) != nullptr || s_.hit(i, Table::events) != nullptr)
        return false;
    return true;
  }
  /// A pronoun that can be nothing but a subject.
  bool is_personal(std::size_t at) const {
    return s_.says(at, {"he_or_she", "it", "no", "nobody", "none", "they"});
  }
  bool remains(std::size_t at) const { return s_.says(at, {"remain", "remained", "remaining"}); }
  bool is_copula(std::size_t at) const { return remains(at) || s_.says(at, "become"); }
  /// Things inside another phrase: "12 people in three cars were killed".
  bool lies_in_a_phrase(const CountPhrase& c) const {
    return c.head == CountPhrase::Head::unknown && c.first > 0 &&
           (s_.is(c.first - 1, "preposition") || s_.is(c.first - 1, "conjunction"));
  }
  /// Where a closing bracket's bracket opens, nearby; no_phrase for any other chunk.
  std::size_t opening(std::size_t at) const {
    const auto mark = [this](std::size_t k) { return s_.view.tokens[s_.chunks[k].first].mark; };
    if (s_.chunks[at].kind != ChunkKind::stop || mark(at) != ')') return no_phrase;
    for (std::size_t k = at; k-- > 0 && k + 12 > at;)
      if (s_.chunks[k].kind == ChunkKind::stop && mark(k) == '(') return k;
    return no_phrase;
  }
  bool speaks(std::size_t at) const { return s_.says(at, {"past_act", "say", "says", "took"}); }
  /// "33 miners trapped in the mine were rescued": a word right behind a phrase says which are
  /// meant.
  bool describes(std::size_t at) const {
    const auto& hits = s_.chunks[at].hits;
    return binder_.ending(at) != no_phrase &&
           std::any_of(hits.begin(), hits.end(), [this](const Hit& hit) {
             return hit.table == Table::measures &&
                    ((hit.forms & form_participle) != 0 ||
                     s_.view.lexicon.role(hit).is(Construction::state));
           });
  }
  /// "shot and killed", "killed or wounded": one subject for both.
  bool conjoined(std::size_t at) const {
    return at + 1 < s_.chunks.size() && s_.is(at + 1, "conjunction");
  }

  const Binder& binder_;
  const ChunkedSentence& s_;
  std::span<const CountPhrase> counted_;
  const std::size_t at_;  ///< chunk of the word whose subject is wanted
  std::size_t i_;         ///< all from here to it is crossed
  Left left_;
  Agreement agreement_ = Agreement::open;
  bool another_clause_ = false;
};

}  // namespace

bool is_degree(const ChunkedSentence& s, std::size_t at) {
  return s.hit(at, Table::measures, Construction::degree) != nullptr;
}

Binder::Binder(const ChunkedSentence& s, std::span<const CountPhrase> counted)
    : s_(s), counted_(counted) {
  starts_.assign(s.chunks.size() + 1, no_phrase);
  ends_.assign(s.chunks.size() + 1, no_phrase);
  for (std::size_t i = 0; i < counted.size(); ++i) {
    if (counted[i].as_object) starts_[counted[i].first] = i;
    if (counted[i].as_subject) ends_[counted[i].last] = i;
  }
}

std::size_t Binder::object(std::size_t at) const {
  for (std::size_t i = at + 1; i < s_.chunks.size() && i < at + 5; ++i) {
    if (starts_[i] != no_phrase) return starts_[i];
    const bool skipped = s_.is(i, "determiner") || s_.is(i, "adverb") || s_.says(i, "total") ||
                         (s_.says(i, "of") && i > 0 && s_.says(i - 1, "total"));
    if (!skipped) return no_phrase;
  }
  return no_phrase;
}

Left Binder::subject(std::size_t at) const { return SubjectSearch(*this, s_, counted_, at).find(); }

std::vector<std::pair<std::size_t, bool>> Binder::totals(std::size_t at) const {
  std::vector<std::pair<std::size_t, bool>> found;
  bool of_event = false;
  for (std::size_t i = at + 1; i < s_.chunks.size() && i < at + 16; ++i) {
    // "The number killed by the floods that hit Norvia rose to 189": what it is the toll of
    // counts nothing.
    of_event |= s_.is(i, "relative");
    const bool counts =
        s_.measure(i) != nullptr && !is_event_noun(s_, i) && (!of_event || object(i) != no_phrase);
    if (s_.chunks[i].kind == ChunkKind::stop || (i > at + 1 && counts)) break;
    if (starts_[i] == no_phrase) continue;
    const CountPhrase& phrase = counted_[starts_[i]];
    if (phrase.head != CountPhrase::Head::none && phrase.head != CountPhrase::Head::people) break;
    if (s_.says(i - 1, "by")) {
      found.emplace_back(starts_[i], true);
    } else if (!s_.says(i - 1, "from") && is_total(phrase, at)) {  // "from": the older figure
      found.emplace_back(starts_[i], false);
      break;
    }
  }
  return found;
}

/// "toll rose to 12", "the toll is 12", "toll: 12".
bool Binder::is_total(const CountPhrase& c, std::size_t noun) const {
  const std::size_t before = c.first - 1;
  return before == noun || s_.says(before, {"at", "of", "to"}) || s_.is(before, "be") ||
         s_.is(before, "adverb") || s_.chunks[before].kind == ChunkKind::word ||
         verb_bounds(c, noun);
}

/// The verb is in the number's hedge: "the toll in Norvia passed 5,000", "toll in Norvia above
/// 5,000".
bool Binder::verb_bounds(const CountPhrase& c, std::size_t noun) const {
  const std::size_t before = c.first - 1;
  if (c.value.hedge.empty() || s_.is(before, "preposition") || s_.is(before, "conjunction") ||
      s_.is(before, "determiner"))
    return false;
  for (std::size_t i = noun; i < c.first; ++i)
    if (s_.chunks[i].kind == ChunkKind::comma)
      return false;  // "the toll in Norvia, home to about 5,000 soldiers"
  return true;
}

}  // namespace checkclaims
