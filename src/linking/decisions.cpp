#include "linking/decisions.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "checkclaims/words.hpp"
#include "linking/entity_words.hpp"
#include "linking/outcome_sides.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_decisions = 48;
constexpr int told_later = 3;    // days from a decision to an article that tells it undated
constexpr int undated_gap = 3;   // between two articles that both tell it undated
constexpr int longest_day = 31;  // days of "in May", the loosest time that is held against another
constexpr int staged_later = 2;  // days from calling off to the day itself
constexpr int may_return = 45;   // days after which one who resigned may be in office again
constexpr Milli may_be_one_story = 0, perhaps_one_story = 850, almost_one_story = 2200;

using PartyList = std::vector<LinkedParty>;

bool share_party(const PartyList& a, const PartyList& b) {
  return std::any_of(a.begin(), a.end(), [&](const LinkedParty& one) {
    return std::any_of(b.begin(), b.end(),
                       [&](const LinkedParty& other) { return may_be_one(one, other); });
  });
}
bool lists_apart(const PartyList& a, const PartyList& b) {
  return !a.empty() && !b.empty() && !share_party(a, b);
}
std::size_t words_in_common(const FoldedNames& a, const FoldedNames& b) {
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const std::string& word) {
    return std::binary_search(b.begin(), b.end(), word);
  }));
}
PartyList all_parties(PartyList a, const PartyList& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

class DecisionComparison {
 public:
  DecisionComparison(std::span<const LinkedReading> readings,
                     std::span<const OutcomeStatement> statements, const Weighing& weighing,
                     const EntityLinks& entities, const Lexicon& lexicon)
      : readings_(readings),
        all_(statements),
        weighing_(weighing),
        entities_(entities),
        lexicon_(lexicon) {}

  std::vector<OutcomeContrast> run() {
    file();
    for (const auto& [key, of_key] : by_key_)
      for (std::size_t i = 0; i < of_key.size(); ++i)
        for (std::size_t j = i + 1; j < of_key.size(); ++j) meet(of_key[i], of_key[j]);
    std::vector<OutcomeContrast> found;
    for (auto& [key, contrast] : found_) found.push_back(std::move(contrast));
    return found;
  }

 private:
  const Row& row_of(const OutcomeStatement& said) const {
    return lexicon_.row(Table::outcomes, said.row);
  }
  std::string_view class_of(const OutcomeStatement& said) const {
    return row_of(said)[OutcomeField::kind];
  }
  std::string_view frame_of(const OutcomeStatement& said) const {
    const std::string_view id = row_of(said).id;
    return id.substr(0, id.find('.'));
  }

  /// Each under the names and words around its matter.
  void file() {
    for (std::uint32_t o = 0; o < all_.size(); ++o) {
      if (!all_[o].matter) continue;
      const LinkedMatter& matter = *all_[o].matter;
      const std::string frame(frame_of(all_[o]));
      std::set<std::string> keys;
      for (const PartyList* names : {&matter.names, &matter.deciders, &matter.others})
        for (const LinkedParty& party : *names)
          if (const FoldedNames words = words_of(party); !words.empty())
            keys.insert(frame + '@' + words.back());
      for (const std::string& word : matter.words) keys.insert(frame + '#' + word);
      if (all_[o].days.exact() && !matter.body.empty())  // "parliament passed the law on Monday"
        keys.insert(matter.body + matter.kind + to_iso(*all_[o].days.low));
      if (all_[o].days.exact() && class_of(all_[o]) == "moves")  // "our convoy reached the town"
        keys.insert(frame + '=' + matter.kind + to_iso(*all_[o].days.low));
      for (const std::string& key : keys)
        if (auto& of_key = by_key_[key]; of_key.size() < most_decisions) of_key.push_back(o);
    }
  }

  void meet(std::uint32_t one, std::uint32_t other) {
    if (!met_.emplace(std::min(one, other), std::max(one, other)).second) return;
    const OutcomeStatement &a = all_[std::min(one, other)], &b = all_[std::max(one, other)];
    if (a.document == b.document || !exclude(a, b) || !one_matter(a, b) ||
        stages_differ(readings_, a, b))
      return;
    const Time time = time_of(a, b);
    if (time == Time::apart || tells_too(a, b) || tells_too(b, a)) return;
    consider(a, b, time);
  }

  // -- what cannot both be

  bool exclude(const OutcomeStatement& a, const OutcomeStatement& b) const {
    const Row &one = row_of(a), &other = row_of(b);
    if (class_of(a) == "holder")
      return a.row == b.row && surely_two(*a.matter->holder, *b.matter->holder);
    return one[OutcomeField::against].has(&other) || other[OutcomeField::against].has(&one);
  }

  bool one_matter(const OutcomeStatement& a, const OutcomeStatement& b) const {
    const LinkedMatter &one = *a.matter, &other = *b.matter;
    const bool party = one.kind.empty() || other.kind.empty();
    const std::size_t shared = words_in_common(one.words, other.words);
    if (party) return share_party(one.names, other.names) && (shared > 0 || one_charge(one, other));
    if (one.kind != other.kind || lists_apart(one.names, other.names)) return false;
    if (class_of(a) == "holder")
      return told_in(one, other) && told_in(other, one) &&
             (shared > 0 || share_party(one.names, other.names));
    if (!one.words.empty() && !other.words.empty()) {
      if (shared == 0) return false;
      const bool both_more = shared < one.words.size() && shared < other.words.size();
      if (both_more && !share_party(one.names, other.names))
        return 2 * shared >= most_words(one, other);
    }
    return !deciders_apart(a, b);
  }
  /// Nothing is told of what it is on, or what is told may be one: "stealing", "theft".
  static bool one_charge(const LinkedMatter& a, const LinkedMatter& b) {
    if (a.words.empty() || b.words.empty()) return true;
    return std::any_of(a.words.begin(), a.words.end(), [&](const std::string& word) {
      return std::any_of(b.words.begin(), b.words.end(), [&](const std::string& other) {
        return may_name_one(contrast(word, other, part_noun));
      });
    });
  }
  /// All words of a matter are words of the other or of its names: "governor of the central bank",
  /// "governor of Lusara's central bank", but not "deputy governor".
  static bool told_in(const LinkedMatter& matter, const LinkedMatter& other) {
    return std::all_of(matter.words.begin(), matter.words.end(), [&](const std::string& word) {
      return std::binary_search(other.words.begin(), other.words.end(), word) ||
             std::any_of(other.names.begin(), other.names.end(), [&](const LinkedParty& name) {
               const FoldedNames words = words_of(name);
               return std::find(words.begin(), words.end(), word) != words.end();
             });
    });
  }
  static std::size_t most_words(const LinkedMatter& a, const LinkedMatter& b) {
    return std::max(a.words.size(), b.words.size());
  }
  /// Two houses, two councils; those who sign a pact or a strike are told of in many ways.
  bool deciders_apart(const OutcomeStatement& a, const OutcomeStatement& b) const {
    const LinkedMatter &one = *a.matter, &other = *b.matter;
    if (class_of_row(one.kind) == "of_two" && partners_apart(one, other)) return true;
    if (frame_of(a) == "deal" && one.deciders.size() == 1 && other.deciders.size() == 1)
      return lists_apart(one.deciders, other.deciders);  // one signed and another did not
    if (frame_of(a) != "vote") return false;
    if (!one.body.empty() && !other.body.empty() && one.body != other.body &&
        !(is_crowd(one.body) && is_plain(other.body)) &&
        !(is_crowd(other.body) && is_plain(one.body)))
      return true;
    return lists_apart(one.deciders, other.deciders) &&
           !share_party(all_parties(one.names, one.deciders),
                        all_parties(other.names, other.deciders));
  }

  static bool is_plain(std::string_view body) { return body.find('.') == std::string_view::npos; }
  /// "Dockers" may be the members of a union.
  bool is_crowd(std::string_view body) const { return class_of_row(body) == "crowd"; }
  std::string_view class_of_row(std::string_view id) const {
    const auto row = lexicon_.find(Table::outcomes, id);
    return row ? lexicon_.row(Table::outcomes, *row)[OutcomeField::kind] : std::string_view();
  }
  /// A pact of one with another is none with a third.
  static bool partners_apart(const LinkedMatter& a, const LinkedMatter& b) {
    const PartyList one = all_parties(a.names, a.deciders),
                    other = all_parties(b.names, b.deciders);
    const auto known_to = [](const PartyList& some, const PartyList& all) {
      return std::count_if(some.begin(), some.end(),
                           [&](const LinkedParty& party) { return share_party({party}, all); });
    };
    const auto shared = known_to(one, other);
    return shared == 1 && shared < std::ssize(one) && known_to(other, one) < std::ssize(other);
  }

  /// An article tells the other's outcome as well.
  bool tells_too(const OutcomeStatement& own, const OutcomeStatement& other) const {
    const auto first = std::lower_bound(
        all_.begin(), all_.end(), own.document,
        [](const OutcomeStatement& said, DocumentId document) { return said.document < document; });
    for (auto said = first; said != all_.end() && said->document == own.document; ++said) {
      if (!said->matter || said->row != other.row || said->span == own.span) continue;
      if (class_of(other) == "holder" ? may_be_one(*said->matter->holder, *other.matter->holder)
                                      : one_matter(*said, other))
        return true;
    }
    return false;
  }

  // -- when

  const DayRange& published(const OutcomeStatement& said) const {
    return readings_[index(said.document)].document.published.days;
  }
  static bool loose(const DayRange& days) {
    return !days.low || !days.high || days.high->number - days.low->number > longest_day;
  }

  Time time_of(const OutcomeStatement& a, const OutcomeStatement& b) const {
    if (class_of(a) == "lasts") return lasting(b, a);
    if (class_of(b) == "lasts") return lasting(a, b);
    if (class_of(a) == "announced") return announced(a, b);
    if (class_of(b) == "announced") return announced(b, a);
    const bool told_a = !a.days.unbounded(), told_b = !b.days.unbounded();
    if (told_a && told_b) {
      if (!can_coincide(a.days, b.days) || (loose(a.days) && loose(b.days))) return Time::apart;
      return a.days.exact() && b.days.exact() ? Time::same : Time::perhaps;
    }
    const DayRange &one = published(a), &other = published(b);
    if (one.unbounded() && other.unbounded()) return Time::perhaps;
    if (told_a || told_b) {
      const DayRange &day = told_a ? a.days : b.days, &article = told_a ? other : one;
      if (!article.low || !article.high) return Time::perhaps;
      const DayRange before{plus_days(*article.low, -told_later), article.high};
      return can_coincide(day, before) && !loose(day) ? Time::perhaps : Time::apart;
    }
    if (!one.high || !other.high) return Time::perhaps;
    return std::abs(one.high->number - other.high->number) > undated_gap ? Time::apart
                                                                         : Time::perhaps;
  }
  /// He resigned, and in an article of a later day he is in office.
  Time lasting(const OutcomeStatement& left, const OutcomeStatement& remains) const {
    const DayRange &day = left.days.exact() ? left.days : published(left),
                   &article = published(remains);
    if (!day.high || !article.low) return Time::apart;
    const int gap = article.low->number - day.high->number;
    return gap < 1 || gap > may_return ? Time::apart
           : left.days.exact()         ? Time::same
                                       : Time::perhaps;
  }
  /// It was called off some days before the day on which it was held.
  Time announced(const OutcomeStatement& off, const OutcomeStatement& held) const {
    const DayRange &first = off.days.unbounded() ? published(off) : off.days,
                   &day = held.days.unbounded() ? published(held) : held.days;
    if (!first.low || !first.high || !day.low || !day.high)
      return first.unbounded() && day.unbounded() ? Time::perhaps : Time::apart;
    const int earliest = off.days.unbounded() ? 2 : 0, latest = held.days.unbounded() ? 4 : 0;
    const int gap = day.low->number - first.high->number;
    if (loose(first) || loose(day) || gap < -earliest || gap > staged_later + latest)
      return Time::apart;
    return off.days.exact() && held.days == off.days ? Time::same : Time::perhaps;
  }

  // -- how surely

  Milli least_odds(const OutcomeStatement& a, const OutcomeStatement& b, Time time) const {
    const LinkedMatter &one = *a.matter, &other = *b.matter;
    const bool party = one.kind.empty() || other.kind.empty();
    const bool named =
        share_party(all_parties(one.names, one.deciders), all_parties(other.names, other.deciders));
    const std::size_t words = words_in_common(one.words, other.words);
    if (party && class_of(a) != class_of(b) && time == Time::same && full_names(one, other))
      return INT32_MIN;
    if (party) return time == Time::same ? may_be_one_story : perhaps_one_story;
    if (named && (words > 0 || share_party(one.names, other.names)))
      return time == Time::same ? INT32_MIN : may_be_one_story;
    if (named || words > 1) return time == Time::same ? may_be_one_story : perhaps_one_story;
    const bool one_body = time == Time::same && !one.body.empty() && one.body == other.body;
    return words > 0 || one_body ? perhaps_one_story : almost_one_story;
  }

  /// Two words at least: nobody else is called so.
  static bool full_names(const LinkedMatter& a, const LinkedMatter& b) {
    return words_of(a.names.front()).size() > 1 && words_of(b.names.front()).size() > 1;
  }

  void consider(const OutcomeStatement& a, const OutcomeStatement& b, Time time) {
    OutcomeContrast contrast{{a, b}, OutcomeContrast::How::decision, {}, false, {}};
    const auto clues =
        story_clues(weighing_.articles[index(a.document)], weighing_.articles[index(b.document)],
                    entities_, weighing_.rarity);
    contrast.odds = weigh(clues.all(), story_weights);
    contrast.clues = weightiest_clues(clues);
    if (*contrast.odds < least_odds(a, b, time)) return;
    const LinkedMatter &one = *a.matter, &other = *b.matter;
    contrast.full = time == Time::same && a.days.exact() && b.days.exact() &&
                    share_party(all_parties(one.names, one.deciders),
                                all_parties(other.names, other.deciders)) &&
                    !one.words.empty() && one.words == other.words;
    const std::string& first = std::min(one.said, other.said);
    const auto [known, is_new] =
        found_.emplace(std::pair(std::string(frame_of(a)), lower_line(first)), contrast);
    if (!is_new && stronger(contrast, known->second)) known->second = std::move(contrast);
  }
  static bool stronger(const OutcomeContrast& a, const OutcomeContrast& b) {
    const auto told_by_text = [](const OutcomeContrast& contrast) {
      return !contrast.sides[0].title + !contrast.sides[1].title;
    };
    return std::tuple(a.full, told_by_text(a), a.odds.value_or(0)) >
           std::tuple(b.full, told_by_text(b), b.odds.value_or(0));
  }

  std::span<const LinkedReading> readings_;
  std::span<const OutcomeStatement> all_;
  const Weighing& weighing_;
  const EntityLinks& entities_;
  const Lexicon& lexicon_;
  std::map<std::string, std::vector<std::uint32_t>> by_key_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> met_;
  std::map<std::pair<std::string, std::string>, OutcomeContrast> found_;
};

}  // namespace

std::vector<OutcomeContrast> decision_contrasts(std::span<const LinkedReading> readings,
                                                std::span<const OutcomeStatement> statements,
                                                const Weighing& weighing,
                                                const EntityLinks& entities,
                                                const Lexicon& lexicon) {
  return DecisionComparison(readings, statements, weighing, entities, lexicon).run();
}

}  // namespace checkclaims
