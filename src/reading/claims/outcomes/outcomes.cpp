#include "reading/claims/outcomes/outcomes.hpp"

#include <algorithm>

#include "reading/claims/outcomes/contest.hpp"
#include "reading/claims/outcomes/headlines.hpp"
#include "reading/claims/outcomes/openings.hpp"
#include "reading/claims/outcomes/scorelines.hpp"
#include "reading/syntax/parties.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t party_reach = 7;      // chunks in which an object's name is looked for
constexpr std::size_t opponent_reach = 12;  // chunks between a verb and "to City", "over City"
constexpr std::size_t longest_told = 40;    // chunks behind a verb that may tell of its contest
constexpr std::size_t score_reach = 4;      // chunks from the parties to a score that is quoted
constexpr std::size_t insertion = 12;       // chunks between a subject and its verb

class OutcomeReader {
 public:
  OutcomeReader(const RecognisedSentence& sentence, std::span<const Mention> mentions,
                const std::optional<Party>& before)
      : sentence_(sentence),
        s_(sentence.chunked),
        mentions_(mentions),
        before_(before),
        title_(s_.view.block == BlockKind::title) {}

  std::vector<Outcome> read() {
    if (!may_tell_outcomes(s_.view)) return {};
    gather_verbs();
    const bool scored = tells_class(s_, {0, size()}, "full_time");
    if ((verbs_.empty() && !scored) || tells_class(s_, {0, size()}, "doubt")) return {};
    for (const Hit* hit : verbs_) read(*hit);
    if (found_.empty())
      if (auto told = scoreline(s_, mentions_)) found_.push_back(std::move(*told));
    std::erase_if(found_, [](const Outcome& told) {
      const bool dated_score = told.score && told.date;
      return !(told.winner && told.loser) && !told.venue && !dated_score &&
             told.contest.kind.empty() && told.contest.posts.empty();
    });
    return std::move(found_);
  }

 private:
  std::size_t size() const { return s_.chunks.size(); }
  bool is_kind(std::size_t i, ChunkKind kind) const { return s_.chunks[i].kind == kind; }
  const Row& row_of(const Hit& hit) const { return s_.view.lexicon.row(hit); }
  const WordRole& role_of(const Hit& hit) const { return s_.view.lexicon.role(hit); }
  bool drawn(const Hit& hit) const { return row_of(hit).id == "drawn"; }

  /// The words that tell of a result, in their order.
  void gather_verbs() {
    for (const Hit& hit : s_.view.hits)
      if (hit.table == Table::outcomes && !row_of(hit)[OutcomeField::says].empty())
        verbs_.push_back(&hit);
  }

  void read(const Hit& hit) {
    const WordRole& role = role_of(hit);
    if (role.noun()) return read_noun(hit);
    if (hit.forms == form_gerund) return read_gerund(hit);
    const auto clause = fact_of(hit);
    if (!clause) return;
    if (drawn(hit)) return read_draw(hit, *clause);
    if (role.is(Construction::verb)) return read_beat(hit, *clause);
    if (role.is(Construction::verb_back)) return read_loss(hit, *clause);
    if (role.is(Construction::act_on)) return read_win(hit, *clause);
    if (role.is(Construction::undergo)) return read_choice(hit, *clause);
  }

  /// The clause of a verb that tells of a fact, also of "came from behind to beat".
  std::optional<Clause> fact_of(const Hit& hit) const {
    const std::size_t verb = chunk_of(s_, hit.first);
    if (s_.is(verb - 1, "infinitive")) {
      const Hit* achieved = verb_before(verb - 1, "achieves");
      if (achieved == nullptr) return std::nullopt;
      auto clause = clause_at(s_, *achieved);
      return clause && !clause->passive && happened(*clause, *achieved) ? clause : std::nullopt;
    }
    auto clause = clause_at(s_, hit);
    return clause && happened(*clause, hit) ? clause : std::nullopt;
  }

  /// The verb of that row which ends before a chunk: "secured" of "secured a win".
  const Hit* verb_before(std::size_t chunk, std::string_view row) const {
    for (const Hit& hit : s_.view.hits)
      if (hit.table == Table::outcomes && hit.last == s_.chunks[chunk].first &&
          row_of(hit).id == row)
        return &hit;
    return nullptr;
  }

  /// It is told as a fact of the time that the article tells of: not "had beaten", "to beat".
  bool happened(const Clause& clause, const Hit& hit) const {
    if (clause.attempted || clause.negated || clause.modality != Modality::asserted) return false;
    const std::size_t verb = chunk_of(s_, hit.first);
    for (std::size_t i = clause.first; i < verb; ++i)
      if (s_.is(i, "infinitive") || s_.is(i, "modal") || s_.is(i, "do") ||
          (s_.says(i, "had") && !day_behind(verb + 1)))
        return false;
    if ((hit.forms & (form_past | form_participle)) != 0) return true;
    return title_ && (hit.forms & (form_third | form_base)) != 0;
  }

  // -- who

  bool is_party(std::size_t i) const { return checkclaims::is_party(s_, mentions_, i); }

  /// The name that ends a phrase which begins at a chunk: "the incumbent, Tom Barnes". Not "City's
  /// youth team", "Halden rivals", "Barnes and Cole".
  std::optional<PartyPhrase> name_from(std::size_t at) const {
    for (std::size_t i = at; i < size() && i < at + party_reach; ++i) {
      if (is_party(i)) {
        if (is_kind(i + 1, ChunkKind::possessive) || is_kind(i + 1, ChunkKind::hyphen) ||
            (s_.is(i + 1, "conjunction") && is_party(i + 2)) || goes_on(i + 1) ||
            (s_.says(i + 1, "to") && s_.says(i + 2, "the")))  // "beat City to the contract"
          return std::nullopt;
        return PartyPhrase{party_at(s_, i), at, i + 1};
      }
      const bool inner = i > at && is_kind(i, ChunkKind::comma) && is_party(i + 1);
      const bool plain =
          is_kind(i, ChunkKind::word) && (s_.chunks[i].functions == 0 || s_.is(i, "determiner") ||
                                          s_.is(i, "possessive_determiner"));
      if (!plain && !inner && !is_kind(i, ChunkKind::hyphen) && !is_kind(i, ChunkKind::name))
        return std::nullopt;
    }
    return std::nullopt;
  }
  /// A noun behind a name makes it somebody else: "City keeper", "Halden rivals".
  bool goes_on(std::size_t i) const {
    return is_kind(i, ChunkKind::word) && s_.chunks[i].functions == 0 &&
           s_.chunks[i].tables.has(Table::people) && !tells_post(s_, {i, i + 1});
  }

  /// The subject, also over a day or an insertion: "Ana Reyes, 45, on Sunday beat".
  std::optional<PartyPhrase> subject_of(const Clause& clause) const {
    const auto& phrase = clause.passive ? clause.patient : clause.agent;
    if (phrase && phrase->pronoun && phrase->first < 2 && before_)
      return PartyPhrase{*before_, phrase->first, phrase->last};
    if (phrase && phrase->pronoun) return only_party_before(s_, mentions_, phrase->first);
    if (auto party = party_of(s_, mentions_, phrase)) return alone(s_, party);
    std::size_t end = clause.first;
    while (end > 0 && (is_kind(end - 1, ChunkKind::date) || s_.is(end - 1, "adverb") ||
                       (is_kind(end, ChunkKind::date) && s_.is(end - 1, "preposition"))))
      --end;
    if (end > 0 && is_kind(end - 1, ChunkKind::comma))
      for (std::size_t i = end - 1, steps = 0; i-- > 0 && steps < insertion; ++steps)
        if (is_kind(i, ChunkKind::comma)) {
          end = i;
          break;
        }
    if (auto party = party_of(s_, mentions_, noun_phrase_before(s_, end))) return alone(s_, party);
    return s_.is(clause.first - 1, "conjunction") ? opening_phrase(s_, mentions_, clause.first)
                                                  : std::nullopt;
  }
  /// "to City", "over City", behind a verb and what may stand between.
  std::optional<PartyPhrase> opponent_behind(std::size_t at, Cues link) const {
    for (std::size_t i = at; i < size() && i < at + opponent_reach; ++i) {
      if (s_.says(i, link))
        if (auto party = name_from(i + 1)) return party;
      if (ends_clause(i)) break;
    }
    return std::nullopt;
  }
  bool ends_clause(std::size_t i) const {
    const ChunkKind kind = s_.chunks[i].kind;
    const bool apostrophe = kind == ChunkKind::quote && is_kind(i - 1, ChunkKind::name);
    return (kind == ChunkKind::stop && !score_dash(i)) ||
           (kind == ChunkKind::quote && !apostrophe) || kind == ChunkKind::comma ||
           s_.is(i, "relative") || s_.is(i, "conjunction") || s_.is(i, "be") || s_.is(i, "have") ||
           s_.is(i, "modal") || (s_.is(i, "subordinator") && !s_.is(i, "preposition"));
  }
  bool score_dash(std::size_t i) const {
    return i > 0 && score_at(s_, mentions_, i - 1).has_value();
  }

  // -- of what

  /// How far the words behind a verb may tell of its contest.
  std::size_t told_until(std::size_t verb) const {
    std::size_t i = verb + 1;
    for (; i < size() && i < verb + longest_told; ++i) {
      if ((is_kind(i, ChunkKind::stop) && !score_dash(i)) || s_.is(i, "relative") ||
          s_.says(i, {"after", "although", "before", "but", "since", "when", "whereas", "while"}))
        break;
      if (s_.is(i, "conjunction") && begins_another(i + 1)) break;
    }
    return i;
  }
  /// "and beat United": another result.
  bool begins_another(std::size_t at) const {
    return std::any_of(verbs_.begin(), verbs_.end(), [&](const Hit* hit) {
      const std::size_t chunk = chunk_of(s_, hit->first);
      return hit->forms != form_gerund && role_of(*hit).verb() && chunk >= at && chunk < at + 4;
    });
  }

  /// What stands directly behind a verb is a contest, or no object at all: "won the election", "won
  /// 3-1", "lost to"; not "won praise", "lost ground to".
  bool object_is_contest(std::size_t at) const {
    while (s_.is(at, "adverb") || is_kind(at, ChunkKind::date)) ++at;
    const Chunk& chunk = s_.chunks[at];
    if (score_at(s_, mentions_, at)) return true;
    if (chunk.kind == ChunkKind::number) return false;
    const bool phrase = chunk.kind == ChunkKind::name || s_.is(at, "determiner") ||
                        s_.is(at, "possessive_determiner") ||
                        (chunk.kind == ChunkKind::word && chunk.functions == 0);
    if (!phrase) return !s_.says(at, {"that", "over", "off"});
    const auto object = noun_phrase_at(s_, at);
    return object && tells_contest(s_, {at, object->last});
  }

  // -- constructions

  void read_beat(const Hit& hit, const Clause& clause) {
    const std::size_t end = chunk_of(s_, hit.last - 1) + 1;
    auto winner = subject_of(clause);
    auto loser = clause.passive ? opponent_behind(end, "by") : name_from(end);
    bool passive = clause.passive;
    if (!passive && !loser && title_) {  // "City thrashed 3-1 by Rovers"
      loser = opponent_behind(end, "by");
      passive = loser.has_value();
    }
    if (passive) std::swap(winner, loser);
    if (!winner && !passive && loser && clause.agent && contest_told(loser->last))
      return add(hit, clause.first, end, std::nullopt, loser);  // "the small club beat City in"
    if (winner && loser) add(hit, clause.first, end, winner, loser);
  }

  void read_loss(const Hit& hit, const Clause& clause) {
    const std::size_t end = chunk_of(s_, hit.last - 1) + 1;
    auto loser = subject_of(clause);
    if (!loser) return;
    std::optional<PartyPhrase> winner;
    const bool takes_name = s_.says(end - 1, "to");
    std::optional<PartyPhrase> venue;
    if (takes_name) {
      winner = name_from(end);
      if (!winner) return;
    } else if (object_is_contest(end)) {
      winner = opponent_behind(end, {"against", "to"});
      if (!winner) venue = opponent_behind(end, "at");
    } else {
      return;
    }
    if (!winner && !venue && !contest_told(end)) return;
    add(hit, clause.first, end, winner, loser, venue);
  }

  void read_win(const Hit& hit, const Clause& clause) {
    const std::size_t end = chunk_of(s_, hit.last - 1) + 1;
    auto winner = subject_of(clause);
    if (!winner || !object_is_contest(end)) return;
    auto loser = opponent_behind(end, {"against", "over"});
    std::optional<PartyPhrase> venue;
    if (!loser) venue = opponent_behind(end, "at");
    if (!loser && !venue && !contest_told(end)) return;
    add(hit, clause.first, end, winner, loser, venue);
  }
  /// A contest or a score stands directly behind a verb.
  bool contest_told(std::size_t at) const {
    std::size_t end = at;
    while (end < size() && end < at + opponent_reach && !ends_clause(end)) ++end;
    return tells_contest(s_, {at, end}) || only_score(s_, mentions_, {at, end});
  }

  /// "Ana Reyes was elected mayor", "voters elected Ana Reyes mayor", in headlines "Reyes elected".
  void read_choice(const Hit& hit, const Clause& clause) {
    const std::size_t end = chunk_of(s_, hit.last - 1) + 1;
    auto winner = clause.passive ? std::nullopt : name_from(end);
    if (winner && !clause.agent && !tells_post(s_, {winner->last, winner->last + 1}))
      winner.reset();  // "newly elected Ana Reyes"
    if (!winner && (clause.passive || title_)) winner = subject_of(clause);
    if (winner) add(hit, clause.first, std::max(end, std::size_t{1}), winner, std::nullopt);
  }

  /// "Ana Reyes was elected, beating Tom Barnes": of whom the sentence told a result, or of whom it
  /// opens with.
  void read_gerund(const Hit& hit) {
    const std::size_t verb = chunk_of(s_, hit.first), end = chunk_of(s_, hit.last - 1) + 1;
    if (verb == 0 || !role_of(hit).is(Construction::verb) || drawn(hit)) return;
    if (verb == 1 && s_.says(0, "after")) return read_opening_gerund(hit, end);
    const std::size_t opening = s_.is(verb - 1, "adverb") ? verb - 2 : verb - 1;
    if (!is_kind(opening, ChunkKind::comma) && !s_.says(verb - 1, {"after", "by"})) return;
    const auto loser = name_from(end);
    if (!loser) return;
    if (!found_.empty() && !found_.back().drawn && found_.back().winner) {
      Outcome& before = found_.back();
      if (s_.says(verb - 1, "after") || before.loser || before.winner == loser->party) return;
      before.loser = loser->party;
      if (!before.score) before.score = only_score(s_, mentions_, {end, told_until(end)});
      before.span.end = std::max(before.span.end, s_.span(verb, loser->last).end);
      return;
    }
    if (!found_.empty()) return;
    if (auto winner = opening_phrase(s_, mentions_, verb)) add(hit, verb, end, winner, loser);
  }

  /// "After beating City 3-1, Rovers are top": of whom the main clause tells.
  void read_opening_gerund(const Hit& hit, std::size_t end) {
    const auto loser = name_from(end);
    if (!loser) return;
    std::size_t comma = loser->last;
    while (comma < size() && !is_kind(comma, ChunkKind::comma) && !ends_clause(comma)) ++comma;
    if (!is_kind(comma, ChunkKind::comma)) return;
    if (auto winner = name_from(comma + 1)) add(hit, 0, end, winner, loser);
  }

  /// "Rovers and City drew 1-1", "Rovers drew 1-1 with City", "City held Rovers to a draw".
  void read_draw(const Hit& hit, const Clause& clause) {
    const std::size_t end = chunk_of(s_, hit.last - 1) + 1;
    if (role_of(hit).is(Construction::verb)) {  // "hold"
      auto one = subject_of(clause);
      auto other = clause.passive ? opponent_behind(end, {"by"}) : name_from(end);
      const std::size_t noun = draw_noun(end);
      if (noun == size()) return;
      if (clause.passive && !other) other = opponent_behind(noun, "by");
      if (one && other) add(hit, clause.first, end, one, other);
      return;
    }
    const auto score = score_at(s_, mentions_, end);
    const auto other = opponent_behind(end, {"against", "at", "with"});
    const auto phrase = party_of(s_, mentions_, clause.agent);
    if (!phrase || clause.passive || (!score && !s_.says(end, {"against", "with"}))) return;
    if (other) return add(hit, clause.first, end, alone(s_, phrase), other);
    const std::size_t joint = phrase->first;
    if (score && joint >= 2 && s_.is(joint - 1, "conjunction") && is_party(joint - 2))
      add(hit, clause.first, end, PartyPhrase{party_at(s_, joint - 2), joint - 2, joint - 1},
          phrase);
  }
  std::size_t draw_noun(std::size_t at) const {
    for (const Hit* hit : verbs_)
      if (drawn(*hit) && role_of(*hit).noun()) {
        const std::size_t chunk = chunk_of(s_, hit->first);
        if (chunk >= at && chunk < at + opponent_reach) return chunk;
      }
    return size();
  }

  /// "Rovers' 3-1 win over City", "Rovers secured a 3-1 win over City".
  void read_noun(const Hit& hit) {
    const std::size_t noun = chunk_of(s_, hit.first), end = chunk_of(s_, hit.last - 1) + 1;
    if (!is_kind(noun, ChunkKind::word)) return;
    std::size_t first = noun;  // of the phrase
    while (first > 0 && noun - first < party_reach && in_noun_phrase(first - 1)) --first;
    const bool back = role_of(hit).is(Construction::noun_back);
    const bool scored = only_score(s_, mentions_, {first, end}).has_value();
    auto other = opponent_of(hit, end, scored);
    auto one = owner_of(first);
    if (!other || (drawn(hit) && !scored)) return;
    // "the 2-1 defeat by Rovers on Saturday", "Saturday's draw with Rovers": of whom is untold.
    const bool days_own = is_kind(first - 1, ChunkKind::possessive) && is_day(first - 2);
    if (!one && (back || drawn(hit)) && scored && (days_own || day_behind(end))) {
      add(hit, first, end, other, std::nullopt);
      if (days_own && !found_.empty()) found_.back().date = s_.chunks[first - 2].mention;
      return;
    }
    if (!one && scored) one = opening_before(first);
    if (!one || one->party == other->party) return;
    if (back) std::swap(one, other);
    add(hit, first, end, one, other);
  }
  /// "Rovers' win", "Rovers secured a win"
  std::optional<PartyPhrase> owner_of(std::size_t first) const {
    const bool owned = is_kind(first - 1, ChunkKind::possessive) ||
                       is_kind(first - 1, ChunkKind::quote);  // "Rovers' win"
    if (owned && first >= 2 && is_party(first - 2))
      return PartyPhrase{party_at(s_, first - 2), first - 2, first - 1};
    if (first >= 3 && s_.is(first - 1, "determiner") && is_party(first - 2) &&
        is_past_verb(s_, first - 3))  // "gave Rovers a 2-1 win"
      return PartyPhrase{party_at(s_, first - 2), first - 2, first - 1};
    return who_gained(first);
  }
  std::optional<PartyPhrase> opponent_of(const Hit& hit, std::size_t end, bool scored) const {
    if (role_of(hit).is(Construction::noun_back))
      return opponent_behind(end, {"against", "at", "by", "to"});
    if (drawn(hit)) return opponent_behind(end, {"against", "at", "with"});
    auto other = opponent_behind(end, {"against", "over"});
    return other || !scored ? other : opponent_behind(end, "at");
  }
  /// "Rovers went top with a 2-1 win over City": that of whom the sentence opens with.
  std::optional<PartyPhrase> opening_before(std::size_t first) const {
    while (first > 0 && s_.is(first - 1, "determiner")) --first;
    return first > 1 && s_.says(first - 1, {"after", "with"})
               ? opening_phrase(s_, mentions_, first - 1)
               : std::nullopt;
  }
  /// "had lost to City on Saturday"
  bool day_behind(std::size_t at) const {
    for (std::size_t i = at; i < size() && i < at + opponent_reach && !ends_clause(i); ++i)
      if (is_day(i)) return !s_.says(i - 1, {"after", "before", "since", "until"});
    return false;
  }
  bool is_day(std::size_t i) const {
    const auto* date = date_at(s_, i, mentions_);
    return date != nullptr && date->days.exact();
  }
  bool in_noun_phrase(std::size_t i) const {
    const ChunkKind kind = s_.chunks[i].kind;
    return kind == ChunkKind::number || kind == ChunkKind::hyphen || score_dash(i) ||
           (kind == ChunkKind::word && s_.chunks[i].functions == 0 &&
            verb_before(i + 1, "gains") == nullptr);
  }
  /// "Rovers secured a": whoever a verb of gaining has for its subject.
  std::optional<PartyPhrase> who_gained(std::size_t first) const {
    while (first > 0 &&
           (s_.is(first - 1, "determiner") || s_.is(first - 1, "possessive_determiner")))
      --first;
    const Hit* verb = verb_before(first, "gains");
    if (verb == nullptr) return std::nullopt;
    const auto clause = clause_at(s_, *verb);
    if (!clause || clause->passive || !happened(*clause, *verb)) return std::nullopt;
    return subject_of(*clause);
  }

  void add(const Hit& hit, std::size_t first, std::size_t end,
           const std::optional<PartyPhrase>& winner, const std::optional<PartyPhrase>& loser,
           const std::optional<PartyPhrase>& venue = std::nullopt) {
    if (winner && loser && winner->party == loser->party) return;
    Outcome outcome;
    outcome.row = hit.row;
    outcome.drawn = drawn(hit);
    std::size_t last = end;
    for (const auto& [from, to] :
         {std::pair(&winner, &outcome.winner), {&loser, &outcome.loser}, {&venue, &outcome.venue}})
      if (*from) {
        *to = (*from)->party;
        first = std::min(first, (*from)->first);
        last = std::max(last, (*from)->last);
      }
    const std::size_t verb = chunk_of(s_, hit.first);
    const Stretch told{found_.empty() ? 0 : first, told_until(std::max(verb, last - 1))};
    if (tells_class(s_, told, "elsewhen")) return;
    const std::size_t score_from = role_of(hit).noun() ? first : verb;
    outcome.score = only_score(s_, mentions_, {score_from, told.last});
    if (outcome.score && (outcome.score->high == outcome.score->low) != outcome.drawn)
      outcome.score.reset();
    if (row_of(hit)[OutcomeField::kind] == "needs_score" && !outcome.score) return;
    // "In the Cup final on Sunday, Rovers beat": told before the parties.
    outcome.contest = contest_in(s_, mentions_, told, s_.is(0, "preposition") ? 0 : verb);
    outcome.date = day_in(s_, mentions_, told, verb);
    for (const std::uint32_t speaker : sentence_.speakers)
      if (!outcome.speaker && the<SpeakerMention>(mentions_[speaker]).by_name)
        outcome.speaker = speaker;
    outcome.title = title_;
    for (std::size_t i = last; outcome.score && i < last + score_reach; ++i)
      if (const auto score = score_at(s_, mentions_, i)) last = score->last;
    outcome.span = s_.span(first, last);
    found_.push_back(std::move(outcome));
  }

  const RecognisedSentence& sentence_;
  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
  const std::optional<Party>& before_;  ///< whom "they" at the beginning may be
  bool title_;
  std::vector<const Hit*> verbs_;
  std::vector<Outcome> found_;
};

}  // namespace

std::vector<Outcome> outcomes(const RecognisedSentence& sentence, std::span<const Mention> mentions,
                              const std::optional<Party>& before) {
  if (auto headline = headline_score(sentence.chunked, mentions)) return {std::move(*headline)};
  return OutcomeReader(sentence, mentions, before).read();
}

}  // namespace checkclaims
