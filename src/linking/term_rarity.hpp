#pragma once
#include <vector>

#include "linking/statement_terms.hpp"

namespace checkclaims {

/// The number of articles that contain each term.
class TermRarity {
 public:
  explicit TermRarity(const StatementTerms& terms);
  /// So few articles have the term that those sharing it may be about one thing. Names may be in
  /// more articles than words: all articles about one event have them.
  bool rare(std::uint32_t key, TermKind kind) const;

 private:
  /// Numbers of articles, as far as they can be counted; keys that share a slot get the sum.
  std::vector<std::uint16_t> slots_;
  std::uint32_t most_ = 0;
};

}  // namespace checkclaims
