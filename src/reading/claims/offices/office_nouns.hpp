#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// An office as its phrase tells it: "Norvia's former prime minister", "the mayor of Halden".
struct OfficeNoun {
  const Row* row = nullptr;           ///< of the titles table
  std::size_t first = 0, last = 0;    ///< chunks, with determiner, qualifiers and body
  std::optional<std::uint32_t> body;  ///< name mention; nothing where the words leave it open
  TenureStatus status = TenureStatus::holds;
  bool held_by_somebody = true;  ///< false: a deputy's, a rival's, or not an office at all ("bank
                                 ///< president"): only keeps its words from being read as another's
  bool one = false;              ///< "a mayor"
  bool definite = false;         ///< "the mayor", "Halden's mayor", "the mayor of Halden"
};

/// The offices of a sentence from left to right, none overlapping; trades ("lawyer") are left out.
std::vector<OfficeNoun> office_nouns(const ChunkedSentence& sentence,
                                     std::span<const Mention> mentions);

}  // namespace checkclaims
