#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// How rare words are, counted over the articles read together with a built-in count, since a
/// folder may hold only two articles. Of what the articles have it is worked out once.
class Rarity {
 public:
  explicit Rarity(std::span<const LinkedReading> readings);
  /// log(articles / articles that have the word), natural logarithm; never below 0.
  double of_word(std::uint32_t key) const;
  double of_name(std::uint32_t key) const;
  double of_number(std::uint32_t key) const;
  double of_person(std::uint32_t articles) const;
  double of_day(std::int32_t day) const;
  /// The number of articles read that have the name.
  std::uint32_t articles_with_name(std::uint32_t key) const { return names_.count(key); }
  std::uint32_t articles_with_word(std::uint32_t key) const { return words_.count(key); }

 private:
  struct Counted {
    std::uint32_t key = 0, count = 0;  ///< articles; 0 marks a free slot
    double rarity = 0;
  };
  /// Counts by key, in one array.
  class Counts {
   public:
    void add(std::uint32_t key);
    const Counted& at(std::uint32_t key) const { return slots_[slot(key)]; }
    std::uint32_t count(std::uint32_t key) const { return at(key).count; }
    std::vector<Counted>& slots() { return slots_; }

   private:
    std::size_t slot(std::uint32_t key) const;
    void grow();
    std::vector<Counted> slots_ = std::vector<Counted>(16);
    std::size_t keys_ = 0;
  };

  double rarity(std::uint32_t articles) const;

  Counts words_, names_, numbers_, days_;
  double all_ = 1;
};

}  // namespace checkclaims
