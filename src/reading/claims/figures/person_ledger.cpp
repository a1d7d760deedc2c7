#include "reading/claims/figures/person_ledger.hpp"

#include <algorithm>
#include <charconv>

#include "lexicon/tokenize.hpp"
#include "reading/claims/figures/casualty_thread.hpp"
#include "reading/counts/individuals.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_persons = 48;

bool counts_one(const CountPhrase& c) {
  return c.value.hard.exact() && *c.value.hard.low == Decimal::of(1);
}

/// Nobody dies twice.
bool is_death(const Row& measure) { return measure[MeasureField::once_each]; }

/// "a 16-year-old boy", "Ann Lee, 34": -1 where none is told.
int age_in(const ChunkedSentence& s, const CountPhrase& c) {
  constexpr int oldest = 110;
  for (std::size_t i = c.first; i < c.last; ++i) {
    if (s.chunks[i].kind != ChunkKind::number && s.chunks[i].kind != ChunkKind::date) continue;
    const std::string_view word = s.view.word(s.chunks[i].first);
    int age = -1;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), age);
    if (error == std::errc() && end == word.data() + word.size() && age >= 0 && age < oldest)
      return age;
  }
  return -1;
}

/// The nearest name of a person inside.
const NameMention* name_in(const ChunkedSentence& s, std::span<const Mention> mentions,
                           const CountPhrase& c) {
  for (std::size_t i = c.last; i-- > c.first;) {
    const auto* name = name_at(s, i, mentions);
    if (name != nullptr && name->kind == EntityKind::person && !name->demonym) return name;
  }
  return nullptr;
}

/// A word that tells who did it: "the gunman", "the suspect".
bool is_culprit(const ChunkedSentence& s, const CountPhrase& c) {
  const std::uint32_t first = s.chunks[c.first].first, last = s.chunks[c.last - 1].last;
  return std::any_of(s.view.hits.begin(), s.view.hits.end(), [&](const Hit& hit) {
    if (hit.table != Table::clues || hit.first < first || hit.first >= last) return false;
    const std::string& clue = s.view.lexicon.row(hit).id;  // "gunman was killed" is one too
    return clue == "attacker" || clue == "own_death";
  });
}

/// "killed three people and himself": who did it is counted already.
bool names_oneself(const ChunkedSentence& s, const CountPhrase& c) {
  for (std::size_t i = c.first; i < c.last; ++i)
    if (is_reflexive(s, i)) return true;
  return false;
}

/// "killed two men": all to whom it was done, and nobody who did it.
bool befell_others(const ChunkedSentence& s, const Frame& frame, const CountPhrase& c) {
  return is_death(*frame.measure) && !frame.passive && !c.additional && !c.partitive && !c.other &&
         frame.trigger < c.first && c.value.hard.exact() && c.value.hard.low->thousandths > 0 &&
         !names_oneself(s, c);
}

/// The death is said to have come after the rest: "before", "then", "and", "he"; not "tried to".
bool follows(const ChunkedSentence& s, std::size_t at) {
  if (at == 0) return false;
  const std::size_t k = at - 1;
  if (s.is(k, "adverb") && at > 1 && s.hit(k, Table::modality) == nullptr)
    return s.says(k, {"later", "then"}) || follows(s, k);
  return s.chunks[k].kind == ChunkKind::comma || s.says(k, {"and", "before", "he_or_she"});
}

/// ", and then fatally": the same one goes on with the verb at `to`.
bool goes_on_then(const ChunkedSentence& s, std::size_t from, std::size_t to) {
  bool then = false;
  for (std::size_t i = from; i < to; ++i) {
    then |= s.says(i, "then");
    const bool leads_on = s.is(i, "conjunction") || s.is(i, "adverb") || s.says(i, "then") ||
                          s.chunks[i].kind == ChunkKind::comma || s.measure(i) != nullptr;
    if (!leads_on) return false;
  }
  return then;
}

/// A word for a death by one's own hand, and for nothing else: not "shot himself", which a child
/// may do by accident, and live.
bool is_own_death(const ChunkedSentence& s, std::size_t at) {
  const auto& hits = s.chunks[at].hits;
  return std::all_of(hits.begin(), hits.end(), [&s](const Hit& hit) {
    return hit.table != Table::measures || is_death(s.view.lexicon.row(hit));
  });
}

/// "And a woman", "her mother": behind somebody who was told before.
bool is_told_behind(const ChunkedSentence& s, const CountPhrase& c) {
  return s.says(0, "and") || c.possessed || s.is(c.first, "possessive_determiner") ||
         (c.first > 0 && s.chunks[c.first].kind == ChunkKind::possessive);
}

/// "Tom Barnes, 41, was also killed": somebody was told before, however far.
bool is_told_also(const ChunkedSentence& s, const CountPhrase& c) {
  constexpr std::size_t reach = 4;
  for (std::size_t i = c.last; i < s.chunks.size() && i < c.last + reach; ++i)
    if (s.says(i, "also")) return true;
  return false;
}

/// It is told as done: not "tried to kill himself", "threatened to".
bool is_done(const ChunkedSentence& s, std::size_t at, const Hit& hit) {
  if ((hit.forms & (form_past | form_participle | form_gerund | form_third)) == 0) return false;
  constexpr std::size_t reach = 4;
  for (std::size_t i = at; i-- > 0 && i + reach >= at;) {
    if (s.chunks[i].kind == ChunkKind::stop || s.chunks[i].kind == ChunkKind::comma) break;
    if (s.is(i, "negation") || s.is(i, "modal") || s.is(i, "infinitive") ||
        s.hit(i, Table::modality) != nullptr)
      return false;
  }
  return true;
}

/// "was killed", "later died", "was found dead" at a chunk: where it ends; 0 where it is not told.
std::size_t end_of_death(const ChunkedSentence& s, std::size_t at) {
  constexpr std::size_t reach = 5;
  bool passive = false;
  for (std::size_t i = at; i < s.chunks.size() && i < at + reach; ++i) {
    for (const Hit& hit : s.chunks[i].hits) {
      if (hit.table != Table::measures || !is_death(s.view.lexicon.row(hit))) continue;
      const WordRole& role = s.view.lexicon.role(hit);
      if (role.plain(Construction::subject) && (hit.forms & (form_past | form_participle)) != 0)
        return i + 1;
      const bool befell = role.plain(Construction::object) && (hit.forms & form_participle) != 0;
      if (passive && (befell || role.plain(Construction::state))) return i + 1;
    }
    passive |= s.is(i, "be");
    if (!s.is(i, "be") && !s.is(i, "have") && !s.is(i, "adverb")) return 0;
    if (s.hit(i, Table::modality) != nullptr && s.is(i, "negation")) return 0;
  }
  return 0;
}

std::string joined(std::string text, std::string_view more) {
  if (!text.empty()) text += "; ";
  return text.append(more);
}

}  // namespace

void PersonLedger::read(const RecognisedSentence& sentence, std::span<const Frame> frames,
                        std::span<const CountPhrase> counted, std::span<const std::size_t> claims) {
  const ChunkedSentence& s = sentence.chunked;
  if (!s.view.tables.has(Table::measures)) return;
  add_suicides(s, frames, counted, claims);
  add_victims(s, frames, counted, claims);
  if (s.view.block == BlockKind::title) return;
  for (std::size_t f = 0; f < frames.size(); ++f) {
    const Frame& frame = frames[f];
    if (claims[f] == CasualtyThread::no_claim || frame.increment || frame.loose) continue;
    const CountPhrase& c = counted[frame.counted];
    if (!is_of_today(reading_.claims[claims[f]])) continue;
    if (befell_others(s, frame, c) && done_by_somebody(s, frame.trigger))
      victims_.push_back(claims[f]);
    if (counts_one(c)) enter(sentence, c, *frame.measure, claims[f]);
    // "a 16-year-old boy and his sister": each of them.
    for (const CountPhrase& one : counted)
      if (c.members > 0 && &one != &c && one.first >= c.first && one.last <= c.last &&
          counts_one(one))
        enter(sentence, one, *frame.measure, claims[f]);
  }
  enter_culprit(s, counted);
}

/// "killed his wife, then shot dead three men": one after the other, four in all.
void PersonLedger::add_victims(const ChunkedSentence& s, std::span<const Frame> frames,
                               std::span<const CountPhrase> counted,
                               std::span<const std::size_t> claims) {
  const auto told = [&](std::size_t f) {
    return claims[f] != CasualtyThread::no_claim && !frames[f].member &&
           befell_others(s, frames[f], counted[frames[f].counted]);
  };
  for (std::size_t f = 0; f + 1 < frames.size(); ++f) {
    const CountPhrase &one = counted[frames[f].counted], &next = counted[frames[f + 1].counted];
    if (!told(f) || !told(f + 1) || !goes_on_then(s, one.last, frames[f + 1].trigger)) continue;
    const std::int64_t both = one.value.hard.low->thousandths + next.value.hard.low->thousandths;
    Claim claim =
        of_persons(claims[f], reading_.claims[claims[f]].measure, both / Decimal::of(1).thousandths,
                   std::string(s.words(one.first, next.last)));
    claim.value_span = s.span(one.first, next.last);
    claim.span.end = std::max(claim.span.end, claim.value_span.end);
    claim.figure().part_signs.set(PartSign::coordinated, true);
    tell_part(claims[f]);
    tell_part(claims[f + 1]);
    victims_.push_back(reading_.claims.size());
    reading_.claims.push_back(std::move(claim));
    return;
  }
}

/// "killed two men before killing himself", "shot dead his wife, then took his own life": with
/// those it was done to the one who did it.
void PersonLedger::add_suicides(const ChunkedSentence& s, std::span<const Frame> frames,
                                std::span<const CountPhrase> counted,
                                std::span<const std::size_t> claims) {
  for (std::size_t i = 1; i < s.chunks.size(); ++i) {
    if (s.hit(i, Table::measures, Construction::own_act) == nullptr || !follows(s, i)) continue;
    for (std::size_t f = frames.size(); f-- > 0;) {
      const CountPhrase& c = counted[frames[f].counted];
      if (claims[f] == CasualtyThread::no_claim || !befell_others(s, frames[f], c) || c.last > i)
        continue;
      const std::size_t claim = claims[f];
      tell_part(claim);
      Claim both = with_culprit(claim, std::string(s.words(c.first, i + 1)));
      both.value_span = s.span(c.first, i + 1);
      both.span.end = std::max(both.span.end, both.value_span.end);
      reading_.claims.push_back(std::move(both));
      break;
    }
  }
}

void PersonLedger::enter(const RecognisedSentence& sentence, const CountPhrase& phrase,
                         const Row& fate, std::size_t claim) {
  const bool harmed = fate[MeasureField::events] == "harm" && !fate[MeasureField::whereabouts];
  if (!harmed || phrase.body || persons_.size() >= most_persons ||
      phrase.head != CountPhrase::Head::people)
    return;
  const ChunkedSentence& s = sentence.chunked;
  Person person;
  if (const NameMention* name = name_in(s, reading_.mentions, phrase))
    for (const std::string_view part : parts_of(*name)) person.name.emplace_back(part);
  person.age = age_in(s, phrase);
  if (phrase.people != nullptr && !(*phrase.people)[PeopleField::scope].empty()) {
    person.division = (*phrase.people)[PeopleField::division];
    person.term = (*phrase.people)[PeopleField::scope];
  }
  person.fate = &fate;
  person.claim = claim;
  person.sentence = sentence.sentence;
  person.follows_another = is_told_behind(s, phrase);
  person.is_told_also = is_told_also(s, phrase);
  person.words = std::string(s.words(phrase.first, phrase.last));
  persons_.push_back(std::move(person));
}

/// "killing himself", "the gunman was killed": once for an article, which tells of one.
void PersonLedger::enter_culprit(const ChunkedSentence& s, std::span<const CountPhrase> counted) {
  if (!culprit_.empty()) return;
  const auto take = [&](std::size_t first, std::size_t last) {
    culprit_ = std::string(s.words(first, last));
    culprit_at_ = s.span(first, last).begin;
  };
  for (std::size_t i = 1; i < s.chunks.size(); ++i) {
    const Hit* own = s.hit(i, Table::measures, Construction::own_act);
    if (own != nullptr && is_own_death(s, i) && is_done(s, i, *own)) return take(i, i + 1);
  }
  for (const CountPhrase& c : counted)
    if (const std::size_t end = c.told && is_culprit(s, c) ? end_of_death(s, c.last) : 0; end > 0)
      return take(c.first, end);
}

/// "a man killed", "who shot dead": somebody did it, not an event.
bool PersonLedger::done_by_somebody(const ChunkedSentence& s, std::size_t trigger) const {
  constexpr std::size_t reach = 10;
  for (std::size_t i = trigger; i-- > 0 && i + reach >= trigger;) {
    if (s.chunks[i].kind == ChunkKind::stop || s.says(i, {"it", "which"}) ||
        s.hit(i, Table::events, Construction::noun) != nullptr)
      return false;
    if (s.says(i, {"he_or_she", "who"})) return true;
    const Hit* people = s.hit(i, Table::people);
    if (people != nullptr && (people->forms & form_singular) != 0) return true;
    const auto* name = name_at(s, i, reading_.mentions);
    if (name != nullptr && name->kind == EntityKind::person) return true;
  }
  return false;
}

bool PersonLedger::is_of_today(const Claim& claim) const {
  return stated(claim) && !claim.figure().part_signs.has(PartSign::older_days) &&
         is<EventMention>(reading_.mentions[claim.subject_mention]);
}

/// Nothing tells that their events are two: another kind, another day or another place.
bool PersonLedger::of_one_event(const Claim& a, const Claim& b) const {
  if (a.subject_mention == b.subject_mention) return true;
  const auto& one = the<EventMention>(reading_.mentions[a.subject_mention]);
  const auto& other = the<EventMention>(reading_.mentions[b.subject_mention]);
  const auto differ = [](const auto& x, const auto& y) { return x && y && *x != *y; };
  return one.kind == other.kind && !differ(one.date, other.date) &&
         !differ(one.place, other.place) && !one.plural && !other.plural;
}

/// Surely two: by name, by age, or by nouns that have nobody in common.
bool PersonLedger::differ(const Person& a, const Person& b) {
  if (!a.name.empty() && !b.name.empty()) {
    const auto& [less, more] =
        a.name.size() < b.name.size() ? std::tie(a.name, b.name) : std::tie(b.name, a.name);
    return std::any_of(less.begin(), less.end(), [&longer = more](const std::string& part) {
      return std::find(longer.begin(), longer.end(), part) == longer.end();
    });
  }
  if (a.age >= 0 && b.age >= 0) return a.age != b.age;
  return !a.division.empty() && a.division == b.division && a.term != b.term && a.age < 0 &&
         b.age < 0;
}

/// Told in the same sentence, in the next behind somebody, or anywhere with "also". Who is told
/// elsewhere may have died in another event.
bool PersonLedger::follows_on(const Person& person, const Person& before) {
  return person.sentence == before.sentence || person.is_told_also ||
         (person.follows_another && person.sentence == before.sentence + 1);
}

/// Of those who fit, persons of whom each surely is another one, in the order of the text.
template <class Fits>
std::vector<const PersonLedger::Person*> PersonLedger::apart_of(Fits fits) const {
  std::vector<const Person*> found;
  for (const Person& person : persons_)
    if (fits(person) && (found.empty() || follows_on(person, *found.back())) &&
        std::all_of(found.begin(), found.end(), [&](const Person* other) {
          return differ(person, *other) &&
                 of_one_event(reading_.claims[person.claim], reading_.claims[other->claim]);
        }))
      found.push_back(&person);
  return found;
}

/// The article gives as many itself, or more.
bool PersonLedger::known(std::string_view measure, std::int64_t number) const {
  return std::any_of(reading_.claims.begin(), reading_.claims.end(), [&](const Claim& claim) {
    return claim.kind() == ClaimKind::figure && claim.measure == measure && stated(claim) &&
           claim.figure().value.hard.low && *claim.figure().value.hard.low >= Decimal::of(number);
  });
}

void PersonLedger::close() {
  const std::vector<const Person*> dead =
      apart_of([](const Person& person) { return is_death(*person.fate); });
  if (!dead.empty()) add_all(dead, dead.front()->fate->id);
  if (!culprit_.empty()) add_culprit();
  for (const Person& person : persons_) {
    const Row& fate = *person.fate;
    // Those who were shot may have died.
    if (is_death(fate) || fate[MeasureField::becomes] != nullptr) continue;
    const auto told = apart_of(
        [&](const Person& other) { return other.fate == &fate && surely_lives(other, dead); });
    add_all(told, fate.id);  // once: what is added is known
  }
}

/// None of the dead can be the same person.
bool PersonLedger::surely_lives(const Person& person, std::span<const Person* const> dead) {
  return std::all_of(dead.begin(), dead.end(),
                     [&](const Person* other) { return differ(person, *other); });
}

void PersonLedger::add_all(std::span<const Person* const> persons, std::string_view measure) {
  const auto number = static_cast<std::int64_t>(persons.size());
  if (number < 2 || known(measure, number)) return;
  std::string words;
  for (const Person* person : persons) words = joined(std::move(words), person->words);
  Claim claim = of_persons(persons.front()->claim, measure, number, std::move(words));
  claim.figure().part_signs.set(PartSign::single, true);
  reading_.claims.push_back(std::move(claim));
}

/// "killed two guards", and "killing himself": two without the one who did it, and three with him.
void PersonLedger::add_culprit() {
  const auto count = [this](std::size_t claim) {
    return reading_.claims[claim].figure().value.hard.low->thousandths;
  };
  std::erase_if(victims_, [this](std::size_t claim) {
    return reading_.claims[claim].span.begin > culprit_at_;  // another one, who lived
  });
  const auto most = std::max_element(victims_.begin(), victims_.end(),
                                     [&](auto a, auto b) { return count(a) < count(b); });
  if (most == victims_.end()) return;
  const Claim& claim = reading_.claims[*most];
  if (known(claim.measure, count(*most) / Decimal::of(1).thousandths + 1)) return;
  reading_.claims.push_back(with_culprit(*most, joined(claim.figure().value.text, culprit_)));
}

/// Who did it is dead too, and not counted: it is no total.
void PersonLedger::tell_part(std::size_t claim) {
  Figure& figure = reading_.claims[claim].figure();
  figure.part_signs.set(PartSign::coordinated, true);
  figure.whole = false;
}

Claim PersonLedger::with_culprit(std::size_t victims, std::string words) const {
  const std::int64_t number =
      reading_.claims[victims].figure().value.hard.low->thousandths / Decimal::of(1).thousandths;
  return of_persons(victims, reading_.claims[victims].measure, number + 1, std::move(words));
}

/// The same of another number of persons; it proves no error against a total.
Claim PersonLedger::of_persons(std::size_t like, std::string_view measure, std::int64_t number,
                               std::string words) const {
  Claim claim = reading_.claims[like];
  Figure& figure = claim.figure();
  claim.measure = measure;
  Value& value = figure.value;
  value.hard = value.soft = value.possible = Interval::exactly(Decimal::of(number));
  value.hedge.clear();
  value.text = std::move(words);
  figure.scope = {};
  figure.part_of.reset();
  figure.whole = false;
  return claim;
}

}  // namespace checkclaims
