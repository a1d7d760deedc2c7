#include "reading/claims/figures/frames.hpp"

#include <algorithm>
#include <string>

#include "lexicon/tokenize.hpp"
#include "reading/claims/figures/labels.hpp"
#include "reading/claims/figures/measure_words.hpp"
#include "reading/claims/figures/suicides.hpp"
#include "reading/counts/role_needs.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t no_phrase = SIZE_MAX;

/// What stands between a verb and its subject.
struct Left {
  std::size_t counted = no_phrase;
  bool auxiliary = false;  ///< be, have, get or a modal stands between
  bool passive = false;    ///< be or get does
  bool adjacent = false;   ///< nothing but adverbs and auxiliaries stands between
  bool stock = false;      ///< "currently", "still"
};

/// "critically": of some among the injured.
bool is_degree(const ChunkedSentence& s, std::size_t at) {
  return s.hit(at, Table::measures, "degree") != nullptr;
}

class Binder {
 public:
  Binder(const ChunkedSentence& s, std::span<const CountPhrase> counted)
      : s_(s), counted_(counted) {
    starts_.assign(s.chunks.size() + 1, no_phrase);
    ends_.assign(s.chunks.size() + 1, no_phrase);
    for (std::size_t i = 0; i < counted.size(); ++i) {
      if (counted[i].as_object) starts_[counted[i].first] = i;
      if (counted[i].as_subject) ends_[counted[i].last] = i;
    }
  }

  /// The counted phrase that is the object of a verb at `at`.
  std::size_t object(std::size_t at) const {
    for (std::size_t i = at + 1; i < s_.chunks.size() && i < at + 5; ++i) {
      if (starts_[i] != no_phrase) return starts_[i];
      const bool skipped = s_.is(i, "determiner") || s_.is(i, "adverb") || s_.says(i, "total") ||
                           (s_.says(i, "of") && i > 0 && s_.says(i - 1, "total"));
      if (!skipped) return no_phrase;
    }
    return no_phrase;
  }

  /// The counted phrase that is the subject of a word at `at`.
  Left subject(std::size_t at) const {
    Left left;
    left.adjacent = true;
    std::size_t crossed = 0;
    Agreement agreement = Agreement::open;
    bool another_clause = false;
    for (std::size_t i = at; crossed < 24; ++crossed) {
      if (ends_[i] != no_phrase) {
        const bool aside =
            counted_[ends_[i]].partitive && i + 1 < at && is_degree(s_, i) &&
            s_.chunks[i + 1].kind ==
                ChunkKind::comma;  // "five people, two of them critically, were hurt"
        if (!aside && !counted_[ends_[i]].part && agrees(counted_[ends_[i]], agreement) &&
            !lies_in_a_phrase(counted_[ends_[i]])) {
          if (another_clause) return {};
          left.counted = ends_[i];
          return left;
        }
        i = counted_[ends_[i]].first;
        left.adjacent = false;
        continue;
      }
      if (i == 0) return {};
      const std::size_t k = i - 1;
      const Chunk& chunk = s_.chunks[k];
      if (starts_[k] != no_phrase && counted_[starts_[k]].last > at)
        return {};  // the word stands in the phrase: "50 injured"
      if (const std::size_t open = opening(k);
          open != no_phrase) {  // "12 people (four of them children) were killed"
        i = open;
        left.adjacent = false;
        continue;
      }
      if (s_.is(k, "be") || s_.is(k, "have") || s_.is(k, "get") || s_.is(k, "modal") ||
          is_copula(k)) {
        left.auxiliary = true;
        left.passive |= s_.is(k, "be") || s_.is(k, "get");
        left.stock |= remains(k);
        if (agreement == Agreement::open) agreement = agreement_of(k);
      } else if (is_personal(k)) {
        return {};  // "they were killed": those who were counted elsewhere
      } else if (s_.says(k, "including")) {
        // "including the boy killed"
        if (!left.auxiliary && !told_of_all(at) && s_.chunks[at - 1].kind != ChunkKind::comma)
          return {};
        left.adjacent = only_persons(k + 1, at);  // "left four people, including the gunman, dead"
        i = k > 0 && s_.chunks[k - 1].kind == ChunkKind::comma ? k - 1 : k;
        continue;
      } else if (s_.is(k, "relative")) {
        another_clause = false;
        left.adjacent = false;
      } else if (speaks(k)) {
        another_clause = true;
        left.adjacent = false;
      } else if (s_.is(k, "adverb") || is_degree(s_, k) || s_.is(k, "infinitive") ||
                 s_.hit(k, Table::modality) != nullptr || s_.says(k, "been")) {
        left.stock |= s_.says(k, "now");
      } else if (chunk.kind == ChunkKind::stop || chunk.kind == ChunkKind::quote) {
        return {};
      } else if (const Hit* measure = s_.hit(k, Table::measures);
                 measure != nullptr && !needs_an_event(s_.view.lexicon.role(*measure)) &&
                 !names_event(k) && !conjoined(k) && s_.hit(k, Table::people) == nullptr &&
                 !((left.auxiliary || s_.view.lexicon.row(*measure).flag("whereabouts")) &&
                   describes(k))) {
        return {};
      } else {
        left.adjacent = false;
      }
      i = k;
    }
    return {};
  }

  /// The total that a noun like "toll" announces; `by` numbers are increments.
  std::vector<std::pair<std::size_t, bool>> totals(std::size_t at) const {
    std::vector<std::pair<std::size_t, bool>> found;
    bool of_event = false;
    for (std::size_t i = at + 1; i < s_.chunks.size() && i < at + 16; ++i) {
      // "The number killed by the floods that hit Norvia rose to 189": what it is the toll of
      // counts nothing.
      of_event |= s_.is(i, "relative");
      const bool counts = s_.hit(i, Table::measures) != nullptr && !names_event(i) &&
                          (!of_event || object(i) != no_phrase);
      if (s_.chunks[i].kind == ChunkKind::stop || (i > at + 1 && counts)) break;
      if (starts_[i] == no_phrase) continue;
      const auto& phrase = counted_[starts_[i]];
      const bool bare =
          phrase.head == CountPhrase::Head::none || phrase.head == CountPhrase::Head::people;
      if (!bare) break;
      const std::size_t before = i - 1;
      if (s_.says(before, "by")) {
        found.emplace_back(starts_[i], true);
      } else if (s_.says(before, "from")) {
        continue;  // the older figure
      } else if (before == at || s_.says(before, {"at", "of", "to"}) || s_.is(before, "be") ||
                 s_.is(before, "adverb") || s_.chunks[before].kind == ChunkKind::word ||
                 verb_bounds(phrase, at)) {
        found.emplace_back(starts_[i], false);
        break;
      }
    }
    return found;
  }

  std::size_t starting(std::size_t chunk) const {
    return chunk < starts_.size() ? starts_[chunk] : no_phrase;
  }

 private:
  enum class Agreement : std::uint8_t { open, singular, plural };

  Agreement agreement_of(std::size_t at) const {
    if (s_.says(at, {"has", "is", "was"})) return Agreement::singular;
    if (s_.says(at, {"are", "have", "were"})) return Agreement::plural;
    return Agreement::open;
  }
  static bool agrees(const CountPhrase& c, Agreement agreement) {
    const auto& low = c.value.hard.low;
    const bool one = low && *low == Decimal::of(1) && c.value.hard.exact();
    if (agreement == Agreement::singular)
      return one || c.body || (low && *low == Decimal::of(0)) ||
             c.head == CountPhrase::Head::unknown;
    return agreement == Agreement::open || !one;
  }
  /// "the shooting" in "two victims of the shooting died"
  bool names_event(std::size_t at) const { return s_.hit(at, Table::events, "noun") != nullptr; }
  /// Behind an aside: "including the driver, killed", "including the driver dead", but not
  /// "including the boy killed".
  bool told_of_all(std::size_t at) const {
    const auto& hits = s_.chunks[at].hits;
    return s_.chunks[at - 1].kind == ChunkKind::comma ||
           std::any_of(hits.begin(), hits.end(), [this](const Hit& hit) {
             return hit.table == Table::measures && s_.view.lexicon.role(hit).starts_with("state");
           });
  }
  bool only_persons(std::size_t first, std::size_t last) const {
    if (last > first && s_.is(last - 1, "determiner"))
      return false;  // "including the fatally wounded"
    for (std::size_t i = first; i < last; ++i)
      if (s_.is(i, "preposition") || s_.is(i, "be") || s_.is(i, "have") || s_.is(i, "modal") ||
          s_.hit(i, Table::measures) != nullptr || s_.hit(i, Table::events) != nullptr)
        return false;
    return true;
  }
  /// A pronoun that can be nothing but a subject.
  bool is_personal(std::size_t at) const {
    return s_.says(at, {"he_or_she", "it", "no", "nobody", "none", "they"});
  }
  bool remains(std::size_t at) const { return s_.says(at, {"remain", "remained", "remaining"}); }
  bool is_copula(std::size_t at) const { return remains(at) || s_.says(at, "become"); }
  /// The verb is in the number's hedge: "the toll in Norvia passed 5,000", "toll in Norvia above
  /// 5,000".
  bool verb_bounds(const CountPhrase& c, std::size_t noun) const {
    const std::size_t before = c.first - 1;
    if (c.value.hedge.empty() || s_.is(before, "preposition") || s_.is(before, "conjunction") ||
        s_.is(before, "determiner"))
      return false;
    for (std::size_t i = noun; i < c.first; ++i)
      if (s_.chunks[i].kind == ChunkKind::comma)
        return false;  // "the toll in Norvia, home to about 5,000 soldiers"
    return true;
  }
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
    return ends_[at] != no_phrase && std::any_of(hits.begin(), hits.end(), [this](const Hit& hit) {
             return hit.table == Table::measures &&
                    ((hit.forms & form_participle) != 0 ||
                     s_.view.lexicon.role(hit).starts_with("state"));
           });
  }

  /// "shot and killed", "killed or wounded": one subject for both.
  bool conjoined(std::size_t at) const {
    return at + 1 < s_.chunks.size() && s_.is(at + 1, "conjunction");
  }

  const ChunkedSentence& s_;
  std::span<const CountPhrase> counted_;
  std::vector<std::size_t> starts_, ends_;
};

/// Some of those counted before: "two of them", "two".
bool is_some(const CountPhrase& c) {
  return c.part || c.partitive || c.head == CountPhrase::Head::none;
}

bool counts_one(const CountPhrase& c) {
  return c.value.hard.exact() && *c.value.hard.low == Decimal::of(1);
}

/// Somebody stands behind "at", not a place or a time.
bool aimed_at(const ChunkedSentence& s, std::size_t at) {
  return at < s.chunks.size() &&
         (s.is(at, "pronoun") || s.is(at, "possessive_determiner") || s.says(at, {"him", "them"}));
}

/// "left 90,000 homes in Karel without power": the verb before them says that they are so.
bool left_so(const ChunkedSentence& s, std::size_t phrase, std::span<const CountPhrase> counted,
             const Row& measure) {
  if (phrase == no_phrase || counted[phrase].first == 0) return false;
  const Chunk& verb = s.chunks[counted[phrase].first - 1];
  return verb.kind == ChunkKind::word &&
         lists_word(measure.attribute("left_by"), fold(s.view.words(verb.first, verb.last)));
}

}  // namespace

Frames figure_frames(const ChunkedSentence& s, std::span<const CountPhrase> counted) {
  Frames found;
  std::vector<Frame>& frames = found.frames;
  if (counted.empty()) return found;
  const SkipReason elsewhere = has_measure(s) ? SkipReason::untied : SkipReason::no_measure;
  for (const CountPhrase& c : counted)
    found.unbound.push_back(c.head == CountPhrase::Head::unknown ? SkipReason::other_things
                                                                 : elsewhere);
  const Binder binder(s, counted);
  const auto add = [&](Frame frame, std::string_view role) {
    if (frame.counted == no_phrase) return;
    const CountPhrase& c = counted[frame.counted];
    SkipReason& unbound = found.unbound[frame.counted];
    if (!role.starts_with("noun") && is_alternative(s, frame.trigger, *frame.measure)) {
      if (unbound == SkipReason::untied) unbound = SkipReason::alternative;
      return;
    }
    if (!can_count(*frame.measure, counted, frame.counted, role) ||
        !needs_met(s, role, frame.trigger, c)) {
      if (unbound == SkipReason::untied) unbound = SkipReason::not_of_measure;
      return;
    }
    unbound = SkipReason::claimed;
    const bool known = std::any_of(frames.begin(), frames.end(), [&](const Frame& other) {
      return other.counted == frame.counted && other.measure == frame.measure;
    });
    if (!known) frames.push_back(frame);
  };

  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    for (const Hit& hit : s.chunks[i].hits) {
      if (hit.table != Table::measures) continue;
      std::string_view role = s.view.lexicon.role(hit);
      Frame frame{i, no_phrase, &s.view.lexicon.row(hit), false, false, false, false};
      if (frame.measure->flag("duration") || role == "verb_own") continue;
      if (i > 0 && is_degree(s, i - 1)) frame.degree = i - 1;
      frame.partly = role.find("_partly") != std::string_view::npos || frame.degree != no_phrase;
      // "fatally shot", "mortally wounded": the adverb says what became of them.
      if (const Hit* fate =
              i > 0 && s.is(i - 1, "adverb") ? s.hit(i - 1, Table::measures) : nullptr)
        if (role.starts_with("verb") && s.view.lexicon.role(*fate) == "state") {
          frame.measure = &s.view.lexicon.row(*fate);
          if (needs_an_event(role)) role = "verb";  // "fatally struck"
        }
      // "kept 12 people from seeking refuge": it did not come to that.
      if (i > 0 && s.says(i - 1, "from") && hit.forms == form_gerund) continue;
      // "An officer shot at her".
      if (hit.forms != 0 && i + 1 < s.chunks.size() && s.says(i + 1, "at") && aimed_at(s, i + 2))
        continue;
      if (role.starts_with("verb_self")) {
        if (binder.object(i) != no_phrase && also_takes_objects(s, i, *frame.measure)) continue;
        const Left left = binder.subject(i);
        frame.counted = left.counted;
        frame.passive = true;
        frame.stock = left.stock;
        const bool alone = hit.forms == form_third || hit.forms == (form_third | form_plural);
        if (alone && left.counted != no_phrase && !counts_one(counted[left.counted]) &&
            !counted[left.counted].body)
          continue;  // "94 shelters"
        if (!left.adjacent && dies_by_own_hand(s, i, *frame.measure))
          continue;  // "shot three people and then killed himself"
        const bool finite = (hit.forms & (form_past | form_third | form_base)) != 0 ||
                            left.auxiliary || left.adjacent;
        if (finite) add(frame, role);
      } else if (role.starts_with("verb")) {
        if (i > 0 && (hit.forms & form_third) == 0 &&
            (s.is(i - 1, "article") || s.is(i - 1, "possessive_determiner")))
          continue;  // "the shooting", "a shot"
        frame.counted = binder.object(i);
        if (frame.counted != no_phrase) {
          add(frame, role);
        } else if ((hit.forms & form_participle) != 0) {
          const Left left = binder.subject(i);
          // "Ann Lee shot the guard": a name is who was hit only in the passive.
          if (left.counted != no_phrase && counted[left.counted].named && !left.passive) continue;
          // "25 could be freed and dozens held elsewhere set free": the auxiliary is shared.
          const bool shared = left.counted != no_phrase && !frames.empty() &&
                              frames.back().passive && counted[left.counted].first > 0 &&
                              s.is(counted[left.counted].first - 1, "conjunction") &&
                              s.chunks[frames.back().trigger].segment == s.chunks[i].segment;
          if (left.adjacent || left.auxiliary || shared) {
            frame.counted = left.counted;
            frame.passive = true;
            frame.stock = left.stock;
            add(frame, role);
          }
        }
      } else if (role.starts_with("state")) {
        const Hit* verb =
            s.is(i, "adverb") && i + 1 < s.chunks.size() ? s.hit(i + 1, Table::measures) : nullptr;
        if (verb != nullptr && s.view.lexicon.role(*verb).starts_with("verb"))
          continue;  // the verb's own branch
        if (binder.object(i) != no_phrase && also_takes_objects(s, i, *frame.measure))
          continue;  // "shot dead two guards"
        const Left left = binder.subject(i);
        if (left.adjacent || left.auxiliary || left_so(s, left.counted, counted, *frame.measure)) {
          frame.counted = left.counted;
          frame.passive = true;
          frame.stock = left.stock;
          // "41 of the 120 aboard": these are not all who were.
          if (left.counted == no_phrase || !counted[left.counted].partitive ||
              !frame.measure->flag("whereabouts"))
            add(frame, role);
        }
      } else if (role == "degree") {
        // "Five people were hurt, two of them critically".
        const Left left = binder.subject(i);
        if (!left.adjacent || left.counted == no_phrase || !is_some(counted[left.counted]) ||
            !tells_of(s, *frame.measure))
          continue;
        frame.counted = left.counted;
        frame.degree = i;
        frame.passive = frame.partly = true;
        add(frame, role);
      } else if (role == "noun_total") {
        for (const auto& [total, increment] : binder.totals(i)) {
          frame.counted = total;
          frame.increment = increment;
          add(frame, role);
        }
      } else if (role.starts_with("noun")) {
        frame.loose = role == "noun_loose";
        for (std::size_t c = 0; c < counted.size(); ++c)
          if (counted[c].head == CountPhrase::Head::measure && counted[c].head_chunk == i)
            frame.counted = c;
        if (frame.counted == no_phrase && i + 1 < s.chunks.size() &&
            (role == "noun_to" ? s.says(i + 1, "to") : s.says(i + 1, "of"))) {
          std::size_t at = i + 2;
          while (at < s.chunks.size() && at < i + 5 && binder.starting(at) == no_phrase &&
                 (s.is(at, "determiner") || s.is(at, "adverb") ||
                  s.chunks[at].kind == ChunkKind::comma))
            ++at;
          frame.counted = binder.starting(at);
        }
        add(frame, role);
      }
    }
  }
  add_suicides(s, counted, frames);
  std::erase_if(frames, [counted](const Frame& frame) {
    return counted[frame.counted].told && !counted[frame.counted].named &&
           frame.and_self == no_phrase;
  });
  // A state inside the phrase: "12 wounded soldiers".
  for (std::size_t c = 0; c < counted.size(); ++c)
    for (const std::size_t at : counted[c].states)
      if (const Hit* hit = s.hit(at, Table::measures))
        add({at, c, &s.view.lexicon.row(*hit), false, false, false, true},
            s.view.lexicon.role(*hit));
  // "Deaths: 12"
  for (std::size_t c = 0; c < counted.size(); ++c)
    if (const auto label = label_of(s, counted[c]))
      add({label->first, c, &s.view.lexicon.row(*label->second), false, false, false, false},
          s.view.lexicon.role(*label->second));
  // "two women and a baby were killed": each of them, and three in all.
  for (std::size_t f = 0, size = frames.size(); f < size; ++f) {
    const CountPhrase& sum = counted[frames[f].counted];
    for (std::size_t m = 0; m < sum.members; ++m) {
      Frame member = frames[f];
      member.counted = sum.first_member + m;
      if (counted[member.counted].single) continue;  // "a baby" is no figure beside the sum
      member.member = true;
      add(member, "member");
    }
  }
  // "12 people, including three children, were killed": the part shares the measure.
  for (std::size_t c = 1; c < counted.size(); ++c) {
    // "including a judge": somebody is told, nobody counted.
    if (!counted[c].part || counted[c].single || counted[c].head != CountPhrase::Head::people)
      continue;
    const std::size_t before = counted[c - 1].part ? c - 2 : c - 1;
    const std::size_t whole = counted[c].whole != CountPhrase::no_phrase ? counted[c].whole
                              : c == 1                                   ? 0
                                                                         : before;
    for (std::size_t f = 0; f < frames.size(); ++f)
      if (frames[f].counted == whole) {
        Frame part = frames[f];
        part.counted = c;
        add(part, "part");
      }
  }
  return found;
}

}  // namespace checkclaims
