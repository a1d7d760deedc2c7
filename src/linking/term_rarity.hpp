#pragma once
#include <vector>

#include "linking/statement_terms.hpp"

namespace checkclaims {

/// In how many articles terms stand.
class TermRarity {
 public:
  explicit TermRarity(const StatementTerms& terms);
  /// So few articles have it that those who share it may tell of one thing. Names may be in
  /// more articles than words: those of one event have them all.
  bool rare(std::uint32_t key, TermKind kind) const;

 private:
  struct Slot {
    std::uint32_t last = 0, articles = 0;  ///< 1 + index of the reading that was counted last
  };
  std::vector<Slot> slots_;  ///< of keys that fall together the sum
  std::uint32_t most_ = 0;
};

}  // namespace checkclaims
