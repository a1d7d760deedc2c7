#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "reading/claims/figures/casualty_thread.hpp"
#include "reading/claims/figures/figure_subjects.hpp"
#include "reading/claims/figures/person_ledger.hpp"
#include "reading/counts/count_phrases.hpp"

namespace checkclaims {

/// The figures of an article, sentence by sentence in their order. One that lacks a measure or a
/// value claims nothing; why a number is in no claim is noted in its mention.
class FigureReader {
 public:
  FigureReader(Reading& reading, std::span<const RecognisedSentence> sentences,
               const PlaceThread& places)
      : reading_(reading),
        subjects_(reading, sentences, places),
        casualties_(reading),
        ledger_(reading) {}

  /// The article's own event, to which figures belong that name none.
  void about(std::uint32_t event) { subjects_.about(event); }
  /// Adds the figures of the next sentence to the claims.
  void read(const RecognisedSentence& sentence);
  /// Adds those that follow from the persons of whom the article tells one by one.
  void close() { ledger_.close(); }

 private:
  /// What a sentence says of all its figures.
  struct OfAllFigures {
    std::optional<std::uint32_t> as_of;
    bool revision = false;
  };

  const ChunkedSentence& chunks() const { return sentence_->chunked; }
  void leave_out(std::uint32_t mention, SkipReason reason);
  void leave_out(const CountPhrase& phrase, SkipReason reason);
  const OfAllFigures& of_all_figures();
  std::optional<Claim> figure_of(const Frame& frame, std::span<const CountPhrase> counted,
                                 std::vector<Scope>& scopes);
  std::string_view measure_of(const Frame& frame, const CountPhrase& phrase) const;
  Value value_of(const Frame& frame, const CountPhrase& phrase) const;
  void take_subject(Claim& claim, const Frame& frame, std::span<const CountPhrase> counted);
  bool adds_to_another(const Frame& frame, const CountPhrase& phrase) const;

  Reading& reading_;
  FigureSubjects subjects_;
  CasualtyThread casualties_;
  PersonLedger ledger_;
  const RecognisedSentence* sentence_ = nullptr;
  std::optional<OfAllFigures>
      of_all_figures_;               ///< of the sentence, once one of its figures has asked
  std::string_view last_measure_;    ///< of the figure before
  std::string_view measure_before_;  ///< of the figure before in this sentence
};

}  // namespace checkclaims
