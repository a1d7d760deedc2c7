#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/claims/figures/subject.hpp"

namespace checkclaims {

/// What a figure is claimed of.
struct FigureSubject {
  std::uint32_t mention = 0;         ///< of an event or a place
  std::optional<std::size_t> event;  ///< index into the sentence's events where it stands there
  bool of_place = false;
  bool tied = false;  ///< by the figure's own sentence
};

/// Gives each figure its event or place, and one that is only implied where no words name any: it
/// is added to the article's mentions. Sentences must be handed in their order.
class FigureSubjects {
 public:
  FigureSubjects(Reading& reading, std::span<const RecognisedSentence> sentences,
                 const PlaceThread& places)
      : reading_(reading), finder_(reading.mentions, sentences, places) {}

  /// The article's own event, to which figures belong that name none.
  void about(std::uint32_t event);
  /// Call before the questions about a sentence.
  void enter(const RecognisedSentence& sentence);
  FigureSubject subject_of(const Frame& frame, const CountPhrase& phrase);

 private:
  const ChunkedSentence& chunks() const { return sentence_->chunked; }
  /// An event of another sentence of which nothing is told but that it is of the main event's kind.
  bool is_main_event(const SubjectFinder::Choice& choice) const;
  std::optional<std::uint32_t> event_of_verb(std::uint32_t chosen, std::size_t first);
  std::uint32_t implied_event(const Frame& frame, const CountPhrase& phrase);
  std::uint32_t add(Span span, EventMention event);

  Reading& reading_;
  SubjectFinder finder_;
  const RecognisedSentence* sentence_ = nullptr;
  std::optional<std::uint32_t> implied_;
};

}  // namespace checkclaims
