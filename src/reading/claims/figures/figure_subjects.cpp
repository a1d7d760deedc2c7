#include "reading/claims/figures/figure_subjects.hpp"

#include <algorithm>
#include <utility>

#include "reading/events/event_verbs.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {

void FigureSubjects::about(std::uint32_t event) {
  implied_ = event;
  finder_.about(event);
}

void FigureSubjects::enter(const RecognisedSentence& sentence) {
  sentence_ = &sentence;
  finder_.enter(sentence);
}

FigureSubject FigureSubjects::subject_of(const Frame& frame, const CountPhrase& phrase) {
  std::optional<SubjectFinder::Choice> choice;
  if ((*frame.measure)[MeasureField::place_subject]) choice = finder_.place_of(frame, phrase);
  const bool of_place = choice.has_value();
  if (!choice) choice = finder_.event_of(frame, phrase, (*frame.measure)[MeasureField::events]);
  if (choice && !choice->event && !choice->tied)
    if (const auto told = event_of_verb(choice->mention, std::min(phrase.first, frame.trigger)))
      choice = SubjectFinder::Choice{*told, std::nullopt};
  FigureSubject subject;
  subject.mention =
      choice && !is_main_event(*choice) ? choice->mention : implied_event(frame, phrase);
  if (!choice) return subject;
  subject.event = choice->event;
  subject.of_place = of_place;
  subject.tied = choice->tied;
  if (!of_place) finder_.claimed({choice->mention, std::nullopt, choice->tied});
  return subject;
}

bool FigureSubjects::is_main_event(const SubjectFinder::Choice& choice) const {
  const auto* event = if_is<EventMention>(reading_.mentions[choice.mention]);
  if (choice.event || choice.tied || !implied_ || event == nullptr) return false;
  const auto& main = the<EventMention>(reading_.mentions[*implied_]);
  return main.news && event->kind == main.kind && !event->date && !event->since && !event->place &&
         (event->setting.empty() || main.setting.empty() || event->setting == main.setting) &&
         !event->plural;
}

/// "The storm has passed. A bus crashed on Monday, killing seven": not of the storm, whose
/// sentence is another, but of what the verb tells. That is the article's main event where it is of
/// its family, or else an event of its own.
std::optional<std::uint32_t> FigureSubjects::event_of_verb(std::uint32_t chosen,
                                                           std::size_t first) {
  const Hit* verb = verb_of_harm(chunks(), first);
  if (verb == nullptr) return std::nullopt;
  const Lexicon& lexicon = chunks().view.lexicon;
  const auto of_its_family =
      [&, family = lexicon.row(*verb)[EventField::family]](std::uint32_t mention) {
        const auto& event = the<EventMention>(reading_.mentions[mention]);
        return lexicon.row(Table::events, event.kind)[EventField::family] == family;
      };
  if (of_its_family(chosen)) return std::nullopt;
  if (implied_ && of_its_family(*implied_)) return implied_;
  const std::size_t at = chunk_of(chunks(), verb->first);
  return add(chunks().span(at, at + 1), event_told_by(chunks(), *verb, first, reading_.mentions));
}

/// Nobody named the event: the figure itself implies one, with the clause's place and day.
std::uint32_t FigureSubjects::implied_event(const Frame& frame, const CountPhrase& phrase) {
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
  return implied_.emplace(add(s.span(phrase.first, phrase.last), std::move(event)));
}

std::uint32_t FigureSubjects::add(Span span, EventMention event) {
  reading_.mentions.push_back({span, sentence_->sentence, SkipReason::claimed, std::move(event)});
  return static_cast<std::uint32_t>(reading_.mentions.size() - 1);
}

}  // namespace checkclaims
