#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/outcome.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// Chunks of a sentence.
struct Stretch {
  std::size_t first = 0, last = 0;
};

/// The words of a score: "3-1", and where they end.
struct ScorePhrase {
  Score score;
  std::size_t last = 0;  ///< chunk behind it
};

/// A number that can stand in a score.
std::optional<std::uint32_t> points_at(const ChunkedSentence& s, std::span<const Mention> mentions,
                                       std::size_t chunk);
/// The score that begins at a chunk; nothing for other numbers.
std::optional<ScorePhrase> score_at(const ChunkedSentence& s, std::span<const Mention> mentions,
                                    std::size_t chunk);
/// The score that a stretch tells of the whole contest; nothing where it tells several, such as
/// sets, or one that is of a part of it.
std::optional<Score> only_score(const ChunkedSentence& s, std::span<const Mention> mentions,
                                Stretch where);

/// The contest as a stretch of words tells it; posts and nouns only behind the chunk `verb`.
Contest contest_in(const ChunkedSentence& s, std::span<const Mention> mentions, Stretch where,
                   std::size_t verb);

/// The day that a stretch gives for what it tells: "on Sunday", but not "since Sunday".
std::optional<std::uint32_t> day_in(const ChunkedSentence& s, std::span<const Mention> mentions,
                                    Stretch where, std::size_t verb);

/// It has words of the outcomes table, asks nothing and is of the text.
bool may_tell_outcomes(const SentenceView& sentence);
/// Some word of the outcomes table's rows of that class stands there.
bool tells_class(const ChunkedSentence& s, Stretch where, std::string_view wanted);
/// A word of a post that is voted for stands there.
bool tells_post(const ChunkedSentence& s, Stretch where);
/// A noun of contests stands there.
bool tells_contest(const ChunkedSentence& s, Stretch where);

/// The folded words of a sentence that tell a leg or a side from another.
std::vector<std::string> contest_stages(const SentenceView& view);

}  // namespace checkclaims
