#include "reading/claims/states/statuses.hpp"

#include <algorithm>

#include "reading/events/attribution.hpp"
#include "reading/syntax/charges.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

/// Shared by all claims of it.
std::shared_ptr<const Thing> kept(std::optional<Thing> thing) {
  return thing ? std::make_shared<const Thing>(std::move(*thing)) : nullptr;
}

constexpr std::size_t date_reach = 10;   // chunks from a verb to its day
constexpr std::size_t doubt_reach = 24;  // tokens before a verb in which a doubt still bears on it

class StatusReader {
 public:
  StatusReader(const RecognisedSentence& sentence, const Reading& reading,
               const NominalEntities& things, std::span<const std::uint32_t> names)
      : sentence_(sentence),
        s_(sentence.chunked),
        reading_(reading),
        things_(things),
        names_(names) {}

  std::vector<Claim> all() {
    const auto& tokens = s_.view.tokens;
    if (tokens.empty() || tokens.back().mark == '?') return {};
    const bool unread =
        s_.view.block == BlockKind::title && quoted();  // a headline that quotes may jest
    if (unread) return {};
    const bool title = s_.view.block == BlockKind::title;
    for (const Hit& hit : s_.view.hits) {
      if (hit.table != Table::states) continue;
      const WordRole& role = s_.view.lexicon.role(hit);
      if (role.is(Construction::doubt)) last_doubt_ = hit.last;
      if (role.is(Construction::doubt) || role.is(Construction::idle) ||
          role.is(Construction::thing) || role.is(Construction::finds))
        continue;
      if (last_doubt_ != 0 && hit.first < last_doubt_ + doubt_reach &&
          !stopped_between(last_doubt_, hit.first))
        continue;
      if (title && hit.forms == form_past) continue;
      read(hit, role);
    }
    deny_deaths();
    for (Claim& claim : claims_) attribute(claim, sentence_, mentions());
    return std::move(claims_);
  }

 private:
  const Row& row_of(const Hit& hit) const { return s_.view.lexicon.row(hit); }
  std::span<const Mention> mentions() const { return reading_.mentions; }

  bool quoted() const {
    return std::any_of(s_.chunks.begin(), s_.chunks.end(),
                       [](const Chunk& chunk) { return chunk.kind == ChunkKind::quote; });
  }
  /// A dash, colon or semicolon, "but", "although": what stands before it does not reach over it.
  bool stopped_between(std::uint32_t first, std::uint32_t last) const {
    for (std::size_t i = chunk_of(s_, first); i < s_.chunks.size() && s_.chunks[i].first < last;
         ++i)
      if (s_.chunks[i].kind == ChunkKind::stop || s_.says(i, {"although", "but", "while"}))
        return true;
    return false;
  }

  void read(const Hit& hit, const WordRole& role) {
    if (role.is(Construction::state)) return predicate(hit);
    if (role.is(Construction::noun_of)) return told_of(hit);
    if (role.is(Construction::sign)) return sign(hit);
    if (role.is(Construction::verdict)) return verdict(hit);
    if (!role.verb() || (hit.forms == form_gerund && !row_of(hit)[StateField::near])) return;
    if (goes_on(chunk_of(s_, hit.last - 1) + 1)) return;
    const auto clause = clause_at(s_, hit);
    if (!clause || is_alternative(*clause) || !is_fact(*clause, hit)) return;
    if (role.is(Construction::undergo)) undergone(hit, *clause);
    if (role.is(Construction::enter)) entered(hit, *clause);
    if (role.is(Construction::act_on)) done(hit, *clause);
    if (role.is(Construction::act)) acted(hit, *clause);
  }

  /// "closed off", "passed on to", "won over": another verb.
  bool goes_on(std::size_t at) const {
    if (at >= s_.chunks.size()) return false;
    if (s_.says(at, {"away", "off", "over"})) return true;
    return s_.says(at, "on") && at + 1 < s_.chunks.size() && s_.says(at + 1, "to");
  }
  /// "confirmed or denied": neither is told.
  bool is_alternative(const Clause& clause) const {
    const auto or_at = [this](std::size_t i) {
      return i < s_.chunks.size() && s_.says(i, {"nor", "or"});
    };
    return or_at(clause.last) || (clause.first > 0 && or_at(clause.first - 1));
  }

  /// It tells of something that is so or was, or says itself that it is a plan.
  bool is_fact(const Clause& clause, const Hit& hit) const {
    if (clause.attempted) return false;
    const std::size_t verb = chunk_of(s_, hit.first);
    bool infinitive = false, governed = false;
    for (std::size_t i = clause.first; i < verb; ++i) {
      infinitive |= s_.is(i, "infinitive");
      if (s_.is(i, "modal") && clause.modality == Modality::asserted)
        return false;  // "must", "can"
      governed |= s_.is(i, "modal") || s_.is(i, "do") || s_.is(i, "infinitive") ||
                  s_.hit(i, Table::modality) != nullptr;
    }
    if (infinitive && clause.modality == Modality::asserted) return false;
    const bool noun = (hit.forms & (form_past | form_third | form_participle)) == 0 &&
                      !governed;  // "the release", "talks continue"
    return !noun || (clause.agent && !clause.agent->pronoun && plural(*clause.agent));
  }
  bool plural(const NounPhrase& phrase) const {
    return s_.view.word(s_.chunks[phrase.head].last - 1).ends_with('s');
  }

  /// "A jury on Friday acquitted": a day stands between who does it and the verb.
  bool acts_over_day(const Clause& clause) const {
    std::size_t end = clause.first;
    if (end == 0 || s_.chunks[end - 1].kind != ChunkKind::date) return false;
    --end;
    if (s_.says(end - 1, {"in", "on"})) --end;
    return end > 0 && !is_past_verb(s_, end - 1) && noun_phrase_before(s_, end).has_value();
  }

  void undergone(const Hit& hit, const Clause& clause) {
    auto patient = clause.patient;
    if (!clause.passive && !acts_over_day(clause) &&
        (!clause.agent || clause.agent->last > clause.first))
      return;  // "convicted murderer Carl Stone"
    if (!patient && !clause.passive) patient = behind_insertion(clause.last);
    if (!patient || (clause.passive && of_several(*patient, hit))) return;
    Claim claim = begin(hit, clause.negated, clause.modality);
    if (!set_subject(claim, hit, *patient)) return;
    if (claim.status().thing && clause.agent) set_agent(claim, *clause.agent);
    const std::size_t agent = clause.agent ? clause.agent->first : patient->first;
    finish(std::move(claim), hit, clause.first, std::max(clause.last, patient->last),
           std::min(patient->first, agent));
  }

  /// "The officers who were visiting Ana Sol in jail were killed": the verb is that of several, and
  /// nobody is named with her.
  bool of_several(const NounPhrase& patient, const Hit& hit) const {
    if (s_.chunks[patient.head].kind != ChunkKind::name) return false;
    bool several = false;
    for (std::size_t i = patient.last; i < s_.chunks.size() && s_.chunks[i].first < hit.first; ++i)
      several |= s_.says(i, {"are", "have", "were"});
    for (std::size_t i = patient.first; several && i-- > 0;)
      if (s_.says(i, "and") || s_.chunks[i].kind == ChunkKind::stop) return false;
    return several;
  }

  /// "found the banker Marek Holt guilty"
  void verdict(const Hit& hit) {
    const std::size_t at = chunk_of(s_, hit.first);
    if (at < 2 || s_.chunks[at - 1].kind != ChunkKind::name) return;
    for (std::size_t i = at - 1;
         i-- > 0 && i + date_reach > at && s_.chunks[i].segment == s_.chunks[at].segment;) {
      const Hit* verb = s_.hit(i, Table::states, Construction::finds);
      const auto clause = verb != nullptr ? clause_at(s_, *verb) : std::nullopt;
      if (!clause || clause->passive || !(clause->agent || acts_over_day(*clause)) ||
          !is_fact(*clause, *verb))
        continue;
      Claim claim = begin(hit, clause->negated, clause->modality);
      if (set_subject(claim, hit, {at - 1, at, at - 1, s_.chunks[at - 1].mention, false, false}))
        finish(std::move(claim), hit, clause->first, at + 1, clause->first);
      return;
    }
  }

  void entered(const Hit& hit, const Clause& clause) {
    const std::string_view subject = row_of(hit)[StateField::subject];
    if (hit.forms == form_gerund &&
        (clause.first == chunk_of(s_, hit.first) || !s_.is(chunk_of(s_, hit.first) - 1, "be")))
      return;
    if (row_of(hit)[StateField::near] && !clause.passive) {
      Claim claim = begin(hit, clause.negated, clause.modality);
      claim.status().thing = kept(near(clause, subject));
      if (claim.status().thing)
        finish(std::move(claim), hit, clause.first, clause.last, clause.first);
      return;
    }
    if (clause.passive || !clause.agent) return;
    if (clause.patient && subject != "bill" && clause.patient->head < s_.chunks.size() &&
        s_.chunks[clause.patient->head].kind != ChunkKind::date && subject != "person")
      return;  // "ended the talks"
    Claim claim = begin(hit, clause.negated, clause.modality);
    if (!set_subject(claim, hit, *clause.agent)) return;
    if (claim.status().thing && clause.patient)
      set_agent(claim, *clause.patient);  // "the bill passed the senate"
    finish(std::move(claim), hit, clause.first, clause.last, clause.agent->first);
  }

  void done(const Hit& hit, const Clause& clause) {
    const bool it = names_it(hit) || (clause.patient && s_.says(clause.patient->head, "it"));
    if (!clause.agent || clause.agent->pronoun || (!clause.patient && !it)) return;
    Claim claim = begin(hit, clause.negated, clause.modality);
    if (!set_subject(claim, hit, *clause.agent)) return;
    const std::string_view object = row_of(hit)[StateField::object];
    auto thing =
        it ? things_.last(object) : things_.at(s_, mentions(), clause.patient->head, object);
    if (!thing) return;
    std::size_t last = it ? clause.last : clause.patient->last;
    if (thing->kind == "responsibility") {
      if (it) return;
      const auto event = event_behind(clause.patient->head);
      if (!event) return;
      claim.status().toward = sentence_.event_mentions[*event];
      last = std::max(last, sentence_.events[*event].last);
    } else {
      claim.status().toward_thing = kept(std::move(thing));
    }
    answer(claim, hit, clause, last);
    finish(std::move(claim), hit, clause.first, last, clause.agent->first);
  }

  /// "turned it down"
  bool names_it(const Hit& hit) const {
    for (std::size_t i = chunk_of(s_, hit.first);
         i < s_.chunks.size() && s_.chunks[i].first < hit.last; ++i)
      if (s_.says(i, "it")) return true;
    return false;
  }

  /// The talks that are told of near it had this answer.
  void answer(const Claim& given, const Hit& hit, const Clause& clause, std::size_t last) {
    if (given.measure != "answer" || clause.negated) return;
    for (const Row& row : s_.view.lexicon.rows(Table::states)) {
      if (id_of(row[StateField::of_answer]) != row_of(hit).id) continue;
      Claim claim = given;
      claim.status().thing =
          kept(things_.nearest(s_, mentions(), clause.first, row[StateField::subject]));
      if (!claim.status().thing)
        claim.status().thing = kept(things_.last(row[StateField::subject]));
      if (!claim.status().thing) return;
      claim.status().toward_thing.reset();
      claim.measure = row.id.substr(0, row.id.find('.'));
      claim.status().shown_as +=
          " by " + std::string(s_.view.words(s_.chunks[clause.agent->head].first,
                                             s_.chunks[clause.agent->head].last));
      finish(std::move(claim), hit, clause.first, last, clause.agent->first);
    }
  }

  void acted(const Hit& hit, const Clause& clause) {
    if (clause.passive || !clause.agent || clause.negated || clause.modality != Modality::asserted)
      return;
    Claim claim = begin(hit, false, clause.modality);
    if (!set_subject(claim, hit, *clause.agent)) return;
    if (!few_days(day_of_verb(clause.first, clause.last))) return;
    finish(std::move(claim), hit, clause.first, clause.last, clause.agent->first);
  }

  bool few_days(const std::optional<std::uint32_t>& mention) const {
    constexpr int most = 14;
    if (!mention) return false;
    const DayRange& days = the<DateMention>(mentions()[*mention]).days;
    return days.low && days.high && days.high->number - days.low->number < most;
  }

  /// Who was arrested on a day was alive on it.
  void show(const Claim& told, const Hit& hit) {
    const std::string_view shown = id_of(row_of(hit)[StateField::shows]);
    if (shown.empty() || told.status().state.starts_with("not ") || !stated(told) ||
        !few_days(told.as_of))
      return;
    Claim claim = told;
    claim.measure = shown.substr(0, shown.find('.'));
    claim.status().state = claim.status().shown_as = shown.substr(shown.find('.') + 1);
    claims_.push_back(std::move(claim));
  }

  /// "is dead", "remains at large", "was still in custody".
  void predicate(const Hit& hit) {
    const std::size_t at = chunk_of(s_, hit.first);
    std::size_t verb = at;
    bool negated = false;
    while (verb > 0 && (s_.is(verb - 1, "adverb") || s_.is(verb - 1, "negation")))
      negated |= s_.is(--verb, "negation") && s_.hit(verb, Table::modality) != nullptr;
    if (verb == 0) return;
    const std::size_t be = verb - 1;
    const bool remains = s_.says(be, {"remain", "remained", "stay"});
    if (!s_.is(be, "be") && !remains) return;
    const auto clause =
        clause_at(s_, Hit{s_.chunks[be].first, s_.chunks[be].last, Table::states, 0, form_past, 0});
    if (!clause || clause->attempted || !clause->agent) return;
    for (std::size_t i = clause->first; i < be; ++i)
      if (s_.is(i, "infinitive")) return;
    for (std::size_t i = verb; i < at; ++i)
      if (s_.says(i, {"never", "no_longer"})) negated = true;
    const std::size_t end = chunk_of(s_, hit.last - 1) + 1;
    if (end < s_.chunks.size() && s_.says(end, "to")) return;  // "open to talks"
    Claim claim = begin(hit, negated || clause->negated, clause->modality);
    if (row_of(hit)[StateField::near]) {
      claim.status().thing = kept(near(*clause, row_of(hit)[StateField::subject]));
      if (!claim.status().thing) return;
    } else if (!set_subject(claim, hit, *clause->agent)) {
      return;
    }
    finish(std::move(claim), hit, clause->first, end, clause->agent->first);
  }

  /// "the death of Ann Berg", "Ann Berg's death"
  void told_of(const Hit& hit) {
    if (row_of(hit)[StateField::subject] != "person") return;
    const std::size_t at = chunk_of(s_, hit.first);
    std::optional<NounPhrase> whose;
    std::size_t first = at;
    if (at + 2 < s_.chunks.size() && s_.says(at + 1, "of")) {
      if (at == 0 || !s_.says(at - 1, "the")) return;
      std::size_t name = at + 2;
      while (name < s_.chunks.size() && name < at + 8 && s_.chunks[name].kind == ChunkKind::word &&
             (s_.chunks[name].functions == 0 || s_.is(name, "determiner")))
        ++name;
      if (name < s_.chunks.size() && s_.chunks[name].kind == ChunkKind::name)
        whose = NounPhrase{name, name + 1, name, s_.chunks[name].mention, false, false};
    } else if (at >= 2 && s_.chunks[at - 1].kind == ChunkKind::possessive &&
               s_.chunks[at - 2].kind == ChunkKind::name) {
      whose = NounPhrase{at - 2, at - 1, at - 2, s_.chunks[at - 2].mention, false, false};
      first = at - 2;
    }
    if (!whose || row_of(hit).id != "life.dead") return;
    Claim claim = begin(hit, false, Modality::asserted);
    if (!set_subject(claim, hit, *whose)) return;
    claim.status().by_then = true;
    keep(std::move(claim), s_.span(at, at + 1), s_.span(first, std::max(whose->last, at + 1)));
  }

  /// "The gaps are narrowing": of the talks that the article speaks of.
  void sign(const Hit& hit) {
    auto thing = things_.last(row_of(hit)[StateField::subject]);
    if (!thing) return;
    Claim claim = begin(hit, false, Modality::asserted);
    claim.status().thing = kept(std::move(thing));
    const Span words = s_.span(chunk_of(s_, hit.first), chunk_of(s_, hit.last - 1) + 1);
    keep(std::move(claim), words, words);
  }

  /// "His movement denied that he was dead", "a claim that the movement denied": of the last person
  /// named before. What is denied is held against nothing, so that a wrong guess can only silence.
  void deny_deaths() {
    for (const Hit& hit : s_.view.hits) {
      if (hit.table != Table::modality || s_.view.lexicon.row(hit).id != "denied" ||
          !denies_a_report(hit))
        continue;
      const auto person = person_before(hit.first);
      if (!person) continue;
      Claim claim;
      claim.measure = "life";
      Status& dead = claim.what.emplace<Status>();
      dead.state = dead.shown_as = "dead";
      claim.modality = Modality::denied;
      claim.subject_mention = *person;
      const std::size_t at = chunk_of(s_, hit.first);
      keep(std::move(claim), s_.span(at, at + 1), s_.span(at, at + 1));
    }
  }

  /// "denied it", "denied the report", "denied that he was dead"; "a claim that ... denied".
  bool denies_a_report(const Hit& hit) const {
    constexpr std::uint32_t behind = 6, before = 10;  // tokens
    const auto says = [&](std::uint32_t first, std::uint32_t last, Cues words) {
      for (std::uint32_t t = first;
           t < std::min<std::uint32_t>(last, static_cast<std::uint32_t>(s_.view.tokens.size()));
           ++t)
        if (s_.view.says_small(t, words)) return true;
      return false;
    };
    return says(hit.last, hit.last + 2, {"it", "this"}) ||
           says(hit.last, hit.last + behind,
                {"claim", "claims", "dead", "death", "died", "killed", "report", "reports"}) ||
           says(hit.first - std::min(hit.first, before), hit.first, {"claim", "report", "which"});
  }

  /// The last person that the article names in full before a token, but not who speaks there.
  std::optional<std::uint32_t> person_before(std::uint32_t token) const {
    const std::uint32_t here = s_.view.tokens[token].span.begin;
    std::optional<std::uint32_t> last;
    for (const std::uint32_t name : names_) {
      if (mentions()[name].span.begin >= here) break;
      const auto& person = the<NameMention>(mentions()[name]);
      if (person.kind == EntityKind::person && in_full(person) &&
          mentions()[name].span.end + 1 < here)
        last = name;
    }
    return last;
  }

  /// The subject, or where that only ends what is told of another noun, the nearest such thing
  /// before.
  std::optional<Thing> near(const Clause& clause, std::string_view kind) const {
    if (clause.agent && !governed(*clause.agent) &&
        !NominalEntities::counts_others(s_, clause.agent->head))
      return things_.at(s_, mentions(), clause.agent->head, kind);
    return things_.nearest(s_, mentions(), clause.first, kind);
  }

  bool set_subject(Claim& claim, const Hit& hit, const NounPhrase& phrase) const {
    const std::string_view wanted = row_of(hit)[StateField::subject];
    if (phrase.pronoun) return false;
    if (wanted == "person" || wanted == "any" || wanted == "ship") {
      if (!phrase.name || (wanted == "ship" && !is_ship(phrase))) return false;
      const auto* name = if_is<NameMention>(mentions()[*phrase.name]);
      if (name == nullptr || name->demonym || owns_next(phrase)) return false;
      const bool person = name->kind == EntityKind::person;
      if (wanted == "person" && (!person || !in_full(*name))) return false;
      claim.subject_mention = *phrase.name;
      return true;
    }
    auto thing = things_.at(s_, mentions(), phrase.head, wanted);
    if (!thing) return false;
    claim.status().thing = kept(std::move(thing));
    return true;
  }

  /// "the ferry Estrella", "the Estrella, a ferry"
  bool is_ship(const NounPhrase& phrase) const {
    if (phrase.head == 0) return false;
    const auto ship = things_.at(s_, mentions(), phrase.head - 1, "ship");
    return ship.has_value();
  }
  /// It ends what is told of another noun: "talks led by Norvia and Velland stalled", "talks
  /// concerning the harbour stalled".
  bool governed(const NounPhrase& phrase) const {
    if (phrase.first == 0) return false;
    const Chunk& before = s_.chunks[phrase.first - 1];
    return s_.is(phrase.first - 1, "preposition") || s_.is(phrase.first - 1, "conjunction") ||
           before.kind == ChunkKind::comma ||
           (before.kind == ChunkKind::word && s_.view.word(before.last - 1).ends_with("ing"));
  }
  /// "Ann Berg's brother"
  bool owns_next(const NounPhrase& phrase) const {
    return phrase.last < s_.chunks.size() && s_.chunks[phrase.last].kind == ChunkKind::possessive;
  }

  /// Two names, here or where the article named the person first.
  bool in_full(const NameMention& mention) const {
    const NameMention* name = &mention;
    for (int steps = 0; steps < 8; ++steps) {
      if (part_count(*name) > 1 || !name->row.empty()) return true;
      if (name->same_as == 0 || name->same_as > names_.size()) return false;
      name = &the<NameMention>(mentions()[names_[name->same_as - 1]]);
    }
    return false;
  }

  /// Who passed it; it tells things apart as well.
  void set_agent(Claim& claim, const NounPhrase& agent) const {
    if (!agent.name || claim.measure != "passage") return;
    const auto* name = if_is<NameMention>(mentions()[*agent.name]);
    if (name == nullptr || name->kind == EntityKind::person || name->demonym) return;
    claim.status().toward = *agent.name;
    Thing thing = claim.status().thing ? *claim.status().thing : Thing{};
    thing.names.push_back(*agent.name);
    claim.status().thing = kept(std::move(thing));
  }

  std::optional<std::size_t> event_behind(std::size_t chunk) const {
    constexpr std::size_t farthest = 6;  // chunks
    const auto& events = sentence_.events;
    const auto found =
        std::upper_bound(events.begin(), events.end(), chunk,
                         [](std::size_t at, const EventPhrase& event) { return at < event.head; });
    if (found == events.end() || found->first >= chunk + farthest) return std::nullopt;
    return static_cast<std::size_t>(found - events.begin());
  }

  /// "passed, by a wide majority, an amendment"
  std::optional<NounPhrase> behind_insertion(std::size_t at) const {
    if (at >= s_.chunks.size() || s_.chunks[at].kind != ChunkKind::comma) return std::nullopt;
    constexpr std::size_t longest = 16;
    for (std::size_t i = at + 1; i < s_.chunks.size() && i < at + longest; ++i)
      if (s_.chunks[i].kind == ChunkKind::comma) return noun_phrase_at(s_, i + 1);
    return std::nullopt;
  }

  Claim begin(const Hit& hit, bool negated, Modality modality) const {
    const Row& row = row_of(hit);
    const std::size_t dot = row.id.find('.');
    Claim claim;
    Status& status = claim.what.emplace<Status>();
    claim.measure = row.id.substr(0, dot);
    const std::string state = row.id.substr(dot + 1);
    const std::string polarity = negated ? "not " : "";
    status.state = polarity + state;
    status.shown_as = polarity + state;
    std::replace(status.shown_as.begin(), status.shown_as.end(), '_', ' ');
    claim.modality = modality;
    return claim;
  }

  void finish(Claim claim, const Hit& hit, std::size_t first, std::size_t last,
              std::size_t subject) {
    const std::size_t verb = chunk_of(s_, hit.first), end = chunk_of(s_, hit.last - 1) + 1;
    claim.as_of = day_of_verb(first, std::max(last, end));
    if (!claim.as_of) claim.status().by_then = !present(first, hit);
    if (const PhraseList idle = row_of(hit)[StateField::charge_idle]; !idle.empty())
      claim.status().charges =  // "cleared of", "found guilty of"
          charges_behind(s_, s_.says(end - 1, {"of", "on"}) ? end - 1 : end, last, idle);
    keep(std::move(claim), s_.span(verb, end),
         s_.span(std::min({first, subject, verb}), std::max(last, end)));
    show(Claim(claims_.back()), hit);
  }

  void keep(Claim claim, Span value, Span whole) {
    claim.value_span = value;
    claim.span = whole;
    claim.status().words = s_.view.text.substr(value.begin, value.size());
    claims_.push_back(std::move(claim));
  }

  /// "is", "has been", "remains": it holds on the day of the article.
  bool present(std::size_t first, const Hit& hit) const {
    const std::size_t verb = chunk_of(s_, hit.first);
    for (std::size_t i = first; i < verb; ++i) {
      if (s_.says(i, {"did", "had", "was", "were"})) return false;
      if (s_.is(i, "have") || s_.says(i, {"are", "do", "is", "remain"})) return true;
    }
    return (hit.forms & form_past) == 0 && (hit.forms & (form_third | form_base)) != 0;
  }

  bool dates(std::size_t i) const {
    if (s_.chunks[i].kind != ChunkKind::date) return false;
    const auto* date = date_at(s_, i, mentions());
    if (date == nullptr || date->kind == TimexKind::duration || date->kind == TimexKind::set)
      return false;
    if (!date->days.low || !date->days.high) return false;
    return i == 0 ||
           !s_.says(i - 1, {"after", "before", "by", "from", "of", "since", "till", "until"});
  }

  /// The day behind the verb in its own clause, or the one that opens the sentence before it.
  std::optional<std::uint32_t> day_of_verb(std::size_t first, std::size_t last) const {
    for (std::size_t i = last; i < s_.chunks.size() && i < last + date_reach; ++i) {
      if (dates(i)) return s_.chunks[i].mention;
      const ChunkKind kind = s_.chunks[i].kind;
      if (kind == ChunkKind::stop || kind == ChunkKind::quote || kind == ChunkKind::comma ||
          s_.is(i, "relative") || s_.is(i, "conjunction") ||
          (s_.is(i, "subordinator") && !s_.is(i, "preposition")) || s_.is(i, "be") ||
          s_.is(i, "have") || s_.is(i, "modal"))
        break;
    }
    for (std::size_t i = 0; i < 2 && i < first; ++i)
      if (dates(i))
        return i + 8 > first || s_.chunks[i].segment + 1 == s_.chunks[first].segment
                   ? std::optional(s_.chunks[i].mention)
                   : std::nullopt;
    if (first > 0 && dates(first - 1)) return s_.chunks[first - 1].mention;
    return day_before_when(first);
  }
  /// "on Thursday when the court"
  std::optional<std::uint32_t> day_before_when(std::size_t first) const {
    for (std::size_t i = first; i-- > 1 && i + date_reach > first;) {
      if (s_.chunks[i].kind == ChunkKind::comma || s_.chunks[i].kind == ChunkKind::stop) break;
      if (s_.says(i, "when"))
        return dates(i - 1) ? std::optional(s_.chunks[i - 1].mention) : std::nullopt;
    }
    return std::nullopt;
  }

  const RecognisedSentence& sentence_;
  const ChunkedSentence& s_;
  const Reading& reading_;
  const NominalEntities& things_;
  std::span<const std::uint32_t> names_;
  std::uint32_t last_doubt_ = 0;  ///< token behind the last word of doubt; 0 = none
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> statuses(const RecognisedSentence& sentence, const Reading& reading,
                            const NominalEntities& things, std::span<const std::uint32_t> names) {
  return StatusReader(sentence, reading, things, names).all();
}

}  // namespace checkclaims
