#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "reading/claims/figures/frames.hpp"
#include "reading/events/recognised.hpp"
#include "reading/syntax/place_thread.hpp"

namespace checkclaims {

/// Which event or place a figure belongs to: by the grammar of its own clause first,
/// then by what the sentence, the paragraph and the article speak of. Sentences must
/// be handed in their order.
class SubjectFinder {
 public:
  struct Choice {
    std::uint32_t mention = 0;
    std::optional<std::size_t> event;  ///< index into the sentence's events where it stands there
    bool tied = true;  ///< by the figure's own sentence; false: by what was said before
  };

  /// `places` have left the sentences before the one that is asked about.
  SubjectFinder(const std::vector<Mention>& mentions, std::span<const RecognisedSentence> sentences,
                const PlaceThread& places);

  /// The article's own event: of figures that neither clause nor paragraph ties to another.
  void about(std::uint32_t event) { main_ = event; }
  /// Call before the questions about a sentence.
  void enter(const RecognisedSentence& sentence);
  /// Nothing where neither clause nor article speaks of an event.
  std::optional<Choice> event_of(const Frame& frame, const CountPhrase& counted,
                                 std::string_view event_class);
  /// The place of "the city of X, where 400 people ...", "... 400 people in X", or of
  /// "the city has sheltered 400 people" after a sentence that names it.
  std::optional<Choice> place_of(const Frame& frame, const CountPhrase& counted) const;
  /// The figure just claimed: the next one of the sentence may share its event.
  void claimed(const Choice& choice) { last_claimed_ = choice; }

 private:
  bool fits(std::uint32_t mention, std::string_view event_class) const;
  /// How far from its figure, which stands in chunks [first, last), an event of the sentence is.
  std::size_t distance(const EventPhrase& phrase, std::size_t first, std::size_t last) const;
  /// What the sentences before speak of.
  std::optional<Choice> event_before(std::string_view event_class) const;
  /// The figure is counted "since" something that the sentence or the one before says.
  bool counts_since(std::size_t first, std::size_t last);
  /// The text says when it began.
  bool begun(std::uint32_t mention) const;
  const Row& row_of(std::uint32_t mention) const;

  const std::vector<Mention>& mentions_;
  const PlaceThread& places_;
  const Lexicon* lexicon_ = nullptr;
  const RecognisedSentence* sentence_ = nullptr;
  std::optional<std::vector<std::size_t>>
      since_;  ///< chunks of the sentence that say "since", once a figure has asked
  std::optional<std::uint32_t> main_;  ///< the article's own event, else the one it speaks of most
  std::vector<std::uint32_t> paragraph_;  ///< events of the paragraph so far
  std::optional<std::uint32_t> ongoing_;  ///< the last ongoing event so far
  std::optional<Choice> last_claimed_;
};

}  // namespace checkclaims
