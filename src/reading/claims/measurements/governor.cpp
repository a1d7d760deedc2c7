#include "reading/claims/measurements/governor.hpp"

#include <algorithm>

#include "checkclaims/words.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t farthest_verb = 10;  // chunks from a phrase to its verb
constexpr std::size_t subject_reach = 6;   // chunks of what may follow a subject before its verb

/// The verb of a chunk: all its words ("look for"), or the first of "rose to".
std::string_view verb_of(const ChunkedSentence& s, std::size_t chunk) {
  const std::string_view all = s.words(chunk, chunk + 1);
  return lemma(all, part_verb).empty() ? s.view.word(s.chunks[chunk].first) : all;
}

/// A verb form, by the dictionary: Hit::forms of it; 0 where the word is no verb.
std::uint8_t verb_forms(const ChunkedSentence& s, std::size_t chunk) {
  const std::string_view word = verb_of(s, chunk);
  const std::string_view base = lemma(word, part_verb);
  if (base.empty()) return 0;
  const std::string folded = fold(word);
  if (base == folded)  // "cut", "hit"
    return is_past_verb(s, chunk) ? form_base | form_past | form_participle : form_base;
  if (folded.ends_with("ing")) return form_gerund;
  if (folded.ends_with("s")) return form_third;
  return form_past | form_participle;
}

bool is_auxiliary(const ChunkedSentence& s, std::size_t i) {
  return s.is(i, "be") || s.is(i, "have") || s.is(i, "modal") || s.is(i, "do") || s.is(i, "get");
}

bool is_content_word(const ChunkedSentence& s, std::size_t i) {
  return s.chunks[i].kind == ChunkKind::word && s.chunks[i].functions == 0;
}

bool ends_clause(const ChunkedSentence& s, std::size_t i) {
  const ChunkKind kind = s.chunks[i].kind;
  return kind == ChunkKind::stop || kind == ChunkKind::quote || kind == ChunkKind::comma ||
         s.is(i, "relative");
}

/// Somebody or something stands before: the word can be the verb of it.
bool follows_subject(const ChunkedSentence& s, std::size_t i) {
  if (i == 0) return false;
  const std::size_t before = i - 1;
  return s.chunks[before].kind == ChunkKind::name || s.is(before, "pronoun") ||
         s.is(before, "relative") || is_content_word(s, before) || s.is(before, "adverb") ||
         s.chunks[before].kind == ChunkKind::date || s.chunks[before].kind == ChunkKind::comma;
}

/// "Donors pledge $2 billion": behind several, and right before the number.
bool acts_of_several(const ChunkedSentence& s, std::size_t i, std::size_t number) {
  if (i == 0 || i + 1 != number || !is_content_word(s, i - 1)) return false;
  const std::string_view before = s.words(i - 1, i);
  const std::string_view base = lemma(before, part_noun);
  return !base.empty() && base != fold(before);
}

/// "the price of the ticket rises by 12 percent"
bool moves_to(const ChunkedSentence& s, std::size_t i, std::size_t number) {
  return i + 2 == number && s.says(i + 1, {"by", "from", "to"}) && is_of_row(s, i, "level");
}

/// Whether a word is the verb of its clause, by its form and what stands around it.
bool acts(const ChunkedSentence& s, std::size_t i, std::uint8_t forms, std::size_t number) {
  if (forms == 0) return false;
  const std::size_t before = i - 1;
  if (i > 0 && (s.is(before, "infinitive") || s.is(before, "modal") || s.is(before, "do")))
    return (forms & form_base) != 0;
  if ((forms & (form_past | form_participle)) != 0) return true;
  const std::uint8_t parts = parts_of_speech(verb_of(s, i));
  const bool noun_too = (parts & (part_noun | part_adjective)) != 0;
  if ((forms & form_gerund) != 0)
    return i == 0 || (!s.is(before, "determiner") && !s.is(before, "possessive_determiner"));
  if (noun_too && i + 1 != number && is_content_word(s, i + 1)) return false;  // "net profit"
  const bool apposed = i > 0 && s.chunks[before].kind == ChunkKind::comma;  // ", home to 12 people"
  if ((forms & form_third) == 0 && (forms & form_base) == 0) return false;
  return follows_subject(s, i) && !(noun_too && apposed) &&
         (!noun_too || !is_content_word(s, before) || acts_of_several(s, i, number) ||
          moves_to(s, i, number));
}

Hit verb_hit(const ChunkedSentence& s, std::size_t chunk, std::uint8_t forms) {
  Hit hit;
  hit.first = s.chunks[chunk].first;
  const bool all = verb_of(s, chunk).size() == s.words(chunk, chunk + 1).size();
  hit.last = all ? s.chunks[chunk].last : s.chunks[chunk].first + 1;
  hit.table = Table::relations;
  hit.forms = forms;
  return hit;
}

/// What stands before the phrase up to its verb.
struct Left {
  std::size_t verb = SIZE_MAX;
  std::uint8_t forms = 0;
  std::size_t of_noun = SIZE_MAX;  ///< "fine" of "a fine of"
  std::uint8_t link = Lexicon::no_cue;
  bool up_to = false;             ///< the link is "to"
  bool at = false;                ///< the link is "at"
  bool by = false;                ///< the link is "by"
  std::size_t object = SIZE_MAX;  ///< "profit" of "increased its profit to", of "put turnout at"
};

void take_link(const ChunkedSentence& s, std::size_t i, const NumberPhrase& phrase, Left& left) {
  if (left.link != Lexicon::no_cue) return;
  left.link = s.chunks[i].cue;
  left.up_to = s.says(i, "to");
  left.at = s.says(i, "at");
  left.by = s.says(i, "by");
  const bool counted = i > 1 && s.chunks[i - 2].kind == ChunkKind::number;  // "from 40 crowns to"
  if (i > 0 && is_content_word(s, i - 1) && !counted) left.object = i - 1;
  const bool of = s.says(i, "of") && i + 1 == phrase.first && i > 0;
  if (of && is_content_word(s, i - 1)) left.of_noun = i - 1;
}

Left look_left(const ChunkedSentence& s, const NumberPhrase& phrase) {
  Left left;
  for (std::size_t i = phrase.first, steps = 0; i-- > 0 && steps < farthest_verb; ++steps) {
    if (ends_clause(s, i) || s.is(i, "conjunction")) break;
    if (s.is(i, "preposition")) take_link(s, i, phrase, left);
    if (s.is(i, "subordinator") && !s.is(i, "preposition")) break;
    const bool holds = (s.is(i, "have") || s.is(i, "get")) && i + 1 >= phrase.first;
    if (s.is(i, "be") || holds) {
      left.verb = i;
      left.forms = form_past;
      break;
    }
    if (!is_content_word(s, i)) continue;
    const std::uint8_t forms = verb_forms(s, i);
    if (!acts(s, i, forms, phrase.first)) continue;
    std::size_t object = i + 1;  // "is recalling only 15 percent"
    while (s.is(object, "adverb")) ++object;
    if (is_saying(s, i) && object != phrase.first) break;
    left.verb = i;
    left.forms = forms;
    break;
  }
  return left;
}

/// The verb of which the phrase is the subject; SIZE_MAX where there is none.
struct Right {
  std::size_t verb = SIZE_MAX;
  std::uint8_t forms = 0;
};

Right verb_behind(const ChunkedSentence& s, std::size_t at) {
  while (is_auxiliary(s, at) || s.is(at, "adverb") || s.is(at, "negation") ||
         s.is(at, "infinitive"))
    ++at;
  if (!is_content_word(s, at)) return {};
  const std::uint8_t forms = verb_forms(s, at);
  return forms == 0 ? Right{} : Right{at, forms};
}

/// "of the foundry", "in the harbour of Halden" between a noun and the past verb behind it: where
/// the verb is; `at` where it is not so.
std::size_t verb_behind_owner(const ChunkedSentence& s, std::size_t at) {
  constexpr int longest_chain = 3;
  std::size_t i = at;
  for (int link = 0; link < longest_chain && s.is(i, "preposition"); ++link) {
    ++i;
    while (s.is(i, "determiner") || s.is(i, "possessive_determiner")) ++i;
    const std::size_t owner = i;
    while (s.chunks[i].kind == ChunkKind::name || (is_content_word(s, i) && !is_past_verb(s, i)))
      ++i;
    if (i == owner) return at;
  }
  return is_past_verb(s, i) || is_auxiliary(s, i) ? i : at;
}

Right look_right(const ChunkedSentence& s, const NumberPhrase& phrase) {
  for (std::size_t i = verb_behind_owner(s, phrase.last), steps = 0;
       i < s.chunks.size() && steps < subject_reach; ++i, ++steps) {
    if (ends_clause(s, i) || s.is(i, "conjunction") || s.is(i, "subordinator")) break;
    if (is_auxiliary(s, i)) return verb_behind(s, i);
    if (!is_content_word(s, i)) continue;
    const std::uint8_t forms = verb_forms(s, i);
    if ((forms & form_past) != 0 && steps == 0) return {i, forms};
  }
  return {};
}

/// "the tunnel under the strait": the noun before the preposition.
std::size_t first_head(const ChunkedSentence& s, const NounPhrase& phrase) {
  std::size_t first = phrase.first, head = phrase.head;
  while (first >= 2 && s.is(first - 1, "preposition") && is_content_word(s, first - 2)) {
    head = first - 2;
    first = head;
    while (first > 0 && (is_content_word(s, first - 1) || s.is(first - 1, "determiner"))) --first;
  }
  return head;
}

/// "turnout was 62 percent", "profit rose to": the noun of the subject.
std::size_t subject_noun(const ChunkedSentence& s, const Clause& clause) {
  // "the attendance on Saturday was"
  std::size_t end = clause.first;
  while (end >= 2 && s.chunks[end - 1].kind == ChunkKind::date && s.is(end - 2, "preposition"))
    end -= 2;
  const auto subject = end < clause.first ? noun_phrase_before(s, end)
                       : clause.passive   ? clause.patient
                                          : clause.agent;
  if (!subject || subject->pronoun || subject->none) return SIZE_MAX;
  const std::size_t head = first_head(s, *subject);
  const bool noun =
      is_content_word(s, head) && (parts_of_speech(s.words(head, head + 1)) & part_noun) != 0;
  return noun ? head : SIZE_MAX;
}

/// The rows of the statements table that have the words of a chunk.
struct StatementRows {
  bool level = false, changed = false, value = false, wanted = false, state = false, puts = false;
};

StatementRows statement_rows(const ChunkedSentence& s, std::size_t chunk) {
  StatementRows rows;
  if (!s.chunks[chunk].begun_tables.has(Table::statements)) return rows;
  for (const Hit& hit : s.chunks[chunk].begun) {
    if (hit.table != Table::statements) continue;
    const std::string& row = s.view.lexicon.row(hit).id;
    rows.level |= row == "level";
    rows.changed |= row == "changed";
    rows.value |= row == "value";
    rows.wanted |= row == "wanted";
    rows.state |= row == "state";
    rows.puts |= row == "puts";
  }
  return rows;
}

/// The subject has the number as its value: "turnout was 62 percent", "rose to 12", not "was set
/// for another delay on lap 28", "killed 12".
bool gives_a_value(const ChunkedSentence& s, const NumberPhrase& phrase, std::size_t verb,
                   const StatementRows& rows) {
  const bool valued = s.is(verb, "be") || rows.value || rows.level;
  if (!valued && (verb == 0 || !s.is(verb - 1, "be"))) return false;  // "was estimated at"
  bool linked = valued, from_number = false, passes = false;
  const bool moves = rows.level;
  for (std::size_t i = verb + 1; i < phrase.first; ++i) {
    const bool links = s.says(i, {"at", "by", "from", "of", "to"});
    // "rose from 250,000 in 2029 to 300,000"
    const ChunkKind kind = s.chunks[i].kind;
    const bool on_the_way = moves && (kind == ChunkKind::number || kind == ChunkKind::date ||
                                      s.is(i, "preposition") || is_content_word(s, i));
    const bool close = links || s.is(i, "adverb") || s.is(i, "be");
    if (!close && !on_the_way) return false;
    passes |= !close;
    from_number |= kind == ChunkKind::number;
    linked |= links;
  }
  if (passes && !from_number) return false;
  return linked;
}

/// A comma or the end, perhaps behind "an hour".
bool closes_soon(const ChunkedSentence& s, std::size_t at) {
  constexpr std::size_t reach = 2;
  for (std::size_t i = at; i <= at + reach && i < s.chunks.size(); ++i) {
    if (s.chunks[i].kind == ChunkKind::comma || s.chunks[i].kind == ChunkKind::stop) return true;
    const bool unit = i > at && s.is(i - 1, "determiner");
    if (s.chunks[i].kind != ChunkKind::date && !s.is(i, "determiner") && !unit) return false;
  }
  return at >= s.chunks.size();
}

/// The noun before a comma: "the strongest gust, 163 kilometres an hour,".
std::size_t apposed_noun(const ChunkedSentence& s, const NumberPhrase& phrase) {
  const bool apposed = phrase.first > 1 && phrase.unit == UnitClass::measure &&
                       s.chunks[phrase.first - 1].kind == ChunkKind::comma &&
                       is_content_word(s, phrase.first - 2) && closes_soon(s, phrase.last);
  return apposed ? phrase.first - 2 : SIZE_MAX;
}

/// What has the number as its value by the verb before it: "increased its profit to", "put turnout
/// at", "turnout was".
std::size_t valued_noun(const ChunkedSentence& s, const NumberPhrase& phrase, const Left& left,
                        const StatementRows& rows, const std::optional<Clause>& clause) {
  const std::size_t verb = left.verb;
  const bool changes = (left.up_to || left.by) && rows.changed;
  const bool valued = changes || (left.at && rows.puts);
  if (valued && left.object != SIZE_MAX && left.object > verb) return left.object;
  return clause && gives_a_value(s, phrase, verb, rows) ? subject_noun(s, *clause) : SIZE_MAX;
}

/// What sort of verb it is. "23 million records had fallen into their hands": a count that is the
/// subject does not move.
void take_verb(const ChunkedSentence& s, std::size_t verb, const StatementRows& rows,
               bool counted_subject, bool up_to, Governor& found) {
  found.clause = clause_at(s, found.verb);
  found.says = is_saying(s, verb);
  found.moves = (!counted_subject && rows.level) || (up_to && rows.changed);
  found.reaches = rows.value;
  found.wants = rows.wanted;
  const bool got = s.is(verb, "get");
  found.holds = found.says || (is_auxiliary(s, verb) && !got) || rows.state;
}

}  // namespace

Governor governor_of(const ChunkedSentence& s, const NumberPhrase& phrase) {
  Governor found;
  const Left left = look_left(s, phrase);
  found.link = left.link;
  found.attribute = left.of_noun != SIZE_MAX ? left.of_noun : apposed_noun(s, phrase);
  found.of_noun = left.of_noun != SIZE_MAX && left.of_noun > 0;
  const bool governed_before = left.verb != SIZE_MAX && left.link == Lexicon::no_cue;
  const Right right = governed_before ? Right{} : look_right(s, phrase);
  const bool subject = right.verb != SIZE_MAX;
  const std::size_t verb = subject ? right.verb : left.verb;
  if (verb == SIZE_MAX) return found;
  found.verb = verb_hit(s, verb, subject ? right.forms : left.forms);
  const StatementRows rows = statement_rows(s, verb);
  take_verb(s, verb, rows, subject && phrase.unit == UnitClass::count, left.up_to, found);
  if (!subject && found.attribute == SIZE_MAX)
    found.attribute = valued_noun(s, phrase, left, rows, found.clause);
  return found;
}

}  // namespace checkclaims
