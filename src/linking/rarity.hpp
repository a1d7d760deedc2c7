#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// How rare words are among the articles read, together with those of a built-in count: a folder
/// may hold two articles.
class Rarity {
 public:
  explicit Rarity(std::span<const LinkedReading> readings);
  /// log(articles / articles that have it), in natural units; never below 0.
  double of_word(std::uint32_t key) const;
  double of_name(std::uint32_t key) const;
  double of_number(std::uint32_t key) const;
  double of_person(std::uint32_t articles) const;
  double of_day(std::int32_t day) const;
  /// Articles read that have it.
  std::uint32_t articles_with_name(std::uint32_t key) const { return names_.count(key); }
  std::uint32_t articles_with_word(std::uint32_t key) const { return words_.count(key); }

 private:
  /// Counts by key, in one array.
  class Counts {
   public:
    void reserve(std::size_t keys);
    void add(std::uint32_t key);
    std::uint32_t count(std::uint32_t key) const;

   private:
    std::size_t slot(std::uint32_t key) const;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> slots_;  ///< key, count; 0 articles = free
  };

  double rarity(std::uint32_t articles) const;

  Counts words_, names_, numbers_, days_;
  double all_ = 1;
};

}  // namespace checkclaims
