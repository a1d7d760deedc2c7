#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/claims/figures/frames.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// What an article says of the fate of those whom it has counted as hit or as aboard, and the
/// figures that follow from it. Sentences must be handed in their order.
class CasualtyThread {
 public:
  explicit CasualtyThread(Reading& reading) : reading_(reading) {}

  /// Adds the claims that follow from the next sentence. `claims`: of each of its frames the index
  /// of the claim, `no_claim` where it makes none.
  void read(const RecognisedSentence& sentence, std::span<const Frame> frames,
            std::span<const CountPhrase> counted, std::span<const std::size_t> claims);

  static constexpr std::size_t no_claim = SIZE_MAX;

 private:
  /// "Five people were shot, two of them fatally" or "... shot. Two of them died.": three
  /// lived. What the sentence tells of all who were hit is kept for the next one.
  void add_survivors(const RecognisedSentence& sentence, std::span<const Frame> frames,
                     std::span<const CountPhrase> counted, std::span<const std::size_t> claims);
  /// "A plane with 176 people on board crashed, killing all on board": 176 were killed.
  void add_all_lost(const RecognisedSentence& sentence, std::span<const Frame> frames,
                    std::span<const CountPhrase> counted, std::span<const std::size_t> claims);
  void add_rest(std::size_t hit, std::size_t dead, const Row& measure);
  void add_lost(const RecognisedSentence& sentence, std::size_t word, std::string_view measure);

  Reading& reading_;
  /// The figure of those hit that the last sentence with one told.
  struct Hurt {
    const Row* measure = nullptr;
    std::size_t claim = no_claim;
    std::uint32_t block = 0, sentence = 0;
  };
  Hurt hurt_;
  std::size_t aboard_ = no_claim;  ///< the claim that tells how many were aboard
};

}  // namespace checkclaims
