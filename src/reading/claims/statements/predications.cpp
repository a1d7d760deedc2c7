#include "reading/claims/statements/predications.hpp"

#include <algorithm>

#include "reading/mentions/money.hpp"
#include "reading/syntax/parties.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_description =
    5;  // chunks between a noun and its article, or the name behind it

class PredicationReader {
 public:
  PredicationReader(const RecognisedSentence& sentence, std::span<const Mention> mentions)
      : s_(sentence.chunked), mentions_(mentions), events_(sentence.event_mentions) {}

  std::vector<Predication> read() {
    for (const Hit& hit : s_.view.hits) {
      if (hit.table != Table::relations) continue;
      const std::size_t chunk = chunk_of(s_, hit.first);
      if (s_.chunks[chunk].kind != ChunkKind::word) continue;
      const WordRole& role = s_.view.lexicon.role(hit);
      if (role.is(Construction::verb) || role.is(Construction::verb_back))
        read_verb(hit, role.is(Construction::verb_back));
      else if (role.is(Construction::noun) || role.is(Construction::noun_back))
        read_noun(hit, role.is(Construction::noun_back));
      else if (role.is(Construction::noun_end))
        read_end(hit);
      else if (role.is(Construction::schedule))
        read_schedule(hit);
      else if (role.is(Construction::verb_result) || role.is(Construction::noun_result))
        read_result(hit);
    }
    return std::move(found_);
  }

 private:
  std::size_t size() const { return s_.chunks.size(); }
  bool is_kind(std::size_t i, ChunkKind kind) const {
    return i < size() && s_.chunks[i].kind == kind;
  }
  bool is_party(std::size_t i) const { return checkclaims::is_party(s_, mentions_, i); }
  std::optional<PartyPhrase> party_of(const std::optional<NounPhrase>& phrase) const {
    return checkclaims::party_of(s_, mentions_, phrase);
  }
  Party named(std::size_t i) const { return party_at(s_, i); }

  void add(const Hit& hit, const PartyPhrase& first, const PartyPhrase& second, const bool negated,
           std::size_t from, std::size_t to) {
    if (first.party == second.party) return;
    Predication predication;
    predication.row = hit.row;
    predication.first = first.party;
    predication.second = second.party;
    predication.negated = negated;
    predication.several = beside_others(first);
    predication.date = only_date();
    predication.span = s_.span(std::min({from, first.first, second.first}),
                               std::max({to, first.last, second.last}));
    found_.push_back(predication);
  }

  bool joins(std::size_t i) const {
    return i < size() && (s_.is(i, "conjunction") || s_.says(i, {"co", "with"}));
  }
  bool beside_others(const PartyPhrase& party) const {
    return joins(party.last) || (party.first > 0 && joins(party.first - 1)) ||
           (is_kind(party.last, ChunkKind::comma) &&
            (is_kind(party.last + 1, ChunkKind::name) || joins(party.last + 1)));
  }

  std::optional<std::uint32_t> only_date() const {
    std::optional<std::uint32_t> date;
    for (const Chunk& chunk : s_.chunks)
      if (chunk.kind == ChunkKind::date) {
        if (date) return std::nullopt;
        date = chunk.mention;
      }
    return date;
  }

  void read_verb(const Hit& hit, const bool back) {
    const auto clause = clause_at(s_, hit);
    if (!clause || clause->attempted || clause->modality != Modality::asserted) return;
    const auto last = chunk_of(s_, hit.last - 1) + 1;
    for (std::size_t i = clause->first; i < last; ++i)  // "was found" is no form of "found"
      if (s_.is(i, "be") && (hit.forms & (form_participle | form_gerund)) == 0) return;
    const auto agent = party_of(clause->agent);
    auto patient = party_of(clause->patient);
    if (!patient && s_.view.lexicon.row(hit)[RelationField::one] == "first")
      patient = thing(clause->patient);
    // "was born in Halden": what is behind the preposition stands for the agent.
    if (clause->passive && !agent && hit.last > hit.first + 1) {
      if (const auto behind = party_of(noun_phrase_at(s_, last)); behind && patient)
        add(hit, *patient, *behind, clause->negated, clause->first, last);
      return;
    }
    if (!agent || !patient) return;
    if (back)
      add(hit, *patient, *agent, clause->negated, clause->first, last);
    else
      add(hit, *agent, *patient, clause->negated, clause->first, last);
  }

  /// What was invented or written need have no name: "calculus".
  std::optional<PartyPhrase> thing(const std::optional<NounPhrase>& phrase) const {
    if (!phrase || phrase->pronoun || phrase->none ||
        s_.chunks[phrase->head].kind != ChunkKind::word || s_.is(phrase->first, "article"))
      return std::nullopt;
    return PartyPhrase{
        {std::nullopt, s_.span(phrase->first, phrase->last)}, phrase->first, phrase->last};
  }

  /// A name behind a noun: "predecessor, the late Omar Hadid", "brother Karl Berg".
  std::optional<PartyPhrase> name_behind(std::size_t at) const {
    if (is_kind(at, ChunkKind::comma)) ++at;
    if (at < size() && s_.is(at, "possessive_determiner"))
      return std::nullopt;  // "his wife, his daughter Ann Berg": another one
    for (std::size_t i = at; i < size() && i < at + longest_description; ++i) {
      if (is_party(i))
        return is_kind(i + 1, ChunkKind::possessive)
                   ? std::nullopt
                   : std::optional(PartyPhrase{named(i), i, i + 1});
      if (!is_kind(i, ChunkKind::word) ||
          (s_.chunks[i].functions != 0 && !s_.is(i, "determiner") && !s_.says(i, "late")))
        break;
    }
    return std::nullopt;
  }

  /// "of Vesta Line", "to Omar Hadid", "of the Norvian shipping group, Vesta Line".
  std::optional<PartyPhrase> owner_behind(std::size_t at) const {
    if (at + 1 >= size() || !s_.says(at, {"of", "to"})) return std::nullopt;
    const auto phrase = noun_phrase_at(s_, at + 1);
    if (!phrase) return std::nullopt;
    if (!phrase->name && is_kind(phrase->last, ChunkKind::comma) && is_party(phrase->last + 1))
      return PartyPhrase{named(phrase->last + 1), phrase->first, phrase->last + 2};
    return party_of(phrase);
  }

  /// Where the phrase of a noun begins, and the owner whose possessive stands there.
  struct Start {
    std::size_t first = 0;
    std::optional<PartyPhrase> owner;
  };
  Start start_of(std::size_t noun) const {
    Start start{noun, std::nullopt};
    for (std::size_t i = noun, steps = 0; i-- > 0 && steps < longest_description; ++steps) {
      if (is_kind(i, ChunkKind::possessive)) {
        if (i > 0 && is_party(i - 1)) start = {i - 1, PartyPhrase{named(i - 1), i - 1, i}};
        break;
      }
      if (s_.is(i, "determiner")) {
        start.first = i;
        break;
      }
      if (!is_kind(i, ChunkKind::word) || s_.chunks[i].functions != 0) break;
      start.first = i;
    }
    return start;
  }

  void read_noun(const Hit& hit, const bool back) {
    const std::size_t noun = chunk_of(s_, hit.first), end = chunk_of(s_, hit.last - 1) + 1;
    if (noun > 0 && s_.says(noun - 1, "former")) return;
    const Start start = start_of(noun);
    const auto owner = start.owner ? start.owner : owner_behind(end);
    if (!owner) return;
    bool negated = false;
    auto bearer = subject_of(start.first, negated);
    if (!bearer) bearer = apposed_before(start.first);
    if (!bearer) bearer = complement(start.owner ? end : owner->last, negated);
    if (!bearer) bearer = name_behind(start.owner ? end : owner->last);
    if (!bearer || bearer->party == owner->party) return;
    if (back)
      add(hit, *owner, *bearer, negated, start.first, end);
    else
      add(hit, *bearer, *owner, negated, start.first, end);
  }

  /// "Sand is (not) ...".
  std::optional<PartyPhrase> subject_of(std::size_t at, bool& negated) const {
    std::size_t verb = at;
    while (verb > 0 && (s_.is(verb - 1, "adverb") || s_.is(verb - 1, "negation")))
      negated |= s_.is(--verb, "negation");
    if (verb == 0 || !s_.is(verb - 1, "be")) return std::nullopt;
    negated |= s_.is(verb - 1, "negation");
    if (verb > 1 && (s_.is(verb - 2, "modal") || s_.is(verb - 2, "infinitive")))
      return std::nullopt;
    std::size_t subject = verb - 1;
    if (subject > 0 && s_.is(subject - 1, "relative")) --subject;
    if (subject > 0 && is_kind(subject - 1, ChunkKind::comma)) --subject;
    return party_of(noun_phrase_before(s_, subject));
  }

  /// "Hadid's father was (not) Sand".
  std::optional<PartyPhrase> complement(std::size_t at, bool& negated) const {
    if (at + 1 >= size() || !s_.is(at, "be")) return std::nullopt;
    bool denied = s_.is(at, "negation");
    for (++at; at < size() && (s_.is(at, "adverb") || s_.is(at, "negation")); ++at)
      denied |= s_.is(at, "negation");
    auto party = party_of(noun_phrase_at(s_, at));
    if (party) negated = denied;
    return party;
  }

  /// "Sand, the successor of Hadid".
  std::optional<PartyPhrase> apposed_before(std::size_t at) const {
    if (at < 2 || !is_kind(at - 1, ChunkKind::comma) || !is_party(at - 2)) return std::nullopt;
    return PartyPhrase{named(at - 2), at - 2, at - 1};
  }

  /// "after Hadid's death", "following the resignation of Hadid", and somebody rises.
  void read_end(const Hit& hit) {
    const std::size_t noun = chunk_of(s_, hit.first);
    const Start start = start_of(noun);
    const auto gone = start.owner ? start.owner : owner_behind(noun + 1);
    if (!gone || start.first == 0 || !s_.says(start.first - 1, {"after", "following"})) return;
    for (const Hit& rise : s_.view.hits) {
      if (rise.table != Table::relations) continue;
      const bool raised = s_.view.lexicon.role(rise).is(Construction::rise),
                 came = s_.view.lexicon.role(rise).is(Construction::come);
      if (!raised && !came) continue;
      const auto clause = clause_at(s_, rise);
      if (!clause || clause->negated || clause->attempted || clause->modality != Modality::asserted)
        continue;
      const auto heir = party_of(came              ? clause->agent
                                 : clause->passive ? clause->patient
                                                   : std::nullopt);
      if (heir && !(heir->party == gone->party))
        return add(rise, *heir, *gone, false, start.first - 1, chunk_of(s_, rise.last - 1) + 1);
    }
  }

  /// "The vote is slated for 30 October", "the talks will take place on 14 July".
  void read_schedule(const Hit& hit) {
    const auto clause = clause_at(s_, hit);
    if (!clause || clause->negated || clause->modality == Modality::hypothetical ||
        clause->modality == Modality::denied)
      return;
    if (!clause->passive && clause->modality != Modality::planned) return;
    const auto& what = clause->passive ? clause->patient : clause->agent;
    const std::size_t day = chunk_of(s_, hit.last - 1) + 1;
    if (!what || !is_kind(day, ChunkKind::date)) return;
    if (const auto event = event_at(what->head))
      add(hit, {{event, s_.span(what->first, what->last)}, what->first, what->last},
          {{s_.chunks[day].mention, s_.span(day, day + 1)}, day, day + 1}, false, clause->first,
          day + 1);
  }

  std::optional<std::uint32_t> event_at(std::size_t chunk) const {
    const Span span = s_.span(chunk, chunk + 1);
    for (const std::uint32_t m : events_)
      if (mentions_[m].span.begin <= span.begin && span.end <= mentions_[m].span.end) return m;
    return std::nullopt;
  }

  /// "net earnings of $374m", "lost $374m": the first party of the sentence did.
  void read_result(const Hit& hit) {
    const std::size_t at = chunk_of(s_, hit.first), end = chunk_of(s_, hit.last - 1) + 1;
    if (at > 0 &&
        (s_.is(at - 1, "modal") || s_.is(at - 1, "infinitive") || s_.is(at - 1, "negation")))
      return;
    std::size_t sum = end;
    while (sum < size() && sum < end + 3 && !is_kind(sum, ChunkKind::number)) ++sum;
    if (!is_kind(sum, ChunkKind::number) || !is_money(sum)) return;
    for (std::size_t i = 0; i < at; ++i)
      if (is_party(i) && !is_kind(i + 1, ChunkKind::possessive))
        return add(hit, {named(i), i, i + 1}, {{std::nullopt, s_.span(sum, sum + 1)}, sum, sum + 1},
                   false, i, sum + 1);
  }

  bool is_money(std::size_t number) const {
    const std::uint32_t first = s_.chunks[number].first;
    return follows_currency_sign(s_.view, first) || s_.view.word(first).starts_with("$");
  }

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
  std::span<const std::uint32_t> events_;  // mentions of the sentence's own
  std::vector<Predication> found_;
};

}  // namespace

std::vector<Predication> predications(const RecognisedSentence& sentence,
                                      std::span<const Mention> mentions) {
  return PredicationReader(sentence, mentions).read();
}

}  // namespace checkclaims
