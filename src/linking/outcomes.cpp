#include "linking/outcomes.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "checkclaims/wording.hpp"
#include "linking/entity_words.hpp"
#include "linking/outcome_sides.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_of_one_name = 48;
constexpr int vote_days = 10;      // from a vote to the last article that tells its outcome undated
constexpr int match_days = 2;      // the same for a match
constexpr int longest_vote = 366;  // days of "last year", for votes that are told by it
constexpr int longest_match = 3;
constexpr Milli hardly_one_story = -1500, perhaps_one_contest = 0, likely_one_story = 850,
                surely_one_story = 2200;

/// How the parties of two outcomes go together.
enum class PartyMatch : std::uint8_t {
  none,
  same,      ///< winner and winner, loser and loser
  swapped,   ///< winner and loser, loser and winner
  one_both,  ///< of one of the two parties nothing is told; it won and lost
};

class OutcomeComparison {
 public:
  OutcomeComparison(std::span<const LinkedReading> readings,
                    std::span<const OutcomeStatement> statements, const Weighing& weighing,
                    const EntityLinks& entities)
      : readings_(readings), all_(statements), weighing_(weighing), entities_(entities) {}

  std::vector<OutcomeContrast> run() {
    file();
    for (const auto& [name, of_name] : by_name_)
      for (std::size_t i = 0; i < of_name.size(); ++i)
        for (std::size_t j = i + 1; j < of_name.size(); ++j) meet(of_name[i], of_name[j]);
    std::vector<OutcomeContrast> found;
    for (auto& [key, contrast] : found_) found.push_back(std::move(contrast));
    return found;
  }

 private:
  /// Each outcome under the first and last word of its parties, and under the post that was won.
  void file() {
    for (std::uint32_t o = 0; o < all_.size(); ++o) {
      if (all_[o].matter) continue;
      std::set<std::string> names;
      for (const auto* party : {&all_[o].winner, &all_[o].loser})
        if (*party)
          if (const FoldedNames words = words_of(**party); !words.empty())
            names.insert({words.front(), words.back()});
      if (all_[o].posts.size() == 1)
        for (const LinkedParty& place : all_[o].places)
          names.insert(all_[o].posts.front() + '@' + place.id);
      if (all_[o].posts.size() == 1 && all_[o].places.empty()) names.insert(all_[o].posts.front());
      for (const std::string& name : names) {
        auto& of_name = by_name_[name];
        if (of_name.size() < most_of_one_name) of_name.push_back(o);
      }
    }
  }

  void meet(std::uint32_t one, std::uint32_t other) {
    if (!met_.emplace(std::min(one, other), std::max(one, other)).second) return;
    const OutcomeStatement &first = all_[std::min(one, other)],
                           &second = all_[std::max(one, other)];
    if (first.document == second.document && first.title == second.title) return;
    const OutcomeStatement a = with_opponent(with_venue(first, second), second),
                           b = with_opponent(with_venue(second, first), first);
    const auto how = how_apart(a, b);
    if (!how || stages_differ(readings_, a, b) || kinds_differ(a, b) || places_differ(a, b)) return;
    const Time time = a.document == b.document ? Time::perhaps : time_of(a, b);
    if (time == Time::apart || tells_too(a, b) || tells_too(b, a)) return;
    consider(a, b, *how, time);
  }

  // -- what cannot both be

  static bool same(const std::optional<LinkedParty>& one, const std::optional<LinkedParty>& other) {
    return one && other && may_be_one(*one, *other);
  }
  /// "won at City" is over City where the other names City as a party.
  static OutcomeStatement with_venue(const OutcomeStatement& said, const OutcomeStatement& other) {
    OutcomeStatement whole = said;
    if (said.venue && (same(said.venue, other.winner) || same(said.venue, other.loser)))
      (said.winner ? whole.loser : whole.winner) = said.venue;
    return whole;
  }
  /// "the 2-1 defeat by Rovers on Saturday" is that of City where the other tells of both on one
  /// day and the article names City.
  OutcomeStatement with_opponent(OutcomeStatement said, const OutcomeStatement& other) const {
    const bool one = said.winner.has_value() != said.loser.has_value();
    if (!one || !said.score || !said.days.exact() || !other.winner || !other.loser) return said;
    if (!other.days.unbounded() && said.days != other.days) return said;
    const LinkedParty& known = said.winner ? *said.winner : *said.loser;
    const bool won = may_be_one(known, *other.winner), lost = may_be_one(known, *other.loser);
    if (won == lost) return said;
    const std::optional<LinkedParty>& opponent = won ? other.loser : other.winner;
    if (names(said.document, *opponent)) (said.winner ? said.loser : said.winner) = opponent;
    return said;
  }
  /// By its whole name, or by a part of it that is nobody else's: "Rovers".
  bool names(DocumentId document, const LinkedParty& party) const {
    const auto& known = entities_.entity_of[index(document)];
    if (party.entity && std::find(known.begin(), known.end(), *party.entity) != known.end())
      return true;
    const std::size_t space = party.name.find_last_of(' ');
    return space != std::string::npos &&
           has_word(readings_[index(document)].document.text, party.name.substr(space + 1));
  }
  static bool has_word(std::string_view text, std::string_view word) {
    const auto letter = [&](std::size_t at) {
      const char c = at < text.size() ? text[at] : ' ';
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
             static_cast<unsigned char>(c) > 127;
    };
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1))
      if ((at == 0 || !letter(at - 1)) && !letter(at + word.size())) return true;
    return false;
  }
  static PartyMatch parties_of(const OutcomeStatement& a, const OutcomeStatement& b) {
    const bool winners = same(a.winner, b.winner), losers = same(a.loser, b.loser);
    const bool crossed = same(a.winner, b.loser), crossed_back = same(a.loser, b.winner);
    if (a.winner && a.loser && b.winner && b.loser) {
      if (winners && losers && !crossed && !crossed_back) return PartyMatch::same;
      if (crossed && crossed_back && !winners && !losers) return PartyMatch::swapped;
      return PartyMatch::none;
    }
    if (winners || losers) return PartyMatch::none;
    return crossed || crossed_back ? PartyMatch::one_both : PartyMatch::none;
  }

  static std::optional<OutcomeContrast::How> how_apart(const OutcomeStatement& a,
                                                       const OutcomeStatement& b) {
    const PartyMatch parties = parties_of(a, b);
    if (parties == PartyMatch::one_both)
      return a.drawn || b.drawn || (a.contest.empty() && !a.loser && !b.loser)
                 ? std::nullopt
                 : std::optional(OutcomeContrast::How::result);
    if (parties != PartyMatch::none) {
      if (a.drawn != b.drawn) return OutcomeContrast::How::result;
      if (!a.drawn && parties == PartyMatch::swapped) return OutcomeContrast::How::result;
      if (a.score && b.score && *a.score != *b.score) return OutcomeContrast::How::score;
      return std::nullopt;
    }
    if (a.posts.size() == 1 && a.posts == b.posts && a.winner && b.winner &&
        surely_two(*a.winner, *b.winner) && a.document != b.document)
      return OutcomeContrast::How::holder;
    return std::nullopt;
  }

  /// An article tells the other's outcome as well.
  bool tells_too(const OutcomeStatement& own, const OutcomeStatement& other) const {
    if (own.document == other.document) return false;
    const auto first = std::lower_bound(
        all_.begin(), all_.end(), own.document,
        [](const OutcomeStatement& said, DocumentId document) { return said.document < document; });
    for (auto said = first; said != all_.end() && said->document == own.document; ++said) {
      if (same(said->winner, other.winner) && said->drawn == other.drawn &&
          (!said->loser || !other.loser || same(said->loser, other.loser)) &&
          (!said->score || !other.score || *said->score == *other.score) && said->span != own.span)
        return true;
    }
    return false;
  }

  // -- whether it is one contest

  static bool kinds_differ(const OutcomeStatement& a, const OutcomeStatement& b) {
    return (!a.contest.empty() && !b.contest.empty() && a.contest != b.contest) ||
           (!a.posts.empty() && !b.posts.empty() && !share_one(a.posts, b.posts));
  }

  bool contained(std::uint32_t part, std::uint32_t whole) const {
    for (int steps = 0; part != EntityLinks::none && steps < 8; ++steps) {
      if (part == whole) return true;
      part = entities_.within[part];
    }
    return false;
  }
  bool may_be_one_place(const LinkedParty& a, const LinkedParty& b) const {
    if (may_be_one(a, b)) return true;
    return a.entity && b.entity &&
           (contained(*a.entity, *b.entity) || contained(*b.entity, *a.entity));
  }
  bool share_place(const OutcomeStatement& a, const OutcomeStatement& b) const {
    return std::any_of(a.places.begin(), a.places.end(), [&](const LinkedParty& one) {
      return std::any_of(b.places.begin(), b.places.end(),
                         [&](const LinkedParty& other) { return may_be_one_place(one, other); });
    });
  }
  bool places_differ(const OutcomeStatement& a, const OutcomeStatement& b) const {
    if (a.places.empty() || b.places.empty()) return of_vote(a, b) && (a.part || b.part);
    return !share_place(a, b);
  }

  const DayRange& published(const OutcomeStatement& said) const {
    return readings_[index(said.document)].document.published.days;
  }
  static bool of_vote(const OutcomeStatement& a, const OutcomeStatement& b) {
    return !a.score && !b.score && a.contest != "contest.match" && b.contest != "contest.match" &&
           (!a.posts.empty() || !b.posts.empty() || !a.contest.empty() || !b.contest.empty());
  }
  static bool wide(const DayRange& days, int most) {
    return !days.low || !days.high || days.high->number - days.low->number > most;
  }
  Time time_of(const OutcomeStatement& a, const OutcomeStatement& b) const {
    const bool vote = of_vote(a, b);
    const bool told_a = !a.days.unbounded(), told_b = !b.days.unbounded();
    if (told_a && told_b) {
      if (!can_coincide(a.days, b.days)) return Time::apart;
      const int most = vote ? longest_vote : longest_match;
      const bool loose = wide(a.days, most) || wide(b.days, most);
      return !loose ? Time::same : vote ? Time::perhaps : Time::apart;
    }
    const DayRange &one = published(a), &other = published(b);
    if (told_a || told_b) {
      const DayRange& day = told_a ? a.days : b.days;
      const DayRange& article = told_a ? other : one;
      if (!article.low || !article.high) return Time::perhaps;
      const DayRange before{plus_days(*article.low, vote ? -vote_days : -match_days), article.high};
      return can_coincide(day, before) ? Time::perhaps : Time::apart;
    }
    if (one.unbounded() && other.unbounded()) return Time::perhaps;
    if (!one.high || !other.high) return Time::perhaps;
    const int gap = std::abs(one.high->number - other.high->number);
    return gap > (vote ? vote_days / 2 : 0) ? Time::apart : Time::perhaps;
  }

  // -- how surely

  /// What two outcomes have in common.
  struct Common {
    bool pair = false;   ///< both of their parties
    bool place = false;  ///< the post and its place
    bool post = false;   ///< the same, where one of them won and lost
  };
  Common common_to(const OutcomeStatement& a, const OutcomeStatement& b,
                   OutcomeContrast::How how) const {
    const bool holder = how == OutcomeContrast::How::holder;
    return {!holder && a.winner && a.loser && b.winner && b.loser, holder && share_place(a, b),
            !holder && !a.posts.empty() && a.posts == b.posts && share_place(a, b)};
  }

  /// The odds that both report one story from which they are compared.
  Milli least_odds(const OutcomeStatement& a, const OutcomeStatement& b, OutcomeContrast::How how,
                   Time time) const {
    const Common common = common_to(a, b, how);
    if (common.pair && bare(a) && bare(b)) return likely_one_story;
    if (common.pair && published(a).unbounded() && published(b).unbounded()) return INT32_MIN;
    if (common.place && !a.rounds.empty() && a.rounds == b.rounds && time == Time::perhaps)
      return hardly_one_story;  // there is one run-off for a post of a place
    if (common.pair || common.place) return time == Time::same ? INT32_MIN : perhaps_one_contest;
    if (how == OutcomeContrast::How::holder) return surely_one_story;
    return time == Time::same ? perhaps_one_contest : likely_one_story;
  }

  void consider(const OutcomeStatement& a, const OutcomeStatement& b, OutcomeContrast::How how,
                Time time) {
    OutcomeContrast contrast{{a, b}, how, {}, false, {}};
    const Common common = common_to(a, b, how);
    if (a.document != b.document) {
      const auto clues =
          story_clues(weighing_.articles[index(a.document)], weighing_.articles[index(b.document)],
                      entities_, weighing_.rarity);
      contrast.odds = weigh(clues.all(), story_weights);
      contrast.clues = weightiest_clues(clues);
      if (*contrast.odds < least_odds(a, b, how, time)) return;
    } else if (!common.pair) {
      return;
    }
    contrast.full = time == Time::same && (common.pair || common.place || common.post) &&
                    full_names(a) && full_names(b);
    const auto key = key_of(a, b, how);
    const auto [known, is_new] = found_.emplace(key, contrast);
    if (!is_new && stronger(contrast, known->second)) known->second = std::move(contrast);
  }

  /// Nothing tells of what contest it was.
  static bool bare(const OutcomeStatement& said) {
    return said.contest.empty() && said.posts.empty() && !said.score;
  }
  static bool full_names(const OutcomeStatement& said) {
    const auto full = [](const std::optional<LinkedParty>& party) {
      return !party || words_of(*party).size() > 1;
    };
    return full(said.winner) && full(said.loser);
  }
  static bool stronger(const OutcomeContrast& a, const OutcomeContrast& b) {
    return std::tuple(a.full, a.odds.value_or(0)) > std::tuple(b.full, b.odds.value_or(0));
  }

  using Key = std::tuple<std::string, std::string, std::string>;
  /// One contest is one finding: its parties, or its post and the place.
  static Key key_of(const OutcomeStatement& a, const OutcomeStatement& b,
                    OutcomeContrast::How how) {
    if (how == OutcomeContrast::How::holder)
      return {a.posts.front(), a.places.empty() ? std::string() : a.places.front().id, {}};
    std::set<std::string> ids;
    for (const OutcomeStatement* said : {&a, &b})
      for (const auto* party : {&said->winner, &said->loser})
        if (*party)
          if (const FoldedNames words = words_of(**party); !words.empty()) ids.insert(words.back());
    std::string names;
    for (const std::string& id : ids) names += id + ' ';
    const DayRange& days = a.days.exact() ? a.days : b.days;
    return {names, days.exact() ? to_iso(*days.low) : std::string(), {}};
  }

  std::span<const LinkedReading> readings_;
  std::span<const OutcomeStatement> all_;
  const Weighing& weighing_;
  const EntityLinks& entities_;
  std::map<std::string, std::vector<std::uint32_t>> by_name_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> met_;
  std::map<Key, OutcomeContrast> found_;
};

}  // namespace

namespace {

LinkedMatter linked_matter(std::uint32_t r, const LinkedReading& reading, const Matter& matter,
                           Parties& parties) {
  const auto linked = [&](std::uint32_t name) {
    return parties.linked(r, {name, reading.mentions[name].span});
  };
  LinkedMatter all{matter.kind, matter.words, matter.body, {}, {}, {}, {}, {}};
  for (const auto& [from, to] : {std::pair(&matter.names, &all.names),
                                 {&matter.deciders, &all.deciders},
                                 {&matter.others, &all.others}})
    for (const std::uint32_t name : *from) to->push_back(linked(name));
  if (matter.holder) all.holder = linked(*matter.holder);
  all.said = one_line(reading.document.at(matter.said));
  return all;
}

}  // namespace

std::vector<OutcomeStatement> outcome_statements(std::span<const LinkedReading> readings,
                                                 Parties& parties) {
  std::vector<OutcomeStatement> all;
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (const Outcome& outcome : readings[r].outcomes.all) {
      const LinkedReading& reading = readings[r];
      OutcomeStatement said;
      said.row = outcome.row;
      said.drawn = outcome.drawn;
      if (outcome.winner) said.winner = parties.linked(r, *outcome.winner);
      if (outcome.loser) said.loser = parties.linked(r, *outcome.loser);
      if (outcome.venue) said.venue = parties.linked(r, *outcome.venue);
      if (said.winner && said.loser && said.winner->id == said.loser->id) continue;
      if (outcome.matter) said.matter = linked_matter(r, reading, *outcome.matter, parties);
      said.score = outcome.score;
      said.contest = outcome.contest.kind;
      said.posts = outcome.contest.posts;
      said.stages = outcome.contest.stages;
      said.legs = outcome.contest.legs;
      said.rounds = outcome.contest.rounds;
      for (const std::uint32_t name : outcome.contest.places)
        said.places.push_back(parties.linked(r, {name, reading.mentions[name].span}));
      said.part = outcome.contest.part;
      said.contest_words = one_line(reading.document.at(outcome.contest.words));
      if (outcome.date)
        if (const auto* date = if_is<DateMention>(reading.mentions[*outcome.date]))
          said.days = date->days;
      // "threw out plans on Monday": what was decided was not decided on a day to come.
      const DayRange& published = reading.document.published.days;
      if (said.matter && said.days.exact() && published.high && *published.high < *said.days.low &&
          said.days.low->number - published.high->number < 7)
        said.days = DayRange::on(plus_days(*said.days.low, -7));
      if (outcome.speaker)
        if (const auto* speaker = if_is<SpeakerMention>(reading.mentions[*outcome.speaker]))
          said.speaker = lower_line(speaker->text);
      said.title = outcome.title;
      said.document = DocumentId{r};
      said.span = outcome.span;
      all.push_back(std::move(said));
    }
  return all;
}

std::vector<OutcomeContrast> outcome_contrasts(std::span<const LinkedReading> readings,
                                               std::span<const OutcomeStatement> statements,
                                               const Weighing& weighing,
                                               const EntityLinks& entities) {
  return OutcomeComparison(readings, statements, weighing, entities).run();
}

}  // namespace checkclaims
