#include "reading/claims/measurements/measurements.hpp"

#include <algorithm>

#include "reading/claims/measurements/governor.hpp"
#include "reading/claims/measurements/part_words.hpp"
#include "reading/counts/uncounted.hpp"
#include "reading/syntax/parties.hpp"

namespace checkclaims {
namespace {

constexpr std::uint32_t reach_before = 12;  // bytes before a number: "another 12"

/// The numbers that are read already, sorted.
struct ReadValues {
  explicit ReadValues(const Reading& reading) {
    for (const Claim& claim : reading.claims)
      if (claim.kind() == ClaimKind::figure) figures.push_back(claim.value_span);
    for (const Amount& amount : reading.amounts) amounts.push_back(amount.value_span);
    std::sort(figures.begin(), figures.end());
    std::sort(amounts.begin(), amounts.end());
  }
  std::vector<Span> figures, amounts;
};

bool is_claimed(const std::vector<Span>& values, Span number) {
  const auto at = std::upper_bound(values.begin(), values.end(), number,
                                   [](Span a, Span b) { return a.begin < b.end && a < b; });
  const auto overlaps = [number](Span value) {
    return value.begin < number.end && number.begin < value.end;
  };
  return (at != values.end() && overlaps(*at)) || (at != values.begin() && overlaps(*(at - 1)));
}

/// Numbers that reading has found to be none of a count.
bool counts_nothing(SkipReason reason) {
  switch (reason) {
    case SkipReason::age:
    case SkipReason::apposed:
    case SkipReason::kin:
    case SkipReason::nobody:
    case SkipReason::ordinal:
    case SkipReason::numbered:
    case SkipReason::clock:
    case SkipReason::year:
    case SkipReason::telephone: return true;
    default: return false;
  }
}

class SentenceMeasurements {
 public:
  SentenceMeasurements(const Reading& reading, const RecognisedSentence& sentence,
                       const ReadValues& values, bool partial)
      : reading_(reading),
        sentence_(sentence),
        s_(sentence.chunked),
        values_(values),
        partial_(partial) {}

  void add_to(std::vector<Measurement>& all) const {
    for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
      const bool date = s_.chunks[i].kind == ChunkKind::date;
      if (!date && s_.chunks[i].kind != ChunkKind::number) continue;
      if (auto found = measurement_at(i))
        all.push_back(*found);
      else if (auto repeated = repeated_at(i, all))
        all.push_back(*repeated);
      else if (auto bracketed = bracketed_at(i, all))
        all.push_back(*bracketed);
      else if (auto fronted = part_of_fronted(i, all))
        all.push_back(*fronted);
    }
  }

 private:
  std::optional<Measurement> measurement_at(std::size_t i) const {
    const std::uint32_t mention = s_.chunks[i].mention;
    if (counts_nothing(reading_.mentions[mention].unread) ||
        is_odds(s_, reading_.mentions, i))  // "nine out of ten"
      return std::nullopt;
    const bool date = s_.chunks[i].kind == ChunkKind::date;
    const auto phrase =
        date ? length_phrase(s_, i, reading_.mentions) : number_phrase(s_, i, reading_.mentions);
    const bool address = reading_.mentions[mention].unread == SkipReason::name;
    if (!phrase || (address && phrase->noun == NumberPhrase::none)) return std::nullopt;
    const Governor governor = governor_of(s_, *phrase);
    Measurement found;
    found.number = mention;
    found.unit = phrase->unit;
    found.unit_row = phrase->unit_row;
    take_readers(found);
    found.rate = phrase->rate;
    found.describes = phrase->describes;
    found.whole = phrase->whole;
    found.link = governor.link;
    found.phrase = {phrase->value.begin, s_.span(phrase->first, phrase->last).end};
    found.value_end = phrase->value.end;
    found.noun = word_at(phrase->noun);
    found.of = word_at(phrase->of);
    found.attribute = word_at(governor.attribute);
    if (governor.verb.first != governor.verb.last)
      found.verb = s_.view.tokens.span(governor.verb.first, governor.verb.last);
    found.some_of = phrase->some_of;
    found.party = party_of_phrase(*phrase, governor);
    take_part_words(s_, i, *phrase, governor, reading_.mentions, found);
    if (tells_nothing(found)) return std::nullopt;
    if (governor.clause) {
      found.modality = governor.clause->modality;
      if (governor.clause->negated || governor.clause->attempted) found.modality = Modality::denied;
      // "Norvia to deport 150 people", "is to sell 12 ships"
      if (is_infinitive(governor) && found.modality == Modality::asserted)
        found.modality = Modality::planned;
      // "would appeal against the fine of 4 million euros": the fine is there.
      if (governor.of_noun && s_.says(governor.attribute - 1, "the"))
        found.modality = Modality::asserted;
      for (std::size_t c = governor.clause->first; c < governor.clause->last; ++c)
        take_tense(c, found);
    }
    take_signs(i, found);
    found.wanted =
        governor.wants ||
        (found.wanted && (governor.verb.first == governor.verb.last || is_infinitive(governor)));
    found.of_known_measure = is_of_known_measure(*phrase, governor);
    found.told = governor.says;
    found.generic = is_of_row(s_, phrase->noun, "generic");
    // "The clock stood at 2:09:14": a winner's time stays what it is.
    const bool finish = found.unit == UnitClass::time && found.alike != 0;
    found.moving = governor.moves && !finish;
    found.level = governor.holds && !finish && !is_of_one_event(*phrase, governor);
    found.traded &= governor.moves || governor.reaches;
    found.date = date_of(i, *phrase, governor);
    if (!sentence_.speakers.empty()) found.speaker = sentence_.speakers.front();
    return found;
  }

  void take_tense(std::size_t chunk, Measurement& found) const {
    if (s_.span(chunk, chunk + 1) == found.verb) return;  // "has 1,200 workers"
    found.perfect |= s_.is(chunk, "have");
    found.earlier |= s_.says(chunk, "had");
  }

  /// "Labour won 61 seats, the Greens 52", "31,000 in Ardenia and 9,500 in Costanza": what was said
  /// of the number before, of another party or place.
  std::optional<Measurement> repeated_at(std::size_t i, const std::vector<Measurement>& all) const {
    const auto* number = number_at(s_, i, reading_.mentions);
    if (number == nullptr || number->ordinal || all.empty() || i == 0) return std::nullopt;
    const Mention& before = reading_.mentions[all.back().number];
    if (before.sentence != sentence_.sentence || is_of_row(s_, i - 1, "label")) return std::nullopt;
    // Between commas, as an age is, but too old for one: "to Stensund, 70 million to Lerwick".
    constexpr Decimal oldest = Decimal::of(130);
    const SkipReason unread = reading_.mentions[s_.chunks[i].mention].unread;
    const bool no_age = unread == SkipReason::apposed && number->value.hard.low > oldest;
    if (counts_nothing(unread) && !no_age) return std::nullopt;
    const bool listed = s_.is(i - 1, "conjunction") || s_.chunks[i - 1].kind == ChunkKind::comma;
    const Span ahead = named_before(s_, i), place = listed ? named_behind(s_, i + 1) : Span{};
    const bool of_party = ahead.size() > 0 && (ends_phrase(i + 1) || s_.is(i + 1, "preposition"));
    if (!of_party && (place.size() == 0 || all.back().portion.size() == 0)) return std::nullopt;
    Measurement found = all.back();
    found.number = s_.chunks[i].mention;
    take_readers(found);
    found.phrase = s_.span(i, i + 1);
    found.value_end = found.phrase.end;
    found.whole = Measurement::none;
    if (of_party) found.party = is_name(i - 1) ? s_.chunks[i - 1].mention : Measurement::none;
    found.portion = of_party ? ahead : place;
    return found;
  }

  /// "Of the 600 pupils who sat the exam, 420 failed": a part of the number that opens the
  /// sentence.
  std::optional<Measurement> part_of_fronted(std::size_t i,
                                             const std::vector<Measurement>& all) const {
    if (!s_.says(0, "of") || all.empty()) return std::nullopt;
    const Measurement& before = all.back();
    const Mention& whole = reading_.mentions[before.number];
    constexpr std::size_t opening = 3;  // chunks: "Of the 600"
    if (whole.sentence != sentence_.sentence || before.unit != UnitClass::count ||
        before.whole != Measurement::none || s_.span(0, opening).end < whole.span.end)
      return std::nullopt;
    const auto phrase = number_phrase(s_, i, reading_.mentions);
    if (!phrase || phrase->unit != UnitClass::count) return std::nullopt;
    const Governor governor = governor_of(s_, *phrase);
    if (governor.verb.first == governor.verb.last || !governor.clause) return std::nullopt;
    Measurement found;
    found.number = s_.chunks[i].mention;
    found.whole = before.number;
    found.noun = before.noun;
    found.alike = before.alike;
    found.phrase = phrase->value;
    found.value_end = phrase->value.end;
    found.verb = s_.view.tokens.span(governor.verb.first, governor.verb.last);
    found.level = governor.holds;
    found.modality = governor.clause->negated ? Modality::denied : governor.clause->modality;
    found.date = date_of(i, *phrase, governor);
    take_readers(found);
    return found;
  }

  /// "900 of its 6,000 employees (15 percent)": the share that two numbers are.
  std::optional<Measurement> bracketed_at(std::size_t i,
                                          const std::vector<Measurement>& all) const {
    constexpr std::uint32_t nearest = 3;  // bytes
    const std::size_t count = all.size();
    if (count < 2 || all[count - 2].whole != all[count - 1].number) return std::nullopt;
    const auto phrase = number_phrase(s_, i, reading_.mentions);
    if (!phrase || phrase->unit != UnitClass::percent ||
        phrase->value.begin > all[count - 1].phrase.end + nearest)
      return std::nullopt;
    Measurement found;
    found.number = s_.chunks[i].mention;
    found.unit = UnitClass::percent;
    found.modality = all[count - 2].modality;
    found.phrase = phrase->value;
    found.value_end = phrase->value.end;
    found.verb = all[count - 2].verb;
    found.party = all[count - 2].party;
    return found;
  }

  void take_readers(Measurement& found) const {
    const Span number = reading_.mentions[found.number].span;
    found.claimed = is_claimed(values_.figures, number);
    found.amount = is_claimed(values_.amounts, number);
  }

  bool ends_phrase(std::size_t i) const {
    const ChunkKind kind = s_.chunks[i].kind;
    return i >= s_.chunks.size() || kind == ChunkKind::comma || kind == ChunkKind::stop ||
           kind == ChunkKind::other || s_.is(i, "conjunction");
  }

  /// A bare number, or a share or a sum of which no word tells what it is.
  static bool tells_nothing(const Measurement& found) {
    const bool named = found.noun.size() > 0 || found.attribute.size() > 0 ||
                       (found.of_them && found.complement.size() + found.verb.size() > 0);
    return !named && (found.unit == UnitClass::count || found.verb.size() == 0);
  }

  Span word_at(std::size_t chunk) const {
    return chunk < s_.chunks.size() ? s_.span(chunk, chunk + 1) : Span{};
  }

  /// Who does what the verb says; else whose it is: "Vesta's 1,200 jobs", "votes for Reyes".
  std::uint32_t party_of_phrase(const NumberPhrase& phrase, const Governor& governor) const {
    if (governor.clause && !governor.says) {
      const Clause& clause = *governor.clause;
      for (const auto* side : {&clause.agent, &clause.patient})
        if (const auto party = party_of(s_, reading_.mentions, *side);
            party && party->party.mention && !within(party->first, phrase))
          return *party->party.mention;
    }
    if (const std::size_t owner = phrase.first - 1;
        phrase.first > 1 && s_.chunks[owner].kind == ChunkKind::possessive)
      if (is_name(owner - 1)) return s_.chunks[owner - 1].mention;
    if (s_.is(phrase.last, "preposition") && is_name(phrase.last + 1))
      return s_.chunks[phrase.last + 1].mention;
    return Measurement::none;
  }

  /// "turnout was 62 percent", "the eight-year sentence"
  bool is_of_one_event(const NumberPhrase& phrase, const Governor& governor) const {
    return is_of_row(s_, phrase.noun, "of_one_event") ||
           is_of_row(s_, governor.attribute, "of_one_event");
  }

  static bool within(std::size_t chunk, const NumberPhrase& phrase) {
    return chunk >= phrase.first && chunk < phrase.last;
  }
  bool is_name(std::size_t chunk) const {
    const auto* name = name_at(s_, chunk, reading_.mentions);
    return name != nullptr && !name->demonym;
  }

  bool is_infinitive(const Governor& governor) const {
    const std::size_t verb = chunk_of(s_, governor.verb.first);
    return verb > 0 && s_.is(verb - 1, "infinitive");
  }

  bool is_of(Table table, std::uint32_t first, std::uint32_t last) const {
    if (!s_.view.tables.has(table)) return false;
    const auto hits = s_.view.hits_from(first, last);
    return std::any_of(hits.begin(), hits.end(),
                       [table](const Hit& hit) { return hit.table == table; });
  }

  /// "killed six people", "80 injured"
  bool is_of_known_measure(const NumberPhrase& phrase, const Governor& governor) const {
    if (phrase.unit != UnitClass::count) return false;
    const std::uint32_t first = s_.chunks[phrase.first].first, last = s_.chunks[phrase.last].first;
    return is_of(Table::measures, first, last) ||
           (is_of(Table::people, first, last) &&
            is_of(Table::measures, governor.verb.first, governor.verb.last));
  }

  /// "so far" between the same commas.
  void take_signs(std::size_t number, Measurement& found) const {
    found.partial = partial_;
    if (!s_.view.tables.has(Table::statements)) return;
    for (const Hit& hit : s_.view.hits) {
      if (hit.table != Table::statements) continue;
      const std::string& row = s_.view.lexicon.row(hit).id;
      const bool beside = s_.chunks[chunk_of(s_, hit.first)].segment == s_.chunks[number].segment;
      found.counted_up |= row == "counted_up" && beside;
      found.changing |= row == "changing" && beside;
      found.traded |= row == "traded" && beside;
      found.wanted |= row == "wanted" && beside && hit.last <= s_.chunks[number].first;
      const Span word = s_.view.tokens.span(hit.first, hit.last);
      // The "more" of "more than 700" is of the number itself.
      const Span value = reading_.mentions[found.number].span;
      const bool of_value = value.begin <= word.begin && word.end <= value.end;
      found.added |= row == "added" && !of_value && found.unit == UnitClass::count &&
                     found.phrase.begin <= word.begin + reach_before &&
                     word.end <= found.phrase.end;
    }
  }

  /// The date of the noun ("2023 net profit of $412 million") or right behind the number ("$412
  /// million for 2024"); else the one between the same commas; else that of the sentence. None of
  /// what was done to the things before: "68,000 cars built in 2019".
  std::uint32_t date_of(std::size_t number, const NumberPhrase& phrase,
                        const Governor& governor) const {
    if (const std::uint32_t date = date_counted_to(); date != Measurement::none) return date;
    constexpr std::size_t behind = 2;  // chunks: "in", "for the year"
    std::size_t first = governor.of_noun ? governor.attribute : phrase.first;
    while (first > 0 && s_.chunks[first - 1].kind == ChunkKind::word &&
           s_.chunks[first - 1].functions == 0)
      --first;
    if (first > 0 && is_date(first - 1)) return s_.chunks[first - 1].mention;
    const std::size_t end = phrase.last;
    const bool done_before = end < s_.chunks.size() && is_past_verb(s_, end) &&
                             s_.chunks[end].first != governor.verb.first;
    const std::size_t from = done_before ? end : SIZE_MAX;
    for (std::size_t i = end; i <= end + behind && !done_before; ++i)
      if (i < s_.chunks.size() && is_date(i) && s_.chunks[i].segment == s_.chunks[number].segment)
        return s_.chunks[i].mention;
    const std::uint32_t close = only_date(s_.chunks[number].segment, from);
    return close != Measurement::none ? close : only_date(std::nullopt, from);
  }

  /// The first date up to which the sentence counts.
  std::uint32_t date_counted_to() const {
    for (std::size_t i = 1; i < s_.chunks.size(); ++i)
      if (s_.chunks[i].kind == ChunkKind::date && is_date(i) && counts_to_date(s_, i))
        return s_.chunks[i].mention;
    return Measurement::none;
  }

  bool is_date(std::size_t i) const {
    const Chunk& chunk = s_.chunks[i];
    const auto* told = mentioned<DateMention>(chunk, reading_.mentions);
    const bool day = told != nullptr && (told->kind == TimexKind::date ||
                                         (told->kind == TimexKind::time && told->days.exact()));
    return day && !begins_a_time(i) && !is_of_saying(i);
  }

  /// ", the bank said on Tuesday"
  bool is_of_saying(std::size_t date) const {
    constexpr std::size_t reach = 2;  // chunks: "said on", "said late on"
    for (std::size_t i = date, steps = 0; i-- > 0 && steps <= reach; ++steps) {
      if (is_saying(s_, i)) return true;
      if (!s_.is(i, "preposition") && !s_.is(i, "adverb")) return false;
    }
    return false;
  }

  /// "more than ever since readings began in 1891"
  bool begins_a_time(std::size_t date) const {
    constexpr std::size_t reach = 5;  // chunks
    for (std::size_t i = date, steps = 0; i-- > 0 && steps < reach; ++steps) {
      if (s_.says(i, "since")) return true;
      if (s_.chunks[i].segment != s_.chunks[date].segment) return false;
    }
    return false;
  }

  /// The only date of the segment, or of the sentence, but for those behind `until` in its segment.
  std::uint32_t only_date(std::optional<std::uint32_t> segment, std::size_t until) const {
    std::uint32_t date = Measurement::none;
    for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
      const Chunk& chunk = s_.chunks[i];
      if ((segment && chunk.segment != *segment) || !is_date(i)) continue;
      // "On Tuesday, the bank said"
      if (!segment && reading_.mentions[chunk.mention].unread == SkipReason::saying) continue;
      if (until < i && s_.chunks[until].segment == chunk.segment) continue;
      if (date != Measurement::none) return Measurement::none;
      date = chunk.mention;
    }
    return date;
  }

  const Reading& reading_;
  const RecognisedSentence& sentence_;
  const ChunkedSentence& s_;
  const ReadValues& values_;
  bool partial_ = false;
};

bool has_word_of(const SentenceView& view, std::string_view row) {
  return view.tables.has(Table::statements) &&
         std::any_of(view.hits.begin(), view.hits.end(), [&](const Hit& hit) {
           return hit.table == Table::statements && view.lexicon.row(hit).id == row;
         });
}

/// Those that say "exit poll", "half of the votes counted", of which no number is a result, those
/// beside them, and all of a text whose headline says so; of a guess ("the institute estimates")
/// not all of it.
std::vector<bool> partial_sentences(std::span<const RecognisedSentence> sentences) {
  std::vector<bool> partial(sentences.size(), false);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const SentenceView& view = sentences[i].chunked.view;
    const bool counted = has_word_of(view, "partial"), title = view.block == BlockKind::title;
    if (!counted && (title || !has_word_of(view, "guess"))) continue;
    if (title) return std::vector<bool>(sentences.size(), true);
    for (std::size_t near = i > 0 ? i - 1 : 0; near <= i + 1 && near < partial.size(); ++near)
      partial[near] = true;
  }
  return partial;
}

}  // namespace

std::vector<Measurement> measurements(const Reading& reading,
                                      std::span<const RecognisedSentence> sentences) {
  std::vector<Measurement> all;
  const ReadValues values(reading);
  const std::vector<bool> partial = partial_sentences(sentences);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const SentenceView& view = sentences[i].chunked.view;
    if (view.block == BlockKind::stamp || view.block == BlockKind::boilerplate || asks(view))
      continue;
    const std::size_t first = all.size();
    SentenceMeasurements(reading, sentences[i], values, partial[i]).add_to(all);
    tie_to_wholes(reading.mentions, first, all);
  }
  return all;
}

}  // namespace checkclaims
