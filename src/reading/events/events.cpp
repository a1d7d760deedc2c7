#include "reading/events/events.hpp"

#include <algorithm>
#include <array>

#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

/// The date at a chunk, if it says when; null for lengths and what is repeated.
const DateMention* told_at(const ChunkedSentence& s, std::size_t chunk,
                           std::span<const Mention> mentions) {
  const DateMention* date = date_at(s, chunk, mentions);
  return date != nullptr && date->kind != TimexKind::duration && date->kind != TimexKind::set
             ? date
             : nullptr;
}

bool full_date_at(const ChunkedSentence& s, std::size_t chunk, std::span<const Mention> mentions) {
  const DateMention* date = told_at(s, chunk, mentions);
  return date != nullptr && date->reference == DateReference::complete && date->days.exact();
}

/// "a shooting victim", "the crash scene": words that only point at an event which is known.
bool before_known(const ChunkedSentence& s, std::size_t chunk) {
  return s.says(chunk, {"death", "of_an_event"});
}

bool in_role(const ChunkedSentence& s, std::size_t chunk, Construction wanted) {
  return s.hit(chunk, Table::events, wanted) != nullptr;
}

/// The event noun at a chunk: "shooting", which may be a verb too; null where there is none.
const Hit* noun_at(const ChunkedSentence& s, std::size_t chunk) {
  return s.hit(chunk, Table::events, Construction::noun);
}

/// "Cholera has killed 86", "61 have died of cholera in Norvia": the disease alone tells of its
/// outbreak. "Cholera vaccine" and "the cholera outbreak" are told by the noun behind it.
const Hit* disease_at(const ChunkedSentence& s, std::size_t chunk) {
  const Hit* hit = s.hit(chunk, Table::events, Construction::noun_itself);
  if (hit == nullptr || chunk + 1 >= s.chunks.size()) return nullptr;
  const bool alone =
      s.is(chunk + 1, "have") || s.says(chunk + 1, "in") || s.measure(chunk + 1) != nullptr;
  return alone ? hit : nullptr;
}

/// "began shooting", "was shooting": a verb, and no other event than the one that is spoken of.
bool is_gerund(const ChunkedSentence& s, std::size_t chunk) {
  if (chunk == 0 || (!s.is(chunk - 1, "be") && !in_role(s, chunk - 1, Construction::before_gerund)))
    return false;
  return std::any_of(s.chunks[chunk].hits.begin(), s.chunks[chunk].hits.end(), [](const Hit& hit) {
    return hit.table == Table::events && (hit.forms & form_gerund) != 0;
  });
}

const Row& row_of(const ChunkedSentence& s, const EventMention& event) {
  return s.view.lexicon.row(Table::events, event.kind);
}

std::string_view family_of(const ChunkedSentence& s, const EventMention& event) {
  return row_of(s, event)[EventField::family];
}

/// Whose deed or where: what a name before the event word says of it.
void take_name(EventMention& event, std::uint32_t mention, const NameMention& name,
               const bool owns) {
  const bool actor = name.kind == EntityKind::organization || name.kind == EntityKind::group ||
                     name.kind == EntityKind::person || name.demonym || owns;
  auto& slot = actor ? event.agent : event.place;
  if (!slot) slot = mention;
}

/// The words before the head: "Israel's ongoing", "a 7 October, 2023", "the Gaza".
std::size_t read_before(const ChunkedSentence& s, std::size_t head,
                        std::span<const Mention> mentions, EventMention& event) {
  std::size_t first = head;
  bool owned = false;
  for (std::size_t steps = 0; first > 0 && steps < 8; ++steps) {
    const std::size_t at = first - 1;
    const Chunk& chunk = s.chunks[at];
    if (chunk.kind == ChunkKind::possessive) {
      owned = true;
    } else if (const auto* name = name_at(s, at, mentions)) {
      take_name(event, chunk.mention, *name, owned || name->possessive);
      event.definite |= owned || name->possessive;
      if (owned || name->possessive) {
        first = at;
        break;
      }
    } else if (told_at(s, at, mentions) != nullptr) {
      if (!event.date) event.date = chunk.mention;
      event.definite |= s.view.says(chunk.first, "the");  // "the 7th of May"
    } else if (chunk.kind == ChunkKind::comma && at > 0 && full_date_at(s, at - 1, mentions)) {
      // "the March 31, 2013, shooting"
    } else if (chunk.kind == ChunkKind::date || chunk.kind == ChunkKind::hyphen) {
      // "the nine-month war", "a large-scale attack"
    } else if (s.is(at, "determiner")) {
      event.definite |= !s.says(at, {"a", "an", "another", "any"});
      first = at;
      break;
    } else if (chunk.kind != ChunkKind::word || (chunk.functions != 0 && !s.is(at, "adverb")) ||
               s.measure(at) != nullptr) {
      break;
    }
    first = at;
  }
  return first;
}

/// "the Ebola outbreak", "an outbreak of cholera": the last word before the head says of what, or
/// that behind "of".
std::string told_of(const ChunkedSentence& s, std::size_t first, std::size_t head) {
  const auto said_at = [&s](std::size_t at) -> std::string {
    if (at >= s.chunks.size()) return {};
    const Chunk& chunk = s.chunks[at];
    const bool plain = std::all_of(chunk.hits.begin(), chunk.hits.end(), [&s](const Hit& hit) {
      return hit.table == Table::events && s.view.lexicon.role(hit).is(Construction::noun_itself);
    });
    const bool word = chunk.kind == ChunkKind::word && chunk.functions == 0 && plain;
    return word || chunk.kind == ChunkKind::name ? fold(s.view.words(chunk.first, chunk.last))
                                                 : std::string();
  };
  if (std::string before = head > first ? said_at(head - 1) : std::string(); !before.empty())
    return before;
  if (!s.says(head + 1, "of") || head + 2 >= s.chunks.size()) return {};
  const bool placed =
      s.says(head + 3, "in");  // "an outbreak of Ebola in Norvia", but not "the outbreak of Norvia"
  return s.chunks[head + 2].kind == ChunkKind::word || placed ? said_at(head + 2) : std::string();
}

/// "near", "off": what follows is where it happens.
bool before_a_place(const ChunkedSentence& s, std::size_t at) {
  return s.says(at, {"along", "around", "at", "in", "near", "off", "outside"});
}

/// "Hamas launched an attack": who is the subject of the verb before the words.
void take_performer(const ChunkedSentence& s, std::size_t first, std::span<const Mention> mentions,
                    EventMention& event) {
  if (event.agent || first < 2 || !in_role(s, first - 1, Construction::perform)) return;
  const auto* name = name_at(s, first - 2, mentions);
  if (name != nullptr && !name->demonym) event.agent = s.chunks[first - 2].mention;
}

/// Where "that Hamas launched", "carried out" ends, which may stand between an event
/// and what is said of it; `at` itself where there is none.
std::size_t past_performance(const ChunkedSentence& s, std::size_t at,
                             std::span<const Mention> mentions, EventMention& event) {
  if (at >= s.chunks.size()) return at;
  if (in_role(s, at, Construction::perform)) return at + 1;
  if (at + 2 < s.chunks.size() && s.is(at, "relative") && name_at(s, at + 1, mentions) != nullptr &&
      in_role(s, at + 2, Construction::perform)) {
    if (!event.agent) event.agent = s.chunks[at + 1].mention;
    return at + 3;
  }
  return at;
}

/// A word of no table but that of words around names: "hotel".
bool is_plain_noun(const ChunkedSentence& s, std::size_t at) {
  const Chunk& chunk = s.chunks[at];
  return chunk.kind == ChunkKind::word && chunk.functions == 0 &&
         std::all_of(chunk.hits.begin(), chunk.hits.end(),
                     [](const Hit& hit) { return hit.table == Table::name_words; });
}

/// "by Hamas", "on Israel", "in Gaza": the preposition says what the name is to the event. False
/// where it says nothing.
bool take_name_behind(const ChunkedSentence& s, std::size_t preposition, const NameMention& name,
                      std::uint32_t mention, EventMention& event) {
  const bool of_person = s.says(preposition, "of") && name.kind == EntityKind::person &&
                         row_of(s, event)[EventField::once];
  if (s.says(preposition, "by")) {
    event.agent = mention;
  } else if (s.says(preposition, {"against", "into", "on"}) || of_person) {
    if (!event.target) event.target = mention;
  } else if (before_a_place(s, preposition)) {
    if (name.kind == EntityKind::place && !event.place) event.place = mention;
  } else {
    return false;
  }
  return true;
}

/// "on Israeli territory", "by the Hamas group": the noun belongs to the name, which ends at a
/// chunk. The last chunk of both.
std::size_t past_its_noun(const ChunkedSentence& s, std::size_t object, const NameMention& name) {
  while (object + 1 < s.chunks.size() && name.demonym &&
         s.chunks[object + 1].kind == ChunkKind::word && s.chunks[object + 1].functions == 0 &&
         s.chunks[object + 1].hits.empty())
    ++object;
  return object;
}

/// The words after the head: "by Hamas", "on Israel", "on October 7", "in Gaza", "since 2014".
std::size_t read_after(const ChunkedSentence& s, std::size_t head,
                       std::span<const Mention> mentions, EventMention& event) {
  std::size_t last = past_performance(s, head + 1, mentions, event);
  for (std::size_t steps = 0; steps < 4; ++steps) {
    if (told_at(s, last, mentions) != nullptr && !event.date) {
      event.date = s.chunks[last++].mention;
      continue;
    }
    if (last >= s.chunks.size() || !s.is(last, "preposition")) break;
    std::size_t object = last + 1;
    while (object < s.chunks.size() && object < last + 4 &&
           (s.is(object, "determiner") || is_plain_noun(s, object)))
      ++object;
    if (told_at(s, object, mentions) != nullptr) {
      auto& slot = s.says(last, "since") ? event.since : event.date;
      if (s.says(last, {"after", "before", "until"})) break;
      if (!slot) slot = s.chunks[object].mention;
    } else if (const auto* name = name_at(s, object, mentions)) {
      if (!take_name_behind(s, last, *name, s.chunks[object].mention, event)) break;
      object = past_its_noun(s, object, *name);
    } else if (object > last + 1 && object < s.chunks.size() && s.is(object, "preposition")) {
      last = object;  // "at a dockside warehouse in Port Halden": the place's name comes next
      continue;
    } else {
      break;
    }
    last = object + 1;
  }
  return last;
}

/// "Norvia", "the Mill": where something may be.
bool may_be_a_place(const ChunkedSentence& s, std::size_t at, std::span<const Mention> mentions) {
  const auto* name = name_at(s, at, mentions);
  return name != nullptr && !name->demonym && name->kind != EntityKind::person;
}

bool is_auxiliary(const ChunkedSentence& s, std::size_t at) {
  return s.is(at, "be") || s.is(at, "have") || s.is(at, "adverb");
}

/// "X has been under attack": where "has been" begins; nothing where the words before the event,
/// which begins at `first`, are no such predicate.
std::optional<std::size_t> predicate_before(const ChunkedSentence& s, std::size_t first) {
  if (first == 0 || !s.is(first - 1, "preposition")) return std::nullopt;
  std::size_t begin = first - 1;
  while (begin > 0 && is_auxiliary(s, begin - 1)) --begin;
  const bool has_subject = begin + 1 < first && begin > 0 && !s.is(begin - 1, "relative");
  return has_subject ? std::optional(begin) : std::nullopt;
}

/// "X has been under attack", "X in Y, which has been under attack": the event is at X.
void take_antecedent(const ChunkedSentence& s, std::size_t first, std::span<const Mention> mentions,
                     EventMention& event) {
  if (event.place || event.target || event.agent) return;
  if (const auto predicate = predicate_before(s, first)) {
    if (may_be_a_place(s, *predicate - 1, mentions)) event.place = s.chunks[*predicate - 1].mention;
    return;
  }
  // "X, where a fire ...", "X, which has been under attack": nothing else stands between.
  std::size_t at = first;
  while (at > 0 && (is_auxiliary(s, at - 1) || s.is(at - 1, "preposition"))) --at;
  if (at < 2 || !s.is(at - 1, "relative")) return;
  at -= 2;
  if (s.chunks[at].kind == ChunkKind::comma && at > 0) --at;
  for (std::size_t steps = 0; steps < 6; ++steps) {
    if (may_be_a_place(s, at, mentions)) event.place = s.chunks[at].mention;
    const bool within = s.is(at, "preposition") && s.says(at, {"in", "of"});
    const bool noun = s.chunks[at].kind == ChunkKind::name ||
                      (s.chunks[at].kind == ChunkKind::word && s.chunks[at].functions == 0);
    if (!(within || noun || s.is(at, "article")) || at == 0) break;
    --at;
  }
}

/// "two years to the day after the explosion": the length counts back to its day.
void take_elapsed(const ChunkedSentence& s, std::span<const Mention> mentions,
                  EventPhrase& phrase) {
  if (phrase.what.date || phrase.first < 2 || !s.says(phrase.first - 1, {"after", "since"})) return;
  for (std::size_t at = phrase.first - 1, steps = 0; at-- > 0 && steps < 4; ++steps) {
    const auto* length = date_at(s, at, mentions);
    if (length != nullptr && length->kind == TimexKind::duration && length->days.low)
      phrase.what.date = s.chunks[at].mention;
    if (length != nullptr || s.chunks[at].kind == ChunkKind::comma ||
        s.chunks[at].kind == ChunkKind::stop)
      return;
  }
}

/// A verb that tells what an event did to a place: "struck", "shook", "devastated"; not one of a
/// measure, "killed", nor of what came later.
bool tells_of_event(const ChunkedSentence& s, std::size_t at) {
  const auto& hits = s.chunks[at].hits;
  if (hits.empty())
    return s.chunks[at].functions == 0 && s.view.word(s.chunks[at].last - 1).ends_with("ed");
  return std::any_of(hits.begin(), hits.end(), [&s](const Hit& hit) {
    const WordRole& role = s.view.lexicon.role(hit);
    if (hit.table == Table::modality) return s.view.lexicon.row(hit).id == "past";
    return hit.table == Table::events &&
           (role.is(Construction::happens) || role.is(Construction::thing_happens)) &&
           (hit.forms & form_past) != 0;
  });
}

/// "the earthquake that struck Karol province on Monday", "the fire that tore through the town of
/// Redhaven": the clause tells where and when.
void take_relative(const ChunkedSentence& s, std::span<const Mention> mentions,
                   EventPhrase& phrase) {
  constexpr std::size_t reach = 10;
  EventMention& event = phrase.what;
  std::size_t at = phrase.last;
  if (s.chunks[at].kind == ChunkKind::comma) ++at;
  if (!s.says(at, {"that", "which"})) return;
  ++at;
  while (s.is(at, "have") || s.is(at, "adverb")) ++at;
  if (!tells_of_event(s, at)) return;
  for (const std::size_t end = at + reach; ++at < end && at < s.chunks.size();) {
    const ChunkKind kind = s.chunks[at].kind;
    if (kind == ChunkKind::date) {
      const bool bound = s.says(at - 1, {"after", "before", "since", "until"});
      if (!event.date && !event.since && !bound && told_at(s, at, mentions) != nullptr)
        event.date = s.chunks[at].mention;
      return;
    }
    if (kind == ChunkKind::name) {
      const auto* name = name_at(s, at, mentions);
      if (!event.place && !event.target && name != nullptr && name->kind == EntityKind::place &&
          !name->demonym)
        event.place = s.chunks[at].mention;
    } else if (kind != ChunkKind::word || s.measure(at) != nullptr || s.is(at, "be") ||
               s.is(at, "have") || s.is(at, "relative") || s.is(at, "pronoun") ||
               noun_at(s, at) != nullptr) {
      return;
    }
  }
}

/// "A fire swept through a warehouse in Port Halden on Tuesday": a sentence that brings
/// in an event tells where and when it was.
void take_setting(const ChunkedSentence& s, std::span<const Mention> mentions, std::size_t stop,
                  EventPhrase& phrase) {
  EventMention& event = phrase.what;
  if (event.definite || event.since) return;
  for (std::size_t i = phrase.last; i < stop && i < phrase.last + 16; ++i) {
    if (s.chunks[i].kind == ChunkKind::stop || s.is(i, "subordinator")) break;
    if (!event.date && told_at(s, i, mentions) != nullptr) {
      event.date = s.chunks[i].mention;
    } else if (!event.place && !event.target && i > 0 && before_a_place(s, i - 1)) {
      const auto* name = name_at(s, i, mentions);
      if (name == nullptr && told_at(s, i, mentions) == nullptr && row_of(s, event)[EventField::of])
        break;  // "in the port of Vell in Norvia"
      if (name != nullptr && name->kind == EntityKind::place && !name->demonym)
        event.place = s.chunks[i].mention;
    }
  }
}

/// The sort of site that words from this chunk name: "train station"; empty where they name none.
std::string_view site_at(const ChunkedSentence& s, std::size_t at) {
  const std::uint32_t token = s.chunks[at].first;
  for (const Hit& hit : s.view.hits_from(token, token + 1))
    if (hit.table == Table::clues && s.view.lexicon.row(hit)[ClueField::site])
      return s.view.lexicon.row(hit).id;
  return {};
}

/// "The hotel fire", "a fire at a crowded market": at what sort of site.
void take_site(const ChunkedSentence& s, std::size_t stop, EventPhrase& phrase) {
  constexpr std::size_t reach = 5;
  for (std::size_t at = phrase.first; at < phrase.head && phrase.what.setting.empty(); ++at)
    phrase.what.setting = site_at(s, at);
  const std::size_t leads = phrase.head + 1;
  if (!phrase.what.setting.empty() || leads >= stop || !s.is(leads, "preposition")) return;
  for (std::size_t at = leads + 1; at < stop && at <= leads + reach && phrase.what.setting.empty();
       ++at) {
    const ChunkKind kind = s.chunks[at].kind;
    if ((kind != ChunkKind::word && kind != ChunkKind::hyphen && kind != ChunkKind::name) ||
        s.is(at, "preposition") || s.is(at, "relative"))
      return;
    phrase.what.setting = site_at(s, at);
  }
}

/// "Omar Hadid was assassinated in Port Halden on 3 May": what happens to a person but once.
std::optional<EventPhrase> told_by_verb(const ChunkedSentence& s, std::size_t at,
                                        std::span<const Mention> mentions) {
  const auto hit =
      std::find_if(s.chunks[at].hits.begin(), s.chunks[at].hits.end(), [&](const Hit& h) {
        return h.table == Table::events && s.view.lexicon.role(h).is(Construction::happens) &&
               s.view.lexicon.row(h)[EventField::once];
      });
  std::size_t subject = at;
  while (subject > 0 &&
         (s.is(subject - 1, "be") || s.is(subject - 1, "have") || s.is(subject - 1, "adverb")))
    --subject;
  if (hit == s.chunks[at].hits.end() || subject == at || subject == 0) return std::nullopt;
  const auto* name = name_at(s, subject - 1, mentions);
  if (name == nullptr || name->kind != EntityKind::person || name->possessive) return std::nullopt;
  EventPhrase phrase;
  phrase.what.kind = s.view.lexicon.row(*hit).id;
  phrase.what.target = s.chunks[subject - 1].mention;
  phrase.what.definite = true;
  phrase.first = phrase.head = at;
  phrase.last = read_after(s, at, mentions, phrase.what);
  return phrase;
}

/// "the war, which began on 7 October 2023": the day is its beginning.
void take_beginning(const ChunkedSentence& s, std::span<const Mention> mentions, std::size_t stop,
                    EventPhrase& phrase) {
  if (!row_of(s, phrase.what)[EventField::ongoing] || phrase.what.since) return;
  for (std::size_t i = phrase.last; i < stop && i < phrase.last + 4; ++i) {
    if (!in_role(s, i, Construction::begin)) continue;
    const std::size_t at = i + 1 < s.chunks.size() && s.is(i + 1, "preposition") ? i + 2 : i + 1;
    if (told_at(s, at, mentions) != nullptr && !s.says(at - 1, {"after", "before"}))
      phrase.what.since = s.chunks[at].mention;
    return;
  }
}

/// "In 1998, a fire killed 12": a day that opens the sentence is that of the event told next.
void take_opening_date(const ChunkedSentence& s, std::span<const Mention> mentions,
                       EventPhrase& phrase) {
  if (phrase.what.date || phrase.what.since || phrase.what.definite) return;
  std::size_t at = phrase.first;
  if (at > 0 && s.chunks[at - 1].kind == ChunkKind::comma) --at;
  if (at == 0 || at > 2 || told_at(s, at - 1, mentions) == nullptr) return;
  if (at == 1 || s.says(0, {"in", "on"})) phrase.what.date = s.chunks[at - 1].mention;
}

/// "followed a lull in the bombing": what began it is the lull.
bool names_another(const ChunkedSentence& s, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to; ++at)
    if (s.chunks[at].kind == ChunkKind::word && s.chunks[at].functions == 0 &&
        s.chunks[at].hits.empty())
      return true;
  return false;
}

/// "The fighting frightens the general, in power since a coup": the words behind the comma are
/// about another than it.
bool apart_by_comma(const ChunkedSentence& s, std::size_t from, std::size_t by) {
  for (std::size_t at = from; at + 1 < by; ++at) {
    if (s.chunks[at].kind != ChunkKind::comma) continue;
    std::size_t next = at + 1;
    while (next < by && s.is(next, "adverb")) ++next;  // "for ten months, ever since the attack"
    if (next < by && !s.is(next, "relative")) return true;
  }
  return false;
}

/// "hostilities that have lasted ten months since the attack", "the war, which began
/// with an attack": the ongoing event before the words was begun by the one after.
void link_beginnings(const ChunkedSentence& s, std::vector<EventPhrase>& phrases) {
  for (std::size_t e = 1; e < phrases.size(); ++e) {
    if (phrases[e].first == 0) continue;
    std::size_t by = phrases[e - 1].head + 1;
    while (by < phrases[e].head && !in_role(s, by, Construction::begun_by)) ++by;
    if (by >= phrases[e].head || names_another(s, by + 1, phrases[e].first)) continue;
    for (std::size_t k = e; k-- > 0;) {
      if (apart_by_comma(s, phrases[k].head + 1, by)) break;
      // "its assault since the attack" lasts; other short events only end.
      const bool since = k + 1 == e && s.says(phrases[e].first - 1, "since") &&
                         family_of(s, phrases[k].what) == "attack";
      if ((!row_of(s, phrases[k].what)[EventField::ongoing] && !since) || phrases[k].begun_by)
        continue;
      phrases[k].begun_by = e;
      break;
    }
  }
}

/// "Since October 2023, airstrikes have ...": that day.
std::optional<std::uint32_t> since_told(const ChunkedSentence& s,
                                        std::span<const Mention> mentions) {
  std::optional<std::uint32_t> since;
  for (std::size_t i = 0; i + 1 < s.chunks.size(); ++i)
    if (s.says(i, "since") && told_at(s, i + 1, mentions) != nullptr)
      since = s.chunks[i + 1].mention;
  return since;
}

/// A noun after a modal or "to" is a verb ("could attack"), as is one right after a pronoun.
bool is_verb_there(const ChunkedSentence& s, std::size_t at) {
  return at > 0 && (s.is(at - 1, "modal") || s.says(at - 1, "to") ||
                    (s.is(at - 1, "pronoun") && !s.is(at - 1, "determiner")));
}

}  // namespace

std::vector<EventPhrase> recognise_events(const ChunkedSentence& s,
                                          std::span<const Mention> mentions) {
  if (!s.view.tables.has(Table::events)) return {};
  std::vector<EventPhrase> phrases;
  const std::optional<std::uint32_t> since = since_told(s, mentions);
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    const Hit* disease = disease_at(s, i);
    const Hit* hit = disease != nullptr ? disease : noun_at(s, i);
    if (hit == nullptr) {
      if (auto phrase = told_by_verb(s, i, mentions)) phrases.push_back(std::move(*phrase));
      continue;
    }
    if (is_verb_there(s, i) || is_gerund(s, i)) continue;
    EventPhrase phrase;
    phrase.head = i;
    const Row& row = s.view.lexicon.row(*hit);
    phrase.what.kind = row.id;
    phrase.what.plural = (hit->forms & form_plural) != 0;  // "shelling" is both
    phrase.first = read_before(s, i, mentions, phrase.what);
    phrase.last = read_after(s, i, mentions, phrase.what);
    if (row[EventField::of])
      phrase.what.of = disease != nullptr ? fold(s.view.words(disease->first, disease->last))
                                          : told_of(s, phrase.first, i);
    phrase.what.definite |= before_known(s, i + 1);
    take_performer(s, phrase.first, mentions, phrase.what);
    take_antecedent(s, phrase.first, mentions, phrase.what);
    if (phrase.what.plural && !phrase.what.date && !phrase.what.since) phrase.what.since = since;
    if (row[EventField::ongoing] && !phrase.what.since) phrase.what.since = since;
    phrases.push_back(std::move(phrase));
    i = std::max(i, phrases.back().head);
  }
  const auto stop_of = [&](std::size_t e) {
    return e + 1 < phrases.size() ? phrases[e + 1].first : s.chunks.size();
  };
  for (std::size_t e = 0; e < phrases.size(); ++e)
    take_beginning(s, mentions, stop_of(e), phrases[e]);
  for (std::size_t e = 0; e < phrases.size(); ++e) {
    take_elapsed(s, mentions, phrases[e]);
    take_relative(s, mentions, phrases[e]);
    take_setting(s, mentions, stop_of(e), phrases[e]);
    take_site(s, stop_of(e), phrases[e]);
  }
  if (!phrases.empty()) take_opening_date(s, mentions, phrases.front());
  link_beginnings(s, phrases);
  // What has lasted since some day or event goes on: "its assault on the city since May".
  for (EventPhrase& phrase : phrases)
    if (phrase.what.kind != "war" && family_of(s, phrase.what) == "attack" &&
        (phrase.what.since || phrase.begun_by))
      phrase.what.kind = "war";
  return phrases;
}

}  // namespace checkclaims
