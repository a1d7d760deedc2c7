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
  std::vector<std::string> stages;    ///< folded words of its part or side; sorted
  std::vector<std::string> legs;      ///< folded words of its leg: "second leg"; sorted
  std::vector<std::string> rounds;    ///< folded words of its round: "semi-final"; sorted
  std::vector<std::uint32_t> places;  ///< name mentions that tell of where or of what body
  bool part = false;                  ///< a vote that its place may make a part of a wider one
  Span words;                         ///< its phrase; empty if there is none
};

/// What was decided on, held or given, as far as the words around a decision say: "the merger with
/// Norrline". Of what befalls a party itself ("was fined", "resigned"), `kind` is empty and the
/// party is the only name.
struct Matter {
  std::string kind;                     ///< row of its noun: "matter.merger"; of a post its noun
  std::vector<std::string> words;       ///< folded words that tell it from others; sorted
  std::vector<std::uint32_t> names;     ///< name mentions of its phrase
  std::string body;                     ///< row of who decided: "body.owners"; may be empty
  std::vector<std::uint32_t> deciders;  ///< name mentions of who decided
  std::vector<std::uint32_t> others;    ///< name mentions elsewhere in the sentence
  std::optional<std::uint32_t> holder;  ///< name mention of who was given the post
  Span said;                            ///< its phrase
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
  /// Set for what was decided, held or given rather than won: nobody wins or loses.
  std::optional<Matter> matter;
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

/// A matter after linking across all articles.
struct LinkedMatter {
  std::string kind;                ///< as in Matter
  std::vector<std::string> words;  ///< as in Matter
  std::string body;                ///< as in Matter
  std::vector<LinkedParty> names, deciders, others;
  std::optional<LinkedParty> holder;
  std::string said;  ///< its phrase as written, on one line
};

/// An outcome after linking across all articles.
struct OutcomeStatement {
  std::uint16_t row = 0;
  bool drawn = false;
  std::optional<LinkedParty> winner, loser, venue;
  std::optional<Score> score;
  std::string contest;                 ///< row of its noun, as in Contest
  std::vector<std::string> posts;      ///< as in Contest
  std::vector<std::string> stages;     ///< as in Contest
  std::vector<std::string> legs;       ///< as in Contest
  std::vector<std::string> rounds;     ///< as in Contest
  std::vector<LinkedParty> places;     ///< as in Contest
  bool part = false;                   ///< as in Contest
  std::optional<LinkedMatter> matter;  ///< as in Outcome
  std::string contest_words;           ///< its phrase as written; may be empty
  DayRange days;                       ///< the day named with it; unbounded if there is none
  std::string speaker;                 ///< as written; empty if there is none
  bool title = false;
  DocumentId document{};
  Span span;
};

/// Two articles give one contest two outcomes.
struct OutcomeContrast {
  enum class How : std::uint8_t { result, score, holder, decision };
  std::array<OutcomeStatement, 2> sides;
  /// Another result, another score, another winner of what only one can win, or the opposite of
  /// what was decided.
  How how = How::result;
  /// Log-odds, in thousandths, that both articles cover one story; empty if both sides stand in one
  /// article.
  std::optional<std::int32_t> odds;
  bool full = false;        ///< names and days leave no doubt that it is one contest
  std::vector<Clue> clues;  ///< the clues behind `odds`, by descending weight
};

}  // namespace checkclaims
