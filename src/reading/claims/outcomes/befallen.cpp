#include "reading/claims/outcomes/befallen.hpp"

#include <algorithm>

#include "checkclaims/words.hpp"
#include "reading/claims/outcomes/openings.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t verdict_reach = 8;  // chunks from "found" to "guilty"
constexpr std::size_t longest_role = 6;   // of "the owner of" before a name

bool of_class(const Row& row, std::string_view wanted) { return row[OutcomeField::kind] == wanted; }

/// The row of the outcomes table in that class whose words begin at a chunk.
const Hit* words_at(const ChunkedSentence& s, std::size_t chunk, std::string_view wanted) {
  for (const Hit& hit : hits_at(s, chunk))
    if (hit.table == Table::outcomes && of_class(s.view.lexicon.row(hit), wanted)) return &hit;
  return nullptr;
}

/// What a stretch names as charges: rows of offences, and its other words where it names none.
void take_offences(const ChunkedSentence& s, const Stretch where, Matter& matter) {
  const std::size_t known = matter.words.size();
  for (std::size_t i = where.first; i < where.last; ++i)
    if (const Hit* offence = words_at(s, i, "offence"))
      matter.words.emplace_back(s.view.lexicon.row(*offence).id);
  if (matter.words.size() > known) return;
  for (std::string& word : telling_words(s, where)) matter.words.push_back(std::move(word));
}

/// Behind the noun of a person there may stand whose or of what: "the owner of the quarry".
bool is_definite(const ChunkedSentence& s, std::size_t chunk) {
  return s.says(chunk, "the") || s.is(chunk, "possessive_determiner");
}

}  // namespace

bool of_charges(const Row& row) { return of_class(row, "charged") || of_class(row, "walks"); }

bool BefallenReader::is_person(const Party& party) const {
  const auto* name = party.mention ? if_is<NameMention>(mentions_[*party.mention]) : nullptr;
  return name != nullptr && name->kind == EntityKind::person;
}

std::optional<Befallen> BefallenReader::named(const std::optional<PartyPhrase>& party,
                                              const bool person) const {
  if (!party || !party->party.mention || s_.chunks[party->last].kind == ChunkKind::possessive ||
      if_is<NameMention>(mentions_[*party->party.mention]) == nullptr ||
      (person && !is_person(party->party)))
    return std::nullopt;
  return Befallen{party->party, party->first, party->last};
}

std::optional<Befallen> BefallenReader::unnamed(const std::optional<NounPhrase>& phrase) const {
  if (!phrase || phrase->pronoun || phrase->none) return std::nullopt;
  std::size_t first = phrase->first;  // "the owner of Vesta Line": back over "of"
  if (!is_definite(s_, first) && s_.says(first - 1, "of"))
    for (std::size_t steps = 0; steps < longest_role && first > 0 && !is_definite(s_, first);
         ++steps)
      --first;
  if (!is_definite(s_, first)) return std::nullopt;
  std::size_t head = first + 1;
  while (head + 1 < phrase->last && s_.chunks[head].kind == ChunkKind::word &&
         s_.chunks[head + 1].kind == ChunkKind::word && s_.chunks[head + 1].functions == 0)
    ++head;
  const Chunk& noun = s_.chunks[head];
  if (noun.kind != ChunkKind::word ||
      !(noun.tables.has(Table::people) || noun.tables.has(Table::titles) ||
        (parts_of_speech(s_.words(head, head + 1)) & part_noun) != 0))
    return std::nullopt;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i)
    if ((i < first || i >= phrase->last) && person_at(s_, mentions_, i)) return std::nullopt;
  return Befallen{std::nullopt, first, phrase->last};
}

/// "him": the only person that the sentence names before it, or that the article named.
std::optional<Befallen> BefallenReader::meant(const std::size_t pronoun,
                                              const std::size_t end) const {
  if (s_.says(pronoun, {"it", "they", "these"})) return std::nullopt;
  std::optional<std::uint32_t> only;
  for (std::size_t i = 0; i < end; ++i) {
    const auto person = person_at(s_, mentions_, i);
    if (!person) continue;
    if (only && *only != *person) return std::nullopt;
    only = person;
  }
  if (!only) only = people_.meant();
  if (!only) return std::nullopt;
  return Befallen{Party{*only, mentions_[*only].span}, pronoun, pronoun + 1};
}

std::optional<Befallen> BefallenReader::by(const Deed& deed, const Hit& hit) const {
  const Clause& clause = deed.clause;
  const Row& row = *deed.row;
  const bool from = s_.says(deed.end, "from") && !of_charges(row);
  if (!deed.undergone && (clause.passive || from))
    return std::nullopt;  // "resigned from the board"
  const bool object = deed.undergone && !clause.passive;
  const bool person =
      (!deed.undergone && !of_class(row, "anybody")) || of_class(row, "person") || of_charges(row);
  const auto& phrase = object || clause.passive ? clause.patient : clause.agent;
  if (phrase && phrase->pronoun && person) return meant(phrase->first, deed.verb);
  if (hit.forms == form_gerund && !deed.undergone)  // "Vesta Line settled without admitting"
    return named(opening_phrase(s_, mentions_, deed.verb), person);
  auto found = named(object ? object_of(deed, hit) : subject_of(deed), person);
  return found || !person ? found : unnamed(phrase);
}

std::optional<Verdict> BefallenReader::verdict(const Hit& hit) const {
  auto deed = deed_of(s_, hit);
  if (!deed || deed->clause.passive) return std::nullopt;
  std::size_t at = deed->end;
  const Hit* word = nullptr;
  while (at < s_.chunks.size() && at < deed->end + verdict_reach && !ends_deed(s_, at) &&
         (word = words_at(s_, at, "guilty")) == nullptr)
    ++at;
  if (word == nullptr || at == deed->end) return std::nullopt;
  const Row* row = s_.view.lexicon.row(*word)[OutcomeField::implies];
  if (deed->refused && row != nullptr) row = (*row)[OutcomeField::refused];
  if (row == nullptr) return std::nullopt;
  deed->row = row;
  Verdict found{*deed, std::nullopt, chunk_of(s_, word->last - 1) + 1};
  const std::size_t first = deed->end;
  if (s_.is(first, "pronoun") && at == first + 1)
    found.who = meant(first, deed->verb);
  else if (is_party(s_, mentions_, at - 1) && person_at(s_, mentions_, at - 1))
    found.who = Befallen{party_at(s_, at - 1), at - 1, at};
  else
    found.who = unnamed(noun_phrase_at(s_, first));
  return found;
}

std::optional<PartyPhrase> BefallenReader::subject_of(const Deed& deed) const {
  const Clause& clause = deed.clause;
  if (s_.is(clause.first - 1, "relative")) return named_before(clause.first - 1);
  auto party = party_of(s_, mentions_, clause.passive ? clause.patient : clause.agent);
  // "The shot that killed Ann Berg was fired"
  if (party && party->first > 0 && is_past_verb(s_, party->first - 1)) party.reset();
  return party;
}

std::optional<PartyPhrase> BefallenReader::object_of(const Deed& deed, const Hit& hit) const {
  const auto& patient = deed.clause.patient;
  if (auto party = party_of(s_, mentions_, patient)) return party;
  const std::size_t region = region_of(s_, deed.clause.first);
  if (!patient && region > 0 && s_.says(region - 1, "whom")) return named_before(region - 1);
  const bool light = hit.last > hit.first + 1;  // "imposed a fine on"
  return light ? named_behind(deed.end) : std::nullopt;
}

/// "puppets of minister Dagny Voss, who": the name right before a relative word.
std::optional<PartyPhrase> BefallenReader::named_before(const std::size_t relative) const {
  std::size_t end = relative;
  if (end > 0 && s_.chunks[end - 1].kind == ChunkKind::comma) --end;
  if (end == 0 || !is_party(s_, mentions_, end - 1)) return std::nullopt;
  return PartyPhrase{party_at(s_, end - 1), end - 1, end};
}

/// "imposed a fine of $3 million on Vesta Line"
std::optional<PartyPhrase> BefallenReader::named_behind(const std::size_t at) const {
  const std::size_t end = tail_of(s_, at);
  for (std::size_t i = at; i < end; ++i)
    if (s_.says(i, {"against", "on"}) && is_party(s_, mentions_, i + 1))
      return PartyPhrase{party_at(s_, i + 1), i + 1, i + 2};
  return std::nullopt;
}

bool take_charges(const ChunkedSentence& s, const std::span<const Mention> mentions, const Row& row,
                  const std::size_t at, Matter& matter) {
  if (tells_class(s, {0, s.chunks.size()}, "of_part") ||
      (of_class(row, "walks") && tells_class(s, {0, s.chunks.size()}, "paroled")))
    return false;
  const bool cleared = row.id == "verdict.cleared";
  const std::size_t end = tail_of(s, at);
  for (std::size_t i = at; i < end; ++i) {
    if (!s.says(i, {"for", "of", "on"}) || date_at(s, i + 1, mentions) != nullptr) continue;
    std::size_t last = i + 1;
    bool counted = false;
    while (last < end && words_at(s, last, "charge") == nullptr &&
           (s.chunks[last].kind == ChunkKind::word || s.chunks[last].kind == ChunkKind::hyphen ||
            s.chunks[last].kind == ChunkKind::number) &&
           !s.is(last, "preposition")) {
      counted |= s.chunks[last].kind == ChunkKind::number;
      ++last;
    }
    if (last < end &&
        words_at(s, last, "charge") != nullptr) {  // "of every charge", "of two counts"
      if (cleared && counted) return false;
      if (!s.says(last + 1, "of")) return true;
      continue;
    }
    if (!counted) take_offences(s, {i + 1, last}, matter);
  }
  std::sort(matter.words.begin(), matter.words.end());
  matter.words.erase(std::unique(matter.words.begin(), matter.words.end()), matter.words.end());
  return true;
}

}  // namespace checkclaims
