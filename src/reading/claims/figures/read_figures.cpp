#include "reading/claims/figures/read_figures.hpp"

#include <algorithm>
#include <utility>

#include "lexicon/tokenize.hpp"
#include "reading/claims/figures/as_of.hpp"
#include "reading/claims/figures/counting.hpp"
#include "reading/claims/figures/figure_scope.hpp"
#include "reading/claims/figures/modality.hpp"
#include "reading/claims/figures/part_links.hpp"
#include "reading/claims/figures/partial.hpp"
#include "reading/claims/figures/period.hpp"
#include "reading/events/attribution.hpp"

namespace checkclaims {

void FigureReader::read(const RecognisedSentence& sentence) {
  sentence_ = &sentence;
  of_all_figures_.reset();
  subjects_.enter(sentence);
  const auto [counted, left_out] = count_phrases(chunks(), reading_.mentions);
  const auto [frames, unbound] = figure_frames(chunks(), counted);
  for (std::size_t c = 0; c < counted.size(); ++c) leave_out(counted[c], unbound[c]);
  for (const LeftOut& out : left_out)
    leave_out(out.mention, out.reason);  // "a 3-year-old" begins with its age
  std::vector<Scope> scopes(counted.size());
  measure_before_ = {};
  std::vector<std::size_t> claims;  // of each frame
  for (const Frame& frame : frames) {
    claims.push_back(CasualtyThread::no_claim);
    if (auto claim = figure_of(frame, counted, scopes)) {
      claim->figure().part_of = told_part_of(chunks(), frame, counted, frames);
      claims.back() = reading_.claims.size();
      reading_.claims.push_back(std::move(*claim));
    }
    last_measure_ = measure_before_ = frame.measure->id;
  }
  casualties_.read(sentence, frames, counted, claims);
  ledger_.read(sentence, frames, counted, claims);
}

/// Says why a number or a time is in no claim, should none take it.
void FigureReader::leave_out(std::uint32_t mention, SkipReason reason) {
  reading_.mentions[mention].unread = reason;
}

void FigureReader::leave_out(const CountPhrase& phrase, SkipReason reason) {
  const Chunk& number = chunks().chunks[phrase.number];
  const bool own = phrase.members == 0 &&
                   number.kind == ChunkKind::number;  // a sum has the number of its first member
  if (own && reason != SkipReason::claimed) leave_out(number.mention, reason);
}

const FigureReader::OfAllFigures& FigureReader::of_all_figures() {
  if (!of_all_figures_) {
    const bool dated = reading_.document.published.days.low.has_value();
    of_all_figures_ = {day_of_telling(chunks(), reading_.mentions, dated),
                       announces_revision(chunks())};
  }
  return *of_all_figures_;
}

std::optional<Claim> FigureReader::figure_of(const Frame& frame,
                                             std::span<const CountPhrase> counted,
                                             std::vector<Scope>& scopes) {
  const CountPhrase& phrase = counted[frame.counted];
  const auto modality = clause_modality(chunks(), frame, phrase);
  if (!modality) {
    leave_out(phrase, SkipReason::negated);
    return std::nullopt;
  }
  Claim claim;
  Figure& figure = claim.figure();
  claim.measure = measure_of(frame, phrase);
  claim.modality = *modality;
  if (frame.loose) {
    const Chunk& word = chunks().chunks[frame.trigger];
    figure.ambiguous_measure = std::string(chunks().view.words(word.first, word.last));
  }
  figure.value = value_of(frame, phrase);
  claim.value_span = chunks().span(phrase.number, phrase.number_last);
  figure.scope = scopes[frame.counted] = scope_of(chunks(), frame, counted, scopes);
  if (frame.degree != SIZE_MAX) {
    const Chunk& degree = chunks().chunks[frame.degree];
    figure.scope.terms.push_back(fold(chunks().view.words(degree.first, degree.last)));
  }
  take_subject(claim, frame, counted);
  const OfAllFigures& of_all = of_all_figures();
  if (!claim.as_of) claim.as_of = of_all.as_of;
  figure.revision = of_all.revision;
  attribute(claim, *sentence_, reading_.mentions);
  return claim;
}

/// "One died and three others were shot": apart from the dead.
std::string_view FigureReader::measure_of(const Frame& frame, const CountPhrase& phrase) const {
  const bool apart = phrase.other || phrase.head == CountPhrase::Head::elided;
  const Row* becomes = (*frame.measure)[MeasureField::becomes];
  return apart && becomes != nullptr ? becomes->id : frame.measure->id;
}

Value FigureReader::value_of(const Frame& frame, const CountPhrase& phrase) const {
  Value value = phrase.value;
  const std::string_view own =
      phrase.people != nullptr ? (*phrase.people)[PeopleField::unit] : std::string_view();
  value.unit = own.empty() ? (*frame.measure)[MeasureField::unit] : own;
  return value;
}

/// What the figure is of, how it counts there, and the words that say all this.
void FigureReader::take_subject(Claim& claim, const Frame& frame,
                                std::span<const CountPhrase> counted) {
  const CountPhrase& phrase = counted[frame.counted];
  Figure& figure = claim.figure();
  std::size_t first = std::min(phrase.first, frame.trigger),
              last = std::max({phrase.last, phrase.number_last, frame.trigger + 1});
  const FigureSubject subject = subjects_.subject_of(frame, phrase);
  claim.subject_mention = subject.mention;
  if (subject.event) {
    const EventPhrase& event = sentence_->events[*subject.event];
    first = std::min(first, event.first);
    last = std::max(last, event.last);
  }
  const bool some =
      phrase.partitive || (phrase.rest && (*frame.measure)[MeasureField::whereabouts]);
  const bool part = some || frame.increment || adds_to_another(frame, phrase);
  figure.counting = Counting::increment;
  if (!part) {
    const FigureCounting counts = counting_of(*sentence_, reading_.mentions, frame, phrase,
                                              subject.mention, subject.of_place);
    figure.counting = counts.counting;
    if (counts.limit) leave_out(*counts.limit, SkipReason::limits_figure);
  }
  if (figure.counting != Counting::snapshot)
    figure.over = counted_over(*sentence_, reading_.mentions, phrase, frame, subject,
                               reading_.document.published.days);
  figure.part_signs = signs_of_part(*sentence_, reading_, frame, counted, subject.mention);
  figure.part_signs.set(PartSign::untied, !subject.tied && chunks().view.block != BlockKind::title);
  figure.part_signs.set(PartSign::additional, part);
  figure.whole = figure.part_signs.bits == 0;
  if (subject.of_place) take_as_of(chunks(), reading_.mentions, last, claim);
  claim.span = chunks().span(first, last);
}

/// "Six others were hurt" adds to figures of its own kind. Where something else was counted last,
/// the others are those that were not counted so: "One woman died. Six others were hurt", "12
/// dead and six more hurt".
bool FigureReader::adds_to_another(const Frame& frame, const CountPhrase& phrase) const {
  const bool one = !phrase.value.hard.low || *phrase.value.hard.low <= Decimal::of(1);
  if (phrase.additional)
    return one || measure_before_.empty() || measure_before_ == frame.measure->id;
  if (phrase.head != CountPhrase::Head::elided && !phrase.other) return false;
  return last_measure_.empty() || last_measure_ == frame.measure->id;
}

}  // namespace checkclaims
