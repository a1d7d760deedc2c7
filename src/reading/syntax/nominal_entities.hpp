#pragma once
#include <map>
#include <optional>
#include <span>
#include <string_view>

#include "checkclaims/claim.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// The things without a name of their own that an article speaks of, in the order of its
/// sentences: "truce talks between Norvia and Velland ... those talks". A thing of which a
/// phrase says nothing is the last of its kind that was told of.
class NominalEntities {
 public:
  /// What the chunk names, if it is a thing of that kind ("" = any).
  std::optional<Thing> at(const ChunkedSentence& sentence, std::span<const Mention> mentions,
                          std::size_t head, std::string_view kind) const;
  /// A word that only counts what stands behind it: "a round of talks".
  static bool counts_others(const ChunkedSentence& sentence, std::size_t chunk);
  /// The last one of a kind that the sentence names before a chunk.
  std::optional<Thing> nearest(const ChunkedSentence& sentence, std::span<const Mention> mentions,
                               std::size_t before, std::string_view kind) const;
  /// The last one of a kind that was told of in the sentences just before.
  std::optional<Thing> last(std::string_view kind) const;
  /// Call behind the questions about a sentence.
  void leave(const ChunkedSentence& sentence, std::span<const Mention> mentions);

 private:
  /// Whoever the sentence names around it, and what was told of it so far.
  void gather(const ChunkedSentence& sentence, std::span<const Mention> mentions, std::size_t head,
              Thing& thing) const;

  std::map<std::string, Thing, std::less<>> last_;  ///< by kind
  std::map<std::string, std::uint32_t, std::less<>>
      told_;  ///< by kind the sentence that told of it last
  std::uint32_t sentences_ = 0;
};

}  // namespace checkclaims
