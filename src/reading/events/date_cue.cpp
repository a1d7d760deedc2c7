#include "reading/events/date_cue.hpp"

#include <algorithm>

#include "reading/events/event_verbs.hpp"

namespace checkclaims {
namespace {

/// The word tells of harm by itself: not "hint" words, nor those that need a noun or an event.
bool tells_alone(const WordRole& role) {
  return !role.is(Construction::hint) && role.of.empty() && !role.everyday();
}

/// How far a date's own verb may stand from it, in chunks.
constexpr std::size_t noun_reach = 16;
/// How many commas may stand between: "at the club, the Blue Door, in Redhaven Friday".
constexpr std::uint32_t commas = 3;
/// How far before its complement a verb may stand.
constexpr std::size_t verb_reach = 16;

enum class Noun : std::uint8_t { none, event, harm, after };

struct Word {
  DateCue cue = DateCue::none;
  Noun noun = Noun::none;
};

/// Some entry of the tables that begins at a token.
template <class Fits>
bool any_hit(const ChunkedSentence& s, std::uint32_t token, Fits fits) {
  const auto hits = s.view.hits_from(token, token + 1);
  return std::any_of(hits.begin(), hits.end(), fits);
}

/// "said", "announced", of what somebody said on one day; not "says", "was told".
bool is_dated_saying(const ChunkedSentence& s, std::size_t at) {
  if (!s.chunks[at].begun_tables.has(Table::sayings) || (at > 0 && s.is(at - 1, "be")))
    return false;
  return any_hit(s, s.chunks[at].first, [&](const Hit& hit) {
    return hit.table == Table::sayings && (hit.forms & form_past) != 0 &&
           s.view.lexicon.row(hit)[SayingField::sure];
  });
}

/// "in critical condition": what the phrase ends with is of its own day.
bool ends_later(const ChunkedSentence& s, std::size_t at) {
  return any_hit(s, s.chunks[at].last - 1, [&](const Hit& hit) {
    return hit.table == Table::events && s.view.lexicon.role(hit).is(Construction::after_noun);
  });
}

Word event_word(const ChunkedSentence& s, const Hit& hit) {
  const WordRole& role = s.view.lexicon.role(hit);
  if (role.is(Construction::after_verb)) return {DateCue::after, Noun::none};
  if (role.is(Construction::loose_verb)) return {DateCue::loose, Noun::none};
  if (role.is(Construction::after_noun)) return {DateCue::after, Noun::after};
  if (role.is(Construction::noun) || (role.is(Construction::told_noun) && !is_killing_verb(s, hit)))
    return {DateCue::event, Noun::event};
  if (role.is(Construction::happens) || tells_of_thing(s.view, hit))
    return {DateCue::event, Noun::none};
  return {};
}

/// "a gunshot wound": no verb.
bool follows_determiner(const ChunkedSentence& s, std::size_t at) {
  return at > 0 && (s.is(at - 1, "determiner") ||
                    (at > 1 && s.is(at - 2, "determiner") && s.chunks[at - 1].functions == 0));
}

Word measure_word(const ChunkedSentence& s, std::size_t at, const Hit& hit) {
  const Row& row = s.view.lexicon.row(hit);
  const WordRole& role = s.view.lexicon.role(hit);
  if (role.is(Construction::state) && role.part)
    return {ends_later(s, at) ? DateCue::after : DateCue::none, Noun::none};
  if (role.plain(Construction::subject)) return {DateCue::loose, Noun::none};
  const bool noun = role.noun(), bare = (hit.forms & ~(form_base | form_third)) == 0;
  if (!noun && !role.verb()) return {};
  const bool harm = !role.is(Construction::total_noun) && row[MeasureField::events] == "harm";
  if (harm)
    return {DateCue::event, noun || (bare && follows_determiner(s, at)) ? Noun::harm : Noun::none};
  if (bare || row[MeasureField::duration]) return {};
  // A toll is what it was when told: "the toll rose to six Friday".
  return {DateCue::after, noun ? Noun::harm : Noun::none};
}

Word word_at(const ChunkedSentence& s, std::size_t at) {
  if (s.is(at, "modal")) return {DateCue::ahead, Noun::none};
  Word word;
  for (const Hit& hit : s.chunks[at].hits) {
    if (hit.table == Table::events) {
      const Word told = event_word(s, hit);
      if (told.cue == DateCue::after || told.cue == DateCue::loose) return told;
      if (told.cue != DateCue::none && word.noun != Noun::event) word = told;
    } else if (hit.table == Table::measures && word.cue == DateCue::none &&
               tells_alone(s.view.lexicon.role(hit))) {
      word = measure_word(s, at, hit);
    }
  }
  if (is_dated_saying(s, at)) return {DateCue::said, Noun::none};
  return word;
}

/// The verb that a noun completes, in the same clause and without a day of its own.
DateCue governor(const ChunkedSentence& s, std::size_t noun) {
  for (std::size_t i = noun; i-- > 0 && i + verb_reach > noun;) {
    const ChunkKind kind = s.chunks[i].kind;
    if (kind == ChunkKind::stop || kind == ChunkKind::comma || kind == ChunkKind::date) break;
    if (s.is(i, "subordinator") && !s.is(i, "preposition")) break;
    if (s.is(i, "relative") || s.says(i, {"after", "following", "since"})) break;
    const Word word = word_at(s, i);
    if (word.noun == Noun::none && (word.cue == DateCue::after || word.cue == DateCue::loose))
      return word.cue;
  }
  return DateCue::none;
}

DateCue settled(const ChunkedSentence& s, std::size_t at, const Word& word) {
  if (word.cue != DateCue::event || word.noun == Noun::none) return word.cue;
  const DateCue verb = governor(s, at);
  if (word.noun == Noun::harm) return verb == DateCue::none ? word.cue : verb;
  return verb == DateCue::none ? word.cue : DateCue::shared;
}

/// A clause of its own begins behind the comma: "was shot, and on Friday".
bool new_clause(const ChunkedSentence& s, std::size_t comma) {
  return comma + 1 < s.chunks.size() &&
         (s.is(comma + 1, "conjunction") || s.is(comma + 1, "relative") ||
          s.is(comma + 1, "subordinator"));
}

/// "are still on the run this morning": how things stand now.
bool tells_a_state(const ChunkedSentence& s, std::size_t at, std::size_t date) {
  if (!s.says(at, {"are", "is"})) return false;
  for (std::size_t i = at + 1; i < date; ++i)
    if (s.chunks[i].kind == ChunkKind::word &&
        (s.is(i, "be") || s.is(i, "have") ||
         s.view.words(s.chunks[i].first, s.chunks[i].last).ends_with("ed")))
      return false;
  return true;
}

/// "On Tuesday, police said, a fire ...": set in between, unlike "On Tuesday, police said the fire
/// ...".
bool set_in_between(const ChunkedSentence& s, std::size_t verb) {
  return verb + 1 < s.chunks.size() && s.chunks[verb + 1].kind == ChunkKind::comma;
}

/// "Friday's fatal shooting", "the Nov. 29 death of": the day stands before what happened on it.
bool stands_before_event(const ChunkedSentence& s, std::size_t date) {
  for (std::size_t i = date + 1; i < s.chunks.size() && i < date + 5; ++i) {
    const Noun noun = word_at(s, i).noun;
    if (noun == Noun::event || noun == Noun::harm) return true;
    const ChunkKind kind = s.chunks[i].kind;
    const bool adjective =
        kind == ChunkKind::word && s.chunks[i].functions == 0 && noun == Noun::none;
    if (!adjective && kind != ChunkKind::possessive && kind != ChunkKind::hyphen) return false;
  }
  return false;
}

/// "treated", "taken to a hospital": what was done for those whom it hurt, on its own day and at
/// its own place.
bool tells_of_care(const ChunkedSentence& s, std::size_t at) {
  return any_hit(s, s.chunks[at].first, [&](const Hit& hit) {
    const WordRole& role = s.view.lexicon.role(hit);
    return hit.table == Table::measures && role.is(Construction::object) && role.part;
  });
}

/// It names an event, and none of the kind's family.
bool of_other_family(const ChunkedSentence& s, std::size_t at, const Row& kind) {
  bool other = false;
  for (const Hit& hit : s.chunks[at].hits) {
    if (hit.table != Table::events || event_word(s, hit).cue != DateCue::event) continue;
    const Row& row = s.view.lexicon.row(hit);
    if (row[EventField::family] == kind[EventField::family] || row[EventField::generic] ||
        kind[EventField::generic])
      return false;
    other = true;
  }
  return other;
}

/// "The toll from the quake passed 8,400 on Tuesday": a total was so high when it was told.
bool is_a_total(const ChunkedSentence& s, std::size_t number) {
  if (s.chunks[number].kind != ChunkKind::number) return false;
  for (std::size_t i = number; i-- > 0 && i + noun_reach > number;) {
    if (s.chunks[i].kind == ChunkKind::stop || s.chunks[i].kind == ChunkKind::comma ||
        s.chunks[i].kind == ChunkKind::number || s.is(i, "relative"))
      return false;
    if (const Hit* measure = s.hit(i, Table::measures); measure != nullptr)
      return s.view.lexicon.role(*measure).is(Construction::total_noun);
  }
  return false;
}

}  // namespace

DateCue word_cue(const ChunkedSentence& s, std::size_t chunk) { return word_at(s, chunk).cue; }

DateCue date_cue(const ChunkedSentence& s, std::size_t date) {
  if (stands_before_event(s, date)) return DateCue::event;
  for (std::size_t i = date; i-- > 0 && i + noun_reach > date;) {
    if (s.chunks[i].kind == ChunkKind::stop ||
        s.chunks[i].segment + commas < s.chunks[date].segment)
      break;
    if (s.chunks[i].kind == ChunkKind::comma && new_clause(s, i)) break;
    const Word word = word_at(s, i);
    if (word.cue != DateCue::none) return settled(s, i, word);
    if (tells_a_state(s, i, date) || is_a_total(s, i)) return DateCue::after;
  }
  for (std::size_t i = date + 1; i < s.chunks.size() && i < date + noun_reach; ++i) {
    if (s.chunks[i].kind == ChunkKind::stop || s.says(i, "according_to")) break;
    const Word word = word_at(s, i);
    if (word.cue != DateCue::none && (word.cue != DateCue::said || !set_in_between(s, i)))
      return word.cue;
  }
  return DateCue::none;
}

bool tells_event_with(const ChunkedSentence& s, std::size_t at, const Row& kind) {
  // "Friday's fatal shooting", but "the minister Friday condemned the attacks"
  const auto past_verb = [&](std::size_t i) {
    return s.chunks[i].kind == ChunkKind::word && s.chunks[i].functions == 0 &&
           s.view.words(s.chunks[i].first, s.chunks[i].last).ends_with("ed");
  };
  if (stands_before_event(s, at) && !past_verb(at + 1)) return true;
  const auto tells = [&](std::size_t i, DateCue cue, bool noun, bool other_verb) {
    return (cue == DateCue::event || cue == DateCue::loose) && !(noun && other_verb) &&
           !tells_of_care(s, i) && !of_other_family(s, i, kind);
  };
  bool other_verb = false, opens = true;
  const auto pass = [&](std::size_t i) {
    other_verb |= past_verb(i);
    opens &= s.chunks[i].kind != ChunkKind::word || s.chunks[i].functions != 0;
  };
  for (std::size_t i = at; i-- > 0 && i + noun_reach > at;) {
    if (s.chunks[i].kind == ChunkKind::stop || s.chunks[i].segment + commas < s.chunks[at].segment)
      break;
    if (s.chunks[i].kind == ChunkKind::comma && new_clause(s, i)) break;
    const Word word = word_at(s, i);
    if (word.cue != DateCue::none)
      return tells(i, settled(s, i, word), word.noun != Noun::none, other_verb);
    if (tells_a_state(s, i, at)) return false;
    pass(i);
  }
  // "On Friday a man was shot", "In Vell, three people died": the clause opens with it.
  for (std::size_t i = at + 1;
       opens && i < s.chunks.size() && i < at + noun_reach && s.chunks[i].kind != ChunkKind::stop;
       ++i) {
    const Word word = word_at(s, i);
    if (word.cue == DateCue::said && set_in_between(s, i)) continue;
    if (word.cue != DateCue::none) return tells(i, word.cue, word.noun != Noun::none, other_verb);
    other_verb |= past_verb(i);
  }
  return false;
}

}  // namespace checkclaims
