#include "reading/events/main_event_day.hpp"

#include <algorithm>
#include <map>

#include "reading/events/date_cue.hpp"

namespace checkclaims {
namespace {

/// Days of an event older than this are background of another story.
constexpr int story_days = 300;
/// A statement or a game is told within days.
constexpr int fresh_days = 3;
/// Below this weight a day is only that of a statement or of what followed.
constexpr double enough = 0.25;
/// From this weight on the words tie the day to the event.
constexpr double proof = 4;
/// A weekday and the date that spells it out lie at most so many weeks apart.
constexpr int weeks_apart = 3;
/// Sentences of the first_sentences, the headline among them.
constexpr std::size_t first_sentences = 3;

struct Candidate {
  double weight = 0, best = 0;          ///< of all clauses that tell it and of the best one
  double old_weight = 0, old_best = 0;  ///< the same, of days however long ago
  double strongest = 0;
  double last_weight = 0;  ///< that of its last sentence
  std::size_t last_sentence = SIZE_MAX;
  bool spelt = false;  ///< told by the calendar, not by its weekday only
  std::uint32_t mention = 0;
  std::size_t sentence = 0;

  bool proved() const { return strongest >= proof; }
};

class DayFinder {
 public:
  DayFinder(const Reading& reading, std::span<const RecognisedSentence> sentences,
            MainEventClass news)
      : reading_(reading),
        sentences_(sentences),
        lexicon_(sentences.front().chunked.view.lexicon),
        harm_(news == MainEventClass::harm) {}

  std::optional<MainEventDay> find() {
    for (std::size_t i = 0; i < sentences_.size(); ++i) weigh_dates(sentences_[i], i);
    join_weekdays();
    auto best = heaviest(&Candidate::weight, &Candidate::best);
    const auto proved = [&] { return best != candidates_.end() && best->second.proved(); };
    if (harm_ && !proved() && (tells_what_followed() || counts_back()))
      if (const auto old = heaviest(&Candidate::old_weight, &Candidate::old_best);
          old != candidates_.end() && old->second.proved())
        best = old;
    if (harm_ && !proved())
      if (auto then = longer_time(); then && (best == candidates_.end() || long_before(then->days)))
        return then;
    if (best == candidates_.end()) return longer_time();
    return MainEventDay{DayRange::on(best->first), best->second.proved(), best->second.mention,
                        best->second.sentence, std::move(left_out_)};
  }

 private:
  using Candidates = std::map<Day, Candidate>;

  Candidates::const_iterator heaviest(double Candidate::*weight, double Candidate::*clause) const {
    const auto best = std::max_element(
        candidates_.begin(), candidates_.end(),
        [weight](const auto& a, const auto& b) { return a.second.*weight < b.second.*weight; });
    return best == candidates_.end() || best->second.*weight <= 0 || best->second.*clause < enough
               ? candidates_.end()
               : best;
  }

  /// The days ended long before the article was written.
  bool long_before(const DayRange& days) const {
    const DayRange& published = reading_.document.published.days;
    return published.low && days.high && *days.high < plus_days(*published.low, -story_days);
  }

  /// "Ten years ago today", "two years to the day after the blast".
  bool counts_back() const {
    for (std::size_t i = 0; i < sentences_.size() && i < first_sentences; ++i)
      for (const Chunk& chunk : sentences_[i].chunked.chunks) {
        const auto* date = mentioned<DateMention>(chunk, reading_.mentions);
        if (date != nullptr &&
            (date->kind == TimexKind::duration || date->reference == DateReference::relative) &&
            date->days.exact() && long_before(date->days))
          return true;
      }
    return false;
  }

  /// "A girl was shot last month": the days are bounded, and the article's own is none of them.
  std::optional<MainEventDay> longer_time() const {
    const DayRange& published = reading_.document.published.days;
    for (std::size_t i = 0; i < sentences_.size() && i < first_sentences; ++i) {
      const ChunkedSentence& s = sentences_[i].chunked;
      for (std::size_t c = 0; c < s.chunks.size(); ++c) {
        const DateMention* date = date_at(s, c, reading_.mentions);
        if (date == nullptr || !tells_when(*date) || !date->days.low || !date->days.high ||
            is_bound(s, c, *date))
          continue;
        if (harm_ && date->kind == TimexKind::duration && weight_behind(s, c) > 0)
          return MainEventDay{date->days, true, s.chunks[c].mention, i, {}};
        if (harm_ && (of_civic_event(sentences_[i], s.chunks[c].mention) ||
                      of_another_day(sentences_[i], s.chunks[c].mention)))
          continue;
        if (!published.low || *published.low < *date->days.high) continue;
        const DateCue cue = date_cue(s, c);
        if (cue == DateCue::event || cue == DateCue::loose || cue == DateCue::shared)
          return MainEventDay{date->days, true, s.chunks[c].mention, i, {}};
      }
    }
    return std::nullopt;
  }

  /// A date, or a length that counts back: "two years after the fire".
  static bool tells_when(const DateMention& date) {
    return date.kind == TimexKind::date || (date.kind == TimexKind::duration && date.days.low);
  }

  /// "(Published Monday)", "@harbournews May 30, 2016": when something was written.
  bool is_stamp(const ChunkedSentence& s, std::size_t at) const {
    for (std::size_t i = at; i-- > 0 && i + 7 > at;) {
      const Chunk& chunk = s.chunks[i];
      if (s.view.tokens[chunk.first].mark == '@') return true;
      if (i + 1 == at && s.says(i, "published")) return true;
    }
    return false;
  }

  /// "LA LAGUNA, 19 Apr 89 (EFE) --": the day of the article, in front of its first words.
  bool is_dateline(const ChunkedSentence& s, std::size_t at, const DateMention& date) const {
    if (date.reference != DateReference::complete ||
        date.days != reading_.document.published.days || at == 0 || at + 1 >= s.chunks.size())
      return false;
    if (s.chunks[at + 1].kind != ChunkKind::stop) return false;
    return std::all_of(
        s.view.tokens.begin(), s.view.tokens.begin() + s.chunks[at].first, [](const Token& token) {
          return token.kind == TokenKind::word ? token.capitalised || token.span.size() <= 3
                                               : token.kind != TokenKind::number;
        });
  }

  /// "Until Friday", "by Friday"; but "before 6 p.m. Friday" is on Friday.
  bool is_bound(const ChunkedSentence& s, std::size_t at, const DateMention& date) const {
    if (at == 0) return false;
    if (s.says(at - 1, {"by", "since", "through", "until"})) return true;
    return s.says(at - 1, "before") && date.value.find('T') == std::string::npos;
  }

  /// "The toll of the fire was lowered on Friday", but not in "the toll of the fire that broke out
  /// on Friday".
  bool counted_up_before(const ChunkedSentence& s, std::size_t at) const {
    for (std::size_t i = at; i-- > 0 && !s.is(i, "relative");)
      for (const Hit& hit : s.chunks[i].hits)
        if (hit.table == Table::measures && lexicon_.role(hit).is(Construction::total_noun))
          return true;
    return false;
  }

  /// The day of a vote or a summit, in an article about harm.
  bool of_civic_event(const RecognisedSentence& sentence, std::uint32_t mention) const {
    return std::any_of(
        sentence.events.begin(), sentence.events.end(), [&](const EventPhrase& event) {
          return event.what.date == mention &&
                 lexicon_.row(Table::events, event.what.kind)[EventField::kind] == "civic";
        });
  }

  /// "Balloons rose on Tuesday, a year after gunmen took 40 people hostage": nothing of the event
  /// stands before the length that counts back to it.
  bool only_counted_back(const ChunkedSentence& s, const DayRange& here) const {
    if (counted_back_.sentence != &s) counted_back_ = {&s, earliest_counted_back(s)};
    return counted_back_.earliest && here.low && *counted_back_.earliest < *here.low;
  }
  std::optional<Day> earliest_counted_back(const ChunkedSentence& s) const {
    std::optional<Day> earliest;
    for (std::size_t i = 0; i < s.chunks.size() && word_cue(s, i) != DateCue::event; ++i) {
      const DateMention* length = date_at(s, i, reading_.mentions);
      if (length == nullptr || length->kind != TimexKind::duration || !length->days.high) continue;
      if (!earliest || *length->days.high < *earliest) earliest = length->days.high;
    }
    return earliest;
  }

  /// "Britain fell silent on Friday for those killed in the attack a week ago": all that the
  /// sentence tells of has days of its own.
  bool of_another_day(const RecognisedSentence& sentence, std::uint32_t mention) const {
    if (only_counted_back(sentence.chunked, the<DateMention>(reading_.mentions[mention]).days))
      return true;
    bool another = false;
    for (const EventPhrase& event : sentence.events) {
      if (event.what.date == mention || event.what.since == mention) return false;
      if (lexicon_.row(Table::events, event.what.kind)[EventField::kind] != "harm") continue;
      if (!event.what.date) return false;
      const DayRange& then = the<DateMention>(reading_.mentions[*event.what.date]).days;
      const DayRange& here = the<DateMention>(reading_.mentions[mention]).days;
      if (!then.high || !here.low || *then.high >= *here.low) return false;
      another = true;
    }
    return another;
  }

  /// "two years to the day after the explosion": what follows tells of what that day was.
  double weight_behind(const ChunkedSentence& s, std::size_t at) const {
    constexpr std::size_t reach = 10;
    for (std::size_t i = at + 1; i < at + reach && i < s.chunks.size(); ++i) {
      if (s.chunks[i].kind == ChunkKind::stop) break;
      const Hit* measure = s.hit(i, Table::measures);
      const bool harm = measure != nullptr && lexicon_.row(*measure)[MeasureField::events] ==
                                                  "harm";  // "took 40 people hostage"
      if (harm || word_cue(s, i) == DateCue::event) return 5;
    }
    return 0;
  }

  double weight_of(const RecognisedSentence& sentence, std::size_t at) {
    const ChunkedSentence& s = sentence.chunked;
    const std::uint32_t mention = s.chunks[at].mention;
    if (harm_ && of_civic_event(sentence, mention)) return 0;
    if (the<DateMention>(reading_.mentions[mention]).kind == TimexKind::duration)
      return weight_behind(s, at);
    // "Friday's shooting", "the 3:30 a.m. Saturday incident"
    for (const EventPhrase& event : sentence.events)
      if (event.what.date == mention && event.first <= at && at < event.head && event.head < at + 5)
        return 5;
    if (counted_up_before(s, at)) {
      left_out_.push_back({mention, SkipReason::aftermath});
      return 0.2;
    }
    const DateCue cue = of_another_day(sentence, mention) ? DateCue::after : date_cue(s, at);
    if (cue == DateCue::after) left_out_.push_back({mention, SkipReason::aftermath});
    if (cue == DateCue::said) left_out_.push_back({mention, SkipReason::saying});
    if (cue == DateCue::ahead) left_out_.push_back({mention, SkipReason::ahead});
    switch (cue) {
      case DateCue::event: return 5;
      case DateCue::shared: return 2;
      case DateCue::loose: return 1.2;
      case DateCue::none: return 1.5;
      // Where no harm is told, what is said or done next may be the news itself.
      case DateCue::after: return harm_ ? 0.2 : 1.5;
      case DateCue::said: return harm_ ? 0.1 : 1.5;
      case DateCue::ahead: break;
    }
    return 0;
  }

  void weigh_dates(const RecognisedSentence& sentence, std::size_t index) {
    const ChunkedSentence& s = sentence.chunked;
    const DayRange& published = reading_.document.published.days;
    for (std::size_t i = 0; i < s.chunks.size(); ++i) {
      const DateMention* date = date_at(s, i, reading_.mentions);
      if (date == nullptr || !date->days.exact() || date->kind == TimexKind::set) continue;
      if (is_bound(s, i, *date) || is_stamp(s, i) || is_dateline(s, i, *date)) continue;
      const Day day = *date->days.low;
      const double said = weight_of(sentence, i);
      double weight = said / (1.0 + static_cast<double>(index) / 2.5);
      const double old_weight = weight;
      if (published.exact()) {
        if (*published.low < day) continue;
        const int age = published.low->number - day.number;
        if (age > story_days) weight *= 0.1;
        if (!harm_ && age > fresh_days) weight *= 0.3;
      }
      if (weight <= 0) continue;
      Candidate& candidate = candidates_[day];
      // "Last night, Thursday, June 2, at 11 p.m." tells its day once.
      const double told = candidate.last_sentence == index ? candidate.last_weight : 0;
      if (old_weight > told) {
        candidate.weight += weight * (1 - told / old_weight);
        candidate.old_weight += old_weight - told;
        candidate.last_weight = old_weight;
        candidate.last_sentence = index;
      }
      candidate.spelt |= names_day(*date) || date->reference == DateReference::complete;
      // "On Saturday, December 1, 16 companies ...": a first_sentences that opens with the full day
      // tells its own.
      const bool opens = index < first_sentences && said > 1 &&
                         (names_day(*date) || date->reference == DateReference::complete);
      candidate.strongest = std::max(candidate.strongest, opens ? proof : said);
      candidate.best = std::max(candidate.best, weight);
      if (old_weight <= candidate.old_best) continue;
      candidate.old_best = old_weight;
      candidate.mention = s.chunks[i].mention;
      candidate.sentence = index;
    }
  }

  /// "Shot Monday night", and two sentences on "11 p.m. Monday, May 23": an older report was taken
  /// over.
  void join_weekdays() {
    for (auto& [day, candidate] : candidates_) {
      if (candidate.spelt) continue;
      for (int weeks = 1; weeks <= weeks_apart; ++weeks) {
        const auto spelt = candidates_.find(plus_days(day, -7 * weeks));
        if (spelt == candidates_.end() || !spelt->second.spelt || !spelt->second.proved()) continue;
        spelt->second.weight += candidate.weight;
        candidate.weight = 0;
        break;
      }
    }
  }

  /// The headline or the first_sentences tells of a charge, a trial, a funeral.
  bool tells_what_followed() const {
    for (std::size_t i = 0; i < sentences_.size() && i < first_sentences; ++i) {
      const ChunkedSentence& s = sentences_[i].chunked;
      for (std::size_t c = 0; c < s.chunks.size(); ++c)
        if (s.chunks[c].kind == ChunkKind::word && word_cue(s, c) == DateCue::after) return true;
    }
    return false;
  }

  const Reading& reading_;
  std::span<const RecognisedSentence> sentences_;
  const Lexicon& lexicon_;
  bool harm_;
  Candidates candidates_;
  std::vector<LeftOut> left_out_;
  /// Of the sentence that was asked about last: each of its dates asks the same.
  struct CountedBack {
    const ChunkedSentence* sentence = nullptr;
    std::optional<Day> earliest;
  };
  mutable CountedBack counted_back_;
};

}  // namespace

std::optional<MainEventDay> main_event_day(const Reading& reading,
                                           std::span<const RecognisedSentence> sentences,
                                           MainEventClass news) {
  if (sentences.empty()) return std::nullopt;
  return DayFinder(reading, sentences, news).find();
}

}  // namespace checkclaims
