#include "reading/counts/count_phrases.hpp"

#include <algorithm>
#include <utility>

#include "lexicon/tokenize.hpp"
#include "reading/counts/comitatives.hpp"
#include "reading/counts/coordination.hpp"
#include "reading/counts/implicit_counts.hpp"
#include "reading/counts/individuals.hpp"
#include "reading/counts/lists.hpp"
#include "reading/counts/named_individuals.hpp"
#include "reading/counts/uncounted.hpp"

namespace checkclaims {
namespace {

std::string scope_term(const ChunkedSentence& s, std::size_t chunk, bool plural) {
  std::string term = fold(s.view.words(s.chunks[chunk].first, s.chunks[chunk].last));
  if (plural && term.size() > 3 && term.back() == 's' && !term.ends_with("ss")) term.pop_back();
  return term;
}

/// Grows a counted phrase over its modifiers up to the head noun.
class PhraseReader {
 public:
  PhraseReader(const ChunkedSentence& s, std::span<const Mention> mentions)
      : s_(s), mentions_(mentions) {}

  CountPhrase read(std::size_t number, const NumberMention& mention) {
    CountPhrase c;
    c.first = c.number = number;
    c.last = c.number_last = number + 1;
    c.value = mention.value;
    auto [at, of_all] = take_of(c, is_gloss(number + 1) ? number + 4 : number + 1);
    take_who_of_them(c, at);
    for (std::size_t steps = 0;
         c.head == CountPhrase::Head::none && at < s_.chunks.size() && steps < 6; ++steps, ++at)
      if (!take(c, at)) break;
    if (c.head == CountPhrase::Head::none && demonym_ != npos) become_people(c, demonym_, nullptr);
    if (c.head == CountPhrase::Head::none && noun_ != npos) {
      c.head = CountPhrase::Head::unknown;
      c.head_chunk = noun_;
      c.last = noun_ + 1;
      c.scope.terms.push_back(scope_term(s_, noun_, true));
    }
    if (demonym_ != npos) {
      c.scope.nation = s_.chunks[demonym_].mention;
      c.scope.terms.insert(c.scope.terms.begin(),
                           scope_term(s_, demonym_, demonym_ == c.head_chunk));
    }
    const NumberMention* all = number_at(s_, of_all, mentions_);
    if (all != nullptr && one_of_all(c)) count_all(c, of_all, *all);
    if (all != nullptr && all_but(number)) leave_off(c, *all);
    return c;
  }

 private:
  static constexpr std::size_t npos = SIZE_MAX;

  /// "two of the four victims", "1.9 million of Norvia's 2.3 million people": the chunk behind, and
  /// that of the number of all, `npos` where there is none.
  std::pair<std::size_t, std::size_t> take_of(CountPhrase& c, std::size_t at) const {
    // "nine out of the 12", "nine out of 12 miners"; not "257 out of 420 infected".
    std::size_t out = behind_out_of(s_, at);
    if (!s_.is(out, "determiner") && s_.hit(out + 1, Table::people) == nullptr) out = at;
    if (out > at) at = out - 1;
    if ((out == at && !s_.says(at, "of")) || (!countable(at + 1) && !s_.is(at + 1, "relative")))
      return {at, npos};
    c.partitive =
        s_.is(at + 1, "determiner") || s_.is(at + 1, "pronoun") || s_.is(at + 1, "relative");
    if (s_.says(at + 1, {"them", "whom"})) c.last = at + 2;
    at += s_.is(at + 1, "determiner") ? 2 : 1;
    if (s_.chunks[at].kind == ChunkKind::name && s_.chunks[at + 1].kind == ChunkKind::possessive &&
        s_.chunks[at + 2].kind == ChunkKind::number)
      at += 2;
    if (s_.chunks[at].kind != ChunkKind::number) return {at, npos};
    c.partitive = true;
    c.last = at + 1;
    return {at + 1, at};
  }

  bool is_initials_of_country(std::size_t at, const NameMention& name) const {
    if (!s_.view.tokens[s_.chunks[at].first].all_caps) return false;
    const auto row = s_.view.lexicon.find(Table::places, name.row);
    return row && s_.view.lexicon.row(Table::places, *row)[PlaceField::kind] == "country";
  }

  /// "27 lakh (2.7 million) people": the same number once more.
  bool is_gloss(std::size_t at) const {
    if (at + 3 >= s_.chunks.size() || s_.chunks[at + 1].kind != ChunkKind::number) return false;
    return s_.view.tokens[s_.chunks[at].first].mark == '(' &&
           s_.view.tokens[s_.chunks[at + 2].first].mark == ')';
  }

  bool countable(std::size_t at) const {
    if (at >= s_.chunks.size()) return false;
    return s_.chunks[at].kind == ChunkKind::number || s_.is(at, "determiner") ||
           s_.is(at, "pronoun") || s_.chunks[at].kind == ChunkKind::name ||
           s_.hit(at, Table::people) != nullptr || s_.chunks[at].functions == 0;
  }

  /// "one of five people killed", not "one of five people was killed": all five were.
  bool one_of_all(const CountPhrase& c) const {
    const auto& low = c.value.hard.low;
    std::size_t verb = c.head == CountPhrase::Head::measure ? c.head_chunk : c.last;
    if (verb + 1 < s_.chunks.size() && s_.says(verb, "who") && s_.says(verb + 1, "were")) verb += 2;
    if (!low || *low != Decimal::of(1) || verb + 1 >= s_.chunks.size()) return false;
    const auto& hits = s_.chunks[verb].hits;
    const bool done_to = std::any_of(hits.begin(), hits.end(), [this](const Hit& hit) {
      return hit.table == Table::measures && (hit.forms & form_participle) != 0 &&
             s_.view.lexicon.role(hit).plain(Construction::object);
    });
    const std::size_t next = verb + 1;
    return done_to && (s_.is(next, "preposition") || s_.chunks[next].kind == ChunkKind::comma ||
                       s_.chunks[next].kind == ChunkKind::date || s_.is(next, "subordinator"));
  }

  /// "all but two of the 12": those whom the number leaves off.
  bool all_but(std::size_t number) const {
    return s_.says(number - 1, "but") && s_.says(number - 2, "all_or_theirs");
  }
  void leave_off(CountPhrase& c, const NumberMention& all) const {
    Interval& hard = c.value.hard;
    const Interval& whole = all.value.hard;
    if (!hard.exact() || !whole.exact() || *whole.low <= *hard.low) return;
    hard = Interval::exactly(Decimal{whole.low->thousandths - hard.low->thousandths});
    c.value.soft = c.value.possible = hard;
    c.first = c.number - 2;
    c.value.text = std::string(s_.words(c.first, c.last));
  }

  void count_all(CountPhrase& c, std::size_t number, const NumberMention& mention) const {
    c.first = c.number = number;
    c.number_last = number + 1;
    c.value = mention.value;
    c.partitive = false;
  }

  void become_people(CountPhrase& c, std::size_t at, const Row* row) {
    c.head = row != nullptr && (*row)[PeopleField::elided] ? CountPhrase::Head::elided
                                                           : CountPhrase::Head::people;
    c.head_chunk = at;
    c.people = row;
    c.last = at + 1;
    if (row == nullptr) return;
    c.scope.division = (*row)[PeopleField::division];
    count_those_of(c.scope, *row);
    if ((*row)[PeopleField::own_scope]) c.scope.terms = {scope_term(s_, at, true)};
  }

  /// "nine of them children", "nine of whom were soldiers": a part, and who they are.
  void take_who_of_them(CountPhrase& c, std::size_t at) {
    if (!c.partitive || at >= s_.chunks.size() || !s_.says(at, {"them", "whom"})) return;
    const std::size_t who = at + (at + 1 < s_.chunks.size() && s_.is(at + 1, "be") ? 2 : 1);
    const Hit* people = who < s_.chunks.size() ? s_.hit(who, Table::people) : nullptr;
    if (people == nullptr || (people->forms & form_plural) == 0 ||
        s_.view.lexicon.row(*people)[PeopleField::elided])
      return;
    become_people(c, who, &s_.view.lexicon.row(*people));
    c.partitive = false;
    c.part = true;
  }

  /// A word that no table knows and that has the form of a plural: "jets".
  bool plain_plural(std::size_t at) const {
    if (!plain(at)) return false;
    const std::string_view word = s_.view.word(s_.chunks[at].last - 1);
    return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
  }
  bool plain(std::size_t at) const {
    return at < s_.chunks.size() && s_.chunks[at].kind == ChunkKind::word &&
           s_.chunks[at].functions == 0 && s_.chunks[at].hits.empty();
  }

  /// "150 fighter jets", "four police stations": many are counted, of the noun that follows.
  bool modifies_the_next(const CountPhrase& c, std::size_t at, const Hit& people) const {
    const auto& low = c.value.hard.low;
    if ((low && *low <= Decimal::of(1)) || (people.forms & form_singular) == 0) return false;
    if (const Hit* next = at + 1 < s_.chunks.size() ? s_.hit(at + 1, Table::people) : nullptr)
      return (next->forms & form_plural) != 0;  // "four teen boys"
    return (people.forms & form_plural) != 0 ? plain_plural(at + 1) : plain(at + 1);
  }

  /// An event by its noun, which is no form of a verb that could tell of the number: "12 shot".
  bool names_event(std::size_t at) const {
    const auto& hits = s_.chunks[at].hits;
    const bool verb = std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
      return hit.table == Table::measures &&
             (hit.forms & (form_past | form_participle | form_gerund)) != 0;
    });
    return !verb && std::any_of(hits.begin(), hits.end(), [this](const Hit& hit) {
      return hit.table == Table::events && s_.view.lexicon.role(hit).is(Construction::noun) &&
             (hit.forms & form_singular) != 0;
    });
  }

  /// An entry that tells what became of somebody; null where the chunk has none.
  const Hit* state_at(std::size_t at) const {
    const auto& hits = s_.chunks[at].hits;
    const auto found = std::find_if(hits.begin(), hits.end(), [this](const Hit& hit) {
      return hit.table == Table::measures && (s_.view.lexicon.role(hit).is(Construction::state) ||
                                              (hit.forms & form_participle) != 0);
    });
    return found == hits.end() ? nullptr : &*found;
  }

  bool leads_to_people(std::size_t at) const {
    const Hit* people = at < s_.chunks.size() ? s_.hit(at, Table::people) : nullptr;
    return people != nullptr && (people->forms & form_plural) != 0;
  }

  /// Whether the phrase goes on over this chunk.
  bool take(CountPhrase& c, std::size_t at) {
    if (c.head == CountPhrase::Head::measure) return false;
    if (const Hit* people = s_.hit(at, Table::people)) {
      take_people(c, at, *people);
      return true;
    }
    if (c.head == CountPhrase::Head::people || c.head == CountPhrase::Head::elided) return false;
    const Hit* measure = s_.hit(at, Table::measures);
    if (at == c.number + 1 && names_event(at)) {  // "14 flood-hit districts"
      noun_ = at;
      return leads_to_people(at + 1);
    }
    // "12 dead children", "12 wounded soldiers": the noun that follows says who, and the word
    // before it what became of them.
    const std::size_t noun = s_.chunks[at + 1].kind == ChunkKind::name ? at + 2 : at + 1;
    if (const Hit* state = measure != nullptr && leads_to_people(noun) ? state_at(at) : nullptr)
      measure = state;
    if (measure != nullptr && !s_.view.lexicon.role(*measure).everyday())
      return take_measure(c, at, *measure);
    if (s_.chunks[at].kind == ChunkKind::name) return take_name(at);
    if (s_.says(at, {"additional", "further", "more"})) {
      c.additional = true;
      c.last = at + 1;
      return true;
    }
    return take_word(c, at);
  }

  void take_people(CountPhrase& c, std::size_t at, const Hit& people) {
    const Row& row = s_.view.lexicon.row(people);
    if (!modifies_the_next(c, at, people)) return become_people(c, at, &row);
    c.other |= row[PeopleField::elided];
    noun_ = at;
  }

  bool take_name(std::size_t at) {
    const auto* name = mentioned<NameMention>(s_.chunks[at], mentions_);
    const bool nation = name != nullptr &&
                        (name->demonym || is_initials_of_country(at, *name));  // "12 US soldiers"
    if (name != nullptr && !nation && leads_to_people(at + 1))
      return true;  // "three Halden police officers"
    if (!nation || (!name->demonym && !leads_to_people(at + 1))) return false;
    demonym_ = at;
    noun_ = npos;
    return true;
  }

  /// A word that no table of people and measures has.
  bool take_word(CountPhrase& c, std::size_t at) {
    const Chunk& chunk = s_.chunks[at];
    if (chunk.kind == ChunkKind::hyphen) {
      strong_ = at == c.number + 1 && at + 1 < s_.chunks.size() && s_.says(at + 1, "strong");
      return true;
    }
    if (strong_ && plain(at) && !s_.says(at, "strong")) {  // "a 12-strong crew"
      become_people(c, at, nullptr);
      c.body = true;
      return true;
    }
    if (chunk.kind != ChunkKind::word || chunk.functions != 0 ||
        s_.hit(at, Table::events) != nullptr)
      return false;
    noun_ = at;
    return true;
  }

  bool take_measure(CountPhrase& c, std::size_t at, const Hit& hit) {
    const WordRole& role = s_.view.lexicon.role(hit);
    if (role.noun() && state_at(at) != nullptr && plain_plural(at + 1)) return true;  // "dead dogs"
    if (role.noun() && !role.is(Construction::total_noun) && !role.is(Construction::each_noun) &&
        !role.is(Construction::noun_to)) {
      c.head = CountPhrase::Head::measure;
      c.head_chunk = at;
      c.last = at + 1;
      return true;
    }
    if (role.is(Construction::each_noun)) {
      if (at + 1 >= s_.chunks.size() || s_.hit(at + 1, Table::people) == nullptr) return false;
      c.states.push_back(at);  // "seven shooting victims"
      return true;
    }
    const bool adjective = role.is(Construction::state) || (hit.forms & form_participle) != 0;
    if (adjective && plain_plural(at + 1)) return true;  // "20 missing pages"
    if (adjective) c.states.push_back(at);
    // "12 wounded soldiers" goes on, "12 wounded in the raid" ends before the word.
    return adjective && at + 1 < s_.chunks.size() &&
           (s_.hit(at + 1, Table::people) != nullptr ||
            s_.chunks[at + 1].kind == ChunkKind::name) &&
           noun_ == npos;
  }

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
  std::size_t demonym_ = npos, noun_ = npos;
  bool strong_ = false;  ///< "12-strong": the noun that follows is a body of 12
};

/// The words before a number say what it is to those counted before.
void read_before(const ChunkedSentence& s, CountPhrase& c) {
  const std::size_t i = c.first;
  if (i == 0) return;
  // "including three children", "including at least three children", "among them three children"
  const std::size_t k = i > 1 && s.is(i - 1, "adverb") ? i - 1 : i;
  c.part |= s.says(k - 1, "including") ||
            (s.says(k - 1, {"them", "whom"}) && k > 1 && s.says(k - 2, {"among", "of"}));
  c.additional |= s.says(i - 1, {"additional", "another", "further"});
  c.rest = s.says(i - 1, {"other", "remaining"});
  c.possessed = s.is(i - 1, "possessive_determiner");
}

bool is_time_or_number(const Chunk& chunk) {
  return chunk.kind == ChunkKind::number || chunk.kind == ChunkKind::date;
}

/// What the number is, if it counts nothing.
std::optional<SkipReason> reason_to_skip(const ChunkedSentence& s,
                                         std::span<const Mention> mentions, std::size_t at,
                                         const NumberMention& number) {
  if (const auto nothing = counts_nothing(s, at, number)) return nothing;
  if (is_odds(s, mentions, at)) return SkipReason::share;
  return is_year_of(s, at) ? std::optional(SkipReason::year) : std::nullopt;
}

/// Adds those who are told by name or only told, what is a part of what, and the sums.
void add_persons(const ChunkedSentence& s, std::span<const Mention> mentions,
                 std::vector<CountPhrase>& phrases) {
  const auto named = named_individuals(s, mentions, phrases);
  const auto counted = static_cast<std::ptrdiff_t>(phrases.size());
  phrases.insert(phrases.end(), named.begin(), named.end());
  std::inplace_merge(phrases.begin(), phrases.begin() + counted, phrases.end(),
                     [](const CountPhrase& a, const CountPhrase& b) { return a.first < b.first; });
  tell_parts(s, phrases);
  add_sums(s, phrases, individuals(s, mentions, phrases));
  add_comitatives(s, phrases);
}

}  // namespace

CountPhrases count_phrases(const ChunkedSentence& s, std::span<const Mention> mentions) {
  CountPhrases found;
  // Where no measure tells of somebody, only numbers ask why they are in no figure.
  const bool measured = s.view.tables.has(Table::measures);
  if (!measured && std::none_of(s.chunks.begin(), s.chunks.end(), is_time_or_number)) return found;
  std::vector<CountPhrase>& phrases = found.phrases;
  const auto leave_out = [&](std::size_t chunk, SkipReason reason) {
    found.left_out.push_back({s.chunks[chunk].mention, reason});
  };
  // Its numbers and times from a chunk on tell of it; its last chunk.
  const auto take_implicit = [&](CountPhrase phrase, std::size_t from) {
    for (std::size_t at = from; at < phrase.last; ++at)
      if (is_time_or_number(s.chunks[at])) leave_out(at, told_of_one(s, mentions, at));
    phrases.push_back(std::move(phrase));
    return phrases.back().last - 1;
  };
  std::size_t last_age = SIZE_MAX - 2;
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    const bool age = is_age_at(s, i);
    if (s.chunks[i].kind != ChunkKind::number || age) {
      if (auto unnumbered = implicit_count(s, mentions, i)) {
        i = take_implicit(std::move(*unnumbered), i);
      } else if (age) {
        last_age = i;
        leave_out(i, SkipReason::age);
      }
      continue;
    }
    const auto* number = number_at(s, i, mentions);
    if (number == nullptr) continue;
    if (const auto nothing = reason_to_skip(s, mentions, i, *number)) {
      last_age = i;
      leave_out(i, *nothing);
      if (auto unnumbered = number->ordinal ? implicit_count(s, mentions, i) : std::nullopt)
        i = take_implicit(std::move(*unnumbered), i + 1);
      continue;
    }
    CountPhrase c = PhraseReader(s, mentions).read(i, *number);
    const bool another_age = c.head == CountPhrase::Head::none && last_age + 2 == i &&
                             (s.is(i - 1, "conjunction") || s.says(i - 1, "to"));
    auto age_told = tells_an_age(s, c);
    if (!age_told && another_age) age_told = SkipReason::age;
    if (age_told) {
      last_age = i;
      leave_out(i, *age_told);
      continue;
    }
    if (const auto code = is_a_code(s, c)) {
      leave_out(i, *code);
      continue;
    }
    read_before(s, c);
    if (c.head == CountPhrase::Head::none && names_household(s, i)) {
      c.head = CountPhrase::Head::people;
      c.first = i - 3;
      c.body = true;
    }
    for (++i; i < c.last; ++i)
      if (is_time_or_number(s.chunks[i])) leave_out(i, SkipReason::whole_of_part);
    i = c.last - 1;
    phrases.push_back(std::move(c));
  }
  if (!measured) return found;
  add_persons(s, mentions, phrases);
  return found;
}

}  // namespace checkclaims
