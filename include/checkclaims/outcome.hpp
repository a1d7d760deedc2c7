#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checkclaims/clue.hpp"
#include "checkclaims/predication.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// "3-1", the winner's part first whichever way it is written.
struct Score {
  std::uint32_t high = 0, low = 0;
  auto operator<=>(const Score&) const = default;
};

/// What was contested, as far as the words around an outcome say.
struct Contest {
  std::string kind;                   ///< row of its noun: "contest.vote"; empty if none is told
  std::vector<std::string> posts;     ///< rows of what was to be won: "post.mayor"; sorted
  std::vector<std::string> stages;    ///< folded words of its leg or side; sorted
  std::vector<std::string> rounds;    ///< folded words of its round: "semi-final"; sorted
  std::vector<std::uint32_t> places;  ///< name mentions that tell of where or of what body
  bool part = false;                  ///< a vote that its place may make a part of a wider one
  Span words;                         ///< its phrase; empty if there is none
};

/// How a contest came out, as one clause states it: who beat whom. Of a match that was drawn the
/// winner and the loser are its two parties, in the order of the text.
struct Outcome {
  std::uint16_t row = 0;  ///< index into the outcomes table
  bool drawn = false;
  std::optional<Party> winner, loser;  ///< at least one; both of a draw
  std::optional<Party> venue;          ///< "won at City": whom it may have been against
  std::optional<Score> score;
  Contest contest;
  std::optional<std::uint32_t> date;     ///< date mention: the day of the contest
  std::optional<std::uint32_t> speaker;  ///< the first speaker mention of its sentence
  bool title = false;                    ///< the headline tells it
  Span span;                             ///< the words that state it
};

/// The outcomes of one article.
struct Outcomes {
  std::vector<Outcome> all;  ///< by sentence
  /// Folded words of its text that tell a leg or a side from another; sorted.
  std::vector<std::string> stages;
};

/// An outcome after linking across all articles.
struct OutcomeStatement {
  std::uint16_t row = 0;
  bool drawn = false;
  std::optional<LinkedParty> winner, loser, venue;
  std::optional<Score> score;
  std::string contest;              ///< row of its noun, as in Contest
  std::vector<std::string> posts;   ///< as in Contest
  std::vector<std::string> stages;  ///< as in Contest
  std::vector<std::string> rounds;  ///< as in Contest
  std::vector<LinkedParty> places;  ///< as in Contest
  bool part = false;                ///< as in Contest
  std::string contest_words;        ///< its phrase as written; may be empty
  DayRange days;                    ///< the day named with it; unbounded if there is none
  std::string speaker;              ///< as written; empty if there is none
  bool title = false;
  DocumentId document{};
  Span span;
};

/// Two articles give one contest two outcomes.
struct OutcomeContrast {
  enum class How : std::uint8_t { result, score, holder };
  std::array<OutcomeStatement, 2> sides;
  /// Another result, another score, or another winner of what only one can win.
  How how = How::result;
  /// Log-odds, in thousandths, that both articles cover one story; empty if both sides stand in one
  /// article.
  std::optional<std::int32_t> odds;
  bool full = false;        ///< names and days leave no doubt that it is one contest
  std::vector<Clue> clues;  ///< the clues behind `odds`, by descending weight
};

}  // namespace checkclaims
