#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "checkclaims/outcome.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// The persons that an article has named, so that "acquitted him" has an object, and what it told
/// of somebody whom only the next sentence names: "The owner was found guilty. Ann Berg, 58,".
class PersonThread {
 public:
  /// Whom "him" means: the only person named until here, or the only one that the last sentence
  /// with a person names.
  std::optional<std::uint32_t> meant() const;
  /// An outcome of somebody with no name; the next sentence may give it.
  void await(Outcome outcome) { awaited_ = std::move(outcome); }
  /// What was awaited, of whom this sentence names; nothing if it names nobody, or several.
  std::optional<Outcome> answered(const ChunkedSentence& s, std::span<const Mention> mentions);
  /// Call behind the questions about a sentence.
  void leave(const ChunkedSentence& s, std::span<const Mention> mentions);

 private:
  std::optional<std::uint32_t> only_, last_;  ///< name mentions
  bool several_ = false;                      ///< more than one person was named
  std::uint32_t since_ = 0;                   ///< sentences since one named a person
  std::optional<Outcome> awaited_;
};

/// The mention that a person is first named by, for one of a chunk; nothing for other names.
std::optional<std::uint32_t> person_at(const ChunkedSentence& s, std::span<const Mention> mentions,
                                       std::size_t chunk);

}  // namespace checkclaims
