#include "reading/read_article.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/claims/clues.hpp"
#include "reading/claims/coverage.hpp"
#include "reading/claims/dates/order.hpp"
#include "reading/claims/extract.hpp"
#include "reading/claims/measurements/measurements.hpp"
#include "reading/claims/outcomes/contest.hpp"
#include "reading/claims/outcomes/decisions.hpp"
#include "reading/claims/outcomes/openings.hpp"
#include "reading/claims/outcomes/outcomes.hpp"
#include "reading/claims/statements/actions.hpp"
#include "reading/claims/statements/amounts.hpp"
#include "reading/claims/statements/predications.hpp"
#include "reading/claims/statements/spoken_ages.hpp"
#include "reading/claims/statements/statements.hpp"
#include "reading/claims/taken_back.hpp"
#include "reading/events/events.hpp"
#include "reading/mentions/date_thread.hpp"
#include "reading/mentions/dates.hpp"
#include "reading/mentions/names.hpp"
#include "reading/mentions/numbers.hpp"
#include "reading/mentions/speakers.hpp"
#include "reading/metadata/dateline.hpp"
#include "reading/metadata/read_metadata.hpp"
#include "reading/syntax/tense.hpp"
#include "reading/text/segment.hpp"

namespace checkclaims {
namespace {

/// Why a time is in no claim as long as no step says more.
SkipReason unread_at_first(const DateMention& date) {
  if (date.impossible) return SkipReason::impossible;
  if (date.kind == TimexKind::set) return SkipReason::repeated;
  if (date.reference == DateReference::vague) return SkipReason::vague;
  if (date.kind == TimexKind::duration) return SkipReason::length;
  if (date.kind == TimexKind::time && date.days.unbounded() && date.weekday < 0)
    return SkipReason::clock_time;
  return SkipReason::no_event;
}
SkipReason unread_at_first(const NumberMention&) { return SkipReason::no_measure; }
SkipReason unread_at_first(const EventMention&) { return SkipReason::no_figure; }
template <class What>
SkipReason unread_at_first(const What&) {
  return SkipReason::claimed;  // names and speakers are not counted
}

/// The sentences of one article on their way from tokens to mentions.
class Recogniser {
 public:
  Recogniser(Reading& reading, const std::vector<Token>& tokens, const Lexicon& lexicon)
      : reading_(reading) {
    const Document& document = reading.document;
    std::vector<std::size_t> ends;
    ends.reserve(document.sentences.size());
    hits_.reserve(2 * tokens.size());
    constexpr TableSet of_text = TableSet::all().without(Table::furniture);
    for (const Sentence& sentence : document.sentences) {
      lexicon.match(words_of(sentence, tokens), of_text, hits_);
      ends.push_back(hits_.size());
    }
    views_.reserve(document.sentences.size());
    std::size_t begin = 0;
    for (std::size_t s = 0; s < ends.size(); begin = ends[s++]) {
      const Sentence& sentence = document.sentences[s];
      const auto hits = std::span(hits_).subspan(begin, ends[s] - begin);
      TableSet tables{};
      for (const Hit& hit : hits) tables.add(hit.table);
      views_.push_back({document.text, words_of(sentence, tokens), hits, lexicon,
                        document.blocks[sentence.block].kind, tables});
    }
  }

  std::vector<RecognisedSentence> run() {
    const auto words = sentence_words(views_);
    const auto names = recognise_names(views_, words);
    std::vector<RecognisedSentence> sentences;
    sentences.reserve(views_.size());
    for (std::uint32_t s = 0; s < views_.size(); ++s)
      sentences.push_back(recognise(s, words[s], names[s]));
    return sentences;
  }

 private:
  static Tokens words_of(const Sentence& sentence, const std::vector<Token>& tokens) {
    return Tokens(tokens).part(sentence.first_token, sentence.token_count);
  }
  template <class What>
  std::uint32_t add(std::uint32_t sentence, Span span, What what) {
    const SkipReason unread = unread_at_first(what);
    reading_.mentions.push_back({span, sentence, unread, std::move(what)});
    return static_cast<std::uint32_t>(reading_.mentions.size() - 1);
  }

  RecognisedSentence recognise(std::uint32_t index, const SentenceWords& words,
                               const std::vector<Marked<NameMention>>& names) {
    const SentenceView& view = views_[index];
    const NumberTables tables(view);
    auto numbers = recognise_numbers(view, tables);
    auto dates = recognise_dates(view, tables, numbers,
                                 reading_.document.published.days.exact()
                                     ? reading_.document.published.days.low
                                     : std::nullopt);
    thread_.follow(dates);
    std::vector<Placed> placed;  // dates win over names, names over numbers
    placed.reserve(dates.size() + names.size() + numbers.size());
    std::vector<bool> covered(view.tokens.size(), false);
    const auto place = [&](const auto& mark, std::uint32_t mention, ChunkKind kind) {
      placed.push_back({mark.first, mark.last, mention, kind});
      std::fill(covered.begin() + mark.first, covered.begin() + mark.last, true);
    };
    for (auto& date : dates) {
      const Span span = view.tokens.span(date.first, date.last);
      note_written_day(span, date.what);
      // "now" and "recently" stay adverbs: "have now gone on".
      const bool adverb = date.what.reference == DateReference::vague;
      const std::uint32_t mention = add(index, span, std::move(date.what));
      if (!adverb) place(date, mention, ChunkKind::date);
    }
    std::vector<std::uint32_t> name_mentions;
    name_mentions.reserve(names.size());
    for (const auto& name : names) {
      name_mentions.push_back(add(index, view.tokens.span(name.first, name.last), name.what));
      if (!covered[name.first]) place(name, name_mentions.back(), ChunkKind::name);
    }
    // "around 3 p.m. Saturday": a number that reaches into a date is the date's.
    for (auto& number : numbers)
      if (std::find(covered.begin() + number.first, covered.begin() + number.last, true) ==
          covered.begin() + number.last)
        place(number,
              add(index, view.tokens.span(number.first, number.last), std::move(number.what)),
              ChunkKind::number);

    RecognisedSentence recognised{
        chunk(view, placed), index, reading_.document.sentences[index].block, {}, {}, {}};
    mark_past(recognised.chunked);
    for (auto& speaker : recognise_speakers(view, words, names)) {
      if (speaker.what.name) speaker.what.name = name_mentions[*speaker.what.name];
      recognised.speakers.push_back(
          add(index, view.tokens.span(speaker.first, speaker.last), std::move(speaker.what)));
    }
    recognised.events = recognise_events(recognised.chunked, reading_.mentions);
    date_last_event(recognised);
    const auto first_event = static_cast<std::uint32_t>(reading_.mentions.size());
    for (EventPhrase& event : recognised.events) {
      if (event.begun_by)
        event.what.since = first_event + static_cast<std::uint32_t>(*event.begun_by);
      recognised.event_mentions.push_back(
          add(index, recognised.chunked.span(event.first, event.last), event.what));
    }
    for (OrderStatement& order : order_statements(recognised, reading_.mentions))
      reading_.orders.push_back(std::move(order));
    if (!recognised.event_mentions.empty()) last_event_ = recognised.event_mentions.front();
    return recognised;
  }

  /// "Tuesday, 7 October 2023" and "31 April" can be checked by the calendar alone.
  void note_written_day(Span span, const DateMention& date) {
    const bool impossible = date.impossible && date.meant;
    const bool both =
        date.weekday >= 0 && date.reference == DateReference::complete && date.days.exact();
    if (impossible || both)
      reading_.document.written_days.push_back(
          {span, impossible ? std::nullopt : date.days.low, date.weekday});
  }

  /// "A fire destroyed the mill. It broke out on 1 May.": the day is that of the event before.
  void date_last_event(const RecognisedSentence& sentence) {
    const ChunkedSentence& s = sentence.chunked;
    const bool anaphoric = !s.chunks.empty() && s.says(0, {"it", "this"});
    if (anaphoric && last_event_ && sentence.events.empty() && s.view.block != BlockKind::title) {
      auto& event = the<EventMention>(reading_.mentions[*last_event_]);
      for (const Chunk& chunk : s.chunks) {
        const auto* date = mentioned<DateMention>(chunk, reading_.mentions);
        if (date != nullptr && !event.date && date->kind == TimexKind::date && date->past)
          event.date = chunk.mention;
      }
    }
    last_event_.reset();
  }

  void mark_past(const ChunkedSentence& sentence) {
    for (std::size_t i = 0; i < sentence.chunks.size(); ++i) {
      if (date_at(sentence, i, reading_.mentions) == nullptr) continue;
      auto& date = the<DateMention>(reading_.mentions[sentence.chunks[i].mention]);
      date.past = speaks_of_past(sentence, i);
      if (date.past && date.reference == DateReference::yearless) settle_in_past(date);
    }
  }

  /// "The 7 October attack killed 900", in an article of September: of the year before.
  void settle_in_past(DateMention& date) const {
    const DayRange& published = reading_.document.published.days;
    if (!date.days.unbounded() || !date.month_day || date.month_day->day() == 0 ||
        !published.exact())
      return;
    const int year = civil_of(*published.low).year;
    for (const int past : {year, year - 1, year - 2, year - 3, year - 4}) {
      const auto day = day_of(past, date.month_day->month(), date.month_day->day());
      if (!day || *published.low < *day) continue;
      date.days = DayRange::on(*day);
      date.value = to_iso(*day);
      return;
    }
  }

  Reading& reading_;
  DateThread thread_;
  std::optional<std::uint32_t> last_event_;  ///< the first event of the sentence before
  std::vector<Hit> hits_;                    ///< of all sentences, one after the other
  std::vector<SentenceView> views_;
};

/// A dateline is read on its own, and once more with its sentence.
void in_order(std::vector<WrittenDay>& days) {
  std::sort(days.begin(), days.end(),
            [](const WrittenDay& a, const WrittenDay& b) { return a.span < b.span; });
  days.erase(std::unique(days.begin(), days.end(),
                         [](const WrittenDay& a, const WrittenDay& b) { return a.span == b.span; }),
             days.end());
}

Reading read_sentences(ArticleText article, const Lexicon& lexicon) {
  Metadata metadata = metadata_of(article, lexicon);
  Segmented segmented = segment(std::move(article), std::move(metadata), lexicon);
  Reading reading;
  reading.document = std::move(segmented.document);
  Published& published = reading.document.published;
  if (published.basis == DateBasis::unknown) {
    const ToldDays days = told_days(reading.document, segmented.tokens, lexicon);
    reading.document.changed = days.changed;
    if (const auto& told = days.published) {
      published.days = published.apart_from_totals = published.ordinary = DayRange::on(told->day);
      published.words = told->words;
      if (told->weekday >= 0)
        reading.document.written_days.push_back({told->words, told->day, told->weekday});
      published.basis = DateBasis::stated;
    }
  }
  Recogniser recogniser(reading, segmented.tokens, lexicon);
  const auto sentences = recogniser.run();
  in_order(reading.document.written_days);
  std::optional<Party> spoken_of;  // whom the sentence before opened with
  std::optional<Party> person;     // whom "she" means
  MatterThread matters;
  PersonThread people;  // whom a verdict or a dismissal may be told of
  std::uint32_t block = 0;
  for (const RecognisedSentence& sentence : sentences) {
    for (Predication& said : predications(sentence, reading.mentions))
      reading.predications.push_back(said);
    for (Amount& amount : amounts(sentence, reading.mentions))
      reading.amounts.push_back(std::move(amount));
    if (person)
      if (auto age = age_of_pronoun(sentence, reading.mentions, *person))
        reading.amounts.push_back(std::move(*age));
    if (sentence.block != block) spoken_of.reset();
    block = sentence.block;
    for (Outcome& outcome : outcomes(sentence, reading.mentions, spoken_of))
      reading.outcomes.all.push_back(std::move(outcome));
    if (auto outcome = people.answered(sentence.chunked, reading.mentions))
      reading.outcomes.all.push_back(std::move(*outcome));
    for (Outcome& outcome : decisions(sentence, reading.mentions, matters, people))
      reading.outcomes.all.push_back(std::move(outcome));
    matters.leave(sentence.chunked, reading.mentions);
    people.leave(sentence.chunked, reading.mentions);
    spoken_of = opening_party(sentence.chunked, reading.mentions);
    person = person_left(sentence.chunked, reading.mentions, spoken_of, person);
    for (std::string& words : contest_stages(sentence.chunked.view))
      reading.outcomes.stages.push_back(std::move(words));
    for (Action& action : actions(sentence.chunked, reading.mentions))
      reading.actions.push_back(action);
  }
  std::sort(reading.outcomes.stages.begin(), reading.outcomes.stages.end());
  reading.statements = statements_of(reading, sentences);
  reading = extract(std::move(reading), sentences);
  take_back(reading, sentences);
  reading.measurements = measurements(reading, sentences);
  reading.clues = article_clues(reading, sentences);
  cover(reading);
  return reading;
}

}  // namespace

Reading read_article(ArticleText article, const Lexicon& lexicon) {
  Reading reading = read_sentences(std::move(article), lexicon);
  // Those of all articles are held at once.
  const auto fit = [](auto&... all) { (all.shrink_to_fit(), ...); };
  fit(reading.mentions, reading.claims, reading.predications, reading.actions, reading.amounts,
      reading.measurements, reading.statements.all, reading.document.blocks,
      reading.document.sentences);
  ArticleClues& clues = reading.clues;
  fit(clues.words, clues.headline, clues.names, clues.numbers, clues.values, clues.sketch,
      clues.days, clues.years, clues.figures);
  return reading;
}

}  // namespace checkclaims
