#include "reading/claims/figures/frames.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "lexicon/tokenize.hpp"
#include "reading/claims/figures/binder.hpp"
#include "reading/claims/figures/labels.hpp"
#include "reading/claims/figures/measure_words.hpp"
#include "reading/counts/role_needs.hpp"

namespace checkclaims {
namespace {

/// "killed 12", and what shares its measure: no condition.
constexpr WordRole no_condition{Construction::object, Inflection::verb};

/// Some of those counted before: "two of them", "two".
bool is_some(const CountPhrase& c) {
  return c.part || c.partitive || c.head == CountPhrase::Head::none;
}

bool counts_one(const CountPhrase& c) {
  return c.value.hard.exact() && *c.value.hard.low == Decimal::of(1);
}

/// A verb like "killing himself", "took his own life", by which its subject is counted.
bool dies_by_own_hand(const ChunkedSentence& s, std::size_t at, const Row& measure) {
  const Hit* own = s.hit(at, Table::measures, Construction::own_act);
  return own != nullptr && &s.view.lexicon.row(*own) == &measure;
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
         measure[MeasureField::left_by].has(fold(s.view.words(verb.first, verb.last)));
}

/// One function a construction; those that build on others come last.
class FrameFinder {
 public:
  FrameFinder(const ChunkedSentence& sentence, std::span<const CountPhrase> counted)
      : s_(sentence), counted_(counted), binder_(sentence, counted) {}

  Frames find() {
    const SkipReason elsewhere = has_measure(s_) ? SkipReason::untied : SkipReason::no_measure;
    for (const CountPhrase& c : counted_)
      found_.unbound.push_back(c.head == CountPhrase::Head::unknown ? SkipReason::other_things
                                                                    : elsewhere);
    for (std::size_t i = 0; i < s_.chunks.size(); ++i)
      for (const Hit& hit : s_.chunks[i].hits)
        if (hit.table == Table::measures) read(i, hit);
    std::erase_if(found_.frames, [this](const Frame& frame) {
      return counted_[frame.counted].told && !counted_[frame.counted].named;
    });
    add_states();
    add_labels();
    add_members();
    add_parts();
    return std::move(found_);
  }

 private:
  /// The frame is kept if the measure can count its phrase; if not, the phrase learns why.
  void add(const Frame& frame, const WordRole& role) {
    if (frame.counted == no_phrase) return;
    SkipReason& unbound = found_.unbound[frame.counted];
    if (!role.noun() && is_alternative(s_, frame.trigger, *frame.measure)) {
      if (unbound == SkipReason::untied) unbound = SkipReason::alternative;
      return;
    }
    if (!can_count(*frame.measure, counted_, frame.counted, role) ||
        !needs_met(s_, role, frame.trigger, counted_[frame.counted])) {
      if (unbound == SkipReason::untied) unbound = SkipReason::not_of_measure;
      return;
    }
    unbound = SkipReason::claimed;
    const bool known =
        std::any_of(found_.frames.begin(), found_.frames.end(), [&](const Frame& other) {
          return other.counted == frame.counted && other.measure == frame.measure;
        });
    if (!known) found_.frames.push_back(frame);
  }

  static Frame frame_of(std::size_t trigger, std::size_t phrase, const Row& measure) {
    Frame frame;
    frame.trigger = trigger;
    frame.counted = phrase;
    frame.measure = &measure;
    return frame;
  }

  static void bind(Frame& frame, const Left& left) {
    frame.counted = left.counted;
    frame.passive = true;
    frame.stock = left.stock;
  }

  /// A measure's word at a chunk.
  void read(std::size_t i, const Hit& hit) {
    WordRole role = s_.view.lexicon.role(hit);
    Frame frame = frame_of(i, no_phrase, s_.view.lexicon.row(hit));
    if ((*frame.measure)[MeasureField::duration] || role.is(Construction::own_act)) return;
    if (i > 0 && is_degree(s_, i - 1)) frame.degree = i - 1;
    frame.partly = role.part || frame.degree != no_phrase;
    if (role.verb() && take_fate(frame) && !role.amid.empty())
      role = no_condition;  // "fatally struck"
    if (comes_to_nothing(i, hit)) return;
    if (role.is(Construction::subject))
      read_verb_self(frame, role, hit);
    else if (role.verb())
      read_verb(frame, role, hit);
    else if (role.is(Construction::state))
      read_state(frame, role);
    else if (role.is(Construction::degree))
      read_degree(frame, role);
    else if (role.is(Construction::total_noun))
      read_total(frame, role);
    else if (role.noun())
      read_noun(frame, role);
  }

  /// "fatally shot", "mortally wounded": the adverb says what became of them.
  bool take_fate(Frame& frame) const {
    const std::size_t i = frame.trigger;
    if (i == 0 || !s_.is(i - 1, "adverb")) return false;
    const Hit* fate = s_.hit(i - 1, Table::measures);
    if (fate == nullptr || !s_.view.lexicon.role(*fate).plain(Construction::state)) return false;
    frame.measure = &s_.view.lexicon.row(*fate);
    return true;
  }

  /// "kept 12 people from seeking refuge", "An officer shot at her".
  bool comes_to_nothing(std::size_t i, const Hit& hit) const {
    if (i > 0 && s_.says(i - 1, "from") && hit.forms == form_gerund) return true;
    return hit.forms != 0 && i + 1 < s_.chunks.size() && s_.says(i + 1, "at") &&
           aimed_at(s_, i + 2);
  }

  /// 12 people have died
  void read_verb_self(Frame frame, const WordRole& role, const Hit& hit) {
    const std::size_t i = frame.trigger;
    if (binder_.object(i) != no_phrase && also_takes_objects(s_, i, *frame.measure)) return;
    const Left left = binder_.subject(i);
    bind(frame, left);
    const bool alone = hit.forms == form_third || hit.forms == (form_third | form_plural);
    if (alone && left.counted != no_phrase && !counts_one(counted_[left.counted]) &&
        !counted_[left.counted].body)
      return;  // "94 shelters"
    if (!left.adjacent && dies_by_own_hand(s_, i, *frame.measure))
      return;  // "shot three people and then killed himself"
    if (role.everyday() && !stands_close(left, i)) return;
    if (!role.with.empty() && another_subject(left, i)) return;
    const bool finite =
        (hit.forms & (form_past | form_third | form_base)) != 0 || left.auxiliary || left.adjacent;
    if (finite) add(frame, role);
  }

  /// "10 people died and villagers left Halden": whoever left, it is nobody across "and".
  bool stands_close(const Left& left, std::size_t i) const {
    if (left.counted == no_phrase || left.adjacent) return true;
    const CountPhrase& c = counted_[left.counted];
    if (c.head != CountPhrase::Head::people || s_.is(i - 1, "infinitive")) return false;
    for (std::size_t k = c.last; k < i; ++k)
      if (s_.is(k, "conjunction") || s_.is(k, "subordinator") ||
          s_.chunks[k].kind == ChunkKind::comma)
        return false;
    return true;
  }

  /// "three were shot and the fourth suffered", "Ann, 21, suffered": of somebody else.
  bool another_subject(const Left& left, std::size_t i) const {
    if (left.counted == no_phrase || left.adjacent) return false;
    const CountPhrase& c = counted_[left.counted];
    for (std::size_t k = c.last; k < i; ++k) {
      const bool begins = s_.is(k + 1, "determiner") || s_.is(k + 1, "possessive_determiner") ||
                          s_.chunks[k + 1].kind == ChunkKind::name;
      if (s_.is(k, "conjunction") && begins) return true;
      if (s_.chunks[k].kind == ChunkKind::comma && c.head == CountPhrase::Head::none) return true;
    }
    return false;
  }

  /// "A deputy was inside when his windshield was hit", "20,000 viruses are expelled".
  bool befalls_another(const Left& left, std::size_t i) const {
    if (left.counted == no_phrase || left.adjacent) return false;
    const CountPhrase& c = counted_[left.counted];
    for (std::size_t k = c.last; k < i; ++k)
      if (s_.is(k, "subordinator")) return true;
    return c.head != CountPhrase::Head::people || another_subject(left, i);
  }

  /// killed 12 people · 12 people were killed
  void read_verb(Frame frame, const WordRole& role, const Hit& hit) {
    const std::size_t i = frame.trigger;
    if (i > 0 && (hit.forms & form_third) == 0 &&
        (s_.is(i - 1, "article") || s_.is(i - 1, "possessive_determiner")))
      return;  // "the shooting", "a shot"
    frame.counted = binder_.object(i);
    if (frame.counted != no_phrase) return add(frame, role);
    if ((hit.forms & form_participle) == 0) return;
    const Left left = binder_.subject(i);
    // "Ann Lee shot the guard": a name is who was hit only in the passive.
    if (left.counted != no_phrase && counted_[left.counted].named && !left.passive) return;
    if (!left.adjacent && !left.auxiliary && !shares_auxiliary(left, i)) return;
    if (role.everyday() && befalls_another(left, i)) return;
    bind(frame, left);
    add(frame, role);
  }

  /// "25 could be freed and dozens held elsewhere set free": the auxiliary is shared.
  bool shares_auxiliary(const Left& left, std::size_t i) const {
    if (left.counted == no_phrase || found_.frames.empty()) return false;
    const Frame& before = found_.frames.back();
    const std::size_t first = counted_[left.counted].first;
    return before.passive && first > 0 && s_.is(first - 1, "conjunction") &&
           s_.chunks[before.trigger].segment == s_.chunks[i].segment;
  }

  /// 12 people are dead · left 12 dead
  void read_state(Frame frame, const WordRole& role) {
    const std::size_t i = frame.trigger;
    const auto& next = s_.chunks[i + 1].hits;
    if (s_.is(i, "adverb") && std::any_of(next.begin(), next.end(), [this](const Hit& hit) {
          return hit.table == Table::measures && s_.view.lexicon.role(hit).verb();
        }))
      return;  // the verb's own construction
    if (binder_.object(i) != no_phrase && also_takes_objects(s_, i, *frame.measure))
      return;  // "shot dead two guards"
    const Left left = binder_.subject(i);
    if (left.counted == no_phrase) return;
    if (!left.adjacent && !left.auxiliary && !left_so(s_, left.counted, counted_, *frame.measure))
      return;
    // "41 of the 120 aboard": these are not all who were.
    if (counted_[left.counted].partitive && (*frame.measure)[MeasureField::whereabouts]) return;
    bind(frame, left);
    add(frame, role);
  }

  /// Five people were hurt, two of them critically
  void read_degree(Frame frame, const WordRole& role) {
    const std::size_t i = frame.trigger;
    const Left left = binder_.subject(i);
    if (!left.adjacent || left.counted == no_phrase || !is_some(counted_[left.counted]) ||
        !tells_of(s_, *frame.measure))
      return;
    frame.counted = left.counted;
    frame.degree = i;
    frame.passive = frame.partly = true;
    add(frame, role);
  }

  /// a death toll of 12 · the toll rose by 5 to 41
  void read_total(Frame frame, const WordRole& role) {
    for (const auto& [total, increment] : binder_.totals(frame.trigger)) {
      frame.counted = total;
      frame.increment = increment;
      add(frame, role);
    }
  }

  /// 12 deaths · the deaths of 12 people
  void read_noun(Frame frame, const WordRole& role) {
    const std::size_t i = frame.trigger;
    frame.loose = role.is(Construction::loose_noun);
    for (std::size_t c = 0; c < counted_.size(); ++c)
      if (counted_[c].head == CountPhrase::Head::measure && counted_[c].head_chunk == i)
        frame.counted = c;
    const bool goes_on =
        i + 1 < s_.chunks.size() &&
        (role.is(Construction::noun_to) ? s_.says(i + 1, "to") : s_.says(i + 1, "of"));
    if (frame.counted == no_phrase && goes_on) frame.counted = phrase_behind(i + 2);
    add(frame, role);
  }

  /// The phrase that begins at a chunk, or a few words on: "of at least 12".
  std::size_t phrase_behind(std::size_t at) const {
    for (const std::size_t end = at + 3;
         at < s_.chunks.size() && at < end && binder_.starting(at) == no_phrase; ++at)
      if (!s_.is(at, "determiner") && !s_.is(at, "adverb") &&
          s_.chunks[at].kind != ChunkKind::comma)
        break;
    return binder_.starting(at);
  }

  /// A state inside the phrase: "12 wounded soldiers".
  void add_states() {
    for (std::size_t c = 0; c < counted_.size(); ++c)
      for (const std::size_t at : counted_[c].states)
        if (const Hit* hit = s_.hit(at, Table::measures);
            hit != nullptr && !is_over(c, s_.view.lexicon.row(*hit))) {
          Frame frame = frame_of(at, c, s_.view.lexicon.row(*hit));
          frame.passive = true;
          add(frame, s_.view.lexicon.role(*hit));
        }
  }

  /// "Three missing miners were found dead": they are missing no longer.
  bool is_over(std::size_t phrase, const Row& state) const {
    if (state[MeasureField::counting] != "snapshot") return false;
    return std::any_of(found_.frames.begin(), found_.frames.end(), [&](const Frame& frame) {
      const Row& measure = *frame.measure;
      return frame.counted == phrase && frame.passive && measure[MeasureField::events] == "harm" &&
             (measure[MeasureField::once_each] || measure[MeasureField::acts]);
    });
  }

  /// "Deaths: 12"
  void add_labels() {
    for (std::size_t c = 0; c < counted_.size(); ++c)
      if (const auto label = label_of(s_, counted_[c]))
        add(frame_of(label->first, c, s_.view.lexicon.row(*label->second)),
            s_.view.lexicon.role(*label->second));
  }

  /// "two women and a baby were killed": each of them, and three in all.
  void add_members() {
    for (std::size_t f = 0, size = found_.frames.size(); f < size; ++f) {
      const CountPhrase& sum = counted_[found_.frames[f].counted];
      for (std::size_t m = 0; m < sum.members; ++m) {
        Frame member = found_.frames[f];
        member.counted = sum.first_member + m;
        if (counted_[member.counted].single) continue;  // "a baby" is no figure beside the sum
        member.member = true;
        add(member, no_condition);
      }
    }
  }

  /// "12 people, including three children, were killed": the part shares the measure.
  void add_parts() {
    for (std::size_t c = 1; c < counted_.size(); ++c) {
      // "including a judge": somebody is told, nobody counted.
      if (!counted_[c].part || counted_[c].single || counted_[c].head != CountPhrase::Head::people)
        continue;
      const std::size_t whole = whole_of(c);
      for (std::size_t f = 0; f < found_.frames.size(); ++f)
        if (found_.frames[f].counted == whole) {
          Frame part = found_.frames[f];
          part.counted = c;
          add(part, no_condition);
        }
    }
  }

  std::size_t whole_of(std::size_t part) const {
    if (counted_[part].whole != CountPhrase::no_phrase) return counted_[part].whole;
    if (part == 1) return 0;
    return counted_[part - 1].part ? part - 2 : part - 1;
  }

  const ChunkedSentence& s_;
  std::span<const CountPhrase> counted_;
  Binder binder_;
  Frames found_;
};

}  // namespace

Frames figure_frames(const ChunkedSentence& s, std::span<const CountPhrase> counted) {
  if (counted.empty()) return {};
  return FrameFinder(s, counted).find();
}

}  // namespace checkclaims
