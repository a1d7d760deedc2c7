#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// The places that an article has named so far. Sentences must be handed in their order.
class PlaceThread {
 public:
  /// Of "the southern city" before the token: the place named last in the sentences before.
  std::optional<std::uint32_t> known_place(const ChunkedSentence& sentence,
                                           std::uint32_t before) const;
  /// What "it" at a chunk means, where it is a place: the last one named before in the
  /// sentence, or of "the city" there the last one named in a sentence before.
  std::optional<std::uint32_t> place_before(const ChunkedSentence& sentence,
                                            std::span<const Mention> mentions,
                                            std::size_t chunk) const;
  /// Call behind the questions about a sentence.
  void leave(const ChunkedSentence& sentence, std::span<const Mention> mentions);

 private:
  std::optional<std::uint32_t> last_;  ///< name mention
};

}  // namespace checkclaims
