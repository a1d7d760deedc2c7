#include "reading/claims/extract.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "lexicon/tokenize.hpp"
#include "reading/claims/dates/elapsed.hpp"
#include "reading/claims/dates/place_events.hpp"
#include "reading/claims/figures/as_of.hpp"
#include "reading/claims/figures/frames.hpp"
#include "reading/claims/figures/loose_figures.hpp"
#include "reading/claims/figures/modality.hpp"
#include "reading/claims/figures/outcome.hpp"
#include "reading/claims/figures/part_links.hpp"
#include "reading/claims/figures/partial.hpp"
#include "reading/claims/figures/subject.hpp"
#include "reading/claims/figures/subtract_fatalities.hpp"
#include "reading/claims/figures/time_limit.hpp"
#include "reading/claims/offices/office_claims.hpp"
#include "reading/claims/states/statuses.hpp"
#include "reading/counts/count_phrases.hpp"
#include "reading/events/event_verbs.hpp"
#include "reading/events/main_event.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

Counting counting_named(std::string_view name) {
  for (const Counting counting : {Counting::running_total, Counting::event_total,
                                  Counting::increment, Counting::snapshot, Counting::share})
    if (name_of(counting) == name) return counting;
  return Counting::event_total;
}

class Extractor {
 public:
  Extractor(Reading& reading, std::span<const RecognisedSentence> sentences)
      : reading_(reading), subjects_(reading.mentions, sentences) {
    for (std::uint32_t m = 0; m < reading.mentions.size(); ++m)
      if (is<NameMention>(reading.mentions[m])) names_.push_back(m);
    if (auto news = main_event(reading, sentences)) add_news(std::move(*news));
  }

  void read(const RecognisedSentence& sentence) {
    sentence_ = &sentence;
    of_all_figures_.reset();
    subjects_.enter(sentence);
    const auto [counted, left_out] = count_phrases(sentence.chunked, reading_.mentions);
    const auto [frames, unbound] = figure_frames(sentence.chunked, counted);
    for (std::size_t c = 0; c < counted.size(); ++c) leave_out(counted[c], unbound[c]);
    for (const LeftOut& out : left_out)
      leave_out(out.mention, out.reason);  // "a 3-year-old" begins with its age
    std::vector<Scope> scopes(counted.size());
    measure_before_ = {};
    std::vector<std::size_t> claims;  // of each frame; npos where it makes none
    for (const Frame& frame : frames) {
      const std::size_t before = reading_.claims.size();
      add_figure(frame, counted, scopes);
      claims.push_back(before < reading_.claims.size() ? before : npos);
      if (claims.back() != npos)
        reading_.claims.back().figure().part_of = told_part_of(chunks(), frame, counted, frames);
      last_measure_ = measure_before_ = frame.measure->id;
    }
    add_survivors(frames, counted, claims);
    add_all_lost(frames, counted, claims);
    for (const ElapsedFrame& frame : elapsed_frames(sentence, reading_.mentions))
      add_elapsed(frame);
    for (const PlaceEvent& frame : place_events(sentence.chunked, reading_.mentions))
      add_place_event(frame);
    for (Claim& claim : office_claims(sentence, reading_)) {
      if (claim.tenure().status != TenureStatus::holds)
        attribute(claim);  // whoever is quoted, a title is the article's own
      reading_.claims.push_back(std::move(claim));
    }
    for (Claim& claim : statuses(sentence, reading_, things_, names_)) {
      attribute(claim);
      reading_.claims.push_back(std::move(claim));
    }
    things_.leave(sentence.chunked, reading_.mentions);
  }

 private:
  static constexpr std::size_t npos = SIZE_MAX;

  /// Says why a number or a time is in no claim, should none take it.
  void leave_out(std::uint32_t mention, SkipReason reason) {
    reading_.mentions[mention].unread = reason;
  }
  void leave_out(const CountPhrase& phrase, SkipReason reason) {
    const Chunk& number = chunks().chunks[phrase.number];
    const bool own = phrase.members == 0 &&
                     number.kind == ChunkKind::number;  // a sum has the number of its first member
    if (own && reason != SkipReason::claimed) leave_out(number.mention, reason);
  }

  /// The article's own event: figures that name none are its, and its day is claimed.
  void add_news(MainEvent news) {
    Claim claim;
    claim.measure = news.event.kind;
    const bool harm = claim.measure != "news";
    for (const LeftOut& out : news.left_out) leave_out(out.mention, out.reason);
    if (news.event.date) leave_out(*news.event.date, SkipReason::article_day);
    reading_.mentions.push_back(
        {news.span, news.sentence, SkipReason::claimed, std::move(news.event)});
    const auto event = static_cast<std::uint32_t>(reading_.mentions.size() - 1);
    if (harm) {
      implied_ = event;
      subjects_.about(event);
    }
    if (!news.days) return;
    // Where no clause tells the day, all that is claimed is that it happened by then.
    claim.what = EventDay{*news.days, std::string(reading_.document.at(news.date_span))};
    claim.value_span = news.date_span;
    claim.span = news.span;
    claim.subject_mention = event;
    reading_.claims.push_back(std::move(claim));
  }

  const ChunkedSentence& chunks() const { return sentence_->chunked; }

  /// What a sentence says of all its figures.
  struct OfAllFigures {
    std::optional<std::uint32_t> as_of;
    bool revision = false;
  };
  const OfAllFigures& of_all_figures() {
    if (!of_all_figures_) {
      const bool dated = reading_.document.published.days.low.has_value();
      of_all_figures_ = {day_of_telling(chunks(), reading_.mentions, dated),
                         announces_revision(chunks())};
    }
    return *of_all_figures_;
  }

  void add_figure(const Frame& frame, std::span<const CountPhrase> counted,
                  std::vector<Scope>& scopes) {
    const CountPhrase& phrase = counted[frame.counted];
    const auto modality = clause_modality(chunks(), frame, phrase);
    if (!modality) return leave_out(phrase, SkipReason::negated);

    Claim claim;
    Figure& figure = claim.figure();
    claim.measure = frame.measure->id;
    // "One died and three others were shot": apart from the dead.
    const bool apart = phrase.other || phrase.head == CountPhrase::Head::elided;
    if (apart && !frame.measure->attribute("becomes").empty())
      claim.measure = frame.measure->attribute("becomes");
    claim.modality = *modality;
    if (frame.loose)
      figure.ambiguous_measure = std::string(chunks().view.words(
          chunks().chunks[frame.trigger].first, chunks().chunks[frame.trigger].last));
    const Span number = chunks().span(phrase.number, phrase.number_last);
    figure.value = phrase.value;
    figure.value.unit = phrase.people != nullptr && !phrase.people->attribute("unit").empty()
                            ? std::string(phrase.people->attribute("unit"))
                            : std::string(frame.measure->attribute("unit"));
    claim.value_span = number;
    figure.scope = scopes[frame.counted] = scope_of(frame, counted, scopes);
    if (frame.degree != npos) {
      const Chunk& degree = chunks().chunks[frame.degree];
      figure.scope.terms.push_back(fold(chunks().view.words(degree.first, degree.last)));
    }
    if (frame.and_self != npos) count_oneself(claim, frame, phrase);

    std::size_t first = std::min(phrase.first, frame.trigger),
                last = std::max({phrase.last, phrase.number_last, frame.trigger + 1});
    if (frame.and_self != npos) last = frame.and_self + 1;
    std::optional<SubjectFinder::Choice> subject;
    if (frame.measure->flag("place_subject")) subject = subjects_.place_of(frame, phrase);
    const bool of_place = subject.has_value();
    if (!subject) subject = subjects_.event_of(frame, phrase, frame.measure->attribute("events"));
    if (subject && subject->event) {
      const EventPhrase& event = sentence_->events[*subject->event];
      first = std::min(first, event.first);
      last = std::max(last, event.last);
    }
    if (subject && !subject->event && !subject->tied)
      if (const auto told = event_of_verb(subject->mention, first))
        subject = SubjectFinder::Choice{*told, std::nullopt};
    claim.subject_mention =
        subject && !is_the_news(*subject) ? subject->mention : implied_event(frame, phrase);
    if (subject && !of_place) subjects_.claimed({subject->mention, std::nullopt, subject->tied});
    const bool some = phrase.partitive || (phrase.rest && frame.measure->flag("whereabouts"));
    const bool part = some || frame.increment || adds_to_another(frame, phrase);
    figure.counting =
        part ? Counting::increment : counting_of(frame, phrase, claim.subject_mention, of_place);
    const bool tied = (subject && subject->tied) || chunks().view.block == BlockKind::title;
    figure.part_signs = signs_of_part(chunks(), frame, counted);
    add_signs(figure.part_signs, frame, phrase, claim.subject_mention);
    figure.part_signs.set(PartSign::older_days, tells_of_older_days(frame, claim.subject_mention));
    figure.part_signs.set(PartSign::untied, !tied);
    figure.part_signs.set(PartSign::additional, part);
    figure.whole = figure.part_signs.bits == 0;
    if (of_place) take_as_of(chunks(), reading_.mentions, last, claim);
    const OfAllFigures& of_all = of_all_figures();
    if (!claim.as_of) claim.as_of = of_all.as_of;
    figure.revision = of_all.revision;
    claim.span = chunks().span(first, last);
    attribute(claim);
    reading_.claims.push_back(std::move(claim));
  }

  /// "Five people were shot, two of them fatally" or "... shot. Two of them died.": three
  /// lived. What the sentence tells of all who were hit is kept for the next one.
  void add_survivors(std::span<const Frame> frames, std::span<const CountPhrase> counted,
                     std::span<const std::size_t> claims) {
    const Hurt before = std::exchange(hurt_, {});
    if (const auto found = survivors(chunks(), frames, counted)) {
      add_rest(claims[found->hit], claims[found->dead], *frames[found->hit].measure);
    } else if (before.measure != nullptr && before.block == sentence_->block &&
               before.sentence + 1 == sentence_->sentence) {
      if (const auto dead = dead_among_them(chunks(), frames, counted, *before.measure))
        add_rest(before.claim, claims[*dead], *before.measure);
    }
    for (std::size_t f = 0; f < frames.size(); ++f)
      if (!frames[f].measure->attribute("without").empty() && claims[f] != npos &&
          !counted[frames[f].counted].partitive && !frames[f].member)
        hurt_ = {frames[f].measure, claims[f], sentence_->block, sentence_->sentence};
  }

  void add_rest(std::size_t hit, std::size_t dead, const Row& measure) {
    if (hit == npos || dead == npos) return;
    auto rest = subtract_fatalities(reading_.claims[hit], reading_.claims[dead], measure,
                                    reading_.document);
    if (rest) reading_.claims.push_back(std::move(*rest));
  }

  /// "A plane with 176 people on board crashed, killing all on board": 176 were killed.
  void add_all_lost(std::span<const Frame> frames, std::span<const CountPhrase> counted,
                    std::span<const std::size_t> claims) {
    std::string_view lost_as;
    for (std::size_t f = 0; f < frames.size(); ++f) {
      const CountPhrase& phrase = counted[frames[f].counted];
      const bool whole = claims[f] != npos && !phrase.partitive && !phrase.part &&
                         !phrase.additional && !phrase.single && !frames[f].member;
      if (frames[f].measure->attribute("lost_as").empty() || !whole) continue;
      if (aboard_ == npos || reading_.claims[aboard_].value_span.begin < chunks().span(0, 1).begin)
        aboard_ = claims[f];
    }
    if (aboard_ == npos) return;
    lost_as = chunks()
                  .view.lexicon.row(Table::measures, reading_.claims[aboard_].measure)
                  .attribute("lost_as");
    const bool told = std::any_of(frames.begin(), frames.end(),
                                  [&](const Frame& frame) { return frame.measure->id == lost_as; });
    const auto lost = told ? std::nullopt : all_lost(chunks(), frames, counted);
    if (!lost) return;
    Claim claim = reading_.claims[aboard_];
    claim.measure = lost_as;
    const Span words = chunks().span(*lost, *lost + 1),
               sentence = chunks().span(0, chunks().chunks.size());
    const bool here = claim.span.begin >= sentence.begin;
    claim.span =
        here ? Span{std::min(claim.span.begin, words.begin), std::max(claim.span.end, words.end)}
             : words;
    if (!here) {
      claim.value_span = words;
      claim.figure().value.text = reading_.document.at(words);
      claim.speaker.clear();
      claim.speaker_mentions.clear();
      attribute(claim);
    }
    reading_.claims.push_back(std::move(claim));
  }

  /// An event of another sentence of which nothing is told but that it is of the news' kind.
  bool is_the_news(const SubjectFinder::Choice& choice) const {
    const auto* event = if_is<EventMention>(reading_.mentions[choice.mention]);
    if (choice.event || choice.tied || !implied_ || event == nullptr) return false;
    const auto& news = the<EventMention>(reading_.mentions[*implied_]);
    return news.news && event->kind == news.kind && !event->date && !event->since &&
           !event->place &&
           (event->setting.empty() || news.setting.empty() || event->setting == news.setting) &&
           !event->plural;
  }

  /// "killed two men before killing himself": three, by the words up to "himself".
  void count_oneself(Claim& claim, const Frame& frame, const CountPhrase& phrase) const {
    Figure& figure = claim.figure();
    Value& value = figure.value;
    const std::int64_t number = value.hard.low->thousandths + Decimal::of(1).thousandths;
    value.hard = value.soft = value.possible = Interval::exactly(Decimal{number});
    value.hedge.clear();
    claim.value_span = chunks().span(phrase.first, frame.and_self + 1);
    value.text = reading_.document.at(claim.value_span);
    figure.scope = {};
  }

  /// "Six others were hurt" adds to figures of its own kind. Where something else was counted last,
  /// the others are those that were not counted so: "One woman died. Six others were hurt", "12
  /// dead and six more hurt".
  bool adds_to_another(const Frame& frame, const CountPhrase& phrase) const {
    const bool one = !phrase.value.hard.low || *phrase.value.hard.low <= Decimal::of(1);
    if (phrase.additional)
      return one || measure_before_.empty() || measure_before_ == frame.measure->id;
    if (phrase.head != CountPhrase::Head::elided && !phrase.other) return false;
    return last_measure_.empty() || last_measure_ == frame.measure->id;
  }

  /// Who is counted; "12 others" and a bare number share the scope of the figure before.
  Scope scope_of(const Frame& frame, std::span<const CountPhrase> counted,
                 const std::vector<Scope>& scopes) const {
    const CountPhrase& phrase = counted[frame.counted];
    Scope scope = phrase.scope;
    const std::string_view dropped = frame.measure->attribute("drops");
    std::erase_if(scope.terms, [dropped](const std::string& term) { return term == dropped; });
    // "39,000 Palestinians were killed and 90,000 injured": the last word is no noun of its own.
    const Hit* noun = phrase.head == CountPhrase::Head::measure
                          ? chunks().hit(phrase.head_chunk, Table::measures)
                          : nullptr;
    const bool adjective =
        noun != nullptr && (noun->forms & form_singular) != 0 && (noun->forms & form_plural) != 0;
    const bool shares = phrase.head == CountPhrase::Head::elided ||
                        phrase.head == CountPhrase::Head::none || phrase.part ||
                        (adjective && scope.terms.empty());
    if (shares && frame.counted > 0 && !scope.nation) {
      const Scope& before = scopes[frame.counted - 1];
      scope.nation = before.nation;
      const Row* who =
          phrase.head == CountPhrase::Head::elided ? counted[frame.counted - 1].people : nullptr;
      const bool anybody =
          who != nullptr && who->flag("others_anybody");  // "one woman and three others"
      const std::size_t shared =
          phrase.part || anybody ? (before.nation ? 1U : 0U) : before.terms.size();
      scope.terms.insert(scope.terms.begin(), before.terms.begin(),
                         before.terms.begin() + static_cast<std::ptrdiff_t>(shared));
    }
    return scope;
  }

  /// What is done again and again, and what strikes many places, is counted each time: only
  /// the headline or the first sentences, and words like "in all", give the whole. Several events
  /// have no figure of one of them, and an event that comes up late with "a" is not the one that
  /// the article is about.
  void add_signs(PartSigns& signs, const Frame& frame, const CountPhrase& phrase,
                 std::uint32_t subject) const {
    constexpr std::uint32_t lead = 4;
    const auto* event = if_is<EventMention>(reading_.mentions[subject]);
    const bool in_title = chunks().view.block == BlockKind::title;
    signs.set(PartSign::place_toll, toll_of_a_place(chunks(), frame, reading_.mentions));
    signs.set(PartSign::acts,
              frame.measure->flag("acts") && !in_title && !tells_of_whole(chunks(), frame, phrase));
    if (event == nullptr) return;
    const Lexicon& lexicon = chunks().view.lexicon;
    const Row& row = lexicon.row(Table::events, event->kind);
    signs.set(PartSign::plural_event, event->plural && !event->since && !row.flag("ongoing") &&
                                          !one_happening(*event, reading_.mentions));
    const bool late = sentence_->sentence >= lead && !in_title;
    const bool here = reading_.mentions[subject].sentence == sentence_->sentence;
    const bool brought_in = !event->definite && !event->implied && !row.flag("ongoing");
    signs.set(PartSign::late_event,
              brought_in && late && here &&
                  another_of_its_kind(reading_.mentions, subject, sentence_->sentence));
    if (!row.flag("spreads") || tells_of_whole(chunks(), frame, phrase)) return;
    signs.set(PartSign::one_place,
              late || limited_to_a_place(chunks(), frame, phrase,
                                         here ? own_place(*event) : std::nullopt));
  }

  /// "The worst day since 1994, when a ferry took 52 lives": a sentence of today's news
  /// that goes back a year or more counts the dead of then, unless the event is of then.
  bool tells_of_older_days(const Frame& frame, std::uint32_t subject) const {
    const DayRange& published = reading_.document.published.days;
    if (!published.low) return false;
    const auto* event = if_is<EventMention>(reading_.mentions[subject]);
    for (std::size_t i = 0; i < frame.trigger; ++i) {
      const Chunk& chunk = chunks().chunks[i];
      const auto* date = mentioned<DateMention>(chunk, reading_.mentions);
      if (date == nullptr || date->kind != TimexKind::date || !date->days.high) continue;
      const bool of_event =
          event != nullptr && (event->date == chunk.mention || event->since == chunk.mention);
      if (!of_event && *date->days.high < plus_months(*published.low, -12)) return true;
    }
    return false;
  }

  Counting counting_of(const Frame& frame, const CountPhrase& phrase, std::uint32_t subject,
                       const bool of_place) {
    if (frame.stock) return Counting::snapshot;
    const std::string_view always = frame.measure->attribute("counting");
    if (!always.empty()) return counting_named(always);
    if (of_place) return counting_named(frame.measure->attribute("ongoing"));
    const auto& event = the<EventMention>(reading_.mentions[subject]);
    const Lexicon& lexicon = chunks().view.lexicon;
    const bool ongoing = lexicon.row(Table::events, event.kind).flag("ongoing");
    const bool toll = chunks().hit(frame.trigger, Table::measures, "noun_total") !=
                      nullptr;  // "stood at 146 on Sunday"
    if (ongoing && (phrase.named || (!toll && limited_to_a_time(phrase, frame))))
      return Counting::increment;
    return counting_named(frame.measure->attribute(ongoing ? "ongoing" : "point"));
  }

  /// A part of what an ongoing event has done.
  bool limited_to_a_time(const CountPhrase& phrase, const Frame& frame) {
    const auto limit = time_limit(*sentence_, reading_.mentions, phrase, frame);
    if (limit && limit->date) leave_out(*limit->date, SkipReason::limits_figure);
    return limit.has_value();
  }

  /// "The storm has passed. A bus crashed on Monday, killing seven": not of the storm, whose
  /// sentence is another, but of what the verb tells. That is the article's news where it is of its
  /// family, or else an event of its own.
  std::optional<std::uint32_t> event_of_verb(std::uint32_t chosen, std::size_t first) {
    const Hit* verb = verb_of_harm(chunks(), first);
    if (verb == nullptr) return std::nullopt;
    const auto of_its_family =
        [&, family = chunks().view.lexicon.row(*verb).attribute("family")](std::uint32_t mention) {
          return chunks()
                     .view.lexicon
                     .row(Table::events, the<EventMention>(reading_.mentions[mention]).kind)
                     .attribute("family") == family;
        };
    if (of_its_family(chosen)) return std::nullopt;
    if (implied_ && of_its_family(*implied_)) return implied_;
    const std::size_t at = chunk_of(chunks(), verb->first);
    reading_.mentions.push_back({chunks().span(at, at + 1), sentence_->sentence,
                                 SkipReason::claimed,
                                 event_told_by(chunks(), *verb, first, reading_.mentions)});
    return static_cast<std::uint32_t>(reading_.mentions.size() - 1);
  }

  /// Nobody named the event: the figure itself implies one, with the clause's place and day.
  std::uint32_t implied_event(const Frame& frame, const CountPhrase& phrase) {
    if (implied_) return *implied_;
    EventMention event;
    event.kind = "incident";
    event.implied = true;
    const ChunkedSentence& s = chunks();
    for (std::size_t i = 0; i + 1 < s.chunks.size(); ++i) {
      if (s.chunks[i + 1].kind == ChunkKind::name && s.says(i, {"at", "in", "near"})) {
        if (!event.place) event.place = s.chunks[i + 1].mention;
      } else if (s.chunks[i].kind == ChunkKind::date && !event.date) {
        const auto* date = date_at(s, i, reading_.mentions);
        if (date != nullptr && date->kind == TimexKind::date &&
            s.chunks[i].segment == s.chunks[frame.trigger].segment)
          event.date = s.chunks[i].mention;
      }
    }
    reading_.mentions.push_back({chunks().span(phrase.first, phrase.last), sentence_->sentence,
                                 SkipReason::claimed, std::move(event)});
    return implied_.emplace(static_cast<std::uint32_t>(reading_.mentions.size() - 1));
  }

  void add_elapsed(const ElapsedFrame& frame) {
    const ChunkedSentence& s = chunks();
    Claim claim;
    claim.measure = "elapsed";
    const std::uint32_t duration = s.chunks[frame.duration].mention;
    claim.figure().value = frame.length;
    claim.figure().counting = Counting::running_total;
    claim.value_span = reading_.mentions[duration].span;
    claim.subject_mention = sentence_->event_mentions[frame.event];
    claim.span = s.span(frame.first, frame.last);
    attribute(claim);
    if (claim.speaker.empty())
      claim.modality = Modality::asserted;  // how long it lasts is background, not news
    reading_.claims.push_back(std::move(claim));
  }

  /// A place, and the day on which something was done to it.
  void add_place_event(const PlaceEvent& frame) {
    const auto place = frame.place ? frame.place : subjects_.place_before(frame.first);
    if (!place) return;
    Claim claim;
    claim.measure = frame.row->id;
    const Mention& mention = reading_.mentions[chunks().chunks[frame.date].mention];
    claim.what = EventDay{past_days(the<DateMention>(mention), reading_.document.published.days),
                          std::string(reading_.document.at(mention.span))};
    claim.value_span = mention.span;
    claim.subject_mention = *place;
    claim.span = chunks().span(frame.first, frame.last);
    attribute(claim);
    reading_.claims.push_back(std::move(claim));
  }

  /// Who answers for the figure, nearest first, and what that makes of it.
  void attribute(Claim& claim) const {
    std::vector<std::uint32_t> speakers;
    for (const std::uint32_t index : sentence_->speakers) {
      const Span reach = the<SpeakerMention>(reading_.mentions[index]).reach;
      if (reach.begin > claim.value_span.begin || reach.end < claim.value_span.end) continue;
      const auto& name = the<SpeakerMention>(reading_.mentions[index]).name;
      const bool does_so = claim.kind() == ClaimKind::status && name &&
                           *name == claim.subject_mention;  // "Norvia denied responsibility"
      if (!does_so) speakers.push_back(index);
    }
    std::stable_sort(speakers.begin(), speakers.end(), [this](std::uint32_t a, std::uint32_t b) {
      return the<SpeakerMention>(reading_.mentions[a]).reach.size() <
             the<SpeakerMention>(reading_.mentions[b]).reach.size();
    });
    for (const std::uint32_t index : speakers) {
      const auto& speaker = the<SpeakerMention>(reading_.mentions[index]);
      if (claim.modality == Modality::asserted) claim.modality = Modality::reported;
      if (speaker.denies) claim.modality = Modality::denied;
      if (!speaker.by_name) continue;
      claim.speaker.push_back(speaker.text);
      claim.speaker_mentions.push_back(index);
    }
  }

  Reading& reading_;
  SubjectFinder subjects_;
  NominalEntities things_;
  std::vector<std::uint32_t> names_;  ///< name mentions of the article
  const RecognisedSentence* sentence_ = nullptr;
  std::optional<OfAllFigures>
      of_all_figures_;  ///< of the sentence, once one of its figures has asked
  std::optional<std::uint32_t> implied_;
  /// The figure of those hit that the last sentence with one told.
  struct Hurt {
    const Row* measure = nullptr;
    std::size_t claim = npos;
    std::uint32_t block = 0, sentence = 0;
  };
  Hurt hurt_;
  std::size_t aboard_ = npos;        ///< the claim that tells how many were aboard
  std::string_view last_measure_;    ///< of the figure before
  std::string_view measure_before_;  ///< of the figure before in this sentence
};

/// Claims in the order of the text. They are large: each is moved once.
std::vector<Claim> in_order_of_text(std::vector<Claim> claims) {
  const auto earlier = [](const Claim& a, const Claim& b) { return a.span < b.span; };
  if (std::is_sorted(claims.begin(), claims.end(), earlier)) return claims;
  std::vector<std::uint32_t> order(claims.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return earlier(claims[a], claims[b]); });
  std::vector<Claim> sorted;
  sorted.reserve(claims.size());
  for (const std::uint32_t c : order) sorted.push_back(std::move(claims[c]));
  return sorted;
}

}  // namespace

Reading extract(Reading reading, std::span<const RecognisedSentence> sentences) {
  Extractor extractor(reading, sentences);
  for (const RecognisedSentence& sentence : sentences) extractor.read(sentence);
  reading.claims = in_order_of_text(std::move(reading.claims));
  if (!sentences.empty()) {
    tell_loose_figures(reading, sentences.front().chunked.view.lexicon);
    tell_outcomes(reading, sentences);
    retire_retold(reading, sentences);
  }
  return reading;
}

}  // namespace checkclaims
